//! Importing: detection, preview, and one undoable commit (rules F1–F5).
//!
//! Tables (`customers`, `invoices`, `payments`) have a mapping that a person may correct, and a preview row by row.
//! `several` takes files of any format at once: `sources` splits them into single files; then come tables, electronic
//! invoices (`einvoices`) and bank statements (`statements`), each after what it depends on.

mod at_once;
mod belonging;
mod bringing;
mod buyers;
mod changing;
mod conflicts;
pub(crate) mod corrected;
mod corrections;
mod customers;
mod documents;
mod einvoices;
mod ended;
mod invoices;
mod known_payments;
mod ours;
mod paid_back;
mod pairing;
mod paying;
mod payments;
mod plan;
mod preview;
mod preview_rows;
mod references;
mod report;
mod reworded;
mod set_off;
mod several;
mod shown;
mod sources;
mod statements;
mod tally;
mod verdict;
mod watched;
mod wire;
mod wire_words;

use std::collections::BTreeMap;

pub use owed_import::{DateOrder, Kind};
use owed_import::{Defaults, Detection, FileFormat, ImportError, Overrides, TableContents};
use owed_receivables::{Currency, Date, Language, Money};
use owed_store::{BookReader, StoreError, Write};
use owed_texts::{key, text};

use crate::context::{Context, stopped};
use crate::failure::Failure;
use crate::wire::{Amount, count};

pub use corrections::columns;
pub(crate) use corrections::{columns_in, overrides};
pub(crate) use documents::credit_note;
use paid_back::PaidBack;
use paying::Later;
use report::report_of;
pub use report::{ImportReport, ImportedFile};
pub use several::{bring_in, rehearse};
pub(crate) use shown::{column, problem, unused};
pub(crate) use sources::{cannot_be_read, files_in, unreadable};
use verdict::{Judged, Verdict};
pub(crate) use watched::ask;
pub use wire::{
    AccountPreview, AskedField, ColumnsNamed, Corrections, Detected, DetectedColumn, FieldChoice,
    FileChoice, FilesRequest, ImportPreview, ImportRequest, PresetChoice, PreviewRow, Problem,
    UnusedColumn,
};
pub use wire_words::{
    DecimalSign, Found, Holding, PreviewHead, RowAction, SamePayments, SettledBy,
};

/// A file, read completely (rule F1).
struct File {
    name: String,
    format: FileFormat,
    detection: Detection,
    /// The person's choices, merged over remembered ones; to be remembered in turn.
    overrides: Overrides,
    /// Whether something was remembered from an earlier file of this layout.
    remembered: bool,
    /// A person's answer whether rows that may be payments in the book are the same money.
    same_payments: Option<bool>,
    reading: TableContents,
}

impl File {
    /// Returns the day that the file represents; nothing later is in it.
    fn known(&self, today: Date) -> Date {
        self.reading.as_of.unwrap_or(today)
    }

    /// Says whether the result of its rows shows only during the import: payments in a list of invoices depend on
    /// those, and money that went back on money that came.
    fn rests_on_itself(&self) -> bool {
        let payments = &self.reading.drafts.payments;
        let went_back = payments.iter().any(|one| one.amount.minor < 0);
        went_back || (self.reading.kind == Kind::Invoices && !payments.is_empty())
    }
}

#[derive(Clone, Copy)]
struct DocumentFile<'a> {
    name: &'a str,
    media_type: &'static str,
    bytes: &'a [u8],
}

/// Why a table gave nothing.
#[derive(Debug)]
enum NoTable {
    Unreadable(ImportError),
    Failed(Failure),
}

impl From<ImportError> for NoTable {
    fn from(error: ImportError) -> Self {
        Self::Unreadable(error)
    }
}

