//! Loads a PDF in no more memory than its size allows (rule F6).

use std::cell::Cell;

use lopdf::{Document, LoadOptions, Object, ObjectId, Result};

/// The most bytes of an unpacked stream of the PDF's own structure.
const MOST_STRUCTURE: usize = 16 << 20;
/// The most bytes copied if each stream reaches to the end of the file: about a second's work.
const MOST_COPIED: usize = 30 << 30;

thread_local! {
    /// Bytes of the file not yet used by a stream. The library takes a plain function and loads on the caller's thread.
    static LEFT: Cell<usize> = const { Cell::new(0) };
}

/// Returns the number of streams if copying each to the end of the file would never end.
pub(crate) fn too_many_streams(bytes: &[u8]) -> Option<usize> {
    // Each is named twice, by "stream" and by "endstream", or by the first alone.
    let streams = memchr::memmem::find_iter(bytes, b"stream").count();
    (streams.saturating_mul(bytes.len()) > MOST_COPIED * 2).then_some(streams)
}

pub(crate) fn load(bytes: &[u8]) -> Result<Document> {
    LEFT.set(bytes.len());
    Document::load_mem_with_options(
        bytes,
        LoadOptions {
            filter: Some(within),
            ..LoadOptions::with_max_decompressed_size(MOST_STRUCTURE)
        },
    )
}

/// Limits a stream. The streams of a sound file do not overlap, so together they are no longer than the file; lengths that
/// reach over following ones would copy the rest of the file for each. The excess is cut off.
fn within(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    if let Ok(stream) = object.as_stream() {
        LEFT.set(LEFT.get().checked_sub(stream.content.len())?);
        // Only the answer for an object inside another is used, and a stream never is one.
        return Some((id, Object::Null));
    }
    Some((id, object.clone()))
}

#[cfg(test)]
mod tests {
    use super::{load, too_many_streams};

    /// Returns streams that each reach to the end of the last one.
    fn nested(count: usize) -> Vec<u8> {
        const EACH: usize = 60;
        let start = b"%PDF-1.7\n".len();
        let end = start + count * EACH;
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n1 {count}\n");
        for object in 1..=count {
            let at = pdf.len();
            table += &format!("{at:010} 00000 n \n");
            let head = |length: usize| {
                format!("{object} 0 obj<</Length {length:07}>>stream\n").into_bytes()
            };
            let length = end - at - head(0).len();
            pdf.extend(head(length));
            pdf.resize(at + EACH, b'x');
        }
        pdf.extend_from_slice(b"\nendstream\nendobj\n");
        let xref = pdf.len();
        let size = count + 1;
        pdf.extend(
            format!("{table}trailer\n<</Size {size}>>\nstartxref\n{xref}\n%%EOF\n").into_bytes(),
        );
        pdf
    }

    #[test]
    fn f6_so_many_streams_that_copying_them_would_hang_are_not_read() {
        assert_eq!(too_many_streams(&nested(2_000)), None);
        assert_eq!(too_many_streams(&nested(40_000)), Some(40_001));
    }

    #[test]
    fn f6_streams_inside_each_other_take_no_more_than_the_file() {
        let pdf = nested(2_000);
        let document = load(&pdf).unwrap();
        let streams = document
            .objects
            .values()
            .filter_map(|it| it.as_stream().ok());
        let kept: usize = streams.map(|stream| stream.content.len()).sum();
        assert!(kept > 0 && kept <= pdf.len(), "{kept} of {}", pdf.len());
    }
}
