//! Containers of files: archives, signed envelopes, PDFs, workbooks.

pub(crate) mod archive;
pub(crate) mod cms;
pub(crate) mod pdf;
pub(crate) mod sniff;
pub(crate) mod workbook;
