//! The glyphs of a face in a file, their numbers there, and the text that each represents.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

use crate::document::Document;
use crate::page::{Draw, FaceId, Glyph, GlyphRun};
use crate::text::{FontFace, face};

/// The glyphs used from one face.
pub(super) struct Used {
    pub face: &'static FontFace,
    pub remapper: GlyphRemapper,
    /// By glyph number in the file: the advance in thousandths, and the text if it is always the same.
    pub advances: Vec<i16>,
    pub texts: Vec<String>,
}

/// The glyphs used from every face.
#[derive(Default)]
pub(super) struct Glyphs(BTreeMap<FaceId, Used>);

impl Glyphs {
    /// Collects the glyphs of a document, from the faces that `wanted` accepts.
    pub fn collect(&mut self, document: &Document, wanted: impl Fn(FaceId) -> bool) {
        for item in document.pages.iter().flat_map(|page| &page.items) {
            if let Draw::Glyphs(run) = &item.draw
                && wanted(run.face)
            {
                self.0
                    .entry(run.face)
                    .or_insert_with(|| Used::new(run.face))
                    .take(run);
            }
        }
    }

    pub fn get(&self, id: FaceId) -> Option<&Used> {
        self.0.get(&id)
    }

    pub fn iter(&self) -> impl Iterator<Item = (FaceId, &Used)> {
        self.0.iter().map(|(&id, used)| (id, used))
    }
}

impl Used {
    fn new(id: FaceId) -> Self {
        let face = face(id);
        Self {
            face,
            remapper: GlyphRemapper::new(),
            advances: vec![face.advance(0)],
            texts: vec![String::new()],
        }
    }

    fn take(&mut self, run: &GlyphRun) {
        for (glyphs, text) in clusters(run) {
            for glyph in glyphs {
                self.number(glyph.id);
            }
            let alike = glyphs.len() == text.chars().count();
            if glyphs.len() == 1 {
                self.name(glyphs[0].id, text);
            } else if alike {
                for (glyph, c) in glyphs.iter().zip(text.chars()) {
                    self.name(glyph.id, c.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    fn number(&mut self, id: u16) {
        let number = usize::from(self.remapper.remap(id));
        if number == self.advances.len() {
            self.advances.push(self.face.advance(id));
            self.texts.push(String::new());
        }
    }

    /// The first text of a glyph becomes its own; for another text, the page says so.
    fn name(&mut self, id: u16, text: &str) {
        if let Some(number) = self.remapper.get(id)
            && let Some(own) = self.texts.get_mut(usize::from(number))
            && own.is_empty()
        {
            text.clone_into(own);
        }
    }
}

/// Yields the glyphs of a run in groups that together represent one piece of text.
pub(super) fn clusters(run: &GlyphRun) -> impl Iterator<Item = (&[Glyph], &str)> {
    run.glyphs
        .chunk_by(|_, next| next.start == next.end)
        .map(|glyphs| {
            let first = glyphs[0];
            let text = run
                .text
                .get(usize::from(first.start)..usize::from(first.end))
                .unwrap_or("");
            (glyphs, text)
        })
}
