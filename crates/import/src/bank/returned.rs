//! How banks mark a reversal if the format's own sign for it is missing.

/// Recognises SWIFT's kind of movement in field 61, after its first letter: returned item.
pub(super) fn is_kind(kind: &str) -> bool {
    kind.get(1..) == Some("RTI")
}

/// Recognises the business transaction codes of the Deutsche Kreditwirtschaft for returns: SEPA direct debits returned to
/// the creditor (108 between businesses, 109 core), transfers returned (159), direct debits paid back to the debtor (181
/// core, 184 between businesses).
pub(super) fn is_business_code(code: &str) -> bool {
    matches!(code, "108" | "109" | "159" | "181" | "184")
}

/// Recognises sub-families of ISO 20022's bank transaction codes: unpaid direct debit, reversals of payments, returned
/// transfers, unpaid cheques and cards.
pub(super) fn is_sub_family(code: &str) -> bool {
    matches!(
        code,
        "UPDD" | "PRDD" | "RCDD" | "RRTN" | "UPCQ" | "CQRV" | "UPCT"
    )
}

/// Recognises a bank's own code in a camt message; the Deutsche Kreditwirtschaft writes SWIFT's kind and its own code:
/// `NRTI+109+914`.
pub(super) fn is_proprietary(code: &str) -> bool {
    let mut parts = code.split('+').map(str::trim);
    parts.next().is_some_and(is_kind) || parts.next().is_some_and(is_business_code)
}
