//! How to pay: bank details in words, and a code for bank apps where one exists (rule D6).

use owed_receivables::{Currency, Money};

use super::facts::{Claim, ReminderFacts};
use super::fields::single_line;
use crate::document::Notice;
use crate::epc::{Transfer, grouped};
use crate::labels::Labels;
use crate::layout::code;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{FACT, LABEL};
use crate::page::{Draw, MM, Role};

const CODE: f32 = 26.0 * MM;
const GAP: f32 = 6.0 * MM;
/// The white around the code that readers need: four modules.
const CAPTION: f32 = 3.0 * MM;

/// Draws the block where the company has an account; says why where it carries no code.
pub(super) fn draw(sheet: &mut Sheet, facts: &ReminderFacts, claims: &[Claim]) -> Option<Notice> {
    let company = &facts.company;
    let due: Vec<&Claim> = claims
        .iter()
        .filter(|claim| !claim.to_pay.is_zero())
        .collect();
    if company.iban.trim().is_empty() || due.is_empty() {
        return None;
    }
    let labels = Labels::of(facts.language);
    let amounts: Vec<String> = due
        .iter()
        .map(|claim| facts.language.money(claim.to_pay))
        .collect();
    let entries: Vec<(&str, String)> = [
        (labels.payee, single_line(&company.name)),
        ("IBAN", grouped(&company.iban)),
        ("BIC", single_line(&company.bic)),
        (labels.bank, single_line(&company.bank_name)),
        (labels.to_pay, labels.list(&amounts)),
        (labels.reference, single_line(&facts.payment_reference)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect();
    let euros = due.iter().find(|claim| claim.currency == Currency::EUR);
    let payload = euros.map(|claim| payload(facts, claim.to_pay));
    let has_code = matches!(payload, Some(Ok(_)));
    let mut height = entries.len() as f32 * FACT.leading;
    if has_code {
        height = height.max(CODE + CAPTION + LABEL.leading);
    }
    sheet.keep(height);
    let (top, page) = (sheet.y, sheet.last());
    let mut left = sheet.frame.left;
    let mut notice = None;
    match payload {
        Some(Ok(payload)) => match code::qr(&payload, left, top + 2.0, CODE) {
            Some(polygon) => {
                let alt = labels.payment_code;
                sheet.put(page, Role::Figure { alt }, Draw::Polygon(polygon));
                sheet.text(
                    labels.scan,
                    LABEL,
                    left,
                    top + CODE + CAPTION,
                    Side::Left,
                    Role::Paragraph,
                );
                left += CODE + GAP;
            }
            None => {
                notice = Some(Notice::NoPaymentCode(
                    "the details do not fit into one".into(),
                ))
            }
        },
        Some(Err(reason)) => notice = Some(Notice::NoPaymentCode(reason)),
        None => {}
    }
    let label_width = entries
        .iter()
        .map(|(label, _)| sheet.setter.line(label, LABEL).width)
        .fold(0.0, f32::max)
        + 12.0;
    let value_width = sheet.frame.left + sheet.frame.width - left - label_width;
    let mut y = top;
    for (label, value) in &entries {
        let drop = FACT.ascent() - LABEL.ascent();
        sheet.text(label, LABEL, left, y + drop, Side::Left, Role::Paragraph);
        for line in sheet.setter.wrap(value, FACT.tabular(), value_width) {
            sheet.put_line(
                page,
                &line,
                left + label_width,
                y,
                Side::Left,
                Role::Paragraph,
            );
            y += FACT.leading;
        }
    }
    sheet.y = (top + height).max(y);
    sheet.gap(14.0);
    notice
}

fn payload(facts: &ReminderFacts, amount: Money) -> Result<String, String> {
    Transfer {
        name: &facts.company.name,
        iban: &facts.company.iban,
        bic: &facts.company.bic,
        amount,
        reference: &facts.payment_reference,
    }
    .payload()
}
