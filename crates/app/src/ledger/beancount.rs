//! The input format of beancount (<https://beancount.github.io/docs/beancount_language_syntax.html>).

use std::fmt::Write;

use owed_receivables::Language;

use super::names::{Names, amount, story};
use super::{Drawn, Ledger};
use crate::wire::iso;

pub(super) fn draw(ledger: &Ledger) -> Drawn {
    let names = Names::from_ledger(ledger);
    let mut out = format!(
        "; Written by Owed: postings from {} to {}\noption \"title\" {}\n\n",
        iso(ledger.from),
        iso(ledger.to),
        quoted(&ledger.company)
    );
    // A total price implies a unit price with many digits, and beancount gives whole numbers no tolerance.
    for currency in ledger
        .currencies()
        .filter(|currency| currency.exponent() == 0)
    {
        let _ = writeln!(
            out,
            "option \"inferred_tolerance_default\" \"{currency}:0.5\""
        );
    }
    for (name, first) in names.first_days() {
        let _ = writeln!(out, "{} open {name}", iso(first));
    }
    for posting in &ledger.postings {
        let event = &posting.event;
        let _ = writeln!(
            out,
            "\n{} * {} {}",
            iso(event.on),
            quoted(ledger.name(event.customer)),
            quoted(&story(posting, Language::En))
        );
        if !event.document.is_empty() {
            let _ = writeln!(out, "  document-number: {}", quoted(&event.document));
        }
        let _ = write!(
            out,
            "  {}  {}\n  {}  {}\n",
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

fn quoted(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
