//! An entry of a bank that is a payment which the book has from a list or a person (rule L6).

use owed_receivables::matching::{Told, payer_key};
use owed_receivables::{Date, Language};
use owed_store::{BankEntryRow, BankMatch, LearnedPayer, Write};

use super::settlement::{matched, written};
use super::{known, why};
use crate::failure::Failure;

/// Links the entry to the payments; they stay as they are, and stay where the match is taken back.
pub(super) fn link(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    told: &Told,
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
