//! How files were read, and the watched folder.

pub(crate) mod mappings;
pub(crate) mod originals;
pub(crate) mod watched;
pub(crate) mod watched_questions;
