//! Rows of one payment: programs write one for each invoice that a payment settles, each with the whole payment's amount.

use std::collections::{HashMap, HashSet};

use owed_receivables::{Date, Money};
use owed_texts::text;

use crate::draft::PaymentDraft;
use crate::field::Field;
use crate::lists::cells::Cells;
use crate::problem::Code;
use crate::text::comparable::normal;

/// What the rows of one payment have in common.
type Common = (Option<usize>, String, Date, Money);

/// The payments of a list, as its rows come in.
pub(super) struct Merging {
    list: Vec<PaymentDraft>,
    /// Each payment's position by what its rows have in common, if rows can share a payment.
    places: HashMap<Common, usize>,
    /// A column gives the part of the payment for each invoice, so the amount beside it is the whole payment's.
    says_parts: bool,
    /// The reference is the payment's own number, which is unique.
    has_numbers: bool,
    /// Payments for which it is unknown whether their rows repeat the amount.
    unclear: HashSet<usize>,
}

impl Merging {
    pub fn from_cells(cells: &Cells) -> Self {
        const NUMBERS: &[&str] = &[
            "paymentnumber",
            "paymentno",
            "paymentid",
            "receiptnumber",
            "zahlungsnummer",
        ];
        Self {
            list: Vec::new(),
            places: HashMap::new(),
            says_parts: cells.has(Field::Applied),
            has_numbers: NUMBERS.contains(&normal(cells.header(Field::Reference)).as_str()),
            unclear: HashSet::new(),
        }
    }

    /// Adds a row's payment; says whether an earlier row already had it.
    pub fn take(&mut self, payment: PaymentDraft, cells: &mut Cells) -> bool {
        if payment.reference.is_empty() || !self.says_parts && !self.has_numbers {
            self.list.push(payment);
            return false;
        }
        let common = (
            payment.customer,
            payment.reference.clone(),
            payment.date,
            payment.amount,
        );
        let Some(place) = self.places.get(&common).copied() else {
            self.places.insert(common, self.list.len());
            self.list.push(payment);
            return false;
        };
        if self.says_parts {
            let known = &mut self.list[place];
            known.invoices.extend(payment.invoices);
            known.applied.extend(payment.applied);
        } else {
            let row = self.list[place].row;
            let message = text!("problem-payment-rows", row = row.to_string());
            cells.problem(
                Code::RowsDisagree,
                Field::PaymentAmount,
                &payment.reference,
                message,
            );
            self.unclear.insert(place);
        }
        true
    }

    /// Returns the payments, except unclear ones and those whose invoices get more than was received.
    pub fn payments(self, cells: &mut Cells) -> Vec<PaymentDraft> {
        let places = self.list.into_iter().enumerate();
        let clear = places.filter(|(place, _)| !self.unclear.contains(place));
        clear
            .map(|(_, payment)| payment)
            .filter(|payment| fits(payment, cells))
            .collect()
    }
}

fn fits(payment: &PaymentDraft, cells: &mut Cells) -> bool {
    let applied: i64 = payment.applied.iter().flatten().sum();
    let fits = applied <= payment.amount.minor.max(0) || payment.refunded > 0;
    if !fits {
        let applied = Money::new(applied, payment.amount.currency);
        let message = text!(
            "problem-applied-too-much",
            applied = applied.plain(),
            amount = payment.amount.plain()
        );
        let header = cells.header(Field::Applied);
        cells.problems.cell(
            Code::Contradiction,
            payment.row,
            header,
            &applied.number(),
            message,
        );
    }
    fits
}
