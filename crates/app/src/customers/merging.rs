//! Two customers who turn out to be one: shown first, then merged in one change.

use owed_receivables::{Customer, CustomerId, Date, PlanState};
use owed_store::{MessageQuery, MessageState, PageRequest, Reading};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::form::form;
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::seen::changed_meanwhile;
use crate::wire::plural;

/// Which customer goes into which.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeOf {
    pub from_id: i64,
    pub into_id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Merge {
    pub from_id: i64,
    pub into_id: i64,
    /// What the person saw: where it is no longer so, nothing is merged. `null`: not said.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<Merging>,
}

/// What a merger does, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Merging {
    /// Name and number of the one who goes, and of the one who remains.
    pub from: String,
    pub into: String,
    /// What moves: `3 invoices`.
    pub moves: Vec<String>,
    /// What the one who remains lacked, and gets.
    pub takes: Vec<MergedField>,
    /// What both say, and the one who remains goes on saying.
    pub stays: Vec<MergedField>,
    /// What else changes by it.
    pub remarks: Vec<String>,
}

/// What is known of a customer under one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergedField {
    pub what: String,
    pub value: String,
    /// What the other one said instead, which is given up; empty where nothing is.
    pub instead_of: String,
}

/// What it would do to merge two customers.
///
/// # Errors
/// [`Code::Refused`] where it cannot be done as they stand, with what to do first.
pub fn merging(cx: &Context<'_>, request: MergeOf) -> Result<Merging, Failure> {
    let book = cx.app.book()?;
    Pair::of(&book, cx.app.today(), request.from_id, request.into_id)?.shown()
}

/// Merges two customers: everything of the first is the second's from now on, and the first's number and name find it.
///
/// # Errors
/// As [`merging`], and [`Code::Refused`] where it would no longer do what was seen.
pub fn merge(cx: &Context<'_>, request: Merge) -> Result<Merging, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::entry(cx, "customers.merge", ""), |write| {
        let pair = Pair::of(write, cx.app.today(), request.from_id, request.into_id)?;
        let shown = pair.shown()?;
        if request.seen.is_some_and(|seen| seen != shown) {
            let either = format!("{} or {}", shown.from, shown.into);
            return Err(changed_meanwhile(either, ""));
        }
        let (from, into, after) = (pair.from_id, pair.into_id, pair.after());
        let changes = after != pair.into;
        let summary = format!("Customer {} merged into {}", shown.from, shown.into);
        write.merge_customer(from, into)?;
        if changes {
            write.update_customer(into, &after)?;
        }
        write.summarize(summary);
        Ok(shown)
    })?;
    Ok(written.value)
}

/// Two customers, who may be merged.
struct Pair<'c> {
    book: &'c Reading,
    today: Date,
    from_id: CustomerId,
    into_id: CustomerId,
    from: Customer,
    into: Customer,
}

impl<'c> Pair<'c> {
    fn of(book: &'c Reading, today: Date, from: i64, into: i64) -> Result<Self, Failure> {
        let (from_id, into_id) = (CustomerId(from), CustomerId(into));
        let (from, into) = (book.customer(from_id)?, book.customer(into_id)?);
        if from_id == into_id {
            return Err(Failure::invalid(
                "into_id",
                format!("{} cannot be merged with itself.", from.name),
            ));
        }
        let pair = Self {
            book,
            today,
            from_id,
            into_id,
            from,
            into,
        };
        nothing_under_way(book, from_id, &pair.from.name)?;
        pair.handed_over_alike()?;
        Ok(pair)
    }

    /// A hand-over of everything that somebody owes would spread to what is not handed over.
    fn handed_over_alike(&self) -> Result<(), Failure> {
        let whole = |id| -> Result<bool, Failure> {
            let handovers = self.book.handovers(Some(id))?;
            let mut handovers = handovers.iter().map(|row| &row.handover);
            Ok(handovers.any(|one| one.invoice.is_none() && one.is_active(self.today)))
        };
        let owes = |id| Ok::<_, Failure>(!self.book.open_items(id, self.today)?.is_empty());
        let (from, into) = (whole(self.from_id)?, whole(self.into_id)?);
        let (handed, other, other_id) = match from {
            true => (&self.from, &self.into, self.into_id),
            false => (&self.into, &self.from, self.from_id),
        };
        if from == into || !owes(other_id)? {
            return Ok(());
        }
        Err(refused(format!(
            "All that {} owes is handed over, and what {} owes is not.",
            handed.name, other.name
        ))
        .hint("End the hand-over, or hand the other one over too; then merge them."))
    }

    fn after(&self) -> Customer {
        self.into.completed_by(&self.from)
    }

    fn shown(&self) -> Result<Merging, Failure> {
        let after = told(self.book, &self.after())?;
        let sides = told(self.book, &self.into)?
            .into_iter()
            .zip(told(self.book, &self.from)?);
        let (mut takes, mut stays) = (Vec::new(), Vec::new());
        for ((what, value), ((_, own), (_, other))) in after.into_iter().zip(sides) {
            let field = |instead_of| MergedField {
                what: what.to_owned(),
                value: value.clone(),
                instead_of,
            };
            if own != value {
                takes.push(field(String::new()));
            } else if !other.is_empty() && other != own {
                stays.push(field(other));
            }
        }
        Ok(Merging {
            from: named(&self.from),
            into: named(&self.into),
            moves: self.moves()?,
            takes,
            stays,
            remarks: self.remarks()?,
        })
    }

