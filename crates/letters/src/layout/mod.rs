//! The positions of things on a page.

pub(crate) mod code;
pub mod paper;
pub(crate) mod sheet;
pub(crate) mod styles;
pub(crate) mod table;

pub use paper::{EnvelopeWindow, Paper};
pub use table::Align;
