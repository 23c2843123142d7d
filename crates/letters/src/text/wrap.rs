//! Breaking paragraphs into lines (UAX #14) and ordering right-to-left text (UAX #9).

use std::sync::{Arc, LazyLock};

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_bidi::{BidiInfo, Level};

use super::shape::{Cut, Typesetter, Word};
use super::{Line, Style};

/// Longer runs of text without a break opportunity are cut here, so that positions fit their fields.
const LONGEST: usize = 4000;

/// The characters after which a line must end (UAX #14, LB4 and LB5).
const MANDATORY: [char; 7] = [
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];

static LINES: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

impl Typesetter {
    /// Returns the text on one line, however long.
    pub fn line(&mut self, text: &str, style: Style) -> Line {
        let words = if is_plain(text) {
            self.plain_words(text, style)
        } else {
            self.visual_words(text, style)
        };
        Line::new(words, style)
    }

    /// Returns the text in lines of at most `width` points; a wider word is broken where necessary.
    pub fn wrap(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        let limit = width * 1000.0 / style.size;
        let mut lines = Vec::new();
        let mut start = 0;
        let mut end = 0;
        let mut pen = 0.0;
        // The first break is the text's own start.
        for stop in LINES.segment_str(text).skip(1) {
            let piece = &text[end..stop];
            let solid = piece.trim_end();
            let advance = self.advance(solid, style);
            if pen + advance > limit && end > start {
                lines.push(self.line(text[start..end].trim(), style));
                start = end;
                pen = 0.0;
            }
            if advance > limit {
                start = self.break_long(text, start, end + solid.len(), style, limit, &mut lines);
                pen = self.advance(&text[start..end + solid.len()], style);
            } else {
                pen += advance;
            }
            pen += self.advance(&piece[solid.len()..], style);
            end = stop;
            let is_last = stop == text.len();
            if piece.ends_with(MANDATORY) && !is_last {
                lines.push(self.line(text[start..end].trim(), style));
                start = end;
                pen = 0.0;
            }
        }
        if !text[start..].trim().is_empty() || lines.is_empty() {
            lines.push(self.line(text[start..].trim(), style));
        }
        lines
    }

    /// Fills lines with as much of `text[start..end]` as fits; returns the start of the rest.
    fn break_long(
        &mut self,
        text: &str,
        start: usize,
        end: usize,
        style: Style,
        limit: f32,
        lines: &mut Vec<Line>,
    ) -> usize {
        let mut start = start;
        let mut pen = 0.0;
        for (at, c) in text[start..end]
            .char_indices()
            .map(|(at, c)| (start + at, c))
            .collect::<Vec<_>>()
        {
            let advance = self.advance(c.encode_utf8(&mut [0; 4]), style);
            let too_long = pen + advance > limit || at - start > LONGEST;
            if too_long && at > start && advance > 0.0 {
                lines.push(self.line(text[start..at].trim(), style));
                start = at;
                pen = 0.0;
            }
            pen += advance;
        }
        start
    }

    fn advance(&mut self, text: &str, style: Style) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        let rtl = !is_plain(text);
        self.word(text, Cut::new(&style, rtl)).advance as f32
    }

    /// Returns words and the spaces between them, each cached separately.
    fn plain_words(&mut self, text: &str, style: Style) -> Vec<Arc<Word>> {
        let cut = Cut::new(&style, false);
        pieces(text).map(|piece| self.word(piece, cut)).collect()
    }

    fn visual_words(&mut self, text: &str, style: Style) -> Vec<Arc<Word>> {
        let bidi = BidiInfo::new(text, None);
        let mut words = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
                let cut = Cut::new(&style, rtl);
                if rtl {
                    let mut backwards: Vec<_> = pieces(&text[run]).collect();
                    backwards.reverse();
                    words.extend(backwards.into_iter().map(|piece| self.word(piece, cut)));
                } else {
                    words.extend(pieces(&text[run]).map(|piece| self.word(piece, cut)));
                }
            }
        }
        words
    }
}

/// Yields words and single spaces alternately.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|piece| {
        let word = piece.strip_suffix(' ').unwrap_or(piece);
        let space = &piece[word.len()..];
        chunks(word).chain((!space.is_empty()).then_some(space))
    })
}

fn chunks(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut at = rest.len().min(LONGEST);
        while !rest.is_char_boundary(at) {
            at -= 1;
        }
        let (chunk, tail) = rest.split_at(at);
        rest = tail;
        Some(chunk)
    })
}

/// Says whether no character runs from right to left; all of those are from the Hebrew block on.
fn is_plain(text: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    text.chars()
        .all(|c| c < '\u{590}' || !matches!(unicode_bidi::bidi_class(c), R | AL | AN))
}
