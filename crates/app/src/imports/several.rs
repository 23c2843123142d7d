//! Imports files of any format together, as one undoable change.
//!
//! What would happen is found by doing it and rolling it back, so that the preview of a folder whose files depend on
//! each other (a customer list, their invoices, a credit note to one of them) shows what the commit will do.

use owed_import::{
    Code as ProblemCode, Contents, FileFormat, Kind, Overrides, Problems, media_type, read_any,
    table_format,
};
use owed_receivables::Currency;
use owed_store::{BookReader, Mapping, StoreError, Write};
use owed_texts::{Arg, Language, key, text};

use super::einvoices::{self, Incoming};
use super::sources::{Piece, cannot_be_read, pieces};
use super::tally::Tally;
use super::verdict::Judged;
use super::{
    DocumentFile, File, FilesRequest, Holding, ImportReport, ImportedFile, NoTable, apply,
    corrections, imported, judge, pay_back, paying, problem, read_table, report_of, shown,
    statements, watched,
};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::{journal, matching};

/// Why a write is rolled back.
enum Stop {
    Failed(Failure),
    /// What it would have done.
    Rehearsed(Box<ImportReport>),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Returns what importing the files would do, without writing anything.
///
/// # Errors
/// [`Code::Io`] if a source does not exist; [`Code::Invalid`] for an impossible correction.
pub fn rehearse(cx: &Context<'_>, request: FilesRequest) -> Result<ImportReport, Failure> {
    let read = Read::from_request(cx, &request)?;
    let mut book = cx.app.book()?;
    if let [Content::Table(file)] = read.contents.as_slice()
        && file.reading.kind != Kind::Statement
        && !file.rests_on_itself()
    {
        // A single table depends on no other file: it is judged without a write.
        let judged = judge(cx, &book, file)?;
        let language = cx.language(&book)?;
        return Ok(report_of(vec![imported(file, &judged, language)]));
    }
    let entry = journal::entry(cx, "import", text!("journal-imported", name = read.name()));
    let rehearsed = book.write_or(entry, |write| {
        let report = read.bring_in(cx, write)?;
        Err::<(), _>(Stop::Rehearsed(Box::new(report)))
    });
    match rehearsed {
        Err(Stop::Rehearsed(report)) => Ok(*report),
        Err(Stop::Failed(failure)) => Err(failure),
        Ok(_) => Err(Failure::new(
            Code::Internal,
            key!("error-import-rehearsal-written"),
        )),
    }
}

/// Imports the files as one undoable change. If there are problems and they are not accepted, nothing is written and
/// the report names them.
///
/// # Errors
/// As [`rehearse`], or the book cannot be written.
pub fn bring_in(cx: &Context<'_>, request: FilesRequest) -> Result<ImportReport, Failure> {
    let read = Read::from_request(cx, &request)?;
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "import", text!("journal-imported", name = read.name()));
    let written = book.write_or(entry, |write| {
        let known_to = matching::KnownTo::read(write)?;
        let mut report = read.bring_in(cx, write)?;
        if report.is_stopped(request.accept_problems) {
            report.forget_changes();
            return Err(Stop::Rehearsed(Box::new(report)));
        }
        report.written = true;
        write.summarize(text!(
            "journal-imported-changes",
            name = read.name(),
            created = report.created,
            changed = report.changed
        ));
        Ok((report, known_to))
    });
    let (report, known_to) = match written {
        Ok(written) => written.value,
        Err(Stop::Rehearsed(report)) => return Ok(*report),
        Err(Stop::Failed(failure)) => return Err(failure),
    };
    for content in &read.contents {
        if let Content::Table(file) = content
            && file.overrides != Overrides::default()
        {
            book.remember_mapping(&Mapping {
                json: serde_json::to_string(&file.overrides).map_err(Failure::internal)?,
                fingerprint: file.detection.fingerprint.clone(),
                used_at: cx.app.now().timestamp_millis(),
            })?;
        }
    }
    let accepts = book.company()?.accept_certain && matching::KnownTo::read(&book)? != known_to;
    drop(book);
    if accepts {
        // Only new entries: what a person left open or took back is theirs to decide.
        matching::accept_certain_of(cx, Some(known_to))?;
    }
    watched::brought_in_by_hand(cx, &request.files, &report)?;
    tracing::info!(
        files = report.files.len(),
        created = report.created,
        changed = report.changed,
        problems = report.problems.len(),
        "imported"
    );
    Ok(report)
}

