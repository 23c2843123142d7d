//! What to start and when, and what a system needs for it.

use std::fs;
use std::path::{Path, PathBuf};

use owed_store::Hash;

use crate::places::Scheduler;

/// `owed run` for one book, once a day.
#[derive(Debug, Clone)]
pub struct Job {
    /// The command line program.
    pub program: PathBuf,
    pub book: PathBuf,
    pub hour: u32,
    pub minute: u32,
}

/// The files and commands to install and remove the job in a system.
#[derive(Debug)]
pub struct Recipe {
    pub system: Scheduler,
    /// Fails if the system does not support it.
    pub check: Option<Vec<String>>,
    /// Removes an earlier one; fails if there is none.
    pub replace: Option<Vec<String>>,
    /// The first contains the time.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    pub install: Vec<Vec<String>>,
    pub remove: Vec<Vec<String>>,
    /// Succeeds if the system will start it.
    pub status: Vec<String>,
    /// Reads the time of day from the first file.
    pub read_time: fn(&str) -> Option<String>,
}

impl Job {
    /// Returns the book's name with a hash of its path: two books with one name are two jobs.
    pub fn name(&self) -> String {
        let stem = self.book.file_stem().unwrap_or_default().to_string_lossy();
        let stem: String = stem
            .chars()
            .map(|letter| match letter.is_ascii_alphanumeric() {
                true => letter.to_ascii_lowercase(),
                false => '-',
            })
            .collect();
        let hash = Hash::digest(self.book.as_os_str().as_encoded_bytes());
        let mark = hash.as_str().get(..8).unwrap_or_default().to_owned();
        format!("owed-{stem}-{mark}")
    }

    /// Returns the program's arguments.
    pub fn arguments(&self) -> [String; 3] {
        ["--book".to_owned(), text(&self.book), "run".to_owned()]
    }

    /// Returns the command for a shell.
    pub fn command(&self) -> String {
        let [option, book, word] = self.arguments();
        format!(
            "{} {option} {} {word}",
            quoted(&text(&self.program)),
            quoted(&book)
        )
    }

    /// Returns a line of a crontab, where a percent sign would end the command.
    pub fn cron_line(&self) -> String {
        let command = self.command().replace('%', "\\%");
        format!("{} {} * * * {command}", self.minute, self.hour)
    }
}

impl Recipe {
    pub fn is_installed(&self) -> bool {
        self.files.iter().all(|(path, _)| path.exists())
    }

    /// Returns the time of day installed in the system.
    pub fn installed_at(&self) -> Option<String> {
        let bytes = fs::read(&self.files.first()?.0).ok()?;
        (self.read_time)(&decoded(&bytes))
    }
}

pub fn text(path: &Path) -> String {
    path.display().to_string()
}

pub fn words(line: &[&str]) -> Vec<String> {
    line.iter().map(|word| (*word).to_owned()).collect()
}

/// Quotes a word for a shell if it has special characters.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/._-:\\".contains(letter);
    if word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// Escapes text inside an element.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Returns what is between two marks.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found.trim())
}

/// Decodes UTF-8, or UTF-16 according to its byte order mark.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xff, 0xfe]) {
        Some(rest) => {
            let units = rest.as_chunks::<2>().0;
            let units: Vec<u16> = units.iter().map(|two| u16::from_le_bytes(*two)).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Returns a job whose book's path contains everything that must be quoted somewhere.
    pub fn job() -> Job {
        Job {
            program: "/opt/owed/owed".into(),
            book: "/home/ada/R & D/100% \"sure\" $5.owed".into(),
            hour: 7,
            minute: 5,
        }
    }

    /// Renders the recipe as text, including its files.
    pub fn page(recipe: &Recipe) -> String {
        let line = |command: &Vec<String>| command.join(" ");
        let lines = |commands: &[Vec<String>]| commands.iter().map(line).collect::<Vec<_>>();
        let mut page = format!("system: {}\n", recipe.system);
        if let Some(check) = &recipe.check {
            page += &format!("check: {}\n", line(check));
        }
        for (path, bytes) in &recipe.files {
            page += &format!("--- {}\n{}\n", path.display(), decoded(bytes));
        }
        if let Some(replace) = &recipe.replace {
            page += &format!("--- replace: {}\n", line(replace));
        }
        page += &format!(
            "--- install: {}\n--- remove: {}\n--- status: {}\n",
            lines(&recipe.install).join(" && "),
            lines(&recipe.remove).join(" && "),
            line(&recipe.status)
        );
        let first = recipe.files.first().map(|(_, bytes)| decoded(bytes));
        page + &format!(
            "--- at: {:?}\n",
            first.and_then(|text| (recipe.read_time)(&text))
        )
    }

    #[test]
    fn a_crontab_line_quotes_the_path() {
        assert_eq!(
            job().cron_line(),
            "5 7 * * * /opt/owed/owed --book '/home/ada/R & D/100\\% \"sure\" $5.owed' run"
        );
    }

    #[test]
    fn two_books_of_one_name_are_two_jobs() {
        let other = Job {
            book: "/home/bo/100% \"sure\" $5.owed".into(),
            ..job()
        };
        assert_ne!(job().name(), other.name());
        assert!(job().name().starts_with("owed-100---sure---5-"));
    }
}
