//! Words by meaning, from tables such as `statuses.txt`, whose named sections list words of the same meaning.

use std::collections::HashMap;

use crate::text::comparable::normal;

/// The required position of a part of a word.
#[derive(Clone, Copy)]
enum At {
    Start,
    Anywhere,
}

/// The words of one table.
pub(crate) struct Vocabulary {
    whole: HashMap<String, &'static str>,
    /// In the order of the table.
    parts: Vec<(At, String, &'static str)>,
}

impl Vocabulary {
    pub fn from_table(table: &'static str) -> Self {
        let (mut whole, mut parts) = (HashMap::new(), Vec::new());
        for (section, entry) in entries(table) {
            let word = normal(entry);
            match (entry.starts_with('*'), entry.ends_with('*')) {
                (true, _) => parts.push((At::Anywhere, word, section)),
                (false, true) => parts.push((At::Start, word, section)),
                (false, false) => {
                    whole.insert(word, section);
                }
            }
        }
        Self { whole, parts }
    }

    /// Returns the section of a word that is in the table as a whole; the word is in comparable form, see [`normal`].
    pub fn whole(&self, word: &str) -> Option<&'static str> {
        self.whole.get(word).copied()
    }

    /// Returns the section of a word, or else of a part of it.
    pub fn section(&self, word: &str) -> Option<&'static str> {
        let has = |(at, part, _): &&(At, String, &str)| match at {
            At::Start => word.starts_with(part.as_str()),
            At::Anywhere => word.contains(part.as_str()),
        };
        let of_part = || self.parts.iter().find(has).map(|(_, _, section)| *section);
        self.whole(word).or_else(of_part)
    }
}

/// Yields the entries of a table, each with the name of its section.
fn entries(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut section = "";
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(move |line| {
        let name = line
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        section = name.unwrap_or(section);
        let words = if name.is_some() { "" } else { line };
        let words = words.split(" | ").filter(|word| !word.is_empty());
        words.map(move |word| (section, word))
    })
}

#[cfg(test)]
pub(crate) fn words_that_stand_twice(table: &'static str) -> Vec<&'static str> {
    let mut seen = std::collections::HashSet::new();
    let is_known = |entry: &str| {
        let stars = (entry.starts_with('*'), entry.ends_with('*'));
        !seen.insert((normal(entry), stars))
    };
    let mut is_known = is_known;
    entries(table)
        .map(|(_, entry)| entry)
        .filter(|entry| is_known(entry))
        .collect()
}
