//! What an import did or would do, by file and in total.

use std::collections::BTreeSet;

use owed_import::FileFormat;
use serde::Serialize;
use ts_rs::TS;

use super::{Holding, Problem, UnusedColumn};
use crate::wire::{Amount, Chosen};

/// The result of an import. If problems stopped it, `written` is false and nothing counts as created or changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportReport {
    pub written: bool,
    /// Empty if nothing could be read.
    pub kind: Chosen<Holding>,
    /// Documents, customers, payments and bank entries.
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    /// Why something was skipped, each reason with its count.
    pub skipped_reasons: Vec<String>,
    /// With several files, each names its file.
    pub problems: Vec<Problem>,
    /// Oddities that do not prevent the import, such as a statement whose entries do not explain its balances.
    pub notes: Vec<Problem>,
    /// The same for each file, including each one in folders and archives.
    pub files: Vec<ImportedFile>,
}

/// The result for one file.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ImportedFile {
    /// Its name; in a folder or an archive, its path there.
    pub file: String,
    /// Its index, or that of its folder or archive, in the request.
    pub source: usize,
    /// Empty if it could not be read, like its content.
    pub format: Chosen<FileFormat>,
    pub kind: Chosen<Holding>,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    pub skipped_reasons: Vec<String>,
    pub problems: Vec<Problem>,
    pub notes: Vec<Problem>,
    /// The total by currency: invoices less credit notes, or movements on accounts.
    pub sums: Vec<Amount>,
    /// The open total of an invoice list by currency, less credit notes and money on account.
    pub open: Vec<Amount>,
    /// The columns of a table that have content and were not read.
    pub unused: Vec<UnusedColumn>,
}

impl ImportedFile {
    /// Says whether a problem concerns no row, so that leaving out rows does not help.
    pub fn concerns_the_file(&self) -> bool {
        self.problems.iter().any(|problem| problem.row.is_none())
    }
}

impl ImportReport {
    /// Returns the report of no files.
    pub(crate) fn nothing() -> Self {
        report_of(Vec::new())
    }

    /// Returns the results of one requested source: a folder or an archive gives several.
    pub(crate) fn of_source(&self, at: usize) -> impl Iterator<Item = &ImportedFile> {
        self.files.iter().filter(move |file| file.source == at)
    }

    /// Says whether problems stop the import. Leaving out what has problems does not help if nothing is left.
    pub fn is_stopped(&self, accept_problems: bool) -> bool {
        let leaves_out = accept_problems && !self.concerns_every_file();
        !self.problems.is_empty() && !leaves_out
    }

    /// Says whether each file has a problem that concerns no row, so that nothing would be left.
    pub fn concerns_every_file(&self) -> bool {
        self.files.iter().all(ImportedFile::concerns_the_file)
    }

    /// Resets the counts of a stopped import.
    pub(super) fn forget_changes(&mut self) {
        (self.created, self.changed) = (0, 0);
        for file in &mut self.files {
            (file.created, file.changed) = (0, 0);
        }
    }
}

/// Combines the reports of several files.
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
