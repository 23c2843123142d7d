//! The address in the window, with the sender's line above it (rule D1).

use crate::country::address_lines;
use crate::head::{LetterSender, Letterhead};
use crate::layout::paper::Form;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{BODY, SENDER};
use crate::page::Role;
use crate::single_line::single_line;
use crate::text::{Line, Style};

/// The number of lines that DIN 5008 gives an address; more make them smaller.
const LINES: usize = 6;
/// The line spacing; closer than in the text, so that four lines stay within two thirds of an inch.
const LEADING: f32 = 12.5;

pub(super) fn draw(sheet: &mut Sheet, head: &Letterhead, form: &Form) {
    if let Some(top) = form.sender_top {
        sender_line(sheet, &head.company, form, top);
    }
    let height = form.address_bottom - form.address_top;
    let mut leading = (height / LINES as f32).min(LEADING);
    let mut lines = set(sheet, head, form, leading);
    while lines.len() as f32 * leading > height && leading > 5.0 {
        leading -= 0.5;
        lines = set(sheet, head, form, leading);
    }
    let free = (height - lines.len() as f32 * leading).max(0.0);
    let mut top = form.address_top + if form.centred { free / 2.0 } else { 0.0 };
    for line in &lines {
        sheet.put_line(0, line, form.left, top, Side::Left, Role::Address);
        top += leading;
    }
}

fn set(sheet: &mut Sheet, head: &Letterhead, form: &Form, leading: f32) -> Vec<Line> {
    let style = Style {
        size: (leading * 0.8).min(BODY.size),
        leading,
        ..BODY
    };
    let mut texts = vec![single_line(&head.recipient.name)];
    if single_line(&head.recipient.contact) != texts[0] {
        texts.push(head.recipient.addressed(head.language));
    }
    let company = &head.company;
    texts.extend(
        address_lines(
            &head.recipient.address,
            &company.address.country,
            company.language,
        )
        .iter()
        .map(|line| single_line(line)),
    );
    texts
        .iter()
        .filter(|text| !text.is_empty())
        .flat_map(|text| sheet.setter.wrap(text, style, form.address_width))
        .collect()
}

/// Draws one line, reduced until it fits the window.
fn sender_line(sheet: &mut Sheet, company: &LetterSender, form: &Form, top: f32) {
    let mut parts = vec![single_line(&company.name)];
    parts.extend(address_lines(
        &company.address,
        &company.address.country,
        company.language,
    ));
    parts.retain(|part| !part.is_empty());
    let text = parts.join(" · ");
    let natural = sheet.setter.line(&text, SENDER).width;
    let style = Style {
        size: SENDER.size * (form.address_width / natural).min(1.0),
        ..SENDER
    };
    sheet.text(&text, style, form.left, top, Side::Left, Role::Artifact);
}
