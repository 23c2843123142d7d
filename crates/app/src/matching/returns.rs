//! A direct debit that came back: its invoices are open again, and what the bank charges is noted. And back again.

use owed_receivables::matching::Return;
use owed_receivables::{BankEntryId, ClaimKind, CreditId, Date, Language, Money};
use owed_store::{
    AllocationId, AllocationSource, BankEntryRow, BankMatch, NewAllocation, NewClaim,
    NewClaimAllocation, Write,
};

use super::settlement::{matched, written};
use super::why;
use crate::failure::{Code, Failure};

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
    let before = write.newest_allocation()?;
    reverse(write, found.payment, row.id, on, &said)?;
    if !found.charge.is_zero() {
        let charge = NewClaim {
            customer,
            invoice: None,
            letter: None,
            kind: ClaimKind::Charge,
            dated: on,
            amount: found.charge,
            note: "The bank's charge for a returned direct debit".to_owned(),
        };
        write.insert_claim_of_entry(&charge, row.id, None)?;
    }
    write.link_bank_entry(row.id, found.payment, row.entry.amount.minor)?;
    let made = BankMatch {
        by_itself,
        made: today,
        reasons: written(&why(&found.reasons, language))?,
        allocations: write.allocations_after(before)?,
    };
    matched(write, row, &made)
}

/// Reverses a payment from a day on, because of an entry: what it settled is open again, and the money itself goes into a
/// claim of the same amount, so that it does not stay on account (rules L2, L3).
pub(super) fn reverse(
    write: &mut Write<'_>,
    payment: CreditId,
    entry: BankEntryId,
    on: Date,
    why: &str,
) -> Result<(), Failure> {
    let credit = write.credit(payment)?;
    let mut from = on.max(credit.dated);
    for row in write.allocations_of_credit(payment)? {
        if row.reverses.is_none() && !row.reversed {
            from = from.max(row.effective);
            write.deallocate(row.id, on.max(row.effective), why)?;
            write.debit_came_back(row.invoice, on)?;
        }
    }
    let left = write.credit(payment)?.on_account;
    if left.is_zero() {
        return Ok(());
    }
    let claim = NewClaim {
        customer: credit.customer,
        invoice: None,
        letter: None,
        kind: ClaimKind::Charge,
        dated: from,
        amount: Money::new(left.minor, left.currency),
        note: format!("Payment {why}"),
    };
    let claim = write.insert_claim_of_entry(&claim, entry, Some(payment))?;
    write.allocate_to_claim(&NewClaimAllocation {
        claim,
        credit: Some(payment),
        effective: from,
        amount: left.minor,
        reason: why.to_owned(),
    })?;
    Ok(())
}

/// Says that an entry returned nothing after all. Where nothing left the house since, the return is removed; else what
/// the payment had settled is settled from `today` on, and the entry's claims are waived.
pub(super) fn restore(
    write: &mut Write<'_>,
    entry: BankEntryId,
    made: Option<(AllocationId, AllocationId)>,
    letter_left: bool,
    today: Date,
) -> Result<(), Failure> {
    let (Some(made), false) = (made, letter_left) else {
        return settle_again(write, entry, made, today).map_err(paid_since);
    };
    write
        .remove_return(entry, made)
        .map_err(|error| paid_since(error.into()))
}

fn settle_again(
    write: &mut Write<'_>,
    entry: BankEntryId,
    made: Option<(AllocationId, AllocationId)>,
    today: Date,
) -> Result<(), Failure> {
    const WHY: &str = "it was not returned after all";
    let mut payments = Vec::new();
    for claim in write.claims_of_entry(entry)? {
        payments.extend(claim.payment);
        let mut open = claim.open.minor;
        if let Some(allocation) = claim.allocation {
            write.deallocate_from_claim(allocation, today, WHY)?;
            open = write.claim(claim.claim)?.open.minor;
        }
        if open > 0 {
            write.allocate_to_claim(&NewClaimAllocation {
                claim: claim.claim,
                credit: None,
                effective: today,
                amount: open,
                reason: WHY.to_owned(),
            })?;
        }
    }
    let within = |id: AllocationId| made.is_some_and(|(first, last)| (first..=last).contains(&id));
    for payment in payments {
        let again: Vec<NewAllocation> = write
            .allocations_of_credit(payment)?
            .into_iter()
            .filter(|row| row.reverses.is_some() && within(row.id))
            .map(|row| NewAllocation {
                invoice: row.invoice,
                from: AllocationSource::Credit(payment),
                effective: today.max(row.effective),
                amount: -row.amount.minor,
                reason: WHY.to_owned(),
            })
            .collect();
        write.allocate_many(&again)?;
    }
    Ok(())
}

/// What a returned payment had settled may be settled by another one meanwhile.
fn paid_since(failure: Failure) -> Failure {
    if failure.code == Code::Refused {
        failure.hint("It was paid again since: take that match back first.")
    } else {
        failure
    }
}
