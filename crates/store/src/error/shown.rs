use std::fmt;

use owed_receivables::{Date, Language, Money};

/// An amount or a day that an error names, to be written as the book's company writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<T> {
    pub value: T,
    pub language: Language,
}

impl fmt::Display for Shown<Money> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.language.money(self.value))
    }
}

impl fmt::Display for Shown<Date> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.language.date(self.value))
    }
}
