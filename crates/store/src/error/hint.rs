use std::borrow::Cow;

use super::StoreError;

impl StoreError {
    /// What to do about it, in a sentence or two, where something can be done.
    pub fn hint(&self) -> Option<Cow<'static, str>> {
        let hint = match self {
            Self::Missing { .. } => "Check the name, or create a new book there.",
            Self::Exists { .. } => "Open it, or choose another name.",
            Self::Unfinished { .. } => "Create a new book there, or choose another file.",
            Self::SeveralNames { .. } => "Copy it, and open the copy.",
            Self::OtherLog { .. } => {
                "To work with this state, move that log away; otherwise restore the earlier book."
            }
            Self::NotABook { .. } => "It was left as it is. Choose another file.",
            Self::TooNew { .. } => "Update Owed to open it.",
            Self::TooOldToRead { .. } => "Make it writable so that it can be brought up to date.",
            Self::Damaged { .. } | Self::UnreadablePolicy { .. } => {
                "Keep the file, and open a backup of it."
            }
            Self::Busy => "Nothing was changed. Try again in a moment.",
            Self::ReadOnly => {
                "Nothing was changed. Make the file and its folder writable, or work on a copy."
            }
            Self::DiskFull => "Make room and try again.",
            Self::Disk { .. } => "Check the disk and try again.",
            Self::CustomerNumberTaken { .. } => "Use another number, or edit that customer.",
            Self::InvoiceNumberTaken { .. } => "A book has each invoice number only once.",
            Self::InLetter { .. } => "Write a credit note instead.",
            Self::Overallocated { .. } => "Allocate less.",
            Self::Underallocated { .. } => "Use a later day.",
            Self::Mismatch { .. } => "Allocate it to another invoice.",
            Self::TooEarly { .. } => "Use that day or a later one.",
            Self::IssuedTooLate { .. } => "Use that day or an earlier one.",
            Self::ClaimMismatch { side, .. } => {
                return Some(format!("Choose another {side}.").into());
            }
            Self::ClaimInHouse => "Mark the letter as posted first.",
            Self::NameTaken { .. } => "Choose another name.",
            Self::PolicyInUse { by, .. } => by.hint(),
            Self::GroupInUse { .. } => "Move them to another group first.",
            Self::NotOfCustomer { .. } => "Choose one of this customer.",
            Self::OtherCurrency { .. } => "Choose one in the agreement's currency.",
            Self::InPlan { .. } => "Cancel that plan first.",
            Self::UnevenPlan { .. } => "Both must be the same.",
            Self::InAgreement { .. } => "Undo that first.",
            Self::EntryDecided { .. } => "Undo its match first.",
            Self::Erased => "Only its figures are kept.",
            Self::ChangedMeanwhile { .. } => "Look again.",
            Self::CannotUndo { why, .. } | Self::CannotRedo { why, .. } => why.hint(),
            Self::AlreadySending => "Wait until it is done.",
            Self::SumTooLarge => "Correct it, or undo the import that added it.",
            Self::File { .. }
            | Self::NotFound { .. }
            | Self::CreditKeyTaken { .. }
            | Self::NotPositive { .. }
            | Self::AlreadyReversed
            | Self::AlreadyEnded { .. }
            | Self::LetterExists { .. }
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::WrongState { .. }
            | Self::Sql(_) => return None,
        };
        Some(hint.into())
    }
}
