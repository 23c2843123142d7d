//! Payments of a file on their way into the book, and what each of them pays (rules I7, L6).

use std::collections::HashSet;

use owed_import::Drafts;
use owed_receivables::credit::{effective_date, spread};
use owed_receivables::{Credit, CreditId, CreditKind, Date, InvoiceId, Money};
use owed_store::{NewCredit, Write};

use super::customers::ensure;
use super::paid_back::{self, PaidBack};
use super::payments::Plan;
use super::verdict::{Judged, Place, Verdict};
use crate::context::Context;
use crate::failure::Failure;
use crate::implied;
use crate::shares::{self, Debt, Shares};

/// A payment that names no invoice, to be allocated once every row that names one has its own (rule I7).
#[derive(Debug)]
pub struct Unallocated {
    id: CreditId,
    credit: Credit,
}

/// What of a list waits until all files are in.
#[derive(Default)]
pub struct Later {
    pub unallocated: Vec<Unallocated>,
    pub paid_back: Vec<PaidBack>,
}

/// Brings the payments in. Those that name an invoice are allocated, the earliest first, whatever the order of the rows;
/// the others are given back, for [`allocate_rest`] and [`paid_back::apply_rest`] to follow once all files are in.
pub fn apply(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
) -> Result<Later, Failure> {
    let comes = |verdict: &Verdict| matches!(verdict, Verdict::Create | Verdict::Known(_));
    // Of a payer that the book does not know the invoices say whose the money is.
    let payer = |at: usize| {
        let is_said = |payer: &usize| {
            judged.plans[at].invoices.is_empty() || !matches!(judged.customers[*payer], Place::New)
        };
        drafts.payments[at].customer.filter(is_said)
    };
    let mut wanted = vec![false; drafts.customers.len()];
    for (at, verdict) in judged.verdicts.iter().enumerate() {
        if let (Some(payer), true) = (payer(at), comes(verdict)) {
            wanted[payer] = true;
        }
    }
    let customers = ensure(write, &drafts.customers, &judged.customers, &wanted)?;
    let mut order: Vec<usize> = (0..drafts.payments.len())
        .filter(|at| comes(&judged.verdicts[*at]))
        .collect();
    // Of one day, what came before what went back.
    order.sort_by_key(|at| {
        (
            drafts.payments[*at].date,
            drafts.payments[*at].amount.minor < 0,
        )
    });
    let implied = write.implied_sums()?.into_iter();
    let implied: HashSet<InvoiceId> = implied.map(|sum| sum.invoice).collect();
    let mut later = Later::default();
    for (done, at) in order.iter().copied().enumerate() {
        cx.tick(done, order.len(), "Bringing the payments in")?;
        let (draft, plan) = (&drafts.payments[at], &judged.plans[at]);
        if let Some(gone) = plan.gone {
            paid_back::keep_with(write, gone, &draft.key)?;
            continue;
        }
        if let Some(known) = plan.same {
            let raised = raised(write, known, draft.amount)?;
            write.insert_payment_row(known, &draft.key, draft.amount.minor)?;
            let paid = match raised && plan.invoices.is_empty() {
                true => &Plan::of(paid_by(write, known)?),
                false => plan,
            };
            use_what_is_on_account(write, known, paid, &implied)?;
            continue;
        }
        let customer = match (
            payer(at).and_then(|payer| customers[payer]),
            plan.invoices.first(),
        ) {
            (Some(customer), _) => customer,
            (None, Some(invoice)) => write.plain_invoice(*invoice)?.customer,
            (None, None) => continue,
        };
        if draft.amount.minor < 0 {
            if !paid_back::take_back_named(write, draft, customer)? {
                let invoices = plan.invoices.clone();
                later.paid_back.push(PaidBack {
                    at,
                    customer,
                    invoices,
                });
            }
            continue;
        }
        let credit = Credit {
            customer,
            kind: CreditKind::Payment,
            number: draft.reference.clone(),
            dated: draft.date,
            amount: draft.amount,
            note: String::new(),
        };
        let id = write.insert_credit(&NewCredit {
            credit: credit.clone(),
            key: Some(draft.key.clone()),
        })?;
        if plan.invoices.is_empty() {
            later.unallocated.push(Unallocated { id, credit });
        } else {
            allocate(write, id, credit.dated, credit.amount, plan, &implied)?;
        }
    }
    Ok(later)
}

