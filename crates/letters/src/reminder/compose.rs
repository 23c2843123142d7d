//! The letter, from top to bottom.

use super::facts::ReminderFacts;
use super::fields::{fields, single_line};
use super::{address, frame, items, payment};
use crate::document::Document;
use crate::error::LettersError;
use crate::labels::Labels;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{BODY, NOTE, SUBJECT};
use crate::page::Role;
use crate::text::{Typesetter, Weight};
use crate::texts::Texts;

/// Sets a reminder letter. `texts` must be in the language of the facts.
pub fn compose(
    facts: &ReminderFacts,
    texts: &Texts,
    setter: &mut Typesetter,
) -> Result<Document, LettersError> {
    if facts.items.is_empty() {
        return Err(LettersError::NothingToRemind);
    }
    let claims = facts.claims()?;
    let words = texts.fill(&fields(facts, &claims))?;
    let form = facts.window.form();
    let size = facts.paper.size();
    let text_frame = frame::text_frame(facts, &form, size);
    let mut sheet = Sheet::new(setter, size, text_frame, form.body_top);
    frame::letterhead(&mut sheet, facts, &form);
    address::draw(&mut sheet, facts, &form);
    frame::reference_block(&mut sheet, facts, &form);

    sheet.paragraph(&words.subject, SUBJECT, Role::Heading);
    sheet.y += 10.0;
    sheet.paragraphs(&words.salutation, BODY, Role::Paragraph);
    sheet.paragraphs(&words.opening, BODY, Role::Paragraph);
    sheet.y += 6.0;
    items::draw(&mut sheet, facts, &claims);
    if let Some(day) = facts.payments_known_to {
        let label = Labels::of(facts.language).payments_known_to;
        sheet.y -= 6.0;
        let text = format!("{label} {}.", facts.language.long_date(day));
        sheet.paragraph(&text, NOTE, Role::Paragraph);
        sheet.y += 8.0;
    }
    sheet.paragraphs(&words.request, BODY, Role::Paragraph);
    sheet.y += 3.0;
    let code_notice = payment::draw(&mut sheet, facts, &claims);
    sheet.paragraphs(&words.closing, BODY, Role::Paragraph);
    farewell(&mut sheet, facts, &words.farewell);

    frame::finish(&mut sheet, facts, &form);
    sheet.marks(form.folds);
    let pages = sheet.pages;
    let mut notices = setter.take_notices();
    notices.extend(code_notice);
    Ok(Document {
        title: words.subject,
        author: single_line(&facts.company.name),
        language: facts.language,
        dated: facts.dated,
        pages,
        notices,
    })
}

/// Greeting and name stay together.
fn farewell(sheet: &mut Sheet, facts: &ReminderFacts, words: &str) {
    sheet.y += 4.0;
    sheet.keep(BODY.leading * 4.5);
    sheet.paragraph(words, BODY, Role::Paragraph);
    sheet.y += BODY.leading * 1.5;
    let signer = single_line(&facts.company.signer);
    let company = single_line(&facts.company.name);
    let mut name = BODY;
    name.weight = Weight::Semibold;
    if !signer.is_empty() {
        let (left, y) = (sheet.frame.left, sheet.y);
        sheet.text(&signer, name, left, y, Side::Left, Role::Paragraph);
        sheet.y += BODY.leading;
        name = BODY;
    }
    let (left, y) = (sheet.frame.left, sheet.y);
    sheet.text(&company, name, left, y, Side::Left, Role::Paragraph);
    sheet.y += BODY.leading;
}
