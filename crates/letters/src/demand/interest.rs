//! The calculation of interest: the table behind a claim (rules I1, I5).

use owed_receivables::interest::AccrualPeriod;
use owed_receivables::{ClaimKind, Currency, Language, Money, MoneyError};

use super::facts::{InterestCalculation, OpenClaim, Origin};
use crate::error::LettersError;
use crate::labels::Labels;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::part::Part;
use crate::single_line::single_line;

/// The calculations of one currency, and the sum that they claim now.
struct Group<'a> {
    currency: Currency,
    calculations: Vec<(&'a InterestCalculation, Money, Money)>,
    claimed: Money,
}

/// Returns a heading, one table per currency and its notes; nothing without rows.
pub(crate) fn calculation(
    calculations: &[InterestCalculation],
    language: Language,
) -> Result<Vec<Part>, LettersError> {
    let labels = Labels::for_language(language);
    let groups = groups(calculations)?;
    if groups.is_empty() {
        return Ok(Vec::new());
    }
    let mut parts = vec![Part::Heading(labels.interest_heading.to_owned())];
    parts.extend(
        groups
            .iter()
            .map(|group| Part::Table(table(group, language))),
    );
    let any =
        |test: fn(&AccrualPeriod) -> bool| calculations.iter().flat_map(|c| &c.rows).any(test);
    if any(|row| row.rate.is_none()) {
        parts.push(Part::Note(labels.no_rate_note.to_owned()));
    }
    if any(|row| row.rate.is_some_and(|rate| rate.provisional)) {
        parts.push(Part::Note(labels.provisional_note.to_owned()));
    }
    Ok(parts)
}

/// Fails if the calculations give a different sum than the interest claimed for the first time.
pub(crate) fn check(
    calculations: &[InterestCalculation],
    claims: &[OpenClaim],
) -> Result<(), LettersError> {
    for group in groups(calculations)? {
        let mut claimed = Money::zero(group.currency);
        let new = claims.iter().filter(|claim| {
            claim.kind == ClaimKind::Interest
                && claim.origin == Origin::New
                && claim.open.currency == group.currency
        });
        for claim in new {
            claimed = claimed.plus(claim.open)?;
        }
        if claimed != group.claimed {
            return Err(LettersError::InterestDiffers {
                calculated: group.claimed,
                claimed,
            });
        }
    }
    Ok(())
}

fn groups(calculations: &[InterestCalculation]) -> Result<Vec<Group<'_>>, MoneyError> {
    let mut groups: Vec<Group> = Vec::new();
    for calculation in calculations {
        let Some(first) = calculation.rows.first() else {
            continue;
        };
        let currency = first.amount.currency;
        let mut sum = Money::zero(currency);
        for row in &calculation.rows {
            sum = sum.plus(row.amount)?;
        }
        let rest = calculation
            .claimed_before
            .map_or(Ok(sum), |before| sum.minus(before))?;
        let known = groups.iter().position(|group| group.currency == currency);
        let at = known.unwrap_or(groups.len());
        if known.is_none() {
            groups.push(Group {
                currency,
                calculations: Vec::new(),
                claimed: Money::zero(currency),
            });
        }
        groups[at].claimed = groups[at].claimed.plus(rest)?;
        groups[at].calculations.push((calculation, sum, rest));
    }
    Ok(groups)
}

fn table(group: &Group, language: Language) -> Table {
    let labels = Labels::for_language(language);
    let columns = vec![
        TableColumn::new(labels.from, Align::Left, 1.0),
        TableColumn::new(labels.to, Align::Left, 1.0),
        TableColumn::new(labels.days, Align::Right, 0.5),
        TableColumn::new(labels.amount_owed, Align::Right, 1.0),
        TableColumn::new(labels.rate, Align::Right, 1.5),
        TableColumn::new(
            format!("{} {}", labels.interest_short, group.currency.code()),
            Align::Right,
            1.0,
        ),
    ];
    let width = columns.len();
    let total = |label: String, amount| {
        TableRow::spanning(TableRowKind::Total, width, label, language.number(amount))
    };
    let mut rows = Vec::new();
    for (calculation, sum, rest) in &group.calculations {
        let invoice = single_line(&calculation.invoice);
        rows.push(TableRow::spanning(
            TableRowKind::Group,
            width,
            format!("{} {invoice}", labels.invoice),
            String::new(),
        ));
        rows.extend(calculation.rows.iter().map(|row| line(row, language)));
        rows.push(total(
            format!("{} {} {invoice}", labels.interest, labels.on_invoice),
            *sum,
        ));
        if let Some(before) = calculation.claimed_before {
            let less = Money::new(-before.minor, before.currency);
            let label = labels.claimed_before.to_owned();
            rows.push(TableRow::spanning(
                TableRowKind::Extra,
                width,
                label,
                language.number(less),
            ));
            rows.push(total(labels.claimed_now.to_owned(), *rest));
        }
    }
    if group.calculations.len() > 1 {
        rows.push(total(labels.total_interest.to_owned(), group.claimed));
    }
    Table { columns, rows }
}

fn line(row: &AccrualPeriod, language: Language) -> TableRow {
    let labels = Labels::for_language(language);
    let rate = match row.rate {
        None => labels.no_rate.to_owned(),
        Some(rate) if rate.provisional => {
            format!(
                "{} ({})",
                language.percent(rate.percent),
                labels.provisional
            )
        }
        Some(rate) => language.percent(rate.percent),
    };
    TableRow {
        cells: vec![
            language.date(row.from),
            language.date(row.to),
            row.days.to_string(),
            language.number(row.balance),
            rate,
            language.number(row.amount),
        ],
        kind: TableRowKind::Normal,
    }
}
