//! A reminder policy on one page, to hand out or to file (rule R12).

mod wording;

use owed_receivables::dunning::policy::PerCurrency;
use owed_receivables::dunning::{Level, Policy};
use owed_receivables::{Date, Language, Money};

use crate::document::Document;
use crate::labels::Labels;
use crate::layout::Paper;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::part::Part;
use crate::plain::Plain;
use crate::reminder;
use crate::single_line::single_line;
use crate::text::Typesetter;

/// A policy and its company.
#[derive(Debug, Clone)]
pub struct PolicyFacts<'a> {
    pub policy: &'a Policy,
    pub company: &'a str,
    pub language: Language,
    pub dated: Date,
    pub paper: Paper,
}

/// Lays out the written policy, in landscape.
pub fn compose(facts: &PolicyFacts, setter: &mut Typesetter) -> Document {
    let PolicyFacts {
        policy, language, ..
    } = *facts;
    let title = format!(
        "{}: {}",
        wording::title(language),
        single_line(&policy.name)
    );
    let parts = [
        Part::Title(title.clone()),
        Part::Words(wording::before(policy, language)),
        Part::Table(levels(policy, language)),
        Part::Words(wording::after(policy, language)),
    ];
    let (width, height) = facts.paper.size();
    let paper = Plain {
        title: &title,
        author: &single_line(facts.company),
        language,
        dated: facts.dated,
        size: (height, width),
    };
    paper.compose(&parts, setter)
}

fn levels(policy: &Policy, language: Language) -> Table {
    let columns = wording::heads(language)
        .map(|head| TableColumn::new(head, Align::Left, 1.0))
        .into();
    let rows = policy
        .levels
        .iter()
        .enumerate()
        .map(|(index, level)| TableRow {
            cells: cells(policy, index, level, language),
            kind: TableRowKind::Normal,
        });
    Table {
        columns,
        rows: rows.collect(),
    }
}

fn cells(policy: &Policy, index: usize, level: &Level, language: Language) -> Vec<String> {
    let labels = Labels::for_language(language);
    let is_last = index + 1 == policy.levels.len();
    let number = u8::try_from(index + 1).unwrap_or(u8::MAX);
    vec![
        number.to_string(),
        reminder::title(language, number, level.tone, is_last),
        format!(
            "{} {}",
            labels.days_of(level.days),
            wording::counted_from(level.from, language)
        ),
        labels.days_of(level.deadline_days),
        wording::tone(level.tone, language),
        wording::channel(level.channel, language),
        amounts(&level.fee, language),
        wording::yes_or_no(level.interest, language),
        amounts(&level.minimum, language),
        labels.days_of(level.gap_days),
    ]
}

/// Returns “EUR 2.50, GBP 2.50”; a dash if there are none.
fn amounts(amounts: &PerCurrency, language: Language) -> String {
    if amounts.values().all(|minor| *minor == 0) {
        return "–".to_owned();
    }
    let written: Vec<String> = amounts
        .iter()
        .map(|(currency, minor)| language.money(Money::new(*minor, *currency)))
        .collect();
    written.join(", ")
}
