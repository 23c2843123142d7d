//! Words that identify a list or a column, by language, from the table `words.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::comparable::normal;

const TABLE: &str = include_str!("words.txt");

/// What a word identifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// Related to documents: a statement mentions neither customers nor invoices.
    Documents,
    /// Only banks have such a column.
    Banks,
    /// Banks have such a column, and ledgers too.
    Accounts,
    Payments,
    /// Titles.
    Invoices,
    Customers,
    Paid,
    Statements,
    /// Lists in which nothing is owed.
    Quotes,
    Orders,
    Drafts,
    Recurring,
    /// An amount without tax, whatever is beside the word, or only beside a word of tax.
    Net,
    Without,
    Gross,
    With,
    Tax,
    Rate,
    /// A cell's word for money that left the account, or came.
    Left,
    Came,
    /// Rows that are not movements.
    Opening,
    Closing,
    Turnover,
    /// Words unrelated to payments.
    Aside,
    /// Part of an address, or of one that is not the customer's own.
    Address,
    Delivery,
}

const NAMES: &[(&str, Mark)] = &[
    ("documents", Mark::Documents),
    ("banks", Mark::Banks),
    ("accounts", Mark::Accounts),
    ("payments", Mark::Payments),
    ("invoices", Mark::Invoices),
    ("customers", Mark::Customers),
    ("paid", Mark::Paid),
    ("statements", Mark::Statements),
    ("quotes", Mark::Quotes),
    ("orders", Mark::Orders),
    ("drafts", Mark::Drafts),
    ("recurring", Mark::Recurring),
    ("net", Mark::Net),
    ("without", Mark::Without),
    ("gross", Mark::Gross),
    ("with", Mark::With),
    ("tax", Mark::Tax),
    ("rate", Mark::Rate),
    ("left", Mark::Left),
    ("came", Mark::Came),
    ("opening", Mark::Opening),
    ("closing", Mark::Closing),
    ("turnover", Mark::Turnover),
    ("aside", Mark::Aside),
    ("address", Mark::Address),
    ("delivery", Mark::Delivery),
];

static WORDS: LazyLock<HashMap<Mark, Vec<String>>> = LazyLock::new(|| {
    let mut words: HashMap<Mark, Vec<String>> = HashMap::new();
    for (kind, name, line) in lines() {
        let mark = NAMES.iter().find(|(known, _)| *known == name);
        if let (Some((_, mark)), "mark") = (mark, kind) {
            let list = words.entry(*mark).or_default();
            list.extend(line.split('|').map(normal));
        }
    }
    words
});

static MARKS: LazyLock<HashMap<&'static str, Vec<Mark>>> = LazyLock::new(|| {
    let mut marks: HashMap<&str, Vec<Mark>> = HashMap::new();
    for (mark, words) in &*WORDS {
        for word in words {
            marks.entry(word.as_str()).or_default().push(*mark);
        }
    }
    marks
});

/// Returns what a normalised word identifies.
pub(crate) fn marks_of_word(word: &str) -> &'static [Mark] {
    MARKS.get(word).map_or(&[], Vec::as_slice)
}

/// Yields the table's lines: the kind of file or `mark`, the field or the mark's name, the words.
fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().filter_map(|line| {
        let (place, words) = line.split_once(": ").filter(|_| !line.starts_with('#'))?;
        let (kind, name) = place.split_once(' ')?;
        Some((kind, name, words))
    })
}

/// Yields the table's column names: the kind of file, the field, its names.
pub(crate) fn columns() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    lines().filter(|(kind, ..)| *kind != "mark")
}

impl Mark {
    pub(super) fn words(self) -> &'static [String] {
        WORDS.get(&self).map_or(&[], Vec::as_slice)
    }

    /// Says whether the text is exactly one of the words.
    pub fn is(self, text: &str) -> bool {
        marks_of_word(&normal(text)).contains(&self)
    }

    /// Says whether a normalised text begins with one of the words.
    pub fn begins(self, normal: &str) -> bool {
        self.words().iter().any(|word| normal.starts_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Field;

    #[test]
    fn every_line_of_the_table_is_of_a_mark_or_a_field_and_names_no_word_twice() {
        for (kind, name, words) in lines() {
            let known = match kind {
                "mark" => NAMES.iter().any(|(known, _)| *known == name),
                "every" | "invoices" | "payments" | "statement" => name.parse::<Field>().is_ok(),
                _ => false,
            };
            assert!(known, "{kind} {name}");
            let mut seen = Vec::new();
            for word in words.split('|').map(normal).filter(|word| !word.is_empty()) {
                assert!(
                    !seen.contains(&word),
                    "{kind} {name} has {word} twice: {words}"
                );
                seen.push(word);
            }
        }
    }

    #[test]
    fn every_mark_has_words() {
        for (name, mark) in NAMES {
            assert!(!mark.words().is_empty(), "{name}");
            assert!(mark.words().iter().all(|word| !word.is_empty()), "{name}");
        }
    }
}
