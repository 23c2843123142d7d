//! A page as SVG, to show the real page on screen: glyph outlines as symbols, no script, no style, no font, nothing
//! external. A picture is a `data:` URI, so a page's policy needs `img-src data:` to show a logo.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};

use crate::page::{Bar, Color, Draw, FaceId, GlyphRun, Page, PageItem, Rect, Role};
use crate::picture::{Picture, Pixels};
use crate::text::face;

/// Returns the page as an SVG document of its own size in points. Text is drawn as outlines; its words are in the
/// description for screen readers.
pub fn page(page: &Page, title: &str) -> String {
    let mut out = String::with_capacity(96 * 1024);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\"><title>{}</title><desc>{}</desc>",
        Short(page.width),
        Short(page.height),
        escape(title),
        escape(&description(page))
    );
    out.push_str("<defs>");
    for (face, glyph) in used(page) {
        let _ = write!(
            out,
            "<path id=\"g{}-{glyph}\" d=\"{}\"/>",
            face.index(),
            outline(face, glyph)
        );
    }
    out.push_str("</defs>");
    let _ = write!(
        out,
        "<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>",
        Short(page.width),
        Short(page.height)
    );
    for PageItem { draw, .. } in &page.items {
        match draw {
            Draw::Glyphs(run) => glyphs(&mut out, run),
            Draw::Rule(rule) => {
                let Rect {
                    x,
                    y,
                    width,
                    height,
                } = rule.area;
                let _ = write!(
                    out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                    Short(x),
                    Short(y),
                    Short(width),
                    Short(height),
                    Hex(rule.color)
                );
            }
            Draw::Code(code) => {
                let _ = write!(
                    out,
                    "<path fill=\"{}\" transform=\"translate({} {})scale({})\" d=\"",
                    Hex(Color::BLACK),
                    Short(code.x),
                    Short(code.y),
                    Short(code.module)
                );
                for Bar {
                    row,
                    column,
                    length,
                } in &code.bars
                {
                    let _ = write!(out, "M{column} {row}h{length}v1h-{length}z");
                }
                out.push_str("\"/>");
            }
            Draw::Picture(placed) => {
                let Rect {
                    x,
                    y,
                    width,
                    height,
                } = placed.area;
                if let Some(uri) = data_uri(&placed.picture) {
                    let _ = write!(
                        out,
                        "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" href=\"{uri}\"/>",
                        Short(x),
                        Short(y),
                        Short(width),
                        Short(height)
                    );
                }
            }
        }
    }
    out.push_str("</svg>");
    out
}

fn used(page: &Page) -> std::collections::BTreeSet<(FaceId, u16)> {
    page.items
        .iter()
        .filter_map(|item| match &item.draw {
            Draw::Glyphs(run) => Some(run),
            _ => None,
        })
        .flat_map(|run| run.glyphs.iter().map(|glyph| (run.face, glyph.id)))
        .collect()
}

fn glyphs(out: &mut String, run: &GlyphRun) {
    let scale = run.size / f32::from(face(run.face).font.units_per_em());
    let _ = write!(
        out,
        "<g fill=\"{}\" transform=\"translate({} {})scale({} -{})\">",
        Hex(run.color),
        Short(run.x),
        Short(run.y),
        Fine(scale),
        Fine(scale)
    );
    let units = run.size / 1000.0 / scale;
    let mut pen = 0.0;
    for glyph in &run.glyphs {
        let is_blank = run
            .text
            .get(usize::from(glyph.start)..usize::from(glyph.end))
            .is_some_and(|text| text == " ");
        if !is_blank {
            let x = (pen + f32::from(glyph.dx)) * units;
            let y = f32::from(glyph.dy) * units;
            let _ = write!(
                out,
                "<use href=\"#g{}-{}\" x=\"{}\"",
                run.face.index(),
                glyph.id,
                Short(x)
            );
            if glyph.dy != 0 {
                let _ = write!(out, " y=\"{}\"", Short(y));
            }
            out.push_str("/>");
        }
        pen += f32::from(glyph.advance);
    }
    out.push_str("</g>");
}

/// Returns the page's text in reading order, without decoration.
fn description(page: &Page) -> String {
    let mut lines: BTreeMap<usize, String> = BTreeMap::new();
    let mut baseline = f32::NAN;
    let mut count = 0;
    for item in &page.items {
        if let (Draw::Glyphs(run), false) = (&item.draw, item.role == Role::Artifact) {
            if run.y != baseline {
                baseline = run.y;
                count += 1;
            }
            let line = lines.entry(count).or_default();
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&run.text);
        }
    }
    lines.into_values().collect::<Vec<_>>().join("\n")
}

/// Collects an outline in font units as path data.
struct Path(String);

impl PathSink for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{} {}", Short(x), Short(y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{} {}", Short(x), Short(y));
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let _ = write!(
            self.0,
            "Q{} {} {} {}",
            Short(x1),
            Short(y1),
            Short(x),
            Short(y)
        );
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let _ = write!(
            self.0,
            "C{} {} {} {} {} {}",
            Short(x1),
            Short(y1),
            Short(x2),
            Short(y2),
            Short(x),
            Short(y)
        );
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

fn outline(id: FaceId, glyph: u16) -> String {
    let mut path = Path(String::new());
    let outlines = face(id).font.outline_glyphs();
    if let Some(outline) = outlines.get(GlyphId::from(glyph)) {
        // A bundled font's glyphs are sound; an unsound one would stay blank.
        let _ = outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut path);
    }
    path.0
}

fn data_uri(picture: &Picture) -> Option<String> {
    match &picture.pixels {
        Pixels::Jpeg { file, .. } => {
            Some(format!("data:image/jpeg;base64,{}", BASE64.encode(file)))
        }
        Pixels::Rgb { rgb, alpha } => {
            let mut rgba = Vec::with_capacity(rgb.len() / 3 * 4);
            for (index, pixel) in rgb.chunks_exact(3).enumerate() {
                rgba.extend_from_slice(pixel);
                rgba.push(alpha.as_ref().map_or(255, |alpha| alpha[index]));
            }
            let mut file = Vec::new();
            let mut encoder = png::Encoder::new(&mut file, picture.width, picture.height);
            encoder.set_color(png::ColorType::Rgba);
            let mut writer = encoder.write_header().ok()?;
            writer.write_image_data(&rgba).ok()?;
            writer.finish().ok()?;
            Some(format!("data:image/png;base64,{}", BASE64.encode(&file)))
        }
    }
}

/// A number with at most two decimals.
struct Short(f32);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", (f64::from(self.0) * 100.0).round() / 100.0)
    }
}

/// A scale.
struct Fine(f32);

impl std::fmt::Display for Fine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", (f64::from(self.0) * 1e6).round() / 1e6)
    }
}

struct Hex(Color);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Color(red, green, blue) = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
