//! Pages filled from top to bottom.

use super::styles::BODY;
use crate::document::Notice;
use crate::page::{Color, Draw, MM, Page, PageItem, Rect, Role, Rule};
use crate::text::{Line, Style, Typesetter};

/// The area of a page in which text flows; in points from the top left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub left: f32,
    pub width: f32,
    /// On the pages after the first.
    pub top: f32,
    pub bottom: f32,
}

/// The position of a text on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// The amount of white between lines and blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Density {
    Calm,
    /// For a letter that would otherwise run over onto another page by a few lines.
    Tight,
}

impl Density {
    /// Returns the share of the gaps between blocks.
    pub fn share(self) -> f32 {
        match self {
            Self::Calm => 1.0,
            Self::Tight => 0.55,
        }
    }

    pub fn body(self) -> Style {
        match self {
            Self::Calm => BODY,
            Self::Tight => Style {
                leading: 13.0,
                ..BODY
            },
        }
    }
}

pub(crate) struct Sheet<'t> {
    pub setter: &'t mut Typesetter,
    pub pages: Vec<Page>,
    pub frame: Frame,
    /// The position of the next thing on the last page.
    pub y: f32,
    pub density: Density,
    /// Deviations from the request on these pages.
    pub notices: Vec<Notice>,
    /// The pages with a payment part at their foot.
    pub bills: Vec<usize>,
    size: (f32, f32),
    tables: u16,
}

impl<'t> Sheet<'t> {
    pub fn new(setter: &'t mut Typesetter, size: (f32, f32), frame: Frame, first_top: f32) -> Self {
        let mut sheet = Self {
            setter,
            pages: Vec::with_capacity(1),
            frame,
            y: first_top,
            density: Density::Calm,
            notices: Vec::new(),
            bills: Vec::new(),
            size,
            tables: 0,
        };
        sheet.add_page(size);
        sheet
    }

    pub fn size(&self) -> (f32, f32) {
        self.size
    }

    pub fn next_table(&mut self) -> u16 {
        self.tables += 1;
        self.tables
    }

    fn add_page(&mut self, size: (f32, f32)) {
        self.pages.push(Page {
            width: size.0,
            height: size.1,
            items: Vec::with_capacity(96),
        });
    }

    pub fn turn(&mut self) {
        self.turn_to(self.size);
    }

    /// Begins a page of another size.
    pub fn turn_to(&mut self, size: (f32, f32)) {
        self.add_page(size);
        self.y = self.frame.top;
    }

    /// Adds white before the next block.
    pub fn gap(&mut self, points: f32) {
        self.y += points * self.density.share();
    }

    pub fn fits(&self, height: f32) -> bool {
        self.y + height <= self.frame.bottom
    }

    /// Begins a new page if `height` does not fit on this one but would on an empty one.
    pub fn keep(&mut self, height: f32) {
        let fits_elsewhere = height <= self.frame.bottom - self.frame.top;
        if !self.fits(height) && fits_elsewhere {
            self.turn();
        }
    }

    pub fn put(&mut self, page: usize, role: Role, draw: Draw) {
        if let Some(page) = self.pages.get_mut(page) {
            page.items.push(PageItem { role, draw });
        }
    }

    pub fn last(&self) -> usize {
        self.pages.len() - 1
    }

    /// Puts a line whose box begins at `top`; returns its width.
    pub fn put_line(
        &mut self,
        page: usize,
        line: &Line,
        x: f32,
        top: f32,
        side: Side,
        role: Role,
    ) -> f32 {
        let start = match side {
            Side::Left => x,
            Side::Right => x - line.width,
        };
        for run in line.place(start, top + line.style.ascent()) {
            self.put(page, role, Draw::Glyphs(run));
        }
        line.width
    }

    /// Puts one line on the last page.
    pub fn text(
        &mut self,
        text: &str,
        style: Style,
        x: f32,
        top: f32,
        side: Side,
        role: Role,
    ) -> f32 {
        let line = self.setter.line(text, style);
        self.put_line(self.last(), &line, x, top, side, role)
    }

    pub fn rule(&mut self, page: usize, x: f32, y: f32, width: f32, color: Color, thickness: f32) {
        let area = Rect {
            x,
            y,
            width,
            height: thickness,
        };
        self.put(page, Role::Artifact, Draw::Rule(Rule { area, color }));
    }

    /// Puts paragraphs separated by blank lines; a paragraph that fits on the next page moves there whole.
    pub fn paragraphs(&mut self, text: &str, style: Style, role: Role) {
        for paragraph in text.split("\n\n").map(str::trim) {
            if !paragraph.is_empty() {
                self.paragraph(paragraph, style, role);
                self.gap(style.leading * 0.5);
            }
        }
    }

    /// Returns the height of [`Self::paragraphs`].
    pub fn height_of(&mut self, text: &str, style: Style) -> f32 {
        text.split("\n\n")
            .map(|paragraph| {
                let lines = self.setter.wrap(paragraph, style, self.frame.width).len();
                (lines as f32 + 0.5) * style.leading
            })
            .sum()
    }

    pub fn paragraph(&mut self, text: &str, style: Style, role: Role) {
        let lines = self.setter.wrap(text, style, self.frame.width);
        self.keep(lines.len() as f32 * style.leading);
        for line in &lines {
            if !self.fits(style.leading) {
                self.turn();
            }
            self.put_line(self.last(), line, self.frame.left, self.y, Side::Left, role);
            self.y += style.leading;
        }
    }

    /// Draws marks at the left edge for folding and punching.
    pub fn marks(&mut self, folds: [Option<f32>; 3]) {
        for (index, y) in folds.into_iter().enumerate() {
            let length = if index == 2 { 6.0 } else { 4.0 };
            if let Some(y) = y {
                self.rule(
                    0,
                    4.0 * MM,
                    y - 0.125,
                    length * MM * 0.75,
                    Color::QUIET,
                    0.25,
                );
            }
        }
    }
}
