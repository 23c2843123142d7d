//! The invoice inside a PDF: Factur-X, ZUGFeRD and XRechnung attach their XML to the page that people read.

mod load;
mod table;

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Error, Object, ObjectId, decode_text_string};

use crate::error::ImportError;

/// The most bytes of all unpacked attachments together (rule F6).
const MOST_ATTACHED: usize = 64 << 20;
/// The last line of a PDF.
const END: &[u8] = b"%%EOF";
/// The most nodes visited in the tree of names.
const MOST_NODES: usize = 10_000;

/// A file attached to a PDF.
pub(crate) struct Attached {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Says whether a file is a PDF; some writers put a few bytes before its mark.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    memchr::memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some()
}

/// Returns the XML files attached to the PDF, those with an invoice's name first.
///
/// # Errors
/// It is damaged or locked, or none is attached.
pub(crate) fn attached_xml(bytes: &[u8]) -> Result<Vec<Attached>, ImportError> {
    let told = match load(bytes) {
        Ok(document) => match xml_in(&document) {
            found if !found.is_empty() => return Ok(found),
            // One that needs a password is loaded, but without its content.
            _ if document.is_encrypted() => return Err(ImportError::LockedPdf),
            _ if lacks_objects(&document) => ImportError::NoInvoiceInPdf,
            _ => return Err(ImportError::NoInvoiceInPdf),
        },
        Err(ImportError::LockedPdf) => return Err(ImportError::LockedPdf),
        Err(damaged) => damaged,
    };
    // The objects are not where the file says: they are taken from their real positions.
    let found = table::with_new_table(bytes)
        .and_then(|pdf| load(&pdf).ok())
        .map(|document| xml_in(&document));
    found.filter(|found| !found.is_empty()).ok_or(told)
}

fn load(bytes: &[u8]) -> Result<Document, ImportError> {
    // Bytes that a mail server or a web page left after the last mark keep the table before it from being found.
    let end = memchr::memmem::rfind(bytes, END).map_or(bytes.len(), |at| at + END.len());
    if let Some(streams) = load::too_many_streams(bytes) {
        return Err(ImportError::PdfTooLarge {
            streams,
            megabytes: bytes.len() >> 20,
        });
    }
    load::load(&bytes[..end]).map_err(|error| match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            ImportError::LockedPdf
        }
        _ => ImportError::DamagedPdf,
    })
}

fn xml_in(document: &Document) -> Vec<Attached> {
    let (mut found, mut left) = (Vec::new(), MOST_ATTACHED);
    for specification in specifications(document) {
        let file = attached(document, specification, left);
        left -= file.as_ref().map_or(0, |file| file.bytes.len());
        found.extend(file.filter(is_xml));
    }
    found.sort_by_key(|attached| !has_invoice_name(&attached.name));
    found
}

/// Says whether its table names objects that are not where it says.
fn lacks_objects(document: &Document) -> bool {
    let mut table = document.reference_table.entries.iter();
    table.any(|(number, entry)| {
        let its = (*number, 0)..=(*number, u16::MAX);
        entry.is_normal() && document.objects.range(its).next().is_none()
    })
}

/// Recognises the names that the standards give the file, from ZUGFeRD 1 to XRechnung.
fn has_invoice_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"].contains(&name.as_str())
}

fn is_xml(attached: &Attached) -> bool {
    let start = attached
        .bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(&attached.bytes)
        .trim_ascii_start();
    attached.name.to_ascii_lowercase().ends_with(".xml")
        || start.starts_with(b"<?xml")
        || start.starts_with(b"<\0")
}

/// Returns the specifications of attached files: in the tree of names, associated with the document, and anywhere else.
fn specifications(document: &Document) -> Vec<&Dictionary> {
    let mut found = Vec::new();
    if let Ok(catalog) = document.catalog() {
        if let Some(names) = inside(document, catalog, b"Names")
            .and_then(|names| inside(document, names, b"EmbeddedFiles"))
        {
            in_names(document, names, &mut found);
        }
        let associated = catalog
            .get(b"AF")
            .and_then(|files| document.dereference(files))
            .and_then(|(_, files)| files.as_array());
        found.extend(
            associated
                .into_iter()
                .flatten()
                .filter_map(|file| dictionary(document, file)),
        );
    }
    let others = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    found.extend(others.filter(|dictionary| dictionary.has(b"EF")));
    let mut seen = HashSet::new();
    found.retain(|specification| seen.insert(std::ptr::from_ref(*specification)));
    found
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

fn inside<'d>(
    document: &'d Document,
    holder: &'d Dictionary,
    key: &[u8],
) -> Option<&'d Dictionary> {
    dictionary(document, holder.get(key).ok()?)
}

fn in_names<'d>(document: &'d Document, root: &'d Dictionary, found: &mut Vec<&'d Dictionary>) {
    let mut nodes = vec![root];
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut count = 0;
    while let Some(node) = nodes.pop() {
        count += 1;
        if count > MOST_NODES {
            return;
        }
        let array = |key: &[u8]| {
            document
                .dereference(node.get(key).ok()?)
                .ok()?
                .1
                .as_array()
                .ok()
        };
        // Pairs of a name and a specification.
        found.extend(
            array(b"Names")
                .into_iter()
                .flatten()
                .skip(1)
                .step_by(2)
                .filter_map(|file| dictionary(document, file)),
        );
        for kid in array(b"Kids").into_iter().flatten() {
            if kid.as_reference().map_or(true, |id| seen.insert(id)) {
                nodes.extend(dictionary(document, kid));
            }
        }
    }
}

/// Returns the file, if it unpacks to at most so many bytes.
fn attached(document: &Document, specification: &Dictionary, most: usize) -> Option<Attached> {
    let files = inside(document, specification, b"EF")?;
    let stream = [&b"F"[..], b"UF"].iter().find_map(|key| {
        let (_, stream) = document.dereference(files.get(key).ok()?).ok()?;
        stream.as_stream().ok()
    })?;
    let bytes = if stream.is_compressed() {
        stream.decompressed_content_with_limit(most).ok()?
    } else {
        stream
            .content
            .get(..stream.content.len().min(most))?
            .to_vec()
    };
    let name = [&b"UF"[..], b"F"]
        .iter()
        .find_map(|key| decode_text_string(specification.get(key).ok()?).ok());
    Some(Attached {
        name: name.unwrap_or_default(),
        bytes,
    })
}
