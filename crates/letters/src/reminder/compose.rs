//! The letter, from top to bottom.

use super::facts::{Claim, ReminderFacts};
use super::fields::{fields, single_line};
use super::{address, frame, items, payment};
use crate::document::{Document, Notice};
use crate::error::LettersError;
use crate::labels::Labels;
use crate::layout::sheet::{Density, Sheet, Side};
use crate::layout::styles::{NOTE, SUBJECT};
use crate::page::{Page, Role};
use crate::text::{Style, Typesetter};
use crate::texts::{Texts, Words};

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
    let calm = set(facts, &claims, &words, setter, Density::Calm);
    let (pages, code_notice) = if calm.0.len() > 1 {
        let tight = set(facts, &claims, &words, setter, Density::Tight);
        if tight.0.len() < calm.0.len() {
            tight
        } else {
            calm
        }
    } else {
        calm
    };
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

fn set(
    facts: &ReminderFacts,
    claims: &[Claim],
    words: &Words,
    setter: &mut Typesetter,
    density: Density,
) -> (Vec<Page>, Option<Notice>) {
    let form = facts.window.form();
    let size = facts.paper.size();
    let text_frame = frame::text_frame(facts, &form, size);
    let mut sheet = Sheet::new(setter, size, text_frame, form.body_top);
    sheet.density = density;
    let body = density.body();
    frame::letterhead(&mut sheet, facts, &form);
    address::draw(&mut sheet, facts, &form);
    frame::reference_block(&mut sheet, facts, &form);

    sheet.paragraph(&words.subject, SUBJECT, Role::Heading);
    sheet.gap(10.0);
    sheet.paragraphs(&words.salutation, body, Role::Paragraph);
    sheet.paragraphs(&words.opening, body, Role::Paragraph);
    sheet.gap(6.0);
    items::draw(&mut sheet, facts, claims);
    if let Some(day) = facts.payments_known_to {
        let label = Labels::of(facts.language).payments_known_to;
        sheet.gap(-6.0);
        let text = format!("{label} {}.", facts.language.long_date(day));
        sheet.paragraph(&text, NOTE, Role::Paragraph);
        sheet.gap(8.0);
    }
    sheet.paragraphs(&words.request, body, Role::Paragraph);
    sheet.gap(3.0);
    let notice = payment::draw(&mut sheet, facts, claims);
    // The end of a letter never stands on a page by itself.
    let closing = sheet.height_of(&words.closing, body);
    sheet.keep(closing + body.leading * 5.0);
    sheet.paragraphs(&words.closing, body, Role::Paragraph);
    farewell(&mut sheet, facts, &words.farewell, body);
    frame::finish(&mut sheet, facts, &form);
    sheet.marks(form.folds);
    (sheet.pages, notice)
}

fn farewell(sheet: &mut Sheet, facts: &ReminderFacts, words: &str, body: Style) {
    sheet.gap(4.0);
    sheet.paragraph(words, body, Role::Paragraph);
    sheet.y += body.leading * 1.5;
    let names = [&facts.company.signer, &facts.company.name].map(|name| single_line(name));
    let kept = names.iter().filter(|name| !name.is_empty());
    for (index, name) in kept.enumerate() {
        let style = if index == 0 { body.semibold() } else { body };
        let (left, y) = (sheet.frame.left, sheet.y);
        sheet.text(name, style, left, y, Side::Left, Role::Paragraph);
        sheet.y += body.leading;
    }
}
