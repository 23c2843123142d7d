//! The header of an SQLite file.

use std::io;
use std::path::Path;

use super::kept_open;

/// The header of an SQLite file (<https://www.sqlite.org/fileformat.html#the_database_header>).
pub(crate) struct Header {
    pub page_size: u64,
    pub pages: u64,
    pub user_version: i64,
    pub application_id: u32,
}

impl Header {
    /// `None` if the bytes are not an SQLite header.
    pub fn from_bytes(bytes: &[u8; 100]) -> Option<Self> {
        if !bytes.starts_with(b"SQLite format 3\0") {
            return None;
        }
        let number = |at: usize| {
            u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
        };
        Some(Self {
            page_size: match u16::from_be_bytes([bytes[16], bytes[17]]) {
                1 => 65_536,
                size => u64::from(size),
            },
            pages: u64::from(number(28)),
            user_version: i64::from(number(60).cast_signed()),
            application_id: number(68),
        })
    }

    /// Reads a file's header; `None` if it is not an SQLite file.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        match kept_open::read_first(path) {
            Ok(bytes) => Ok(Self::from_bytes(&bytes)),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }
}
