//! Undoes a match, which the program never makes again by itself.

use owed_receivables::{BankEntryId, CreditId, Date, EntryState};
use owed_store::{BankMatch, RefundRow, Write};
use owed_texts::text;

use super::wire::Undo;
use super::{by_mistake, credits, returns};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::Nothing;
use crate::{implied, journal, refunds};

/// Reopens an entry: its payments are removed, what they settled is open again, the payer is unlearned, and the same
/// match is no longer certain. If a letter that counts the payment left the house, the payment is reversed instead and
/// stays in the history (rule L3). A payment that the entry returned is paid again.
///
/// # Errors
/// [`Code::Refused`] if the entry is open, or what it returned has been paid again.
pub fn undo(cx: &Context<'_>, request: Undo) -> Result<Nothing, Failure> {
    if let Some(credit) = request.credit_id {
        return credits::undo(cx, CreditId(credit));
    }
    let id = BankEntryId(request.entry_id);
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "matching.undo"), |write| {
        let entry = write.bank_entry(id)?;
        if entry.state == EntryState::Open {
            return Err(Failure::new(
                Code::Refused,
                text!("error-bank-not-matched", entry = id.0.to_string()),
            ));
        }
        write.summarize(text!("journal-match-undone", amount = entry.amount));
        open_again(write, id, today)
    })?;
    Ok(Nothing {})
}

fn open_again(write: &mut Write<'_>, id: BankEntryId, today: Date) -> Result<(), Failure> {
    let made = write.bank_match(id)?;
    let returned = write.bank_entry(id)?.amount.minor < 0;
    if let Some(refund) = write.refund_of_entry(id)? {
        take_refund_back(write, &refund, made.as_ref(), today)?;
    }
    let mut paid = Vec::new();
    for link in write.links_of_entry(id)? {
        for row in write.allocations_of_credit(link.credit)? {
            write.refuse_match(id, row.invoice)?;
            paid.push(row.invoice);
        }
        if !returned && write.is_told_elsewhere(link.credit)? {
            // A list or a person also reports it: the money stays, only without the bank's confirmation.
            write.set_charges(link.credit, 0)?;
            continue;
        }
        let credit = write.credit(link.credit)?;
        let since = made.as_ref().map_or(credit.dated, |made| made.made);
        let letter_left = write.letter_left_since(credit.customer, since)?;
        if !returned {
            returns::must_not_be_gone(write, link.credit)?;
        }
        if returned {
            let allocations = made.as_ref().and_then(|made| made.allocations);
            returns::restore(write, id, allocations, letter_left, today)?;
        } else if letter_left || write.went_back_once(link.credit)? {
            let why = by_mistake(write)?;
            returns::reverse(write, link.credit, Some(id), credit.dated, &why)?;
        } else {
            write.remove_payment(link.credit)?;
        }
    }
    for invoice in paid {
        implied::restate(write, invoice, None)?;
    }
    Ok(write.unmatch(id, today)?)
}

/// Undoes a refund reported by the entry alone; any other only loses its link to the entry.
fn take_refund_back(
    write: &mut Write<'_>,
    refund: &RefundRow,
    made: Option<&BankMatch>,
    today: Date,
) -> Result<(), Failure> {
    if write.is_refund_told_elsewhere(refund.id)? {
        return Ok(write.set_refund_entry(refund.id, None)?);
    }
    let since = made.map_or(refund.dated, |made| made.made);
    let gone = write.letter_left_since(refund.customer, since)?;
    let why = by_mistake(write)?;
    refunds::undo(write, refund, gone.then_some(today), &why)
}
