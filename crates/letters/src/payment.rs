//! How to pay: bank details in words, and a code for bank apps if one exists (rule D6).

use owed_receivables::{Currency, Money};
use owed_texts::{Message, text};
use unicode_script::{Script, UnicodeScript};

use crate::document::Notice;
use crate::epc::{Transfer, grouped};
use crate::head::Letterhead;
use crate::labels::Labels;
use crate::layout::code;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{FACT, LABEL};
use crate::page::{Draw, MM, Role};
use crate::single_line::single_line;
use crate::text;

const CODE: f32 = 26.0 * MM;
const GAP: f32 = 6.0 * MM;
/// The white that readers need around the code: four modules.
const CAPTION: f32 = 3.0 * MM;

/// The details of a transfer.
#[derive(Debug, Clone)]
pub(crate) struct Payment {
    /// Label and value; no value is empty.
    pub entries: Vec<(&'static str, String)>,
    /// The code's content, or why there is none; `None` if no euros are to be paid.
    code: Option<Result<String, Message>>,
}

impl Payment {
    /// Returns the account without an amount; `None` if the company has none.
    pub fn details(head: &Letterhead, reference: &str) -> Option<Self> {
        let company = &head.company;
        if company.iban.trim().is_empty() {
            return None;
        }
        let labels = Labels::for_language(head.language);
        let entries = [
            (labels.payee, single_line(&company.name)),
            ("IBAN", grouped(&company.iban)),
            ("BIC", single_line(&company.bic)),
            (labels.bank, single_line(&company.bank_name)),
            (labels.reference, transferable(reference, head)),
        ];
        Some(Self {
            entries: entries
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect(),
            code: None,
        })
    }

    /// Returns how to pay these amounts, one per currency; `None` if there is nothing to pay.
    pub fn new(head: &Letterhead, reference: &str, amounts: &[Money]) -> Option<Self> {
        let due: Vec<Money> = amounts
            .iter()
            .copied()
            .filter(|amount| amount.minor > 0)
            .collect();
        if due.is_empty() {
            return None;
        }
        let labels = Labels::for_language(head.language);
        let company = &head.company;
        let mut payment = Self::details(head, reference)?;
        let written: Vec<String> = due
            .iter()
            .map(|amount| head.language.money(*amount))
            .collect();
        let before_reference = payment
            .entries
            .iter()
            .position(|(label, _)| *label == labels.reference)
            .unwrap_or(payment.entries.len());
        let to_pay = (labels.to_pay, labels.list(&written));
        payment.entries.insert(before_reference, to_pay);
        let euros = due.iter().find(|amount| amount.currency == Currency::EUR);
        payment.code = euros.map(|&amount| {
            Transfer {
                name: &company.name,
                iban: &company.iban,
                bic: &company.bic,
                amount,
                reference: &transferable(reference, head),
            }
            .payload()
        });
        Some(payment)
    }

    pub fn height(&self) -> f32 {
        let words = self.entries.len() as f32 * FACT.leading;
        if matches!(self.code, Some(Ok(_))) {
            words.max(CODE + CAPTION + LABEL.leading)
        } else {
            words
        }
    }

    pub fn draw(&self, sheet: &mut Sheet, labels: &Labels) {
        let height = self.height();
        sheet.keep(height);
        let top = sheet.y;
        let left = sheet.frame.left + self.draw_code(sheet, labels);
        let below = labelled(sheet, &self.entries, left, top);
        sheet.y = (top + height).max(below);
    }

    /// Draws the code; returns the width it takes on the left.
    fn draw_code(&self, sheet: &mut Sheet, labels: &Labels) -> f32 {
        let reason = match &self.code {
            None => return 0.0,
            Some(Err(reason)) => reason.clone(),
            Some(Ok(payload)) => {
                let (left, top, page) = (sheet.frame.left, sheet.y, sheet.last());
                if let Some(code) = code::qr(payload, left, top + 2.0, CODE) {
                    let alt = labels.payment_code;
                    sheet.put(page, Role::Figure { alt }, Draw::Code(code));
                    let caption = top + CODE + CAPTION;
                    sheet.text(
                        labels.scan,
                        LABEL,
                        left,
                        caption,
                        Side::Left,
                        Role::Paragraph,
                    );
                    return CODE + GAP;
                }
                text!("letter-code-too-long")
            }
        };
        sheet.notices.push(Notice::NoPaymentCode(reason));
        0.0
    }
}

/// Returns the reference as a person can type it and a bank transmits it: without pictures and symbols. If nothing remains,
/// the customer's number.
fn transferable(reference: &str, head: &Letterhead) -> String {
    let plain = |text: &str| {
        let kept: String = text.chars().filter(|c| is_transferable(*c)).collect();
        single_line(&kept)
    };
    let own = plain(reference);
    if own.is_empty() {
        plain(&head.customer_number)
    } else {
        own
    }
}

fn is_transferable(c: char) -> bool {
    let is_text = c.is_ascii()
        || c.is_alphanumeric()
        || c.is_whitespace()
        || matches!(c, '\u{a1}'..='\u{ff}' | '\u{2010}'..='\u{205e}')
        || !matches!(c.script(), Script::Common | Script::Inherited);
    is_text && text::prints(c)
}

/// Draws labels with their values beside them, from `top` down; returns where they end.
pub(crate) fn labelled<L: AsRef<str>>(
    sheet: &mut Sheet,
    entries: &[(L, String)],
    left: f32,
    top: f32,
) -> f32 {
    let page = sheet.last();
    let label_width = entries
        .iter()
        .map(|(label, _)| sheet.setter.line(label.as_ref(), LABEL).width)
        .fold(0.0, f32::max)
        + 12.0;
    let value_width = sheet.frame.left + sheet.frame.width - left - label_width;
    // Label and value share a baseline although their sizes differ.
    let drop = FACT.ascent() - LABEL.ascent();
    let mut y = top;
    for (label, value) in entries {
        let label = label.as_ref();
        sheet.text(label, LABEL, left, y + drop, Side::Left, Role::Paragraph);
        for line in sheet.setter.wrap(value, FACT.tabular(), value_width) {
            let x = left + label_width;
            sheet.put_line(page, &line, x, y, Side::Left, Role::Paragraph);
            y += FACT.leading;
        }
    }
    y
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d6_a_reference_holds_what_a_bank_carries() {
        let head = Letterhead {
            customer_number: "K\u{1f6b2}-7".into(),
            ..Letterhead::default()
        };
        for (given, carried) in [
            ("\u{1f9fe}-3", "-3"),
            ("RE–17/ß № 5", "RE–17/ß 5"),
            ("\u{5d7}-17", "\u{5d7}-17"),
            (
                "\u{e19}\u{e19}\u{e17}\u{e1a}\u{e38}\u{e23}\u{e35}",
                "\u{e19}\u{e19}\u{e17}\u{e1a}\u{e38}\u{e23}\u{e35}",
            ),
            ("A\u{13000}1", "A1"),
            ("\u{1f9fe}\u{fe0f}", "K-7"),
        ] {
            assert_eq!(transferable(given, &head), carried, "{given}");
        }
    }
}
