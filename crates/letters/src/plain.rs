//! Pages without a letterhead: reports, the written policy, the dossier.

use owed_receivables::{Date, Language};

use crate::document::Document;
use crate::labels::Labels;
use crate::layout::sheet::{Frame, Sheet, Side};
use crate::layout::styles::LABEL;
use crate::page::{MM, Role};
use crate::part::{self, Part};
use crate::text::Typesetter;

pub(crate) const MARGIN: f32 = 18.0 * MM;

/// The metadata of such a paper.
pub(crate) struct Plain<'a> {
    pub title: &'a str,
    /// The paper's author; may be empty.
    pub author: &'a str,
    pub language: Language,
    pub dated: Date,
    /// Width and height in points.
    pub size: (f32, f32),
}

impl Plain<'_> {
    pub fn compose(&self, parts: &[Part], setter: &mut Typesetter) -> Document {
        let frame = Frame {
            left: MARGIN,
            width: self.size.0 - 2.0 * MARGIN,
            top: MARGIN,
            bottom: self.size.1 - MARGIN - LABEL.leading,
        };
        let mut sheet = Sheet::new(setter, self.size, frame, MARGIN);
        part::draw(parts, &mut sheet, Labels::for_language(self.language));
        self.foot(&mut sheet);
        let pages = sheet.pages;
        Document {
            title: self.title.to_owned(),
            author: self.author.to_owned(),
            language: self.language,
            dated: self.dated,
            pages,
            notices: setter.take_notices(),
        }
    }

    /// Draws author, day and “page x of y” on every page.
    fn foot(&self, sheet: &mut Sheet) {
        let labels = Labels::for_language(self.language);
        let pages = sheet.pages.len();
        let top = sheet.frame.bottom + LABEL.leading;
        let (left, right) = (sheet.frame.left, sheet.frame.left + sheet.frame.width);
        let day = self.language.long_date(self.dated);
        let whose = if self.author.is_empty() {
            day
        } else {
            format!("{} · {day}", self.author)
        };
        let role = Role::Artifact;
        for page in 0..pages {
            let line = sheet.setter.line(&whose, LABEL);
            sheet.put_line(page, &line, left, top, Side::Left, role);
            let number = labels.page_of(page + 1, pages);
            let line = sheet.setter.line(&number, LABEL);
            sheet.put_line(page, &line, right, top, Side::Right, role);
        }
    }
}
