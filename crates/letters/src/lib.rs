//! Facts and texts become pages, and pages become PDF.
//!
//! ```text
//! facts + Texts ── reminder, statement, agreement ── Letter ─┬─> MailTexts
//!                                                             ├─> Document { pages: display lists } ──> writer (PDF) or svg (screen)
//! facts ───── report, policy, dossier, sent_mail ─── Plain ──┘
//! ```
//!
//! - a paper is a list of parts (words, tables, how to pay); a letter draws them on its pages and writes them into its mail;
//! - [`codes`] writes what bank apps read; the Swiss one is drawn with its payment part after the letter;
//! - [`text`] chooses fonts, shapes, breaks lines; [`layout`] handles paper, windows and tables;
//! - [`page`] is the display list, independent of any file format, with the role of each item;
//! - [`writer`] turns it into PDF files, one per letter or one for all; [`press`] does so for thousands on all cores.
//!
//! Rule numbers (D1, M3, R8 …) are those of `docs/rules.md`.

pub mod agreement;
pub mod codes;
mod country;
mod demand;
mod document;
pub mod dossier;
mod error;
mod head;
mod labels;
pub mod layout;
mod letter;
pub mod page;
mod part;
mod payment;
mod payment_part;
mod picture;
mod plain;
pub mod policy;
pub mod press;
pub mod reminder;
pub mod report;
pub mod sent_mail;
mod single_line;
pub mod statement;
pub mod svg;
pub mod text;
mod texts;
pub mod writer;

pub use demand::{Instalments, InterestCalculation, OpenClaim, OpenItem, Origin};
pub use document::{Document, Notice};
pub use error::LettersError;
pub use head::{LetterSender, Letterhead, Recipient};
pub use layout::{Align, EnvelopeWindow, Paper};
pub use letter::MailTexts;
pub use picture::{Picture, Pixels};
pub use press::Press;
pub use text::Typesetter;
pub use texts::{Edits, Template, Texts, Wording};
