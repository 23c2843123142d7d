//! A direct debit that came back: its invoices are open again, and what the bank charges is noted.

use owed_receivables::matching::Return;
use owed_receivables::{ClaimKind, CreditId, Date, Language, Money};
use owed_store::{BankEntryRow, NewClaim, NewClaimAllocation, Write};

use super::accept::matched;
use super::why;
use crate::failure::Failure;

/// Takes the payment back that an entry returns.
pub(super) fn take_back(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    found: &Return,
    language: Language,
    today: Date,
    by_itself: bool,
) -> Result<(), Failure> {
    let customer = write.credit(found.payment)?.customer;
    let on = row.entry.booked;
    let said = format!("returned by the bank on {}", language.date(on));
    reverse(write, found.payment, on, &said)?;
    if !found.charge.is_zero() {
        write.insert_claim(&NewClaim {
            customer,
            invoice: None,
            letter: None,
            kind: ClaimKind::Charge,
            dated: on,
            amount: found.charge,
            note: "The bank's charge for a returned direct debit".to_owned(),
        })?;
    }
    write.link_bank_entry(row.id, found.payment, row.entry.amount.minor)?;
    matched(write, row, &why(&found.reasons, language), by_itself, today)
}

/// Reverses a payment from a day on: what it settled is open again, and the money itself goes into a claim of the same
/// amount, so that it does not stay on account (rules L2, L3).
pub(super) fn reverse(
    write: &mut Write<'_>,
    payment: CreditId,
    on: Date,
    why: &str,
) -> Result<(), Failure> {
    let credit = write.credit(payment)?;
    let mut from = on.max(credit.dated);
    for row in write.allocations_of_credit(payment)? {
        if row.reverses.is_none() && !row.reversed {
            from = from.max(row.effective);
            write.deallocate(row.id, on.max(row.effective), why)?;
        }
    }
    let left = write.credit(payment)?.on_account;
    if left.is_zero() {
        return Ok(());
    }
    let claim = write.insert_claim(&NewClaim {
        customer: credit.customer,
        invoice: None,
        letter: None,
        kind: ClaimKind::Charge,
        dated: from,
        amount: Money::new(left.minor, left.currency),
        note: format!("Payment {why}"),
    })?;
    write.allocate_to_claim(&NewClaimAllocation {
        claim,
        credit: Some(payment),
        effective: from,
        amount: left.minor,
        reason: why.to_owned(),
    })?;
    Ok(())
}
