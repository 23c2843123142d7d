//! Migrates older books: one transaction per step, with a backup of the file before the first.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::book::{connection, stamp};
use crate::{Result, StoreError};

/// "owed" in the file's header distinguishes a book from other SQLite databases.
pub(crate) const APPLICATION_ID: i64 = 0x6f77_6564;

const STEPS: &[&str] = &[
    include_str!("../../migrations/0001_book.sql"),
    include_str!("../../migrations/0002_dunning.sql"),
    include_str!("../../migrations/0003_claims.sql"),
    include_str!("../../migrations/0004_bank.sql"),
    include_str!("../../migrations/0005_discount.sql"),
    include_str!("../../migrations/0006_matching.sql"),
    include_str!("../../migrations/0007_settling.sql"),
    include_str!("../../migrations/0008_run_entries.sql"),
    include_str!("../../migrations/0009_run_proposal.sql"),
    include_str!("../../migrations/0010_debited_account.sql"),
    include_str!("../../migrations/0011_letter_sums.sql"),
    include_str!("../../migrations/0012_put_off.sql"),
    include_str!("../../migrations/0013_watched_question.sql"),
    include_str!("../../migrations/0014_correction.sql"),
    include_str!("../../migrations/0015_debit_hold.sql"),
    include_str!("../../migrations/0016_former_number.sql"),
    include_str!("../../migrations/0017_decisions.sql"),
    include_str!("../../migrations/0018_refunds.sql"),
    include_str!("../../migrations/0019_sender.sql"),
    include_str!("../../migrations/0020_claim_correction.sql"),
    include_str!("../../migrations/0021_small_balance.sql"),
    include_str!("../../migrations/0022_sources.sql"),
    include_str!("../../migrations/0023_ledger_account.sql"),
    include_str!("../../migrations/0024_cancellation.sql"),
    include_str!("../../migrations/0025_merging_and_erasing.sql"),
    include_str!("../../migrations/0026_parts.sql"),
    include_str!("../../migrations/0027_gone_twice.sql"),
    include_str!("../../migrations/0028_currency_chosen.sql"),
    include_str!("../../migrations/0029_letter_basis.sql"),
    include_str!("../../migrations/0030_row_said.sql"),
    include_str!("../../migrations/0031_run_facts.sql"),
    include_str!("../../migrations/0032_people.sql"),
    include_str!("../../migrations/0033_mail_sign_in.sql"),
    include_str!("../../migrations/0034_ways_to_pay.sql"),
];

/// The book version that this program writes.
pub const VERSION: i64 = STEPS.len() as i64;

/// Turns an empty database into a book. If the program dies meanwhile, nothing of it remains.
pub(crate) fn create(db: &mut Connection) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in STEPS {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    stamp::set_version(&transaction, VERSION)?;
    Ok(transaction.commit()?)
}

/// Rejects a book of another version: a newer one is unknown, and reading does not migrate an older one.
pub(crate) fn must_be_current(db: &Connection, path: &Path) -> Result<()> {
    let found = version(db)?;
    match found.cmp(&VERSION) {
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(too_new(path, found, VERSION)),
        Ordering::Less => Err(StoreError::TooOldToRead {
            path: path.to_owned(),
        }),
    }
}

fn too_new(path: &Path, found: i64, known: i64) -> StoreError {
    StoreError::TooNew {
        path: path.to_owned(),
        found,
        known,
    }
}

/// Brings an older book up to date. Returns the path of the backup if there was anything to do.
pub(crate) fn migrate(db: &mut Connection, path: &Path) -> Result<Option<PathBuf>> {
    run(db, path, STEPS)
}

