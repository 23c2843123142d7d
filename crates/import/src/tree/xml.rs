//! Parses XML into a tree. The file's own entities are never expanded, so none can grow (rule F6).

use encoding_rs::Encoding;
use owed_texts::{key, text};
use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Tree;
use crate::error::ImportError;
use crate::text::encoding::{self, Decoded};

/// How far into a file its encoding declaration can be.
const DECLARATION: usize = 200;

/// Decodes the file: as a person says, by its mark, else by its declaration if the bytes allow it, else by detection.
pub(crate) fn text<'b>(bytes: &'b [u8], named: Option<&str>) -> Result<Decoded<'b>, ImportError> {
    let declared = declared_encoding(bytes).filter(|encoding| encoding.is_ascii_compatible());
    let decoded = encoding::decode_declared(bytes, named, declared)?;
    encoding::without_nul(&decoded.text)?;
    Ok(decoded)
}

fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(DECLARATION)];
    let end = memchr::memmem::find(start, b"?>")?;
    let at = memchr::memmem::find(&start[..end], b"encoding")?;
    let value = start[at..end]
        .split(|byte| matches!(byte, b'"' | b'\''))
        .nth(1)?;
    Encoding::for_label(value)
}

/// Parses the document to its end.
///
/// # Errors
/// It is not well-formed, is cut off, or declares entities.
pub(crate) fn parse(source: &str) -> Result<Tree<'_>, ImportError> {
    let mut tree = Tree::new(source)?;
    let mut reader = Reader::from_str(source);
    let mut rows = Rows {
        source,
        at: 0,
        row: 1,
    };
    let mut open: Vec<u32> = Vec::new();
    loop {
        let row = rows.at(reader.buffer_position());
        let event = reader
            .read_event()
            .map_err(|error| malformed(error, rows.at(reader.error_position())))?;
        match event {
            Event::Start(tag) => {
                one_root(&tree, &open, row)?;
                open.push(start(&mut tree, &tag, row, source));
            }
            Event::Empty(tag) => {
                one_root(&tree, &open, row)?;
                start(&mut tree, &tag, row, source);
            }
            Event::End(_) => {
                if let Some(at) = open.pop() {
                    tree.close(at);
                }
            }
            Event::Text(text) => add(&mut tree, &open, &text.xml10_content()),
            Event::CData(text) => add(&mut tree, &open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let resolved = resolve(&reference, row)?;
                add(&mut tree, &open, &resolved);
            }
            Event::DocType(declaration) if declaration.contains("<!ENTITY") => {
                return Err(ImportError::Entities {
                    row: u64::from(row),
                });
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if tree.nodes.is_empty() || !open.is_empty() {
        return Err(ImportError::CutOff);
    }
    Ok(tree)
}

fn one_root(tree: &Tree<'_>, open: &[u32], row: u32) -> Result<(), ImportError> {
    if open.is_empty() && !tree.nodes.is_empty() {
        return Err(ImportError::Malformed {
            row: u64::from(row),
            what: key!("error-file-second-document").into(),
        });
    }
    Ok(())
}

/// Opens an element. Event texts are slices of the source, on which the tree's positions rely.
fn start<'s>(tree: &mut Tree<'s>, tag: &BytesStart<'s>, row: u32, source: &'s str) -> u32 {
    let name = tag.local_name().into_inner();
    let begin = (name.as_ptr() as usize).wrapping_sub(source.as_ptr() as usize);
    let name = source.get(begin..begin + name.len()).unwrap_or("");
    tree.open(name, tag.attributes_raw(), row)
}

fn add(tree: &mut Tree<'_>, open: &[u32], text: &str) {
    if let Some(at) = open.last() {
        tree.append(*at, text);
    }
}

/// Returns the character of a reference, among those that XML itself defines.
fn resolve(reference: &BytesRef<'_>, row: u32) -> Result<String, ImportError> {
    let letter = match (&**reference, reference.resolve_char_ref()) {
        (_, Ok(Some(letter))) => letter,
        ("amp", _) => '&',
        ("lt", _) => '<',
        ("gt", _) => '>',
        ("quot", _) => '"',
        ("apos", _) => '\'',
        (name, _) => {
            return Err(ImportError::Malformed {
                row: u64::from(row),
                what: text!("error-file-character", name).into(),
            });
        }
    };
    Ok(letter.to_string())
}

fn malformed(error: Error, row: u32) -> ImportError {
    match error {
        Error::Syntax(SyntaxError::InvalidBangMarkup) => ImportError::Malformed {
            row: u64::from(row),
            what: error.to_string().into(),
        },
        Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
            ImportError::CutOff
        }
        error => ImportError::Malformed {
            row: u64::from(row),
            what: error.to_string().into(),
        },
    }
}

/// Line numbers of positions that only increase.
struct Rows<'s> {
    source: &'s str,
    at: usize,
    row: u32,
}

impl Rows<'_> {
    fn at(&mut self, place: u64) -> u32 {
        let place = usize::try_from(place)
            .unwrap_or(usize::MAX)
            .clamp(self.at, self.source.len());
        let lines = memchr::memchr_iter(b'\n', &self.source.as_bytes()[self.at..place]).count();
        self.row += super::number(lines);
        self.at = place;
        self.row
    }
}
