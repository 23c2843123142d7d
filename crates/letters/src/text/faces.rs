//! The bundled fonts, in the order in which they are tried for a character.
//!
//! Source Sans 3, Noto Sans, Noto Emoji, Nanum Gothic, Liberation Sans: SIL Open Font License 1.1. Droid Sans Fallback: Apache-2.0. DejaVu
//! Sans: Bitstream Vera licence. The licences are beside the fonts.

use std::sync::LazyLock;

use harfrust::{Font, GlyphId};

use super::Weight;

use crate::page::FaceId;

/// A font, parsed once per program.
pub struct FontFace {
    /// The PostScript name, as written into files.
    pub name: &'static str,
    pub bytes: &'static [u8],
    pub(crate) font: Font,
}

impl FaceId {
    pub(crate) const REGULAR: Self = Self(0);
    pub(crate) const SEMIBOLD: Self = Self(1);
    const BILL: Self = Self(12);
    const BILL_BOLD: Self = Self(13);

    /// Says whether texts ask for the font; the others only supply scripts that those lack.
    pub fn is_main(self) -> bool {
        self <= Self::SEMIBOLD || self >= Self::BILL
    }

    pub(crate) fn for_weight(weight: Weight) -> Self {
        match weight {
            Weight::Regular => Self::REGULAR,
            Weight::Semibold => Self::SEMIBOLD,
            Weight::Bill => Self::BILL,
            Weight::BillBold => Self::BILL_BOLD,
        }
    }

    /// Returns the position in [`faces`].
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl FontFace {
    pub(crate) fn covers(&self, c: char) -> bool {
        self.font
            .charmap()
            .map_unicode(c)
            .is_some_and(|id| id != GlyphId::NOTDEF)
    }

    /// Converts a length of the font to thousandths of the size, rounded.
    pub(crate) fn thousandths(&self, units: impl Into<f64>) -> i16 {
        let upem = self.font.units_per_em();
        let scaled = (units.into() * 1000.0 / f64::from(upem)).round();
        scaled.clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16
    }

    /// Returns the font's own advance of a glyph, in thousandths of the size.
    pub(crate) fn advance(&self, id: u16) -> i16 {
        let units = self.font.glyph_metrics().h_advance(GlyphId::from(id));
        self.thousandths(units)
    }
}

macro_rules! bundled {
    ($($name:literal . $kind:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../fonts/", $name, ".", $kind)).as_slice())),*]
    };
}

static FACES: LazyLock<Vec<FontFace>> = LazyLock::new(|| {
    bundled![
        "SourceSans3-Regular" . "otf",
        "SourceSans3-Semibold" . "otf",
        "NotoSansArabic-Regular" . "ttf",
        "NotoSansHebrew-Regular" . "ttf",
        "NotoSansThai-Regular" . "ttf",
        "NotoSansDevanagari-Regular" . "ttf",
        "NotoSansArmenian-Regular" . "ttf",
        "NotoSansGeorgian-Regular" . "ttf",
        "DroidSansFallbackFull" . "ttf",
        "NanumGothic-Regular" . "ttf",
        "NotoEmoji-Regular" . "ttf",
        "DejaVuSans" . "ttf",
        "LiberationSans-Regular" . "ttf",
        "LiberationSans-Bold" . "ttf",
    ]
    .into_iter()
    .filter_map(|(name, bytes)| {
        let font = Font::new(bytes, 0)?;
        Some(FontFace { name, bytes, font })
    })
    .collect()
});

/// Returns all faces, those of letters first and those of the payment part last.
pub fn faces() -> &'static [FontFace] {
    &FACES
}

/// Returns the face of an id from [`Typesetter`](super::Typesetter).
pub fn face(id: FaceId) -> &'static FontFace {
    &FACES[id.index()]
}

/// Returns the first face after the main one of `weight` that has the character.
pub(crate) fn covering(weight: Weight, c: char) -> Option<FaceId> {
    let main = FaceId::for_weight(weight);
    if face(main).covers(c) {
        return Some(main);
    }
    (2..FACES.len())
        .find(|&index| FACES[index].covers(c))
        .map(|index| FaceId(index as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_font_parses() {
        let names: Vec<_> = faces().iter().map(|face| face.name).collect();
        assert_eq!(names.len(), 14, "{names:?}");
    }

    #[test]
    fn d2_the_main_faces_can_always_show_a_question_mark() {
        assert!(face(FaceId::REGULAR).covers('?') && face(FaceId::SEMIBOLD).covers('?'));
    }
}