/// Allocates the payments that name no invoice in the company's order, the earliest first.
pub fn allocate_rest(write: &mut Write<'_>, mut rest: Vec<Unallocated>) -> Result<(), Failure> {
    rest.sort_by_key(|one| (one.credit.dated, one.id));
    for Unallocated { id, credit } in rest {
        // Another row may have taken it back.
        if write.credit(id)?.on_account.is_zero() {
            continue;
        }
        let shares = shares::in_order(write, &credit)?;
        shares::allocate(write, id, credit.dated, &shares)?;
    }
    Ok(())
}

/// Raises a payment to what a row says was paid, where less came: a bank kept the rest. Whether it did.
fn raised(write: &mut Write<'_>, id: CreditId, paid: Money) -> Result<bool, Failure> {
    let kept = paid.minor - write.credit(id)?.amount.minor;
    if kept > 0 {
        write.raise_by_charges(id, kept)?;
    }
    Ok(kept > 0)
}

/// The invoices that a payment pays.
fn paid_by(write: &Write<'_>, id: CreditId) -> Result<Vec<InvoiceId>, Failure> {
    let used = write.allocations_of_credit(id)?.into_iter();
    let standing = used.filter(|row| row.reverses.is_none() && !row.reversed);
    Ok(standing.map(|row| row.invoice).collect())
}

/// What is on account of a payment is for the invoices that a list names.
fn use_what_is_on_account(
    write: &mut Write<'_>,
    id: CreditId,
    plan: &Plan,
    implied: &HashSet<InvoiceId>,
) -> Result<(), Failure> {
    let known = write.credit(id)?;
    if plan.invoices.is_empty() || known.on_account.is_zero() {
        return Ok(());
    }
    allocate(write, id, known.dated, known.on_account, plan, implied)
}

/// Gives each invoice in turn what is open of it, or, of those that are `implied`, what only a list says is paid; no more than
/// the file says is for it.
fn allocate(
    write: &mut Write<'_>,
    id: CreditId,
    dated: Date,
    amount: Money,
    plan: &Plan,
    implied: &HashSet<InvoiceId>,
) -> Result<(), Failure> {
    let invoices = &plan.invoices;
    let mut room = Vec::with_capacity(invoices.len());
    for (invoice, applied) in invoices.iter().zip(&plan.applied) {
        let its = write.invoice(*invoice)?;
        let counts = effective_date(dated, its.invoice.issued);
        let untold = match implied.contains(invoice) {
            true => implied::untold_of(write, *invoice, counts)?,
            false => 0,
        };
        let open = its.open.minor + untold;
        room.push(applied.map_or(open, |applied| applied.clamp(0, open)));
    }
    let parts = spread(amount.minor, room);
    let parts: Vec<_> = invoices
        .iter()
        .copied()
        .zip(parts)
        .filter(|(_, part)| *part > 0)
        .collect();
    let of_implied = parts
        .iter()
        .filter(|(invoice, _)| implied.contains(invoice));
    let moved = implied::make_way(write, dated, &of_implied.copied().collect::<Vec<_>>())?;
    let shares: Shares = parts
        .into_iter()
        .map(|(invoice, part)| (Debt::Invoice(invoice), Money::new(part, amount.currency)))
        .collect();
    shares::allocate(write, id, dated, &shares)?;
    for invoice in moved {
        implied::restate(write, invoice, None)?;
    }
    Ok(())
}
