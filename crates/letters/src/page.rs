//! The display list: the position and role of everything on a page, independent of any file format.
//!
//! Lengths are points (1/72 inch), measured from the top left corner, with y growing downwards. The writers turn a page into
//! PDF or SVG; the role of each drawing allows a tagged file (PDF/UA) to be written from the same list.

use std::sync::Arc;

use crate::picture::Picture;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// One page, complete.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    /// In reading order.
    pub items: Vec<PageItem>,
}

/// A drawing and its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct PageItem {
    pub role: Role,
    pub draw: Draw,
}

/// The role of a drawing in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Heading,
    Paragraph,
    Address,
    /// Date, customer number and other labelled facts beside the address.
    Reference,
    TableHead {
        table: u16,
        column: u16,
    },
    TableCell {
        table: u16,
        row: u16,
        column: u16,
    },
    /// A picture; `alt` describes it.
    Figure {
        alt: &'static str,
    },
    /// Repeated or decorative and not read aloud: letterhead, footer, page number, rules, fold marks.
    Artifact,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Draw {
    Glyphs(GlyphRun),
    Rule(Rule),
    Code(Code),
    Picture(Placed),
}

/// Shaped text of one face, size and colour on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    pub face: FaceId,
    pub size: f32,
    pub color: Color,
    /// The pen's start on the baseline.
    pub x: f32,
    pub y: f32,
    /// From left to right.
    pub glyphs: Vec<Glyph>,
    /// The text of the run, in reading order.
    pub text: String,
}

impl GlyphRun {
    /// Returns the pen's movement in points.
    pub fn width(&self) -> f32 {
        let thousandths: i32 = self
            .glyphs
            .iter()
            .map(|glyph| i32::from(glyph.advance))
            .sum();
        thousandths as f32 * self.size / 1000.0
    }
}

/// One glyph; lengths in thousandths of the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    pub id: u16,
    pub advance: i16,
    /// Its offset from the pen; dy upwards.
    pub dx: i16,
    pub dy: i16,
    /// The bytes of the run's text that it represents; empty for further glyphs of a cluster.
    pub start: u16,
    pub end: u16,
}

/// A straight horizontal or vertical line, or any filled box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub area: Rect,
    pub color: Color,
}

/// A square code of modules, for machines.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// The top left corner.
    pub x: f32,
    pub y: f32,
    /// The side of one module, in points; a whole number of hundredths unless the code's size is prescribed.
    pub module: f32,
    pub bars: Vec<Bar>,
}

/// Dark modules side by side, counted from the code's corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub row: u16,
    pub column: u16,
    pub length: u16,
}

/// A picture and the box it fills.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub picture: Arc<Picture>,
    pub area: Rect,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// A colour on screen and in print, as sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    pub const BLACK: Self = Self(0, 0, 0);
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);
    /// Body text: near black, calmer than black on white.
    pub const INK: Self = Self(0x1c, 0x1f, 0x24);
    /// Labels, footers, the sender's line: 5.9:1 on white.
    pub const QUIET: Self = Self(0x5c, 0x63, 0x6e);
    /// Rules between rows.
    pub const HAIR: Self = Self(0xd5, 0xd9, 0xdf);
}

/// Which of the [faces](crate::text::faces) a glyph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub(crate) u8);
