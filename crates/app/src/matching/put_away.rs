//! Entries that pay no invoice: money on account, and money that is not from a customer.

use owed_receivables::matching::MatchReasonCode;
use owed_receivables::{BankEntryId, CustomerId, EntryState};
use owed_texts::text;

use super::settlement::{Paid, Settlement, settle};
use super::wire::{Aside, Park};
use super::{Why, returns};
use crate::context::Context;
use crate::failure::Failure;
use crate::journal;
use crate::wire::Nothing;

/// Puts the money on a customer's account, unallocated (rule L2). Money that left was paid back from there (rule L7).
///
/// # Errors
/// [`Code::Refused`](crate::failure::Code::Refused) if the entry is already decided, or more left than is on account.
pub fn park(cx: &Context<'_>, request: Park) -> Result<Nothing, Failure> {
    let customer = CustomerId(request.customer_id);
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "matching.park"), |write| {
        let row = write.open_bank_entry(BankEntryId(request.entry_id))?;
        let name = write.customer(customer)?.name;
        let language = write.company()?.language;
        let amount = row.entry.amount;
        write.summarize(text!("journal-parked", amount, name = &name));
        if row.entry.amount.minor < 0 {
            let why = Why {
                code: MatchReasonCode::Refund,
                text: text!("bank-why-paid-back", name).text(language),
            };
            return returns::pay_back(write, &row, customer, &[why], today);
        }
        let settlement = Settlement {
            shares: Vec::new(),
            claims: Vec::new(),
            customer,
            paid: Paid::from_entry(&row.entry),
            reasons: vec![Why {
                code: MatchReasonCode::Parked,
                text: text!("bank-why-parked", name).text(language),
            }],
            by_itself: false,
        };
        settle(write, &row, &settlement, today)
    })?;
    Ok(Nothing {})
}

/// Sets aside an entry that is not from a customer: a fee, a transfer between own accounts, a refund.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) without a reason; [`Code::Refused`](crate::failure::Code::Refused)
/// if the entry is not open.
pub fn aside(cx: &Context<'_>, request: Aside) -> Result<Nothing, Failure> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            text!("error-bank-no-aside-reason"),
        ));
    }
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "matching.aside"), |write| {
        let row = write.open_bank_entry(BankEntryId(request.entry_id))?;
        let amount = row.entry.amount;
        write.summarize(text!("journal-set-aside", amount, reason));
        Ok::<_, Failure>(write.decide_bank_entry(row.id, EntryState::SetAside, reason)?)
    })?;
    Ok(Nothing {})
}
