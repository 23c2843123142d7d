//! The payment plan agreement as a letter to sign (rule P2).

use owed_letters::agreement::{AgreementFacts, Missed};
use owed_letters::{Edits, OpenItem};
use owed_receivables::dunning::Channel;
use owed_receivables::{Money, Tone};
use owed_store::{BookReader, Letter, LetterKind, PlanId, PlanRow};
use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::{Code, Failure};
use crate::letters::{self, Plan, Stationery, payment_reference};
use crate::wire::iso;
use crate::{export, journal, settings};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanLetter {
    /// The plan's key.
    pub id: i64,
    /// Where to write the PDF; `null` means only to the archive.
    pub path: Option<String>,
}

/// The archived agreement.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanLetterMade {
    pub letter_id: i64,
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub path: Option<String>,
    pub pages: u32,
}

/// Makes the agreement in the customer's language and archives it; the same plan on the same day gives the same letter.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Refused`] if the plan was given up; [`Code::Io`] if the file cannot be written.
pub fn letter(cx: &Context<'_>, request: PlanLetter) -> Result<PlanLetterMade, Failure> {
    let mut book = cx.app.book()?;
    let made = book
        .write(journal::begin(cx, "plans.letter"), |write| {
            settings::must_have_name(&write.company()?)?;
            let row = standing(cx, write, PlanId(request.id))?;
            let facts = facts(cx, write, &row)?;
            let name = &facts.head.recipient.name;
            write.summarize(text!("journal-agreement-created", name));
            let plans = vec![Plan::new(row.plan.customer, facts)];
            letters::keep(cx, write, plans, |_, plan, document| {
                let head = &plan.facts.head;
                Ok(Letter {
                    customer: plan.customer,
                    batch: plan.identity.clone(),
                    dated: head.dated,
                    tone: Tone::Friendly,
                    language: head.language,
                    deadline: plan.facts.return_by,
                    payments_known_to: None,
                    document,
                    items: Vec::new(),
                    run: None,
                    kind: LetterKind::Agreement,
                    channel: Channel::Letter,
                    level: 0,
                })
            })
        })?
        .value;
    let made = match made.into_iter().next() {
        Some(Ok(made)) => made,
        Some(Err(not_made)) => {
            return Err(Failure::new(Code::Refused, Message::plain(not_made.reason)));
        }
        None => {
            let why = text!("error-agreements-letter-not-kept");
            return Err(Failure::new(Code::Internal, why));
        }
    };
    if let Some(path) = &request.path {
        export::write_whole(path.as_ref(), &book.document(&made.document)?.bytes)?;
    }
    Ok(PlanLetterMade {
        letter_id: made.id.0,
        customer_id: made.customer.0,
        customer: made.facts.head.customer_number,
        name: made.facts.head.recipient.name,
        path: request.path,
        pages: made.pages,
    })
}

/// Returns the plan unless it was given up.
fn standing(cx: &Context<'_>, book: &BookReader, id: PlanId) -> Result<PlanRow, Failure> {
    let rows = book.plans(None, cx.app.today())?;
    let row = rows.into_iter().find(|row| row.id == id).ok_or_else(|| {
        Failure::new(
            Code::NotFound,
            text!("error-agreements-no-plan", id = id.0.to_string()),
        )
    })?;
    match row.plan.ended {
        Some(ended) => Err(Failure::new(
            Code::Refused,
            text!(
                "error-agreements-plan-cancelled",
                id = id.0.to_string(),
                day = iso(ended)
            ),
        )),
        None => Ok(row),
    }
}

fn facts(cx: &Context<'_>, book: &BookReader, row: &PlanRow) -> Result<AgreementFacts, Failure> {
    let plan = &row.plan;
    let dated = cx.app.today().max(plan.agreed);
    let customer = book.customer(plan.customer)?;
    let item = |(invoice, minor): &(_, i64)| {
        let written_off = book.written_off(*invoice, plan.agreed)?;
        let invoice = book.plain_invoice(*invoice)?;
        Ok(OpenItem {
            number: invoice.number,
            issued: invoice.issued,
            due: invoice.due,
            days_overdue: (dated - invoice.due).num_days(),
            gross: invoice.gross,
            paid: Money::new(invoice.gross.minor - minor - written_off, plan.currency),
            written_off: Money::new(written_off, plan.currency),
            later: Money::zero(plan.currency),
            instalments: None,
            open: Money::new(*minor, plan.currency),
            disputed: false,
            in_dispute: None,
            level: 0,
            reminded: Vec::new(),
        })
    };
    let items: Vec<OpenItem> = plan
        .items
        .iter()
        .map(item)
        .collect::<Result<_, Failure>>()?;
    let days = chrono::Days::new(u64::from(book.company()?.deadline_days));
    let known = KnownDebtors::read(cx.app, book, plan.customer.into(), dated)?;
    let return_by = known.deadline(&customer, dated + days);
    Ok(AgreementFacts {
        payment_reference: payment_reference(&items, plan.customer, dated),
        head: Stationery::new(book)?.head(customer, 0, dated),
        items,
        claims: Vec::new(),
        // Interest accrues on the balance left from day to day, so the total is known only with the last instalment.
        interest: plan
            .interest
            .map(|percent| (percent, Money::zero(plan.currency))),
        instalments: plan.instalments.clone(),
        missed: Missed::Reminded,
        return_by,
        edits: Edits::default(),
    })
}
