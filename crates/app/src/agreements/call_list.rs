//! The call list: whom to call today, the most worthwhile first, and what to say.

use std::collections::{BTreeMap, HashMap};

use owed_receivables::aging::days_overdue;
use owed_receivables::dunning::{CallOccasion, Chased, Policy, held_back};
use owed_receivables::matching::fold;
use owed_receivables::{Currency, CustomerId, Date, Language, Money, PlanState};
use owed_store::{BookReader, CallRow, OpenAccount, PromiseRow, Whose};
use owed_texts::{Arg, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::call_script::{self, CallScript, Situation};
use super::calls::outcome_word;
use super::work::{broken, last_calls, recent_calls};
use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;
use crate::wire::{Amount, Window, count, iso};

/// Older letters are no longer a reason to call.
const CONTACTS_BACK_DAYS: u64 = 365;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct CallListQuery {
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CallList {
    pub as_of: String,
    pub count: u32,
    pub rows: Vec<CallTask>,
}

/// A customer to call.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CallTask {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub contact: String,
    /// Empty if unknown.
    pub phone: String,
    pub occasion: CallOccasion,
    /// The reason to call, as a sentence.
    pub why: String,
    /// The highest reminder level sent; 0 means none.
    pub level: u8,
    /// What the caller can ask for, one amount per currency.
    pub overdue: Vec<Amount>,
    /// Days overdue of the oldest item.
    pub days: i64,
    pub last_contact: Option<LastContact>,
    /// Why not to call today, if that is so (rule I8).
    pub held_back: Option<String>,
    pub script: CallScript,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LastContact {
    pub on: String,
    pub text: String,
}

/// What the list needs besides the accounts.
struct Desk<'b> {
    book: &'b BookReader,
    known: KnownDebtors,
    language: Language,
    today: Date,
    company: String,
    signer: String,
    calls: Vec<CallRow>,
    broken: HashMap<CustomerId, PromiseRow>,
    missed: HashMap<CustomerId, (Money, Date)>,
    contacts: HashMap<CustomerId, Vec<Date>>,
}

/// Returns whom to call today, without those already called today or due to be called later.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, query: CallListQuery) -> Result<CallList, Failure> {
    let book = cx.app.book()?;
    let today = cx.app.today();
    let desk = Desk::new(cx, &book, today)?;
    let last = last_calls(&desk.calls);
    let mut ranked = Vec::new();
    for open in &desk.known.accounts {
        let last_call = last.get(&open.id).copied();
        let debtor = desk.known.debtor(open);
        let chased = Chased::new(&debtor, today);
        let Some(occasion) = desk.occasion(open.id, &chased, last_call) else {
            continue;
        };
        let (_, policy) = desk.known.policies.policy_of(&open.customer);
        let held = held_back(&policy.guard_rails, &debtor.contacts, today);
        let held = held
            .into_iter()
            .next()
            .or_else(|| policy.guard_rails.quiet_time(cx.app.local_now()));
        let held = held.map(|reason| reason.text(desk.language));
        let rank = chased.rank(occasion, held.is_some());
        let name = fold(&open.customer.name);
        ranked.push(((rank, name), open, occasion, held));
    }
    ranked.sort_by(|one, other| one.0.cmp(&other.0));
    let shown = ranked
        .iter()
        .skip(query.window.offset as usize)
        .take(query.window.limit as usize);
    Ok(CallList {
        as_of: iso(today),
        count: count(ranked.len()),
        rows: shown
            .map(|(_, open, occasion, held)| {
                desk.task(open, *occasion, held.clone(), last.get(&open.id).copied())
            })
            .collect::<Result<_, Failure>>()?,
    })
}

