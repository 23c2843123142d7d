//! DATEV's booking batches (EXTF Buchungsstapel): postings from one account to another, seen from the debtors' accounts.
//!
//! Source: DATEV developer portal, “DATEV-Format: Buchungsstapel” and “Header”. The first line names the beginning of
//! the business year (13th field), the length of ledger accounts (14th) and the days from and to which the batch goes
//! (15th and 16th); dates in the rows are days and months only.

use chrono::Datelike;
use csv::StringRecord;
use owed_receivables::Date;

use crate::text::comparable::normal;
use crate::text::dates;

/// The positions of a posting's parts in a batch, and the year of its dates.
pub(crate) struct Postings {
    amount: Option<usize>,
    side: Option<usize>,
    account: Option<usize>,
    other_account: Option<usize>,
    date: Option<usize>,
    cancels: Option<usize>,
    begin: Option<Date>,
    /// Digits of a personal account: one more than a ledger account has.
    digits: usize,
}

impl Postings {
    pub fn new(text: &str, columns: &[String]) -> Self {
        let place = |name: &str| {
            columns
                .iter()
                .position(|column| normal(column).starts_with(name))
        };
        let exact = |name: &str| columns.iter().position(|column| normal(column) == name);
        let first = text.lines().next().unwrap_or("");
        let head: Vec<&str> = first
            .split(';')
            .map(|cell| cell.trim_matches(['"', ' ']))
            .collect();
        let date = |at: usize| head.get(at).and_then(|cell| dates::iso(cell));
        let length = head.get(13).and_then(|cell| cell.parse::<usize>().ok());
        Self {
            amount: place("umsatzohnesollhaben"),
            side: place("sollhabenkennz"),
            account: exact("konto"),
            other_account: place("gegenkonto"),
            date: exact("belegdatum"),
            cancels: place("generalumkehr"),
            begin: date(14).or(date(12)),
            digits: length.unwrap_or(4) + 1,
        }
    }

    /// Returns the debtor's account, the date, and the amount as debit or credit of that account; `None` if neither account
    /// is a debtor's.
    pub fn of_debtor(&self, record: &StringRecord) -> Option<[String; 4]> {
        let cell = |place: Option<usize>| {
            place
                .and_then(|place| record.get(place))
                .unwrap_or("")
                .trim()
        };
        let (account, other) = (cell(self.account), cell(self.other_account));
        // DATEV's debtors are accounts 1… to 6… with one digit more than the ledger's; 7… to 9… are creditors.
        let is_debtor = |account: &str| {
            account.len() == self.digits
                && account.bytes().all(|byte| byte.is_ascii_digit())
                && matches!(account.as_bytes().first(), Some(b'1'..=b'6'))
        };
        let side = cell(self.side).to_uppercase();
        let (debtor, debits) = match (is_debtor(account), is_debtor(other)) {
            (true, _) => (account, side != "H"),
            (false, true) => (other, side == "H"),
            (false, false) => return None,
        };
        let cancels = matches!(cell(self.cancels), "1" | "G" | "g");
        let amount = match cancels {
            true => format!("-{}", cell(self.amount)),
            false => cell(self.amount).to_owned(),
        };
        let (debit, credit) = match debits {
            true => (amount, String::new()),
            false => (String::new(), amount),
        };
        let date = cell(self.date);
        let date = self
            .day(date)
            .map_or(date.to_owned(), |date| date.to_string());
        Some([debtor.to_owned(), date, debit, credit])
    }

    /// Parses `0503` and `503` as the first 5 March from the batch's beginning on.
    fn day(&self, text: &str) -> Option<Date> {
        let short = (3..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let value: u32 = text.parse().ok().filter(|_| short)?;
        let (begin, day, month) = (self.begin?, value / 100, value % 100);
        (0..=1)
            .filter_map(|later| Date::from_ymd_opt(begin.year() + later, month, day))
            .find(|date| *date >= begin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "\"EXTF\";700;21;\"Buchungsstapel\";13;20260801000000000;;\"RE\";\"\";\"\";1001;1;20251001;4;20251101;20260331;\"\"";

    #[test]
    fn days_and_months_are_of_the_year_that_the_batch_is_of() {
        let columns: Vec<String> = ["Konto", "Belegdatum"].map(str::to_owned).to_vec();
        let postings = Postings::new(HEAD, &columns);
        let day = |text: &str| postings.day(text).map(|date| date.to_string());
        assert_eq!(day("0112").as_deref(), Some("2025-12-01"));
        assert_eq!(day("503").as_deref(), Some("2026-03-05"));
        assert_eq!(day("3002"), None);
        assert_eq!(day("05032026"), None);
    }
}
