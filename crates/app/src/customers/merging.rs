//! Merging two customers who turn out to be one: previewed, then done in one change.

use owed_receivables::{Customer, CustomerId, Date, Language, PlanState};
use owed_store::{BookReader, MessageQuery, MessageState, PageRequest};
use owed_texts::{Arg, Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::told::told;
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::seen::changed_meanwhile;

/// Which customer to merge into which.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeOf {
    pub from_id: i64,
    pub into_id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Merge {
    pub from_id: i64,
    pub into_id: i64,
    /// The preview that the person saw; if it no longer holds, nothing is merged. `null` means unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<Merging>,
}

/// What a merge does, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Merging {
    /// Name and number of the customer who disappears and of the one who remains.
    pub from: String,
    pub into: String,
    /// What moves: `3 invoices`.
    pub moves: Vec<String>,
    /// What the remaining customer lacked and gets.
    pub takes: Vec<MergedField>,
    /// What both have, and the remaining customer keeps.
    pub stays: Vec<MergedField>,
    /// What else changes.
    pub remarks: Vec<String>,
}

/// A field of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergedField {
    pub what: String,
    pub value: String,
    /// The other one's value, which is dropped; empty if there is none.
    pub instead_of: String,
}

/// Returns what merging two customers would do.
///
/// # Errors
/// [`Code::Refused`] if they cannot be merged as they are, with what to do first.
pub fn merging(cx: &Context<'_>, request: MergeOf) -> Result<Merging, Failure> {
    let book = cx.app.book()?;
    Pair::read(cx, &book, request.from_id, request.into_id)?.merging()
}

/// Merges two customers: everything of the first now belongs to the second, which the first's number and name still
/// find.
///
/// # Errors
/// As [`merging`], and [`Code::Refused`] if it would no longer do what was seen.
pub fn merge(cx: &Context<'_>, request: Merge) -> Result<Merging, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "customers.merge"), |write| {
        let pair = Pair::read(cx, write, request.from_id, request.into_id)?;
        let shown = pair.merging()?;
        if request.seen.is_some_and(|seen| seen != shown) {
            let either = Arg::OneOf(vec![shown.from.into(), shown.into.into()]);
            return Err(changed_meanwhile(either, None));
        }
        let (from, into, after) = (pair.from_id, pair.into_id, pair.after());
        let changes = after != pair.into;
        let summary = text!(
            "journal-customer-merged",
            from = &shown.from,
            into = &shown.into
        );
        write.merge_customer(from, into)?;
        if changes {
            write.update_customer(into, &after)?;
        }
        write.summarize(summary);
        Ok(shown)
    })?;
    Ok(written.value)
}

/// Two customers who may be merged.
struct Pair<'c> {
    book: &'c BookReader,
    today: Date,
    from_id: CustomerId,
    into_id: CustomerId,
    from: Customer,
    into: Customer,
    language: Language,
}

impl<'c> Pair<'c> {
    fn read(cx: &Context<'_>, book: &'c BookReader, from: i64, into: i64) -> Result<Self, Failure> {
        let (from_id, into_id) = (CustomerId(from), CustomerId(into));
        let (from, into) = (book.customer(from_id)?, book.customer(into_id)?);
        if from_id == into_id {
            return Err(Failure::invalid(
                "into_id",
                text!("error-customers-merge-itself", name = &from.name),
            ));
        }
        let pair = Self {
            book,
            today: cx.app.today(),
            from_id,
            into_id,
            from,
            into,
            language: cx.language(book)?,
        };
        nothing_under_way(book, from_id, &pair.from.name)?;
        pair.handed_over_alike()?;
        pair.stays_one_step()?;
        Ok(pair)
    }

