//! Bytes to text: byte order marks, UTF-8, UTF-16, and what chardetng takes the rest for (rule F4).

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ImportError;

/// A file as text.
pub(crate) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    pub encoding: &'static Encoding,
    /// Whether some bytes meant nothing in the encoding and became `�`.
    pub lossy: bool,
}

/// Enough to tell encodings apart, little enough to stay quick on large files.
const SAMPLE: usize = 256 * 1024;

/// The file as text, in the encoding named or the one found. Line ends of old Macs become ordinary ones.
pub(crate) fn decode<'b>(bytes: &'b [u8], named: Option<&str>) -> Result<Decoded<'b>, ImportError> {
    let (encoding, bytes) = match (named, Encoding::for_bom(bytes)) {
        (Some(name), mark) => {
            let encoding = by_name(name)?;
            let skipped = mark
                .filter(|(marked, _)| *marked == encoding)
                .map_or(0, |mark| mark.1);
            (encoding, &bytes[skipped..])
        }
        (None, Some((encoding, length))) => (encoding, &bytes[length..]),
        (None, None) => (guess(bytes), bytes),
    };
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    let old_mac = text.contains('\r') && !text.contains('\n');
    Ok(Decoded {
        text: if old_mac {
            text.replace('\r', "\n").into()
        } else {
            text
        },
        encoding,
        lossy,
    })
}

/// NUL bytes are no text.
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

fn by_name(name: &str) -> Result<&'static Encoding, ImportError> {
    Encoding::for_label(name.trim().as_bytes())
        .ok_or_else(|| ImportError::UnknownEncoding(name.to_owned()))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = unmarked_utf16(bytes) {
        return encoding;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => return UTF_8,
        // A character cut off by the end of the file says nothing against UTF-8.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => return UTF_8,
        Err(_) => {}
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(non_ascii_part(bytes), true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The part of a long file from its first non-ASCII byte on: the rest tells nothing.
fn non_ascii_part(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let line = memchr::memrchr(b'\n', &bytes[..first]).map_or(0, |at| at + 1);
    let part = &bytes[line..];
    &part[..part.len().min(SAMPLE)]
}

/// UTF-16 without a mark: tables are mostly ASCII, so every second byte is NUL.
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
