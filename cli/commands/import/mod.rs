//! `owed import`

pub mod report;
mod watch;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::imports::{self, ColumnsNamed, FileChoice, FilesRequest, SamePayments};
use owed_app::wire::Source;

use crate::options::{Corrections, text, word};
use crate::output::{DONE, Output, PROBLEMS};

#[derive(Debug, Args)]
#[command(about = "help-import", after_help = "help-import-more")]
pub struct Import {
    #[arg(help = "help-import-files", required_unless_present = "watch_folder")]
    files: Vec<PathBuf>,
    #[arg(help = "help-import-watch-folder", long, value_name = "DIR", num_args = 0..=1, conflicts_with = "files")]
    #[expect(
        clippy::option_option,
        reason = "asked for, and then with a folder or without"
    )]
    watch_folder: Option<Option<PathBuf>>,
    #[command(flatten)]
    said: Corrections,
    #[arg(help = "help-import-same-payments", long, value_name = "ANSWER", value_parser = word::<SamePayments>())]
    same_payments: Option<SamePayments>,
    #[arg(help = "help-import-dry-run", long)]
    dry_run: bool,
    #[arg(help = "help-import-accept-problems", long)]
    accept_problems: bool,
}

impl Import {
    /// Says whether this is a dry run, which needs no book.
    pub fn rehearses(&self) -> bool {
        self.dry_run
    }

    fn request(&self, cx: &Context<'_>) -> Result<FilesRequest, Failure> {
        let corrections = imports::Corrections {
            same_payments: self.same_payments,
            ..self.said.without_columns()
        };
        let files = self.files.iter().map(|file| {
            let source = Source::Path { path: text(file)? };
            let named = ColumnsNamed {
                source: source.clone(),
                corrections: corrections.clone(),
                columns: self.said.columns.clone(),
            };
            let corrections = imports::Corrections {
                columns: imports::columns(cx, named)?,
                ..corrections.clone()
            };
            Ok(FileChoice {
                source,
                corrections,
                within: BTreeMap::new(),
            })
        });
        Ok(FilesRequest {
            files: files.collect::<Result<_, Failure>>()?,
            accept_problems: self.accept_problems,
        })
    }
}

pub fn run(cx: &Context<'_>, args: &Import, output: &mut Output) -> Result<u8, Failure> {
    if let Some(folder) = &args.watch_folder {
        return watch::run(cx, folder.as_deref(), output);
    }
    let request = args.request(cx)?;
    let report = match args.dry_run {
        true => imports::rehearse(cx, request)?,
        false => imports::bring_in(cx, request)?,
    };
    let stopped = report.is_stopped(args.accept_problems);
    output.show(&report, |output| {
        report::print(&report, stopped, args.dry_run, output)
    })?;
    Ok(match stopped {
        true => PROBLEMS,
        false => DONE,
    })
}
