//! Accidents with files: the answer names the file and says what to do, the exit code is 1, and nothing is lost.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]
#![allow(clippy::print_stdout, reason = "the run's output says what was met")]

#[path = "../support/desk.rs"]
mod desk;

use std::fs::{self, OpenOptions, Permissions};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use desk::{Answer, Desk};

/// Checks for a refusal that a user can act on.
fn refused(answer: &Answer, path: &Path, words: &[&str]) {
    assert_eq!(answer.code, Some(1), "{answer:?}");
    let failure = &answer.json["failure"];
    let told = format!("{} {}", failure["message"], failure["hint"]);
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(
        answer.told.contains(name),
        "the file {name} is not named: {}",
        answer.told
    );
    assert_eq!(answer.json["book"], path.to_str().unwrap());
    assert!(
        failure["hint"].is_string(),
        "nothing says what to do: {told}"
    );
    for word in words {
        assert!(told.contains(word), "“{word}” is missing: {told}");
    }
    assert!(answer.told.starts_with("owed: "), "{}", answer.told);
    assert!(!answer.told.contains("panicked"), "{}", answer.told);
}

fn small_book(desk: &Desk, name: &str) -> String {
    let list = desk.list("small.csv", 1, 300);
    desk.done(name, &["import", &list]);
    desk.list("large.csv", 1, 20_000)
}

#[test]
fn a_full_disk_stops_an_import_and_loses_nothing() {
    let desk = Desk::new();
    let disk = desk.path("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
        .arg(&disk)
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        println!("a small disk can be mounted by root only; a file size limit is tested instead");
        return;
    }
    let disk = Mounted(disk);
    let large = small_book(&desk, "disk/book.owed");
    let answer = desk.run("disk/book.owed", &["import", &large]);
    refused(&answer, &disk.0.join("book.owed"), &["full"]);
    assert_eq!(desk.sound("disk/book.owed"), 300);
    let one = desk.list("one.csv", 400, 400);
    desk.done("disk/book.owed", &["import", &one]);
    assert_eq!(desk.sound("disk/book.owed"), 301);
}

struct Mounted(std::path::PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_limit_on_the_size_of_files_stops_an_import_and_loses_nothing() {
    let desk = Desk::new();
    let large = small_book(&desk, "book.owed");
    let size = fs::metadata(desk.path("book.owed")).unwrap().len();
    let blocks = size / 512 + 64;
    let owed = desk.owed("book.owed", &["import", &large]);
    let mut limited = Command::new("sh");
    limited
        .arg("-c")
        .arg(format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\""))
        .arg("sh")
        .arg(owed.get_program())
        .args(owed.get_args())
        .envs(
            owed.get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .stdin(Stdio::null());
    let answer = Answer::from_output(&limited.output().unwrap());
    refused(&answer, &desk.path("book.owed"), &[]);
    assert_eq!(desk.sound("book.owed"), 300);
}

#[test]
fn a_book_that_can_only_be_read_is_shown_and_never_changed() {
    let desk = Desk::new();
    let large = small_book(&desk, "book.owed");
    let shared = desk.path("shared");
    fs::create_dir(&shared).unwrap();
    fs::rename(desk.path("book.owed"), shared.join("book.owed")).unwrap();
    fs::set_permissions(shared.join("book.owed"), Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(&shared, Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(desk.path("."), Permissions::from_mode(0o755)).unwrap();
    // Root may write everywhere, so the program runs as the user nobody; as a copy, since that user may lack access
    // to the program's own folder.
    let program = desk.path("owed");
    fs::copy(env!("CARGO_BIN_EXE_owed"), &program).unwrap();
    let is_root =
        fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    let run = |words: &[&str]| {
        let mut command = desk.other_owed(&program, "shared/book.owed", words);
        if is_root {
            command.uid(65_534);
        }
        Answer::from_output(&command.output().unwrap())
    };
    let before = fs::read(shared.join("book.owed")).unwrap();
    refused(
        &run(&["import", &large]),
        &shared.join("book.owed"),
        &["read"],
    );
    let aging = run(&["aging"]);
    assert_eq!(aging.code, Some(0), "{aging:?}");
    assert_eq!(aging.json["totals"][0]["currency"], "EUR");
    assert_eq!(fs::read(shared.join("book.owed")).unwrap(), before);
    fs::set_permissions(&shared, Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn two_programs_that_write_one_book_at_once_lose_nothing() {
    let desk = Desk::new();
    small_book(&desk, "book.owed");
    let lists: Vec<_> = (0..4)
        .map(|part| {
            desk.list(
                &format!("part{part}.csv"),
                1_000 * (part + 1),
                1_000 * (part + 1) + 499,
            )
        })
        .collect();
    let running: Vec<_> = lists
        .iter()
        .map(|list| {
            desk.owed("book.owed", &["import", list])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut expected = 300;
    for child in running {
        let answer = Answer::from_output(&child.wait_with_output().unwrap());
        match answer.code {
            Some(0) => expected += answer.json["created"].as_u64().unwrap(),
            _ => refused(&answer, &desk.path("book.owed"), &["try again"]),
        }
    }
    assert!(expected > 300);
    assert_eq!(desk.sound("book.owed"), expected);
}

#[test]
fn a_book_from_the_future_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    let large = small_book(&desk, "book.owed");
    let path = desk.path("book.owed");
    // SQLite's header keeps user_version, the book's version, in four bytes at 60
    // (https://www.sqlite.org/fileformat.html).
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(60)).unwrap();
    file.write_all(&9_999_u32.to_be_bytes()).unwrap();
    drop(file);
    let before = fs::read(&path).unwrap();
    for words in [&["aging"][..], &["import", &large], &["check"], &["undo"]] {
        refused(&desk.run("book.owed", words), &path, &["newer", "pdate"]);
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_book_that_was_cut_off_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    let large = small_book(&desk, "book.owed");
    let whole = fs::read(desk.path("book.owed")).unwrap();
    for length in [
        50,
        100,
        512,
        4_096,
        whole.len() / 2,
        whole.len() - 4_096,
        whole.len() - 1,
    ] {
        let name = format!("cut-{length}.owed");
        let path = desk.path(&name);
        fs::write(&path, &whole[..length]).unwrap();
        for words in [&["aging"][..], &["import", &large], &["check"]] {
            refused(&desk.run(&name, words), &path, &[]);
        }
        assert_eq!(fs::read(&path).unwrap(), whole[..length], "cut to {length}");
    }
}

#[test]
fn a_file_that_is_no_book_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    let large = small_book(&desk, "book.owed");
    for (name, content) in [
        ("notes.txt", &b"Dear diary, today somebody paid."[..]),
        ("letter.pdf", b"%PDF-1.7\n%%EOF\n"),
        ("noise.owed", &[0xa5; 8_192]),
    ] {
        let path = desk.path(name);
        fs::write(&path, content).unwrap();
        for words in [&["aging"][..], &["import", &large], &["sample"]] {
            refused(&desk.run(name, words), &path, &["not an Owed book"]);
        }
        assert_eq!(fs::read(&path).unwrap(), content);
    }
    let missing = desk.run("missing.owed", &["aging"]);
    refused(&missing, &desk.path("missing.owed"), &[]);
    assert!(!desk.path("missing.owed").exists());
}
