//! Invoice numbers in a text, whether split into words, hyphenated or shortened.
//!
//! A number is searched as a whole ("RE202600123"), by its digits ("202600123"), and by its last group without leading zeros
//! ("123"). The weight of a hit depends on how many digits it has, on the words before it and on how many items share it: a
//! short number alone proves nothing.

use std::collections::{HashMap, HashSet};

use super::evidence::Naming;
use super::tokens::{Context, Joined, Token};
use crate::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Whole,
    Digits,
    Tail,
}

/// Every way in which the numbers of the book may be written.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    keys: HashMap<Box<str>, Vec<(usize, Form)>>,
    prefixes: HashSet<String>,
    longest: usize,
}

/// Items that a text names.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub items: Vec<usize>,
    pub naming: Naming,
    /// As in the text, in capitals without gaps.
    pub written: String,
    words: std::ops::Range<usize>,
}

/// The most words that a number may be split into.
const TORN: usize = 12;
/// A key shared by so many items names none of them.
const SHARED: usize = 8;

impl Numbers {
    pub(super) fn add(&mut self, item: usize, number: &str) {
        let whole = compact(number);
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() {
            if whole.len() >= 5 {
                self.key(&whole, item, Form::Whole);
            }
            return;
        }
        let groups = groups(number);
        let tail = groups.last().map_or("", String::as_str);
        let short = tail.trim_start_matches('0');
        if whole == digits {
            self.key(digits.trim_start_matches('0'), item, Form::Digits);
        } else {
            self.key(&whole, item, Form::Whole);
            let prefix: String = whole
                .chars()
                .take_while(|letter| !letter.is_ascii_digit())
                .collect();
            if !prefix.is_empty() {
                self.prefixes.insert(prefix);
            }
            if whole.ends_with(tail) && short.len() < tail.len() && !short.is_empty() {
                let trimmed = format!("{}{short}", &whole[..whole.len() - tail.len()]);
                self.key(&trimmed, item, Form::Whole);
            }
            self.key(digits.trim_start_matches('0'), item, Form::Digits);
        }
        if groups.len() > 1 && short.len() > 1 {
            self.key(short, item, Form::Tail);
        }
    }

    /// Adds a payment reference, which payers may write instead of the number.
    pub(super) fn add_reference(&mut self, item: usize, reference: &str) {
        let whole = compact(reference);
        if whole.len() >= 6 {
            self.key(whole.trim_start_matches('0'), item, Form::Whole);
        }
    }

    fn key(&mut self, key: &str, item: usize, form: Form) {
        if key.is_empty() {
            return;
        }
        self.longest = self.longest.max(key.len());
        let items = self.keys.entry(key.into()).or_default();
        // More than this identify nobody; one extra is kept to detect that.
        if items.len() <= SHARED && !items.iter().any(|(known, _)| *known == item) {
            items.push((item, form));
        }
    }

    /// Returns the letters that numbers of the book begin with.
    pub(super) fn prefixes(&self) -> &HashSet<String> {
        &self.prefixes
    }

    /// Returns the items whose number, or its end, is the payload of a reference.
    pub(super) fn exactly(&self, payload: &str) -> Vec<usize> {
        let found = self.keys.get(payload).map_or(&[][..], Vec::as_slice);
        let long = payload.len() >= 5;
        found
            .iter()
            .filter(|(_, form)| *form != Form::Tail || long)
            .map(|(item, _)| *item)
            .collect()
    }

    /// Returns what a text names, in order; no word is used twice.
    pub(super) fn find(&self, words: &[Token]) -> Vec<Hit> {
        let (mut hits, joined) = (Vec::new(), Joined::from_words(words));
        for from in 0..words.len() {
            for at in (from..words.len()).take(TORN) {
                let written = joined.part(from..=at);
                if written.len() > self.longest + 6 {
                    break;
                }
                hits.extend(self.hit(&words[from..=at], from, written));
            }
        }
        hits.sort_by(|a, b| {
            let size = |hit: &Hit| hit.written.len();
            (b.naming, size(b), a.words.start).cmp(&(a.naming, size(a), b.words.start))
        });
        let mut taken = vec![false; words.len()];
        hits.retain(|hit| {
            let free = !taken[hit.words.clone()].contains(&true);
            if free {
                taken[hit.words.clone()].fill(true);
            }
            free
        });
        hits.sort_by_key(|hit| hit.words.start);
        hits
    }

