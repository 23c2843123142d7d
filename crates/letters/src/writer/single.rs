//! One file per document. The main faces and the pictures are written once for all; faces for other scripts are subset for
//! each file, so that nobody's letter contains characters from somebody else's.

use std::collections::BTreeMap;

use super::content::{content, font_name, picture_name};
use super::file::{Closing, FREE, File, Named};
use super::glyphs::Glyphs;
use super::shared::{self, Resource};
use crate::document::Document;
use crate::error::LettersError;
use crate::page::{Draw, FaceId, Page};
use crate::picture::Picture;

/// What all files of one call share.
struct Common {
    glyphs: Glyphs,
    fonts: BTreeMap<FaceId, Resource>,
    pictures: BTreeMap<[u8; 8], Resource>,
    /// The first object number after those of shared objects.
    free: u32,
}

pub(super) fn files(documents: &[Document]) -> Result<Vec<Vec<u8>>, LettersError> {
    let common = Common::from_documents(documents)?;
    documents
        .iter()
        .map(|document| common.file(document))
        .collect()
}

/// Returns the pictures of some pages, each once.
pub(super) fn pictures<'a>(
    pages: impl Iterator<Item = &'a Page>,
) -> BTreeMap<[u8; 8], &'a Picture> {
    pages
        .flat_map(|page| &page.items)
        .filter_map(|item| match &item.draw {
            Draw::Picture(placed) => Some((placed.picture.key, &*placed.picture)),
            _ => None,
        })
        .collect()
}

fn next(resource: &Resource, free: u32) -> u32 {
    free + resource.objects.len() as u32
}

impl Common {
    fn from_documents(documents: &[Document]) -> Result<Self, LettersError> {
        let mut glyphs = Glyphs::default();
        for document in documents {
            glyphs.collect(document, FaceId::is_main);
        }
        let mut free = FREE;
        let mut fonts = BTreeMap::new();
        for (id, used) in glyphs.iter() {
            let font = shared::font(used, free)?;
            free = next(&font, free);
            fonts.insert(id, font);
        }
        let mut kept = BTreeMap::new();
        for (key, picture) in pictures(documents.iter().flat_map(|document| &document.pages)) {
            let picture = shared::picture(picture, free)?;
            free = next(&picture, free);
            kept.insert(key, picture);
        }
        Ok(Self {
            glyphs,
            fonts,
            pictures: kept,
            free,
        })
    }

    fn file(&self, document: &Document) -> Result<Vec<u8>, LettersError> {
        let mut free = self.free;
        let mut own = Glyphs::default();
        own.collect(document, |id| !id.is_main());
        let mut file = File::begin(Vec::with_capacity(40 * 1024))?;
        let mut fonts: Vec<Named> = Vec::new();
        for (&id, font) in &self.fonts {
            file.resource(font)?;
            fonts.push((font_name(id), font.number()));
        }
        for (id, used) in own.iter() {
            let font = shared::font(used, free)?;
            free = next(&font, free);
            file.resource(&font)?;
            fonts.push((font_name(id), font.number()));
        }
        let mut placed: Vec<Named> = Vec::new();
        for key in pictures(document.pages.iter()).into_keys() {
            if let Some(picture) = self.pictures.get(&key) {
                file.resource(picture)?;
                placed.push((picture_name(key), picture.number()));
            }
        }
        let mut numbers = Vec::with_capacity(document.pages.len());
        for page in &document.pages {
            let stream = content(page, &|id| self.glyphs.get(id).or_else(|| own.get(id)));
            file.page(free, page, &stream)?;
            numbers.push(free);
            free += 2;
        }
        file.finish(&Closing::new(document, &fonts, &placed, &numbers))
    }
}
