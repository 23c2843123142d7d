//! The signed content of a CMS envelope (RFC 5652), such as a FatturaPA's `.p7m`. The signature itself is not checked: Owed
//! reports the document's content, not who vouches for it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The ASN.1 tags on the way to the content.
const SEQUENCE: u8 = 0x30;
const OBJECT_IDENTIFIER: u8 = 0x06;
const OCTET_STRING: u8 = 0x04;
const OCTET_STRING_IN_PARTS: u8 = 0x24;
const EXPLICIT: u8 = 0xA0;
const END_OF_CONTENTS: u8 = 0x00;

/// 1.2.840.113549.1.7.2, `signedData`.
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
/// How far into a file the mark of an envelope can be.
const START: usize = 64;
/// The deepest nesting of parts.
const DEEPEST: usize = 16;

/// Says whether a file begins like such an envelope.
pub(crate) fn envelope_begins(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    is_envelope(bytes)
        || text.starts_with(b"-----BEGIN")
        || (text.starts_with(b"MI") && envelope(bytes).is_some())
}

/// Returns the envelope in binary form, if the file is one: binary, base64 or PEM.
pub(crate) fn envelope(bytes: &[u8]) -> Option<Vec<u8>> {
    if is_envelope(bytes) {
        return Some(bytes.to_vec());
    }
    // `MI` is how a sequence of some length begins in base64.
    let text = std::str::from_utf8(bytes).ok().map(str::trim_start)?;
    if !text.starts_with("MI") && !text.starts_with("-----BEGIN") {
        return None;
    }
    let packed: String = text
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .flat_map(str::split_whitespace)
        .collect();
    STANDARD
        .decode(packed)
        .ok()
        .filter(|bytes| is_envelope(bytes))
}

fn is_envelope(bytes: &[u8]) -> bool {
    bytes.first() == Some(&SEQUENCE)
        && memchr::memmem::find(&bytes[..bytes.len().min(START)], SIGNED_DATA).is_some()
}

/// Returns the signed content; `None` if the envelope has none or is cut off.
pub(crate) fn content(envelope: &[u8]) -> Option<Vec<u8>> {
    let (info, _) = Value::first(envelope)?;
    let signed = info
        .children()?
        .into_iter()
        .find(|child| child.tag == EXPLICIT)?
        .children()?
        .into_iter()
        .next()?;
    let encapsulated = signed.children()?.into_iter().find(|child| {
        child.tag == SEQUENCE
            && child.children().is_some_and(|inner| {
                inner
                    .first()
                    .is_some_and(|first| first.tag == OBJECT_IDENTIFIER)
            })
    })?;
    let explicit = encapsulated
        .children()?
        .into_iter()
        .find(|child| child.tag == EXPLICIT)?;
    let mut content = Vec::new();
    explicit
        .children()?
        .first()?
        .collect(&mut content, DEEPEST)?;
    Some(content)
}

/// An ASN.1 value in basic encoding, which allows open lengths.
#[derive(Debug, Clone, Copy)]
struct Value<'b> {
    tag: u8,
    content: &'b [u8],
}

impl<'b> Value<'b> {
    /// Returns the first value, and the bytes after it.
    fn first(bytes: &'b [u8]) -> Option<(Self, &'b [u8])> {
        Self::at_depth(bytes, DEEPEST)
    }

    fn at_depth(bytes: &'b [u8], depth: usize) -> Option<(Self, &'b [u8])> {
        let (&tag, rest) = bytes.split_first()?;
        let (&length, rest) = rest.split_first()?;
        let (length, rest) = match length {
            0..0x80 => (usize::from(length), rest),
            0x80 => {
                let length = open_length(rest, depth.checked_sub(1)?)?;
                let content = &rest[..length];
                return Some((Self { tag, content }, &rest[length + 2..]));
            }
            _ => {
                let count = usize::from(length & 0x7F);
                let (digits, rest) = rest.split_at_checked(count).filter(|_| count <= 8)?;
                let length = digits
                    .iter()
                    .fold(0_u64, |length, digit| length << 8 | u64::from(*digit));
                (usize::try_from(length).ok()?, rest)
            }
        };
        let (content, rest) = rest.split_at_checked(length)?;
        Some((Self { tag, content }, rest))
    }

    fn children(&self) -> Option<Vec<Self>> {
        let (mut children, mut rest) = (Vec::new(), self.content);
        while !rest.is_empty() {
            let (child, after) = Self::first(rest)?;
            children.push(child);
            rest = after;
        }
        Some(children)
    }

    /// Collects the bytes of a string that may come in parts.
    fn collect(&self, content: &mut Vec<u8>, depth: usize) -> Option<()> {
        match self.tag {
            OCTET_STRING => content.extend_from_slice(self.content),
            OCTET_STRING_IN_PARTS => {
                for part in self.children()? {
                    part.collect(content, depth.checked_sub(1)?)?;
                }
            }
            _ => return None,
        }
        Some(())
    }
}

/// Returns the length of a value of open length, without its end.
fn open_length(bytes: &[u8], depth: usize) -> Option<usize> {
    let mut rest = bytes;
    while rest.first() != Some(&END_OF_CONTENTS) {
        rest = Value::at_depth(rest, depth)?.1;
    }
    (rest.get(1) == Some(&0)).then(|| bytes.len() - rest.len())
}
