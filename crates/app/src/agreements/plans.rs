//! Payment by instalments (rule P2).

use owed_receivables::payment_plan::{PlanState, instalments};
use owed_receivables::{CustomerId, InvoiceId, Money, PaymentPlan, Rhythm, words};
use owed_store::{PlanId, PlanRow as Stored, Reading};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{End, Head, Shelf, Subject, bracketed, finish, trimmed};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{accrual, journal, typed};

pub use super::plan_letter::{PlanLetter, PlanLetterMade, letter};

/// A plan has at most so many instalments: ten years of months.
const MOST_INSTALMENTS: u32 = 120;

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PlanAdd {
    pub customer_id: i64,
    /// Empty: everything that is overdue.
    #[serde(default)]
    pub invoice_ids: Vec<i64>,
    /// Empty: the invoices' own.
    #[serde(default)]
    pub currency: String,
    /// The sum that was spoken of, as typed; it must be what is open of the invoices. Empty: not compared.
    #[serde(default)]
    pub amount: String,
    pub instalments: u32,
    #[serde(default)]
    pub rhythm: Rhythm,
    /// The day of the first instalment; empty: one rhythm after the agreement.
    #[serde(default)]
    pub first: String,
    /// The day of the agreement; empty: today.
    #[serde(default)]
    pub agreed: String,
    /// Percent a year, as typed; empty: none.
    #[serde(default)]
    pub interest: String,
    #[serde(default)]
    pub note: String,
}

/// What a plan would be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanPreview {
    pub total: Amount,
    pub items: Vec<PlanItem>,
    pub instalments: Vec<InstalmentRow>,
}

words! {
    /// Where a plan stands.
    pub enum PlanStanding: "word-plan-standing" {
        Kept,
        Missed,
        Paid,
        /// It was given up.
        Ended,
    }
}

