//! `owed invoices original`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::invoices;
use owed_app::originals::{self, OriginalFile, OriginalSave, Originals, OriginalsNamed};
use owed_texts::{Message, text};
use serde::Serialize;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-invoices-original")]
pub struct Original {
    #[arg(help = "help-invoices-original-number")]
    number: String,
    #[arg(long)]
    credit_note: bool,
    #[arg(help = "help-invoices-original-out", long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(help = "help-invoices-original-file", long, value_name = "N", requires = "out", value_parser = clap::value_parser!(u16).range(1..))]
    file: Option<u16>,
}

#[derive(Serialize)]
struct Answer {
    files: Vec<OriginalFile>,
    /// The path of a saved file; `null` if files were only listed.
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
        Some(path) => output.line(text!("cli-written", path)),
        None if answer.files.is_empty() => output.line(args.none()),
        None => {
            for (at, file) in answer.files.iter().enumerate() {
                output.line(format!("{}  {}  {}", at + 1, file.name, file.media_type))?;
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
                text!("cli-which-file", number, count = files.len()),
            )
            .field("file")),
            (_, Some(which)) => files.get(usize::from(which) - 1).ok_or_else(|| {
                Failure::new(
                    Code::NotFound,
                    text!("cli-no-such-file", number, which, count = files.len()),
                )
                .field("file")
            }),
        }
    }

    fn none(&self) -> Message {
        let number = &self.number;
        text!("cli-no-original", number)
    }
}
