//! The count of writes in the first page of the file, beside the book's version in SQLite's `user_version`.
//!
//! SQLite itself stores nothing in the file that identifies its write-ahead log: its change counter stands still
//! between two checkpoints. With this count, a log left beside another state of the book can be recognised
//! ([`crate::book::log`]), because a log begins with the write after the one that the file holds.

use rusqlite::Connection;

/// The version takes the low half of the number; in older books it took all of it.
const VERSION_BITS: u32 = 16;
/// The count restarts after this many writes.
pub(crate) const ROUND: i64 = 1 << 15;

pub(crate) fn version_of(user_version: i64) -> i64 {
    user_version & ((1 << VERSION_BITS) - 1)
}

pub(crate) fn writes_of(user_version: i64) -> i64 {
    user_version >> VERSION_BITS
}

pub(crate) fn version(db: &Connection) -> rusqlite::Result<i64> {
    user_version(db).map(version_of)
}

/// Counts a write, within its transaction.
pub(crate) fn advance(db: &Connection) -> rusqlite::Result<()> {
    step(db, 1)
}

/// Gives a copy a count that no log of the original comes near.
pub(crate) fn part(db: &Connection) -> rusqlite::Result<()> {
    step(db, ROUND / 2)
}

pub(crate) fn set_version(db: &Connection, version: i64) -> rusqlite::Result<()> {
    let writes = writes_of(user_version(db)?);
    db.pragma_update(None, "user_version", writes << VERSION_BITS | version)
}

fn step(db: &Connection, by: i64) -> rusqlite::Result<()> {
    let found = user_version(db)?;
    let writes = (writes_of(found) + by) % ROUND;
    db.pragma_update(
        None,
        "user_version",
        writes << VERSION_BITS | version_of(found),
    )
}

fn user_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_are_counted_round_and_the_version_stays() {
        let db = Connection::open_in_memory().unwrap();
        set_version(&db, 12).unwrap();
        for _ in 0..=ROUND {
            advance(&db).unwrap();
        }
        part(&db).unwrap();
        set_version(&db, 13).unwrap();
        let found = user_version(&db).unwrap();
        assert_eq!((version_of(found), writes_of(found)), (13, 1 + ROUND / 2));
    }
}
