//! `owed invoices original`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::invoices;
use owed_app::originals::{self, OriginalFile, OriginalSave, Originals, OriginalsNamed};
use serde::Serialize;

use crate::output::Output;

/// The original files of an invoice or a credit note; with --out, one of them as it was
#[derive(Debug, Args)]
pub struct Original {
    /// The number of the invoice, or of the credit note
    number: String,
    #[arg(long)]
    credit_note: bool,
    /// Where the file is to be written
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Which file of several, from 1
    #[arg(long, value_name = "N", requires = "out", value_parser = clap::value_parser!(u16).range(1..))]
    file: Option<u16>,
}

#[derive(Serialize)]
struct Answer {
    files: Vec<OriginalFile>,
    /// Where one of them was written; `null` if they were only listed.
    path: Option<String>,
}

pub fn run(cx: &Context<'_>, args: &Original, output: &mut Output) -> Result<u8, Failure> {
    let named = OriginalsNamed {
        number: args.number.clone(),
        credit_note: args.credit_note,
    };
    let Originals { of, files } = invoices::originals(cx, named)?;
    let path = match &args.out {
        None => None,
        Some(out) => {
            let request = OriginalSave {
                of,
                document: args.chosen(&files)?.document.clone(),
                path: Some(out.display().to_string()),
            };
            Some(originals::save(cx, request)?.path)
        }
    };
    let answer = Answer { files, path };
    output.show(&answer, |output| match &answer.path {
        Some(path) => output.line(&format!("Written: {path}")),
        None if answer.files.is_empty() => output.line(&args.none()),
        None => {
            for (at, file) in answer.files.iter().enumerate() {
                output.line(&format!("{}  {}  {}", at + 1, file.name, file.media_type))?;
            }
            Ok(())
        }
    })
}

impl Original {
    fn chosen<'f>(&self, files: &'f [OriginalFile]) -> Result<&'f OriginalFile, Failure> {
        let number = &self.number;
        match (files, self.file) {
            ([], _) => Err(Failure::new(Code::NotFound, self.none())),
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

    fn none(&self) -> String {
        let number = &self.number;
        format!("{number} has no original file: it was in a list, or was added by hand.")
    }
}
