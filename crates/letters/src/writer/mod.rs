//! Pages become PDF files.
//!
//! printpdf writes what the files of a run share: font programs, their dictionaries and character maps, pictures. That is
//! done once per run, and the bytes are then copied into each file. Page contents and the file's skeleton are written here,
//! because one printpdf document per letter would subset, map and compress the same fonts for every letter: 127 letters per
//! second and core with printpdf alone, 218 with another compressor and a cached logo, against more than 500 this way
//! (`examples/batch.rs`, without full optimisation of the libraries).
//!
//! The fonts of one call contain the glyphs that its documents use together. A document's bytes therefore depend on the
//! other documents of the call, and on nothing else: neither on the time nor on the number of threads.

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

/// Turns documents into files.
pub trait Writer: Sync {
    /// Returns one file per document, in order.
    fn files(&self, documents: &[Document]) -> Result<Vec<Vec<u8>>, LettersError>;

    /// Begins one file of many documents, written as they come; `title` names it.
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
    /// Writes what the pages share; without it the file is not a PDF.
    fn finish(self: Box<Self>) -> Result<(), LettersError>;
}

/// The writer based on printpdf.
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
