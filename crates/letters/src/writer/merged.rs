//! One file of many documents, written as they come: a page is written immediately, and the fonts last, when all their
//! glyphs are known. Only a few bytes per page stay in memory.

use std::collections::BTreeMap;
use std::io::Write;

use owed_receivables::{Date, Language};

use super::PrintRun;
use super::content::{content, font_name, picture_name};
use super::file::{Closing, FREE, File, Named};
use super::glyphs::Glyphs;
use super::{shared, single};
use crate::document::Document;
use crate::error::LettersError;

pub(super) struct Merged<'out> {
    file: File<&'out mut dyn Write>,
    title: String,
    author: String,
    language: Language,
    dated: Option<Date>,
    glyphs: Glyphs,
    pictures: BTreeMap<[u8; 8], Named>,
    pages: Vec<u32>,
    free: u32,
}

impl<'out> Merged<'out> {
    pub fn begin(title: &str, out: &'out mut dyn Write) -> Result<Self, LettersError> {
        Ok(Self {
            file: File::begin(out)?,
            title: title.to_owned(),
            author: String::new(),
            language: Language::default(),
            dated: None,
            glyphs: Glyphs::default(),
            pictures: BTreeMap::new(),
            pages: Vec::new(),
            free: FREE,
        })
    }
}

impl PrintRun for Merged<'_> {
    fn add(&mut self, document: &Document) -> Result<(), LettersError> {
        self.glyphs.collect(document, |_| true);
        for (key, picture) in single::pictures(document.pages.iter()) {
            if !self.pictures.contains_key(&key) {
                let picture = shared::picture(picture, self.free)?;
                self.file.resource(&picture)?;
                self.free += picture.objects.len() as u32;
                self.pictures
                    .insert(key, (picture_name(key), picture.number()));
            }
        }
        for page in &document.pages {
            let stream = content(page, &|id| self.glyphs.get(id));
            self.file.page(self.free, page, &stream)?;
            self.pages.push(self.free);
            self.free += 2;
        }
        if self.dated < Some(document.dated) {
            self.dated = Some(document.dated);
        }
        self.author.clone_from(&document.author);
        self.language = document.language;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<(), LettersError> {
        let mut fonts: Vec<Named> = Vec::new();
        for (id, used) in self.glyphs.iter() {
            let font = shared::font(used, self.free)?;
            self.free += font.objects.len() as u32;
            self.file.resource(&font)?;
            fonts.push((font_name(id), font.number()));
        }
        let pictures: Vec<Named> = self.pictures.into_values().collect();
        self.file.finish(&Closing {
            title: &self.title,
            author: &self.author,
            language: self.language.code(),
            dated: self.dated,
            fonts: &fonts,
            pictures: &pictures,
            pages: &self.pages,
        })?;
        Ok(())
    }
}
