//! The documents of a file in its preview.

use owed_import::{
    CustomerDraft, DocumentKind, Drafts, InvoiceDraft, Kind, PaymentDraft, StatementEntry,
};
use owed_receivables::{Currency, Language, Money};
use owed_texts::key;

use super::verdict::{Judged, Verdict};
use super::{File, ImportedFile, PreviewHead, PreviewRow, RowAction};
use crate::wire::{count, iso};

/// The maximum number of displayed documents.
const SHOWN: usize = 200;

/// The row of a document in its file, and its cells.
type Cells = (u64, Vec<String>);

pub type Rows = (Vec<PreviewHead>, Vec<PreviewRow>);

/// Returns the first movements. Whether one is new is shown only if all are alike.
pub fn movements(file: &File, totals: &ImportedFile) -> Rows {
    let action = match (totals.created, totals.unchanged) {
        (_, 0) => Some(RowAction::Created),
        (0, _) => Some(RowAction::Unchanged),
        (1.., 1..) => None,
    };
    let row = |entry: &StatementEntry| {
        let currency = entry.currency.unwrap_or(Currency::EUR);
        PreviewRow {
            row: count(entry.row),
            action: action.into(),
            cells: vec![
                entry.booked.map(iso).unwrap_or_default(),
                entry.counterparty.name.clone(),
                entry.text.clone(),
                Money::new(entry.amount, currency).number(),
                currency.code().to_owned(),
            ],
            changes: Vec::new(),
        }
    };
    let entries = file.reading.statements.iter().flat_map(|one| &one.entries);
    (
        vec![
            PreviewHead::Date,
            PreviewHead::Payer,
            PreviewHead::Description,
            PreviewHead::Amount,
            PreviewHead::Currency,
        ],
        entries.take(SHOWN).map(row).collect(),
    )
}

/// Returns the first documents of a list, with what importing them would do.
pub fn rows(file: &File, judged: &Judged, language: Language) -> Rows {
    let drafts = &file.reading.drafts;
    let (heads, cells) = match file.reading.kind {
        Kind::Statement => (Vec::new(), Vec::new()),
        Kind::Customers => customers(drafts),
        Kind::Invoices => invoices(drafts, language),
        Kind::Payments => payments(drafts, language),
    };
    let rows = cells.into_iter().zip(&judged.verdicts);
    (heads, rows.map(judged_row).collect())
}

fn judged_row(((row, cells), verdict): (Cells, &Verdict)) -> PreviewRow {
    let (action, changes) = match verdict {
        Verdict::Create => (RowAction::Created, Vec::new()),
        Verdict::Change { changes, .. } => (RowAction::Changed, changes.clone()),
        Verdict::Known(from) => (RowAction::Changed, vec![from.clone()]),
        Verdict::Same => (RowAction::Unchanged, Vec::new()),
        Verdict::Left => (RowAction::LeftOut, Vec::new()),
    };
    PreviewRow {
        row: count(row),
        action: action.into(),
        cells,
        changes,
    }
}

fn customers(drafts: &Drafts) -> (Vec<PreviewHead>, Vec<Cells>) {
    use PreviewHead::{City, Contact, Country, Email, Name, Number, PostalCode, Street};
    let cells = |draft: &CustomerDraft| {
        let customer = &draft.customer;
        let address = &customer.address;
        let cells = [
            &customer.number,
            &customer.name,
            &customer.contact,
            &customer.email,
            &address.street,
            &address.postal_code,
            &address.city,
            &address.country,
        ];
        (draft.row, cells.into_iter().cloned().collect())
    };
    (
        vec![
            Number, Name, Contact, Email, Street, PostalCode, City, Country,
        ],
        drafts.customers.iter().take(SHOWN).map(cells).collect(),
    )
}

fn invoices(drafts: &Drafts, language: Language) -> (Vec<PreviewHead>, Vec<Cells>) {
    use PreviewHead::{Amount, Currency, Customer, Due, Issued, Number, Paid};
    let by_terms = || key!("import-due-by-terms").text(language);
    let cells = |draft: &InvoiceDraft| {
        let currency = draft.gross.currency;
        let number = |minor| language.number(Money::new(minor, currency));
        let paid: i64 = draft.paid.iter().map(|paid| paid.amount.minor).sum();
        let gross = match draft.kind {
            DocumentKind::Invoice => draft.gross.minor,
            DocumentKind::CreditNote => -draft.gross.minor,
        };
        let cells = vec![
            draft.number.clone(),
            drafts.customers[draft.customer].name().to_owned(),
            iso(draft.issued),
            draft.due.map_or_else(by_terms, iso),
            number(gross),
            if paid == 0 {
                String::new()
            } else {
                number(paid)
            },
            currency.code().to_owned(),
        ];
        (draft.row, cells)
    };
    (
        vec![Number, Customer, Issued, Due, Amount, Paid, Currency],
        drafts.invoices.iter().take(SHOWN).map(cells).collect(),
    )
}

fn payments(drafts: &Drafts, language: Language) -> (Vec<PreviewHead>, Vec<Cells>) {
    use PreviewHead::{Amount, Currency, Customer, Date, Invoices, Reference};
    let name = |at: usize| drafts.customers[at].name().to_owned();
    let cells = |draft: &PaymentDraft| {
        let cells = vec![
            iso(draft.date),
            draft.customer.map(name).unwrap_or_default(),
            draft.invoices.join(", "),
            language.number(draft.amount),
            draft.amount.currency.code().to_owned(),
            draft.reference.clone(),
        ];
        (draft.row, cells)
    };
    (
        vec![Date, Customer, Invoices, Amount, Currency, Reference],
        drafts.payments.iter().take(SHOWN).map(cells).collect(),
    )
}
