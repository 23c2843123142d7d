//! The original files of invoices and credit notes.

use std::path::Path;

use owed_receivables::{CreditId, InvoiceId};
use owed_store::{BookReader, CustomerEvent, EventKind, Hash, Original};
use owed_texts::key;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export;
use crate::failure::{Code, Failure};
use crate::wire::Written;

/// A file from which an invoice or a credit note was imported.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OriginalFile {
    /// Identifies its content.
    pub document: String,
    pub name: String,
    pub media_type: String,
}

/// What was imported from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OriginalOf {
    Invoice(i64),
    Credit(i64),
}

/// An invoice or credit note, by its number.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OriginalsNamed {
    pub number: String,
    pub credit_note: bool,
}

/// The files it was imported from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Originals {
    pub of: OriginalOf,
    pub files: Vec<OriginalFile>,
}

/// Which file to write, and where.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OriginalSave {
    pub of: OriginalOf,
    pub document: String,
    /// `null` means a temporary file to open.
    pub path: Option<String>,
}

impl OriginalOf {
    /// Returns the document of an event that may have a file.
    pub(crate) fn event(event: &CustomerEvent) -> Option<Self> {
        match event.kind {
            EventKind::Invoice => Some(Self::Invoice(event.id)),
            EventKind::CreditNote => Some(Self::Credit(event.id)),
            EventKind::Payment
            | EventKind::Cancellation
            | EventKind::Allocation
            | EventKind::BankCharge
            | EventKind::Came
            | EventKind::Returned
            | EventKind::Refund
            | EventKind::Discount
            | EventKind::WriteOff
            | EventKind::Claim
            | EventKind::ClaimAllocation
            | EventKind::Waiver
            | EventKind::Letter
            | EventKind::Message
            | EventKind::Edit
            | EventKind::Promise
            | EventKind::PromiseWithdrawn
            | EventKind::Dispute
            | EventKind::DisputeClosed
            | EventKind::PutOff
            | EventKind::Hold
            | EventKind::HoldLifted
            | EventKind::Plan
            | EventKind::PlanEnded
            | EventKind::Handover
            | EventKind::HandoverEnded
            | EventKind::Call => None,
        }
    }

    fn files(self, book: &BookReader) -> Result<Vec<Original>, Failure> {
        Ok(match self {
            Self::Invoice(id) => book.originals_of_invoice(InvoiceId(id))?,
            Self::Credit(id) => book.originals_of_credit(CreditId(id))?,
        })
    }
}

/// Returns the files of a document; none if it was entered by hand or came from a list.
pub(crate) fn original_files(
    book: &BookReader,
    of: OriginalOf,
) -> Result<Vec<OriginalFile>, Failure> {
    let originals = of.files(book)?.into_iter();
    Ok(originals
        .map(|original| OriginalFile {
            document: original.document.as_str().to_owned(),
            name: original.name,
            media_type: original.media_type,
        })
        .collect())
}

/// Writes the original file of an invoice or a credit note, byte for byte (rule S5).
///
/// # Errors
/// [`Code::NotFound`] if it has no such file, or the file cannot be written.
pub fn save(cx: &Context<'_>, request: OriginalSave) -> Result<Written, Failure> {
    let book = cx.app.book()?;
    let originals = request.of.files(&book)?;
    let original = originals
        .into_iter()
        .find(|original| original.document.as_str() == request.document)
        .ok_or_else(|| Failure::new(Code::NotFound, key!("error-not-its-file")))?;
    let bytes = book.document(&Hash::from_hex(request.document))?.bytes;
    let path = match request.path {
        Some(path) => Path::new(&path).to_path_buf(),
        // The name comes from outside and may be anything; only its last component is used.
        None => cx.app.data_dir().join("opened").join(
            Path::new(&original.name)
                .file_name()
                .unwrap_or("invoice".as_ref()),
        ),
    };
    export::write_whole(&path, &bytes)?;
    Ok(Written {
        path: path.display().to_string(),
    })
}
