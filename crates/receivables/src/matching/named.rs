//! The items named by the texts of a receipt.

use super::Index;
use super::evidence::{Naming, Tie};
use super::known::Receipt;
use super::payers::Payers;
use super::references::{self, Checked, Scheme};
use super::tokens::{Context, Joined, Token, split};
use super::{MatchingReason, alike, numbers};
use crate::InvoiceId;

/// Something that the text names: an item, or several that share a number.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub places: Vec<usize>,
    pub naming: Naming,
    how: How,
}

#[derive(Debug, Clone)]
enum How {
    Scheme(Scheme),
    OwnReference,
    Written(String),
}

#[derive(Debug)]
pub(super) struct Text {
    words: Vec<Token>,
    joined: Joined,
    pub named: Vec<Named>,
}

/// The maximum number of customers considered who certainly are the payer.
const SURE: usize = 12;
/// If more of a customer's items share some digits, these name none of them.
const ALIKE: usize = 8;
/// The number of digits of a date.
const DAY: usize = 8;
/// A shorter end of a reference is not a number.
const SHORTEST_END: usize = 5;

impl Text {
    pub(super) fn new(index: &Index, receipt: &Receipt) -> Self {
        let mut all = receipt.text.clone();
        for field in [&receipt.reference, &receipt.end_to_end] {
            if !field.is_empty() && !receipt.text.contains(field.as_str()) {
                all.push_str(" / ");
                all.push_str(field);
            }
        }
        let words = split(&all, index.numbers.prefixes());
        let mut named: Vec<Named> = index
            .numbers
            .find(&words)
            .into_iter()
            .map(|hit| Named {
                places: hit.items,
                naming: hit.naming,
                how: How::Written(hit.written),
            })
            .collect();
        let is_number = !named.is_empty();
        let mut add = |places: Vec<usize>, naming: Naming, how: How| {
            if !places.is_empty() {
                named.push(Named {
                    places,
                    naming,
                    how,
                });
            }
        };
        let own = |whole: &str| index.by_reference.get(whole).cloned().unwrap_or_default();
        for field in [&receipt.reference, &receipt.end_to_end] {
            let (read, whole) = (references::of_field(field), references::compared(field));
            let naming = if read.is_empty() {
                Naming::Strong
            } else {
                Naming::Reference
            };
            let places = own(&whole);
            let shared = places.len() > 1;
            let known = !places.is_empty();
            add(
                places,
                if shared { Naming::Medium } else { naming },
                How::OwnReference,
            );
            for checked in read
                .iter()
                .filter(|checked| !known && (checked.scheme.is_strong() || !is_number))
            {
                for (places, naming) in of_payload(index, checked) {
                    add(places, naming, How::Scheme(checked.scheme));
                }
            }
        }
        for checked in references::in_text(&all) {
            let places = own(&checked.whole);
            if places.is_empty() {
                for (places, naming) in of_payload(index, &checked) {
                    add(places, naming, How::Scheme(checked.scheme));
                }
            } else {
                add(places, Naming::Reference, How::OwnReference);
            }
        }
        if let Some(customer) = receipt.customer {
            for one in &mut named {
                one.places
                    .retain(|place| index.item(*place).customer == customer);
            }
            named.retain(|one| !one.places.is_empty());
        }
        Self {
            joined: Joined::from_words(&words),
            words,
            named,
        }
    }

    /// Adds the payer's own open items that the text names by too few digits to name anybody else's. Such a number supports
    /// its item, and contradicts every other.
    pub(super) fn name_own(&mut self, index: &Index, payers: &Payers) {
        let customers = payers.customers();
        let sure = customers.iter().filter(|(_, tie)| *tie >= Tie::Name);
        for (customer, _) in sure.take(SURE) {
            for at in 0..self.words.len() {
                let word = &self.words[at];
                // A date in one piece may be a number; in three it is not.
                let counts = word.digits
                    && word.context != Context::Other
                    && (!word.noise || word.text.len() == DAY);
                if !counts {
                    continue;
                }
                let key = (*customer, word.text.trim_start_matches('0').to_owned());
                let places = index.own_numbers.get(&key);
                if let Some(places) = places.filter(|places| places.len() <= ALIKE) {
                    let written = word.text.clone();
                    self.name_at_least(places, written);
                }
            }
        }
    }

