//! Column names in comparable form, with what they say about tax and currency.

use super::marks::{self, Mark};
use crate::text::comparable::normal;
use crate::text::currencies::{self, Sign};

/// The longest column name, so that a hostile one stays cheap.
pub(crate) const LONGEST_NAME: usize = 200;

/// A header's text in comparable form: “*Invoice-Date” and “invoice_date” are the same, “Betrag (EUR)” is “Betrag” with a
/// currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeaderName {
    /// Letters and digits only, in lower case, with umlauts written out.
    pub full: String,
    /// The same without brackets and currency, if it has any.
    pub short: Option<String>,
    /// The same without words of tax, if it has any: “Betrag inkl. MwSt” is “Betrag”.
    pub untaxed: Option<String>,
    /// Its words, each in comparable form.
    pub words: Vec<String>,
    /// What it says about tax in the amount.
    pub tax: Option<Tax>,
    pub currency: Option<Sign>,
}

/// What an amount's name says about tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tax {
    Without,
    With,
    /// It is a tax rate, not an amount.
    Rate,
}

impl HeaderName {
    pub fn new(header: &str) -> Self {
        let header = &header[..header.floor_char_boundary(LONGEST_NAME)];
        let full = normal(header);
        let (mut rest, mut currency) = (String::new(), None);
        for part in
            header.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '/'))
        {
            match currencies::named(part) {
                Some(found) if currency.is_none() => currency = Some(found),
                _ => {
                    rest.push_str(part);
                    rest.push(' ');
                }
            }
        }
        let rest = rest.trim();
        let unbracketed = header.split(['(', '[']).next().unwrap_or_default().trim();
        let short = match currency {
            Some(_) => normal(rest.strip_suffix(" in").unwrap_or(rest)),
            None => normal(unbracketed),
        };
        let words = words(header);
        let tax = tax(&words, header);
        Self {
            short: (short != full && !short.is_empty()).then_some(short),
            untaxed: tax.and_then(|_| without_tax(&words)),
            words,
            tax,
            full,
            currency,
        }
    }
}

impl Mark {
    /// Says whether one of the words is part of the name.
    pub fn is_in(self, name: &HeaderName) -> bool {
        self.words().iter().any(|word| name.full.contains(word))
    }

    /// Says whether the name contains one of the words as a whole word.
    pub fn is_word_of(self, name: &HeaderName) -> bool {
        let words = name.words.iter().chain([&name.full]);
        words
            .into_iter()
            .any(|word| marks::marks_of_word(word).contains(&self))
    }
}

/// Returns the words of a header, even in camel case: “totalValue” is two.
fn words(header: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut last = ' ';
    for c in header.chars() {
        if !c.is_alphanumeric() || c.is_uppercase() && last.is_lowercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c.is_alphanumeric()) {
            part.push(c);
        }
        last = c;
    }
    let words = parts.iter().map(|part| normal(part));
    words.filter(|word| !word.is_empty()).collect()
}

fn tax(words: &[String], header: &str) -> Option<Tax> {
    let marks: Vec<Mark> = words
        .iter()
        .flat_map(|word| marks::marks_of_word(word))
        .copied()
        .collect();
    let is = |mark| marks.contains(&mark);
    let of_tax = is(Mark::Tax);
    match () {
        () if header.contains('%') || of_tax && is(Mark::Rate) => Some(Tax::Rate),
        () if is(Mark::Net) || of_tax && is(Mark::Without) => Some(Tax::Without),
        () if is(Mark::Gross) || of_tax && is(Mark::With) => Some(Tax::With),
        () => None,
    }
}

fn without_tax(words: &[String]) -> Option<String> {
    const MARKS: &[Mark] = &[Mark::Net, Mark::Without, Mark::Gross, Mark::With, Mark::Tax];
    const BETWEEN: &[&str] = &["of", "de", "der", "the"];
    let speaks_of_tax = |word: &&String| {
        let marks = marks::marks_of_word(word);
        MARKS.iter().any(|mark| marks.contains(mark)) || BETWEEN.contains(&word.as_str())
    };
    let rest: String = words
        .iter()
        .filter(|word| !speaks_of_tax(word))
        .map(String::as_str)
        .collect();
    (!rest.is_empty()).then_some(rest)
}
