//! Comparison of payers' and customers' names.

use std::collections::HashMap;

use crate::legal_form;

/// Words that identify nobody, like legal forms.
const LEFT_OUT: [&str; 12] = [
    "UND", "AND", "ET", "HERR", "FRAU", "MR", "MRS", "MS", "DR", "PROF", "FIRMA", "FA",
];
/// Lengths at which the formats of banks cut a name off.
const CUT: [usize; 3] = [27, 35, 70];
/// A word shared by more customers identifies none of them.
const COMMON: usize = 40;

/// How well a payer's name fits a customer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Alike,
    Same,
}

/// The customers' names.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<Vec<String>>,
    same: HashMap<String, Vec<usize>>,
    words: HashMap<String, Vec<usize>>,
}

/// Returns a name without its order, case, accents and legal form; empty if nothing is left.
pub(crate) fn key(name: &str) -> String {
    sorted(&words_of(name))
}

fn sorted(words: &[String]) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.join(" ")
}

fn words_of(name: &str) -> Vec<String> {
    let words = legal_form::words(name);
    let telling: Vec<String> = words
        .iter()
        .filter(|word| !is_left_out(word))
        .cloned()
        .collect();
    let kept = if telling.is_empty() { words } else { telling };
    kept.into_iter().map(|word| umlauts(&word)).collect()
}

fn is_left_out(word: &str) -> bool {
    legal_form::is_part(word) || LEFT_OUT.contains(&word)
}

/// Makes Müller, Mueller and Muller equal.
pub(crate) fn umlauts(word: &str) -> String {
    word.replace("AE", "A")
        .replace("OE", "O")
        .replace("UE", "U")
}

impl Names {
    /// Adds a name; names are numbered in the order of addition.
    pub(super) fn add(&mut self, name: &str) {
        let (place, words) = (self.names.len(), words_of(name));
        if !words.is_empty() {
            self.same.entry(sorted(&words)).or_default().push(place);
        }
        for word in &words {
            let sharing = self.words.entry(word.clone()).or_default();
            if sharing.len() <= COMMON && sharing.last() != Some(&place) {
                sharing.push(place);
            }
        }
        self.names.push(words);
    }

    /// Returns the names that one may be, identical ones before similar ones.
    pub(super) fn find(&self, name: &str) -> Vec<(usize, Likeness)> {
        let words = words_of(name);
        if words.is_empty() {
            return Vec::new();
        }
        if let Some(same) = self.same.get(&sorted(&words)) {
            // A shared name does not distinguish two customers.
            let likeness = if same.len() == 1 {
                Likeness::Same
            } else {
                Likeness::Alike
            };
            return same.iter().map(|place| (*place, likeness)).collect();
        }
        let length = name.trim().chars().count();
        let cut = CUT.iter().any(|at| length == *at || length + 1 == *at);
        let mut places: Vec<usize> = words
            .iter()
            .filter_map(|word| self.words.get(word))
            .filter(|sharing| sharing.len() <= COMMON)
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut found: Vec<(usize, Likeness)> = places
            .into_iter()
            .filter_map(|place| Some((place, likeness(&words, &self.names[place], cut)?)))
            .collect();
        found.sort_by_key(|(_, likeness)| std::cmp::Reverse(*likeness));
        let same = found
            .iter()
            .filter(|(_, likeness)| *likeness == Likeness::Same)
            .count();
        if same > 1 {
            found
                .iter_mut()
                .for_each(|(_, likeness)| *likeness = Likeness::Alike);
        }
        found
    }
}

fn likeness(payer: &[String], customer: &[String], cut: bool) -> Option<Likeness> {
    if cut && payer.len() > 1 && payer.len() <= customer.len() {
        let (last, whole) = payer.split_last()?;
        if customer.starts_with(whole) && customer[whole.len()].starts_with(last.as_str()) {
            return Some(Likeness::Same);
        }
    }
    let (few, many) = if payer.len() <= customer.len() {
        (payer, customer)
    } else {
        (customer, payer)
    };
    let met = few
        .iter()
        .filter(|word| many.iter().any(|other| near(word, other)))
        .count();
    let initials = few.iter().filter(|word| word.chars().count() == 1);
    let initials = initials
        .filter(|word| many.iter().any(|other| other.starts_with(word.as_str())))
        .count();
    let telling = few.iter().any(|word| word.chars().count() >= 4);
    (telling && met + initials >= few.len() && met >= 1).then_some(Likeness::Alike)
}

/// Says whether they are equal, or one letter apart in a word that is long enough.
fn near(a: &str, b: &str) -> bool {
    a == b || (a.chars().count() >= 5 && super::alike::one_apart(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(customers: &[&str], payer: &str) -> Vec<(usize, Likeness)> {
        let mut names = Names::default();
        customers.iter().for_each(|name| names.add(name));
        names.find(payer)
    }

    #[test]
    fn the_same_name_is_the_same_in_every_writing() {
        for (customer, payer) in [
            ("Müller & Söhne GmbH", "MUELLER UND SOEHNE GMBH"),
            ("Anna Weber", "Weber, Anna"),
            (
                "Société Générale de Bois S.A.",
                "SOCIETE GENERALE DE BOIS SA",
            ),
            ("Acme Ltd.", "ACME LIMITED"),
            ("Kowalski Sp. z o.o.", "KOWALSKI SPZOO SP Z O O"),
            (
                "Gemeinnützige Wohnungsbaugenossenschaft Nordstadt eG",
                "Gemeinnützige Wohnungsbauge",
            ),
        ] {
            let found = found(&[customer, "Somebody Else"], payer);
            assert_eq!(found, [(0, Likeness::Same)], "{payer}");
        }
    }

    #[test]
    fn a_name_that_differs_a_little_is_alike() {
        for (customer, payer) in [
            ("Tischlerei Hansen", "Tischlerei Hanssen"),
            ("Thomas Brandt", "T. Brandt"),
            ("Brandt Möbel Hamburg GmbH", "Brandt Möbel"),
        ] {
            assert_eq!(found(&[customer], payer), [(0, Likeness::Alike)], "{payer}");
        }
        for (customer, payer) in [
            ("Tischlerei Hansen", "Tischlerei Petersen"),
            ("Anna Weber", "Anna Schmidt"),
            ("GmbH", "Ltd"),
        ] {
            assert_eq!(found(&[customer], payer), [], "{payer}");
        }
    }

    #[test]
    fn two_customers_of_one_name_are_not_told_apart_by_it() {
        assert_eq!(
            found(&["Anna Weber", "Weber Anna"], "Anna Weber"),
            [(0, Likeness::Alike), (1, Likeness::Alike)]
        );
    }
}
