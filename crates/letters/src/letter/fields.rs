//! The fields available to all templates.

use owed_receivables::Language;

use crate::head::{Company, Head};
use crate::single_line::single_line;
use crate::texts::Fields;

pub(crate) fn fields(head: &Head) -> Fields {
    Fields::default()
        .text("company", single_line(&head.company.name))
        .text("customer", single_line(&head.recipient.name))
        .text("customer_number", head.shown_number())
        .text("contact", single_line(&head.recipient.contact))
        .text("date", head.language.long_date(head.dated))
        .text("reach_us", reach_us(&head.company, head.language))
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
