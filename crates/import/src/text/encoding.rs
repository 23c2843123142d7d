//! Bytes to text: byte order marks, UTF-8, UTF-16, chardetng's verdict on the rest, and the code pages that it does not know
//! (rule F4). A file's declaration is not believed if its bytes contradict it.

mod code_pages;
mod misplaced;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::ImportError;
use code_pages::{CodePage, bare};

/// A file as text.
pub(crate) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// The encoding's name.
    pub encoding: &'static str,
    /// Whether some bytes were invalid in the encoding and became `�`.
    pub lossy: bool,
    /// The apparent encoding of the file makes no words of it. It is read in the best one, and a person is asked.
    pub doubtful: bool,
}

/// Enough to distinguish encodings, little enough to be fast on large files.
const SAMPLE: usize = 256 * 1024;

#[derive(Clone, Copy)]
enum Charset {
    /// From the web standard's list.
    Listed(&'static Encoding),
    Page(&'static CodePage),
}

impl Charset {
    fn named(name: &str) -> Result<Self, ImportError> {
        let listed = || match bare(name).as_str() {
            "macroman" | "applemacroman" => Some(MACINTOSH),
            "ansi" => Some(WINDOWS_1252),
            _ => Encoding::for_label(name.trim().as_bytes()),
        };
        listed()
            .map(Self::Listed)
            .or_else(|| CodePage::named(name).map(Self::Page))
            .ok_or_else(|| ImportError::UnknownEncoding(name.to_owned()))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Listed(encoding) => encoding.name(),
            Self::Page(page) => page.name,
        }
    }

    fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            Self::Listed(encoding) => encoding.decode_without_bom_handling(bytes),
            Self::Page(page) => (page.decode(bytes).into(), false),
        }
    }
}

/// Decodes the file in the encoding named by a person, or the detected one. Line ends of old Macs become ordinary ones.
pub(crate) fn decode<'b>(bytes: &'b [u8], named: Option<&str>) -> Result<Decoded<'b>, ImportError> {
    decode_declared(bytes, named, None)
}

/// Does the same for a file that may declare its encoding.
pub(crate) fn decode_declared<'b>(
    bytes: &'b [u8],
    named: Option<&str>,
    declared: Option<&'static Encoding>,
) -> Result<Decoded<'b>, ImportError> {
    let mark = Encoding::for_bom(bytes);
    if let Some(name) = named {
        let charset = Charset::named(name)?;
        let marked = mark.filter(|(marked, _)| marked.name() == charset.name());
        return Ok(text(
            charset,
            &bytes[marked.map_or(0, |mark| mark.1)..],
            false,
        ));
    }
    if let Some((encoding, length)) = mark {
        return Ok(text(Charset::Listed(encoding), &bytes[length..], false));
    }
    let (charset, doubtful) = found(bytes, declared);
    Ok(text(charset, bytes, doubtful))
}

fn text(charset: Charset, bytes: &[u8], doubtful: bool) -> Decoded<'_> {
    let (mut text, lossy) = charset.decode(bytes);
    if text.contains('\r') && !text.contains('\n') {
        text = text.replace('\r', "\n").into();
    }
    // Concatenated files have the mark of each in their middle.
    if memchr::memmem::find(text.as_bytes(), "\u{feff}".as_bytes()).is_some() {
        text = text.replace('\u{feff}', "").into();
    }
    Decoded {
        text,
        encoding: charset.name(),
        lossy,
        doubtful,
    }
}

/// Returns the encoding of a file without a mark, and whether it is doubtful.
fn found(bytes: &[u8], declared: Option<&'static Encoding>) -> (Charset, bool) {
    let is_utf8 = || std::str::from_utf8(bytes).is_ok();
    let believed =
        declared.filter(|declared| is_utf8() == (*declared == UTF_8) || bytes.is_ascii());
    let encoding = believed.unwrap_or_else(|| guess(bytes));
    if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
        return (Charset::Listed(encoding), false);
    }
    let sample = non_ascii_part(bytes);
    let misplaced = |charset: &Charset| misplaced::count(&charset.decode(sample).0);
    let own = Charset::Listed(encoding);
    let others = ["IBM850", "IBM437"].into_iter().filter_map(CodePage::named);
    let others = others
        .map(Charset::Page)
        .chain([Charset::Listed(MACINTOSH)]);
    match misplaced(&own) {
        0 => (own, false),
        of_own => {
            let best = others.min_by_key(misplaced);
            let better = best.filter(|best| misplaced(best) < of_own);
            let impossible = misplaced::is_impossible(&own.decode(sample).0);
            (better.unwrap_or(own), better.is_some() || impossible)
        }
    }
}

/// Refuses NUL bytes, which are not text.
pub(crate) fn without_nul(text: &str) -> Result<(), ImportError> {
    match memchr::memchr(0, text.as_bytes()) {
        Some(at) => {
            let lines = memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count();
            Err(ImportError::NulByte {
                row: 1 + lines as u64,
            })
        }
        None => Ok(()),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = unmarked_utf16(bytes) {
        return encoding;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => return UTF_8,
        // A character cut off by the end of the file does not count against UTF-8.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => return UTF_8,
        Err(_) => {}
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(non_ascii_part(bytes), true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Returns the part of a long file from its first non-ASCII byte on: the rest shows nothing.
fn non_ascii_part(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let line = memchr::memrchr(b'\n', &bytes[..first]).map_or(0, |at| at + 1);
    let part = &bytes[line..];
    &part[..part.len().min(SAMPLE)]
}

/// Detects UTF-16 without a mark: tables are mostly ASCII, so every second byte is NUL.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1024)];
    let nul_at = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, most) = (nul_at(0), nul_at(1), sample.len() / 2 * 7 / 10);
    match sample.len() {
        0..8 => None,
        _ if odd > most && even == 0 => Some(UTF_16LE),
        _ if even > most && odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}
