//! Shaping: each word is turned into glyphs once, and cached.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::HashMap;
use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use unicode_script::{Script as Unicode, UnicodeScript};

use super::faces::{self, face};
use super::{Style, Weight};
use crate::document::Notice;
use crate::page::{FaceId, Glyph};

/// A shaped piece of text; lengths in thousandths of the size.
#[derive(Debug)]
pub(crate) struct Word {
    pub segments: Vec<Segment>,
    pub advance: i32,
}

/// A stretch of a word in one face.
#[derive(Debug)]
pub(crate) struct Segment {
    pub face: FaceId,
    pub glyphs: Vec<Glyph>,
    pub text: String,
}

/// How a word is shaped, apart from its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Cut {
    pub weight: Weight,
    pub tabular: bool,
    pub rtl: bool,
}

impl Cut {
    pub fn new(style: &Style, rtl: bool) -> Self {
        Self {
            weight: style.weight,
            tabular: style.tabular,
            rtl,
        }
    }
}

type PlanKey = (FaceId, bool, Option<Script>, bool);

/// Lays out text. Each thread has its own, which caches the words that it has shaped.
#[derive(Default)]
pub struct Typesetter {
    words: HashMap<Cut, HashMap<Box<str>, Arc<Word>>>,
    remembered: usize,
    plans: HashMap<PlanKey, ShapePlan>,
    buffer: Buffer,
    missing: BTreeSet<char>,
}

/// Beyond this many words the cache is cleared: names and numbers rarely recur.
const REMEMBERED: usize = 20_000;
const TABULAR: Feature = Feature {
    tag: Tag::new(b"tnum"),
    value: 1,
    start: Feature::GLOBAL_START,
    end: Feature::GLOBAL_END,
};

impl Typesetter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns notices of the characters that no font had since the last call.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.missing)
            .into_iter()
            .map(Notice::MissingGlyph)
            .collect()
    }

    pub(crate) fn word(&mut self, text: &str, cut: Cut) -> Arc<Word> {
        if let Some(word) = self.words.get(&cut).and_then(|words| words.get(text)) {
            return Arc::clone(word);
        }
        let missing_before = self.missing.len();
        let word = Arc::new(self.shape(text, cut));
        if self.remembered >= REMEMBERED {
            self.words.clear();
            self.remembered = 0;
        }
        // A word that lacks a glyph is shaped again each time, so that every letter gets its own notice.
        if self.missing.len() == missing_before && !has_substitute(text) {
            self.remembered += 1;
            let words = self.words.entry(cut).or_default();
            words.insert(text.into(), Arc::clone(&word));
        }
        word
    }

    fn shape(&mut self, text: &str, cut: Cut) -> Word {
        let mut clean = self.printable(text, cut.weight);
        loop {
            match self.try_shape(&clean, cut) {
                Ok(word) => return word,
                Err(range) => {
                    self.missing.extend(clean[range.clone()].chars());
                    clean.replace_range(range, "?");
                }
            }
        }
    }

    /// Removes invisible characters and replaces those that no face has by a question mark (rule D2).
    fn printable(&mut self, text: &str, weight: Weight) -> String {
        text.chars()
            .filter_map(|c| match c {
                '\u{200c}' | '\u{200d}' => Some(c),
                c if is_ignorable(c) => None,
                c if c.is_control() || c.is_whitespace() => Some(' '),
                '\u{2011}' => Some('-'),
                c if faces::covering(weight, c).is_some() => Some(c),
                c => {
                    self.missing.insert(c);
                    Some('?')
                }
            })
            .collect()
    }

    /// Returns the bytes of `text` that the chosen face could not show, if shaping needed a glyph missing from its character
    /// map.
    fn try_shape(&mut self, text: &str, cut: Cut) -> Result<Word, std::ops::Range<usize>> {
        let mut segments = Vec::new();
        for (id, range) in stretches(text, cut.weight) {
            let glyphs = self
                .glyphs(id, &text[range.clone()], cut)
                .map_err(|bad| range.start + bad.start..range.start + bad.end)?;
            segments.push(Segment {
                face: id,
                glyphs,
                text: text[range].to_owned(),
            });
        }
        if cut.rtl {
            segments.reverse();
        }
        let advance = segments
            .iter()
            .flat_map(|segment| &segment.glyphs)
            .map(|glyph| i32::from(glyph.advance))
            .sum();
        Ok(Word { segments, advance })
    }

    fn glyphs(
        &mut self,
        id: FaceId,
        text: &str,
        cut: Cut,
    ) -> Result<Vec<Glyph>, std::ops::Range<usize>> {
        let font = face(id);
        let direction = if cut.rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let features: &[Feature] = if cut.tabular { &[TABULAR] } else { &[] };
        let buffer = &mut self.buffer;
        buffer.clear();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let plan = self
            .plans
            .entry((id, cut.rtl, script, cut.tabular))
            .or_insert_with(|| ShapePlan::new(&font.font, direction, script, None, features));
        let options = ShapeOptions::new().plan(Some(plan)).features(features);
        // It fails only with a plan for another direction or script, and this one was made for the buffer's.
        if harfrust::shape(&ShaperFont::new(&font.font), buffer, options).is_err() {
            return Err(0..text.len());
        }
        let infos = buffer.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let end_of = |start: usize| {
            let next = starts.partition_point(|&one| one <= start);
            starts.get(next).copied().unwrap_or(text.len())
        };
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut previous = usize::MAX;
        for (info, position) in infos.iter().zip(buffer.glyph_positions()) {
            let start = info.cluster as usize;
            let end = end_of(start);
            if info.glyph_id == 0 {
                return Err(start..end);
            }
            // The first glyph of a cluster represents its text, the others nothing.
            let stands_for = if start == previous {
                (start, start)
            } else {
                (start, end)
            };
            previous = start;
            glyphs.push(Glyph {
                id: info.glyph_id as u16,
                advance: font.thousandths(position.x_advance),
                dx: font.thousandths(position.x_offset),
                dy: font.thousandths(position.y_offset),
                start: stands_for.0 as u16,
                end: stands_for.1 as u16,
            });
        }
        Ok(glyphs)
    }
}

fn has_substitute(text: &str) -> bool {
    text.contains('?')
}

/// Yields stretches of text that one face can show: a character without a script of its own (digits, points, accents) stays
/// with its neighbours, else the first covering face takes it.
fn stretches(text: &str, weight: Weight) -> Vec<(FaceId, std::ops::Range<usize>)> {
    let mut out: Vec<(FaceId, std::ops::Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let current = out.last().map(|(id, _)| *id);
        let joins = matches!(c, '\u{200c}' | '\u{200d}');
        let neutral = matches!(c.script(), Unicode::Common | Unicode::Inherited) && c != ' ';
        let id = match current {
            Some(id) if joins || (neutral && face(id).covers(c)) => id,
            _ => faces::covering(weight, c).unwrap_or(FaceId::for_weight(weight)),
        };
        match out.last_mut() {
            Some((last, range)) if *last == id => range.end = end,
            _ => out.push((id, at..end)),
        }
    }
    out
}

/// Says whether a character is invisible (Unicode's Default_Ignorable_Code_Point) or a direction mark.
fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