words! {
    /// Where an instalment stands.
    pub enum InstalmentState: "word-instalment-state" {
        Paid,
        Missed,
        Open,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRow {
    #[serde(flatten)]
    pub head: Head<PlanStanding>,
    pub total: Amount,
    pub received: Amount,
    pub agreed: String,
    /// Percent a year.
    pub interest: Option<String>,
    pub ended: Option<String>,
    pub note: String,
    pub items: Vec<PlanItem>,
    pub instalments: Vec<InstalmentRow>,
}

/// An invoice of a plan, with what was open of it on the day of the agreement.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanItem {
    pub invoice_id: i64,
    /// The invoice's number.
    pub invoice: String,
    pub amount: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InstalmentRow {
    pub due: String,
    pub amount: Amount,
    /// What is left to pay of it.
    pub open: Amount,
    pub state: InstalmentState,
}

/// The schedule of a plan, with nothing written.
///
/// # Errors
/// As [`add`].
pub fn preview(cx: &Context<'_>, request: PlanAdd) -> Result<PlanPreview, Failure> {
    let book = cx.app.book()?;
    let plan = checked(cx, &book, &request)?;
    let shelf = Shelf::of(&book, cx.app.today())?;
    let total = Money::new(plan.total(), plan.currency);
    Ok(PlanPreview {
        total: Amount::new(total, shelf.language),
        items: item_rows(&shelf, &plan)?,
        instalments: instalment_rows(&shelf, &plan, 0),
    })
}

/// Keeps a plan: its instalments stand in for the due dates of its invoices.
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::Refused`] where an invoice is in a plan already.
pub fn add(cx: &Context<'_>, request: PlanAdd) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::entry(cx, "plans.add", ""), |write| {
        let plan = checked(cx, write, &request)?;
        let total = Money::new(plan.total(), plan.currency);
        let total = write.company()?.language.money(total);
        let (name, parts) = (write.customer(plan.customer)?.name, plan.instalments.len());
        write.summarize(format!(
            "{total} of {name} agreed to be paid in {parts} instalments"
        ));
        Ok::<_, Failure>(write.insert_plan(&plan)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Gives a plan up: the invoices' own due dates count again, and the interest that it bore until then is claimed.
///
/// # Errors
/// [`Code::Refused`] where it ended already.
pub fn end(cx: &Context<'_>, request: End) -> Result<Nothing, Failure> {
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    finish(cx, "plans.end", "payment plan cancelled", |write| {
        let bore = accrual::plans::running(write, None)?;
        let customer = write.end_plan(PlanId(request.id), on)?;
        if let Some(row) = bore.iter().find(|row| row.id == PlanId(request.id)) {
            accrual::plans::claim(write, row, on)?;
        }
        Ok(customer)
    })
}

/// The plan that a request describes.
fn checked(cx: &Context<'_>, book: &Reading, request: &PlanAdd) -> Result<PaymentPlan, Failure> {
    let customer = CustomerId(request.customer_id);
    let agreed = typed::date_or("agreed", &request.agreed, cx.app.today())?;
    let next = request.rhythm.day(agreed, 1).unwrap_or(agreed);
    let first = typed::date_or("first", &request.first, next)?;
    if first < agreed {
        let language = book.company()?.language;
        return Err(Failure::invalid(
            "first",
            format!(
                "The first instalment would be due on {}, before the plan was agreed on {}.",
                language.date(first),
                language.date(agreed)
            ),
        ));
    }
    let mut subject = Subject::of(book, customer, None, agreed)?;
    if request.invoice_ids.is_empty() {
        subject.items.retain(|item| item.days_overdue > 0);
        if subject.items.is_empty() {
            return Err(Failure::invalid(
                "invoice_ids",
                format!(
                    "{} had nothing overdue on {}.",
                    subject.name,
                    subject.language.date(agreed)
                ),
            )
            .hint("Name the invoices that the plan is for."));
        }
    } else {
        for id in &request.invoice_ids {
            if !subject.items.iter().any(|item| item.id.0 == *id) {
                return Err(not_open(book, InvoiceId(*id), &subject));
            }
        }
        subject
            .items
            .retain(|item| request.invoice_ids.contains(&item.id.0));
    }
    let currency = subject.currency(&request.currency)?;
    if request.invoice_ids.is_empty() {
        subject
            .items
            .retain(|item| item.balance.currency == currency);
    }
    let total = Money::new(subject.sum(currency, |_| true), currency);
    let money = |amount| subject.language.money(amount);
    if !request.amount.trim().is_empty() {
        let amount = typed::amount("amount", &request.amount, currency)?;
        if amount != total {
            return Err(Failure::invalid(
                "amount",
                format!(
                    "The invoices come to {}, not to {}.",
                    money(total),
                    money(amount)
                ),
            )
            .hint("Choose other invoices, or leave the amount out."));
        }
    }
    let parts = match request.instalments {
        1..=MOST_INSTALMENTS => instalments(total, request.instalments, request.rhythm, first),
        _ => None,
    }
    .ok_or_else(|| {
        Failure::invalid(
            "instalments",
            format!(
                "{} cannot be paid in {} instalments.",
                money(total),
                request.instalments
            ),
        )
        .hint(format!("Choose a number from 1 to {MOST_INSTALMENTS}."))
    })?;
    let interest = match request.interest.trim() {
        "" => None,
        text => Some(typed::percent("interest", text)?).filter(|percent| !percent.is_zero()),
    };
    Ok(PaymentPlan {
        customer,
        currency,
        agreed,
        items: subject
            .items
            .iter()
            .map(|item| (item.id, item.balance.minor))
            .collect(),
        instalments: parts,
        interest,
        ended: None,
        note: trimmed(&request.note),
    })
}

fn not_open(book: &Reading, invoice: InvoiceId, subject: &Subject) -> Failure {
    match book.plain_invoice(invoice) {
        Ok(its) => Failure::new(
            Code::Refused,
            format!(
                "Invoice {} of {} was not open on {}.",
                its.number,
                subject.name,
                subject.language.date(subject.on)
            ),
        )
        .field("invoice_ids"),
        Err(error) => error.into(),
    }
}

pub(super) fn rows(
    shelf: &Shelf<'_>,
    customer: Option<CustomerId>,
) -> Result<Vec<PlanRow>, Failure> {
    let stored = shelf.book.plans(customer, shelf.today)?;
    stored.iter().rev().map(|row| shown(shelf, row)).collect()
}

fn shown(shelf: &Shelf<'_>, row: &Stored) -> Result<PlanRow, Failure> {
    let plan = &row.plan;
    let money = |minor| shelf.money(minor, plan.currency);
    let paid = row.received.min(plan.total());
    let so_far = format!("{} of {} paid", money(paid), money(plan.total()));
    let (state, text) = match plan.state(row.received, shelf.today) {
        PlanState::Kept { next: Some(next) } => (
            PlanStanding::Kept,
            format!("{so_far}, next on {}", shelf.day(next)),
        ),
        PlanState::Kept { next: None } => (PlanStanding::Kept, so_far),
        PlanState::Missed { amount, since } => (
            PlanStanding::Missed,
            format!(
                "{so_far}, {} missed since {}",
                money(amount),
                shelf.day(since)
            ),
        ),
        PlanState::Paid => (PlanStanding::Paid, so_far),
        PlanState::Ended => {
            let on = plan.ended.map(|on| shelf.day(on)).unwrap_or_default();
            (PlanStanding::Ended, format!("{so_far}, cancelled on {on}"))
        }
    };
    let only = match plan.items.as_slice() {
        [(invoice, _)] => Some(*invoice),
        _ => None,
    };
    let text = bracketed(text, &plan.note);
    let amount = |minor| Amount::new(Money::new(minor, plan.currency), shelf.language);
    Ok(PlanRow {
        head: shelf.head(row.id.0, plan.customer, only, state, text)?,
        total: amount(plan.total()),
        received: amount(paid),
        agreed: iso(plan.agreed),
        interest: plan.interest.map(|interest| interest.to_string()),
        ended: plan.ended.map(iso),
        note: plan.note.clone(),
        items: item_rows(shelf, plan)?,
        instalments: instalment_rows(shelf, plan, row.received),
    })
}

fn item_rows(shelf: &Shelf<'_>, plan: &PaymentPlan) -> Result<Vec<PlanItem>, Failure> {
    let row = |(invoice, minor): &(InvoiceId, i64)| {
        Ok(PlanItem {
            invoice_id: invoice.0,
            invoice: shelf.number(*invoice)?,
            amount: Amount::new(Money::new(*minor, plan.currency), shelf.language),
        })
    };
    plan.items.iter().map(row).collect()
}

fn instalment_rows(shelf: &Shelf<'_>, plan: &PaymentPlan, received: i64) -> Vec<InstalmentRow> {
    let amount = |minor| Amount::new(Money::new(minor, plan.currency), shelf.language);
    plan.unpaid(received)
        .map(|(instalment, unpaid)| InstalmentRow {
            due: iso(instalment.due),
            amount: amount(instalment.amount),
            open: amount(unpaid),
            state: match unpaid {
                0 => InstalmentState::Paid,
                _ if instalment.due < shelf.today => InstalmentState::Missed,
                _ => InstalmentState::Open,
            },
        })
        .collect()
}
