//! The sides of an account.

/// A side of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Debit,
    Credit,
}

impl Side {
    /// Returns the side after an amount, and the amount: `5.00 Dr`, `1,234.50CR`.
    pub fn take(text: &str) -> (Option<Self>, &str) {
        let bare = text.strip_suffix('.').unwrap_or(text);
        let end = bare.len().saturating_sub(2);
        let Some((number, word)) = bare.split_at_checked(end) else {
            return (None, text);
        };
        let is = |side: &str| word.eq_ignore_ascii_case(side);
        let side = match () {
            () if is("dr") => Self::Debit,
            () if is("cr") => Self::Credit,
            () => return (None, text),
        };
        let number = number.trim_end();
        match number
            .ends_with(|last: char| last.is_ascii_digit() || matches!(last, ')' | '-' | '.'))
        {
            true => (Some(side), number),
            false => (None, text),
        }
    }
}