fn run(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<Option<PathBuf>> {
    let known = steps.len() as i64;
    let found = version(db)?;
    if found > known {
        return Err(too_new(path, found, known));
    }
    if found == known {
        return Ok(None);
    }
    let copy = back_up(db, path, found)?;
    for (index, step) in steps.iter().enumerate() {
        let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read inside the transaction, since another program may have taken this step meanwhile.
        if version(&transaction)? == index as i64 {
            transaction.execute_batch(step)?;
            stamp::set_version(&transaction, index as i64 + 1)?;
            stamp::advance(&transaction)?;
        }
        transaction.commit()?;
    }
    Ok(Some(copy))
}

fn version(db: &Connection) -> Result<i64> {
    Ok(stamp::version(db)?)
}

/// Copies the book to an unused name: an older copy may be all that is left of another state.
fn back_up(db: &Connection, path: &Path, version: i64) -> Result<PathBuf> {
    for copies in 1.. {
        let copy = backup_name(path, version, copies);
        match connection::copy(db, &copy) {
            Err(StoreError::Exists { .. }) => {}
            made => return made.map(|()| copy),
        }
    }
    unreachable!("a folder has room for fewer files than that")
}

fn backup_name(path: &Path, version: i64, copies: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-version-{}", version + 1));
    if copies > 1 {
        name.push(format!("-{copies}"));
    }
    name.push(".backup");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(db: &Connection) -> Vec<(String, String)> {
        db.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    }

    #[test]
    fn the_schema_file_is_what_the_migrations_make() {
        let mut migrated = Connection::open_in_memory().unwrap();
        create(&mut migrated).unwrap();
        let written = Connection::open_in_memory().unwrap();
        written
            .execute_batch(include_str!("../../schema.sql"))
            .unwrap();
        assert_eq!(objects(&migrated), objects(&written));
    }

    #[test]
    fn the_account_of_an_older_book_is_the_first_of_several() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        for step in &STEPS[..31] {
            db.execute_batch(step).unwrap();
        }
        stamp::set_version(&db, 31).unwrap();
        db.execute_batch(
            "INSERT INTO company VALUES (1, 'Firm', '', '', '', '', '', '', '', '', '', 'de89 3704 0044 0532 0130 00',
               'COBADEFF', 'Bank', '', '', '', 'en', 'EUR', 30, 10, 'a4', 'dl', NULL, 60, 'oldest_first', '', 0, 0, 1)",
        )
        .unwrap();
        run(&mut db, &path, STEPS).unwrap();
        let account: (String, Option<String>, String, String) = db
            .query_row(
                "SELECT form, currency, number, bic FROM company_account",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .unwrap();
        let (form, number, bic) = ("iban", "DE89370400440532013000", "COBADEFF");
        assert_eq!(account, (form.into(), None, number.into(), bic.into()));
    }

    #[test]
    fn a_step_that_fails_leaves_the_book_as_it_was_and_a_copy_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        create(&mut db).unwrap();
        let before = objects(&db);
        let steps = [
            STEPS,
            &["CREATE TABLE fresh (id INTEGER PRIMARY KEY); SELECT nonsense;"],
        ]
        .concat();
        assert!(run(&mut db, &path, &steps).is_err());
        assert_eq!(objects(&db), before);
        assert_eq!(version(&db).unwrap(), VERSION);
        let copy = Connection::open(backup_name(&path, VERSION, 1)).unwrap();
        assert_eq!(objects(&copy), before);
    }

    #[test]
    fn a_step_is_taken_once_and_the_copy_is_the_book_from_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        create(&mut db).unwrap();
        let steps = [
            STEPS,
            &["ALTER TABLE customer ADD COLUMN shoe_size INTEGER"],
        ]
        .concat();
        let copy = run(&mut db, &path, &steps).unwrap().unwrap();
        assert_eq!(version(&db).unwrap(), VERSION + 1);
        assert_eq!(version(&Connection::open(copy).unwrap()).unwrap(), VERSION);
        assert_eq!(run(&mut db, &path, &steps).unwrap(), None);
    }

    #[test]
    fn a_run_of_an_older_book_keeps_what_was_reviewed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        for step in &STEPS[..8] {
            db.execute_batch(step).unwrap();
        }
        db.pragma_update(None, "user_version", 8).unwrap();
        // This checks the entry alone, not whom it is about.
        db.pragma_update(None, "foreign_keys", false).unwrap();
        db.execute_batch(
            "INSERT INTO run (as_of, made_on, state, created_at) VALUES (1, 1, 'produced', 1);
             INSERT INTO run_entry (run_id, customer_id, state, proposal, edits, reason)
             VALUES (1, 1, 'produced', '[{\"level\":1}]', '', '')",
        )
        .unwrap();
        migrate(&mut db, &path).unwrap();
        let kept: (String, String) = db
            .query_row(
                "SELECT outline, proposal FROM run_entry JOIN run_proposal ON entry_id = id",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        let reviewed = "[{\"level\":1}]".to_owned();
        assert_eq!(kept, (reviewed.clone(), reviewed));
    }

    #[test]
    fn l6_two_decisions_about_one_entry_in_an_older_book_stay_and_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        for step in &STEPS[..10] {
            db.execute_batch(step).unwrap();
        }
        db.pragma_update(None, "user_version", 10).unwrap();
        db.execute_batch(
            "INSERT INTO bank_account VALUES (1, 'DE1', 'EUR', '');
             INSERT INTO bank_entry VALUES (7, 1, NULL, 1, NULL, 'EUR', 500, 0, '', '', '', '', '', '', '', '', 0, 0, NULL, NULL,
               'matched', '');
             INSERT INTO bank_match (entry_id, by_itself, made, reasons) VALUES (7, 0, 1, ''), (7, 1, 1, '')",
        )
        .unwrap();
        migrate(&mut db, &path).unwrap();
        let reader = crate::BookReader { db };
        let problems = reader.check().unwrap().problems;
        let twice = problems.iter().find(|one| one.code == "bank_matched_twice");
        let detail = twice.unwrap().detail.to_string();
        assert!(detail.contains("entry 7 was matched 2 times"), "{detail}");
    }

    #[test]
    fn payments_of_an_older_book_get_their_sources() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.owed");
        let mut db = Connection::open(&path).unwrap();
        for step in &STEPS[..21] {
            db.execute_batch(step).unwrap();
        }
        db.pragma_update(None, "user_version", 21).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        // A list as of day 20100 stated that 50 of 101 was paid; only 10 of a payment of 60 counted as new.
        db.execute_batch(
            "INSERT INTO invoice VALUES (1, 1, 'R1', 20000, 20030, 'EUR', 101, 41, NULL, 20000, 0, '', '', '');
             INSERT INTO credit (id, customer_id, kind, number, dated, currency, amount, open, applied, key, note) VALUES
               (1, 1, 'payment', '', 20000, 'EUR', 50, 0, 20000, 'paid' || char(31) || 'R1' || char(31) || '50', 'no day'),
               (2, 1, 'payment', 'P', 20050, 'EUR', 10, 0, 20050, 'abc-1', ''),
               (3, 1, 'payment', '', 20050, 'EUR', 7, 7, NULL, NULL, ''),
               (4, 1, 'payment', '', 20050, 'EUR', 8, 8, NULL, NULL, ''),
               (5, 1, 'credit_note', 'G', 20050, 'EUR', 9, 9, NULL, 'credit note G', '');
             INSERT INTO allocation (invoice_id, credit_id, kind, effective, amount, reason) VALUES
               (1, 1, 'payment', 20000, 50, ''), (1, 2, 'payment', 20050, 10, '');
             INSERT INTO bank_link (entry_id, credit_id, amount) VALUES (1, 4, 8);
             INSERT INTO journal (id, at, who, command, summary) VALUES (1, 20100 * 86400000, '', '', '');
             INSERT INTO journal_insert VALUES (1, 'credit', 1, 5)",
        )
        .unwrap();
        migrate(&mut db, &path).unwrap();
        let texts = |sql: &str| -> Vec<String> {
            let mut statement = db.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.collect::<rusqlite::Result<_>>().unwrap()
        };
        let sources =
            "SELECT credit_id || ' ' || kind || ' ' || amount || ' ' || coalesce(key, known, '-')
                       FROM payment_source ORDER BY credit_id";
        assert_eq!(
            texts(sources),
            ["1 implied 50 20100", "2 row 10 abc-1", "3 hand 7 -"]
        );
        let said = "SELECT known || ' ' || paid || ' ' || dated FROM paid_as_of";
        assert_eq!(texts(said), ["20100 60 20000"]);
        let keys = "SELECT key FROM credit WHERE key IS NOT NULL";
        assert_eq!(texts(keys), ["credit note G"]);
    }
}
