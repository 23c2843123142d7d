//! What files share, written by printpdf: fonts and pictures.

use std::collections::BTreeMap;

use flate2::Compression;
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, Mm, Op, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Pt, TextItem,
    XObject, XObjectId,
};
use sha2::{Digest, Sha256};

use super::glyphs::Used;
use super::object::{Finished, deflate, reachable};
use owed_texts::key;

use crate::error::LettersError;
use crate::picture::{Picture, Pixels};

/// The objects of one font or picture; the first is the one to refer to.
pub(super) struct Resource {
    pub objects: Vec<Finished>,
    /// Identifies its content, for the identity of the files that contain it.
    pub digest: [u8; 32],
}

impl Resource {
    fn new(objects: Vec<Finished>) -> Self {
        let mut hash = Sha256::new();
        objects.iter().for_each(|object| hash.update(&object.bytes));
        Self {
            digest: hash.finalize().into(),
            objects,
        }
    }

    pub fn number(&self) -> u32 {
        self.objects.first().map_or(0, |object| object.number)
    }
}

/// Returns the subset of a face with the used glyphs, numbered from `first`.
pub(super) fn font(used: &Used, first: u32) -> Result<Resource, LettersError> {
    let face = used.face;
    let program =
        subsetter::subset(face.bytes, 0, &used.remapper).map_err(|error| LettersError::Subset {
            font: face.name,
            message: error.to_string(),
        })?;
    let name = format!("{}+{}", tag(&program), face.name);
    let id = FontId("F".into());
    let mut pdf = PdfDocument::new("");
    pdf.resources
        .fonts
        .map
        .insert(id.clone(), PdfFont::new(parsed(used, program, name)));
    let glyphs = (1..used.texts.len())
        .map(|number| Codepoint::with_cid(number as u16, 0.0, used.texts[number].clone()))
        .collect();
    pdf.pages.push(PdfPage::new(
        Mm(1.0),
        Mm(1.0),
        vec![
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(id),
                size: Pt(1.0),
            },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs)],
            },
            Op::EndTextSection,
        ],
    ));
    extract(&pdf, b"Font", b"F", first)
}

/// Returns six capitals that distinguish subsets of one font, as ISO 32000 requires; derived from the content, so that the
/// same glyphs give the same bytes.
fn tag(program: &[u8]) -> String {
    Sha256::digest(program)[..6]
        .iter()
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// Returns the subset as printpdf's font; all lengths are in thousandths, so that its widths are exactly ours.
fn parsed(used: &Used, program: Vec<u8>, name: String) -> ParsedFont {
    let font = &used.face.font;
    let metrics = font.metrics();
    let line = match metrics.use_typo_metrics {
        true => metrics.typo_line,
        false => metrics.hhea_line,
    };
    let line = line.unwrap_or_default();
    let scaled = |units: f64| used.face.thousandths(units);
    let widths = (0_u16..)
        .zip(&used.advances)
        .map(|(number, &advance)| (number, advance.max(0) as u16))
        .collect();
    let mut parsed = ParsedFont::with_glyph_data(
        program,
        0,
        Some(name),
        BTreeMap::new(),
        widths,
        1000,
        FontMetrics {
            ascent: scaled(line.ascender.to_f64()),
            descent: scaled(line.descender.to_f64()),
        },
    );
    let bounds = metrics.bounds;
    parsed.pdf_font_metrics = PdfFontMetricsStub {
        units_per_em: 1000,
        x_min: scaled(bounds.x_min.to_f64()),
        y_min: scaled(bounds.y_min.to_f64()),
        x_max: scaled(bounds.x_max.to_f64()),
        y_max: scaled(bounds.y_max.to_f64()),
        us_weight_class: font.default_attributes().weight.value().round() as u16,
        ..PdfFontMetricsStub::default()
    };
    parsed
}

/// Returns a picture with its transparency, numbered from `first`.
pub(super) fn picture(picture: &Picture, first: u32) -> Result<Resource, LettersError> {
    let stream = match &picture.pixels {
        Pixels::Jpeg { file, components } => {
            let space = match components {
                1 => "DeviceGray",
                4 => "DeviceCMYK",
                _ => "DeviceRGB",
            };
            let mut dict = image(picture, space, "DCTDecode");
            if *components == 4 {
                // Every program that writes CMYK as JPEG writes it inverted, as Adobe did first.
                let inverted = [1, 0].repeat(4).into_iter().map(DictItem::Int).collect();
                dict.insert("Decode".into(), DictItem::Array(inverted));
            }
            stream(dict, file.clone())
        }
        Pixels::Rgb { rgb, alpha } => {
            let mut dict = image(picture, "DeviceRGB", "FlateDecode");
            if let Some(alpha) = alpha {
                let mut gray = image(picture, "DeviceGray", "FlateDecode");
                gray.insert("DecodeParms".into(), rising(picture.width, 1));
                let mask = stream(
                    gray,
                    deflate(&risen(alpha, picture.width, 1), Compression::best())?,
                );
                dict.insert("SMask".into(), DictItem::Stream { stream: mask });
            }
            let rows = risen(rgb, picture.width, 3);
            dict.insert("DecodeParms".into(), rising(picture.width, 3));
            stream(dict, deflate(&rows, Compression::best())?)
        }
    };
    let mut pdf = PdfDocument::new("");
    pdf.resources.xobjects.map.insert(
        XObjectId("P".into()),
        XObject::External(ExternalXObject {
            stream,
            width: None,
            height: None,
            dpi: None,
        }),
    );
    pdf.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), Vec::new()));
    extract(&pdf, b"XObject", b"P", first)
}

