//! The letter with typst as a library: one template, the facts as a file, its cache kept between letters.

use std::fmt::Write;
use std::io;
use std::sync::Arc;

use peers::{CODE_NOTE, FOOT, GREETING, HEADS, Job, Letter, SENDER, SENDER_LINE};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// State shared by all letters.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    facts: FileId,
    code: FileId,
}

struct Desk {
    press: Arc<Press>,
    facts: Bytes,
    code: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }
    fn main(&self) -> FileId {
        self.press.template.id()
    }
    fn source(&self, _: FileId) -> FileResult<Source> {
        Ok(self.press.template.clone())
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.facts {
            Ok(self.facts.clone())
        } else if id == self.press.code {
            Ok(self.code.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Returns a JSON string; none of the texts contains control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let all: Vec<_> = texts.into_iter().map(quoted).collect();
    format!("[{}]", all.join(","))
}

fn facts(letter: &Letter) -> String {
    let mut json = String::from("{");
    for (name, text) in [
        ("sender", SENDER),
        ("sender_line", SENDER_LINE),
        ("date", &letter.date),
        ("subject", &letter.subject()),
        ("greeting", GREETING),
        ("opening", &letter.opening()),
        ("closing", &letter.closing()),
        ("total", &letter.total),
        ("code_note", CODE_NOTE),
    ] {
        let _ = write!(json, "\"{name}\":{},", quoted(text));
    }
    let items: Vec<_> = letter
        .items
        .iter()
        .map(|item| list(item.cells.iter().map(String::as_str)))
        .collect();
    let foot: Vec<_> = FOOT
        .iter()
        .map(|lines| list(lines.iter().copied()))
        .collect();
    let recipient = list(letter.recipient.iter().map(String::as_str));
    let _ = write!(
        json,
        "\"heads\":{},\"recipient\":{recipient},\"foot\":[{}],\"items\":[{}]}}",
        list(HEADS),
        foot.join(","),
        items.join(",")
    );
    json
}

fn code(letter: &Letter) -> String {
    let code = letter.code();
    let mut path = String::new();
    for (row, cells) in code.iter().enumerate() {
        for (column, _) in cells.iter().enumerate().filter(|(_, dark)| **dark) {
            let _ = write!(path, "M{column} {row}h1v1h-1z");
        }
    }
    let size = code.len();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\"><path d=\"{path}\"/></svg>"
    )
}

fn id(path: &str) -> FileId {
    RootedPath::new(
        VirtualRoot::Project,
        VirtualPath::new(path).expect("a path"),
    )
    .intern()
}

fn main() -> io::Result<()> {
    let job = Job::from_arguments()?;
    let fonts: Vec<_> = [&job.regular, &job.semibold]
        .into_iter()
        .filter_map(|data| Font::new(Bytes::new(data.clone()), 0))
        .collect();
    let press = Arc::new(Press {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(id("/letter.typ"), include_str!("letter.typ").to_owned()),
        facts: id("/letter.json"),
        code: id("/code.svg"),
    });
    // Untagged: the other letters are not tagged either.
    let options = PdfOptions {
        tagged: false,
        ..PdfOptions::default()
    };
    job.run(|| {
        let (press, options) = (Arc::clone(&press), &options);
        move |letter: &Letter| {
            let desk = Desk {
                press: Arc::clone(&press),
                facts: Bytes::from_string(facts(letter)),
                code: Bytes::from_string(code(letter)),
            };
            let document: PagedDocument = typst::compile(&desk)
                .output
                .expect("a letter that typst lays out");
            let pdf = typst_pdf::pdf(&document, options).expect("a letter that typst writes");
            typst::comemo::evict(20);
            pdf
        }
    })
}
