//! The SEPA keywords that German and Austrian banks put into a movement's text: `EREF+…SVWZ+…`.

use super::{account, joined};
use crate::bank::statement::StatementEntry;

/// Each is followed by `+`; Deutsche Kreditwirtschaft, DFÜ agreement, annex 3.
const KEYWORDS: &[&str] = &[
    "EREF", "KREF", "MREF", "CRED", "DEBT", "COAM", "OAMT", "SVWZ", "ABWA", "ABWE", "IBAN", "BIC",
    "PURP", "RTXT",
];

/// Those for text of any number of lines.
const TEXTS: &[&str] = &["SVWZ", "RTXT"];

/// Moves the values of keywords in the entry's text to the right fields. A reference ends with its line; anything after it
/// is text again.
pub(super) fn apply(entry: &mut StatementEntry) {
    let text = std::mem::take(&mut entry.text);
    let starts = starts(&text);
    let Some((first, _)) = starts.first() else {
        entry.text = joined(text.lines());
        return;
    };
    let before = &text[..*first];
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let parts: Vec<(&str, &str)> = starts
        .iter()
        .zip(ends)
        .map(|((at, word), end)| (*word, text[at + word.len() + 1..end].trim()))
        .collect();
    let said = |wanted: &str| {
        parts
            .iter()
            .find(|(word, _)| *word == wanted)
            .map_or("", |(_, said)| *said)
    };
    let get = |wanted: &str| said(wanted).lines().next().unwrap_or("").trim();
    let after = parts
        .iter()
        .filter(|(word, _)| !TEXTS.contains(word))
        .filter_map(|(_, said)| said.split_once('\n'));
    let after: Vec<&str> = after.map(|(_, after)| after).collect();
    let given = [get("EREF"), get("KREF"), get("MREF")]
        .into_iter()
        .find(|said| !matches!(*said, "" | "NOTPROVIDED"));
    if let Some(given) = given {
        entry.reference = given.to_owned();
    }
    entry.end_to_end = Some(get("EREF"))
        .filter(|said| *said != "NOTPROVIDED")
        .unwrap_or_default()
        .to_owned();
    if entry.counterparty.account.is_empty() {
        entry.counterparty.account = account(get("IBAN"));
    }
    entry.counterparty.ultimate = [get("ABWA"), get("ABWE")].concat();
    entry.charge_beyond(get("OAMT"));
    let texts = [before]
        .into_iter()
        .chain(TEXTS.iter().map(|word| said(word)))
        .chain(after);
    entry.text = joined(texts.flat_map(str::lines));
}

/// Returns where keywords begin.
fn starts(text: &str) -> Vec<(usize, &'static str)> {
    let word_before = |at: usize| {
        let before = &text[..at];
        KEYWORDS
            .iter()
            .find(|word| before.ends_with(**word))
            .map(|word| (at - word.len(), *word))
    };
    text.match_indices('+')
        .filter_map(|(at, _)| word_before(at))
        .collect()
}
