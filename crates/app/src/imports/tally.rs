//! Counts the results for the documents of one file.

use std::collections::BTreeMap;

use owed_receivables::{Currency, Money};
use owed_texts::{Language, Message, key};

use super::verdict::{Judged, Verdict};
use super::{ImportedFile, Problem, SettledBy};
use crate::failure::Failure;
use crate::wire::Amount;

#[derive(Default)]
pub struct Tally {
    /// The reader's language.
    language: Language,
    pub report: ImportedFile,
    skipped: BTreeMap<String, u32>,
    sums: BTreeMap<Currency, i64>,
}

impl Tally {
    pub fn new(source: usize, file: &str, language: Language) -> Self {
        Self {
            language,
            report: ImportedFile {
                file: file.to_owned(),
                source,
                ..ImportedFile::default()
            },
            ..Self::default()
        }
    }

    pub fn problem(&mut self, row: u64, value: &str, message: impl Into<Message>) {
        let message = message.into().text(self.language);
        self.report.problems.push(at(row, value, message));
    }

    /// Notes something that a person should know; it does not prevent the import.
    pub fn note(&mut self, row: u64, value: &str, message: impl Into<Message>) {
        let message = message.into().text(self.language);
        self.report.notes.push(at(row, value, message));
    }

    /// Asks for the currency of a file that names none, once.
    pub fn ask_currency(&mut self) {
        let mut problems = self.report.problems.iter();
        if problems.any(|problem| problem.settled_by == Some(SettledBy::Currency)) {
            return;
        }
        self.report.problems.push(Problem {
            message: key!("problem-no-currency").text(self.language),
            settled_by: Some(SettledBy::Currency),
            ..Problem::default()
        });
    }

    /// Notes why the whole file cannot be read.
    pub fn unreadable(&mut self, failure: &Failure) {
        self.report.problems.push(Problem {
            message: failure.in_full(self.language),
            names_file: true,
            ..Problem::default()
        });
    }

    pub fn skip(&mut self, reason: impl Into<Message>) {
        let reason = reason.into().text(self.language);
        self.leave_out(BTreeMap::from([(reason, 1)]));
    }

    /// Counts rows left out, by reason.
    pub fn leave_out(&mut self, counts: BTreeMap<String, u32>) {
        for (reason, count) in counts {
            self.report.skipped += count;
            *self.skipped.entry(reason).or_default() += count;
        }
    }

    /// Adds to the file's total.
    pub fn add(&mut self, money: Money) {
        let sum = self.sums.entry(money.currency).or_default();
        *sum = sum.saturating_add(money.minor);
    }

    pub fn count(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Create => self.report.created += 1,
            Verdict::Change { .. } | Verdict::Known(_) => self.report.changed += 1,
            Verdict::Same => self.report.unchanged += 1,
            Verdict::Left => {}
        }
    }

    /// Counts a known document; storing its file with it now is a change.
    pub fn again(&mut self, kept: bool) {
        if kept {
            self.report.changed += 1;
        } else {
            self.report.unchanged += 1;
        }
    }

    /// Adds what was found while judging.
    pub fn take(&mut self, judged: Judged) {
        self.report.problems.extend(judged.problems);
        self.report.notes.extend(judged.notes);
        for reason in judged.skipped {
            self.leave_out(BTreeMap::from([(reason, 1)]));
        }
    }

    pub fn finish(self) -> ImportedFile {
        let language = self.language;
        let reasons = self.skipped.into_iter().map(|(reason, count)| match count {
            1 => reason,
            count => format!("{} × {reason}", language.count(count.into())),
        });
        let mut report = self.report;
        report.skipped_reasons.extend(reasons);
        if !self.sums.is_empty() {
            report.sums = self
                .sums
                .into_iter()
                .map(|(currency, minor)| Amount::new(Money::new(minor, currency), language))
                .collect();
        }
        report
    }
}

fn at(row: u64, value: &str, message: String) -> Problem {
    Problem {
        row: u32::try_from(row).ok(),
        value: value.to_owned(),
        message,
        ..Problem::default()
    }
}
