//! References as banks carry them.

use unicode_script::{Script, UnicodeScript};

use crate::head::Letterhead;
use crate::single_line::single_line;
use crate::text;

/// Returns the reference as a person can type it and a bank transmits it: without pictures and symbols. If nothing remains,
/// the customer's number.
pub(super) fn transferable(reference: &str, head: &Letterhead) -> String {
    let plain = |text: &str| {
        let kept: String = text.chars().filter(|c| is_transferable(*c)).collect();
        single_line(&kept)
    };
    let own = plain(reference);
    if own.is_empty() {
        plain(&head.customer_number)
    } else {
        own
    }
}

fn is_transferable(c: char) -> bool {
    let is_text = c.is_ascii()
        || c.is_alphanumeric()
        || c.is_whitespace()
        || matches!(c, '\u{a1}'..='\u{ff}' | '\u{2010}'..='\u{205e}')
        || !matches!(c.script(), Script::Common | Script::Inherited);
    is_text && text::prints(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d6_a_reference_holds_what_a_bank_carries() {
        let head = Letterhead {
            customer_number: "K\u{1f6b2}-7".into(),
            ..Letterhead::default()
        };
        for (given, carried) in [
            ("\u{1f9fe}-3", "-3"),
            ("RE–17/ß № 5", "RE–17/ß 5"),
            ("\u{5d7}-17", "\u{5d7}-17"),
            (
                "\u{e19}\u{e19}\u{e17}\u{e1a}\u{e38}\u{e23}\u{e35}",
                "\u{e19}\u{e19}\u{e17}\u{e1a}\u{e38}\u{e23}\u{e35}",
            ),
            ("A\u{13000}1", "A1"),
            ("\u{1f9fe}\u{fe0f}", "K-7"),
        ] {
            assert_eq!(transferable(given, &head), carried, "{given}");
        }
    }
}
