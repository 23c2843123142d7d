//! A text split into rows and cells: where its header is, and how its rows belong together.

pub(crate) mod dialect;
pub(crate) mod header;
pub(crate) mod layout;
mod postings;
pub(crate) mod records;
pub(crate) mod total_lines;
