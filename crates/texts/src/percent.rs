//! Written percentages.

use rust_decimal::Decimal;

/// Returns a percentage with a point and at least two decimals: `10.27`, `5.00`, `9.125`.
pub fn plain_percent(percent: Decimal) -> String {
    let percent = percent.normalize();
    format!("{percent:.*}", percent.scale().max(2) as usize)
}
