//! What an import did or would do, file by file and together.

use std::collections::BTreeSet;

use owed_import::Format;
use serde::Serialize;
use ts_rs::TS;

use super::{Holding, Problem, UnusedColumn};
use crate::wire::{Amount, Chosen};

/// What came in. Where problems stopped it, `written` is false and the counts of changes are 0.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportReport {
    pub written: bool,
    /// Empty where nothing could be read.
    pub kind: Chosen<Holding>,
    /// Documents, customers, payments and entries of accounts.
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    /// Why something was skipped, each reason with how often.
    pub skipped_reasons: Vec<String>,
    /// Of several files each names its file.
    pub problems: Vec<Problem>,
    /// What is odd in a file and keeps nothing out, such as a statement whose entries do not explain its balances.
    pub notes: Vec<Problem>,
    /// The same of each file; those in folders and archives each for itself.
    pub files: Vec<ImportedFile>,
}

/// What came in from one file.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ImportedFile {
    /// Its name; in a folder or an archive its path there.
    pub file: String,
    /// Its place, or that of its folder or archive, among what was asked for.
    pub source: usize,
    /// Empty where it could not be read, as is what it holds.
    pub format: Chosen<Format>,
    pub kind: Chosen<Holding>,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    pub skipped_reasons: Vec<String>,
    pub problems: Vec<Problem>,
    pub notes: Vec<Problem>,
    /// What it comes to, one a currency: what was invoiced less credit notes, what moved on accounts.
    pub sums: Vec<Amount>,
    /// What of a list of invoices is open, credit notes and money on account taken off, one a currency.
    pub open: Vec<Amount>,
    /// The columns of a table that hold something and were not read.
    pub unused: Vec<UnusedColumn>,
}

impl ImportedFile {
    /// Whether a problem belongs to no row, so that no row can be left out for it.
    pub fn concerns_the_file(&self) -> bool {
        self.problems.iter().any(|problem| problem.row.is_none())
    }
}

impl ImportReport {
    /// Of no file at all.
    pub(crate) fn nothing() -> Self {
        report_of(Vec::new())
    }

    /// What became of one of the files asked for: a folder or an archive gives several.
    pub(crate) fn of_source(&self, at: usize) -> impl Iterator<Item = &ImportedFile> {
        self.files.iter().filter(move |file| file.source == at)
    }

    /// Whether problems keep everything out. Leaving out what has problems does not help where nothing is left.
    pub fn is_stopped(&self, accept_problems: bool) -> bool {
        let leaves_out = accept_problems && !self.concerns_every_file();
        !self.problems.is_empty() && !leaves_out
    }

    /// Whether each file has a problem that belongs to no row, so that nothing is left without it.
    pub fn concerns_every_file(&self) -> bool {
        self.files.iter().all(ImportedFile::concerns_the_file)
    }

    /// Of an import that was stopped: nothing was created or changed.
    pub(super) fn forget_changes(&mut self) {
        (self.created, self.changed) = (0, 0);
        for file in &mut self.files {
            (file.created, file.changed) = (0, 0);
        }
    }
}

/// The report of several files together.
pub(super) fn report_of(files: Vec<ImportedFile>) -> ImportReport {
    let sum = |of: fn(&ImportedFile) -> u32| files.iter().map(of).fold(0_u32, u32::saturating_add);
    let alone = files.len() == 1;
    let named = |file: &ImportedFile, problem: &Problem| {
        let mut problem = problem.clone();
        if !alone && !problem.names_file {
            problem.message = format!("{}: {}", file.file, problem.message);
        }
        problem
    };
    let all = |of: fn(&ImportedFile) -> &Vec<Problem>| {
        let each = files
            .iter()
            .map(|file| of(file).iter().map(|one| named(file, one)));
        each.flatten().collect::<Vec<_>>()
    };
    let kinds: BTreeSet<_> = files.iter().filter_map(|file| file.kind.0).collect();
    ImportReport {
        written: false,
        kind: match kinds.len() {
            0 | 1 => kinds.first().copied().into(),
            _ => Holding::Mixed.into(),
        },
        read: sum(|file| file.read),
        created: sum(|file| file.created),
        changed: sum(|file| file.changed),
        unchanged: sum(|file| file.unchanged),
        skipped: sum(|file| file.skipped),
        skipped_reasons: files
            .iter()
            .flat_map(|file| file.skipped_reasons.clone())
            .collect(),
        problems: all(|file| &file.problems),
        notes: all(|file| &file.notes),
        files,
    }
}
