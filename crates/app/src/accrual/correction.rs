//! Lowers interest claims when money turns up that came before their letters (rules I1, I6): interest on that money was
//! never owed.

use std::ops::Deref;

use owed_receivables::{ClaimId, ClaimKind, CustomerId, Date};
use owed_store::{Book, BookReader, ClaimRow, NewClaimAllocation, Whose, Write};
use owed_texts::text;

use super::{Accruing, Owed, Regimes};
use crate::failure::Failure;

/// Corrects the interest claims of customers credited in this write, by the interest that the money saves through the
/// days of their letters. `before` opens the book as other connections still see it.
pub(crate) fn correct<B: Deref<Target = Book>>(
    write: &mut Write<'_>,
    today: Date,
    before: impl FnOnce() -> Result<B, Failure>,
) -> Result<(), Failure> {
    let customers = write.claimed_interest_and_credited()?;
    if customers.is_empty() {
        return Ok(());
    }
    let before = before()?;
    for customer in customers {
        for claims in by_invoice(write, customer)? {
            let newest = &claims[claims.len() - 1];
            let less = interest(&before, newest)? - interest(write, newest)?;
            lower(write, today, &claims, less)?;
        }
    }
    Ok(())
}

/// Returns the interest claims made by letters, grouped by invoice, oldest first.
fn by_invoice(book: &BookReader, customer: CustomerId) -> Result<Vec<Vec<ClaimRow>>, Failure> {
    let mut claims = book.claims_of(customer)?;
    claims.retain(|claim| {
        claim.kind == ClaimKind::Interest
            && claim.letter.is_some()
            && claim.invoice.is_some()
            && claim.counts_from.is_some()
    });
    claims.sort_by_key(|claim| (claim.invoice, claim.dated, claim.id));
    let of_invoice = claims.chunk_by(|one, other| one.invoice == other.invoice);
    Ok(of_invoice.map(<[ClaimRow]>::to_vec).collect())
}

/// Returns the interest on the claim's invoice through the day of the claim's letter, in minor units, according to
/// `book`.
fn interest(book: &BookReader, claim: &ClaimRow) -> Result<i64, Failure> {
    let whose = Whose::One(claim.customer);
    let accounts = book.open_accounts(whose, claim.dated)?;
    let accruing = Accruing::read(book, &accounts, whose, claim.dated)?;
    let customer = book.customer(claim.customer)?;
    let policies = book.policy_book()?;
    let (_, policy) = policies.policy_of(&customer);
    let country = book.company()?.address.country;
    let regime = Regimes::for_customer(policy, &customer, &country)?.charged;
    let (Some(regime), Some(invoice)) = (regime, claim.invoice) else {
        return Ok(0);
    };
    let its = book.plain_invoice(invoice)?;
    let owed = Owed {
        invoice,
        due: its.due,
        gross: its.gross,
    };
    Ok(accruing.accrual(book, &owed, 0, regime)?.total.minor)
}

/// Lowers the newest claims first: each one's open amount, then what was paid on it, which goes back on account.
fn lower(
    write: &mut Write<'_>,
    today: Date,
    claims: &[ClaimRow],
    mut less: i64,
) -> Result<(), Failure> {
    for claim in claims.iter().rev() {
        let on = today.max(claim.counts_from.unwrap_or(claim.dated));
        let part = less.min(claim.open.minor);
        if part > 0 {
            write.correct_claim(claim.id, on, part, &why(write)?)?;
            less -= part;
        }
        less -= give_back(write, claim.id, on, less)?;
    }
    Ok(())
}

/// Puts up to `at_most` minor units paid on a claim back on account, the last payment first; returns how much.
fn give_back(
    write: &mut Write<'_>,
    claim: ClaimId,
    on: Date,
    at_most: i64,
) -> Result<i64, Failure> {
    let why = why(write)?;
    let mut given = 0;
    for paid in write.allocations_of_claim(claim)?.into_iter().rev() {
        let part = paid.amount.minor.min(at_most - given);
        if part <= 0 || paid.reversed || paid.credit.is_none() {
            continue;
        }
        let on = on.max(paid.effective);
        write.deallocate_from_claim(paid.id, on, &why)?;
        write.correct_claim(claim, on, part, &why)?;
        given += part;
        if paid.amount.minor > part {
            write.allocate_to_claim(&NewClaimAllocation {
                claim,
                credit: paid.credit,
                effective: on,
                amount: paid.amount.minor - part,
                reason: String::new(),
            })?;
        }
    }
    Ok(given)
}

/// Returns the reason kept in the book for lowering a claim.
fn why(book: &BookReader) -> Result<String, Failure> {
    Ok(text!("claims-correction").text(book.company()?.language))
}
