//! Electronic invoices.

pub(crate) mod cii;
pub(crate) mod fatturapa;
mod fields;
pub(crate) mod ubl;

use crate::draft::DocumentKind;

/// What a document type of UNTDID 1001 is to its buyer: those of EN 16931 that reduce what is owed are credit notes.
fn kind(type_code: &str) -> DocumentKind {
    match type_code {
        "81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "532" => {
            DocumentKind::CreditNote
        }
        _ => DocumentKind::Invoice,
    }
}
