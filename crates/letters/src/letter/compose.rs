//! The letter, from top to bottom.

use super::{address, frame};
use crate::document::{Document, Notice};
use crate::head::Letterhead;
use crate::labels::Labels;
use crate::layout::sheet::{Density, Sheet, Side};
use crate::layout::styles::SUBJECT;
use crate::page::{Page, Role};
use crate::part::{self, Part};
use crate::payment::Payment;
use crate::payment_part;
use crate::single_line::single_line;
use crate::text::{Style, Typesetter};
use crate::texts::Wording;

/// A letter of any kind, ready for layout or mailing.
pub(crate) struct Letter<'a> {
    pub head: &'a Letterhead,
    pub words: Wording,
    /// Between salutation and closing.
    pub body: Vec<Part>,
    /// After the signature; on paper only.
    pub enclosure: Vec<Part>,
}

/// White above an enclosure on the letter's own page.
const ENCLOSURE_GAP: f32 = 26.0;

impl Letter<'_> {
    /// Lays out the letter, more tightly if that saves a page.
    pub fn compose(self, setter: &mut Typesetter) -> Document {
        let calm = self.set(setter, Density::Calm);
        let (pages, code_notices) = if calm.0.len() > 1 {
            let tight = self.set(setter, Density::Tight);
            if tight.0.len() < calm.0.len() {
                tight
            } else {
                calm
            }
        } else {
            calm
        };
        let mut notices = setter.take_notices();
        notices.extend(code_notices);
        Document {
            title: self.words.subject,
            author: single_line(&self.head.company.name),
            language: self.head.language,
            dated: self.head.dated,
            pages,
            notices,
        }
    }

    fn set(&self, setter: &mut Typesetter, density: Density) -> (Vec<Page>, Vec<Notice>) {
        let head = self.head;
        let labels = Labels::for_language(head.language);
        let form = head.window.form();
        let size = head.paper.size();
        let text_frame = frame::text_frame(head, &form, size);
        let mut sheet = Sheet::new(setter, size, text_frame, form.body_top);
        sheet.density = density;
        let body = density.body();
        frame::letterhead(&mut sheet, head, &form);
        address::draw(&mut sheet, head, &form);
        frame::reference_block(&mut sheet, head, &form);

        sheet.paragraph(&self.words.subject, SUBJECT, Role::Heading);
        sheet.gap(10.0);
        sheet.paragraphs(&self.words.salutation, body, Role::Paragraph);
        part::draw(&self.body, &mut sheet, labels);
        // The end of a letter is never on a page by itself.
        let closing = sheet.height_of(&self.words.closing, body);
        sheet.keep(closing + body.leading * 5.0);
        sheet.paragraphs(&self.words.closing, body, Role::Paragraph);
        self.farewell(&mut sheet, body);
        if !self.enclosure.is_empty() {
            sheet.gap(ENCLOSURE_GAP);
            let height = part::height(&self.enclosure, &mut sheet);
            if !sheet.fits(height) {
                sheet.turn();
            }
            part::draw(&self.enclosure, &mut sheet, labels);
        }
        for part in &self.body {
            if let Part::Payment(Payment {
                bill: Some(bill), ..
            }) = part
            {
                payment_part::draw(&mut sheet, bill, head.language, labels.payment_code);
            }
        }
        frame::finish(&mut sheet, head, &form);
        sheet.marks(form.folds);
        (sheet.pages, sheet.notices)
    }

    fn farewell(&self, sheet: &mut Sheet, body: Style) {
        sheet.gap(4.0);
        sheet.paragraph(&self.words.farewell, body, Role::Paragraph);
        sheet.y += body.leading * 1.5;
        let company = &self.head.company;
        let names = [&self.head.signer, &company.name].map(|name| single_line(name));
        let kept = names.iter().filter(|name| !name.is_empty());
        for (index, name) in kept.enumerate() {
            let style = if index == 0 { body.semibold() } else { body };
            let (left, y) = (sheet.frame.left, sheet.y);
            sheet.text(name, style, left, y, Side::Left, Role::Paragraph);
            sheet.y += body.leading;
        }
    }
}
