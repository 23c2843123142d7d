//! Files stored by content: letters, messages, attachments, the logo (rule S5).

use std::fmt;
use std::fmt::Write as _;

use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::{BookReader, Result, StoreError, Write};

/// The SHA-256 of some bytes in hexadecimal: the name a document is stored under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(String);

impl Hash {
    pub fn digest(bytes: &[u8]) -> Self {
        let mut text = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// Wraps a hash from elsewhere; a wrong one finds no document.
    pub fn from_hex(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A stored file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// What replaces a letter or mail of an erased customer.
pub(crate) const ERASED: &[u8] = b"Erased.";

impl Write<'_> {
    /// Stores the bytes; identical ones are stored once.
    pub fn insert_document(&mut self, media_type: &str, bytes: &[u8]) -> Result<Hash> {
        let hash = Hash::digest(bytes);
        self.db
            .prepare_cached(
                "INSERT INTO document (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            )?
            .execute(params![hash.as_str(), media_type, bytes])?;
        Ok(hash)
    }
}

impl BookReader {
    pub fn document(&self, hash: &Hash) -> Result<StoredDocument> {
        if is_erased(hash) {
            return Err(StoreError::Erased);
        }
        self.db
            .prepare_cached("SELECT media_type, bytes FROM document WHERE sha256 = ?")?
            .query_row([hash.as_str()], |row| {
                Ok(StoredDocument {
                    media_type: row.get(0)?,
                    bytes: row.get(1)?,
                })
            })
            .optional()?
            .ok_or_else(|| StoreError::not_found("document", hash))
    }
}

/// Says whether a document is what replaces an erased one.
fn is_erased(hash: &Hash) -> bool {
    *hash == Hash::digest(ERASED)
}
