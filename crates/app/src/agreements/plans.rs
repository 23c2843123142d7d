//! Payment by instalments (rule P2).

use owed_receivables::payment_plan::{PlanState, instalments};
use owed_receivables::{CustomerId, Date, InvoiceId, Money, PaymentPlan, Rhythm, words};
use owed_store::{BookReader, PlanId, PlanRow as Stored};
use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{End, Head, Shelf, Subject, bracketed, finish, trimmed};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{accrual, journal, typed};

pub use super::plan_letter::{PlanLetter, PlanLetterMade, letter};

/// The most instalments of a plan: ten years of months.
const MOST_INSTALMENTS: u32 = 120;

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PlanAdd {
    pub customer_id: i64,
    /// Empty means everything overdue.
    #[serde(default)]
    pub invoice_ids: Vec<i64>,
    /// Empty means the invoices' own.
    #[serde(default)]
    pub currency: String,
    /// The sum discussed, as typed; it must equal what is open on the invoices. Empty means not compared.
    #[serde(default)]
    pub amount: String,
    pub instalments: u32,
    #[serde(default)]
    pub rhythm: Rhythm,
    /// The day of the first instalment; empty means one interval after the agreement.
    #[serde(default)]
    pub first: String,
    /// The day of the agreement; empty means today.
    #[serde(default)]
    pub agreed: String,
    /// Percent per year, as typed; empty means none.
    #[serde(default)]
    pub interest: String,
    #[serde(default)]
    pub note: String,
}

/// The schedule of a proposed plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanPreview {
    pub total: Amount,
    pub items: Vec<PlanItem>,
    pub instalments: Vec<InstalmentRow>,
}

words! {
    /// The state of a plan.
    pub enum PlanStanding: "word-plan-standing" {
        Kept,
        Missed,
        Paid,
        /// It was given up.
        Ended,
    }
}

words! {
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
    /// Percent per year.
    pub interest: Option<String>,
    pub ended: Option<String>,
    pub note: String,
    pub items: Vec<PlanItem>,
    pub instalments: Vec<InstalmentRow>,
}

/// An invoice of a plan, with the amount open on the day of the agreement.
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
    /// What is left to pay on it.
    pub open: Amount,
    pub state: InstalmentState,
}

/// Returns the schedule of a plan without saving it.
///
/// # Errors
/// As [`add`].
pub fn preview(cx: &Context<'_>, request: PlanAdd) -> Result<PlanPreview, Failure> {
    let book = cx.app.book()?;
    let plan = checked(cx, &book, &request)?;
    let shelf = Shelf::read(cx, &book)?;
    let total = Money::new(plan.total(), plan.currency);
    Ok(PlanPreview {
        total: Amount::new(total, shelf.language),
        items: item_rows(&shelf, &plan)?,
        instalments: instalment_rows(&shelf, &plan, 0),
    })
}

/// Adds a plan: its instalments replace the due dates of its invoices.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if an invoice is already in a plan.
pub fn add(cx: &Context<'_>, request: PlanAdd) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "plans.add"), |write| {
        let plan = checked(cx, write, &request)?;
        let total = Money::new(plan.total(), plan.currency);
        let (name, parts) = (write.customer(plan.customer)?.name, plan.instalments.len());
        write.summarize(text!("journal-plan", total, name, parts));
        Ok::<_, Failure>(write.insert_plan(&plan)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Gives a plan up: the invoices' own due dates apply again, and the interest accrued so far is claimed.
///
/// # Errors
/// [`Code::Refused`] if it has already ended.
pub fn end(cx: &Context<'_>, request: End) -> Result<Nothing, Failure> {
    let on = typed::date_or("on", &request.on, cx.app.today())?;
    let said = |name| text!("journal-plan-cancelled", name);
    finish(cx, "plans.end", said, |write| {
        let bore = accrual::plans::running(write, None)?;
        let customer = write.end_plan(PlanId(request.id), on)?;
        if let Some(row) = bore.iter().find(|row| row.id == PlanId(request.id)) {
            accrual::plans::claim(write, row, on)?;
        }
        Ok(customer)
    })
}

/// Returns the plan that a request describes.
fn checked(cx: &Context<'_>, book: &BookReader, request: &PlanAdd) -> Result<PaymentPlan, Failure> {
    let customer = CustomerId(request.customer_id);
    let agreed = typed::date_or("agreed", &request.agreed, cx.app.today())?;
    let next = request.rhythm.day(agreed, 1).unwrap_or(agreed);
    let first = typed::date_or("first", &request.first, next)?;
    if first < agreed {
        return Err(Failure::invalid(
            "first",
            text!("error-agreements-plan-before", first, agreed),
        ));
    }
    let mut subject = Subject::read(book, customer, None, agreed)?;
    if request.invoice_ids.is_empty() {
        subject.items.retain(|item| item.days_overdue > 0);
        if subject.items.is_empty() {
            return Err(Failure::invalid(
                "invoice_ids",
                text!(
                    "error-agreements-nothing-overdue",
                    name = &subject.name,
                    day = agreed
                ),
            ));
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
    if !request.amount.trim().is_empty() {
        let amount = typed::amount("amount", &request.amount, currency)?;
        if amount != total {
            return Err(Failure::invalid(
                "amount",
                text!("error-agreements-plan-sum", total, amount),
            ));
        }
    }
    let parts = match request.instalments {
        1..=MOST_INSTALMENTS => instalments(total, request.instalments, request.rhythm, first),
        _ => None,
    }
    .ok_or_else(|| {
        Failure::invalid(
            "instalments",
            text!(
                "error-agreements-instalments",
                total,
                count = request.instalments,
                most = MOST_INSTALMENTS
            ),
        )
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

fn not_open(book: &BookReader, invoice: InvoiceId, subject: &Subject) -> Failure {
    match book.plain_invoice(invoice) {
        Ok(its) => Failure::new(
            Code::Refused,
            text!(
                "error-agreements-invoice-not-open",
                number = its.number,
                name = &subject.name,
                day = subject.on
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
    stored
        .iter()
        .rev()
        .map(|row| plan_row(shelf, row))
        .collect()
}

fn plan_row(shelf: &Shelf<'_>, row: &Stored) -> Result<PlanRow, Failure> {
    let plan = &row.plan;
    let (state, said) = standing(plan, row.received, shelf.today);
    let only = match plan.items.as_slice() {
        [(invoice, _)] => Some(*invoice),
        _ => None,
    };
    let text = bracketed(said.text(shelf.language), &plan.note);
    let paid = row.received.min(plan.total());
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

fn standing(plan: &PaymentPlan, received: i64, today: Date) -> (PlanStanding, Message) {
    let money = |minor| Money::new(minor, plan.currency);
    let (paid, total) = (money(received.min(plan.total())), money(plan.total()));
    match plan.state(received, today) {
        PlanState::Kept { next: Some(day) } => (
            PlanStanding::Kept,
            text!("agreements-said-plan-next", paid, total, day),
        ),
        PlanState::Kept { next: None } => (
            PlanStanding::Kept,
            text!("agreements-said-plan", paid, total),
        ),
        PlanState::Missed { amount, since } => (
            PlanStanding::Missed,
            text!(
                "agreements-said-plan-missed",
                paid,
                total,
                missed = money(amount),
                day = since
            ),
        ),
        PlanState::Paid => (
            PlanStanding::Paid,
            text!("agreements-said-plan", paid, total),
        ),
        PlanState::Ended => {
            let day = plan.ended.unwrap_or(today);
            let said = text!("agreements-said-plan-cancelled", paid, total, day);
            (PlanStanding::Ended, said)
        }
    }
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
