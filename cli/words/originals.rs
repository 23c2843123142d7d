//! `owed invoices original`

use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::invoices;
use owed_app::originals::{self, OriginalFile, OriginalSave};
use serde::Serialize;

use crate::output::Output;

#[derive(Serialize)]
struct Answer {
    files: Vec<OriginalFile>,
    /// Where one of them was written; `null`: they were only listed.
    path: Option<String>,
}

pub fn run(
    cx: &Context<'_>,
    number: &str,
    is_credit_note: bool,
    (out, which): (Option<&Path>, Option<u16>),
    output: &mut Output,
) -> Result<u8, Failure> {
    let (of, files) = invoices::originals(cx, number, is_credit_note)?;
    let path = match out {
        None => None,
        Some(out) => {
            let request = OriginalSave {
                of,
                document: chosen(&files, number, which)?.document.clone(),
                path: Some(out.display().to_string()),
            };
            Some(originals::save(cx, request)?.path)
        }
    };
    if output.json {
        output.answer(&Answer { files, path })?;
        return Ok(0);
    }
    match path {
        Some(path) => output.line(&format!("Written: {path}"))?,
        None if files.is_empty() => output.line(&none(number))?,
        None => {
            for (at, file) in files.iter().enumerate() {
                output.line(&format!("{}  {}  {}", at + 1, file.name, file.media_type))?;
            }
        }
    }
    Ok(0)
}

fn chosen<'f>(
    files: &'f [OriginalFile],
    number: &str,
    which: Option<u16>,
) -> Result<&'f OriginalFile, Failure> {
    match (files, which) {
        ([], _) => Err(Failure::new(Code::NotFound, none(number))),
        ([only], None) => Ok(only),
        (_, None) => Err(Failure::new(
            Code::Invalid,
            format!("{number} came as {} files.", files.len()),
        )
        .field("file")
        .hint("Say which: --file 1. Without --out they are listed.")),
        (_, Some(which)) => files.get(usize::from(which) - 1).ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                format!("{number} has no file {which}; it came as {}.", files.len()),
            )
            .field("file")
        }),
    }
}

fn none(number: &str) -> String {
    format!("{number} came as no file: it stood in a list, or was written by hand.")
}
