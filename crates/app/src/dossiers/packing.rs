//! The ZIP archive with the originals.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::collecting::Original;
use crate::failure::{Code, Failure};
use crate::letters::harmless;
use crate::wire::iso;
use owed_texts::text;

/// Returns the archive; its bytes depend only on its content.
pub(super) fn zip(
    dossier: &[u8],
    statement: Option<&[u8]>,
    originals: &[Original],
) -> Result<Vec<u8>, Failure> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| -> Result<(), Failure> {
        let options = SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        archive.start_file(name, options).map_err(broken)?;
        archive.write_all(bytes).map_err(broken)
    };
    add("dossier.pdf", dossier)?;
    if let Some(statement) = statement {
        add("statement.pdf", statement)?;
    }
    for original in originals {
        match original {
            Original::Letter { row, pdf } => {
                let (day, kind) = (iso(row.letter.dated), row.letter.kind.name());
                add(&format!("letters/{day} {} {kind}.pdf", row.id.0), pdf)?;
            }
            Original::Mail {
                row, sent, message, ..
            } => {
                let subject = harmless(&row.message.subject);
                let name = format!("mails/{} {} {subject}.eml", iso(*sent), row.id.0);
                add(&name, message)?;
            }
        }
    }
    Ok(archive.finish().map_err(broken)?.into_inner())
}

fn broken(error: impl std::fmt::Display) -> Failure {
    Failure::new(
        Code::Internal,
        text!("error-dossiers-archive", error = error.to_string()),
    )
}
