//! The book's file: created, opened, rejected, shared, copied.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use std::fs::{self, OpenOptions};

use common::*;
use owed_store::{Book, PageRequest, StoreError, VERSION};
use owed_texts::Language;
use rusqlite::Connection;

#[test]
fn a_new_book_speaks_the_language_of_whoever_makes_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("neu.owed");
    let language = |book: Book| book.company().unwrap().language;
    let made = Book::open_or_create(&path, Language::De).unwrap();
    assert_eq!(
        made.policies().unwrap()[0].policy.name,
        "Freundlich, Geschäftskunden"
    );
    assert_eq!(language(made), Language::De);
    let again = Book::open_or_create(&path, Language::En).unwrap();
    assert_eq!(language(again), Language::De);
}

#[test]
fn a_file_that_is_no_book_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.owed");
    let other = folder.path().join("other.db");
    Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .unwrap();
    for content in [
        b"Just a letter to the tax office.".to_vec(),
        vec![0; 4096],
        b"SQLite format 3\0".to_vec(),
        fs::read(other).unwrap(),
    ] {
        fs::write(&path, &content).unwrap();
        for opened in [
            Book::open(&path),
            Book::create(&path),
            Book::open_or_create(&path, Language::En),
            Book::open_read_only(&path),
        ] {
            assert!(matches!(opened, Err(StoreError::NotABook { .. })));
        }
        assert_eq!(fs::read(&path).unwrap(), content);
    }
}

#[test]
fn a_book_is_not_made_over_another() {
    let mut desk = desk();
    sample(&mut desk.book);
    let before = dump(&desk.book);
    let path = desk.book.path().to_owned();
    assert!(matches!(
        Book::create(&path),
        Err(StoreError::Exists { .. })
    ));
    assert_eq!(
        dump(&Book::open_or_create(&path, Language::En).unwrap()),
        before
    );
}

#[test]
fn an_empty_file_and_a_making_that_was_cut_short_become_a_book() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.owed");
    let is_unfinished = || matches!(Book::open(&path), Err(StoreError::Unfinished { .. }));
    fs::write(&path, b"").unwrap();
    assert!(is_unfinished());
    drop(Book::create(&path).unwrap());
    fs::remove_file(&path).unwrap();
    let bare = Connection::open(&path).unwrap();
    bare.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .unwrap();
    drop(bare);
    assert!(fs::metadata(&path).unwrap().len() > 0);
    assert!(is_unfinished());
    assert_eq!(
        Book::open_or_create(&path, Language::En)
            .unwrap()
            .info()
            .unwrap()
            .version,
        VERSION
    );
}