impl<'b> Desk<'b> {
    fn new(cx: &Context<'_>, book: &'b BookReader, today: Date) -> Result<Self, Failure> {
        let company = book.company()?;
        let calls = recent_calls(book, today)?;
        let broken = broken(book, today, &calls)?;
        let mut missed = HashMap::new();
        for row in book.plans(None, today)? {
            if let PlanState::Missed { amount, since } = row.plan.state(row.received, today) {
                let amount = Money::new(amount, row.plan.currency);
                missed.insert(row.plan.customer, (amount, since));
            }
        }
        let since = today
            .checked_sub_days(chrono::Days::new(CONTACTS_BACK_DAYS))
            .unwrap_or(today);
        Ok(Self {
            known: KnownDebtors::read(cx.app, book, Whose::Everyone, today)?,
            language: cx.language(book)?,
            today,
            company: company.name,
            signer: company.signer,
            broken: broken
                .into_iter()
                .map(|row| (row.promise.customer, row))
                .collect(),
            missed,
            contacts: book.contacts(None, since, today)?,
            calls,
            book,
        })
    }

    /// Returns the reason to call, if there is one.
    fn occasion(
        &self,
        customer: CustomerId,
        chased: &Chased<'_>,
        last: Option<&CallRow>,
    ) -> Option<CallOccasion> {
        if chased.sums.is_empty() {
            return None;
        }
        let again = last.and_then(|row| row.call.again_on);
        if last.is_some_and(|row| row.call.dated == self.today) {
            return None;
        }
        if self.broken.contains_key(&customer) {
            return Some(CallOccasion::BrokenPromise);
        }
        match again {
            Some(again) if again > self.today => None,
            Some(_) => Some(CallOccasion::Again),
            None if self.missed.contains_key(&customer) => Some(CallOccasion::MissedInstalment),
            None => Some(CallOccasion::Overdue),
        }
    }

    fn task(
        &self,
        open: &OpenAccount,
        occasion: CallOccasion,
        held_back: Option<String>,
        last: Option<&CallRow>,
    ) -> Result<CallTask, Failure> {
        let debtor = self.known.debtor(open);
        let chased = Chased::new(&debtor, self.today);
        let (_, policy) = self.known.policies.policy_of(&open.customer);
        let oldest = chased.items.first();
        let level = chased.reached.map_or(0, |reached| reached.level);
        let sums = chased
            .sums
            .iter()
            .map(|(currency, minor)| Money::new(*minor, *currency));
        let days = oldest.map_or(0, |item| days_overdue(self.today, item.due));
        let situation = Situation {
            language: self.language,
            company: &self.company,
            signer: &self.signer,
            contact: &open.customer.contact,
            today: self.today,
            owed: owed(&chased.sums),
            items: chased.items.len(),
            oldest: match oldest {
                Some(item) => (self.book.plain_invoice(item.invoice)?.number, item.due),
                None => (String::new(), self.today),
            },
            reached: chased.reached,
            last_level: is_last(policy, level).then_some(policy.after_last),
            occasion,
            promise: self.broken.get(&open.id),
            missed: self.missed.get(&open.id).copied(),
            again: last.filter(|row| row.call.again_on.is_some()),
        };
        Ok(CallTask {
            customer_id: open.id.0,
            customer: open.customer.number.clone(),
            name: open.customer.name.clone(),
            contact: open.customer.contact.clone(),
            phone: open.customer.phone.clone(),
            occasion,
            why: call_script::why(&situation),
            level,
            overdue: sums.map(|sum| Amount::new(sum, self.language)).collect(),
            days,
            last_contact: self.last_contact(open.id, last),
            held_back,
            script: call_script::script(&situation),
        })
    }

    fn last_contact(&self, customer: CustomerId, last: Option<&CallRow>) -> Option<LastContact> {
        let on = *self.contacts.get(&customer)?.last()?;
        let text = match last.filter(|row| row.call.dated == on) {
            Some(row) => text!(
                "calls-contact-call",
                outcome = outcome_word(row.call.outcome)
            ),
            None => text!("calls-contact-written"),
        };
        Some(LastContact {
            on: iso(on),
            text: text.text(self.language),
        })
    }
}

fn is_last(policy: &Policy, level: u8) -> bool {
    usize::from(level) >= policy.levels.len()
}

fn owed(sums: &BTreeMap<Currency, i64>) -> Arg {
    let each = sums
        .iter()
        .map(|(currency, minor)| Arg::from(Money::new(*minor, *currency)));
    Arg::AllOf(each.collect())
}
