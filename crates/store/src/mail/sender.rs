//! Who may send from a book (rule S2).
//!
//! One program sends from a book at a time: it holds a lock on a file beside the book, which the system releases
//! however the program ends. So whoever gets the lock knows that a message still marked as sending was left by a
//! program that died, and reads in that program's log how far it got.
//!
//! The lock cannot be on the book's own file, where it would interfere with SQLite's locks, and closing it would
//! release those. So the lock file can be lost while a program sends, to a cleaner or a sync program. The book
//! therefore stores the name that is in the file: whoever finds another name there does not have the last sender's
//! lock, and leaves its messages alone until no sender can still be working on them.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::journal::begin;
use crate::mail::sending_log::{Progress, SendingLog};
use crate::{Book, BookReader, MessageState, Millis, Result, StoreError};

/// Longer than any attempt at a message takes.
const LONGEST_ATTEMPT: Millis = 60 * 60 * 1_000;

/// The right to send from a book; released when dropped.
#[derive(Debug)]
pub struct Sender {
    /// Locked while it is open.
    lock: File,
    name: String,
    pub(crate) log: SendingLog,
    /// Recorded with each message.
    pub(crate) who: String,
    /// How many messages a dead sender had left, whatever is known about them.
    pub left: usize,
}

impl Book {
    /// Acquires the right to send for `who`; fails with [`StoreError::AlreadySending`] while another program has it.
    /// What a dead sender left is settled from its log: messages that the server did not get wait again, its answers
    /// are recorded, and the rest become unknown.
    pub fn start_sending(&mut self, who: &str, at: Millis) -> Result<Sender> {
        let path = lock_path(self.path());
        let in_file = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        let mut sender = Sender::lock(&path, self.path(), who).map_err(|error| match error {
            TryLockError::WouldBlock => StoreError::AlreadySending,
            TryLockError::Error(source) => in_file(source),
        })?;
        let transaction = begin(&self.reader)?;
        let left = self.reader.in_state(MessageState::Sending)?;
        let last = self.reader.last_sender()?;
        let is_its_log = last.as_ref() == Some(&sender.name);
        if !is_its_log {
            if last.is_some() && self.reader.claimed_since(at - LONGEST_ATTEMPT)? {
                return Err(StoreError::AlreadySending);
            }
            let name = self.reader.name_sender()?;
            sender.rename(name).map_err(in_file)?;
        }
        for id in &left {
            let message = self.reader.message(*id)?;
            let progress = match sender.log.progress(&message) {
                // The holder of another lock may have continued.
                Progress::Taken if !is_its_log => Progress::Untold,
                progress => progress,
            };
            self.reader.settle_left(*id, progress, at)?;
        }
        transaction.commit()?;
        sender.log.clear();
        sender.left = left.len();
        Ok(sender)
    }

    /// Settles the messages left by a dead sender, without sending anything; returns how many there were. Does nothing
    /// while a sender is alive.
    pub fn recover(&mut self, at: Millis) -> Result<usize> {
        if self.reader.in_state(MessageState::Sending)?.is_empty() {
            return Ok(0);
        }
        match self.start_sending("owed", at) {
            Ok(sender) => Ok(sender.left),
            Err(StoreError::AlreadySending) => Ok(0),
            Err(error) => Err(error),
        }
    }
}

fn lock_path(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push("-sending");
    name.into()
}

impl Sender {
    fn lock(path: &Path, book: &Path, who: &str) -> std::result::Result<Self, TryLockError> {
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(TryLockError::Error)?;
        lock.try_lock()?;
        let mut name = String::new();
        lock.read_to_string(&mut name)
            .map_err(TryLockError::Error)?;
        Ok(Self {
            lock,
            name,
            log: SendingLog::beside(book),
            who: who.to_owned(),
            left: 0,
        })
    }

    fn rename(&mut self, name: String) -> std::io::Result<()> {
        self.lock.set_len(0)?;
        self.lock.rewind()?;
        self.lock.write_all(name.as_bytes())?;
        self.name = name;
        Ok(())
    }
}

impl BookReader {
    /// Fails if another program acquired the right to send because it found no lock.
    pub(crate) fn must_send(&self, sender: &Sender) -> Result<()> {
        if self.last_sender()?.as_ref() == Some(&sender.name) {
            Ok(())
        } else {
            Err(StoreError::AlreadySending)
        }
    }

    fn last_sender(&self) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT sender FROM book")?
            .query_row([], |row| row.get(0))?)
    }

    fn claimed_since(&self, moment: Millis) -> Result<bool> {
        Ok(self
            .db
            .prepare(
                "SELECT 1 FROM message JOIN message_event event ON event.message_id = message.id
                 WHERE message.state = 'sending' AND event.state = 'sending' AND event.at > ?",
            )?
            .exists([moment])?)
    }

    /// Gives the book's next sender a name that none had before.
    fn name_sender(&self) -> Result<String> {
        Ok(self.db.query_row(
            "UPDATE book SET sender = lower(hex(randomblob(16))) RETURNING sender",
            [],
            |row| row.get(0),
        )?)
    }
}