#[test]
fn a_book_from_the_future_is_refused_with_both_versions() {
    let desk = desk();
    let path = desk.book.path().to_owned();
    drop(desk.book);
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", VERSION + 3)
        .unwrap();
    let before = fs::read(&path).unwrap();
    for opened in [
        Book::open(&path),
        Book::open_read_only(&path),
        Book::create(&path),
    ] {
        match opened {
            Err(StoreError::TooNew { found, known, .. }) => {
                assert_eq!((found, known), (VERSION + 3, VERSION));
            }
            other => panic!("{:?}", other.err()),
        }
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_book_from_the_past_is_not_read_before_it_is_brought_up_to_date() {
    let desk = desk();
    let path = desk.book.path().to_owned();
    drop(desk.book);
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", VERSION - 1)
        .unwrap();
    assert!(matches!(
        Book::open_read_only(&path),
        Err(StoreError::TooOldToRead { .. })
    ));
}

#[test]
fn a_book_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nowhere.owed");
    let error = Book::open(&path).err().unwrap();
    assert!(matches!(error, StoreError::Missing { .. }));
    assert!(error.to_string().contains("nowhere.owed"));
    assert!(!path.exists());
}

#[test]
fn a_truncated_book_is_told_apart_and_left_as_it_is() {
    let mut desk = desk();
    sample(&mut desk.book);
    let path = desk.book.path().to_owned();
    drop(desk.book);
    let length = fs::metadata(&path).unwrap().len();
    OpenOptions::new()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(length / 2)
        .unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(Book::open(&path), Err(StoreError::Damaged { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_book_opened_to_read_says_so_when_written_to() {
    let mut desk = desk();
    sample(&mut desk.book);
    let mut book = Book::open_read_only(desk.book.path()).unwrap();
    assert_eq!(book.info().unwrap().invoices, 2);
    let written = book.write(entry("a change"), |w| w.insert_customer(&customer("8")));
    assert!(matches!(written, Err(StoreError::ReadOnly)));
    assert!(matches!(book.undo("ann", 1), Err(StoreError::ReadOnly)));
}

#[test]
fn a_write_that_fails_or_is_given_up_leaves_nothing() {
    let mut desk = desk();
    sample(&mut desk.book);
    let before = dump(&desk.book);
    let failed = desk.book.write(entry("a change"), |w| {
        w.insert_customer(&customer("8"))?;
        w.insert_customer(&customer("007"))
    });
    assert!(matches!(
        failed,
        Err(StoreError::CustomerNumberTaken { number }) if number == "007"
    ));
    let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        desk.book.write(entry("a change"), |w| {
            w.insert_customer(&customer("9")).unwrap();
            panic!("the program dies");
            #[allow(unreachable_code)]
            Ok::<(), StoreError>(())
        })
    }));
    assert!(unwound.is_err());
    assert_eq!(dump(&desk.book), before);
    assert_eq!(desk.book.journal(PageRequest::default()).unwrap().total, 1);
}

#[test]
fn a_write_that_changes_nothing_leaves_no_entry() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let same = desk.book.customer(sample.customer).unwrap();
    let written = desk
        .book
        .write(entry("nothing"), |w| {
            w.update_customer(sample.customer, &same)
        })
        .unwrap();
    assert_eq!(written.journal, None);
    assert_eq!(desk.book.journal(PageRequest::default()).unwrap().total, 1);
}

#[test]
fn two_programs_hold_one_book() {
    let mut desk = desk();
    let mut other = Book::open(desk.book.path()).unwrap();
    let sample = sample(&mut desk.book);
    assert_eq!(other.customer(sample.customer).unwrap().number, "007");
    other
        .snapshot(|before| {
            assert_eq!(before.info()?.customers, 1);
            write(&mut desk.book, |w| w.insert_customer(&customer("8")));
            assert_eq!(before.info()?.customers, 1);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(other.info().unwrap().customers, 2);
    write(&mut other, |w| w.insert_customer(&customer("9")));
    assert_eq!(desk.book.info().unwrap().customers, 3);
    desk.book.undo("ann", 1).unwrap();
    assert_eq!(other.info().unwrap().customers, 2);
}

#[test]
fn a_book_is_made_under_another_name_first_and_leaves_nothing_else() {
    let desk = desk();
    let path = desk.book.path().to_owned();
    drop(desk.book);
    let names: Vec<_> = fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(names, [path]);
}

#[test]
fn the_log_of_another_state_is_noticed_before_anything_is_written() {
    let mut desk = desk();
    let path = desk.book.path().to_owned();
    let place = |name: &str| desk.folder.path().join(name);
    sample(&mut desk.book);
    let exported = place("exported");
    desk.book.backup_to(&exported).unwrap();
    drop(desk.book);
    let old = place("old");
    fs::copy(&path, &old).unwrap();
    let mut book = Book::open(&path).unwrap();
    write(&mut book, |w| w.insert_customer(&customer("8")));
    drop(book);
    let mut book = Book::open(&path).unwrap();
    write(&mut book, |w| w.insert_customer(&customer("9")));
    let before = dump(&book);
    // The program is killed: its log stays.
    let (killed, log) = (place("killed"), place("killed-wal"));
    let kill = || {
        fs::copy(&path, &killed).unwrap();
        fs::copy(place("a.owed-wal"), &log).unwrap();
    };
    kill();
    assert_eq!(dump(&Book::open(&killed).unwrap()), before);
    for backup in [&old, &exported] {
        kill();
        fs::copy(backup, &killed).unwrap();
        for opened in [
            Book::open(&killed),
            Book::open_read_only(&killed),
            Book::open_or_create(&killed, Language::En),
        ] {
            assert!(matches!(opened, Err(StoreError::OtherLog { .. })));
        }
        assert_eq!(fs::read(&killed).unwrap(), fs::read(backup).unwrap());
        fs::remove_file(&log).unwrap();
        assert_eq!(Book::open(&killed).unwrap().info().unwrap().customers, 1);
    }
}

#[cfg(unix)]
#[test]
fn s2_a_book_has_one_path_whatever_link_leads_to_it() {
    let mut desk = desk();
    let link = desk.folder.path().join("link.owed");
    std::os::unix::fs::symlink(desk.book.path(), &link).unwrap();
    let _sender = desk.book.start_sending("ann", 0).unwrap();
    let mut other = Book::open(&link).unwrap();
    assert_eq!(other.path(), desk.book.path());
    assert!(matches!(
        other.start_sending("ann", 1),
        Err(StoreError::AlreadySending)
    ));
    fs::hard_link(desk.book.path(), desk.folder.path().join("twin.owed")).unwrap();
    assert!(matches!(
        Book::open(&link),
        Err(StoreError::SeveralNames { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_book_and_its_copy_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk();
    let copy = desk.folder.path().join("copy.owed");
    desk.book.backup_to(&copy).unwrap();
    for file in [desk.book.path(), &copy] {
        let mode = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn a_copy_is_a_whole_book() {
    let mut desk = desk();
    sample(&mut desk.book);
    let copy = desk.folder.path().join("copy.owed");
    desk.book.backup_to(&copy).unwrap();
    assert!(matches!(
        desk.book.backup_to(&copy),
        Err(StoreError::Exists { .. })
    ));
    assert_eq!(dump(&Book::open(&copy).unwrap()), dump(&desk.book));
}
