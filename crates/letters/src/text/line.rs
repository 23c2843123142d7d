//! A laid-out line: words in visual order, ready to be placed.

use std::sync::Arc;

use super::Style;
use super::shape::Word;
use crate::page::{Glyph, GlyphRun};

/// One line of text in one style.
#[derive(Debug, Clone)]
pub struct Line {
    pub(crate) words: Vec<Arc<Word>>,
    /// In points.
    pub width: f32,
    pub style: Style,
}

impl Line {
    pub(crate) fn new(words: Vec<Arc<Word>>, style: Style) -> Self {
        let thousandths: i32 = words.iter().map(|word| word.advance).sum();
        Self {
            width: thousandths as f32 * style.size / 1000.0,
            words,
            style,
        }
    }

    /// Returns the runs of this line starting at (x, baseline y), one for each change of face.
    pub fn place(&self, x: f32, y: f32) -> Vec<GlyphRun> {
        let mut runs: Vec<GlyphRun> = Vec::with_capacity(1);
        let mut pen = 0_i32;
        for segment in self.words.iter().flat_map(|word| &word.segments) {
            let fits = runs.last().is_some_and(|run| {
                run.face == segment.face
                    && run.text.len() + segment.text.len() < usize::from(u16::MAX)
            });
            if !fits {
                runs.push(GlyphRun {
                    face: segment.face,
                    size: self.style.size,
                    color: self.style.color,
                    x: x + pen as f32 * self.style.size / 1000.0,
                    y,
                    glyphs: Vec::new(),
                    text: String::new(),
                });
            }
            if let Some(run) = runs.last_mut() {
                let base = run.text.len() as u16;
                run.text.push_str(&segment.text);
                run.glyphs.extend(segment.glyphs.iter().map(|glyph| Glyph {
                    start: glyph.start + base,
                    end: glyph.end + base,
                    ..*glyph
                }));
                pen += segment
                    .glyphs
                    .iter()
                    .map(|glyph| i32::from(glyph.advance))
                    .sum::<i32>();
            }
        }
        runs
    }
}
