//! PDF objects as bytes.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, StringFormat};
use owed_texts::key;

use crate::error::LettersError;

/// An object as written in a file, from its number to `endobj`.
pub(super) struct Finished {
    pub number: u32,
    pub bytes: Vec<u8>,
}

/// Returns everything reachable from `root`, numbered from `first` in order of discovery, starting with `root`.
pub(super) fn reachable(
    document: &lopdf::Document,
    root: ObjectId,
    first: u32,
) -> Result<Vec<Finished>, LettersError> {
    let mut numbers = BTreeMap::from([(root, first)]);
    let mut waiting = vec![root];
    let mut order = Vec::new();
    while let Some(id) = waiting.pop() {
        let object = document
            .get_object(id)
            .map_err(|_| LettersError::Writer(key!("letter-pdf-object")))?;
        order.push((id, object));
        references(object, &mut |found| {
            let next = first + numbers.len() as u32;
            numbers.entry(found).or_insert_with(|| {
                waiting.push(found);
                next
            });
        });
    }
    order
        .into_iter()
        .map(|(id, object)| {
            let number = numbers[&id];
            let mut bytes = format!("{number} 0 obj\n").into_bytes();
            write(&mut bytes, object, &numbers)?;
            bytes.extend_from_slice(b"\nendobj\n");
            Ok(Finished { number, bytes })
        })
        .collect()
}

fn references(object: &Object, found: &mut impl FnMut(ObjectId)) {
    match object {
        Object::Reference(id) => found(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(dict) => dict.iter().for_each(|(_, item)| references(item, found)),
        Object::Stream(stream) => stream
            .dict
            .iter()
            .for_each(|(_, item)| references(item, found)),
        _ => {}
    }
}

fn write(
    out: &mut Vec<u8>,
    object: &Object,
    numbers: &BTreeMap<ObjectId, u32>,
) -> Result<(), LettersError> {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Real(value) => super::number::push(out, *value),
        Object::Name(name) => push_name(out, name),
        Object::String(bytes, format) => push_string(out, bytes, format),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write(out, item, numbers)?;
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => dictionary(out, dict, numbers)?,
        Object::Stream(stream) => {
            let mut dict = stream.dict.clone();
            let packed = if dict.has(b"Filter") {
                stream.content.clone()
            } else {
                dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
                deflate(&stream.content, Compression::best())?
            };
            dict.set("Length", Object::Integer(packed.len() as i64));
            dictionary(out, &dict, numbers)?;
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(&packed);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference(id) => {
            let number = numbers
                .get(id)
                .ok_or(LettersError::Writer(key!("letter-pdf-object")))?;
            out.extend_from_slice(format!("{number} 0 R").as_bytes());
        }
    }
    Ok(())
}

fn dictionary(
    out: &mut Vec<u8>,
    dict: &Dictionary,
    numbers: &BTreeMap<ObjectId, u32>,
) -> Result<(), LettersError> {
    out.extend_from_slice(b"<<");
    for (key, value) in dict {
        push_name(out, key);
        out.push(b' ');
        write(out, value, numbers)?;
    }
    out.extend_from_slice(b">>");
    Ok(())
}

fn push_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_.:".contains(&byte) {
            out.push(byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

fn push_string(out: &mut Vec<u8>, bytes: &[u8], format: &StringFormat) {
    let is_simple = bytes
        .iter()
        .all(|byte| matches!(byte, b' '..=b'~') && !b"()\\".contains(byte));
    if is_simple && *format == StringFormat::Literal {
        out.push(b'(');
        out.extend_from_slice(bytes);
        out.push(b')');
    } else {
        out.push(b'<');
        for byte in bytes {
            out.extend_from_slice(format!("{byte:02X}").as_bytes());
        }
        out.push(b'>');
    }
}

/// Returns text for a PDF reader, in UTF-16 with a byte order mark.
pub(super) fn text_string(text: &str) -> Vec<u8> {
    let mut out = b"<FEFF".to_vec();
    text.encode_utf16()
        .for_each(|unit| super::number::push_hex(&mut out, unit));
    out.push(b'>');
    out
}

/// Compresses in zlib's format, for FlateDecode.
pub(super) fn deflate(bytes: &[u8], level: Compression) -> Result<Vec<u8>, LettersError> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
