//! Programs' names for their columns: in English and German from the table `synonyms.txt`, in other languages from
//! `words.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::field::{Field, Kind};
use crate::text::comparable::normal;
use crate::vocabulary::header_name::HeaderName;
use crate::vocabulary::marks;

const TABLE: &str = include_str!("synonyms.txt");

/// How well a name fits a field, 0 being best.
pub(crate) type Rank = usize;

/// Ranks from here on are for names that mean the field only beside others.
const WEAK: Rank = 1_000;
/// The rank after which names of other languages follow: a word in two languages has its meaning in the first.
const OTHER_LANGUAGE: Rank = 200;

/// Names of amounts that some programs use for the invoice and others for its line.
const INVOICE_OR_LINE: &[&str] = &[
    "amount", "amt", "betrag", "umsatz", "value", "summe", "debit", "soll",
];

type Lookup = HashMap<String, Vec<(Field, Rank)>>;

static LOOKUPS: LazyLock<[Lookup; 4]> = LazyLock::new(|| {
    [
        lookup(&["invoices", "every"]),
        lookup(&["every"]),
        lookup(&["payments", "every"]),
        lookup(&["statement"]),
    ]
});

fn lookup(sections: &[&str]) -> Lookup {
    let mut lookup = Lookup::new();
    let own = lines().map(|line| (0, line));
    let others = marks::columns().map(|line| (OTHER_LANGUAGE, line));
    for (behind, (_, field, names)) in own
        .chain(others)
        .filter(|(_, (section, ..))| sections.contains(section))
    {
        let Ok(field) = field.parse() else { continue };
        for (start, names) in names.split("||").enumerate() {
            for (rank, name) in names.split('|').enumerate() {
                let meanings = lookup.entry(normal(name)).or_default();
                if meanings.iter().all(|(known, _)| *known != field) {
                    meanings.push((field, start * WEAK + behind + rank));
                }
            }
        }
    }
    lookup.remove("");
    lookup
}

/// Yields the table's lines: the kind of file, the field, its names.
fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let mut section = "";
    TABLE.lines().filter_map(move |line| {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        }
        let (field, names) = line.split_once(": ").filter(|_| !line.starts_with('#'))?;
        Some((section, field, names))
    })
}

fn lookup_of(kind: Kind) -> &'static Lookup {
    match kind {
        Kind::Invoices => &LOOKUPS[0],
        Kind::Customers => &LOOKUPS[1],
        Kind::Payments => &LOOKUPS[2],
        Kind::Statement => &LOOKUPS[3],
    }
}

/// Returns what a header of this name can mean in a file of this kind, with the rank of each meaning.
pub(crate) fn meanings(kind: Kind, name: &HeaderName) -> &'static [(Field, Rank)] {
    let lookup = lookup_of(kind);
    [Some(&name.full), name.short.as_ref(), name.untaxed.as_ref()]
        .into_iter()
        .flatten()
        .find_map(|name| lookup.get(name))
        .map_or(&[], Vec::as_slice)
}

/// Does the same for a statement, where an unknown name means what its words mean, the longest first: “Amount Debit”,
/// “Verwendungszweck 1”.
pub(crate) fn meanings_in_statement(name: &HeaderName) -> Vec<(Field, Rank)> {
    let known = meanings(Kind::Statement, name);
    if !known.is_empty() {
        return known.to_vec();
    }
    let lookup = lookup_of(Kind::Statement);
    (1..name.words.len())
        .rev()
        .map(|length| {
            let parts = name.words.windows(length).map(<[String]>::concat);
            parts
                .filter_map(|part| lookup.get(&part))
                .flatten()
                .map(|(field, rank)| (*field, WEAK + rank))
                .collect::<Vec<_>>()
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Returns how well the name fits this field; names that are not in the table come last.
pub(crate) fn rank(kind: Kind, name: &HeaderName, field: Field) -> Rank {
    meanings(kind, name)
        .iter()
        .find(|(one, _)| *one == field)
        .map_or(Rank::MAX, |(_, rank)| *rank)
}

/// Says whether the name means this field regardless of the other columns.
pub(crate) fn is_strong(kind: Kind, name: &HeaderName, field: Field) -> bool {
    rank(kind, name, field) < WEAK
}

/// Says whether it is the name of a column in any kind of file.
pub(crate) fn is_known(name: &HeaderName) -> bool {
    [
        Kind::Invoices,
        Kind::Customers,
        Kind::Payments,
        Kind::Statement,
    ]
    .into_iter()
    .any(|kind| !meanings(kind, name).is_empty())
}

/// Says whether an amount of this name may be the invoice's or one line's, so that the rows decide.
pub(crate) fn is_of_invoice_or_line(name: &HeaderName) -> bool {
    let generic = |name: &str| INVOICE_OR_LINE.contains(&name);
    generic(&name.full) || name.short.as_deref().is_some_and(generic)
}

/// Counts the cells that are names of columns. Impossible ones are not looked up, since this is called for many rows.
pub(crate) fn known_names<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    cells
        .filter(|cell| {
            (1..=80).contains(&cell.len()) && !cell.starts_with(|c: char| c.is_ascii_digit())
        })
        .filter(|cell| is_known(&HeaderName::new(cell)))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_names_a_field_and_no_name_twice() {
        for (section, field, names) in lines() {
            assert!(field.parse::<Field>().is_ok(), "{field}");
            assert!(
                ["every", "invoices", "payments", "statement"].contains(&section),
                "{section}"
            );
            let mut seen = Vec::new();
            for name in names.split('|').map(normal).filter(|name| !name.is_empty()) {
                assert!(!seen.contains(&name), "{field} has {name} twice");
                seen.push(name);
            }
        }
    }

    #[test]
    fn a_word_that_is_not_known_alone_is_known_by_its_parts_in_a_statement() {
        let first = |header| meanings_in_statement(&HeaderName::new(header))[0].0;
        assert_eq!(first("Verwendungszweck 1"), Field::Text);
        assert_eq!(first("Amount Debit"), Field::EntryAmount);
        assert!(meanings_in_statement(&HeaderName::new("Wer")).is_empty());
    }

    #[test]
    fn f4_names_are_known_however_they_are_written() {
        for (header, field) in [
            ("*InvoiceNumber", Field::InvoiceNumber),
            ("invoice_number", Field::InvoiceNumber),
            ("Faelligkeit", Field::DueDate),
            ("FÄLLIGKEIT", Field::DueDate),
            ("Betrag (€)", Field::Total),
            ("Betrag in EUR", Field::Total),
            ("Invoice Amount USD", Field::Total),
            ("Rechnungs-Nr.", Field::InvoiceNumber),
            ("Kd.-Nr.", Field::CustomerNumber),
        ] {
            let name = HeaderName::new(header);
            assert_ne!(rank(Kind::Invoices, &name, field), Rank::MAX, "{header}");
        }
    }
}
