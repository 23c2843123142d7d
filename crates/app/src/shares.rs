//! Divides a payment or credit note among debts (rule I7).

use owed_receivables::credit::{effective_date, spread};
use owed_receivables::{ClaimId, Credit, CreditId, CreditKind, Date, InvoiceId, Money};
use owed_store::{
    AllocationSource, BookReader, ClaimRow, NewAllocation, NewClaimAllocation, Whose, Write,
};
use owed_texts::{Message, text};

use crate::accrual;
use crate::failure::{Code, Failure};
use crate::{discounts, typed};

/// What a part of a credit pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Debt {
    Invoice(InvoiceId),
    Claim(ClaimId),
}

/// How much of a credit goes to each debt.
pub(crate) type Shares = Vec<(Debt, Money)>;

/// Divides a credit as a person says.
pub(crate) struct Division {
    left: Money,
    shares: Shares,
}

impl Division {
    pub fn new(available: Money) -> Self {
        Self {
            left: available,
            shares: Vec::new(),
        }
    }

    pub fn into_shares(self) -> Shares {
        self.shares
    }

    /// Gives a debt called `name` the amount typed; empty takes as much as fits.
    pub fn share(
        &mut self,
        debt: Debt,
        name: &Message,
        open: Money,
        amount: &str,
    ) -> Result<(), Failure> {
        let left = self.left;
        let amount = if amount.trim().is_empty() {
            Money::new(left.minor.min(open.minor), left.currency)
        } else {
            typed::amount("amount", amount, left.currency)?
        };
        let refused = |message: Message| {
            let failure = Failure::new(Code::Refused, message);
            Err(failure.field("amount"))
        };
        if amount.minor <= 0 {
            return refused(text!("error-shares-nothing-left", name));
        }
        if amount.minor > left.minor {
            return refused(text!("error-shares-more-than-left", amount, name, left));
        }
        if amount.minor > open.minor && amount.currency == open.currency {
            return refused(text!("error-shares-more-than-open", amount, open, name));
        }
        self.left.minor -= amount.minor;
        self.shares.push((debt, amount));
        Ok(())
    }
}

/// Returns the customer's debts in the credit's currency, in the company's order, as far as the credit goes.
pub(crate) fn in_order(book: &BookReader, credit: &Credit) -> Result<Shares, Failure> {
    let mut debts = claims_in_order(book, credit)?;
    let items = book.open_items(credit.customer, Date::MAX)?;
    let items = items
        .iter()
        .map(|item| (Debt::Invoice(item.id), item.balance));
    debts.extend(items.filter(|(_, open)| open.currency == credit.amount.currency));
    let parts = spread(
        credit.amount.minor,
        debts.iter().map(|(_, open)| open.minor),
    );
    let shares = debts.iter().zip(parts).filter(|(_, part)| *part > 0);
    Ok(shares
        .map(|((debt, _), part)| (*debt, Money::new(part, credit.amount.currency)))
        .collect())
}

/// Returns the claims before the invoices. Money settles no cost that arose after the day it came, since nothing was
/// owed then.
fn claims_in_order(book: &BookReader, credit: &Credit) -> Result<Shares, Failure> {
    let claims = ranked_claims(book, Some(credit.customer))?;
    Ok(claims
        .into_iter()
        .filter(|(rank, _)| rank.is_some())
        .map(|(_, claim)| claim)
        .filter(|claim| claim.open.currency == credit.amount.currency)
        .filter(|claim| claim.counts_from.is_some_and(|day| day <= credit.dated))
        .map(|claim| (Debt::Claim(claim.id), claim.open))
        .collect())
}

/// Returns the open claims with their ranks in the company's order, those before invoices first; within a rank, oldest
/// first.
pub(crate) fn ranked_claims<'w>(
    book: &BookReader,
    whose: impl Into<Whose<'w>>,
) -> Result<Vec<(Option<u8>, ClaimRow)>, Failure> {
    let order = book.company()?.payment_order;
    let claims = book.open_claims(whose, Date::MAX)?;
    let mut ranked: Vec<_> = claims
        .into_iter()
        .map(|claim| (order.rank(claim.kind), claim))
        .collect();
    ranked.sort_by_key(|(rank, _)| rank.unwrap_or(u8::MAX));
    Ok(ranked)
}

/// Allocates the shares of a credit. A payment that took a discount in time settles with it (rule P4); one that
/// completes a plan makes the plan's interest due.
pub(crate) fn allocate(
    write: &mut Write<'_>,
    credit: CreditId,
    dated: Date,
    shares: &Shares,
) -> Result<(), Failure> {
    let bore = accrual::plans::running(write, Some(write.credit(credit)?.customer))?;
    let mut allocations = Vec::new();
    for (debt, amount) in shares {
        match debt {
            Debt::Invoice(invoice) => {
                let counts = effective_date(dated, write.plain_invoice(*invoice)?.issued);
                allocations.push(NewAllocation {
                    invoice: *invoice,
                    from: AllocationSource::Credit(credit),
                    effective: write.room_from(*invoice, counts, amount.minor)?,
                    amount: amount.minor,
                    reason: String::new(),
                });
            }
            Debt::Claim(claim) => {
                let row = write.claim(*claim)?;
                write.allocate_to_claim(&NewClaimAllocation {
                    claim: *claim,
                    credit: Some(credit),
                    effective: effective_date(dated, row.counts_from.unwrap_or(row.dated)),
                    amount: amount.minor,
                    reason: String::new(),
                })?;
            }
        }
    }
    let ids = write.allocate_many(&allocations)?;
    if write.credit(credit)?.kind == CreditKind::Payment {
        for (id, allocation) in ids.into_iter().zip(&allocations) {
            discounts::take(write, id, allocation.invoice, allocation.effective)?;
        }
    }
    accrual::plans::claim_paid(write, &bore)
}
