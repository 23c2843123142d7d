//! The fields available to all templates.

use owed_receivables::Language;
use owed_texts::text;

use crate::head::{LetterSender, Letterhead};
use crate::single_line::single_line;
use crate::texts::Fields;

pub(crate) fn fields(head: &Letterhead) -> Fields {
    Fields::default()
        .text("company", single_line(&head.company.name))
        .text("customer", single_line(&head.recipient.name))
        .text("customer_number", head.shown_number())
        .text("contact", head.recipient.greeted(head.language))
        .text("date", head.language.long_date(head.dated))
        .text("reach_us", reach_us(&head.company, head.language))
}

fn reach_us(company: &LetterSender, language: Language) -> String {
    let phone = single_line(&company.phone).replace(' ', "\u{a0}");
    let email = single_line(&company.email);
    let reach = match (phone.is_empty(), email.is_empty()) {
        (false, false) => text!("letters-reach-both", phone, email),
        (false, true) => text!("letters-reach-phone", phone),
        (true, false) => text!("letters-reach-email", email),
        (true, true) => text!("letters-reach-us"),
    };
    reach.text(language)
}
