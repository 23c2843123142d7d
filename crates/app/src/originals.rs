//! The files that invoices and credit notes came as, out of the book again.

use std::path::Path;

use owed_receivables::{CreditId, InvoiceId};
use owed_store::{Event, EventKind, Hash, Original, Reading};
use owed_texts::key;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export;
use crate::failure::{Code, Failure};
use crate::wire::Written;

/// A file that an invoice or a credit note came as.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OriginalFile {
    /// Names its content.
    pub document: String,
    pub name: String,
    pub media_type: String,
}

/// What came as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OriginalOf {
    Invoice(i64),
    Credit(i64),
}

/// An invoice, or a credit note, by its number.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OriginalsNamed {
    pub number: String,
    pub credit_note: bool,
}

/// The files that it came as.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Originals {
    pub of: OriginalOf,
    pub files: Vec<OriginalFile>,
}

/// Which file, and where it is to lie.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OriginalSave {
    pub of: OriginalOf,
    pub document: String,
    /// `null`: where it can be looked at for a while.
    pub path: Option<String>,
}

impl OriginalOf {
    /// What of an event may have come as a file.
    pub(crate) fn event(event: &Event) -> Option<Self> {
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

    fn files(self, book: &Reading) -> Result<Vec<Original>, Failure> {
        Ok(match self {
            Self::Invoice(id) => book.originals_of_invoice(InvoiceId(id))?,
            Self::Credit(id) => book.originals_of_credit(CreditId(id))?,
        })
    }
}

/// The files that something came as; none for what was written by hand or stood in a list.
pub(crate) fn of(book: &Reading, of: OriginalOf) -> Result<Vec<OriginalFile>, Failure> {
    let originals = of.files(book)?.into_iter();
    Ok(originals
        .map(|original| OriginalFile {
            document: original.document.as_str().to_owned(),
            name: original.name,
            media_type: original.media_type,
        })
        .collect())
}

/// Writes a file that an invoice or a credit note came as, byte for byte (rule S5).
///
/// # Errors
/// [`Code::NotFound`] where it did not come as such a file, or where the place cannot be written.
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
        // The name is a file's own and may be anything; only its last part can be meant.
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
