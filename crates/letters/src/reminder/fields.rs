//! The facts as the templates name them.

use owed_receivables::Language;

use super::facts::{Claim, Company, ReminderFacts};
use crate::labels::Labels;
use crate::texts::Fields;

/// Every line break inside of a name would be a new paragraph of the letter.
pub(super) fn single_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}

pub(super) fn fields(facts: &ReminderFacts, claims: &[Claim]) -> Fields {
    let language = facts.language;
    let to_pay: Vec<String> = claims
        .iter()
        .filter(|claim| !claim.to_pay.is_zero())
        .map(|claim| language.money(claim.to_pay))
        .collect();
    let open: Vec<String> = claims
        .iter()
        .map(|claim| language.money(claim.open))
        .collect();
    let anything_to_pay = !to_pay.is_empty();
    let total = if anything_to_pay { to_pay } else { open };
    let oldest = facts
        .items
        .iter()
        .map(|item| item.days_overdue)
        .max()
        .unwrap_or(0);
    Fields {
        company: single_line(&facts.company.name),
        customer: single_line(&facts.recipient.name),
        customer_number: single_line(&facts.customer_number),
        contact: single_line(&facts.recipient.contact),
        date: language.long_date(facts.dated),
        deadline: language.long_date(facts.deadline),
        payments_known_to: facts
            .payments_known_to
            .map_or_else(String::new, |day| language.long_date(day)),
        total: Labels::of(language).list(&total),
        anything_to_pay,
        count: facts.items.len(),
        oldest: days(oldest, language),
        reference: single_line(&facts.payment_reference),
        reach_us: reach_us(&facts.company, language),
    }
}

/// “23 days”, with a space that does not break.
fn days(count: i64, language: Language) -> String {
    match (language, count) {
        (Language::En, 1) => "1\u{a0}day".into(),
        (Language::En, _) => format!("{count}\u{a0}days"),
        (Language::De, 1) => "einem Tag".into(),
        (Language::De, _) => format!("{count}\u{a0}Tagen"),
    }
}

fn reach_us(company: &Company, language: Language) -> String {
    let phone = single_line(&company.phone).replace(' ', "\u{a0}");
    let email = single_line(&company.email);
    match (language, phone.is_empty(), email.is_empty()) {
        (Language::En, false, false) => format!("call us on {phone} or write to {email}"),
        (Language::En, false, true) => format!("call us on {phone}"),
        (Language::En, true, false) => format!("write to {email}"),
        (Language::En, true, true) => "let us know".into(),
        (Language::De, false, false) => {
            format!("rufen Sie uns bitte unter {phone} an oder schreiben Sie an {email}")
        }
        (Language::De, false, true) => format!("rufen Sie uns bitte unter {phone} an"),
        (Language::De, true, false) => format!("schreiben Sie uns bitte an {email}"),
        (Language::De, true, true) => "melden Sie sich bitte bei uns".into(),
    }
}
