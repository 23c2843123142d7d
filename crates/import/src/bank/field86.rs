//! Field 86 of MT940: the description of a movement, in one of four dialects. German, Austrian and Polish banks number its
//! parts (`166?00…?20…`), Dutch and international ones name them (`/EREF/…/REMI/…`), ABN AMRO's older files label them
//! (`IBAN: … NAAM: … OMSCHRIJVING: …`), the rest write free text.

use super::purpose;
use super::{account, joined, returned};
use crate::bank::statement::StatementEntry;

/// Fills in the entry's reference, text and other side.
pub(super) fn describe(entry: &mut StatementEntry, lines: &[String]) {
    // Field 61 may have named it.
    let known = std::mem::take(&mut entry.counterparty.account);
    let together: String = without_repeated_code(lines).concat();
    if let Some(parts) = numbered(together.trim()) {
        entry.reversal |= returned::is_business_code(&together.trim()[..3]);
        by_number(entry, &parts);
    } else if let Some(parts) = named(&together) {
        by_name(entry, &parts);
    } else if let Some(parts) = labelled(&together) {
        by_label(entry, &parts);
    } else {
        let texts = [entry.text.as_str()]
            .into_iter()
            .chain(lines.iter().map(String::as_str));
        entry.text = joined(texts);
        purpose::apply(entry);
    }
    if entry.counterparty.account.is_empty() {
        entry.counterparty.account = known;
    }
}

/// Drops a repeated code: Polish banks write it on a separate line, and again before the parts.
fn without_repeated_code(lines: &[String]) -> &[String] {
    match lines {
        [code, next, ..] if code.trim().len() == 3 && next.starts_with(code.trim()) => &lines[1..],
        _ => lines,
    }
}

/// A part of a dialect: its number or name, and its text.
type Part<'t> = (&'t str, &'t str);

/// Splits three digits followed by parts that each begin with the same sign and two digits.
fn numbered(text: &str) -> Option<Vec<Part<'_>>> {
    let sign = text.get(3..)?.chars().next()?;
    let code = text[..3].bytes().all(|byte| byte.is_ascii_digit());
    if !code || sign.is_alphanumeric() || sign.is_whitespace() {
        return None;
    }
    let starts_part = |at: usize| {
        let digits = text.get(at + sign.len_utf8()..at + sign.len_utf8() + 2);
        digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let starts: Vec<usize> = text
        .match_indices(sign)
        .map(|(at, _)| at)
        .filter(|at| starts_part(*at))
        .collect();
    if starts.first() != Some(&3) {
        return None;
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| {
        let number = start + sign.len_utf8();
        (&text[number..number + 2], &text[number + 2..end])
    });
    Some(parts.collect())
}

/// Parts of a text shorter than this end there; full ones continue in the next.
const FULL: usize = 27;

fn by_number(entry: &mut StatementEntry, parts: &[Part<'_>]) {
    let of = |range: std::ops::RangeInclusive<u8>| {
        parts
            .iter()
            .filter(move |(number, _)| {
                number
                    .parse()
                    .is_ok_and(|number: u8| range.contains(&number))
            })
            .map(|(_, text)| *text)
    };
    let mut text = String::new();
    for part in of(20..=29).chain(of(60..=63)) {
        text.push_str(part);
        if part.chars().count() < FULL {
            text.push('\n');
        }
    }
    let booking = joined(of(0..=0));
    entry.text = text;
    entry.counterparty.name = of(32..=33).collect::<String>().trim().to_owned();
    let iban = account(&of(38..=38).collect::<String>());
    entry.counterparty.account = if iban.is_empty() {
        account(&of(31..=31).collect::<String>())
    } else {
        iban
    };
    purpose::apply(entry);
    if entry.text.is_empty() {
        entry.text = booking;
    }
}

/// The names of parts in the named dialect.
const NAMES: &[&str] = &[
    "ABWA",
    "ACCW",
    "ADDR",
    "BENM",
    "BIC",
    "BUSP",
    "CDTRREF",
    "CDTRREFTP",
    "CHGS",
    "CNTP",
    "CREF",
    "CSID",
    "DBTR",
    "EREF",
    "EXCH",
    "IBAN",
    "ID",
    "INIT",
    "ISDT",
    "KREF",
    "MARF",
    "NAME",
    "NRTX",
    "OAMT",
    "OCMT",
    "ORDP",
    "PREF",
    "PURP",
    "REMI",
    "RTRN",
    "SVCL",
    "SWOC",
    "SWOD",
    "TRTP",
    "TYPE",
    "UDTR",
    "ULTB",
    "ULTC",
    "ULTD",
];

/// Splits `/NAME/text/NAME/text…`; a slash without a known name after it is part of the text.
fn named(text: &str) -> Option<Vec<Part<'_>>> {
    let name_at = |at: usize| {
        let rest = text.get(at + 1..)?;
        let name = rest
            .split('/')
            .next()
            .filter(|name| rest.len() > name.len() && NAMES.contains(name))?;
        Some((at, name))
    };
    let starts: Vec<(usize, &str)> = text
        .match_indices('/')
        .filter_map(|(at, _)| name_at(at))
        .collect();
    if starts.first()?.0 > 0 && starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|((at, name), end)| {
        // The slash that ends a name can begin the next.
        let begin = (at + 1 + name.len() + 1).min(end);
        (*name, text[begin..end].trim_matches('/').trim())
    });
    Some(parts.collect())
}

