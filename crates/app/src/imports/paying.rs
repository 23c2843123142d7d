//! Imports the payments of a file, and allocates them (rules I7, L6).

use std::collections::HashSet;

use owed_import::{Drafts, PaymentDraft};
use owed_receivables::credit::effective_date;
use owed_receivables::{CreditId, Date, InvoiceId, Money};
use owed_store::{ListedPayment, Write};
use owed_texts::key;

use super::at_once::{Unallocated, Waiting};
use super::customers::ensure;
use super::paid_back::{self, PaidBack};
use super::plan::Plan;
use super::verdict::{Judged, Place, Verdict};
use crate::context::Context;
use crate::failure::Failure;
use crate::implied;
use crate::shares::{self, Debt, Shares};

/// What waits until all files are imported.
#[derive(Default)]
pub struct Later {
    pub unallocated: Vec<Unallocated>,
    pub paid_back: Vec<PaidBack>,
}

/// Imports the payments. Those that name an invoice are allocated by date, whatever the order of the rows; the others
/// are returned for [`allocate_rest`] and [`paid_back::apply_rest`], once all files are imported.
pub fn apply(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
) -> Result<Later, Failure> {
    // If the book does not know the payer, the invoices say whose money it is.
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
    let order = order(drafts, judged);
    let implied = write.implied_sums()?.into_iter();
    let implied: HashSet<InvoiceId> = implied.map(|sum| sum.invoice).collect();
    let mut later = Later::default();
    let mut waiting = Waiting::read(write, &implied)?;
    for (done, at) in order.iter().copied().enumerate() {
        cx.tick(done, order.len(), key!("import-step-payments"))?;
        let (draft, plan) = (&drafts.payments[at], &judged.plans[at]);
        if plan.gone.is_some() || plan.same.is_some() || draft.amount.minor < 0 {
            waiting.write(write)?;
        }
        if let Some(gone) = plan.gone {
            paid_back::keep_with(write, gone, &draft.key)?;
            continue;
        }
        if let Some(known) = plan.same {
            keep_with(write, draft, plan, known, &implied)?;
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
        let payment = ListedPayment {
            customer,
            dated: draft.date,
            amount: draft.amount,
            number: &draft.reference,
            key: &draft.key,
            parts: Vec::new(),
        };
        if let Some(payment) = waiting.take(write, payment, plan)? {
            waiting.write(write)?;
            let ids = write.insert_listed(&[payment])?;
            allocate(write, ids[0], draft.date, draft.amount, plan, &implied)?;
        }
    }
    later.unallocated = waiting.finish(write)?;
    Ok(later)
}

fn comes(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Create | Verdict::Known(_))
}

/// Returns the payments to import by date; on each day, receipts before refunds.
fn order(drafts: &Drafts, judged: &Judged) -> Vec<usize> {
    let all = 0..drafts.payments.len();
    let mut order: Vec<usize> = all.filter(|at| comes(&judged.verdicts[*at])).collect();
    order.sort_by_key(|at| {
        let payment = &drafts.payments[*at];
        (payment.date, payment.amount.minor < 0)
    });
    order
}

/// Attaches the row to a payment that the book has from elsewhere.
fn keep_with(
    write: &mut Write<'_>,
    draft: &PaymentDraft,
    plan: &Plan,
    known: CreditId,
    implied: &HashSet<InvoiceId>,
) -> Result<(), Failure> {
    let raised = raised(write, known, draft.amount)?;
    let left = write.untold_by_rows(known)? - draft.amount.minor;
    // A row with the amount that arrived reports the whole payment, including what a bank deducted.
    let kept = match left == write.credit(known)?.bank.charges {
        true => left,
        false => 0,
    };
    let (amount, said) = (draft.amount.minor + kept, (draft.date, &*draft.reference));
    write.keep_payment_row(known, &draft.key, amount, said)?;
    let paid = match raised && plan.invoices.is_empty() {
        true => &Plan::new(paid_by(write, known)?),
        false => plan,
    };
    use_what_is_on_account(write, known, draft.amount, paid, implied)
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

/// Raises a payment to the sum that a row says was paid, if less arrived: a bank kept the rest. Returns whether it did.
fn raised(write: &mut Write<'_>, id: CreditId, paid: Money) -> Result<bool, Failure> {
    let kept = paid.minor - write.credit(id)?.amount.minor;
    if kept > 0 {
        write.raise_by_charges(id, kept)?;
    }
    Ok(kept > 0)
}

/// Returns the invoices that a payment pays.
fn paid_by(write: &Write<'_>, id: CreditId) -> Result<Vec<InvoiceId>, Failure> {
    let used = write.allocations_of_credit(id)?.into_iter();
    let standing = used.filter(|row| row.reverses.is_none() && !row.reversed);
    Ok(standing.map(|row| row.invoice).collect())
}

/// Allocates a payment's money on account to the invoices that a list names, up to the amount of its row.
fn use_what_is_on_account(
    write: &mut Write<'_>,
    id: CreditId,
    told: Money,
    plan: &Plan,
    implied: &HashSet<InvoiceId>,
) -> Result<(), Failure> {
    let known = write.credit(id)?;
    if plan.invoices.is_empty() || known.on_account.is_zero() {
        return Ok(());
    }
    let amount = known.on_account.minor.min(told.minor);
    let amount = Money::new(amount, told.currency);
    allocate(write, id, known.dated, amount, plan, implied)
}

/// Gives each invoice in turn its open amount, plus, for `implied` ones, what only a list reports as paid; never more
/// than the file allots to it.
fn allocate(
    write: &mut Write<'_>,
    id: CreditId,
    dated: Date,
    amount: Money,
    plan: &Plan,
    implied: &HashSet<InvoiceId>,
) -> Result<(), Failure> {
    let mut open = Vec::with_capacity(plan.invoices.len());
    for invoice in &plan.invoices {
        let rest = write.rest_of(*invoice)?;
        let counts = effective_date(dated, rest.issued);
        let untold = match implied.contains(invoice) {
            true => implied::untold_of(write, *invoice, counts)?,
            false => 0,
        };
        open.push(rest.open + untold);
    }
    let parts = plan.divided(amount, open);
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