/// The files, read completely (rule F1).
struct Read {
    pieces: Vec<Piece>,
    /// One for each piece.
    contents: Vec<Content>,
    /// For statements that name no currency, one for each piece; `None` if no person has chosen one.
    currencies: Vec<Option<Currency>>,
}

enum Content {
    Table(Box<File>),
    Other(Box<Contents>),
    Unread(Failure),
}

impl Read {
    fn from_request(cx: &Context<'_>, request: &FilesRequest) -> Result<Self, Failure> {
        let sources: Vec<_> = request.files.iter().map(|file| &file.source).collect();
        let pieces = pieces(&sources)?;
        let book = cx.app.book()?;
        let usual = book.company()?.chosen_currency();
        let (mut contents, mut currencies) = (Vec::new(), Vec::new());
        for (at, piece) in pieces.iter().enumerate() {
            let what = text!("import-step-reading", name = &piece.name);
            cx.step(at, pieces.len(), what)?;
            let asked = &request.files[piece.source];
            let own = asked.within.get(&piece.name);
            let said = own.unwrap_or(&asked.corrections);
            let chosen = corrections::overrides(said)?;
            let same_payments = said.are_payments_the_same();
            currencies.push(chosen.currency.or(usual));
            contents.push(match &piece.bytes {
                Err(failure) => Content::Unread(failure.clone()),
                Ok(bytes) => content(cx, &book, &piece.name, bytes, chosen, usual, same_payments)?,
            });
        }
        match (pieces.as_slice(), contents.as_slice()) {
            ([_], [Content::Unread(failure)]) => Err(failure.clone()),
            ([], _) => {
                Err(Failure::new(Code::BadFile, key!("error-import-no-files")).field("source"))
            }
            _ => Ok(Self {
                pieces,
                contents,
                currencies,
            }),
        }
    }

    fn name(&self) -> Arg {
        match self.pieces.as_slice() {
            [one] => Arg::from(&one.name),
            several => text!("common-count-files", count = several.len()).into(),
        }
    }

    /// Imports everything that can be imported; the report says what was left out and why.
    fn bring_in(&self, cx: &Context<'_>, write: &mut Write<'_>) -> Result<ImportReport, Failure> {
        let (today, language) = (cx.app.today(), cx.language(write)?);
        let mut tallies: Vec<_> = self
            .pieces
            .iter()
            .map(|piece| Tally::new(piece.source, &piece.name, language))
            .collect();
        self.tables(cx, write, &[Kind::Customers, Kind::Invoices], &mut tallies)?;
        let incoming = self.incoming(language, &mut tallies);
        let count = incoming.len();
        einvoices::bring_in(write, incoming, &mut tallies, (today, language), |at| {
            cx.step(at, count, key!("import-step-invoices"))
        })?;
        self.tables(cx, write, &[Kind::Payments], &mut tallies)?;
        for (at, content) in self.contents.iter().enumerate() {
            let tally = &mut tallies[at];
            match content {
                Content::Other(contents) if contents.invoices.is_empty() => {
                    cx.step(at, self.contents.len(), key!("import-step-statements"))?;
                    of_statements(tally, contents.format, &contents.problems, language);
                    statements::bring_in(write, &contents.statements, self.currencies[at], tally)?;
                }
                Content::Table(file) if file.reading.kind == Kind::Statement => {
                    cx.step(at, self.contents.len(), key!("import-step-statements"))?;
                    let reading = &file.reading;
                    of_statements(tally, file.format, &reading.problems, language);
                    tally.report.unused = shown::unused(&reading.unused, language);
                    tally.leave_out(shown::left_out(reading, language));
                    statements::bring_in(write, &reading.statements, self.currencies[at], tally)?;
                }
                Content::Unread(failure) => tally.unreadable(failure),
                _ => {}
            }
        }
        Ok(report_of(tallies.into_iter().map(Tally::finish).collect()))
    }

