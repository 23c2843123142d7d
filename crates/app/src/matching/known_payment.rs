//! A bank entry that is a payment already in the book from a list or a person (rule L6).

use owed_receivables::matching::{PaymentMatch, payer_key};
use owed_receivables::{Date, Language};
use owed_store::{BankEntryRow, BankMatch, LearnedPayer, Write};

use super::settlement::{matched, written};
use super::{known, why};
use crate::failure::Failure;

/// Links the entry to the payments, which do not change and survive the undoing of the match.
pub(super) fn link(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    told: &PaymentMatch,
    language: Language,
    today: Date,
    by_itself: bool,
) -> Result<(), Failure> {
    for (payment, amount) in &told.payments {
        write.link_bank_entry(row.id, *payment, *amount)?;
        if told.kept > 0 {
            write.set_charges(*payment, told.kept)?;
        }
    }
    if let (Some(payer), false) = (payer_key(&known::payer(&row.entry)), by_itself) {
        let customer = told.customer;
        write.learn_payer(&LearnedPayer { payer, customer }, row.id)?;
    }
    let made = BankMatch {
        by_itself,
        made: today,
        reasons: written(&why(&told.reasons, language))?,
        allocations: None,
    };
    matched(write, row, &made)
}
