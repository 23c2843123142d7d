//! The letter with krilla: shaped with rustybuzz once per string, laid out by hand, two fonts parsed once per thread.

use std::collections::HashMap;
use std::io;
use std::rc::Rc;

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use peers::{CODE_NOTE, FOOT, GREETING, HEADS, Job, Letter, SENDER, SENDER_LINE};
use rustybuzz::{Face, UnicodeBuffer};

const MM: f32 = 72.0 / 25.4;
const LEFT: f32 = 25.0 * MM;
const WIDTH: f32 = 165.0 * MM;

type Shaped = Rc<(Vec<KrillaGlyph>, f32)>;

/// A face and everything shaped with it.
struct Pen<'a> {
    font: Font,
    face: Face<'a>,
    known: HashMap<String, Shaped>,
}

impl<'a> Pen<'a> {
    fn new(data: &'a [u8]) -> Self {
        Self {
            font: Font::new(data.to_vec().into(), 0).expect("a font that krilla reads"),
            face: Face::from_slice(data, 0).expect("a font that rustybuzz reads"),
            known: HashMap::new(),
        }
    }

    fn shape(&mut self, text: &str) -> Shaped {
        if let Some(shaped) = self.known.get(text) {
            return Rc::clone(shaped);
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let output = rustybuzz::shape(&self.face, &[], buffer);
        let em = self.face.units_per_em() as f32;
        let infos = output.glyph_infos();
        let glyphs: Vec<_> = infos
            .iter()
            .zip(output.glyph_positions())
            .enumerate()
            .map(|(index, (info, position))| {
                let start = info.cluster as usize;
                let end = infos[index..]
                    .iter()
                    .map(|later| later.cluster as usize)
                    .find(|cluster| *cluster > start)
                    .unwrap_or(text.len());
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    position.x_advance as f32 / em,
                    position.x_offset as f32 / em,
                    position.y_offset as f32 / em,
                    position.y_advance as f32 / em,
                    start..end,
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        let shaped = Rc::new((glyphs, width));
        self.known.insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    fn left(&mut self, surface: &mut Surface, x: f32, y: f32, size: f32, text: &str) {
        let shaped = self.shape(text);
        surface.draw_glyphs(
            Point::from_xy(x, y),
            &shaped.0,
            self.font.clone(),
            text,
            size,
            false,
        );
    }

    fn right(&mut self, surface: &mut Surface, x: f32, y: f32, size: f32, text: &str) {
        let width = self.shape(text).1 * size;
        self.left(surface, x - width, y, size, text);
    }

    /// Breaks greedily at spaces; returns the height below the last line.
    fn paragraph(&mut self, surface: &mut Surface, mut y: f32, size: f32, text: &str) -> f32 {
        let space = self.shape(" ").1 * size;
        let (mut line, mut width) = (String::new(), 0.0);
        for word in text.split(' ') {
            let wide = self.shape(word).1 * size;
            if width + wide > WIDTH {
                self.left(surface, LEFT, y, size, line.trim_end());
                y += size * 1.35;
                (line, width) = (String::new(), 0.0);
            }
            line.push_str(word);
            line.push(' ');
            width += wide + space;
        }
        self.left(surface, LEFT, y, size, line.trim_end());
        y + size * 1.35
    }
}

fn rule(surface: &mut Surface, y: f32, thickness: f32) {
    rectangles(surface, [Rect::from_xywh(LEFT, y, WIDTH, thickness)]);
}

fn rectangles(surface: &mut Surface, all: impl IntoIterator<Item = Option<Rect>>) {
    let mut builder = PathBuilder::new();
    all.into_iter()
        .flatten()
        .for_each(|rect| builder.push_rect(rect));
    if let Some(path) = builder.finish() {
        surface.draw_path(&path);
    }
}

fn draw(letter: &Letter, text: &mut Pen, bold: &mut Pen) -> Vec<u8> {
    let mut document = Document::new();
    let size = PageSettings::from_wh(210.0 * MM, 297.0 * MM).expect("A4");
    let mut page = document.start_page_with(size);
    let mut surface = page.surface();
    let on = &mut surface;
    on.set_fill(Some(Fill {
        paint: rgb::Color::new(20, 20, 20).into(),
        rule: FillRule::NonZero,
        ..Fill::default()
    }));
    bold.left(on, LEFT, 25.0 * MM, 16.0, SENDER);
    text.left(on, LEFT, 49.0 * MM, 7.0, SENDER_LINE);
    for (row, line) in letter.recipient.iter().enumerate() {
        text.left(on, LEFT, 60.0 * MM + row as f32 * 14.0, 10.5, line);
    }
    text.right(on, LEFT + WIDTH, 60.0 * MM, 10.5, &letter.date);
    bold.left(on, LEFT, 103.0 * MM, 12.0, &letter.subject());
    text.left(on, LEFT, 112.0 * MM, 10.5, GREETING);
    let mut y = text.paragraph(on, 119.0 * MM, 10.5, &letter.opening()) + 10.0;
    let columns = [0.0, 45.0, 75.0, 130.0, 165.0].map(|x| LEFT + x * MM);
    for (index, head) in HEADS.iter().enumerate() {
        let place = if index < 3 { Pen::left } else { Pen::right };
        place(bold, on, columns[index], y, 9.5, head);
    }
    rule(on, y + 4.0, 0.6);
    for item in &letter.items {
        y += 16.0;
        for (index, cell) in item.cells.iter().enumerate() {
            let place = if index < 3 { Pen::left } else { Pen::right };
            place(text, on, columns[index], y, 9.5, cell);
        }
        rule(on, y + 4.0, 0.25);
    }
    y += 18.0;
    bold.left(on, LEFT, y, 10.5, "Total");
    bold.right(on, columns[4], y, 10.5, &letter.total);
    y = text.paragraph(on, y + 28.0, 10.5, &letter.closing()) + 10.0;
    text.left(on, LEFT, y, 10.5, "Kind regards");
    text.left(on, LEFT, y + 28.0, 10.5, SENDER);
    let code = letter.code();
    let module = 28.0 * MM / code.len() as f32;
    let (x, top) = (LEFT + WIDTH - 28.0 * MM, y);
    let dark = code.iter().enumerate().flat_map(|(row, cells)| {
        cells
            .iter()
            .enumerate()
            .filter(|(_, dark)| **dark)
            .map(move |(column, _)| {
                Rect::from_xywh(
                    x + column as f32 * module,
                    top + row as f32 * module,
                    module,
                    module,
                )
            })
    });
    rectangles(on, dark);
    text.right(on, LEFT + WIDTH, top + 32.0 * MM, 7.0, CODE_NOTE);
    rule(on, 274.0 * MM, 0.25);
    for (column, lines) in FOOT.iter().enumerate() {
        for (row, line) in lines.iter().enumerate() {
            let (x, y) = (
                LEFT + column as f32 * 55.0 * MM,
                278.0 * MM + row as f32 * 9.0,
            );
            text.left(on, x, y, 7.0, line);
        }
    }
    surface.finish();
    page.finish();
    document.finish().expect("a document that krilla writes")
}

fn main() -> io::Result<()> {
    let job = Job::from_arguments()?;
    job.run(|| {
        let (mut text, mut bold) = (Pen::new(&job.regular), Pen::new(&job.semibold));
        move |letter: &Letter| draw(letter, &mut text, &mut bold)
    })
}
