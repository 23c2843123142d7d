//! Sheets, and the address position for an envelope's window (rule D1).

use owed_receivables::words;

use crate::page::MM;

words! {
    /// The sheet that a letter is printed on.
    #[derive(Default)]
    pub enum Paper: "word-paper" {
        #[default]
        A4,
        UsLetter = "letter",
    }
}

impl Paper {
    /// Returns width and height in points, in portrait.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0 * MM, 297.0 * MM),
            Self::UsLetter => (612.0, 792.0),
        }
    }
}

words! {
    /// The envelope whose window must show the address.
    #[derive(Default)]
    pub enum EnvelopeWindow: "word-envelope-window" {
        /// DIN 5008:2020 form B: field 85 × 45 mm, 20 mm from the left, 45 mm from the top.
        #[default]
        Din5008B = "din5008b",
        /// DL (110 × 220 mm) and C6/5 elsewhere: sheet in thirds, window 35 mm high, 18 mm above the lower edge.
        Dl,
        /// United States no. 10 (4⅛ × 9½ in): window ½ in above the lower edge, ⅞ in from the left, sheet in thirds.
        Us10,
    }
}

/// The positions of the parts of a letter's first page, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Form {
    pub left: f32,
    pub right_margin: f32,
    /// Top of the sender's small line above the address; a no. 10 window has no room for it, so the letterhead's address is
    /// at the top left instead.
    pub sender_top: Option<f32>,
    /// The zone reserved for the address.
    pub address_top: f32,
    pub address_bottom: f32,
    pub address_width: f32,
    /// Whether a short address is centred in its zone, because the sheet can slide in the envelope, rather than at the top.
    pub centred: bool,
    pub facts_left: f32,
    pub facts_top: f32,
    pub body_top: f32,
    /// Distances of the fold marks from the top, then of the punch mark.
    pub folds: [Option<f32>; 3],
}

impl EnvelopeWindow {
    pub fn form(self) -> Form {
        let din = Form {
            left: 25.0 * MM,
            right_margin: 20.0 * MM,
            sender_top: Some(57.7 * MM),
            address_top: 62.7 * MM,
            address_bottom: 90.0 * MM,
            address_width: 80.0 * MM,
            centred: false,
            facts_left: 125.0 * MM,
            facts_top: 50.0 * MM,
            body_top: 98.5 * MM,
            folds: [Some(105.0 * MM), Some(210.0 * MM), Some(148.5 * MM)],
        };
        match self {
            Self::Din5008B => din,
            Self::Dl => Form {
                sender_top: Some(52.0 * MM),
                address_top: 57.0 * MM,
                address_bottom: 82.0 * MM,
                folds: [Some(99.0 * MM), Some(198.0 * MM), None],
                ..din
            },
            Self::Us10 => Form {
                left: 72.0,
                right_margin: 60.0,
                sender_top: None,
                // Folded in thirds, the sheet can slide 0.46 in up and down. The window shows 2.27 to 3.39 in from the top
                // of a centred sheet; four lines around 2.83 in are visible wherever the sheet is.
                address_top: 2.27 * 72.0,
                address_bottom: 3.39 * 72.0,
                address_width: 3.3 * 72.0,
                centred: true,
                facts_left: 130.0 * MM,
                folds: [None; 3],
                ..din
            },
        }
    }
}
