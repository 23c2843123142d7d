//! How to pay, on the page.

use super::{Payment, PaymentCode};
use crate::document::Notice;
use crate::labels::Labels;
use crate::layout::code;
use crate::layout::sheet::{Sheet, Side};
use crate::layout::styles::{FACT, LABEL};
use crate::page::{Code, Draw, MM, Role};
use owed_texts::text;

const CODE: f32 = 26.0 * MM;
const GAP: f32 = 6.0 * MM;
/// The white that readers need around the code: four modules.
const CAPTION: f32 = 3.0 * MM;
/// The height of a code with its caption.
const CODE_HEIGHT: f32 = CODE + CAPTION + LABEL.leading;
/// About so many characters of a value are on a line.
const LINE: usize = 68;

impl Payment {
    pub fn height(&self) -> f32 {
        let words = self.words();
        match self.codes.len() {
            0 => words,
            1 => words.max(CODE_HEIGHT),
            // Two captions usually fit beside each other.
            many => words + many.div_ceil(2) as f32 * (GAP + CODE_HEIGHT),
        }
    }

    /// Returns about how high the words are.
    fn words(&self) -> f32 {
        let values = self.entries.iter().map(|(_, value)| value.chars().count());
        let lines: usize = values.map(|length| length.div_ceil(LINE)).sum();
        lines as f32 * FACT.leading
    }

    /// Draws one code on the left of the words, several below them.
    pub fn draw(&self, sheet: &mut Sheet, labels: &Labels) {
        let height = self.height();
        sheet.keep(height);
        for reason in &self.missing {
            sheet.notices.push(Notice::NoPaymentCode(reason.clone()));
        }
        let (left, top) = (sheet.frame.left, sheet.y);
        if let [one] = &self.codes[..] {
            // Words beside the caption must not run into it.
            let caption = match self.words() > CODE + CAPTION {
                true => sheet.setter.line(&one.caption, LABEL).width,
                false => 0.0,
            };
            let width = match one.put(sheet, left, top + 2.0, labels) {
                Some(_) => CODE.max(caption) + GAP,
                None => 0.0,
            };
            let below = labelled(sheet, &self.entries, left + width, top);
            sheet.y = (top + height).max(below);
            return;
        }
        sheet.y = labelled(sheet, &self.entries, left, top);
        self.row_of_codes(sheet, labels);
    }

    fn row_of_codes(&self, sheet: &mut Sheet, labels: &Labels) {
        let (left, right) = (sheet.frame.left, sheet.frame.left + sheet.frame.width);
        let mut x = left;
        for code in &self.codes {
            let width = sheet.setter.line(&code.caption, LABEL).width.max(CODE);
            if x == left || x + width > right {
                sheet.gap(GAP);
                sheet.keep(CODE_HEIGHT);
                x = left;
                sheet.y += CODE_HEIGHT;
            }
            let top = sheet.y - CODE_HEIGHT;
            if code.put(sheet, x, top, labels).is_some() {
                x += width + GAP;
            }
        }
    }
}

impl PaymentCode {
    /// Puts the code on the last page, with its caption below; reports if it is too long for one.
    fn put(&self, sheet: &mut Sheet, x: f32, y: f32, labels: &Labels) -> Option<Code> {
        let Some(code) = code::qr(&self.payload, x, y, CODE) else {
            let reason = text!("letter-code-too-long");
            sheet.notices.push(Notice::NoPaymentCode(reason));
            return None;
        };
        let alt = labels.payment_code;
        let page = sheet.last();
        sheet.put(page, Role::Figure { alt }, Draw::Code(code.clone()));
        let caption = y - 2.0 + CODE + CAPTION;
        sheet.text(
            &self.caption,
            LABEL,
            x,
            caption,
            Side::Left,
            Role::Paragraph,
        );
        Some(code)
    }
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
