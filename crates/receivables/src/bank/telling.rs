//! One movement that two files describe differently: other blanks, capitals and tags, or a text that is cut short (rule L6).

use super::{BankEntry, same_account};
use crate::fold::fold;
use crate::matching::{name_key, without_umlauts};

/// Tags that banks put before the parts of a text.
const BEFORE_TEXT: &[&str] = &["SVWZ", "RTXT", "REMI", "USTD", "ABWA", "ABWE"];
/// Tags that banks put before a reference, which is not part of the text.
const BEFORE_REFERENCE: &[&str] = &["EREF", "KREF", "MREF", "CRED", "DEBT", "PURP"];
/// The placeholder for a missing reference.
const NO_REFERENCE: &str = "NOTPROVIDED";

/// If a text of at least this many letters and digits begins another, it is that text cut short.
const TELLING: usize = 16;
/// The shortest line of any format: a text of this length may be cut inside a number.
const SHORTEST_LINE: usize = 27;
/// A beginning of at least this length is that name cut short.
const TELLING_NAME: usize = 10;

/// How certain it is that two entries of one account, from two files, are one movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// Nothing shows that they are two; a person must decide.
    Perhaps,
    /// The payer is the same, and no number in the texts contradicts that.
    ByPayer,
    /// One text is the beginning of the other.
    CutShort,
    InWords,
}

/// An entry, ready to be compared.
#[derive(Debug)]
pub struct ComparedEntry<'e> {
    entry: &'e BankEntry,
    says: String,
    reference: String,
    name: String,
    plain_name: String,
}

impl<'e> ComparedEntry<'e> {
    pub fn new(entry: &'e BankEntry) -> Self {
        Self {
            entry,
            says: says(&entry.text),
            reference: says(&entry.reference),
            name: name_key(&entry.name),
            plain_name: plain(&fold(&entry.name)),
        }
    }

    /// Compares two entries; `None` if they are two movements.
    pub fn same(&self, other: &Self) -> Option<Sameness> {
        let (entry, told) = (self.entry, other.entry);
        let one_day = entry.booked == told.booked;
        let valued = entry.value == Some(told.booked) || told.value == Some(entry.booked);
        if entry.amount != told.amount || !(one_day || valued) || self.contradicts(other) {
            return None;
        }
        let by_account = !entry.other_account.is_empty() && !told.other_account.is_empty();
        let names = self.names_agree(other);
        let said = self.said_in(other);
        let sure =
            !differ(&self.reference, &other.reference) && (by_account || names != Some(false));
        let payer = by_account && names != Some(false);
        match said {
            Some(said) if sure && said > Sameness::ByPayer => Some(said),
            Some(_) if sure && payer => Some(Sameness::ByPayer),
            _ if sure && payer && numbers(&self.says) == numbers(&other.says) => {
                Some(Sameness::ByPayer)
            }
            _ if one_day && (payer || said.is_some() || names == Some(true)) => {
                Some(Sameness::Perhaps)
            }
            _ => None,
        }
    }

    /// Says whether the bank's own references or the other sides' accounts show that they are two.
    fn contradicts(&self, other: &Self) -> bool {
        let (entry, told) = (self.entry, other.entry);
        let accounts = (&entry.other_account, &told.other_account);
        differ(&entry.bank_reference, &told.bank_reference)
            || !accounts.0.is_empty()
                && !accounts.1.is_empty()
                && !same_account(accounts.0, accounts.1)
    }

    /// Says whether the names agree; `None` if one has no name.
    fn names_agree(&self, other: &Self) -> Option<bool> {
        if self.name.is_empty() || other.name.is_empty() {
            return None;
        }
        let (short, long) = by_length(&self.plain_name, &other.plain_name);
        let cut = short.len() >= TELLING_NAME && long.starts_with(short);
        Some(self.name == other.name || cut)
    }

    /// Judges by the texts alone; `None` if neither contains the other.
    fn said_in(&self, other: &Self) -> Option<Sameness> {
        let (short, long) = by_length(&self.says, &other.says);
        if short == long {
            let nothing = short.is_empty();
            return Some(if nothing {
                Sameness::Perhaps
            } else {
                Sameness::InWords
            });
        }
        let whole = splits_no_number(long, 0, short.len());
        let telling = short.len() >= TELLING && whole || short.len() >= SHORTEST_LINE;
        if telling && long.starts_with(short) {
            return Some(Sameness::CutShort);
        }
        let held = |(at, _): (usize, &str)| splits_no_number(long, at, short.len());
        let inside = short.is_empty() || long.match_indices(short).any(held);
        inside.then_some(Sameness::Perhaps)
    }
}

/// Says whether a text contains all of the other and continues.
pub(super) fn goes_on_from(text: &str, other: &str) -> bool {
    if text == other {
        return false;
    }
    let (text, other) = (says(text), says(other));
    text.len() > other.len() && text.starts_with(&other)
}

fn by_length<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str) {
    match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    }
}

/// Says whether both are non-empty and differ.
fn differ(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && one != other
}

/// Says whether the part of a text is not cut inside a number.
fn splits_no_number(text: &str, at: usize, length: usize) -> bool {
    let digit = |place: Option<usize>| {
        let byte = place.and_then(|place| text.as_bytes().get(place));
        byte.is_some_and(u8::is_ascii_digit)
    };
    let begins = digit(at.checked_sub(1)) && digit(Some(at));
    let ends = digit((at + length).checked_sub(1)) && digit(Some(at + length));
    !begins && !ends
}

