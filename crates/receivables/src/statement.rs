//! What a statement of account asks for.

/// The state of an account in one currency, in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// The overdue amount of the invoices.
    pub overdue: i64,
    /// The disputed part of it (rule P3).
    pub contested: i64,
    /// Open fees, interest and charges: due because a letter asked for them (rule I6).
    pub claims: i64,
    pub on_account: i64,
}

impl Due {
    /// Returns what is to be paid now. A statement shows the whole balance; it asks for nothing that is not due, and for
    /// nothing that money on account covers (rule L2).
    pub fn asked(self) -> i64 {
        let due = self
            .overdue
            .saturating_sub(self.contested)
            .max(0)
            .saturating_add(self.claims);
        due.saturating_sub(self.on_account).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Due;

    #[test]
    fn l2_p3_a_statement_asks_for_what_is_due_and_for_no_more() {
        for (overdue, contested, claims, on_account, asked) in [
            (100, 0, 0, 0, 100),
            (0, 0, 0, 0, 0),
            (100, 30, 5, 0, 75),
            (100, 150, 5, 0, 5),
            (100, 0, 5, 60, 45),
            (100, 0, 5, 200, 0),
            (0, 0, 5, 0, 5),
        ] {
            let due = Due {
                overdue,
                contested,
                claims,
                on_account,
            };
            assert_eq!(due.asked(), asked, "{due:?}");
        }
    }
}
