//! What to say on the telephone, and what to ask: short and courteous, and nothing that will not be done (rule D5).

use owed_receivables::dunning::{AfterLast, Occasion, Reminded};
use owed_receivables::{Collector, Date, Language, Money};
use owed_store::{CallRow, PromiseRow};
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

/// What the words depend on.
pub(super) struct Situation<'a> {
    /// Whose forms dates and amounts have; the words are English.
    pub language: Language,
    pub company: &'a str,
    pub signer: &'a str,
    pub contact: &'a str,
    pub today: Date,
    /// What can be asked for, in words.
    pub owed: String,
    pub items: usize,
    /// Number and due date of the oldest item.
    pub oldest: (String, Date),
    pub reached: Option<Reminded>,
    /// What follows, where no further reminder does.
    pub last_level: Option<AfterLast>,
    pub occasion: Occasion,
    pub promise: Option<&'a PromiseRow>,
    pub missed: Option<(Money, Date)>,
    /// The call that asked for this one.
    pub again: Option<&'a CallRow>,
}

impl Situation<'_> {
    fn day(&self, day: Date) -> String {
        self.language.long_date(day)
    }

    fn invoices(&self) -> String {
        match self.items {
            1 => format!("invoice {}", self.oldest.0),
            many => format!("{many} invoices, the oldest {}", self.oldest.0),
        }
    }
}

/// The occasion in a sentence.
pub(super) fn why(at: &Situation<'_>) -> String {
    match (at.occasion, at.promise, at.missed, at.again) {
        (Occasion::BrokenPromise, Some(row), _, _) => format!(
            "Promised {} by {}; not received.",
            at.language.money(left(row)),
            at.language.date(row.promise.until)
        ),
        (Occasion::Again, _, _, Some(row)) => {
            let on = row.call.again_on.unwrap_or(at.today);
            let note = match row.call.note.as_str() {
                "" => String::new(),
                note => format!(" ({note})"),
            };
            format!("Call back on {}{note}.", at.language.date(on))
        }
        (Occasion::MissedInstalment, _, Some((amount, since)), _) => format!(
            "Payment plan: {} missed since {}.",
            at.language.money(amount),
            at.language.date(since)
        ),
        _ => match at.reached {
            Some(reached) => format!(
                "Level {} sent on {}.",
                reached.level,
                at.language.date(reached.sent)
            ),
            None => "No reminder sent yet.".to_owned(),
        },
    }
}

/// What of a promise did not come.
fn left(row: &PromiseRow) -> Money {
    let amount = row.promise.amount;
    Money::new(amount.minor - row.received, amount.currency)
}

pub(super) fn script(at: &Situation<'_>) -> CallScript {
    CallScript {
        greet: greet(at),
        say: say(at),
        ask: ask(at),
        close:
            "Thank you. Let me confirm the amount and the date, so that we both have them right."
                .to_owned(),
    }
}

fn greet(at: &Situation<'_>) -> String {
    let me = match (at.signer, at.company) {
        ("", "") => "Hello".to_owned(),
        ("", company) => format!("Hello, this is {company}"),
        (signer, "") => format!("Hello, my name is {signer}"),
        (signer, company) => format!("Hello, this is {signer} from {company}"),
    };
    match at.contact {
        "" => format!("{me}. May I speak to whoever handles your payments?"),
        contact => format!("{me}. Am I speaking with {contact}?"),
    }
}

fn say(at: &Situation<'_>) -> String {
    let (owed, invoices) = (&at.owed, at.invoices());
    match (at.occasion, at.promise, at.missed) {
        (Occasion::BrokenPromise, Some(row), _) => {
            let missing = match row.received {
                0 => "It".to_owned(),
                _ => format!("{} of it", at.language.money(left(row))),
            };
            format!(
                "On {} you promised {} by {}. {missing} has not reached us.",
                at.day(row.promise.made),
                at.language.money(row.promise.amount),
                at.day(row.promise.until)
            )
        }
        (Occasion::MissedInstalment, _, Some((amount, since))) => format!(
            "We agreed on instalments. {} that fell due on {} has not reached us.",
            at.language.money(amount),
            at.day(since)
        ),
        (Occasion::Again, ..) => format!(
            "You asked us to call back about {owed}: {invoices}, due on {}.",
            at.day(at.oldest.1)
        ),
        _ => match at.reached {
            None => format!(
                "I am calling about {owed}: {invoices}, due on {}. I would like to be sure that it reached you and that \
                 nothing is amiss.",
                at.day(at.oldest.1)
            ),
            Some(reached) => format!(
                "We wrote to you on {} about {owed}: {invoices}. We asked for payment by {}, and have not received it yet.",
                at.day(reached.sent),
                at.day(reached.deadline)
            ),
        },
    }
}

fn ask(at: &Situation<'_>) -> String {
    let day = "When will you make the payment?";
    match (at.occasion, at.reached, at.last_level) {
        (Occasion::BrokenPromise | Occasion::MissedInstalment, ..) => {
            format!("What happened? {day} Would other dates suit you better?")
        }
        (_, Some(reached), Some(then)) if reached.deadline < at.today => {
            let next = match then.collector() {
                Some(Collector::Agency) => {
                    " As we wrote, otherwise we will hand it over to a collection agency."
                }
                Some(Collector::Legal) => {
                    " As we wrote, otherwise we will hand it over to our lawyer."
                }
                None => "",
            };
            format!(
                "Is there anything you disagree with? Can you pay it today, or would instalments help?{next}"
            )
        }
        (_, Some(_), _) => format!("Is there anything you disagree with? {day}"),
        (_, None, _) => format!("Do you need anything from us? {day}"),
    }
}
