//! Who pays, and how banks and people write names and numbers.

use owed_receivables::matching::{MatchingItem, Payer};

use super::book::iban;
use super::maker::Maker;

impl Maker<'_> {
    pub(super) fn payer(&mut self, place: usize) -> Payer {
        let name = self.book.known.debtors[place].name.clone();
        Payer {
            name: if self.random.percent(50) {
                name
            } else {
                self.rewritten(&name)
            },
            account: self.book.accounts[place].clone(),
            ultimate: String::new(),
        }
    }

    pub(super) fn stranger(&mut self) -> Payer {
        Payer {
            name: self
                .random
                .any(&[
                    "Factoring Bank AG",
                    "Stadtkasse",
                    "Eleonora Quist",
                    "Payroll Partners LLC",
                    "Finanzamt Mitte",
                ])
                .to_owned(),
            account: iban(&mut self.random),
            ultimate: String::new(),
        }
    }

    /// Returns the customer's account, if the book knows it.
    pub(super) fn known_account(&self, item: &MatchingItem) -> Option<String> {
        let place = usize::try_from(item.customer.0 - 1).ok()?;
        self.book.known.debtors[place].accounts.first().cloned()
    }

    /// Rewrites a name as banks and people do: capitals, without accents, reversed, cut off.
    pub(super) fn rewritten(&mut self, name: &str) -> String {
        let plain = |name: &str| {
            let pairs = [
                ("ü", "ue"),
                ("ö", "oe"),
                ("ß", "ss"),
                ("é", "e"),
                ("É", "E"),
                ("ø", "o"),
                ("Ø", "O"),
                ("ń", "n"),
                ("ř", "r"),
                ("ô", "o"),
                ("å", "a"),
            ];
            pairs
                .iter()
                .fold(name.to_owned(), |name, (from, to)| name.replace(from, to))
        };
        match self.random.place(4) {
            0 => name.to_uppercase(),
            1 => plain(name),
            2 => {
                let mut words: Vec<&str> = name.split(' ').collect();
                words.rotate_left(1);
                words.join(" ")
            }
            _ => plain(name).chars().take(27).collect(),
        }
    }

    pub(super) fn remittance(&mut self, number: &str) -> String {
        let on = self.random.below(10, 28);
        match self.random.place(6) {
            0 => number.to_owned(),
            1 => format!("Rechnung {number} vom {on}.04.2026"),
            2 => format!("Invoice no. {number}, thank you"),
            3 => format!(
                "Rg.Nr. {number} Kd.-Nr. {}",
                self.random.below(1_000, 99_999)
            ),
            4 => format!("SVWZ+RE {} EUR 1.234,{on}", number.to_lowercase()),
            _ => format!("facture {number}/2026-04-{on}"),
        }
    }

    /// Returns the number with spaces where a bank broke the line, or with other marks.
    pub(super) fn torn(&mut self, number: &str) -> String {
        let text = match self.random.place(4) {
            0 => {
                let at = 1 + self.random.place(number.len().max(2) - 1);
                format!(
                    "{} {}",
                    number.get(..at).unwrap_or_default(),
                    number.get(at..).unwrap_or_default()
                )
            }
            1 => number.replace(['-', '/', '.'], " "),
            2 => number.replace(['-', '/', '.'], ""),
            _ => number.replace(['-', '/', '.'], "-").replace("-0", "-"),
        };
        format!("Rechnung {text}")
    }

    pub(super) fn mistyped(&mut self, number: &str) -> String {
        let digits: Vec<usize> = number
            .char_indices()
            .filter(|(_, letter)| letter.is_ascii_digit())
            .map(|(at, _)| at)
            .collect();
        let at = digits[digits.len() - 1 - self.random.place(digits.len().min(3))];
        let wrong = char::from(b'0' + u8::try_from(self.random.below(0, 10)).unwrap_or(0));
        let mut wrong_number = number.to_owned();
        wrong_number.replace_range(at..=at, wrong.encode_utf8(&mut [0; 4]));
        wrong_number
    }
}
