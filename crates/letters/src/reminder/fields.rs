//! The facts of a reminder under their template names.

use owed_receivables::Language;
use owed_receivables::dunning::AfterLast;
use owed_texts::text;

use super::facts::ReminderFacts;
use crate::demand::Demand;
use crate::labels::Labels;
use crate::letter;
use crate::single_line::single_line;
use crate::texts::Fields;

/// Returns, besides the fields of every letter: `title`, `level`, `is_last`, `is_mixed`, `total`, `anything_to_pay`,
/// `claims` (their sum), `has_dispute`, `count`, `invoice`, `first_due`, `oldest` (“23 days”), `reminded` (day of the letter
/// before, if it was the same for all items), `reminders` and `most_reminders` (the fewest and the most earlier letters
/// about any item), `deadline`, `payments_known_to`, `follows` (`agency`, `court`, `nothing` or empty), `agency`,
/// `reference`.
pub(super) fn fields(facts: &ReminderFacts, demands: &[Demand]) -> Fields {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let written = |amounts: Vec<_>| {
        let amounts: Vec<String> = amounts.into_iter().map(|m| language.money(m)).collect();
        labels.list(&amounts)
    };
    let to_pay: Vec<_> = demands
        .iter()
        .map(Demand::to_pay)
        .filter(|amount| !amount.is_zero())
        .collect();
    let claimed = demands.iter().map(|demand| demand.claimed);
    let anything_to_pay = !to_pay.is_empty();
    let total = if anything_to_pay {
        to_pay
    } else {
        demands.iter().map(|demand| demand.open).collect()
    };
    let items = &facts.items;
    let day = |day: Option<_>| day.map_or_else(String::new, |day| language.long_date(day));
    let oldest = items.iter().map(|item| item.days_overdue).max();
    // Named only if it is true for every item.
    let mut newest = items.iter().map(|item| item.reminded.iter().max());
    let first = newest.next().flatten();
    let reminded = first.filter(|day| newest.all(|other| other == Some(day)));
    let counts = items.iter().map(|item| item.reminded.len());
    let follows = match facts.after_last {
        None => "",
        Some(AfterLast::Agency) => "agency",
        Some(AfterLast::Legal) => "court",
        Some(AfterLast::Stop) => "nothing",
    };
    letter::fields(&facts.head)
        .text("title", facts.title())
        .number("level", usize::from(facts.level()))
        .flag("is_last", facts.is_last)
        .flag("is_mixed", facts.is_mixed())
        .text("total", written(total))
        .flag("anything_to_pay", anything_to_pay)
        .text(
            "claims",
            written(claimed.filter(|sum| !sum.is_zero()).collect()),
        )
        .flag(
            "has_dispute",
            items.iter().any(|item| item.in_dispute.is_some()),
        )
        .number("count", items.len())
        .text(
            "invoice",
            items
                .first()
                .map_or_else(String::new, |item| single_line(&item.number)),
        )
        .text("first_due", day(items.iter().map(|item| item.due).min()))
        .text("oldest", days(oldest.unwrap_or(0), language))
        .text("reminded", day(reminded.copied()))
        .number("reminders", counts.clone().min().unwrap_or(0))
        .number("most_reminders", counts.max().unwrap_or(0))
        .text("deadline", language.long_date(facts.deadline))
        .text("payments_known_to", day(facts.payments_known_to))
        .text("follows", follows)
        .text("agency", single_line(&facts.agency))
        .text("reference", single_line(&facts.payment_reference.text))
}

/// Returns “23 days”, with a no-break space.
fn days(count: i64, language: Language) -> String {
    text!("letters-days-since", count).text(language)
}