    /// Refuses if a hand-over of everything that one of them owes would extend to debts not handed over.
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
        Err(refused(text!(
            "error-customers-handed-over",
            handed = &handed.name,
            other = &other.name
        )))
    }

    /// Returns the customer who remains; if one belonged to the other, nobody is left to belong to.
    fn after(&self) -> Customer {
        let after = self.into.completed_by(&self.from);
        let both = [Some(self.from_id), Some(self.into_id)];
        Customer {
            parent: after.parent.filter(|_| !both.contains(&after.parent)),
            ..after
        }
    }

    /// Refuses if the one who remains would belong to another and have branches too.
    fn stays_one_step(&self) -> Result<(), Failure> {
        if self.after().parent.is_none() {
            return Ok(());
        }
        for (id, customer) in [(self.from_id, &self.from), (self.into_id, &self.into)] {
            let mut branches = self.book.children(id)?.into_iter();
            if branches.any(|branch| branch != self.from_id && branch != self.into_id) {
                let name = &customer.name;
                return Err(refused(text!("error-customers-parent-of-others", name)));
            }
        }
        Ok(())
    }

    fn merging(&self) -> Result<Merging, Failure> {
        let after = told(self.book, &self.after(), self.language)?;
        let sides = told(self.book, &self.into, self.language)?
            .into_iter()
            .zip(told(self.book, &self.from, self.language)?);
        let (mut takes, mut stays) = (Vec::new(), Vec::new());
        for ((what, value), ((_, own), (_, other))) in after.into_iter().zip(sides) {
            let field = |instead_of| MergedField {
                what: what.text(self.language),
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
            (
                has.invoices,
                text!("common-count-invoices", count = has.invoices),
            ),
            (
                has.payments,
                text!("common-count-payments", count = has.payments),
            ),
            (
                has.credit_notes,
                text!(
                    "customers-merge-moves-credit-notes",
                    count = has.credit_notes
                ),
            ),
            (
                has.refunds,
                text!("customers-merge-moves-refunds", count = has.refunds),
            ),
            (
                has.claims,
                text!("customers-merge-moves-claims", count = has.claims),
            ),
            (
                has.agreements,
                text!("customers-merge-moves-agreements", count = has.agreements),
            ),
            (
                has.calls,
                text!("customers-merge-moves-calls", count = has.calls),
            ),
            (
                has.letters,
                text!("common-count-letters", count = has.letters),
            ),
            (
                has.messages,
                text!("common-count-emails", count = has.messages),
            ),
            (
                has.payers,
                text!("customers-merge-moves-payers", count = has.payers),
            ),
        ];
        let there = counted.into_iter().filter(|(count, _)| *count > 0);
        Ok(there.map(|(_, said)| said.text(self.language)).collect())
    }

    fn remarks(&self) -> Result<Vec<String>, Failure> {
        let (from, into) = (&self.from.name, &self.into.name);
        let number = &self.from.number;
        let mut remarks = vec![text!("customers-merge-finds", from, number, into)];
        let policy = |customer| Ok::<_, Failure>(self.book.policy_of(customer)?.1.name);
        let (before, after) = (policy(&self.from)?, policy(&self.after())?);
        if before != after {
            remarks.push(text!("customers-merge-policy", from, after, before));
        }
        for (held, other, id) in [(from, into, self.from_id), (into, from, self.into_id)] {
            let holds = self.book.holds(Some(id))?;
            let mut holds = holds.iter().map(|row| &row.hold);
            if holds.any(|hold| hold.invoice.is_none() && hold.is_active(self.today)) {
                remarks.push(text!("customers-merge-hold", held, other));
            }
        }
        if self.on_a_plan(self.from_id)? && self.on_a_plan(self.into_id)? {
            remarks.push(text!("customers-merge-plans"));
        }
        for (from_account, into_account) in self
            .book
            .ledger_accounts_of_both(self.from_id, self.into_id)?
        {
            remarks.push(text!(
                "customers-merge-ledger",
                into = into_account.to_string(),
                from = from_account.to_string()
            ));
        }
        let remarks = remarks.iter().map(|remark| remark.text(self.language));
        Ok(remarks.collect())
    }

    fn on_a_plan(&self, id: CustomerId) -> Result<bool, Failure> {
        let plans = self.book.plans(Some(id), self.today)?;
        let mut states = plans
            .iter()
            .map(|row| row.plan.state(row.received, self.today));
        Ok(states.any(|state| matches!(state, PlanState::Kept { .. } | PlanState::Missed { .. })))
    }
}

fn refused(message: Message) -> Failure {
    Failure::new(Code::Refused, message)
}

fn named(customer: &Customer) -> String {
    format!("{} ({})", customer.name, customer.number)
}

/// Refuses while a letter to a customer is about to leave: it is addressed to them, about their debts.
pub(super) fn nothing_under_way(
    book: &BookReader,
    customer: CustomerId,
    name: &str,
) -> Result<(), Failure> {
    use MessageState::{Held, Queued, Sending, Unknown};
    if let Some(run) = book.run_to_produce(customer)? {
        return Err(refused(text!(
            "error-customers-in-run",
            name,
            run = run.0.to_string()
        )));
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
        return Err(refused(text!(
            "error-customers-mails-wait",
            count = waiting,
            name
        )));
    }
    Ok(())
}
