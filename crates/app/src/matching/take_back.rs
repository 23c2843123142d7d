//! A match taken back. It is never made again by itself.

use owed_receivables::{BankEntryId, Date, EntryState};
use owed_store::Write;

use super::returns;
use super::wire::EntryOf;
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::Nothing;

/// Opens an entry again: its payments go, what they settled is open, the payer is unlearned, and the program does not
/// propose the same as certain any more. Where a letter that counts the payment left the house, the payment is
/// reversed instead and stays in the history (rule L3).
///
/// # Errors
/// [`Code::Refused`] where the entry is open, or it is a returned direct debit.
pub fn undo(cx: &Context<'_>, request: EntryOf) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let id = BankEntryId(request.entry_id);
    let entry = book.bank_entry(id)?;
    let refused = |message: String| Failure::new(Code::Refused, message);
    if entry.state == EntryState::Open {
        return Err(refused(format!("Bank entry {} is not matched.", id.0)));
    }
    if entry.amount.minor < 0 && entry.state == EntryState::Matched {
        return Err(refused("A returned payment stays returned.".to_owned())
            .hint("While it is the newest change, undo takes it back; else book the payment again by hand."));
    }
    let summary = format!(
        "Match of {} taken back",
        book.company()?.language.money(entry.amount)
    );
    let today = cx.app.today();
    book.write(journal::entry(cx, "matching.undo", summary), |write| {
        open_again(write, id, today)
    })?;
    Ok(Nothing {})
}

fn open_again(write: &mut Write<'_>, id: BankEntryId, today: Date) -> Result<(), Failure> {
    let made = write.bank_match(id)?.map(|its| its.made);
    let payments = write.links_of_entry(id)?;
    for link in &payments {
        for row in write.allocations_of_credit(link.credit)? {
            write.refuse_match(id, row.invoice)?;
        }
        let credit = write.credit(link.credit)?;
        let since = made.unwrap_or(credit.dated);
        if write.letter_left_since(credit.customer, since)? {
            returns::reverse(
                write,
                link.credit,
                credit.dated,
                "taken back: matched by mistake",
            )?;
        } else {
            write.remove_payment(link.credit)?;
        }
    }
    Ok(write.unmatch(id, today)?)
}
