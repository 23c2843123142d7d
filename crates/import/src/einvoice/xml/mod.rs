//! Electronic invoices.

pub(crate) mod cii;
pub(crate) mod fatturapa;
mod fields;
mod terms;
pub(crate) mod ubl;

use crate::draft::DocumentKind;

/// Returns the mandate of a direct debit: UNTDID 4461 says that it is one, and a mandate or the debited account shows that
/// it is agreed.
fn direct_debit(means: &str, mandate: &str, account: &str) -> Option<String> {
    let agreed = !mandate.is_empty() || !account.is_empty();
    (agreed && matches!(means, "49" | "59")).then(|| mandate.to_owned())
}

/// Returns the kind of a UNTDID 1001 document type for the buyer: those of EN 16931 that reduce the debt are credit notes.
fn kind(type_code: &str) -> DocumentKind {
    match type_code {
        "81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "532" => {
            DocumentKind::CreditNote
        }
        _ => DocumentKind::Invoice,
    }
}