    fn moves(&self) -> Result<Vec<String>, Failure> {
        let has = self.book.possessions(self.from_id)?;
        let counted = [
            (has.invoices, "invoice", "invoices"),
            (has.payments, "payment", "payments"),
            (has.credit_notes, "credit note", "credit notes"),
            (has.refunds, "refund", "refunds"),
            (has.claims, "fee or interest", "fees and interest"),
            (
                has.agreements,
                "promise, plan, dispute, hold or hand-over",
                "promises, plans, disputes, holds and hand-overs",
            ),
            (has.calls, "call", "calls"),
            (has.letters, "letter", "letters"),
            (has.messages, "e-mail", "e-mails"),
            (has.payers, "known payer", "known payers"),
        ];
        let there = counted.into_iter().filter(|(count, ..)| *count > 0);
        Ok(there
            .map(|(count, one, many)| plural(count, one, many))
            .collect())
    }

    fn remarks(&self) -> Result<Vec<String>, Failure> {
        let (from, into) = (&self.from.name, &self.into.name);
        let mut remarks = vec![format!(
            "{from} and number {} go on finding {into}, in lists and payments that come later. Letters that were written stay as they were.",
            self.from.number
        )];
        let policy = |customer| Ok::<_, Failure>(self.book.policy_of(customer)?.1.name);
        let (before, after) = (policy(&self.from)?, policy(&self.after())?);
        if before != after {
            remarks.push(format!(
                "What {from} owes is reminded by the policy “{after}”, no longer by “{before}”."
            ));
        }
        for (held, other, id) in [(from, into, self.from_id), (into, from, self.into_id)] {
            let holds = self.book.holds(Some(id))?;
            let mut holds = holds.iter().map(|row| &row.hold);
            if holds.any(|hold| hold.invoice.is_none() && hold.is_active(self.today)) {
                remarks.push(format!(
                    "{held} is on hold: from now on nothing is sent about what {other} owes either."
                ));
            }
        }
        if self.on_a_plan(self.from_id)? && self.on_a_plan(self.into_id)? {
            remarks.push(
                "Both pay by instalments: each plan goes on for its own invoices.".to_owned(),
            );
        }
        for (from_account, into_account) in self
            .book
            .ledger_accounts_of_both(self.from_id, self.into_id)?
        {
            remarks.push(format!(
                "Postings for DATEV go to account {into_account} from now on; what stands on {from_account} must be moved there by your tax adviser."
            ));
        }
        Ok(remarks)
    }

    fn on_a_plan(&self, id: CustomerId) -> Result<bool, Failure> {
        let plans = self.book.plans(Some(id), self.today)?;
        let mut states = plans
            .iter()
            .map(|row| row.plan.state(row.received, self.today));
        Ok(states.any(|state| matches!(state, PlanState::Kept { .. } | PlanState::Missed { .. })))
    }
}

fn refused(message: String) -> Failure {
    Failure::new(Code::Refused, message)
}

fn named(customer: &Customer) -> String {
    format!("{} ({})", customer.name, customer.number)
}

/// Refuses while a letter to a customer is about to leave: it is written to that one, about that one's debts.
pub(super) fn nothing_under_way(
    book: &Reading,
    customer: CustomerId,
    name: &str,
) -> Result<(), Failure> {
    use MessageState::{Held, Queued, Sending, Unknown};
    if let Some(run) = book.run_to_produce(customer)? {
        return Err(
            refused(format!("{name} is approved in reminder run {}.", run.0))
                .hint("Create the reminders of that run first, or exclude the customer from it."),
        );
    }
    let query = MessageQuery {
        customer: Some(customer),
        states: vec![Held, Queued, Sending, Unknown],
        page: PageRequest {
            offset: 0,
            limit: 1,
        },
        ..MessageQuery::default()
    };
    let waiting = book.messages(&query)?.total;
    if waiting > 0 {
        let mails = plural(waiting, "e-mail", "e-mails");
        return Err(refused(format!("{mails} to {name} not sent yet."))
            .hint("Send or cancel them first, under Messages or with `owed messages`."));
    }
    Ok(())
}

/// What is known of a customer besides number and name, in words; in the same order for everybody.
fn told(book: &Reading, customer: &Customer) -> Result<Vec<(&'static str, String)>, Failure> {
    let form = form(customer.clone());
    let address = [
        form.street,
        form.extra,
        form.postal_code,
        form.city,
        form.region,
        form.country,
    ];
    let address: Vec<String> = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let group = customer.group.map(|id| book.group(id)).transpose()?;
    let policy = customer.policy.map(|id| book.policy(id)).transpose()?;
    Ok(vec![
        ("Contact", form.contact),
        ("E-mail", form.email),
        ("Phone", form.phone),
        ("Address", address.join(", ")),
        ("Language", form.language.to_string()),
        (
            "Payment terms",
            form.terms_days
                .map(|days| plural(days, "day", "days"))
                .unwrap_or_default(),
        ),
        ("Discount", form.discount.unwrap_or_default()),
        ("VAT number", form.vat_id),
        ("Note", form.note),
        ("Kind", form.kind.to_string()),
        ("Reminders by", form.channel.unwrap_or_default().to_string()),
        ("Group", group.map(|row| row.group.name).unwrap_or_default()),
        (
            "Policy",
            policy.map(|row| row.policy.name).unwrap_or_default(),
        ),
    ])
}
