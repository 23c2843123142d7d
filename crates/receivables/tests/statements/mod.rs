//! Statements generated from a book, with known truth, and how well matching finds it: `cargo xtask matching`.

mod book;
mod maker;
mod random;
mod trouble;
mod wording;

use std::collections::BTreeMap;
use std::fmt;

use owed_receivables::matching::{Index, Receipt};

pub use book::{Book, book};
pub use maker::Maker;
pub use random::Random;
pub use trouble::{Entry, Trouble, Truth};

/// The results for entries of one kind.
#[derive(Debug, Default, Clone, Copy)]
pub struct Count {
    pub entries: u32,
    pub certain: u32,
    pub certain_right: u32,
    pub first_right: u32,
}

/// By kind; with descriptions of the entries that were certain but wrong.
#[derive(Debug, Default)]
pub struct Table {
    pub kinds: BTreeMap<Trouble, Count>,
    pub wrong: Vec<String>,
    pub missed: Vec<String>,
}

/// Generates `entries` entries of each kind from the book of a seed.
pub fn entries(seed: u64, book: &Book, entries: usize) -> (Vec<Entry>, Index) {
    let mut maker = Maker {
        random: Random::new(seed ^ 0x00c0_ffee),
        book,
        matched: Vec::new(),
    };
    let mut made = Vec::new();
    for trouble in Trouble::ALL {
        let drawn = (0..entries * 200).filter_map(|_| maker.entry(trouble));
        made.extend(drawn.take(entries));
    }
    let mut known = book.known.clone();
    known.matched = maker.matched;
    (made, Index::new(known))
}

impl Table {
    /// Matches the statements of the books of these seeds.
    pub fn measure(seeds: impl IntoIterator<Item = u64>, each: usize) -> Self {
        let mut table = Self::default();
        for seed in seeds {
            let book = book(seed);
            let (entries, index) = entries(seed, &book, each);
            for entry in &entries {
                table.count(seed, &index, entry);
            }
        }
        table
    }

    fn count(&mut self, seed: u64, index: &Index, entry: &Entry) {
        let (found, certain) = found(index, &entry.receipt, entry.trouble);
        let right = found == entry.truth;
        let count = self.kinds.entry(entry.trouble).or_default();
        count.entries += 1;
        count.certain += u32::from(certain);
        count.certain_right += u32::from(certain && right);
        count.first_right += u32::from(right);
        if !right {
            let told = format!(
                "seed {seed}, {}: {:?}\n  true:  {:?}\n  found: {found:?}",
                entry.trouble.name(),
                entry.receipt,
                entry.truth
            );
            if certain {
                &mut self.wrong
            } else {
                &mut self.missed
            }
            .push(told);
        }
    }

    /// Requires 99.9 % of certain matches and 95 % of first candidates to be right.
    pub fn verdict(&self) -> Result<(), String> {
        let sum = self.sum();
        let share = |part: u32, of: u32, thousandths: u64| {
            u64::from(part) * 1_000 >= u64::from(of) * thousandths
        };
        if !share(sum.certain_right, sum.certain, 999) {
            return Err(format!(
                "Less than 99.9 % of what is certain is right:\n{}",
                self.wrong.join("\n")
            ));
        }
        if !share(sum.first_right, sum.entries, 950) {
            return Err(
                "The right candidate comes first less than 95 times of a hundred.".to_owned(),
            );
        }
        Ok(())
    }

    pub fn sum(&self) -> Count {
        self.kinds
            .values()
            .fold(Count::default(), |sum, count| Count {
                entries: sum.entries + count.entries,
                certain: sum.certain + count.certain,
                certain_right: sum.certain_right + count.certain_right,
                first_right: sum.first_right + count.first_right,
            })
    }
}

/// Returns the best explanation, and whether it is certain. For money that is nobody's, anything uncertain is right: a
/// person sets it aside.
fn found(index: &Index, receipt: &Receipt, trouble: Trouble) -> (Truth, bool) {
    if trouble == Trouble::Returned {
        let best = index.returned(receipt).into_iter().next();
        return best.map_or((Truth::Nothing, false), |best| {
            (Truth::Returns(best.payment), best.certain)
        });
    }
    let best = index.propose(receipt).into_iter().next();
    match best {
        Some(best) if trouble == Trouble::Unrelated && !best.certain => (Truth::Nothing, false),
        Some(best) => {
            let mut shares = best.shares;
            shares.sort();
            (Truth::Pays(shares), best.certain)
        }
        None => (Truth::Nothing, false),
    }
}

/// Returns hundredths of a percent as text; a dash for 0 of 0.
fn percent(part: u32, of: u32) -> String {
    match (u64::from(part) * 10_000).checked_div(u64::from(of)) {
        Some(hundredths) => format!("{}.{:02} %", hundredths / 100, hundredths % 100),
        None => "–".to_owned(),
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<24}{:>8}{:>9}{:>12}{:>12}",
            "kind", "entries", "certain", "precision", "recall"
        )?;
        let mut line = |name: &str, count: &Count| {
            let precision = percent(count.certain_right, count.certain);
            let recall = percent(count.first_right, count.entries);
            writeln!(
                f,
                "{name:<24}{:>8}{:>9}{precision:>12}{recall:>12}",
                count.entries, count.certain
            )
        };
        for (trouble, count) in &self.kinds {
            line(trouble.name(), count)?;
        }
        line("all", &self.sum())
    }
}