fn image(picture: &Picture, space: &str, filter: &str) -> BTreeMap<String, DictItem> {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    BTreeMap::from([
        ("Type".into(), name("XObject")),
        ("Subtype".into(), name("Image")),
        ("Width".into(), DictItem::Int(i64::from(picture.width))),
        ("Height".into(), DictItem::Int(i64::from(picture.height))),
        ("BitsPerComponent".into(), DictItem::Int(8)),
        ("ColorSpace".into(), name(space)),
        ("Filter".into(), name(filter)),
    ])
}

/// Replaces each row by its difference from the row above, like PNG's filter “up”: flat areas become zeros.
fn risen(bytes: &[u8], width: u32, channels: usize) -> Vec<u8> {
    const UP: u8 = 2;
    let row = width as usize * channels;
    let mut above = vec![0; row];
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / row.max(1));
    for line in bytes.chunks_exact(row) {
        out.push(UP);
        out.extend(
            line.iter()
                .zip(&above)
                .map(|(here, above)| here.wrapping_sub(*above)),
        );
        above.copy_from_slice(line);
    }
    out
}

/// Describes how a reader undoes [`risen`].
fn rising(width: u32, channels: i64) -> DictItem {
    DictItem::Dict {
        map: BTreeMap::from([
            ("Predictor".into(), DictItem::Int(12)),
            ("Colors".into(), DictItem::Int(channels)),
            ("Columns".into(), DictItem::Int(i64::from(width))),
        ]),
    }
}

fn stream(dict: BTreeMap<String, DictItem>, content: Vec<u8>) -> ExternalStream {
    ExternalStream {
        dict,
        content,
        compress: false,
    }
}

/// Makes printpdf create its document and extracts the named resource of the first page.
fn extract(
    pdf: &PdfDocument,
    kind: &[u8],
    name: &[u8],
    first: u32,
) -> Result<Resource, LettersError> {
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let document = pdf.to_lopdf_document(&options, &mut Vec::new());
    let root = resource_id(&document, kind, name)
        .ok_or(LettersError::Writer(key!("letter-pdf-resource")))?;
    Ok(Resource::new(reachable(&document, root, first)?))
}

fn resource_id(document: &lopdf::Document, kind: &[u8], name: &[u8]) -> Option<lopdf::ObjectId> {
    let page = document.page_iter().next()?;
    let follow = |dict: &lopdf::Dictionary, key: &[u8]| {
        let id = dict.get(key).and_then(lopdf::Object::as_reference).ok()?;
        document.get_dictionary(id).ok().cloned()
    };
    let resources = follow(document.get_dictionary(page).ok()?, b"Resources")?;
    follow(&resources, kind)?
        .get(name)
        .and_then(lopdf::Object::as_reference)
        .ok()
}
