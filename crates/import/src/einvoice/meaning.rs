//! The effect of an electronic invoice on debts. Both its type code and its signs matter: a credit note says 381, or is a
//! negative invoice, or both, which is still one credit. A corrected invoice (384) replaces another.

use owed_receivables::Money;
use owed_texts::{PlainKey, key};

use crate::draft::DocumentKind;
use crate::einvoice::{EInvoice, ReferenceKind};

/// The effect of a document on debts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The customer owes `gross`, of which `paid` came before it was written. `paid` may exceed it.
    Invoice { gross: Money, paid: Money },
    /// This positive amount is owed to the customer.
    Credit(Money),
    /// Nothing is to be paid either way, for this reason.
    Nothing(PlainKey),
    /// It reduces the debt without saying by how much: only a person knows.
    Unclear(PlainKey),
}

/// UNTDID 1001.
const PRO_FORMA: &str = "325";
const CORRECTED: &str = "384";

impl EInvoice {
    pub fn meaning(&self) -> Meaning {
        if self.type_code == PRO_FORMA {
            return Meaning::Nothing(key!("skip-pro-forma"));
        }
        if self.lowers() {
            return self.credit();
        }
        let money = |minor| Money::new(minor, self.currency);
        let paid = self.prepaid.minor.max(0);
        let gross = self.payable.minor.saturating_add(paid);
        match gross {
            1.. => Meaning::Invoice {
                gross: money(gross),
                paid: money(paid),
            },
            0 if self.type_code == CORRECTED => Meaning::Unclear(key!("skip-corrected-of-nothing")),
            0 => Meaning::Nothing(key!("skip-invoice-of-nothing")),
            _ => Meaning::Credit(money(gross.saturating_neg())),
        }
    }

    /// Says whether its type or its sign reduces the debt.
    pub(crate) fn lowers(&self) -> bool {
        self.kind == DocumentKind::CreditNote || self.total.minor < 0
    }

    /// Returns the credit, whatever the signs of its amounts. If nothing is left to be paid, programs mean that the total is
    /// offset, unless it was paid out before.
    fn credit(&self) -> Meaning {
        let size = |money: Money| Money::new(money.minor.saturating_abs(), self.currency);
        let signs = self.total.minor.signum() * self.payable.minor.signum();
        let was_paid = !self.prepaid.is_zero();
        match (self.payable.minor, was_paid) {
            (0, false) if self.total.is_zero() => {
                Meaning::Nothing(key!("skip-credit-note-of-nothing"))
            }
            (0, false) => Meaning::Credit(size(self.total)),
            (0, true) => Meaning::Unclear(key!("skip-credit-note-used")),
            // More was paid out than its total.
            (_, true) if signs < 0 => Meaning::Invoice {
                gross: size(self.payable),
                paid: Money::zero(self.currency),
            },
            _ => Meaning::Credit(size(self.payable)),
        }
    }

    /// Yields the numbers of the invoices that it corrects or credits.
    pub fn preceding(&self) -> impl Iterator<Item = &str> {
        self.references
            .iter()
            .filter(|reference| reference.kind == ReferenceKind::Preceding)
            .map(|reference| reference.number.as_str())
    }

    /// Returns the number of the invoice that it replaces.
    pub fn replaces(&self) -> Option<&str> {
        let asks = matches!(self.meaning(), Meaning::Invoice { .. });
        let mut preceding = self.preceding();
        let first = preceding.next()?;
        (self.type_code == CORRECTED && asks && preceding.next().is_none() && first != self.number)
            .then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use owed_receivables::Currency;

    use super::*;
    use crate::einvoice::{Party, Reference};

    fn invoice(kind: DocumentKind, type_code: &str, payable: i64, prepaid: i64) -> EInvoice {
        let money = |minor| Money::new(minor, Currency::EUR);
        EInvoice {
            row: 1,
            kind,
            type_code: type_code.to_owned(),
            number: "R2".to_owned(),
            issued: None,
            due: Vec::new(),
            currency: Currency::EUR,
            total: money(payable + prepaid),
            prepaid: money(prepaid),
            rounding: money(0),
            payable: money(payable),
            seller: Party::default(),
            buyer: Party::default(),
            payee: None,
            accounts: Vec::new(),
            debited: Vec::new(),
            direct_debit: None,
            payment_reference: String::new(),
            terms: String::new(),
            discounts: Vec::new(),
            references: vec![Reference {
                kind: ReferenceKind::Preceding,
                number: "R1".to_owned(),
            }],
            notes: Vec::new(),
            attachments: Vec::new(),
        }
    }

    #[test]
    fn the_signs_and_the_type_say_what_is_owed() {
        let money = |minor| Money::new(minor, Currency::EUR);
        let owes = |gross, paid| Meaning::Invoice {
            gross: money(gross),
            paid: money(paid),
        };
        use DocumentKind::{CreditNote, Invoice};
        for (kind, code, payable, prepaid, expected) in [
            (Invoice, "380", 10_000, 0, owes(10_000, 0)),
            (Invoice, "380", 7_000, 3_000, owes(10_000, 3_000)),
            (Invoice, "380", 0, 3_000, owes(3_000, 3_000)),
            (Invoice, "380", -2_000, 12_000, owes(10_000, 12_000)),
            (Invoice, "384", -900, 0, Meaning::Credit(money(900))),
            (CreditNote, "381", 900, 0, Meaning::Credit(money(900))),
            (CreditNote, "381", -900, 0, Meaning::Credit(money(900))),
            (CreditNote, "381", 700, 200, Meaning::Credit(money(700))),
            (CreditNote, "381", -100, 600, owes(100, 0)),
        ] {
            assert_eq!(
                invoice(kind, code, payable, prepaid).meaning(),
                expected,
                "{code} {payable}"
            );
        }
        for (kind, total, prepaid, expected) in [
            (Invoice, -879, 0, Meaning::Credit(money(879))),
            (CreditNote, 879, 0, Meaning::Credit(money(879))),
            (CreditNote, -879, 0, Meaning::Credit(money(879))),
        ] {
            let set_off = EInvoice {
                total: money(total),
                ..invoice(kind, "380", 0, prepaid)
            };
            assert_eq!(set_off.meaning(), expected, "{total}, nothing due");
        }
        for (kind, code, prepaid) in [
            (CreditNote, "381", 900),
            (Invoice, "380", -900),
            (Invoice, "384", 0),
        ] {
            let meaning = invoice(kind, code, 0, prepaid).meaning();
            assert!(
                matches!(meaning, Meaning::Unclear(_)),
                "{code}: {meaning:?}"
            );
        }
        for (code, payable) in [("325", 10_000), ("380", 0)] {
            let meaning = invoice(Invoice, code, payable, 0).meaning();
            assert!(matches!(meaning, Meaning::Nothing(_)), "{code}");
        }
    }

    #[test]
    fn only_a_corrected_invoice_that_asks_for_money_takes_the_place_of_another() {
        let replaces = |code, payable| {
            invoice(DocumentKind::Invoice, code, payable, 0)
                .replaces()
                .map(str::to_owned)
        };
        assert_eq!(replaces("384", 10_000).as_deref(), Some("R1"));
        assert_eq!(replaces("384", -10_000), None);
        assert_eq!(replaces("380", 10_000), None);
    }
}
