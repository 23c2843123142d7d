//! Importing: what was detected, the preview, one undoable commit (rules F1–F5).

mod corrections;
mod customers;
mod invoices;
mod payments;
mod preview;
mod shown;
mod verdict;

use owed_import::{Defaults, Detection, Drafts, Kind, Overrides, Reading as FileReading};
use owed_receivables::Date;
use owed_store::{Mapping, Reading, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::settings::Source;
use crate::wire::{Amount, count};

pub use corrections::named_columns;
pub(crate) use shown::problem;
use verdict::{Judged, Verdict};

/// What a person corrects of the detection; `null` and absence leave what was detected or remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Corrections {
    /// `invoices`, `customers` or `payments`.
    pub kind: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<String>,
    /// 1-based line of the header.
    pub header_row: Option<u32>,
    /// `.` or `,`.
    pub decimal: Option<String>,
    /// `dmy`, `mdy` or `ymd`.
    pub date_order: Option<String>,
    /// For rows that name none.
    pub currency: Option<String>,
    /// Field by column index; an empty field ignores the column.
    pub columns: std::collections::BTreeMap<u32, String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRequest {
    pub source: Source,
    #[serde(default)]
    pub corrections: Corrections,
    /// Leave out the rows with problems and take the rest.
    #[serde(default)]
    pub accept_problems: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DetectedColumn {
    pub index: u32,
    pub header: String,
    /// Empty: ignored.
    pub field: String,
    /// `name`, `content`, `remembered`, `chosen`, or empty.
    pub why: String,
    pub samples: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChoice {
    pub field: String,
    pub label: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Detected {
    pub kind: String,
    pub encoding: String,
    pub separator: String,
    pub header_row: u32,
    pub decimal: String,
    /// `dmy`, `mdy`, `ymd`, or `ambiguous`: then it must be chosen (rule F4).
    pub date_order: String,
    pub currency: String,
    pub columns: Vec<DetectedColumn>,
    /// The fields that a column of this kind of file can mean.
    pub fields: Vec<FieldChoice>,
    /// Whether an earlier file of this shape taught the mapping.
    pub remembered: bool,
}

/// A problem at its cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    pub row: Option<u32>,
    pub column: Option<String>,
    pub value: String,
    pub message: String,
}

/// One document as it would come in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewRow {
    pub row: u32,
    /// `created`, `changed`, `unchanged`, `left_out`.
    pub action: String,
    /// The cells of the preview, in the order of `preview_heads`.
    pub cells: Vec<String>,
    /// For a changed row: what changes, in words.
    pub changes: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    pub file: String,
    pub detected: Detected,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    /// Why rows were skipped, with their count.
    pub skipped_reasons: Vec<String>,
    pub problems: Vec<Problem>,
    pub problem_count: u32,
    pub preview_heads: Vec<String>,
    /// The first 200.
    pub preview: Vec<PreviewRow>,
    /// What the file comes to, one a currency.
    pub sums: Vec<Amount>,
    /// Whether it can be committed as it is, and as it is without the problem rows.
    pub ready: bool,
    pub ready_without_problems: bool,
}

/// What came in. Where problems stopped it, `written` is false and the counts of changes are 0.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportReport {
    pub written: bool,
    pub kind: String,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    /// Why rows were skipped, each reason with how often.
    pub skipped_reasons: Vec<String>,
    pub problems: Vec<Problem>,
}

impl ImportReport {
    /// Whether problems keep the file out. Leaving rows out does not help where one concerns the whole file.
    pub fn is_stopped(&self, accept_problems: bool) -> bool {
        let leaves_out = accept_problems && !self.concerns_the_file();
        !self.problems.is_empty() && !leaves_out
    }

    /// Whether a problem belongs to no row, so that no row can be left out for it.
    pub fn concerns_the_file(&self) -> bool {
        self.problems.iter().any(|problem| problem.row.is_none())
    }
}

/// A file, read to its end (rule F1).
struct File {
    name: String,
    detection: Detection,
    /// What the person chose, over what was remembered: to be remembered again.
    overrides: Overrides,
    /// Whether an earlier file of this shape taught something.
    remembered: bool,
    reading: FileReading,
}

fn read(book: &Reading, request: &ImportRequest) -> Result<File, Failure> {
    let (name, bytes) = request.source.read()?;
    let unreadable = |error: owed_import::ImportError| {
        Failure::new(Code::BadFile, format!("{name} cannot be read: {error}.")).field("source")
    };
    let chosen = corrections::overrides(&request.corrections)?;
    let bytes = owed_import::as_table(bytes).map_err(unreadable)?;
    let first = owed_import::detect(&bytes, &chosen).map_err(unreadable)?;
    let known = book.mapping(&first.fingerprint)?;
    let known: Option<Overrides> =
        known.and_then(|mapping| serde_json::from_str(&mapping.json).ok());
    let (overrides, detection, remembered) = match known {
        Some(known) => {
            let overrides = chosen.over(&Overrides {
                remembered: true,
                ..known
            });
            let detection = owed_import::detect(&bytes, &overrides).map_err(unreadable)?;
            (overrides, detection, true)
        }
        None => (chosen, first, false),
    };
    let defaults = Defaults {
        currency: overrides.currency.or(Some(book.company()?.currency)),
    };
    let reading = owed_import::read(&bytes, &detection, &defaults).map_err(unreadable)?;
    Ok(File {
        name,
        detection,
        overrides,
        remembered,
        reading,
    })
}

/// What would become of every document of a file, given what the book holds.
fn judge(book: &Reading, file: &File) -> Result<Judged, Failure> {
    let drafts = &file.reading.drafts;
    let mut judged = match file.reading.kind {
        Kind::Customers => customers::judge(book, &drafts.customers)?,
        Kind::Invoices => invoices::judge(book, drafts)?,
        Kind::Payments => payments::judge(book, drafts)?,
    };
    judged
        .problems
        .splice(0..0, file.reading.problems.list.iter().map(problem));
    Ok(judged)
}

fn apply(
    write: &mut Write<'_>,
    kind: Kind,
    drafts: &Drafts,
    judged: &Judged,
    today: Date,
) -> Result<(), Failure> {
    match kind {
        Kind::Customers => customers::apply(write, &drafts.customers, judged),
        Kind::Invoices => {
            invoices::apply(write, drafts, judged, today)?;
            // A ledger also holds payments; whose they are is known once its customers are in the book.
            payments::apply(write, drafts, &payments::judge(write, drafts)?)
        }
        Kind::Payments => payments::apply(write, drafts, judged),
    }
}

fn report(file: &File, judged: &Judged) -> ImportReport {
    let of = |wanted: fn(&Verdict) -> bool| {
        count(
            judged
                .verdicts
                .iter()
                .filter(|verdict| wanted(verdict))
                .count(),
        )
    };
    ImportReport {
        written: false,
        kind: shown::kind(file.reading.kind).to_owned(),
        read: count(file.reading.read),
        created: of(|verdict| matches!(verdict, Verdict::Create)),
        changed: of(|verdict| matches!(verdict, Verdict::Change { .. })),
        unchanged: of(|verdict| matches!(verdict, Verdict::Same)),
        skipped: count(file.reading.skipped.len() + judged.skipped.len()),
        skipped_reasons: preview::reasons(file, judged),
        problems: judged.problems.clone(),
    }
}

/// What would happen, with nothing written.
///
/// # Errors
/// [`Code::BadFile`] where the file is no list at all; [`Code::Invalid`] on a correction that cannot be.
pub fn dry_run(cx: &Context<'_>, request: ImportRequest) -> Result<ImportReport, Failure> {
    let book = cx.app.book()?;
    let file = read(&book, &request)?;
    let judged = judge(&book, &file)?;
    Ok(report(&file, &judged))
}

/// What was detected, what would happen, and the problems at their cells.
///
/// # Errors
/// As [`dry_run`].
pub fn preview(cx: &Context<'_>, request: ImportRequest) -> Result<ImportPreview, Failure> {
    let book = cx.app.book()?;
    let file = read(&book, &request)?;
    let judged = judge(&book, &file)?;
    Ok(preview::of(&file, &judged, book.company()?.language))
}

/// Brings the file in with one change that can be undone. Where there are problems and they were not accepted, nothing
/// is written and the report names them.
///
/// # Errors
/// As [`dry_run`], or where the book cannot be written.
pub fn commit(cx: &Context<'_>, request: ImportRequest) -> Result<ImportReport, Failure> {
    let mut book = cx.app.book()?;
    cx.step(0, 3, "Reading the file")?;
    let file = read(&book, &request)?;
    cx.step(1, 3, "Comparing it with the book")?;
    let entry = journal::entry(cx, "import", format!("{} imported", file.name));
    let written = book.write(entry, |write| {
        let judged = judge(write, &file)?;
        let mut report = report(&file, &judged);
        if report.is_stopped(request.accept_problems) {
            (report.created, report.changed) = (0, 0);
            return Ok(report);
        }
        cx.step(2, 3, "Writing")?;
        let drafts = &file.reading.drafts;
        apply(write, file.reading.kind, drafts, &judged, cx.app.today())?;
        report.written = true;
        write.summarize(format!(
            "{} imported: {} new, {} changed",
            file.name, report.created, report.changed
        ));
        Ok::<_, Failure>(report)
    })?;
    if written.value.written && file.overrides != Overrides::default() {
        book.remember_mapping(&Mapping {
            json: serde_json::to_string(&file.overrides)
                .map_err(|error| Failure::new(Code::Internal, error.to_string()))?,
            fingerprint: file.detection.fingerprint,
            used_at: cx.app.now().timestamp_millis(),
        })?;
    }
    Ok(written.value)
}
