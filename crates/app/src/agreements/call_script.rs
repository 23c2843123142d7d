//! What to say and ask on the telephone: short and courteous, without announcing anything that will not be done (rule
//! D5).

use owed_receivables::dunning::{AfterLast, CallOccasion, Reminded};
use owed_receivables::{Collector, Date, Language, Money};
use owed_store::{CallRow, PromiseRow};
use owed_texts::{Arg, Message, text};
use serde::Serialize;
use ts_rs::TS;

/// A call in four steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallScript {
    pub greet: String,
    pub say: String,
    pub ask: String,
    pub close: String,
}

/// What the wording depends on.
pub(super) struct Situation<'a> {
    pub language: Language,
    pub company: &'a str,
    pub signer: &'a str,
    pub contact: &'a str,
    pub today: Date,
    /// The amount to ask for.
    pub owed: Arg,
    pub items: usize,
    /// The number and due date of the oldest item.
    pub oldest: (String, Date),
    pub reached: Option<Reminded>,
    /// What follows if no further reminder does.
    pub last_level: Option<AfterLast>,
    pub occasion: CallOccasion,
    pub promise: Option<&'a PromiseRow>,
    pub missed: Option<(Money, Date)>,
    /// The earlier call that asked for this one.
    pub again: Option<&'a CallRow>,
}

impl Situation<'_> {
    fn day(&self, day: Date) -> String {
        self.language.long_date(day)
    }

    fn invoices(&self) -> Message {
        let number = &self.oldest.0;
        match self.items {
            1 => text!("agreements-subject-invoice", number),
            count => text!("calls-script-invoices", count, number),
        }
    }
}

/// Returns the reason to call, as a sentence.
pub(super) fn why(at: &Situation<'_>) -> String {
    let said = match (at.occasion, at.promise, at.missed, at.again) {
        (CallOccasion::BrokenPromise, Some(row), _, _) => text!(
            "calls-why-promise",
            amount = left(row),
            until = row.promise.until
        ),
        (CallOccasion::Again, _, _, Some(row)) => {
            let day = row.call.again_on.unwrap_or(at.today);
            match row.call.note.as_str() {
                "" => text!("calls-why-again", day),
                note => text!("calls-why-again-because", day, note),
            }
        }
        (CallOccasion::MissedInstalment, _, Some((amount, day)), _) => {
            text!("calls-why-instalment", amount, day)
        }
        _ => match at.reached {
            Some(reached) => text!("calls-why-level", level = reached.level, day = reached.sent),
            None => text!("calls-why-not-reminded"),
        },
    };
    said.text(at.language)
}

/// Returns the part of a promise that did not come.
fn left(row: &PromiseRow) -> Money {
    let amount = row.promise.amount;
    Money::new(amount.minor - row.received, amount.currency)
}

pub(super) fn script(at: &Situation<'_>) -> CallScript {
    CallScript {
        greet: greet(at).text(at.language),
        say: say(at).text(at.language),
        ask: ask(at).text(at.language),
        close: text!("calls-script-close").text(at.language),
    }
}

fn greet(at: &Situation<'_>) -> Message {
    let hello = match (at.signer, at.company) {
        ("", "") => text!("calls-script-hello"),
        ("", company) => text!("calls-script-hello-company", company),
        (signer, "") => text!("calls-script-hello-signer", signer),
        (signer, company) => text!("calls-script-hello-both", signer, company),
    };
    match at.contact {
        "" => text!("calls-script-greet", hello),
        contact => text!("calls-script-greet-contact", hello, contact),
    }
}

fn say(at: &Situation<'_>) -> Message {
    let (owed, invoices) = (&at.owed, at.invoices());
    let due = at.day(at.oldest.1);
    match (at.occasion, at.promise, at.missed) {
        (CallOccasion::BrokenPromise, Some(row), _) => promised(at, row),
        (CallOccasion::MissedInstalment, _, Some((amount, since))) => {
            text!("calls-script-instalment", amount, day = at.day(since))
        }
        (CallOccasion::Again, ..) => text!("calls-script-again", owed, invoices, due),
        _ => match at.reached {
            None => text!("calls-script-first", owed, invoices, due),
            Some(reached) => text!(
                "calls-script-reminded",
                sent = at.day(reached.sent),
                owed,
                invoices,
                deadline = at.day(reached.deadline)
            ),
        },
    }
}

fn promised(at: &Situation<'_>, row: &PromiseRow) -> Message {
    let (made, until) = (at.day(row.promise.made), at.day(row.promise.until));
    let amount = row.promise.amount;
    match row.received {
        0 => text!("calls-script-promise", made, amount, until),
        _ => text!(
            "calls-script-promise-in-part",
            made,
            amount,
            until,
            missing = left(row)
        ),
    }
}

fn ask(at: &Situation<'_>) -> Message {
    match (at.occasion, at.reached, at.last_level) {
        (CallOccasion::BrokenPromise | CallOccasion::MissedInstalment, ..) => {
            text!("calls-script-ask-agreed")
        }
        (_, Some(reached), Some(then)) if reached.deadline < at.today => match then.collector() {
            Some(Collector::Agency) => text!("calls-script-ask-agency"),
            Some(Collector::Legal) => text!("calls-script-ask-lawyer"),
            None => text!("calls-script-ask-last"),
        },
        (_, Some(_), _) => text!("calls-script-ask-reminded"),
        (_, None, _) => text!("calls-script-ask-first"),
    }
}
