//! How a text is split into cells: separator and quote (rule F4).

use crate::error::ImportError;
use crate::rows::records::{Dialect, Records};
use crate::vocabulary::synonyms;

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
const ROWS_LOOKED_AT: usize = 60;
const BYTES_LOOKED_AT: usize = 256 * 1024;

pub(crate) fn detect(text: &str, chosen: Option<char>) -> Result<Dialect, ImportError> {
    let candidates = candidates(text, chosen)?;
    let sample = beginning(text);
    let usual = candidates[0];
    Ok(match candidates.len() {
        1 => usual,
        _ => candidates
            .into_iter()
            .max_by_key(|dialect| (score(sample, *dialect), dialect.separator == b','))
            .unwrap_or(usual),
    })
}

/// Returns the possible dialects of the text, at least one: the chosen one, the one named by the file, else all.
pub(crate) fn candidates(text: &str, chosen: Option<char>) -> Result<Vec<Dialect>, ImportError> {
    let quote = quote(beginning(text));
    if let Some(separator) = chosen {
        return match u8::try_from(separator) {
            Ok(byte)
                if byte.is_ascii()
                    && !byte.is_ascii_alphanumeric()
                    && byte != quote
                    && !b"\r\n\0".contains(&byte) =>
            {
                Ok(vec![Dialect {
                    separator: byte,
                    quote,
                }])
            }
            _ => Err(ImportError::BadSeparator(separator)),
        };
    }
    let separators = named(text).map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    Ok(separators
        .into_iter()
        .map(|separator| Dialect { separator, quote })
        .collect())
}

/// Returns the separator named by a first line `sep=;`, as Excel writes and reads it.
pub(crate) fn named(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    match line
        .strip_prefix("sep=")
        .or_else(|| line.strip_prefix("SEP="))?
        .as_bytes()
    {
        [separator] if SEPARATORS.contains(separator) => Some(*separator),
        _ => None,
    }
}

/// Scores how much the text looks like a table with this separator: known header names first, then rows of equal width.
fn score(sample: &str, dialect: Dialect) -> usize {
    let mut records = Records::new(sample, dialect);
    let mut widths = Vec::new();
    let mut known = 0;
    while let Some((_, record)) = records.next() {
        known = known.max(synonyms::known_names(record.iter()));
        widths.push(record.len());
        if widths.len() == ROWS_LOOKED_AT {
            break;
        }
    }
    let mode = mode(&widths);
    let alike = widths.iter().filter(|width| **width == mode).count();
    if mode < 2 {
        return known;
    }
    known * 100 + alike * 200 / widths.len() + mode.min(50)
}

/// Returns the most frequent width.
pub(crate) fn mode(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|one| **one == width).count();
    widths
        .iter()
        .copied()
        .max_by_key(|width| (count(*width), *width))
        .unwrap_or(0)
}

/// Returns a double quote, unless the text has none and cells are in single ones.
fn quote(sample: &str) -> u8 {
    let single = SEPARATORS.iter().any(|separator| {
        let between = ['\'', char::from(*separator), '\''];
        sample.matches(&String::from_iter(between)).nth(1).is_some()
    });
    if single && !sample.contains('"') {
        b'\''
    } else {
        b'"'
    }
}

/// Returns whole lines from the beginning of the text.
fn beginning(text: &str) -> &str {
    if text.len() <= BYTES_LOOKED_AT {
        return text;
    }
    let cut = memchr::memrchr(b'\n', &text.as_bytes()[..BYTES_LOOKED_AT]);
    &text[..cut.unwrap_or_else(|| text.floor_char_boundary(BYTES_LOOKED_AT))]
}
