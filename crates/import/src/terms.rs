//! Payment terms in words.

use crate::header::normal;

/// Days until payment: 30 for “Net 30”, “30 Tage netto”, “2/10 net 30” or “14 Tage 2 % Skonto, 30 Tage netto”; 0 for
/// “due on receipt”. `None` where no days are named.
pub(crate) fn days(text: &str) -> Option<u32> {
    let word = normal(text);
    if ["receipt", "sofort", "immediate", "cashondelivery", "prompt"]
        .iter()
        .any(|part| word.contains(part))
    {
        return Some(0);
    }
    let mut days = None;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[start..];
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        rest = &digits[end..];
        let is_rate = rest.trim_start().starts_with('%');
        if let Ok(number) = digits[..end].parse::<u32>()
            && !is_rate
            && number <= 366
        {
            days = days.max(Some(number));
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn terms_are_read_in_both_languages() {
        for (text, expected) in [
            ("Net 30", Some(30)),
            ("2/10 net 30", Some(30)),
            ("30 Tage netto", Some(30)),
            ("14 Tage 2 % Skonto, 30 Tage netto", Some(30)),
            ("14", Some(14)),
            ("Due on receipt", Some(0)),
            ("sofort fällig", Some(0)),
            ("as agreed", None),
            ("", None),
        ] {
            assert_eq!(days(text), expected, "{text:?}");
        }
    }
}