impl From<StoreError> for NoTable {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

fn read(cx: &Context<'_>, book: &BookReader, request: &ImportRequest) -> Result<File, Failure> {
    let (name, bytes) = request.source.read()?;
    let chosen = overrides(&request.corrections)?;
    let format = owed_import::table_format(&bytes)
        .ok_or_else(|| unreadable(&name, key!("import-no-list")))?;
    let same_payments = request.corrections.are_payments_the_same();
    let file = read_table(cx, book, &name, format, bytes, chosen).map_err(|error| match error {
        NoTable::Unreadable(error) => cannot_be_read(&name, &error),
        NoTable::Failed(failure) => failure,
    })?;
    Ok(File {
        same_payments,
        ..file
    })
}

/// Reads a table as a person says, else as an earlier one of its layout, else as detected.
fn read_table(
    cx: &Context<'_>,
    book: &BookReader,
    name: &str,
    format: FileFormat,
    bytes: Vec<u8>,
    chosen: Overrides,
) -> Result<File, NoTable> {
    let bytes = owed_import::as_table(bytes)?;
    let first = owed_import::detect(&bytes, &chosen)?;
    let known = book.mapping(&first.fingerprint)?;
    let known: Option<Overrides> =
        known.and_then(|mapping| serde_json::from_str(&mapping.json).ok());
    let (overrides, detection, remembered) = match known {
        Some(known) => {
            let overrides = chosen.over(&Overrides {
                remembered: true,
                ..known
            });
            let detection = owed_import::detect(&bytes, &overrides)?;
            (overrides, detection, true)
        }
        None => (chosen, first, false),
    };
    let company = book.company()?;
    let defaults = Defaults {
        currency: overrides.currency.or(company.chosen_currency()),
        language: company.language,
    };
    // Quoted rows can span lines; the rows are not counted before they are read.
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    let what = text!("import-step-reading", name);
    let watch = |rows: u64| {
        let rows = usize::try_from(rows).unwrap_or(usize::MAX);
        cx.step(rows.min(lines), lines, &what).is_ok()
    };
    let reading = match owed_import::read_watched(&bytes, &detection, &defaults, &watch) {
        Err(ImportError::Stopped) => return Err(NoTable::Failed(stopped())),
        reading => reading?,
    };
    Ok(File {
        name: name.to_owned(),
        format,
        detection,
        overrides,
        remembered,
        same_payments: None,
        reading,
    })
}

/// Returns what would become of every document of a file, given the book.
fn judge(cx: &Context<'_>, book: &BookReader, file: &File) -> Result<Judged, Failure> {
    let known = file.known(cx.app.today());
    let drafts = &file.reading.drafts;
    let language = cx.language(book)?;
    let mut judged = match file.reading.kind {
        Kind::Customers => customers::judge(book, &drafts.customers, language)?,
        Kind::Invoices => invoices::judge(cx, book, drafts, known)?,
        Kind::Payments => payments::judge(cx, book, drafts, file.same_payments)?,
        // What becomes of its entries is known only during the import.
        Kind::Statement => Judged::in_language(language),
    };
    for customer in &drafts.customers {
        judged.notes.extend(customers::remarks(customer, language));
    }
    judged
        .notes
        .extend(shown::lost_addresses(&file.reading, language));
    judged
        .notes
        .extend(customers::of_no_kind(drafts, &judged.customers, language));
    let problems = file.reading.problems.list.iter();
    let problems = problems.map(|one| problem(one, language));
    judged.problems.splice(0..0, problems);
    Ok(judged)
}

/// Imports a table as judged; returns payments that wait for those of other files.
fn apply(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    file: &File,
    judged: &mut Judged,
) -> Result<Later, Failure> {
    let today = cx.app.today();
    let drafts = &file.reading.drafts;
    match file.reading.kind {
        Kind::Customers => {
            customers::apply(write, &drafts.customers, judged)?;
            Ok(Later::default())
        }
        Kind::Invoices => {
            bringing::apply(cx, write, drafts, judged, file.known(today))?;
            // A ledger also has payments; whose they are is known once its customers are in the book.
            let payments = payments::judge(cx, write, drafts, file.same_payments)?;
            let later = paying::apply(cx, write, drafts, &payments)?;
            judged.problems.extend(payments.problems);
            // Payments on an invoice are counted with it.
            let verdicts = drafts.payments.iter().zip(payments.verdicts);
            let on_account = verdicts.filter(|(payment, _)| payment.invoices.is_empty());
            judged.on_account = on_account.map(|(_, verdict)| verdict).collect();
            Ok(later)
        }
        Kind::Payments => paying::apply(cx, write, drafts, judged),
        Kind::Statement => Ok(Later::default()),
    }
}

/// Books refunds, now that everything received is allocated.
fn pay_back(
    write: &mut Write<'_>,
    file: &File,
    judged: &mut Judged,
    rest: Vec<PaidBack>,
) -> Result<(), Failure> {
    let drafts = &file.reading.drafts.payments;
    for at in paid_back::apply_rest(write, drafts, rest, judged)? {
        // A ledger's verdicts are those on its invoices.
        if file.reading.kind == Kind::Payments {
            judged.verdicts[at] = Verdict::Left;
        }
    }
    Ok(())
}

/// Returns the result for a table.
fn imported(file: &File, judged: &Judged, language: Language) -> ImportedFile {
    let of = |wanted: fn(&Verdict) -> bool| {
        count(
            judged
                .verdicts
                .iter()
                .chain(&judged.ended)
                .chain(&judged.on_account)
                .filter(|verdict| wanted(verdict))
                .count(),
        )
    };
    ImportedFile {
        file: file.name.clone(),
        source: 0,
        format: file.format.into(),
        kind: Holding::from(file.reading.kind).into(),
        read: count(file.reading.read),
        created: of(|verdict| matches!(verdict, Verdict::Create)),
        changed: of(|verdict| matches!(verdict, Verdict::Change { .. } | Verdict::Known(_))),
        unchanged: of(|verdict| matches!(verdict, Verdict::Same)),
        skipped: count(file.reading.skipped.len() + judged.skipped.len()),
        skipped_reasons: preview::reasons(file, judged, language),
        problems: judged.problems.clone(),
        notes: judged.notes.clone(),
        sums: amounts(preview::sums(&file.reading), language),
        open: amounts(preview::open(&file.reading), language),
        unused: unused(&file.reading.unused, language),
    }
}

fn amounts(sums: BTreeMap<Currency, i64>, language: Language) -> Vec<Amount> {
    let each = sums.into_iter();
    each.map(|(currency, minor)| Amount::new(Money::new(minor, currency), language))
        .collect()
}

/// Returns what was detected, what would happen, and the problems at their cells.
///
/// # Errors
/// [`Code::BadFile`](crate::failure::Code::BadFile) if the file is not a list;
/// [`Code::Invalid`](crate::failure::Code::Invalid) for an impossible correction.
pub fn preview(cx: &Context<'_>, request: ImportRequest) -> Result<ImportPreview, Failure> {
    let book = cx.app.book()?;
    let file = read(cx, &book, &request)?;
    let judged = judge(cx, &book, &file)?;
    let language = cx.language(&book)?;
    if file.reading.kind == Kind::Statement || file.rests_on_itself() {
        let would = rehearse(cx, alone(request))?;
        let totals = would.files.into_iter().next().unwrap_or_default();
        return Ok(preview::of_rehearsed(&file, &judged, totals, language));
    }
    Ok(preview::import_preview(&file, &judged, language))
}

/// Imports a table as a person corrected it, see [`bring_in`].
///
/// # Errors
/// As [`preview()`], or the book cannot be written.
pub fn commit(cx: &Context<'_>, request: ImportRequest) -> Result<ImportReport, Failure> {
    bring_in(cx, alone(request))
}

/// Returns a request with this table as the only file.
fn alone(request: ImportRequest) -> FilesRequest {
    FilesRequest {
        files: vec![FileChoice {
            source: request.source,
            corrections: request.corrections,
            within: BTreeMap::new(),
        }],
        accept_problems: request.accept_problems,
    }
}
