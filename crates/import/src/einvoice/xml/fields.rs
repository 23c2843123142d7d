//! The values of an XML invoice, each with its problem if it is unreadable.

use owed_receivables::{Currency, Date, Money};
use owed_texts::{Arg, key, text};

use crate::einvoice::{Discount, EInvoice, Party, Reference, ReferenceKind};
use crate::figures::Place;
use crate::problem::{Code, Problems};
use crate::tree::Element;

impl Party {
    /// Adds a number that identifies the party, once.
    pub(super) fn add_id(&mut self, id: &str) {
        let id = id.trim();
        if !id.is_empty() && !self.ids.iter().any(|one| one == id) {
            self.ids.push(id.to_owned());
        }
    }
}

/// Reads what one document says.
pub(super) struct Fields<'p> {
    pub currency: Currency,
    pub problems: &'p mut Problems,
}

impl<'p> Fields<'p> {
    /// `usual` is for a document that names no currency; `None` if there is none that way either, which is reported.
    pub fn new(
        document: Element<'_>,
        code: &str,
        usual: Option<Currency>,
        problems: &'p mut Problems,
    ) -> Option<Self> {
        let place = Place {
            row: document.row(),
            column: "currency",
        };
        let currency = if code.trim().is_empty() {
            if usual.is_none() {
                let message = key!("problem-invoice-no-currency");
                problems.cell(Code::NoCurrency, place.row, place.column, "", message);
            }
            usual
        } else {
            problems.currency(code, place)
        };
        Some(Self {
            currency: currency?,
            problems,
        })
    }

    pub fn money(&mut self, element: Option<Element<'_>>) -> Option<Money> {
        let element = element?;
        let place = Place {
            row: element.row(),
            column: element.name(),
        };
        let minor = self
            .problems
            .minor(element.text(), Some(self.currency), place)?;
        Some(Money::new(minor, self.currency))
    }

    pub fn zero(&self) -> Money {
        Money::zero(self.currency)
    }

    pub fn date(&mut self, element: Option<Element<'_>>) -> Option<Date> {
        let element = element?;
        self.problems.day(
            element.text(),
            Place {
                row: element.row(),
                column: element.name(),
            },
        )
    }

    pub fn missing(&mut self, document: Element<'_>, column: &str) {
        self.missing_field(document, column, column);
    }

    fn missing_field(&mut self, document: Element<'_>, column: &str, field: impl Into<Arg>) {
        self.problems.cell(
            Code::MissingValue,
            document.row(),
            column,
            "",
            text!("problem-missing", field = field.into()),
        );
    }

    /// Reports what the document lacks or contradicts: without a number or a day it is not an invoice, and the amount to be
    /// paid is the total less what was paid (rule F5). Some dialects include rounding in the total and others do not;
    /// `collected` is for someone else and added on top. Programs often say that nothing is to be paid on a correction that
    /// reduces the debt.
    pub fn check(&mut self, document: Element<'_>, invoice: &EInvoice, collected: Money) {
        if invoice.number.is_empty() {
            self.missing_field(document, "number", key!("field-number"));
        }
        if invoice.issued.is_none() {
            self.missing_field(document, "issue date", key!("field-issue-date"));
        }
        let (total, prepaid, rounding, payable) = (
            invoice.total,
            invoice.prepaid,
            invoice.rounding,
            invoice.payable,
        );
        let rest =
            i128::from(total.minor) - i128::from(prepaid.minor) + i128::from(collected.minor);
        let asked = i128::from(payable.minor);
        let is_set_off = invoice.lowers() && asked == 0 && prepaid.is_zero();
        if !is_set_off && rest != asked && rest + i128::from(rounding.minor) != asked {
            let message = text!(
                "problem-invoice-sum",
                total = total.plain(),
                prepaid = prepaid.plain(),
                rounding = rounding.plain(),
                payable = payable.plain()
            );
            self.problems.cell(
                Code::Contradiction,
                document.row(),
                "payable",
                &payable.number(),
                message,
            );
        }
    }
}

/// Returns references under the given paths, in order, each once.
pub(super) fn references(
    document: Element<'_>,
    places: &[(ReferenceKind, &str)],
) -> Vec<Reference> {
    let mut references: Vec<Reference> = Vec::new();
    for (kind, path) in places {
        let (holder, rest) = path.split_once('/').unwrap_or((path, ""));
        for found in document.children().filter(|child| child.name() == holder) {
            let number = if rest.is_empty() {
                found.text()
            } else {
                found.text_at(&[rest])
            };
            let reference = Reference {
                kind: *kind,
                number: number.to_owned(),
            };
            if !number.is_empty() && !references.contains(&reference) {
                references.push(reference);
            }
        }
    }
    references
}

/// Returns the non-empty texts of elements.
pub(super) fn texts<'a>(elements: impl Iterator<Item = Element<'a>>) -> Vec<String> {
    elements
        .map(|element| element.text().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// Returns discount terms in XRechnung's notation within the terms: `#SKONTO#TAGE=14#PROZENT=2.25#`, one per line (XRechnung
/// standard, BT-20).
pub(super) fn discounts_in(terms: &str, currency: Currency) -> Vec<Discount> {
    let lines = terms
        .lines()
        .filter_map(|line| line.trim().strip_prefix("#SKONTO#"));
    let read = lines.filter_map(|line| {
        let said = |name: &str| {
            line.split('#')
                .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
        };
        let basis = said("BASISBETRAG").and_then(crate::figures::decimal);
        Some(Discount {
            percent: said("PROZENT")?.trim().to_owned(),
            days: said("TAGE")?.trim().parse().ok(),
            until: None,
            basis: basis.and_then(|basis| Money::rounded(basis, currency).ok()),
            amount: None,
        })
    });
    read.collect()
}

/// Returns account numbers without spaces, each once.
pub(super) fn accounts<'a>(elements: impl Iterator<Item = Element<'a>>) -> Vec<String> {
    let mut accounts: Vec<String> = Vec::new();
    for element in elements {
        let account: String = element.text().split_whitespace().collect();
        if !account.is_empty() && !accounts.contains(&account) {
            accounts.push(account);
        }
    }
    accounts
}
