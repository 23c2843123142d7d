//! Pages become PDF files.
//!
//! printpdf writes what the files of a run share: font programs, their dictionaries and character maps, pictures. That
//! is done once for a run, and the bytes are then copied into each file. Page contents and the file's skeleton are
//! written here, because one printpdf document a letter subsets, maps and compresses the same fonts again for every
//! letter: 127 letters a second and core with printpdf alone, 218 with the compressor exchanged and the logo kept, against
//! more than 500 this way (`examples/batch.rs`, without full optimisation of the libraries).
//!
//! The fonts of one call hold the glyphs that its documents use together. A document's bytes therefore depend on the
//! documents beside it, and on nothing else: neither on the clock nor on the number of threads.

mod content;
mod file;
mod glyphs;
mod join;
mod merged;
mod number;
mod object;
mod shared;
mod single;

use std::io::Write;

pub use join::join;

use crate::document::Document;
use crate::error::LettersError;

/// Makes files of documents.
pub trait Writer: Sync {
    /// One file a document, in their order.
    fn files(&self, documents: &[Document]) -> Result<Vec<Vec<u8>>, LettersError>;

    /// Begins one file of many documents, which is written while they come; `title` names it.
    fn print_run<'out>(
        &self,
        title: &str,
        out: &'out mut dyn Write,
    ) -> Result<Box<dyn PrintRun + 'out>, LettersError>;
}

/// One file of many documents, to print in one go.
pub trait PrintRun {
    /// Adds the pages of one document.
    fn add(&mut self, document: &Document) -> Result<(), LettersError>;
    /// Writes what the pages share; without it the file is no PDF.
    fn finish(self: Box<Self>) -> Result<(), LettersError>;
}

/// The writer that stands on printpdf.
#[derive(Debug, Clone, Copy, Default)]
pub struct Printpdf;

impl Writer for Printpdf {
    fn files(&self, documents: &[Document]) -> Result<Vec<Vec<u8>>, LettersError> {
        single::files(documents)
    }

    fn print_run<'out>(
        &self,
        title: &str,
        out: &'out mut dyn Write,
    ) -> Result<Box<dyn PrintRun + 'out>, LettersError> {
        Ok(Box::new(merged::Merged::begin(title, out)?))
    }
}