fn by_name(entry: &mut StatementEntry, parts: &[Part<'_>]) {
    let get = |wanted: &str| {
        parts
            .iter()
            .find(|(name, text)| *name == wanted && !text.is_empty())
            .map_or("", |(_, text)| *text)
    };
    // `/CNTP/account/bank/name/city/`
    let mut other = get("CNTP").split('/');
    let (number, name) = (other.next().unwrap_or(""), other.nth(1).unwrap_or(""));
    let first = |texts: [&str; 3]| {
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or("")
            .to_owned()
    };
    entry.counterparty.account = account(&first([number, get("IBAN"), get("ACCW")]));
    entry.counterparty.name = first([name, get("NAME"), get("ORDP")]);
    entry.counterparty.ultimate = first([get("ULTD"), get("ULTC"), get("ABWA")]);
    let remittance = get("REMI");
    // `USTD//text` is free text, `STRD/CUR/reference` a structured one.
    let structured = remittance
        .strip_prefix("STRD/")
        .map(|rest| rest.rsplit('/').next().unwrap_or(rest));
    let end_to_end = Some(get("EREF"))
        .filter(|text| *text != "NOTPROVIDED")
        .unwrap_or("");
    entry.end_to_end = end_to_end.to_owned();
    let reference = first([structured.unwrap_or(""), get("CDTRREF"), end_to_end]);
    if !reference.is_empty() {
        entry.reference = reference;
    }
    let text = remittance
        .strip_prefix("USTD/")
        .unwrap_or(remittance)
        .trim_matches('/');
    let said = first([text, get("TRTP"), get("TYPE")]);
    if !said.is_empty() {
        entry.text = said;
    }
    entry.reversal |= parts.iter().any(|(name, _)| *name == "RTRN");
    let original = first([get("OCMT"), get("OAMT"), ""]);
    entry.charge_beyond(original.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()));
}

/// The labels of ABN AMRO's older files: account, bank, name, text, reference, mandate, creditor.
const LABELS: &[&str] = &[
    "IBAN:",
    "BIC:",
    "NAAM:",
    "OMSCHRIJVING:",
    "KENMERK:",
    "MACHTIGING:",
    "INCASSANT:",
];

/// Splits `SEPA OVERBOEKING   IBAN: …   BIC: …   NAAM: …`.
fn labelled(text: &str) -> Option<Vec<Part<'_>>> {
    let text = text.strip_prefix("SEPA ")?;
    let mut starts: Vec<(usize, &str)> = LABELS
        .iter()
        .filter_map(|label| Some((text.find(label)?, *label)))
        .collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let parts = starts
        .iter()
        .zip(ends)
        .map(|((at, label), end)| (*label, text[at + label.len()..end].trim()));
    Some(parts.collect()).filter(|parts: &Vec<_>| !parts.is_empty())
}

fn by_label(entry: &mut StatementEntry, parts: &[Part<'_>]) {
    let get = |wanted: &str| {
        let found = parts.iter().find(|(label, _)| *label == wanted);
        found.map_or("", |(_, text)| *text)
    };
    entry.counterparty.account = account(get("IBAN:"));
    entry.counterparty.name = get("NAAM:").to_owned();
    entry.text = joined([get("OMSCHRIJVING:")]);
    let reference = get("KENMERK:");
    if !matches!(reference, "" | "NOTPROVIDED") {
        entry.reference = reference.to_owned();
        entry.end_to_end = reference.to_owned();
    }
}
