//! Reads other programs' files into drafts, with problems at row and column. Pure: bytes in, drafts out; no file system, no
//! clock, no SQL.
//!
//! [`detect`] examines a file and says what it is (rule F4): encoding, separator, decimal sign, date order, kind, and which
//! column means what. [`Overrides`] correct that, and are remembered for files of the same [`Detection::fingerprint`].
//! [`read`] then reads the whole file into [`Drafts`] and reports every [`Problem`] (rule F1). Ambiguities, such as the
//! order of day and month in `03/04/2026`, are asked about and never guessed.
//!
//! [`read_any`] reads everything else that is found on a small business's disk, recognised by its content: e-invoices
//! ([`EInvoice`]) and bank statements ([`Statement`]), alone or in an archive.
//!
//! The drafts are independent of the format, so workbooks, e-invoices and bank files give the same.
//!
//! The modules are layered, each using only those before it: `text` (encodings, dates, amounts), `vocabulary` (the meaning
//! of words), `rows` (a text split into rows and cells) and `container` (containers of files), `presets`, `detection` (the
//! interpretation of a table), `lists` and `bank` and `einvoice` (rows and documents to drafts), `reading`, `contents`.

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
mod vcard;
mod vocabulary;

pub use bank::statement::{Balance, Counterparty, MovementState, Statement, StatementEntry};
pub use container::workbook::as_table;
pub use contents::archived::{Member, members};
pub use contents::format::{FileFormat, media_type, table_format};
pub use contents::{Contents, read_any};
pub use detection::detect::detect;
pub use detection::{ColumnMapping, ColumnWhy, Detection, Doubt, Finding};
pub use draft::{
    CustomerDraft, DocumentKind, Drafts, Ended, EndedDraft, InvoiceDraft, PaidDraft, PaymentDraft,
    Remark,
};
pub use einvoice::meaning::Meaning;
pub use einvoice::{
    Discount, EInvoice, Instalment, InvoiceAttachment, Party, PayeeAccount, Reference,
    ReferenceKind,
};
pub use error::ImportError;
pub use field::{Field, Kind};
pub use lists::cells::Defaults;
pub use lists::terms::discount_in_words;
pub use overrides::Overrides;
pub use presets::{Cell, Preset, Seen};
pub use problem::{Code, Problem, Problems, Proposal};
pub use reading::{TableContents, Unused, read, read_watched};
pub use rows::layout::{Layout, Skipped, Watch, heading};
pub use text::amounts::DecimalMark;
pub use text::dates::DateOrder;
pub use vcard::{read_vcards, write_vcards};
