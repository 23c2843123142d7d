//! Names of letters' files.

use std::collections::HashSet;

use owed_receivables::Date;

use super::paper::Paper;
use crate::wire::iso;

/// The longest part of a name that comes from a customer, in characters.
const LONGEST: usize = 60;

/// `2026-03-02 1042 Name.pdf`, with nothing in it that a file system refuses.
pub fn name(dated: Date, number: &str, customer: &str) -> String {
    let who = if number == customer {
        harmless(number)
    } else {
        format!("{} {}", harmless(number), harmless(customer))
    };
    format!("{} {}.pdf", iso(dated), who.trim())
}

/// The name of the letter that goes with a mail: the subject of it, for the customer's own folders.
pub fn attachment(paper: &impl Paper) -> String {
    let head = paper.head();
    format!(
        "{} {} {}.pdf",
        paper.word(),
        harmless(&head.company.name),
        iso(head.dated)
    )
}

/// As [`name`], with a number behind it where the name was given out before.
pub fn unique(taken: &mut HashSet<String>, dated: Date, number: &str, customer: &str) -> String {
    let first = name(dated, number, customer);
    let stem = first.trim_end_matches(".pdf").to_owned();
    let mut candidate = first;
    let mut count = 1;
    // Two names that differ in case only are one file on some systems.
    while !taken.insert(candidate.to_lowercase()) {
        count += 1;
        candidate = format!("{stem} ({count}).pdf");
    }
    candidate
}

/// The text as a part of a file's name.
pub fn harmless(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() || "/\\:*?\"<>|".contains(letter) {
                '-'
            } else {
                letter
            }
        })
        .take(LONGEST)
        .collect();
    clean.trim().trim_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_leaves_its_folder_or_collides() {
        let day = Date::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!(
            name(day, "1042", "../../etc/passwd"),
            "2026-03-02 1042 -..-etc-passwd.pdf"
        );
        assert_eq!(name(day, "A: B?", "A: B?"), "2026-03-02 A- B-.pdf");
        let mut taken = HashSet::new();
        assert_eq!(
            unique(&mut taken, day, "1", "Müller"),
            "2026-03-02 1 Müller.pdf"
        );
        assert_eq!(
            unique(&mut taken, day, "1", "MÜLLER"),
            "2026-03-02 1 MÜLLER (2).pdf"
        );
    }
}