    fn hit(&self, words: &[Token], from: usize, written: &str) -> Option<Hit> {
        let all_digits = words.iter().all(|word| word.digits);
        let key = if all_digits {
            written.trim_start_matches('0')
        } else {
            written
        };
        let found = self.keys.get(key)?;
        let context = words[0].context;
        let noise = words.iter().all(|word| word.noise);
        if all_digits && (noise || context == Context::Other) {
            return None;
        }
        let best = found
            .iter()
            .map(|(_, form)| *form)
            .min_by_key(|form| *form as u8)?;
        if best == Form::Tail && words.len() > 1 {
            return None;
        }
        let items: Vec<usize> = found
            .iter()
            .filter(|(_, form)| *form == best)
            .map(|(item, _)| *item)
            .collect();
        let naming = strength(key, best, context, words.len() > 1)?;
        let naming = match items.len() {
            1 => naming,
            2..=SHARED => naming.weaker()?,
            _ => return None,
        };
        Some(Hit {
            items,
            naming,
            written: written.to_owned(),
            words: from..from + words.len(),
        })
    }
}

/// Returns the weight of a hit on a key.
fn strength(key: &str, form: Form, context: Context, torn: bool) -> Option<Naming> {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let invoice = context == Context::Invoice;
    let year = digits == 4 && (key.starts_with("19") || key.starts_with("20"));
    match (form, digits) {
        (Form::Whole, _) if key.len() >= 5 => Some(Naming::Strong),
        (Form::Whole, _) => Some(Naming::Medium),
        (Form::Digits, 7..) => Some(Naming::Strong),
        (Form::Digits, 5..) if invoice => Some(Naming::Strong),
        (_, 5..) => Some(Naming::Medium),
        (_, 4) if torn || (year && !invoice) => None,
        (_, 4) if invoice => Some(Naming::Medium),
        (_, 4) => Some(Naming::Weak),
        _ if invoice && !torn => Some(Naming::Weak),
        _ => None,
    }
}

/// Returns the digits that a payer may write for its own invoice, without leading zeros: all of them, and the last run.
pub(super) fn short(number: &str) -> Vec<String> {
    let groups = groups(number);
    let all = groups.concat();
    let mut keys = vec![all.trim_start_matches('0').to_owned()];
    if let [_, .., tail] = groups.as_slice() {
        let tail = tail.trim_start_matches('0');
        let year = tail.len() == 4 && (tail.starts_with("19") || tail.starts_with("20"));
        if tail.len() > 1 && !year {
            keys.push(tail.to_owned());
        }
    }
    keys.retain(|key| !key.is_empty());
    keys
}

/// Reduces to capitals and digits.
pub(super) fn compact(number: &str) -> String {
    fold(number)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Returns the runs of digits.
fn groups(number: &str) -> Vec<String> {
    number
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::split;
    use super::*;

    fn found(numbers: &[&str], text: &str) -> Vec<(usize, Naming)> {
        let mut known = Numbers::default();
        for (item, number) in numbers.iter().enumerate() {
            known.add(item, number);
        }
        let hits = known.find(&split(text, known.prefixes()));
        hits.into_iter()
            .flat_map(|hit| hit.items.into_iter().map(move |item| (item, hit.naming)))
            .collect()
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        let numbers = ["RE-2026-00123", "RE-2026-00124"];
        for text in [
            "RE-2026-00123",
            "re2026-00123",
            "Rechnung RE 2026 00123",
            "RE-2026-001 23",
            "R E 2 0 2 6 0 0 1 2 3",
            "RE/2026/00123 vom 03.02.2026",
            "RE-2026-123",
            "2026-00123",
            "202600123",
            "EUR 119,00 RE202600123EREF",
        ] {
            assert_eq!(found(&numbers, text), [(0, Naming::Strong)], "{text}");
        }
    }

    #[test]
    fn a_short_number_says_little_and_alone_nothing() {
        let numbers = ["RE-2026-00123", "4711", "10023"];
        for (text, hits) in [
            ("Rechnung 123", vec![(0, Naming::Weak)]),
            ("123", vec![]),
            ("Haus 4711", vec![(1, Naming::Weak)]),
            ("Rg.Nr. 4711", vec![(1, Naming::Medium)]),
            ("invoice 10023", vec![(2, Naming::Strong)]),
            ("10023", vec![(2, Naming::Medium)]),
            ("Kd.-Nr. 10023", vec![]),
        ] {
            assert_eq!(found(&numbers, text), hits, "{text}");
        }
    }

    #[test]
    fn days_and_sums_of_money_name_nothing() {
        let numbers = ["15012026", "123456", "2026"];
        for text in ["15.01.2026", "EUR 1.234,56", "im Jahr 2026"] {
            assert_eq!(found(&numbers, text), [], "{text}");
        }
    }

    #[test]
    fn a_list_names_each() {
        let numbers = ["RE-2026-00123", "RE-2026-00124", "RE-2026-01125"];
        let hits = found(&numbers, "RE-2026-00123, 00124 und 1125");
        assert_eq!(
            hits,
            [(0, Naming::Strong), (1, Naming::Weak), (2, Naming::Medium)]
        );
    }

    #[test]
    fn l4_a_number_that_two_items_share_says_less() {
        assert_eq!(
            found(&["2026-001234", "2026-001234"], "2026-001234"),
            [(0, Naming::Medium), (1, Naming::Medium)]
        );
    }
}
