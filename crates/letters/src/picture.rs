//! Logos: PNG, JPEG and SVG are decoded once, compressed once, and shared by every letter of a run.

use std::io::Cursor;
use std::sync::Arc;

use owed_texts::{key, text};
use sha2::{Digest, Sha256};

use crate::error::LettersError;

/// A picture ready for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    pub height: u32,
    pub pixels: Pixels,
    /// Identifies the picture: the first bytes of the file's SHA-256.
    pub key: [u8; 8],
}

/// The storage of a picture's pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// An unchanged JPEG file; `components` is 1 for grey, 3 for colour, 4 for CMYK.
    Jpeg { file: Vec<u8>, components: u8 },
    /// Red, green, blue; with alpha if any pixel is not opaque.
    Rgb {
        rgb: Vec<u8>,
        alpha: Option<Vec<u8>>,
    },
}

/// Pixels of an SVG's longer side: more than 400 dots an inch at the size of a letterhead.
const SVG_SIDE: f32 = 1000.0;
/// Larger pictures are an accident or an attack.
const MAX_PIXELS: u64 = 40_000_000;

impl Picture {
    /// Reads a PNG, JPEG or SVG file, recognised by its content.
    pub fn read(file: &[u8]) -> Result<Arc<Self>, LettersError> {
        let digest = Sha256::digest(file);
        let mut key = [0; 8];
        key.copy_from_slice(&digest[..8]);
        let (width, height, pixels) = if file.starts_with(&[0x89, b'P', b'N', b'G']) {
            png(file)?
        } else if file.starts_with(&[0xff, 0xd8]) {
            jpeg(file)?
        } else {
            svg(file)?
        };
        Ok(Arc::new(Self {
            width,
            height,
            pixels,
            key,
        }))
    }
}

type Decoded = (u32, u32, Pixels);

fn bounded(width: u32, height: u32) -> Result<(), LettersError> {
    if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MAX_PIXELS {
        let (width, height) = (width.to_string(), height.to_string());
        return Err(LettersError::Logo(
            text!("letter-logo-size", width, height).into(),
        ));
    }
    Ok(())
}

fn png(file: &[u8]) -> Result<Decoded, LettersError> {
    let bad = |error: png::DecodingError| LettersError::Logo(error.to_string().into());
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(bad)?;
    bounded(reader.info().width, reader.info().height)?;
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| LettersError::Logo(key!("letter-logo-too-large").into()))?;
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).map_err(bad)?;
    bytes.truncate(frame.buffer_size());
    let rgba: Vec<[u8; 4]> = match frame.color_type {
        png::ColorType::Grayscale => bytes.iter().map(|&g| [g, g, g, 255]).collect(),
        png::ColorType::GrayscaleAlpha => bytes
            .chunks_exact(2)
            .map(|p| [p[0], p[0], p[0], p[1]])
            .collect(),
        png::ColorType::Rgb => bytes
            .chunks_exact(3)
            .map(|p| [p[0], p[1], p[2], 255])
            .collect(),
        png::ColorType::Rgba => bytes
            .chunks_exact(4)
            .map(|p| [p[0], p[1], p[2], p[3]])
            .collect(),
        png::ColorType::Indexed => {
            return Err(LettersError::Logo(key!("letter-logo-no-palette").into()));
        }
    };
    Ok((frame.width, frame.height, split(&rgba)))
}

fn split(rgba: &[[u8; 4]]) -> Pixels {
    let opaque = rgba.iter().all(|pixel| pixel[3] == 255);
    Pixels::Rgb {
        rgb: rgba.iter().flat_map(|p| [p[0], p[1], p[2]]).collect(),
        alpha: (!opaque).then(|| rgba.iter().map(|p| p[3]).collect()),
    }
}

/// Finds the frame header (SOFn), which has size and components; the file itself goes into the PDF unchanged.
fn jpeg(file: &[u8]) -> Result<Decoded, LettersError> {
    let mut at = 2;
    while let Some(&[0xff, marker, high, low]) = file.get(at..at + 4) {
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let Some(&[_, h1, h0, w1, w0, components]) = file.get(at + 4..at + 10) else {
                break;
            };
            let (width, height) = (
                u32::from(u16::from_be_bytes([w1, w0])),
                u32::from(u16::from_be_bytes([h1, h0])),
            );
            bounded(width, height)?;
            if !matches!(components, 1 | 3 | 4) {
                break;
            }
            let file = file.to_vec();
            return Ok((width, height, Pixels::Jpeg { file, components }));
        }
        let is_bare = marker == 0xff || marker == 0x01 || matches!(marker, 0xd0..=0xd7);
        at += if is_bare {
            1 + usize::from(marker != 0xff)
        } else {
            2 + usize::from(u16::from_be_bytes([high, low]))
        };
    }
    Err(LettersError::Logo(key!("letter-logo-no-picture").into()))
}

fn svg(file: &[u8]) -> Result<Decoded, LettersError> {
    let source = std::str::from_utf8(file)
        .map_err(|_| LettersError::Logo(key!("letter-logo-unknown").into()))?;
    if source.contains("<text") {
        return Err(LettersError::LiveText);
    }
    let tree = usvg::Tree::from_str(source, &usvg::Options::default())
        .map_err(|error| LettersError::Logo(error.to_string().into()))?;
    let size = tree.size();
    let scale = SVG_SIDE / size.width().max(size.height());
    let (width, height) = (
        (size.width() * scale).round().max(1.0),
        (size.height() * scale).round().max(1.0),
    );
    let mut pixmap = resvg::tiny_skia::Pixmap::new(width as u32, height as u32)
        .ok_or_else(|| LettersError::Logo(key!("letter-logo-no-size").into()))?;
    resvg::render(
        &tree,
        resvg::tiny_skia::Transform::from_scale(width / size.width(), height / size.height()),
        &mut pixmap.as_mut(),
    );
    let rgba: Vec<[u8; 4]> = pixmap
        .pixels()
        .iter()
        .map(|pixel| {
            let c = pixel.demultiply();
            [c.red(), c.green(), c.blue(), c.alpha()]
        })
        .collect();
    Ok((width as u32, height as u32, split(&rgba)))
}
