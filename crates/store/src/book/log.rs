//! Whether the write-ahead log beside a book belongs to it (<https://www.sqlite.org/fileformat.html#walformat>).
//!
//! A killed program leaves its log behind. If a backup is then put in the book's place, SQLite would write the log's
//! pages over those of the backup and mix two states of the book.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::book::header::Header;
use crate::book::stamp;
use crate::{Result, StoreError};

const MAGIC: u32 = 0x377f_0682;
const HEADER: usize = 32;
const FRAME: usize = 24;
/// How much of the first page is read.
const BEGINNING: usize = 100;

/// Between two tries, another program may restart its log or move it into the file.
const LOOKS: usize = 4;
const PAUSE: Duration = Duration::from_millis(50);

/// Returns the path of the log that SQLite keeps beside a file.
pub(crate) fn beside(file: &Path) -> PathBuf {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// # Errors
/// [`StoreError::OtherLog`] if the log beside the file was written by another book or another state of this one.
pub(crate) fn must_belong(file: &Path) -> Result<()> {
    let log = beside(file);
    let in_file = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::File { path, source }
    };
    for look in 0..LOOKS {
        if look > 0 {
            thread::sleep(PAUSE);
        }
        let header = Header::read(file).map_err(in_file(file))?;
        let reader = match File::open(&log) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            opened => opened.map_err(in_file(&log))?,
        };
        if belongs(reader, header.as_ref()).map_err(in_file(&log))? {
            return Ok(());
        }
    }
    Err(StoreError::OtherLog {
        path: file.to_owned(),
        log,
    })
}

fn belongs(log: File, header: Option<&Header>) -> io::Result<bool> {
    let mut log = Log::from_file(log)?;
    let (Some(log), Some(header)) = (&mut log, header) else {
        return Ok(true);
    };
    if log.page_size != header.page_size {
        return Ok(false);
    }
    let (mut first, mut last) = (None, 0);
    while let Some(written) = log.next_commit()? {
        for page in written {
            // A book being created is identified in its log before its file is.
            if header.application_id != 0 && page.application_id != header.application_id {
                return Ok(false);
            }
            last = stamp::writes_of(page.user_version);
            first.get_or_insert(last);
        }
    }
    // A log by an older Owed, which did not count writes.
    let Some(first) = first else { return Ok(true) };
    let before = (first - 1).rem_euclid(stamp::ROUND);
    let since = |writes: i64| (writes - before).rem_euclid(stamp::ROUND);
    Ok(since(stamp::writes_of(header.user_version)) <= since(last))
}

/// A cursor over the frames of a log.
struct Log {
    reader: BufReader<File>,
    page_size: u64,
    /// The salts of this log's frames; frames of an earlier log may follow.
    salts: [u8; 8],
    left: u64,
}

impl Log {
    /// `None` if there is no log that SQLite would read.
    fn from_file(file: File) -> io::Result<Option<Self>> {
        let length = file.metadata()?.len();
        let mut reader = BufReader::new(file);
        let mut header = [0; HEADER];
        if length < HEADER as u64 {
            return Ok(None);
        }
        reader.read_exact(&mut header)?;
        let page_size = u64::from(number(&header, 8));
        if number(&header, 0) & !1 != MAGIC || page_size < BEGINNING as u64 {
            return Ok(None);
        }
        let mut salts = [0; 8];
        salts.copy_from_slice(&header[16..24]);
        Ok(Some(Self {
            reader,
            page_size,
            salts,
            left: length - HEADER as u64,
        }))
    }

    /// Returns the first pages written by the next commit; `None` at the end.
    fn next_commit(&mut self) -> io::Result<Option<Vec<Header>>> {
        let mut written = Vec::new();
        let size = FRAME as u64 + self.page_size;
        while self.left >= size {
            let mut frame = [0; FRAME];
            self.reader.read_exact(&mut frame)?;
            if frame[8..16] != self.salts {
                break;
            }
            self.left -= size;
            let mut rest = self.page_size;
            if number(&frame, 0) == 1 {
                let mut page = [0; BEGINNING];
                self.reader.read_exact(&mut page)?;
                rest -= BEGINNING as u64;
                written.extend(Header::from_bytes(&page));
            }
            self.reader.seek_relative(rest.cast_signed())?;
            if number(&frame, 4) > 0 {
                return Ok(Some(written));
            }
        }
        self.left = 0;
        Ok(None)
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let mut four = [0; 4];
    four.copy_from_slice(&bytes[at..at + 4]);
    u32::from_be_bytes(four)
}
