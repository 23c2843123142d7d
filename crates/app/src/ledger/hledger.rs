//! The journal format of hledger (<https://hledger.org/hledger.html>, "Journal").

use std::fmt::Write;

use owed_receivables::Language;

use super::names::{Names, amount, story};
use super::{Drawn, Ledger};
use crate::wire::iso;

pub(super) fn draw(ledger: &Ledger) -> Drawn {
    let names = Names::from_ledger(ledger);
    let mut out = format!(
        "; Postings of {} from {} to {}, written by Owed\n\n",
        plain(&ledger.company),
        iso(ledger.from),
        iso(ledger.to)
    );
    for currency in ledger.currencies() {
        let decimals = "0".repeat(currency.exponent() as usize);
        let _ = writeln!(out, "commodity 1000.{decimals} {}", currency.code());
    }
    for (name, _) in names.first_days() {
        let _ = writeln!(out, "account {name}");
    }
    for posting in &ledger.postings {
        let event = &posting.event;
        let code = plain(&event.document).replace(['(', ')'], "-");
        let _ = write!(
            out,
            "\n{} ({code}) {} | {}\n    {}    {}\n    {}    {}\n",
            iso(event.on),
            plain(ledger.name(event.customer)),
            plain(&story(posting, Language::En)),
            names.account(posting.debit),
            amount(posting, posting.debit, ""),
            names.account(posting.credit),
            amount(posting, posting.credit, "-")
        );
    }
    Drawn {
        bytes: out.into_bytes(),
        notes: Vec::new(),
    }
}

/// Puts a text on one line, without characters that start a comment or separate fields.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            ';' | '|' => ',',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect()
}