    /// Imports the tables of these kinds, kind by kind, so that each comes after what it depends on.
    fn tables(
        &self,
        cx: &Context<'_>,
        write: &mut Write<'_>,
        kinds: &[Kind],
        tallies: &mut [Tally],
    ) -> Result<(), Failure> {
        let language = cx.language(write)?;
        for kind in kinds {
            let (mut unallocated, mut waiting) = (Vec::new(), Vec::new());
            for (content, tally) in self.contents.iter().zip(&mut *tallies) {
                let Content::Table(file) = content else {
                    continue;
                };
                if file.reading.kind != *kind {
                    continue;
                }
                let mut judged = judge(cx, write, file)?;
                let source = tally.report.source;
                let report = |judged: &Judged| ImportedFile {
                    source,
                    ..imported(file, judged, language)
                };
                tally.report = report(&judged);
                if tally.report.concerns_the_file() {
                    (tally.report.created, tally.report.changed) = (0, 0);
                } else {
                    let later = apply(cx, write, file, &mut judged)?;
                    unallocated.extend(later.unallocated);
                    tally.report = report(&judged);
                    waiting.push((tally, file, judged, later.paid_back));
                }
            }
            paying::allocate_rest(write, unallocated)?;
            for (tally, file, mut judged, paid_back) in waiting {
                pay_back(write, file, &mut judged, paid_back)?;
                tally.report = ImportedFile {
                    source: tally.report.source,
                    ..imported(file, &judged, language)
                };
            }
        }
        Ok(())
    }

    fn incoming(&self, language: Language, tallies: &mut [Tally]) -> Vec<Incoming<'_>> {
        let mut incoming = Vec::new();
        for (at, (piece, content)) in self.pieces.iter().zip(&self.contents).enumerate() {
            let (Content::Other(contents), Ok(bytes)) = (content, &piece.bytes) else {
                continue;
            };
            if contents.invoices.is_empty() {
                continue;
            }
            let report = &mut tallies[at].report;
            report.kind = Holding::Invoices.into();
            report.format = contents.format.into();
            let problems = contents.problems.list.iter();
            report.problems = problems.map(|one| problem(one, language)).collect();
            let rows: Vec<_> = contents.problems.list.iter().map(|one| one.row).collect();
            let begins: Vec<_> = contents.invoices.iter().map(|one| one.row).collect();
            for (place, invoice) in contents.invoices.iter().enumerate() {
                let next = begins.get(place + 1).copied().unwrap_or(u64::MAX);
                // The first one also takes the problems before it.
                let from = if place == 0 { 0 } else { invoice.row };
                incoming.push(Incoming {
                    file: at,
                    invoice,
                    spoilt: rows
                        .iter()
                        .any(|row| row.is_none_or(|row| (from..next).contains(&row))),
                    original: DocumentFile {
                        name: piece.name.rsplit(['/', '\\']).next().unwrap_or(&piece.name),
                        media_type: media_type(bytes),
                        bytes,
                    },
                });
            }
        }
        incoming
    }
}

/// Reports what is wrong in a file of statements. A balance that the entries do not explain, or a booking that its
/// parts do not, is stored as the bank has it and shown with its statement; it does not prevent the import.
fn of_statements(tally: &mut Tally, format: FileFormat, problems: &Problems, language: Language) {
    let report = &mut tally.report;
    report.kind = Holding::Statements.into();
    report.format = format.into();
    for one in &problems.list {
        match one.code {
            ProblemCode::Contradiction | ProblemCode::Undecodable | ProblemCode::ReadAs => {
                report.notes.push(problem(one, language));
            }
            _ => report.problems.push(problem(one, language)),
        }
    }
}

fn content(
    cx: &Context<'_>,
    book: &BookReader,
    name: &str,
    bytes: &[u8],
    chosen: Overrides,
    usual: Option<Currency>,
    same_payments: Option<bool>,
) -> Result<Content, Failure> {
    if let Some(format) = table_format(bytes) {
        return match read_table(cx, book, name, format, bytes.to_vec(), chosen) {
            Ok(file) => Ok(Content::Table(Box::new(File {
                same_payments,
                ..file
            }))),
            Err(NoTable::Unreadable(error)) => Ok(Content::Unread(cannot_be_read(name, &error))),
            Err(NoTable::Failed(failure)) => Err(failure),
        };
    }
    let chosen = Overrides {
        currency: chosen.currency.or(usual),
        ..chosen
    };
    Ok(match read_any(bytes, &chosen) {
        Ok(contents) => Content::Other(Box::new(contents)),
        Err(error) => Content::Unread(cannot_be_read(name, &error)),
    })
}
