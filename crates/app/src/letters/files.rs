//! File names of letters.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use owed_receivables::Date;
use owed_texts::{key, text};

use super::paper::Paper;
use crate::context::Context;
use crate::export::{unwritable, write_copy};
use crate::failure::Failure;
use crate::places;
use crate::wire::iso;

/// The maximum length of a part of a name that comes from a customer, in characters.
const LONGEST: usize = 60;

/// Returns `2026-03-02 1042 Name.pdf`, without characters that file systems refuse.
pub fn name(dated: Date, number: &str, customer: &str) -> String {
    let who = if number == customer {
        harmless(number)
    } else {
        format!("{} {}", harmless(number), harmless(customer))
    };
    format!("{} {}.pdf", iso(dated), who.trim())
}

/// Returns the file name of the letter attached to a mail, for the customer's folders: its title, sender and day.
pub fn attachment(paper: &impl Paper) -> String {
    let head = paper.head();
    format!(
        "{} {} {}.pdf",
        harmless(&paper.title()),
        harmless(&head.company.name),
        iso(head.dated)
    )
}

/// A folder for papers. None replaces another file, whether of the same customer and day, of an earlier run, or put
/// there by someone else.
pub struct Folder {
    path: PathBuf,
    /// Names in use, in lower case: some systems do not distinguish case.
    taken: HashSet<String>,
}

impl Folder {
    /// Opens the folder, creating it if missing.
    ///
    /// # Errors
    /// [`Code::Io`](crate::failure::Code::Io) if the folder cannot be created.
    pub fn new(path: &Path) -> Result<Self, Failure> {
        places::make_folder(path).map_err(|error| unwritable(path, &error))?;
        Ok(Self {
            path: path.to_path_buf(),
            taken: HashSet::new(),
        })
    }

    /// Reports how many archived papers are written; if cancelled, says how many are in the folder.
    ///
    /// # Errors
    /// [`Code::Cancelled`](crate::failure::Code::Cancelled).
    pub fn step(&self, cx: &Context<'_>, done: usize, all: usize) -> Result<(), Failure> {
        cx.step(done, all, key!("letters-step-files"))
            .map_err(|failure| {
                let folder = self.path.display().to_string();
                let message = text!("error-letters-files-cancelled", done, all, folder);
                Failure::new(failure.code, message)
            })
    }

    /// Writes a paper under its name, with a number appended if another has that name; returns the path. An identical
    /// file is left as it is.
    ///
    /// # Errors
    /// [`Code::Io`](crate::failure::Code::Io) if it cannot be written.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> Result<String, Failure> {
        let stem = name.trim_end_matches(".pdf");
        let mut candidate = name.to_owned();
        let mut count = 1;
        loop {
            let path = self.path.join(&candidate);
            if self.taken.insert(candidate.to_lowercase()) {
                match fs::read(&path) {
                    Ok(there) if there == bytes => return Ok(path.display().to_string()),
                    Ok(_) => {}
                    Err(_) => {
                        write_copy(&path, bytes)?;
                        return Ok(path.display().to_string());
                    }
                }
            }
            count += 1;
            candidate = format!("{stem} ({count}).pdf");
        }
    }
}

/// Makes a text safe as part of a file name.
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
    }

    #[test]
    fn no_paper_takes_the_place_of_another() {
        let place = tempfile::tempdir().unwrap();
        let put = |folder: &mut Folder, name: &str, bytes: &[u8]| {
            let path = folder.put(name, bytes).unwrap();
            let path = Path::new(&path).strip_prefix(place.path()).unwrap();
            path.display().to_string()
        };
        let mut folder = Folder::new(place.path()).unwrap();
        assert_eq!(put(&mut folder, "1 Müller.pdf", b"one"), "1 Müller.pdf");
        assert_eq!(put(&mut folder, "1 MÜLLER.pdf", b"two"), "1 MÜLLER (2).pdf");
        let mut later = Folder::new(place.path()).unwrap();
        assert_eq!(
            put(&mut later, "1 Müller.pdf", b"three"),
            "1 Müller (2).pdf"
        );
        let mut again = Folder::new(place.path()).unwrap();
        assert_eq!(put(&mut again, "1 Müller.pdf", b"one"), "1 Müller.pdf");
        assert_eq!(fs::read(place.path().join("1 Müller.pdf")).unwrap(), b"one");
    }
}
