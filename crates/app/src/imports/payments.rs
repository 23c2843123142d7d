//! Payments of a file against those of the book (rules F2, I7, L6).

use std::collections::{HashMap, HashSet};

use owed_import::{Drafts, PaymentDraft};
use owed_receivables::credit::{effective_date, spread};
use owed_receivables::{
    Credit, CreditId, CreditKind, Currency, CustomerId, Date, InvoiceId, Money, Telling,
};
use owed_store::{NewCredit, Reading, Write};

use super::Problem;
use super::customers::{ensure, places};
use super::known_payments::{Finder, Found};
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;
use crate::implied;
use crate::shares::{self, Debt, Shares};
use crate::wire::plural;

/// How a payment comes in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The payment of the book that it is.
    pub same: Option<CreditId>,
    /// What it pays; empty: what the company's order says (rule I7).
    pub invoices: Vec<InvoiceId>,
    /// How much of it each of them gets at most, as far as the file says so.
    pub applied: Vec<Option<i64>>,
}

/// A payment that names no invoice, to be allocated once every row that names one has its own (rule I7).
#[derive(Debug)]
pub struct Unallocated {
    id: CreditId,
    credit: Credit,
}

/// What an invoice is to a payment that names it.
#[derive(Debug, Clone, Copy)]
struct Named {
    id: InvoiceId,
    customer: CustomerId,
    currency: Currency,
}

/// The invoices that the rows name, each looked up once.
#[derive(Default)]
struct Numbers<'d>(HashMap<&'d str, Option<Named>>);

impl<'d> Numbers<'d> {
    fn named(&mut self, book: &Reading, number: &'d str) -> Result<Option<Named>, Failure> {
        if let Some(known) = self.0.get(number) {
            return Ok(*known);
        }
        let named = match book.invoice_by_number(number)? {
            None => None,
            Some(id) => {
                let invoice = book.plain_invoice(id)?;
                Some(Named {
                    id,
                    customer: invoice.customer,
                    currency: invoice.gross.currency,
                })
            }
        };
        self.0.insert(number, named);
        Ok(named)
    }
}

/// What a row says, where it can come in.
struct Row {
    /// `None`: a customer that comes with the file.
    customer: Option<CustomerId>,
    invoices: Vec<InvoiceId>,
}

/// `same` is what a person says of rows that may be payments which the book has: that they are, or are not.
pub fn judge(book: &Reading, drafts: &Drafts, same: Option<bool>) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        plans: vec![Plan::default(); drafts.payments.len()],
        ..Judged::default()
    };
    let mut numbers = Numbers::default();
    let mut tellings = Vec::new();
    for (at, draft) in drafts.payments.iter().enumerate() {
        let verdict = match row(book, drafts, draft, &mut numbers, &mut judged)? {
            Err(verdict) => verdict,
            Ok(row) => match book.payment_of_row(&draft.key)? {
                Some(known) => known_row(book, draft, known, &mut judged)?,
                None if draft.amount.is_zero() => judged.skip("a payment that went back"),
                None => {
                    judged.plans[at].invoices.clone_from(&row.invoices);
                    judged.plans[at].applied.clone_from(&draft.applied);
                    let came = draft.amount.minor.saturating_add(draft.refunded);
                    let telling = row.customer.map(|customer| Telling {
                        customer,
                        dated: draft.date,
                        amount: Money::new(came, draft.amount.currency),
                        invoices: row.invoices,
                        reference: draft.reference.clone(),
                    });
                    tellings.extend(telling.map(|telling| (at, telling)));
                    Verdict::Create
                }
            },
        };
        judged.verdicts.push(verdict);
    }
    let keys = drafts.payments.iter().map(|draft| draft.key.as_str());
    let (places, tellings): (Vec<usize>, Vec<Telling>) = tellings.into_iter().unzip();
    let found = Finder::of(book, &tellings, keys)?.find(&tellings);
    for (at, found) in places.into_iter().zip(found) {
        judged.verdicts[at] = settle(&drafts.payments[at], at, found, same, &mut judged);
    }
    let known = judged
        .plans
        .iter()
        .filter(|plan| plan.same.is_some())
        .count();
    if known > 0 {
        judged.notes.push(Problem {
            message: format!(
                "{} of the book, from a bank, another list or a person: the same money, counted once",
                plural(known, "row is a payment", "rows are payments")
            ),
            ..Problem::default()
        });
    }
    Ok(judged)
}

/// What becomes of a row that the book has. Money that went back since is for a person to take back: only they know how.
fn known_row(
    book: &Reading,
    draft: &PaymentDraft,
    known: CreditId,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    if draft.refunded == 0 {
        return Ok(Verdict::Same);
    }
    let kept = book.credit(known)?.amount;
    if kept.minor <= draft.amount.minor {
        return Ok(Verdict::Same);
    }
    let back = Money::new(draft.refunded, draft.amount.currency);
    let message = format!(
        "{back} of this payment went back, and the book has {kept} of it as paid; take the payment back in the book, or enter what went back"
    );
    Ok(judged.problem(draft.row, &back.to_string(), message))
}

