//! How files were read, and the folder whose new files come in.

pub(crate) mod mappings;
pub(crate) mod originals;
pub(crate) mod watched;
pub(crate) mod watched_questions;
