//! The skeleton of a PDF file: objects one after another, then the table of their positions.

use std::io::Write;

use flate2::Compression;
use owed_receivables::Date;
use sha2::{Digest, Sha256};

use super::object::{deflate, text_string};
use super::shared::Resource;
use crate::document::Document;
use crate::error::LettersError;
use crate::page::Page;

/// A file being written.
pub(super) struct File<W> {
    out: W,
    at: u64,
    /// By object number; `None` if the file has no such object.
    offsets: Vec<Option<u64>>,
    identity: Sha256,
}

/// A name in the resources of the pages, and the object behind it.
pub(super) type Named = (String, u32);

/// The end of a file, which describes the whole.
pub(super) struct Closing<'a> {
    pub title: &'a str,
    pub author: &'a str,
    pub language: &'a str,
    pub dated: Option<Date>,
    pub fonts: &'a [Named],
    pub pictures: &'a [Named],
    pub pages: &'a [u32],
}

/// The page tree's own number: pages refer to it before it is written.
pub(super) const PAGES: u32 = 1;
const CATALOG: u32 = 2;
const INFO: u32 = 3;
/// The first number for anything else.
pub(super) const FREE: u32 = 4;

impl<W: Write> File<W> {
    pub fn begin(out: W) -> Result<Self, LettersError> {
        let mut file = Self {
            out,
            at: 0,
            offsets: Vec::new(),
            identity: Sha256::new(),
        };
        // Four bytes over 127 show programs that move files that this is not text.
        file.put(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")?;
        Ok(file)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), LettersError> {
        self.out.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }

    fn mark(&mut self, number: u32) {
        let index = number as usize;
        if self.offsets.len() <= index {
            self.offsets.resize(index + 1, None);
        }
        self.offsets[index] = Some(self.at);
    }

    pub fn resource(&mut self, resource: &Resource) -> Result<(), LettersError> {
        for object in &resource.objects {
            self.mark(object.number);
            self.put(&object.bytes)?;
        }
        self.identity.update(resource.digest);
        Ok(())
    }

    fn object(&mut self, number: u32, body: &[u8]) -> Result<(), LettersError> {
        self.mark(number);
        self.put(format!("{number} 0 obj\n").as_bytes())?;
        self.put(body)?;
        self.put(b"\nendobj\n")
    }

    /// Writes a page with its contents, which use `number` and the next one.
    pub fn page(&mut self, number: u32, page: &Page, content: &[u8]) -> Result<(), LettersError> {
        let packed = deflate(content, Compression::new(2))?;
        self.identity.update(&packed);
        let mut body =
            format!("<</Filter/FlateDecode/Length {}>>stream\n", packed.len()).into_bytes();
        body.extend_from_slice(&packed);
        body.extend_from_slice(b"\nendstream");
        self.object(number + 1, &body)?;
        let mut body = format!("<</Type/Page/Parent {PAGES} 0 R/MediaBox[0 0 ").into_bytes();
        super::number::push(&mut body, page.width);
        body.push(b' ');
        super::number::push(&mut body, page.height);
        body.extend_from_slice(format!("]/Contents {} 0 R>>", number + 1).as_bytes());
        self.object(number, &body)
    }

    pub fn finish(mut self, closing: &Closing) -> Result<W, LettersError> {
        let mut pages = b"<</Type/Pages/Kids[".to_vec();
        for number in closing.pages {
            pages.extend_from_slice(format!("{number} 0 R ").as_bytes());
        }
        pages.extend_from_slice(format!("]/Count {}/Resources<<", closing.pages.len()).as_bytes());
        for (kind, named) in [("Font", closing.fonts), ("XObject", closing.pictures)] {
            pages.extend_from_slice(format!("/{kind}<<").as_bytes());
            for (name, number) in named {
                pages.extend_from_slice(format!("/{name} {number} 0 R").as_bytes());
            }
            pages.extend_from_slice(b">>");
        }
        pages.extend_from_slice(b">>>>");
        self.object(PAGES, &pages)?;
        self.object(
            CATALOG,
            format!(
                "<</Type/Catalog/Pages {PAGES} 0 R/Lang({})/ViewerPreferences<</DisplayDocTitle true>>>>",
                closing.language
            )
            .as_bytes(),
        )?;
        let info = info(closing);
        self.identity.update(&info);
        self.object(INFO, &info)?;
        self.trailer()
    }

    fn trailer(mut self) -> Result<W, LettersError> {
        let start = self.at;
        let count = self.offsets.len();
        let mut table = format!("xref\n0 {count}\n").into_bytes();
        for offset in &self.offsets {
            let line = match offset {
                Some(at) => format!("{at:010} 00000 n \n"),
                None => "0000000000 65535 f \n".to_owned(),
            };
            table.extend_from_slice(line.as_bytes());
        }
        let identity = self.identity.clone().finalize();
        let id: String = identity[..16]
            .iter()
            .map(|byte| format!("{byte:02X}"))
            .collect();
        table.extend_from_slice(
            format!(
                "trailer\n<</Size {count}/Root {CATALOG} 0 R/Info {INFO} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"
            )
            .as_bytes(),
        );
        self.put(&table)?;
        Ok(self.out)
    }
}

fn info(closing: &Closing) -> Vec<u8> {
    let mut info = b"<</Title".to_vec();
    info.extend_from_slice(&text_string(closing.title));
    info.extend_from_slice(b"/Author");
    info.extend_from_slice(&text_string(closing.author));
    info.extend_from_slice(b"/Creator(Owed)/Producer(Owed, printpdf)");
    if let Some(dated) = closing.dated {
        let stamp = dated.format("D:%Y%m%d000000Z");
        info.extend_from_slice(format!("/CreationDate({stamp})/ModDate({stamp})").as_bytes());
    }
    info.extend_from_slice(b">>");
    info
}

impl<'a> Closing<'a> {
    pub fn new(
        document: &'a Document,
        fonts: &'a [Named],
        pictures: &'a [Named],
        pages: &'a [u32],
    ) -> Self {
        Self {
            title: &document.title,
            author: &document.author,
            language: document.language.code(),
            dated: Some(document.dated),
            fonts,
            pictures,
            pages,
        }
    }
}
