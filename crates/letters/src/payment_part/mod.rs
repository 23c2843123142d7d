//! The payment part of the Swiss QR-bill with its receipt, at the foot of an A4 page (rule D6).
//!
//! SIX, “Swiss Implementation Guidelines for the QR-bill” 2.3, chapter 3, and “Style Guide QR-bill”: receipt 62 × 105 mm on the
//! left, payment part 148 × 105 mm on the right, margins of 5 mm, code 46 × 46 mm with a Swiss cross of 7 × 7 mm; titles 11 pt,
//! headings 6 and 8 pt, values 8 and 10 pt, in Liberation Sans and black. Lines show where to cut, with the prescribed words
//! above them.

mod words;

use owed_receivables::Language;
use owed_receivables::grouped;

use crate::codes::swiss::SwissBill;
use crate::layout::code;
use crate::layout::paper::Paper;
use crate::layout::sheet::Sheet;
use crate::page::{Color, Draw, MM, Rect, Role, Rule};
use crate::text::{Style, Weight};
use words::Words;

const HEIGHT: f32 = 105.0;
const RECEIPT: f32 = 62.0;
const MARGIN: f32 = 5.0;
const QR_SIDE: f32 = 46.0;
/// Title, code or information, and amount begin so far below the upper edge.
const INFORMATION: f32 = 12.0;
const QR_TOP: f32 = 17.0;
const AMOUNT: f32 = 68.0;
const ACCEPTANCE: f32 = 82.0;
/// The information of the payment part, from the left edge of the page.
const DETAILS_LEFT: f32 = 118.0;
const DETAILS_WIDTH: f32 = 87.0;
/// The empty fields for a debtor, and the length of their corner marks.
const RECEIPT_FIELD: (f32, f32) = (52.0, 20.0);
const DETAILS_FIELD: (f32, f32) = (65.0, 25.0);
const CORNER: f32 = 3.0;
const CORNER_LINE: f32 = 0.75;
const CUT_LINE: f32 = 0.5;
/// White between the letter and the line where the bill is cut off, with room for the words above the line.
const GAP: f32 = 8.0;
/// The share of its size by which a text's baseline is below its top.
const ASCENT: f32 = 0.905;

const fn style(size: f32, leading: f32, weight: Weight) -> Style {
    Style {
        weight,
        color: Color::BLACK,
        ..Style::new(size, leading)
    }
}

const TITLE: Style = style(11.0, 11.0, Weight::BillBold);
const CUT_WORDS: Style = style(7.0, 9.0, Weight::Bill);
const ACCEPTANCE_HEAD: Style = style(6.0, 9.0, Weight::BillBold);

/// The two halves differ in their sizes.
struct Half {
    heading: Style,
    value: Style,
    /// From the left edge of the page, and the width of its texts, in millimetres.
    left: f32,
    width: f32,
    /// From the currency to the amount.
    to_amount: f32,
    field: (f32, f32),
}

const RECEIPT_HALF: Half = Half {
    heading: style(6.0, 9.0, Weight::BillBold),
    value: style(8.0, 9.0, Weight::Bill),
    left: MARGIN,
    width: RECEIPT - 2.0 * MARGIN,
    to_amount: 12.0,
    field: RECEIPT_FIELD,
};
const PAYMENT_HALF: Half = Half {
    heading: style(8.0, 11.0, Weight::BillBold),
    value: style(10.0, 11.0, Weight::Bill),
    left: DETAILS_LEFT,
    width: DETAILS_WIDTH,
    to_amount: 14.0,
    field: DETAILS_FIELD,
};

/// Returns the distance of the bill from the top of an A4 page, in points.
pub(crate) fn top() -> f32 {
    Paper::A4.size().1 - HEIGHT * MM
}

/// Draws the bill on the last page if there is room, else on a page of its own.
pub(crate) fn draw(sheet: &mut Sheet, bill: &SwissBill, language: Language, alt: &'static str) {
    let room = top() - GAP * MM;
    // The foot of the first page belongs to the letterhead.
    if sheet.pages.len() < 2 || sheet.size() != Paper::A4.size() || sheet.y > room {
        sheet.turn_to(Paper::A4.size());
    }
    let mut part = Part {
        words: Words::for_language(language),
        sheet,
        bill,
    };
    part.cut_lines();
    part.receipt();
    part.payment(alt);
    sheet.bills.push(sheet.last());
    // Nothing else stands on this page.
    sheet.y = sheet.frame.bottom;
}

struct Part<'a, 't> {
    words: &'static Words,
    sheet: &'a mut Sheet<'t>,
    bill: &'a SwissBill,
}

impl Part<'_, '_> {
    fn cut_lines(&mut self) {
        let page = self.sheet.last();
        let width = Paper::A4.size().0;
        self.text(self.words.separate, CUT_WORDS, MARGIN, -4.0);
        self.sheet
            .rule(page, 0.0, top(), width, Color::BLACK, CUT_LINE);
        self.rect(RECEIPT, 0.0, CUT_LINE / MM, HEIGHT, Color::BLACK);
    }

    fn receipt(&mut self) {
        self.text(self.words.receipt, TITLE, MARGIN, MARGIN);
        let end = self.account(&RECEIPT_HALF, INFORMATION);
        self.debtor(&RECEIPT_HALF, end);
        self.amount(&RECEIPT_HALF, MARGIN);
        let line = self
            .sheet
            .setter
            .line(self.words.acceptance, ACCEPTANCE_HEAD);
        let left = RECEIPT - MARGIN - line.width / MM;
        self.text(self.words.acceptance, ACCEPTANCE_HEAD, left, ACCEPTANCE);
    }