fn numbers(said: &str) -> Vec<&str> {
    let runs = said.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).collect()
}

/// Reduces a text to letters and digits, without case, accents, blanks, marks and the banks' tags.
fn says(text: &str) -> String {
    let folded = fold(text);
    let said = plain(&without_tags(&folded).replace(NO_REFERENCE, " "));
    match said.is_empty() {
        true => plain(&folded.replace(NO_REFERENCE, " ")),
        false => said,
    }
}

fn plain(folded: &str) -> String {
    let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    without_umlauts(&letters)
}

fn without_tags(folded: &str) -> String {
    let mut left = folded;
    let mut said = String::with_capacity(folded.len());
    while let Some((at, tag)) = first_tag(left) {
        said.push_str(&left[..at]);
        left = left[at + tag.len() + 1..].trim_start();
        if BEFORE_REFERENCE.contains(&tag) {
            let blank = left.find(char::is_whitespace).unwrap_or(left.len());
            let next = first_tag(left).map_or(left.len(), |(at, _)| at);
            left = &left[blank.min(next)..];
        }
    }
    said + left
}

/// Finds the first tag of a text: `SVWZ+` anywhere, `SVWZ:` and `/REMI/` as separate words.
fn first_tag(text: &str) -> Option<(usize, &'static str)> {
    let tags = BEFORE_TEXT.iter().chain(BEFORE_REFERENCE);
    let found = tags.filter_map(|tag| {
        let is_tag = |at: &usize| match text.as_bytes().get(at + tag.len()) {
            Some(b'+') => true,
            Some(b':' | b'/') => !text[..*at].ends_with(char::is_alphanumeric),
            _ => false,
        };
        let mut places = text.match_indices(tag).map(|(at, _)| at);
        Some((places.find(is_tag)?, *tag))
    });
    found.min()
}

#[cfg(test)]
mod tests {
    use super::super::tests::entry;
    use super::Sameness::{ByPayer, CutShort, InWords, Perhaps};
    use super::*;

    fn same(one: &BankEntry, other: &BankEntry) -> Option<Sameness> {
        let found = ComparedEntry::new(one).same(&ComparedEntry::new(other));
        assert_eq!(
            found,
            ComparedEntry::new(other).same(&ComparedEntry::new(one))
        );
        found
    }

    #[test]
    fn l6_other_blanks_capitals_marks_and_tags_are_the_same_words() {
        for (text, expected) in [
            ("MIETE  R-17, Müller", Some(InWords)),
            ("SVWZ+Miete R-17 Mueller", Some(InWords)),
            ("EREF+NOTPROVIDEDSVWZ+Miete R-17 Müller", Some(InWords)),
            ("EREF: A-1 SVWZ: Miete R-17 Müller", Some(InWords)),
            ("/EREF/A-1//REMI/USTD//Miete R-17 Müller/", Some(InWords)),
            ("Miete R-17 Müller und Sohn", Some(Perhaps)),
            ("Miete R-18 Müller", None),
            ("", Some(Perhaps)),
        ] {
            let found = same(&entry("", "Miete R-17 Müller"), &entry("", text));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn l6_a_long_beginning_is_the_text_cut_short_unless_it_cuts_a_number() {
        let cut = |short: &str, long: &str| same(&entry("", short), &entry("", long));
        let long = "Rechnung Wartung Anlage 12";
        assert_eq!(cut("Rechnung Wartung Anl", long), Some(CutShort));
        assert_eq!(cut("Rechnung Wartung Anlage 1", long), None);
        assert_eq!(cut("Rechnung", long), Some(Perhaps));
        let full = "Rechnung Wartung der Anlage Nord 1";
        assert_eq!(cut(full, &format!("{full}2 und mehr")), Some(CutShort));
    }

    #[test]
    fn l6_a_payer_tells_who_paid_and_a_number_for_what() {
        let from = |account: &str, name: &str, text: &str| BankEntry {
            other_account: account.to_owned(),
            name: name.to_owned(),
            ..entry("", text)
        };
        let adam = from("DE02120300000000202051", "Adam AG", "Danke R-17");
        for (account, name, text, expected) in [
            (
                "DE02120300000000202051",
                "ADAM AG",
                "R-17 gezahlt",
                Some(ByPayer),
            ),
            ("DE02120300000000202051", "", "", Some(ByPayer)),
            ("DE02120300000000202051", "Adam AG", "R-18", Some(Perhaps)),
            ("DE89370400440532013000", "Adam AG", "Danke R-17", None),
            ("", "Eva KG", "Danke R-17", Some(Perhaps)),
            ("", "Eva KG", "Miete", None),
            ("", "", "Miete", None),
            ("", "Adam", "danke r-17", Some(InWords)),
        ] {
            let found = same(&adam, &from(account, name, text));
            assert_eq!(found, expected, "{account} {name} {text}");
        }
    }

    #[test]
    fn l6_the_day_of_one_may_be_the_value_day_of_the_other() {
        let valued = BankEntry {
            value: entry("", "").booked.succ_opt(),
            ..entry("", "Danke R-17")
        };
        let later = |text: &str| BankEntry {
            booked: valued.value.unwrap(),
            ..entry("", text)
        };
        assert_eq!(same(&valued, &later("DANKE R-17")), Some(InWords));
        assert_eq!(same(&valued, &later("")), None);
        assert_eq!(same(&entry("", "Danke R-17"), &later("Danke R-17")), None);
    }
}
