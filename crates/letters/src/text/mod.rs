//! From characters to positioned glyphs: faces, fallback by coverage, shaping, line breaking, and both directions.

mod faces;
mod line;
mod shape;
mod wrap;

pub use faces::{FontFace, face, faces};
pub use line::Line;
pub use shape::Typesetter;

use crate::page::Color;

/// Says whether some font has the character.
pub(crate) fn prints(c: char) -> bool {
    faces::covering(Weight::Regular, c).is_some()
}

/// The two weights of letters, and those of a Swiss payment part, for which a font is prescribed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    Regular,
    Semibold,
    Bill,
    BillBold,
}

/// The look of a text; sizes and leading in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub weight: Weight,
    pub size: f32,
    /// From baseline to baseline.
    pub leading: f32,
    pub color: Color,
    /// Figures of equal width, so that columns of amounts align.
    pub tabular: bool,
}

impl Style {
    pub const fn new(size: f32, leading: f32) -> Self {
        Self {
            weight: Weight::Regular,
            size,
            leading,
            color: Color::INK,
            tabular: false,
        }
    }

    pub const fn semibold(self) -> Self {
        Self {
            weight: Weight::Semibold,
            ..self
        }
    }

    pub const fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    pub const fn tabular(self) -> Self {
        Self {
            tabular: true,
            ..self
        }
    }

    /// Returns the distance from the top of a line's box to its baseline.
    pub fn ascent(&self) -> f32 {
        // The cap height of Source Sans is 0.66 em; centring capitals in the leading looks right beside figures.
        (self.leading + 0.66 * self.size) / 2.0
    }
}