    fn payment(&mut self, alt: &'static str) {
        let left = RECEIPT + MARGIN;
        self.text(self.words.payment_part, TITLE, left, MARGIN);
        self.code(left, alt);
        self.amount(&PAYMENT_HALF, left);
        let mut end = self.account(&PAYMENT_HALF, MARGIN);
        if !self.bill.message.is_empty() {
            let message = [self.bill.message.clone()];
            end = self.block(&PAYMENT_HALF, self.words.additional, &message, end);
        }
        self.debtor(&PAYMENT_HALF, end);
    }

    fn code(&mut self, left: f32, alt: &'static str) {
        let (x, y) = (left * MM, top() + QR_TOP * MM);
        let page = self.sheet.last();
        let payload = self.bill.payload();
        if let Some(code) = code::exactly(&payload, x, y, QR_SIDE * MM) {
            self.sheet.put(page, Role::Figure { alt }, Draw::Code(code));
        }
        let centre = (left + QR_SIDE / 2.0, QR_TOP + QR_SIDE / 2.0);
        // Proportions of the cross that SIX publishes: 7 mm with its white border.
        let (bar, arm) = (7.0 * 3.3 / 19.8, 7.0 * 11.0 / 19.8);
        for (width, height, color) in [
            (7.0, 7.0, Color::WHITE),
            (6.0, 6.0, Color::BLACK),
            (bar, arm, Color::WHITE),
            (arm, bar, Color::WHITE),
        ] {
            let (x, y) = (centre.0 - width / 2.0, centre.1 - height / 2.0);
            self.rect(x, y, width, height, color);
        }
    }

    /// Writes account, creditor and reference; returns where they end.
    fn account(&mut self, half: &Half, y: f32) -> f32 {
        let bill = self.bill;
        let mut lines = vec![grouped(&bill.iban, 4)];
        lines.extend(bill.creditor.lines(&bill.creditor.country));
        let end = self.block(half, self.words.account, &lines, y);
        match bill.reference.written() {
            Some(reference) => self.block(half, self.words.reference, &[reference], end),
            None => end,
        }
    }

    fn debtor(&mut self, half: &Half, y: f32) {
        let home = &self.bill.creditor.country;
        match &self.bill.debtor {
            Some(debtor) => {
                self.block(half, self.words.payable_by, &debtor.lines(home), y);
            }
            None => {
                let end = self.block(half, self.words.payable_by_whom, &[], y);
                let below = end - half.value.leading / MM + 1.0;
                self.corners(half.left, below, half.field);
            }
        }
    }

    fn amount(&mut self, half: &Half, left: f32) {
        let amount = self.bill.amount;
        let right = left + half.to_amount;
        let below = AMOUNT + half.value.leading.max(half.heading.leading) / MM;
        self.text(self.words.currency, half.heading, left, AMOUNT);
        self.text(self.words.amount, half.heading, right, AMOUNT);
        self.text(amount.currency.code(), half.value, left, below);
        self.text(&in_thousands(&amount.number()), half.value, right, below);
    }

    /// Writes a heading and lines below it; returns where the next block begins, a blank line further down.
    fn block(&mut self, half: &Half, heading: &str, lines: &[String], y: f32) -> f32 {
        let mut y = y;
        self.text(heading, half.heading, half.left, y);
        y += half.heading.leading / MM;
        for line in lines {
            for line in self.sheet.setter.wrap(line, half.value, half.width * MM) {
                self.line(&line, half.left, y);
                y += half.value.leading / MM;
            }
        }
        y + half.value.leading / MM
    }

    fn text(&mut self, text: &str, style: Style, x: f32, y: f32) {
        let line = self.sheet.setter.line(text, style);
        self.line(&line, x, y);
    }

    /// Puts a line whose top left is at (x, y), in millimetres from the page's left edge and the bill's upper one.
    fn line(&mut self, line: &crate::text::Line, x: f32, y: f32) {
        let baseline = top() + y * MM + ASCENT * line.style.size;
        let page = self.sheet.last();
        for run in line.place(x * MM, baseline) {
            self.sheet.put(page, Role::Paragraph, Draw::Glyphs(run));
        }
    }

    fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, color: Color) {
        let area = Rect {
            x: x * MM,
            y: top() + y * MM,
            width: width * MM,
            height: height * MM,
        };
        let page = self.sheet.last();
        self.sheet
            .put(page, Role::Artifact, Draw::Rule(Rule { area, color }));
    }

    /// Draws the corners of an empty field.
    fn corners(&mut self, x: f32, y: f32, (width, height): (f32, f32)) {
        let line = CORNER_LINE / MM;
        for (left, above) in [(true, true), (false, true), (true, false), (false, false)] {
            let across = if left { x } else { x + width - CORNER };
            let down = if above { y } else { y + height - CORNER };
            let edge_x = if left { x } else { x + width - line };
            let edge_y = if above { y } else { y + height - line };
            self.rect(across, edge_y, CORNER, line, Color::BLACK);
            self.rect(edge_x, down, line, CORNER, Color::BLACK);
        }
    }
}

/// Returns an amount with spaces between thousands: `1 949.75`.
fn in_thousands(number: &str) -> String {
    let (whole, minor) = number.split_once('.').unwrap_or((number, "00"));
    let groups: Vec<&str> = whole
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| str::from_utf8(group).ok())
        .collect();
    format!("{}.{minor}", groups.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_style_guide_says() {
        for (number, written) in [
            ("1949.75", "1 949.75"),
            ("50.00", "50.00"),
            ("1234567.89", "1 234 567.89"),
        ] {
            assert_eq!(in_thousands(number), written);
        }
    }
}
