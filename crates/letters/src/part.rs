//! The parts of papers: a letter draws them on pages, and its mail writes the same ones as text and HTML.

use crate::labels::Labels;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{FACT, HEADING, LABEL, NOTE, TITLE};
use crate::layout::table::Table;
use crate::page::{Color, Role};
use crate::payment::{Payment, labelled};
use crate::text::Style;

/// One part of a paper.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// The paper's title, if it is not a letter.
    Title(String),
    /// Heads the next part and stays with it.
    Heading(String),
    /// Paragraphs separated by blank lines.
    Words(String),
    /// Small print.
    Note(String),
    Table(Table),
    /// Labels with values beside them.
    Facts(Vec<(String, String)>),
    Payment(Payment),
    /// Two lines for signatures, with the text under each.
    Signatures([String; 2]),
}

/// Room for a handwritten signature.
const SIGNATURE: f32 = 46.0;
const AFTER_TABLE: f32 = 14.0;
const AFTER_NOTE: f32 = 8.0;
const AFTER_HEADING: f32 = 3.0;

pub(crate) fn draw(parts: &[Part], sheet: &mut Sheet, labels: &Labels) {
    for (index, part) in parts.iter().enumerate() {
        sheet.gap(lead(
            index.checked_sub(1).map(|before| &parts[before]),
            part,
        ));
        if let Part::Heading(text) = part {
            let next = parts
                .get(index + 1)
                .map_or(0.0, |next| least_height(next, sheet));
            let own = wrapped(sheet, text, HEADING);
            sheet.keep(own + AFTER_HEADING + next);
        }
        one(part, sheet, labels);
    }
}

/// Returns the white between two parts beyond what the first leaves below itself.
fn lead(before: Option<&Part>, part: &Part) -> f32 {
    match (before, part) {
        (Some(Part::Words(_)), Part::Table(_)) => 6.0,
        (Some(Part::Words(_)), Part::Payment(_)) => 3.0,
        // A note refers to the table above it.
        (Some(Part::Table(_)), Part::Note(_)) => -6.0,
        (Some(Part::Note(_)), Part::Note(_)) => -6.0,
        (Some(Part::Title(_)), Part::Note(_)) => 0.0,
        (Some(Part::Title(_)), _) => 10.0,
        (Some(_), Part::Heading(_)) => 6.0,
        _ => 0.0,
    }
}

fn one(part: &Part, sheet: &mut Sheet, labels: &Labels) {
    match part {
        Part::Title(text) => sheet.paragraph(text, TITLE, Role::Heading),
        Part::Heading(text) => {
            sheet.paragraph(text, HEADING, Role::Heading);
            sheet.gap(AFTER_HEADING);
        }
        Part::Words(text) => sheet.paragraphs(text, sheet.density.body(), Role::Paragraph),
        Part::Note(text) => {
            sheet.paragraph(text, NOTE, Role::Paragraph);
            sheet.gap(AFTER_NOTE);
        }
        Part::Table(table) => {
            table.draw(sheet);
            sheet.gap(AFTER_TABLE);
        }
        Part::Facts(entries) => {
            let (left, top) = (sheet.frame.left, sheet.y);
            sheet.y = labelled(sheet, entries, left, top);
            sheet.gap(AFTER_TABLE);
        }
        Part::Payment(payment) => {
            payment.draw(sheet, labels);
            sheet.gap(AFTER_TABLE);
        }
        Part::Signatures(names) => signatures(sheet, names),
    }
}

fn signatures(sheet: &mut Sheet, names: &[String; 2]) {
    sheet.keep(SIGNATURE + 3.0 * LABEL.leading);
    let gap = 24.0;
    let width = (sheet.frame.width - gap) / 2.0;
    let (line, page) = (sheet.y + SIGNATURE, sheet.last());
    let mut end = line;
    for (index, name) in names.iter().enumerate() {
        let left = sheet.frame.left + index as f32 * (width + gap);
        sheet.rule(page, left, line, width, Color::INK, 0.5);
        let mut y = line + 3.0;
        for words in sheet.setter.wrap(name, LABEL, width) {
            sheet.put_line(page, &words, left, y, Side::Left, Role::Paragraph);
            y += LABEL.leading;
        }
        end = end.max(y);
    }
    sheet.y = end;
    sheet.gap(AFTER_TABLE);
}

fn wrapped(sheet: &mut Sheet, text: &str, style: Style) -> f32 {
    sheet.setter.wrap(text, style, sheet.frame.width).len() as f32 * style.leading
}

/// Returns how much of a part must fit below its heading.
fn least_height(part: &Part, sheet: &mut Sheet) -> f32 {
    match part {
        Part::Table(table) => table.height(sheet).1,
        Part::Payment(payment) => payment.height(),
        _ => 2.0 * sheet.density.body().leading,
    }
}

/// Returns the total height of the parts on one endless page.
pub(crate) fn height(parts: &[Part], sheet: &mut Sheet) -> f32 {
    parts
        .iter()
        .map(|part| match part {
            Part::Title(text) => wrapped(sheet, text, TITLE),
            Part::Heading(text) => wrapped(sheet, text, HEADING) + AFTER_HEADING,
            Part::Words(text) => sheet.height_of(text, sheet.density.body()),
            Part::Note(text) => wrapped(sheet, text, NOTE) + AFTER_NOTE,
            Part::Table(table) => table.height(sheet).0 + AFTER_TABLE,
            Part::Facts(entries) => entries.len() as f32 * FACT.leading + AFTER_TABLE,
            Part::Payment(payment) => payment.height() + AFTER_TABLE,
            Part::Signatures(_) => SIGNATURE + 3.0 * LABEL.leading + AFTER_TABLE,
        })
        .sum()
}