    fn name_at_least(&mut self, places: &[usize], written: String) {
        let known = self.named.iter_mut().find(|one| one.places == places);
        match known {
            Some(known) => known.naming = known.naming.max(Naming::Medium),
            None => self.named.push(Named {
                places: places.to_vec(),
                naming: Naming::Medium,
                how: How::Written(written),
            }),
        }
    }

    /// Returns how clearly an item is named.
    pub(super) fn naming(&self, index: &Index, place: usize) -> Naming {
        let direct = self.named.iter().filter(|one| one.places.contains(&place));
        direct.map(|one| one.naming).max().unwrap_or_else(|| {
            let number = numbers::compact(&index.item(place).number);
            if alike::is_alike(&self.words, &self.joined, &number) {
                Naming::Alike
            } else {
                Naming::None
            }
        })
    }

    pub(super) fn reason(&self, index: &Index, place: usize) -> Option<MatchingReason> {
        let number = index.item(place).number.clone();
        let direct = self.named.iter().filter(|one| one.places.contains(&place));
        let Some(best) = direct.max_by_key(|one| one.naming) else {
            let alike = self.naming(index, place) == Naming::Alike;
            return alike.then_some(MatchingReason::NumberAlike { number });
        };
        Some(match &best.how {
            How::Scheme(scheme) => MatchingReason::Reference {
                scheme: *scheme,
                number,
            },
            How::OwnReference => MatchingReason::OwnReference { number },
            How::Written(written) if best.naming >= Naming::Strong => MatchingReason::Number {
                number,
                written: written.clone(),
            },
            How::Written(written) => MatchingReason::NumberMaybe {
                number,
                written: written.clone(),
            },
        })
    }
}

impl Index {
    /// Returns the open items that the text of a receipt names, whatever the amount: clearly, or by a short number of the
    /// payer's own.
    pub fn names(&self, receipt: &Receipt) -> Vec<InvoiceId> {
        let payers = Payers::new(self, receipt);
        let mut text = Text::new(self, receipt);
        text.name_own(self, &payers);
        let mut named = Vec::new();
        for one in &text.named {
            let items = one.places.iter().map(|place| self.item(*place));
            let meant = items.filter(|item| {
                let is_own = payers.tie_to(item.customer) >= Tie::Name;
                let is_clear = one.naming >= Naming::Medium || is_own && one.naming > Naming::None;
                is_clear && item.balance.minor > 0 && !receipt.refused.contains(&item.id)
            });
            named.extend(meant.map(|item| item.id));
        }
        named
    }
}

/// Returns the items that a reference means, each with how clearly it is named: all of a letter's, or those whose number the
/// reference contains.
fn of_payload(index: &Index, checked: &Checked) -> Vec<(Vec<usize>, Naming)> {
    let letter = index.by_letter.get(&checked.payload);
    match letter.filter(|_| checked.scheme.is_strong()) {
        Some(places) => places
            .iter()
            .map(|place| (vec![*place], Naming::Reference))
            .collect(),
        None => vec![of_number(index, checked)],
    }
}

/// Returns the items whose number a reference contains: as all of it, or at its end, after the bank's or the customer's
/// number.
fn of_number(index: &Index, checked: &Checked) -> (Vec<usize>, Naming) {
    let exact = index.numbers.exactly(&checked.payload);
    if !exact.is_empty() {
        let naming = match (exact.len(), checked.scheme.is_strong()) {
            (1, true) => Naming::Reference,
            _ => Naming::Medium,
        };
        return (exact, naming);
    }
    if !matches!(checked.scheme, Scheme::Qr | Scheme::Kid) {
        return (Vec::new(), Naming::None);
    }
    let longest = checked.payload.len().saturating_sub(1);
    for length in (SHORTEST_END..=longest).rev() {
        let end = &checked.payload[checked.payload.len() - length..];
        let found = index.numbers.exactly(end.trim_start_matches('0'));
        if !found.is_empty() && end.trim_start_matches('0').len() >= SHORTEST_END {
            return (found, Naming::Medium);
        }
    }
    (Vec::new(), Naming::None)
}
