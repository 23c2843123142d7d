//! SWIFT MT940 statements and MT942 intraday reports, as banks write them to files: with or without the envelope, with
//! fields left out, several in one file.

use owed_receivables::{Currency, Money};
use owed_texts::key;

use super::{account, balance, field86, mt940_line};
use crate::bank::statement::{Balance, Statement};
use crate::figures::Place;
use crate::problem::{Code, Problems};
use crate::text::dates;

/// A field such as `:60F:` with its lines.
#[derive(Debug)]
struct Field<'t> {
    row: u64,
    tag: &'t str,
    lines: Vec<&'t str>,
}

/// Parses a line that begins a field: its tag, and the rest of the line.
fn field(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let bytes = tag.as_bytes();
    let known = match bytes {
        [a, b] | [a, b, b'A'..=b'Z'] => a.is_ascii_digit() && b.is_ascii_digit(),
        _ => tag == "NS",
    };
    known.then_some((tag, rest))
}

/// Says whether a text seems to be such a file: by its first line, or by the fields that begin a statement. Some banks omit
/// the first of these.
pub(crate) fn looks_like(text: &str) -> bool {
    let body = |line| str::rsplit(line, "{4:").next().unwrap_or(line).trim();
    let first = text.lines().map(body).find(|line| !line.is_empty());
    let tagged = first.is_some_and(|line| field(line).is_some() || line.starts_with("{1:"));
    let header = first.is_some_and(|line| matches!(line, "940" | "942" | ":940:" | ":942:"));
    let mut tags = text.lines().take(40).map(body).filter_map(field);
    tagged || header || tags.any(|(tag, _)| matches!(tag, "20" | "25" | "60F"))
}

/// Says whether it is an intraday report: it has floor limits or sums, and no balances.
pub(crate) fn is_942(text: &str) -> bool {
    let mut tags = text.lines().filter_map(field).map(|(tag, _)| tag);
    tags.by_ref()
        .find(|tag| matches!(*tag, "34F" | "90D" | "90C" | "60F" | "60M" | "62F"))
        .is_some_and(|tag| !tag.starts_with('6'))
}

fn fields(text: &str) -> Vec<Field<'_>> {
    let mut fields: Vec<Field<'_>> = Vec::new();
    for (row, line) in (1..).zip(text.lines()) {
        let line = line.rfind("{4:").map_or(line, |at| &line[at + 3..]);
        let line = line.trim_end_matches(['\r', '\u{3}']);
        if let Some((tag, rest)) = field(line) {
            fields.push(Field {
                row,
                tag,
                lines: vec![rest],
            });
        } else if matches!(line.trim(), "-" | "-}") || line.starts_with("-}") {
            fields.push(Field {
                row,
                tag: "-",
                lines: Vec::new(),
            });
        } else if let Some(last) = fields.last_mut().filter(|last| last.tag != "-") {
            last.lines.push(line);
        }
    }
    fields
}

/// A statement being read, field by field.
#[derive(Default)]
struct Open {
    row: u64,
    statement: Statement,
    /// Whether field 86 now belongs to the last entry rather than to the statement.
    in_entry: bool,
    /// Pieces of the last entry's field 86.
    information: Vec<String>,
    begun: bool,
}

pub(crate) fn read(text: &str, problems: &mut Problems) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut open = Open::default();
    for field in fields(text) {
        let ends = match field.tag {
            "20" | "-" => open.begun,
            // Without either, the next account begins the next statement.
            "25" | "25P" => open.statement.closing.is_some(),
            _ => false,
        };
        if ends {
            std::mem::take(&mut open).close(&mut statements, problems);
        }
        if field.tag != "-" {
            open.take(&field, problems);
        }
    }
    open.close(&mut statements, problems);
    statements
}

impl Open {
    fn take(&mut self, field: &Field<'_>, problems: &mut Problems) {
        if !self.begun {
            (self.begun, self.row) = (true, field.row);
        }
        let first = field.lines.first().copied().unwrap_or("");
        match field.tag {
            "25" | "25P" if self.statement.account.is_empty() => {
                (self.statement.account, self.statement.currency) = account_and_currency(first);
            }
            "25" | "25P" => {
                let message = key!("problem-second-account");
                problems.cell(Code::Contradiction, field.row, ":25:", first, message);
            }
            "28" | "28C" => self.statement.number = first.trim().to_owned(),
            "60F" | "60M" => {
                self.statement.opening = balance(field, first, problems);
                self.currency(self.statement.opening);
            }
            "62F" | "62M" => {
                self.described();
                self.statement.closing = balance(field, first, problems);
                self.currency(self.statement.closing);
                self.in_entry = false;
            }
            "34F" => {
                let currency = first
                    .get(..3)
                    .and_then(|code| code.parse::<Currency>().ok());
                self.statement.currency = self.statement.currency.or(currency);
            }
            "61" => {
                self.described();
                self.in_entry = false;
                if let Some(entry) =
                    mt940_line::read(&field.lines, field.row, self.statement.currency, problems)
                {
                    self.statement.entries.push(entry);
                    self.in_entry = true;
                }
            }
            "86" if self.in_entry => self
                .information
                .extend(field.lines.iter().map(|line| (*line).to_owned())),
            _ => {}
        }
    }

    fn currency(&mut self, balance: Option<Balance>) {
        self.statement.currency = self
            .statement
            .currency
            .or(balance.map(|balance| balance.amount.currency));
    }

    /// Applies field 86 to the last entry.
    fn described(&mut self) {
        let lines = std::mem::take(&mut self.information);
        if let Some(entry) = self
            .statement
            .entries
            .last_mut()
            .filter(|_| !lines.is_empty())
        {
            field86::describe(entry, &lines);
        }
    }

    fn close(mut self, statements: &mut Vec<Statement>, problems: &mut Problems) {
        self.described();
        if self.begun {
            balance::check(&self.statement, self.row, problems);
            statements.push(self.statement);
        }
    }
}

/// Parses `BANK/ACCOUNT`, an IBAN, Polish banks' `/IBAN`, or any of these followed by the currency.
fn account_and_currency(text: &str) -> (String, Option<Currency>) {
    let text = account(text).trim_start_matches('/').to_owned();
    let split = text
        .len()
        .checked_sub(3)
        .filter(|at| text.is_char_boundary(*at))
        .map(|at| text.split_at(at));
    if let Some((number, code)) = split
        && number.ends_with(|last: char| last.is_ascii_digit())
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && let Ok(currency) = code.parse()
    {
        return (number.to_owned(), Some(currency));
    }
    (text, None)
}

/// Parses `C260131EUR1234,56`.
fn balance(field: &Field<'_>, text: &str, problems: &mut Problems) -> Option<Balance> {
    let place = Place {
        row: field.row,
        column: field.tag,
    };
    let text = text.trim();
    let parts = text
        .get(..1)
        .zip(text.get(1..7))
        .zip(text.get(7..10))
        .zip(text.get(10..));
    let Some((((mark, day), code), amount)) =
        parts.filter(|(((mark, _), _), _)| matches!(*mark, "C" | "D"))
    else {
        problems.cell(
            Code::BadAmount,
            field.row,
            field.tag,
            text,
            key!("problem-not-a-balance"),
        );
        return None;
    };
    let currency = problems.currency(code, place)?;
    let minor = problems.minor(amount, Some(currency), place)?;
    Some(Balance {
        date: dates::short(day).or_else(|| dates::short_of_february(day)),
        amount: Money::new(if mark == "D" { -minor } else { minor }, currency),
    })
}
