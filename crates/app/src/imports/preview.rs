//! The preview of a file in the window.

use std::collections::BTreeMap;

use owed_import::{DocumentKind, Field, Kind, TableContents};
use owed_receivables::{Currency, Language, Money};

use super::preview_rows::{Rows, movements, rows};
use super::verdict::Judged;
use super::{
    AccountPreview, AskedField, Detected, FieldChoice, File, ImportPreview, ImportedFile,
    PresetChoice, Problem, RowAction, imported, shown,
};
use crate::wire::{Amount, count};

pub fn import_preview(file: &File, judged: &Judged, language: Language) -> ImportPreview {
    preview(
        file,
        imported(file, judged, language),
        rows(file, judged, language),
        language,
    )
}

/// Returns the preview of a file, given what importing it would do.
pub fn of_rehearsed(
    file: &File,
    judged: &Judged,
    totals: ImportedFile,
    language: Language,
) -> ImportPreview {
    let rows = match file.reading.kind {
        Kind::Statement => movements(file, &totals),
        Kind::Customers | Kind::Invoices | Kind::Payments => {
            without_problems(rows(file, judged, language), &totals)
        }
    };
    ImportPreview {
        accounts: accounts(file, language),
        ..preview(file, totals, rows, language)
    }
}

fn accounts(file: &File, language: Language) -> Vec<AccountPreview> {
    let shown = |balance: owed_import::Balance| Amount::new(balance.amount, language);
    let statements = file.reading.statements.iter();
    statements
        .map(|statement| AccountPreview {
            account: statement.account.clone(),
            entries: count(statement.entries.len()),
            opening: statement.opening.map(shown),
            closing: statement.closing.map(shown),
        })
        .collect()
}

/// Leaves out problems that show only during the import.
fn without_problems((heads, mut rows): Rows, totals: &ImportedFile) -> Rows {
    for row in &mut rows {
        let its = |problem: &Problem| problem.row == Some(row.row);
        if row.action.0 == Some(RowAction::Created) && totals.problems.iter().any(its) {
            row.action = RowAction::LeftOut.into();
        }
    }
    (heads, rows)
}

fn preview(
    file: &File,
    totals: ImportedFile,
    (preview_heads, preview): Rows,
    language: Language,
) -> ImportPreview {
    let whole_file = file.reading.problems.concern_the_file();
    let nothing = totals.created + totals.changed == 0;
    ImportPreview {
        file: file.name.clone(),
        detected: detected(file, language),
        read: totals.read,
        created: totals.created,
        changed: totals.changed,
        unchanged: totals.unchanged,
        skipped: totals.skipped,
        skipped_reasons: totals.skipped_reasons,
        problem_count: count(totals.problems.len()).max(count(file.reading.problems.count)),
        ready: totals.problems.is_empty() && !nothing,
        ready_without_problems: !whole_file && !nothing,
        problems: totals.problems,
        notes: totals.notes,
        preview_heads,
        preview,
        sums: totals.sums,
        open: totals.open,
        accounts: Vec::new(),
    }
}

fn detected(file: &File, language: Language) -> Detected {
    let detection = &file.detection;
    Detected {
        kind: detection.kind,
        preset: detection
            .preset
            .map(|preset| preset.id.to_owned())
            .unwrap_or_default(),
        presets: detection
            .bears
            .iter()
            .map(|preset| PresetChoice {
                id: preset.id.to_owned(),
                name: preset.name.to_owned(),
            })
            .collect(),
        encoding: detection.encoding.clone(),
        separator: detection.separator.to_string(),
        header_row: count(detection.header_row),
        decimal: detection.decimal.into(),
        date_order: detection.date_order.into(),
        currency: detection
            .currency
            .map(|currency| currency.code().to_owned())
            .unwrap_or_default(),
        columns: detection
            .columns
            .iter()
            .map(|column| shown::column(column, language))
            .collect(),
        fields: Field::ALL
            .iter()
            .map(|field| FieldChoice {
                field: *field,
                label: field.label().text(language),
            })
            .collect(),
        asked: detection
            .asked()
            .into_iter()
            .map(|(field, column)| AskedField {
                field,
                label: field.label().text(language),
                column: column.map(count),
            })
            .collect(),
        remembered: file.remembered,
    }
}

/// Returns why rows are left out, each reason with its count.
pub fn reasons(file: &File, judged: &Judged, language: Language) -> Vec<String> {
    let mut counts = shown::left_out(&file.reading, language);
    for reason in &judged.skipped {
        *counts.entry(reason.clone()).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(reason, count)| {
            if count == 1 {
                reason
            } else {
                format!("{} × {reason}", language.count(count.into()))
            }
        })
        .collect()
}

/// Returns the totals of a table's drafts by currency; credit notes are subtracted from invoices.
pub fn sums(reading: &TableContents) -> BTreeMap<Currency, i64> {
    let drafts = &reading.drafts;
    let mut sums = BTreeMap::new();
    let mut add = |money: Money| *sums.entry(money.currency).or_default() += money.minor;
    match reading.kind {
        Kind::Customers => {}
        Kind::Invoices => {
            for draft in &drafts.invoices {
                let Money { minor, currency } = draft.gross;
                add(match draft.kind {
                    DocumentKind::Invoice => draft.gross,
                    DocumentKind::CreditNote => Money::new(-minor, currency),
                });
            }
        }
        Kind::Payments => drafts.payments.iter().for_each(|draft| add(draft.amount)),
        Kind::Statement => {}
    }
    sums
}

/// Returns the open total of an invoice list by currency; credit notes and money on account are subtracted.
pub fn open(reading: &TableContents) -> BTreeMap<Currency, i64> {
    let mut sums = BTreeMap::new();
    if reading.kind != Kind::Invoices {
        return sums;
    }
    let mut add = |currency, minor: i64| *sums.entry(currency).or_default() += minor;
    for draft in &reading.drafts.invoices {
        let Money { minor, currency } = draft.gross;
        let paid: i64 = draft.paid.iter().map(|paid| paid.amount.minor).sum();
        add(
            currency,
            match draft.kind {
                DocumentKind::Invoice => minor - paid,
                DocumentKind::CreditNote => paid - minor,
            },
        );
    }
    let payments = reading.drafts.payments.iter();
    for payment in payments.filter(|payment| payment.invoices.is_empty()) {
        add(payment.amount.currency, -payment.amount.minor);
    }
    sums
}
