//! Entries that pay no invoice: money on account, and money that is not from a customer.

use owed_receivables::{BankEntryId, CustomerId, EntryState};
use owed_store::BankEntryRow;

use super::Why;
use super::accept::must_be_open;
use super::settlement::{Paid, Settlement, settle};
use super::wire::{Aside, Park};
use crate::context::Context;
use crate::failure::Failure;
use crate::journal;
use crate::wire::Nothing;

/// Puts the money on a customer's account, unallocated (rule L2).
///
/// # Errors
/// [`Code::Refused`](crate::failure::Code::Refused) where the entry is matched already, or money that left.
pub fn park(cx: &Context<'_>, request: Park) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let id = BankEntryId(request.entry_id);
    let row = BankEntryRow {
        id,
        entry: book.bank_entry(id)?,
    };
    must_be_open(&row)?;
    let customer = CustomerId(request.customer_id);
    let name = book.customer(customer)?.name;
    let language = book.company()?.language;
    let settlement = Settlement {
        shares: Vec::new(),
        customer,
        paid: Paid::of(&row.entry),
        reasons: vec![Why {
            code: "parked".to_owned(),
            text: format!("You put it on account of {name}."),
        }],
        by_itself: false,
    };
    let summary = format!("{} on account of {name}", language.money(row.entry.amount));
    let today = cx.app.today();
    book.write(journal::entry(cx, "matching.park", summary), |write| {
        settle(write, &row, &settlement, today)
    })?;
    Ok(Nothing {})
}

/// Says that an entry is not from a customer: a fee, a transfer of one's own, a refund.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) without a reason;
/// [`Code::Refused`](crate::failure::Code::Refused) where the entry is not open.
pub fn aside(cx: &Context<'_>, request: Aside) -> Result<Nothing, Failure> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            "Say what it is; the reason stays with the entry.",
        ));
    }
    let mut book = cx.app.book()?;
    let id = BankEntryId(request.entry_id);
    let row = BankEntryRow {
        id,
        entry: book.bank_entry(id)?,
    };
    must_be_open(&row)?;
    let summary = format!(
        "{} set aside: {reason}",
        book.company()?.language.money(row.entry.amount)
    );
    book.write(journal::entry(cx, "matching.aside", summary), |write| {
        write.set_bank_entry_state(id, EntryState::SetAside, reason)
    })?;
    Ok(Nothing {})
}
