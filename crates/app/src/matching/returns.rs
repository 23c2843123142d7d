//! Money that went back. A returned direct debit reopens its invoices, and the bank's charge is noted. A refund takes
//! money off the account. Both can be undone.

use owed_receivables::matching::{Booked, Return};
use owed_receivables::{BankEntryId, ClaimKind, CreditId, CustomerId, Date, Language, Money};
use owed_store::{
    AllocationId, AllocationSource, BankEntryRow, BankMatch, ClaimPaid, NewAllocation, NewClaim,
    NewClaimAllocation, NewRefund, Write,
};
use owed_texts::{PlainKey, key, text};

use super::settlement::{matched, written};
use super::{Why, why};
use crate::failure::{Code, Failure};
use crate::refunds;

const NOT_RETURNED: PlainKey = key!("bank-not-returned");

/// Takes back the payment that an entry returns.
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
    let said = text!("bank-returned-on", day = on).text(language);
    let before = write.newest_allocation()?;
    reverse(write, found.payment, Some(row.id), on, &said)?;
    if !found.charge.is_zero() {
        let charge = NewClaim {
            customer,
            invoice: None,
            letter: None,
            kind: ClaimKind::Charge,
            dated: on,
            amount: found.charge,
            note: text!("bank-return-charge").text(language),
        };
        write.insert_claim_of_entry(&charge, Some(row.id), None)?;
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

/// Books an entry as a refund of a customer's money on account.
pub(super) fn pay_back(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    customer: CustomerId,
    reasons: &[Why],
    today: Date,
) -> Result<(), Failure> {
    let entry = &row.entry;
    let refund = NewRefund {
        customer,
        dated: entry.booked,
        amount: Money::new(-entry.amount.minor, entry.amount.currency),
        number: entry.reference.clone(),
        note: entry.text.clone(),
        key: None,
        entry: Some(row.id),
    };
    refunds::book(write, &refund)?;
    let made = BankMatch {
        by_itself: false,
        made: today,
        reasons: written(reasons)?,
        allocations: None,
    };
    matched(write, row, &made)
}

/// Links the entry to a refund in the book, which does not change.
pub(super) fn is_booked(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    found: &Booked,
    language: Language,
    today: Date,
) -> Result<(), Failure> {
    write.set_refund_entry(found.refund, Some(row.id))?;
    let made = BankMatch {
        by_itself: false,
        made: today,
        reasons: written(&why(&found.reasons, language))?,
        allocations: None,
    };
    matched(write, row, &made)
}

/// Refuses to remove a payment that has since gone back: that must be undone first.
pub(crate) fn must_not_be_gone(write: &Write<'_>, payment: CreditId) -> Result<(), Failure> {
    let returned = write.links_of_credit(payment)?;
    if let Some(link) = returned.iter().find(|link| link.amount < 0) {
        let day = write.bank_entry(link.entry)?.booked;
        let entry = link.entry.0.to_string();
        return Err(Failure::new(
            Code::Refused,
            text!("error-bank-payment-returned", day, entry),
        ));
    }
    let refunds = write.refunds_of_credit(payment)?;
    if let Some(refund) = refunds.iter().find(|one| one.taken_back.is_none()) {
        let (day, refund) = (refund.dated, refund.id.0.to_string());
        return Err(Failure::new(
            Code::Refused,
            text!("error-bank-payment-refunded", day, refund),
        ));
    }
    Ok(())
}

/// Reverses a payment from a day on, usually because of an entry: what it settled is open again, and the money goes to
/// a claim of the same amount, so that it does not stay on account (rules L2, L3).
pub(crate) fn reverse(
    write: &mut Write<'_>,
    payment: CreditId,
    entry: Option<BankEntryId>,
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
    for paid in write.claims_paid_by(payment)? {
        from = from.max(paid.effective);
        write.deallocate_from_claim(paid.id, on.max(paid.effective), why)?;
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
        note: text!("bank-payment-was", why).text(write.company()?.language),
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

/// Undoes the return that an entry stood for. If nothing left the house since, the return is removed; otherwise what
/// the payment had settled is settled again from `today`, and the entry's claims are waived.
pub(super) fn restore(
    write: &mut Write<'_>,
    entry: BankEntryId,
    made: Option<(AllocationId, AllocationId)>,
    letter_left: bool,
    today: Date,
) -> Result<(), Failure> {
    let not_returned = NOT_RETURNED.text(write.company()?.language);
    let unpaid = claims_unpaid(write, entry)?;
    let from = match (made, letter_left) {
        (Some(made), false) => {
            write
                .remove_return(entry, made)
                .map_err(|error| paid_since(error.into()))?;
            Date::MIN
        }
        _ => {
            settle_again(write, entry, made, today).map_err(paid_since)?;
            today
        }
    };
    for (payment, claim) in unpaid {
        let again = NewClaimAllocation {
            claim: claim.claim,
            credit: Some(payment),
            effective: from.max(claim.effective),
            amount: claim.amount,
            reason: not_returned.clone(),
        };
        if write.claim(claim.claim)?.open.minor < claim.amount {
            let claim = claim.claim.0.to_string();
            return Err(Failure::new(
                Code::Refused,
                text!("error-bank-claim-settled", claim),
            ));
        }
        write.allocate_to_claim(&again)?;
    }
    Ok(())
}

/// Returns the claims that the payments returned by an entry had paid. They were reversed for the same reason as the
/// entry's own claim gives.
fn claims_unpaid(
    write: &Write<'_>,
    entry: BankEntryId,
) -> Result<Vec<(CreditId, ClaimPaid)>, Failure> {
    let mut unpaid = Vec::new();
    for taken in write.claims_of_entry(entry)? {
        let Some(payment) = taken.payment else {
            continue;
        };
        let moved = write.allocations_of_claim(taken.claim)?;
        let Some(moved) = moved.first() else {
            continue;
        };
        let claims = write.claims_unpaid_by(payment, &moved.reason)?;
        unpaid.extend(claims.into_iter().map(|claim| (payment, claim)));
    }
    Ok(unpaid)
}

fn settle_again(
    write: &mut Write<'_>,
    entry: BankEntryId,
    made: Option<(AllocationId, AllocationId)>,
    today: Date,
) -> Result<(), Failure> {
    let not_returned = NOT_RETURNED.text(write.company()?.language);
    let mut payments = Vec::new();
    for claim in write.claims_of_entry(entry)? {
        payments.extend(claim.payment);
        let mut open = claim.open.minor;
        if let Some(allocation) = claim.allocation {
            write.deallocate_from_claim(allocation, today, &not_returned)?;
            open = write.claim(claim.claim)?.open.minor;
        }
        if open > 0 {
            write.allocate_to_claim(&NewClaimAllocation {
                claim: claim.claim,
                credit: None,
                effective: today,
                amount: open,
                reason: not_returned.clone(),
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
                reason: not_returned.clone(),
            })
            .collect();
        write.allocate_many(&again)?;
    }
    Ok(())
}

/// Adds the hint that what a returned payment had settled may have been settled by another since.
fn paid_since(failure: Failure) -> Failure {
    if failure.code == Code::Refused {
        failure.hint(text!("error-bank-paid-again"))
    } else {
        failure
    }
}
