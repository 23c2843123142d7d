//! Letters from the facts to the files.

mod facts;
mod files;
mod layout;
mod mail;
mod report;
mod scripts;
mod svg;
mod words;
