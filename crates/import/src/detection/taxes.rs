//! Which of a list's amounts includes tax: names say so, and if net and tax add up to another column, the rows prove it. A
//! rate is not an amount.

use rust_decimal::Decimal;

use crate::detection::ColumnWhy;
use crate::detection::columns::Columns;
use crate::detection::values::Held;
use crate::field::Field;

/// The range of value added tax rates, in percent.
const RATES: std::ops::RangeInclusive<i64> = 2..=28;

/// Corrects the meanings derived from the amounts' names.
pub(crate) fn tell(columns: &mut Columns) {
    if let Some(tax) = columns.index_of(&[Field::Tax])
        && is_by_name(columns, tax)
        && holds_rates(columns, tax)
    {
        columns.unset(tax, ColumnWhy::ByRows);
    }
    let Some(amount) = columns.index_of(&[Field::Total]) else {
        return;
    };
    if columns.has(&[Field::Net]) || !is_by_name(columns, amount) {
        return;
    }
    if let Some((tax, gross)) = proof(columns, amount) {
        columns.set(amount, Field::Net, ColumnWhy::ByRows);
        match is_sum(columns, amount, tax, gross) {
            true => columns.set(tax, Field::Tax, ColumnWhy::ByRows),
            false => columns.unset(tax, ColumnWhy::ByRows),
        }
        columns.set(gross, Field::Total, ColumnWhy::ByRows);
    }
}

/// Returns the columns of tax and of the amount including it, if the rows prove that the named amount excludes it.
fn proof(columns: &Columns, amount: usize) -> Option<(usize, usize)> {
    /// In a hostile table not all pairs are compared.
    const MOST: usize = 12;
    let holds_money = |column: &usize| columns.values.held(*column) == Held::Money;
    let free: Vec<_> = columns
        .free()
        .into_iter()
        .filter(holds_money)
        .take(MOST)
        .collect();
    let taxes = match columns.index_of(&[Field::Tax]) {
        Some(tax) => vec![tax],
        // Among unnamed amounts only one that looks like tax counts.
        None => {
            let taxes = free.iter().copied();
            taxes
                .filter(|tax| is_share(columns, amount, *tax))
                .collect()
        }
    };
    let pairs = taxes
        .iter()
        .flat_map(|tax| free.iter().map(move |gross| (*tax, *gross)));
    pairs
        .filter(|(tax, gross)| tax != gross)
        .find(|(tax, gross)| {
            is_sum(columns, amount, *tax, *gross) || is_at_rate(columns, amount, *tax, *gross)
        })
}

/// Says whether one column is a plausible tax share of the other in every row.
fn is_share(columns: &Columns, amount: usize, tax: usize) -> bool {
    let values = &columns.values;
    (0..values.rows.len()).all(|row| {
        let (Some(tax), Some(amount)) = (values.amount(row, tax), values.amount(row, amount))
        else {
            return false;
        };
        let share = (tax * Decimal::ONE_HUNDRED).checked_div(amount);
        share.is_some_and(|share| is_rate(share) || tax.is_zero())
    })
}

/// Says whether this percentage may be a tax rate.
fn is_rate(percent: Decimal) -> bool {
    i64::try_from(percent.round()).is_ok_and(|percent| RATES.contains(&percent))
}

fn is_by_name(columns: &Columns, column: usize) -> bool {
    columns.mapped[column].is_some_and(|(_, why)| why == ColumnWhy::ByName)
}

/// Says whether one column and the tax add up to the other in every row, and some tax is not zero.
fn is_sum(columns: &Columns, net: usize, tax: usize, gross: usize) -> bool {
    in_every_row(columns, [net, tax, gross], |net, tax, gross| {
        net + tax == gross
    })
}

/// Says whether one column at the other's rate gives the third in every row, and some tax is not zero.
fn is_at_rate(columns: &Columns, net: usize, rate: usize, gross: usize) -> bool {
    in_every_row(columns, [net, rate, gross], |net, rate, gross| {
        at_rate(net, rate, gross) && (rate.is_zero() || is_rate(rate))
    })
}

fn at_rate(net: Decimal, rate: Decimal, gross: Decimal) -> bool {
    (net + net * rate / Decimal::ONE_HUNDRED - gross).abs() < Decimal::ONE
}

/// Says whether it holds for the amounts of every row, and the second is not zero throughout.
fn in_every_row(
    columns: &Columns,
    places: [usize; 3],
    holds: fn(Decimal, Decimal, Decimal) -> bool,
) -> bool {
    let mut taxed = false;
    let all = (0..columns.values.rows.len()).all(|row| {
        let [net, tax, gross] =
            places.map(|column| columns.values.amount(row, column).unwrap_or_default());
        taxed |= !tax.is_zero();
        holds(net, tax, gross)
    });
    all && taxed
}

/// Says whether a column of tax contains rates: by its cells, or by the other amounts.
fn holds_rates(columns: &Columns, tax: usize) -> bool {
    let values = &columns.values;
    if values.cells_of(tax).any(|cell| cell.ends_with('%')) {
        return true;
    }
    let (net, gross) = (
        columns.index_of(&[Field::Net]),
        columns.index_of(&[Field::Total]),
    );
    let amount = |row, column: Option<usize>| values.amount(row, column?);
    let has_decimals = |column: usize| values.held(column) == Held::Money;
    let written_as_rate = !has_decimals(tax) && net.is_some_and(has_decimals);
    let mut speaks = (0..values.rows.len()).filter_map(|row| {
        let (rate, net) = (values.amount(row, tax)?, amount(row, net)?);
        let share = (rate * Decimal::ONE_HUNDRED).checked_div(net)?;
        Some(match amount(row, gross) {
            _ if !is_rate(rate) => false,
            Some(gross) if net + rate == gross => false,
            Some(gross) => at_rate(net, rate, gross),
            None => written_as_rate || !is_rate(share),
        })
    });
    speaks.any(|is_rate| is_rate)
}
