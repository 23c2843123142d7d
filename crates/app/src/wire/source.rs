//! Files to import.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use owed_texts::text;
use serde::Deserialize;
use ts_rs::TS;

use crate::failure::{Code, Failure};

/// A file by its path, or by its content for front ends without paths.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(untagged)]
pub enum Source {
    Path {
        path: String,
    },
    Content {
        name: String,
        base64: String,
    },
    /// Read by the program beforehand, so that what was previewed is what is imported.
    #[serde(skip)]
    #[ts(skip)]
    Bytes {
        name: String,
        bytes: Arc<[u8]>,
    },
}

impl Source {
    /// Returns the file's name and its bytes.
    ///
    /// # Errors
    /// [`Code::Io`] if it cannot be read.
    pub fn read(&self) -> Result<(String, Vec<u8>), Failure> {
        match self {
            Self::Path { path } => {
                let bytes = fs::read(path).map_err(|error| {
                    let error = error.to_string();
                    Failure::new(Code::Io, text!("error-file-read", path, error))
                })?;
                let name = Path::new(path)
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                Ok((name.unwrap_or_else(|| path.clone()), bytes))
            }
            Self::Content { name, base64 } => {
                let bytes = BASE64.decode(base64).map_err(|error| {
                    let error = error.to_string();
                    Failure::invalid("base64", text!("error-file-not-whole", name, error))
                })?;
                Ok((name.clone(), bytes))
            }
            Self::Bytes { name, bytes } => Ok((name.clone(), bytes.to_vec())),
        }
    }
}
