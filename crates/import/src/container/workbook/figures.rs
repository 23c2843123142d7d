//! Numbers and days of workbooks as unambiguous text. Workbooks store binary numbers; people see fifteen digits, which is
//! exact for every amount of money.

use calamine::ExcelDateTime;

const DIGITS: usize = 15;

/// Returns the number with a point before its decimals and nothing else.
pub(super) fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // A digit, a point, the rest, and the power of ten.
    let scientific = format!("{value:.*e}", DIGITS - 1);
    let whole = scientific
        .split_once('e')
        .and_then(|(_, power)| power.parse::<i32>().ok())
        .unwrap_or(0)
        .max(0);
    let decimals = (DIGITS - 1).saturating_sub(usize::try_from(whole).unwrap_or(0));
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    match text.split_once('.') {
        // Three decimals could be read as thousands.
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ if text == "-0" => "0".to_owned(),
        _ => text.to_owned(),
    }
}

pub(super) fn date(value: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn m1_a_number_is_what_a_person_sees() {
        for (value, text) in [
            (1190.1, "1190.1"),
            (0.1 + 0.2, "0.3"),
            (1e14, "100000000000000"),
            (-1234.5, "-1234.5"),
            (1.125, "1.1250"),
            (1_234_567.89, "1234567.89"),
            (0.0, "0"),
            (-0.0, "0"),
            (19.999_999_999_999_996, "20"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
