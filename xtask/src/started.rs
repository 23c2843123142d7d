//! Compares the programs that tests, benches and tasks start with those that setup installs, so that a program only
//! present on a developer's machine is found here and not on the first fresh machine.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages::{
    BROWSER, COMPILER, EMPTY_SYSTEM, HISTORY, KEYCHAIN, MAIL_SERVERS, Need, OFFICE,
    PYTHON_LIBRARIES, READERS, WEB_VIEW, WINDOW_TEST,
};
use crate::platform::Family;
use crate::proof::Proof;

const NEEDS: &[&Need] = &[
    &COMPILER,
    &WEB_VIEW,
    &BROWSER,
    &WINDOW_TEST,
    &KEYCHAIN,
    &MAIL_SERVERS,
    &READERS,
    &OFFICE,
    &PYTHON_LIBRARIES,
    &HISTORY,
    &EMPTY_SYSTEM,
];

/// Programs that the readme asks for, and those that come with them.
const TOOLCHAINS: &[&str] = &["cargo", "rustc", "node", "npm", "npx"];
/// Programs in the smallest Debian (essential or required packages, and apt), or only started on other systems.
const EVERYWHERE: &[&str] = &[
    "apt-get",
    "bash",
    "chmod",
    "chown",
    "chroot",
    "cp",
    "date",
    "dpkg-query",
    "env",
    "id",
    "kill",
    "ln",
    "mkdir",
    "mount",
    "rm",
    "sh",
    "sleep",
    "sync",
    "taskkill",
    "timeout",
    "umount",
    "uname",
    "unshare",
];

/// Folders with code that starts programs; in `crates`, only tests do.
const PLACES: &[&str] = &["benches", "crates", "fuzz", "tests", "xtask/src"];
const LANGUAGES: &[&str] = &["rs", "mjs", "ts", "py"];
const NOT_OURS: &[&str] = &["node_modules", "target", "gen", "seeds"];

/// Text that precedes the name of a started program.
const STARTS: &[&str] = &[
    "Command::new(",
    "spawn(",
    "execFileSync(",
    "subprocess.run([",
    "\"--\",",
];
/// Text that precedes a shell script.
const SCRIPTS: &[&str] = &["SCRIPT: &str =", "script =", "\"-c\")", "script: &str ="];
/// The shell's own words.
const OF_THE_SHELL: &[&str] = &[
    "!", "[", ":", "do", "done", "echo", "else", "exit", "export", "fi", "for", "printf", "read",
    "set", "trap", "ulimit", "wait",
];
/// Words of the shell that precede a command.
const BEFORE_A_COMMAND: &[&str] = &["exec", "if", "then", "while"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                sources(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|ending| LANGUAGES.iter().any(|one| ending == *one))
        {
            found.push(path);
        }
    }
}

fn is_of_the_product(path: &Path) -> bool {
    path.starts_with(root().join("crates"))
        && !path.components().any(|part| part.as_os_str() == "tests")
}

/// Returns the content of the literal that `rest` begins with, if any.
fn literal(rest: &str) -> Option<&str> {
    let rest = rest.trim_start().trim_start_matches(['(', '&']);
    let rest = rest.strip_prefix(".arg(").unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix("format!(").unwrap_or(rest).trim_start();
    if let Some(raw) = rest.strip_prefix("r#\"") {
        return raw.split("\"#").next();
    }
    let text = rest.strip_prefix('"')?;
    let end = text
        .char_indices()
        .find(|(at, c)| *c == '"' && !text[..*at].ends_with('\\'))?;
    Some(&text[..end.0])
}

fn after<'t>(text: &'t str, mark: &str) -> impl Iterator<Item = &'t str> {
    text.match_indices(mark)
        .filter_map(|(at, mark)| literal(&text[at + mark.len()..]))
}

