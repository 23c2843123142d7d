//! Files that other programs wrote, read into drafts with problems at row and column. Pure: bytes in, drafts out; no
//! file system, no clock, no SQL.
//!
//! [`detect`] looks at a file and says what it takes it for (rule F4): encoding, separator, decimal sign, date order,
//! kind, and which column means what. [`Overrides`] correct it, and are remembered for files of the same
//! [`Detection::fingerprint`]. [`read`] then reads the whole file into [`Drafts`] and every [`Problem`] (rule F1). What
//! cannot be known, such as the order of day and month in `03/04/2026`, is asked and never guessed.
//!
//! [`read_any`] reads everything else that is met on a small business's disk, found by its content: e-invoices
//! ([`EInvoice`]) and statements of banks ([`Statement`]), alone or in an archive.
//!
//! The drafts say nothing of the format they came from, so that workbooks, e-invoices and bank files give the same.
//!
//! The modules lie in layers, each of which knows those before it: `text` (encodings, dates, amounts), `vocabulary` (what
//! words mean), `rows` (a text cut into rows and cells) and `container` (what files come in), `presets`, `detection` (what
//! a table is taken for), `lists` and `bank` and `einvoice` (rows and documents to drafts), `reading`, `contents`.

mod bank;
mod container;
mod contents;
mod detection;
mod draft;
mod einvoice;
mod error;
mod field;
mod figures;
mod lists;
mod overrides;
mod presets;
mod problem;
mod reading;
mod rows;
mod text;
mod tree;
mod vocabulary;

pub use bank::statement::{Balance, Counterparty, Entry, State, Statement};
pub use container::workbook::as_table;
pub use contents::archived::{Member, members};
pub use contents::format::{Format, media_type, table_format};
pub use contents::{Contents, read_any};
pub use detection::detect::detect;
pub use detection::{ColumnMapping, Detection, Doubt, Finding, Why};
pub use draft::{
    CustomerDraft, DocumentKind, Drafts, Ended, EndedDraft, InvoiceDraft, PaidDraft, PaymentDraft,
    Remark,
};
pub use einvoice::meaning::Meaning;
pub use einvoice::{
    Attachment, Discount, EInvoice, Instalment, Party, PayeeAccount, Reference, ReferenceKind,
};
pub use error::ImportError;
pub use field::{Field, Kind};
pub use lists::cells::Defaults;
pub use lists::terms::discount_in_words;
pub use overrides::Overrides;
pub use presets::{Cell, Preset, Seen};
pub use problem::{Code, Problem, Problems, Proposal};
pub use reading::{Reading, Unused, read, read_watched};
pub use rows::layout::{Layout, Skipped, Watch};
pub use text::amounts::DecimalMark;
pub use text::dates::DateOrder;
