//! A page becomes a content stream.

use super::glyphs::{Used, clusters};
use super::number::{push, push_hex, push_signed, push_whole};
use crate::page::{Code, Color, Draw, FaceId, Glyph, GlyphRun, Page, Rect};

/// Returns the name of a face in the resources of a page.
pub(super) fn font_name(id: FaceId) -> String {
    format!("F{}", id.index())
}

/// Returns the name of a picture in the resources of a page.
pub(super) fn picture_name(key: [u8; 8]) -> String {
    key.iter()
        .fold(String::from("P"), |name, byte| format!("{name}{byte:02x}"))
}

/// Finds the glyphs of a face; the run's faces and the single file's are stored separately.
pub(super) type Find<'a> = dyn Fn(FaceId) -> Option<&'a Used> + 'a;

/// The settings at this point of the stream.
#[derive(Default)]
struct State {
    in_text: bool,
    fill: Option<Color>,
    font: Option<(FaceId, f32)>,
}

/// Returns the operators that draw the page.
pub(super) fn content<'a>(page: &Page, find: &Find<'a>) -> Vec<u8> {
    let mut out = Vec::with_capacity(8 * 1024);
    let mut state = State::default();
    for item in &page.items {
        match &item.draw {
            Draw::Glyphs(run) => {
                if let Some(used) = find(run.face) {
                    state.begin_text(&mut out);
                    text(&mut out, &mut state, run, used, page.height);
                }
            }
            Draw::Rule(rule) => {
                state.end_text(&mut out);
                state.fill(&mut out, rule.color);
                rect(&mut out, rule.area, page.height);
                out.extend_from_slice(b"f\n");
            }
            Draw::Code(drawn) => {
                state.end_text(&mut out);
                state.fill(&mut out, Color::BLACK);
                code(&mut out, drawn, page.height);
            }
            Draw::Picture(placed) => {
                state.end_text(&mut out);
                let Rect {
                    x,
                    y,
                    width,
                    height,
                } = placed.area;
                out.extend_from_slice(b"q\n");
                operands(
                    &mut out,
                    &[width, 0.0, 0.0, height, x, page.height - y - height],
                );
                out.extend_from_slice(b"cm\n/");
                out.extend_from_slice(picture_name(placed.picture.key).as_bytes());
                out.extend_from_slice(b" Do\nQ\n");
            }
        }
    }
    state.end_text(&mut out);
    out
}

impl State {
    fn begin_text(&mut self, out: &mut Vec<u8>) {
        if !self.in_text {
            out.extend_from_slice(b"BT\n");
            self.in_text = true;
        }
    }

    fn end_text(&mut self, out: &mut Vec<u8>) {
        if self.in_text {
            out.extend_from_slice(b"ET\n");
            self.in_text = false;
        }
    }

    fn fill(&mut self, out: &mut Vec<u8>, color: Color) {
        if self.fill != Some(color) {
            operands(
                out,
                &[color.0, color.1, color.2].map(|part| f32::from(part) / 255.0),
            );
            out.extend_from_slice(b"rg\n");
            self.fill = Some(color);
        }
    }
}

fn operands(out: &mut Vec<u8>, values: &[f32]) {
    for &value in values {
        push(out, value);
        out.push(b' ');
    }
}

/// Draws a code in units of modules, from its top left corner: whole numbers are short, and leave no seams.
fn code(out: &mut Vec<u8>, code: &Code, page_height: f32) {
    out.extend_from_slice(b"q\n");
    let corner = [code.x, page_height - code.y];
    operands(
        out,
        &[code.module, 0.0, 0.0, -code.module, corner[0], corner[1]],
    );
    out.extend_from_slice(b"cm\n");
    for bar in &code.bars {
        for part in [bar.column, bar.row, bar.length] {
            push_whole(out, part.into());
            out.push(b' ');
        }
        out.extend_from_slice(b"1 re\n");
    }
    out.extend_from_slice(b"f\nQ\n");
}

fn rect(out: &mut Vec<u8>, area: Rect, page_height: f32) {
    operands(
        out,
        &[
            area.x,
            page_height - area.y - area.height,
            area.width,
            area.height,
        ],
    );
    out.extend_from_slice(b"re\n");
}

fn text(out: &mut Vec<u8>, state: &mut State, run: &GlyphRun, used: &Used, page_height: f32) {
    state.fill(out, run.color);
    if state.font != Some((run.face, run.size)) {
        out.extend_from_slice(format!("/{} ", font_name(run.face)).as_bytes());
        push(out, run.size);
        out.extend_from_slice(b" Tf\n");
        state.font = Some((run.face, run.size));
    }
    out.extend_from_slice(b"1 0 0 1 ");
    operands(out, &[run.x, page_height - run.y]);
    out.extend_from_slice(b"Tm\n");
    let mut shown = Shown::default();
    for (glyphs, text) in clusters(run) {
        let spells = spells(glyphs, used, text);
        if !spells {
            shown.close(out);
            out.extend_from_slice(b"/Span<</ActualText<FEFF");
            text.encode_utf16().for_each(|unit| push_hex(out, unit));
            out.extend_from_slice(b">>>BDC\n");
        }
        for glyph in glyphs {
            shown.glyph(out, glyph, used, run.size);
        }
        if !spells {
            shown.close(out);
            out.extend_from_slice(b"EMC\n");
        }
    }
    shown.close(out);
    if shown.rise != 0 {
        out.extend_from_slice(b"0 Ts\n");
    }
}

/// Says whether the glyphs' own texts match the text at this place.
fn spells(glyphs: &[Glyph], used: &Used, text: &str) -> bool {
    let mut rest = text;
    for glyph in glyphs {
        let own = used
            .remapper
            .get(glyph.id)
            .and_then(|number| used.texts.get(usize::from(number)))
            .map_or("", String::as_str);
        if own.is_empty() {
            return false;
        }
        match rest.strip_prefix(own) {
            Some(tail) => rest = tail,
            None => return false,
        }
    }
    rest.is_empty()
}

/// The state inside a run: an open array of strings and moves, and the reader's pen position.
#[derive(Default)]
struct Shown {
    in_array: bool,
    in_string: bool,
    rise: i16,
    /// The intended start of the next glyph, and where the file's widths have brought the pen; in thousandths.
    pen: i32,
    at: i32,
}

impl Shown {
    fn glyph(&mut self, out: &mut Vec<u8>, glyph: &Glyph, used: &Used, size: f32) {
        let number = used.remapper.get(glyph.id).unwrap_or(0);
        if glyph.dy != self.rise {
            self.close(out);
            push(out, f32::from(glyph.dy) * size / 1000.0);
            out.extend_from_slice(b" Ts\n");
            self.rise = glyph.dy;
        }
        if !self.in_array {
            out.push(b'[');
            self.in_array = true;
        }
        let target = self.pen + i32::from(glyph.dx);
        if target != self.at {
            self.end_string(out);
            push_signed(out, self.at - target);
            self.at = target;
        }
        if !self.in_string {
            out.push(b'<');
            self.in_string = true;
        }
        push_hex(out, number);
        self.at += i32::from(used.advances.get(usize::from(number)).copied().unwrap_or(0));
        self.pen += i32::from(glyph.advance);
    }

    fn end_string(&mut self, out: &mut Vec<u8>) {
        if self.in_string {
            out.push(b'>');
            self.in_string = false;
        }
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        self.end_string(out);
        if self.in_array {
            out.extend_from_slice(b"]TJ\n");
            self.in_array = false;
        }
    }
}