/// Lists functions whose first argument is a program, or a script that they run.
fn own_marks(text: &str, parameter: &str) -> Vec<String> {
    let opening = format!("({parameter}: &str");
    let closure = format!("|{parameter}: &str");
    let functions = text
        .match_indices(&opening)
        .filter_map(|(at, _)| text[..at].rsplit("fn ").next());
    let closures = text
        .match_indices(&closure)
        .filter_map(|(at, _)| text[..at].rsplit("let ").next()?.split_whitespace().next());
    functions
        .chain(closures)
        .map(|name| format!("{name}("))
        .collect()
}

/// Returns the commands of a shell script.
fn commands(script: &str) -> Vec<String> {
    let parted = script.replace("\\n", "\n").replace("\\\"", "\"");
    let mut found = Vec::new();
    for part in parted.split(['\n', ';', '|', '&', '(']) {
        let mut words = part
            .split_whitespace()
            .skip_while(|word| BEFORE_A_COMMAND.contains(word) || *word == "!");
        if let Some(word) = words.next().filter(|word| !OF_THE_SHELL.contains(word)) {
            found.push(word.to_owned());
        }
    }
    found
}

/// Says whether a word can be the name of a program, rather than a variable, an option or a path.
fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_+.".contains(c))
}

/// Returns the started programs with the files that start them.
fn started() -> BTreeMap<String, Vec<PathBuf>> {
    let mut paths = Vec::new();
    for place in PLACES {
        sources(&root().join(place), &mut paths);
    }
    let files: Vec<(PathBuf, String)> = paths
        .into_iter()
        .filter(|path| !path.ends_with("xtask/src/started.rs") && !is_of_the_product(path))
        .map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()))
        .collect();
    let marks = |known: &[&str], parameter| -> Vec<String> {
        let own = files
            .iter()
            .flat_map(|(_, text)| own_marks(text, parameter));
        known
            .iter()
            .map(|mark| (*mark).to_owned())
            .chain(own)
            .collect()
    };
    let (starts, scripts) = (marks(STARTS, "program"), marks(SCRIPTS, "script"));
    let mut started: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (path, text) in &files {
        let named = starts
            .iter()
            .flat_map(|mark| after(text, mark))
            .map(str::to_owned);
        let in_scripts = scripts
            .iter()
            .flat_map(|mark| after(text, mark))
            .flat_map(commands);
        for name in named.chain(in_scripts).filter(|name| is_name(name)) {
            started.entry(name).or_default().push(path.clone());
        }
    }
    started
}

#[test]
fn setup_installs_every_program_that_is_started() {
    let proofs = NEEDS
        .iter()
        .flat_map(|need| need.packages())
        .flat_map(|package| package.proofs);
    let mut known: Vec<&str> = [TOOLCHAINS, EVERYWHERE].concat();
    known.extend(proofs.filter_map(|proof| match proof {
        Proof::Program(name) => Some(*name),
        _ => None,
    }));
    let started = started();
    for expected in [
        "hledger",
        "gnome-keyring-daemon",
        "dovecot",
        "xvfb-run",
        "xdotool",
        "pdfdetach",
        "soffice",
    ] {
        assert!(
            started.contains_key(expected),
            "{expected} is started; this test no longer sees it"
        );
    }
    let unknown: Vec<_> = started
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()))
        .collect();
    assert!(
        unknown.is_empty(),
        "no package of setup has these programs: {unknown:#?}"
    );
}

/// If a package is installed, its proofs must hold; otherwise setup on another system would ask for it for ever.
#[test]
fn what_is_installed_is_proved() {
    if Family::here() != Family::Debian {
        return;
    }
    for package in NEEDS.iter().flat_map(|need| need.packages()) {
        let status = Command::new("dpkg-query")
            .args(["-W", "-f", "${db:Status-Status}", package.debian])
            .output()
            .unwrap();
        let there = package
            .proofs
            .iter()
            .all(|proof| proof.holds(Family::Debian));
        assert!(
            there || status.stdout != b"installed",
            "{} is installed and not proved",
            package.debian
        );
    }
}