/// What becomes of a row that the book may know.
fn settle(
    draft: &PaymentDraft,
    at: usize,
    found: Found,
    same: Option<bool>,
    judged: &mut Judged,
) -> Verdict {
    match (found, same) {
        (Found::New, _) | (Found::MaybePayment(_) | Found::MaybeImplied(_), Some(false)) => {
            Verdict::Create
        }
        (Found::Payment(id), _) | (Found::MaybePayment(id), Some(true)) => {
            judged.plans[at].same = Some(id);
            Verdict::Known("the book has this payment; the row is kept with it".to_owned())
        }
        (Found::Implied(invoices), _) | (Found::MaybeImplied(invoices), Some(true)) => {
            judged.plans[at].applied = vec![None; invoices.len()];
            judged.plans[at].invoices = invoices;
            Verdict::Known(
                "a list of invoices said that it was paid; now with its day and reference"
                    .to_owned(),
            )
        }
        (Found::MaybePayment(_), None) => judged.question(
            draft.row,
            &draft.amount.to_string(),
            "this may be a payment that the book has: say whether it is the same money",
        ),
        (Found::MaybeImplied(_), None) => judged.question(
            draft.row,
            &draft.amount.to_string(),
            "this may be money of which a list of invoices said that it was paid: say whether it is the same money",
        ),
    }
}

/// What a row says; or why it cannot come in.
fn row<'d>(
    book: &Reading,
    drafts: &Drafts,
    draft: &'d PaymentDraft,
    numbers: &mut Numbers<'d>,
    judged: &mut Judged,
) -> Result<Result<Row, Verdict>, Failure> {
    if draft.amount.minor < 0 {
        return Ok(Err(judged.skip(
            "money paid back to a customer; what it belongs to must be settled by hand",
        )));
    }
    let mut customer = match draft.customer.map(|at| judged.customers[at]) {
        Some(Place::Ambiguous) => {
            return Ok(Err(judged.problem(
                draft.row,
                "",
                "several customers in the book have this name; give the row their customer number",
            )));
        }
        Some(Place::Known(id)) => Some(id),
        Some(Place::New) | None => None,
    };
    let mut invoices = Vec::with_capacity(draft.invoices.len());
    for number in &draft.invoices {
        let Some(named) = numbers.named(book, number)? else {
            return Ok(Err(judged.problem(
                draft.row,
                number,
                format!("invoice {number} is not in the book; import the invoices first"),
            )));
        };
        if named.currency != draft.amount.currency {
            let message = format!(
                "invoice {number} is in {}, the payment in {}",
                named.currency, draft.amount.currency
            );
            return Ok(Err(judged.problem(draft.row, number, message)));
        }
        if *customer.get_or_insert(named.customer) != named.customer {
            return Ok(Err(judged.problem(
                draft.row,
                number,
                format!("invoice {number} belongs to another customer than the payment"),
            )));
        }
        invoices.push(named.id);
    }
    let stranger = draft
        .customer
        .filter(|at| matches!(judged.customers[*at], Place::New))
        .map(|at| &drafts.customers[at])
        // An address alone does not speak against the invoice.
        .filter(|stranger| !invoices.is_empty() && !stranger.is_address_only());
    if let Some(stranger) = stranger {
        let message = format!(
            "invoice {} belongs to another customer than {}, whom the book does not know; correct one of them",
            draft.invoices[0],
            stranger.name()
        );
        return Ok(Err(judged.problem(draft.row, stranger.name(), message)));
    }
    if customer.is_none() && draft.customer.is_none() {
        return Ok(Err(judged.problem(
            draft.row,
            "",
            "the row names neither a customer nor an invoice",
        )));
    }
    Ok(Ok(Row { customer, invoices }))
}

/// Brings the payments in. Those that name an invoice are allocated, the earliest first, whatever the order of the rows;
/// the others are given back, for [`allocate_rest`] to follow once all files are in.
pub fn apply(
    write: &mut Write<'_>,
    drafts: &Drafts,
    judged: &Judged,
) -> Result<Vec<Unallocated>, Failure> {
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
    order.sort_by_key(|at| drafts.payments[*at].date);
    let implied = write.implied_sums()?.into_iter();
    let implied: HashSet<InvoiceId> = implied.map(|sum| sum.invoice).collect();
    let mut rest = Vec::new();
    for at in order {
        let (draft, plan) = (&drafts.payments[at], &judged.plans[at]);
        if let Some(known) = plan.same {
            write.insert_payment_row(known, &draft.key, draft.amount.minor)?;
            use_what_is_on_account(write, known, plan, &implied)?;
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
            rest.push(Unallocated { id, credit });
        } else {
            allocate(write, id, credit.dated, credit.amount, plan, &implied)?;
        }
    }
    Ok(rest)
}

/// Allocates the payments that name no invoice in the company's order, the earliest first.
pub fn allocate_rest(write: &mut Write<'_>, mut rest: Vec<Unallocated>) -> Result<(), Failure> {
    rest.sort_by_key(|one| (one.credit.dated, one.id));
    for Unallocated { id, credit } in rest {
        let shares = shares::in_order(write, &credit)?;
        shares::allocate(write, id, credit.dated, &shares)?;
    }
    Ok(())
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
