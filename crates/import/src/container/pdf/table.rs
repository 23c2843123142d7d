//! A PDF whose table of objects is broken, with a new table built from its content.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The most objects listed (rule F6): the pages of an invoice have some hundreds.
const MOST_OBJECTS: usize = 20_000;
/// The highest object number (ISO 32000-1, annex C).
const HIGHEST: u32 = 8_388_607;

/// Returns the PDF with a new table appended, in which the last of several objects with the same number counts, as after an
/// update; `None` if there is nothing to list, or far too much. Nothing is unlocked: without the end of its own table, a
/// locked PDF's keys are unknown.
pub(crate) fn with_new_table(pdf: &[u8]) -> Option<Vec<u8>> {
    let pdf = &pdf[memchr::memmem::find(pdf, b"%PDF-")?..];
    if memchr::memmem::find(pdf, b"/Encrypt").is_some() {
        return None;
    }
    let mut objects: BTreeMap<u32, (usize, u16)> = BTreeMap::new();
    for at in memchr::memmem::find_iter(pdf, b"obj") {
        if let Some((number, generation, offset)) = heading(&pdf[..at]) {
            objects.insert(number, (offset, generation));
            if objects.len() > MOST_OBJECTS {
                return None;
            }
        }
    }
    let size = objects.last_key_value()?.0 + 1;
    let mut table = String::from("\nxref\n");
    for (number, (offset, generation)) in objects {
        write!(table, "{number} 1\n{offset:010} {generation:05} n \n").ok()?;
    }
    let start = pdf.len() + 1;
    write!(
        table,
        "trailer\n<</Size {size}>>\nstartxref\n{start}\n%%EOF\n"
    )
    .ok()?;
    Some([pdf, table.as_bytes()].concat())
}

/// Returns number and generation of the object whose `obj` follows these bytes, and their position.
fn heading(before: &[u8]) -> Option<(u32, u16, usize)> {
    let (generation, before) = last_number(before)?;
    let (number, before) = last_number(before)?;
    (number <= HIGHEST).then_some((number, generation.try_into().ok()?, before.len()))
}

/// Returns the number that the bytes end with, ignoring white space, and the bytes before it.
fn last_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let bytes = bytes.trim_ascii_end();
    let digits = bytes.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let (before, number) = bytes.split_at(bytes.len() - digits.take(10).count());
    Some((str::from_utf8(number).ok()?.parse().ok()?, before))
}
