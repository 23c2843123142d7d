//! The declared number of shared texts in an XLSX workbook, checked before memory is reserved (rule F6).

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::error::ImportError;

/// The minimum size of a shared text in its file: `<si/>`.
const LEAST: u64 = 5;
/// Its element comes first; it is searched this far.
const BEGINNING: u64 = 64 * 1024;

/// # Errors
/// More texts are declared than the file has room for.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::DamagedWorkbook)?;
    for index in 0..archive.len() {
        let file = archive
            .by_index(index)
            .map_err(|_| ImportError::DamagedWorkbook)?;
        let name = file.name().map_err(|_| ImportError::DamagedWorkbook)?;
        if !name.to_lowercase().ends_with("sharedstrings.xml") {
            continue;
        }
        let size = file.size();
        let mut beginning = Vec::new();
        file.take(BEGINNING)
            .read_to_end(&mut beginning)
            .map_err(|_| ImportError::DamagedWorkbook)?;
        let text = String::from_utf8_lossy(&beginning);
        if counted(&text).is_none_or(|count| count > size / LEAST) {
            return Err(ImportError::DamagedWorkbook);
        }
    }
    Ok(())
}

/// Returns the declared count, 0 if there is none; `None` if the element is not near the beginning.
fn counted(text: &str) -> Option<u64> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "sst" =>
            {
                let count = element.attributes().flatten();
                let count = count
                    .filter(|one| one.key.local_name().as_ref() == "uniqueCount")
                    .find_map(|one| one.value.trim().parse().ok());
                return Some(count.unwrap_or(0));
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
