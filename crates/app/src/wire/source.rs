//! Files that come in.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use ts_rs::TS;

use crate::failure::{Code, Failure};

/// A file by its path, or (where a face has no paths) by its content.
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
    /// Read by the program before: what was looked at is what comes in.
    #[serde(skip)]
    #[ts(skip)]
    Bytes {
        name: String,
        bytes: Arc<[u8]>,
    },
}

impl Source {
    /// The file's name and its bytes.
    ///
    /// # Errors
    /// [`Code::Io`] where it cannot be read.
    pub fn read(&self) -> Result<(String, Vec<u8>), Failure> {
        match self {
            Self::Path { path } => {
                let bytes = fs::read(path).map_err(|error| {
                    Failure::new(Code::Io, format!("{path} cannot be read: {error}."))
                        .hint("Check that the file is still there and that you may read it.")
                })?;
                let name = Path::new(path)
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                Ok((name.unwrap_or_else(|| path.clone()), bytes))
            }
            Self::Content { name, base64 } => {
                let bytes = BASE64.decode(base64).map_err(|error| {
                    Failure::invalid("base64", format!("{name} did not arrive whole: {error}."))
                })?;
                Ok((name.clone(), bytes))
            }
            Self::Bytes { name, bytes } => Ok((name.clone(), bytes.to_vec())),
        }
    }
}
