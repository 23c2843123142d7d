//! Which of a list's amounts has the tax in it: names say so, and where net and tax make another column, the rows prove
//! it. A rate is no amount.

use rust_decimal::Decimal;

use crate::detection::Why;
use crate::detection::columns::Columns;
use crate::detection::values::Held;
use crate::field::Field;

/// Rates of value added tax lie within, in percent.
const RATES: std::ops::RangeInclusive<i64> = 2..=28;

/// Corrects what the names of the amounts were taken for.
pub(crate) fn tell(columns: &mut Columns) {
    if let Some(tax) = columns.of(&[Field::Tax])
        && is_by_name(columns, tax)
        && holds_rates(columns, tax)
    {
        columns.unset(tax, Why::ByRows);
    }
    let Some(amount) = columns.of(&[Field::Total]) else {
        return;
    };
    if columns.has(&[Field::Net]) || !is_by_name(columns, amount) {
        return;
    }
    if let Some((tax, gross)) = proof(columns, amount) {
        columns.set(amount, Field::Net, Why::ByRows);
        match is_sum(columns, amount, tax, gross) {
            true => columns.set(tax, Field::Tax, Why::ByRows),
            false => columns.unset(tax, Why::ByRows),
        }
        columns.set(gross, Field::Total, Why::ByRows);
    }
}

/// The columns of tax and of the amount with it, where the rows prove that the named amount has none in it.
fn proof(columns: &Columns, amount: usize) -> Option<(usize, usize)> {
    /// Of a hostile table not all pairs are compared.
    const MOST: usize = 12;
    let holds_money = |column: &usize| columns.values.held(*column) == Held::Money;
    let free: Vec<_> = columns
        .free()
        .into_iter()
        .filter(holds_money)
        .take(MOST)
        .collect();
    let taxes = match columns.of(&[Field::Tax]) {
        Some(tax) => vec![tax],
        // Of amounts without a name only one that looks like tax counts.
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

/// Whether one column is in every row such a share of the other as tax is.
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

/// Whether so many percent may be a rate of tax.
fn is_rate(percent: Decimal) -> bool {
    i64::try_from(percent.round()).is_ok_and(|percent| RATES.contains(&percent))
}

fn is_by_name(columns: &Columns, column: usize) -> bool {
    columns.mapped[column].is_some_and(|(_, why)| why == Why::ByName)
}

/// Whether in every row one column and the tax make the other, and there is some tax.
fn is_sum(columns: &Columns, net: usize, tax: usize, gross: usize) -> bool {
    in_every_row(columns, [net, tax, gross], |net, tax, gross| {
        net + tax == gross
    })
}

/// Whether in every row one column at the other's rate makes the third, and there is some tax.
fn is_at_rate(columns: &Columns, net: usize, rate: usize, gross: usize) -> bool {
    in_every_row(columns, [net, rate, gross], |net, rate, gross| {
        at_rate(net, rate, gross) && (rate.is_zero() || is_rate(rate))
    })
}

fn at_rate(net: Decimal, rate: Decimal, gross: Decimal) -> bool {
    (net + net * rate / Decimal::ONE_HUNDRED - gross).abs() < Decimal::ONE
}

/// Whether it holds for the amounts of every row, and the second is not zero throughout.
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

/// Whether a column of tax has the rates of it: its cells say so, or the other amounts.
fn holds_rates(columns: &Columns, tax: usize) -> bool {
    let values = &columns.values;
    if values.of(tax).any(|cell| cell.ends_with('%')) {
        return true;
    }
    let (net, gross) = (columns.of(&[Field::Net]), columns.of(&[Field::Total]));
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
