//! `owed messages`

mod decide;
mod save;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, Decision, Mailbox, Query};
use owed_app::tables::Table;
use owed_app::wire::Window;

use crate::options::{export, word};
use crate::output::{self, Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-messages")]
pub struct Messages {
    #[arg(long, default_value = "all", value_parser = word::<Mailbox>())]
    folder: Mailbox,
    #[arg(help = "help-common-export-list", long, value_name = "FILE")]
    export: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Show(show::Show),
    Save(save::Save),
    #[command(about = "help-messages-release")]
    Release(decide::Decide),
    #[command(about = "help-messages-cancel")]
    Cancel(decide::Decide),
    #[command(about = "help-messages-retry")]
    Retry(decide::Decide),
    #[command(about = "help-messages-arrived")]
    Arrived(decide::Decide),
    #[command(about = "help-messages-not-arrived")]
    NotArrived(decide::Decide),
}

pub fn run(cx: &Context<'_>, args: Messages, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => list(cx, &args, output),
        Some(Action::Show(args)) => show::run(cx, &args, output),
        Some(Action::Save(args)) => save::run(cx, &args, output),
        Some(Action::Release(args)) => decide::run(cx, Decision::Release, args, output),
        Some(Action::Cancel(args)) => decide::run(cx, Decision::Cancel, args, output),
        Some(Action::Retry(args)) => decide::run(cx, Decision::Retry, args, output),
        Some(Action::Arrived(args)) => decide::run(cx, Decision::Arrived, args, output),
        Some(Action::NotArrived(args)) => decide::run(cx, Decision::NotArrived, args, output),
    }
}

fn list(cx: &Context<'_>, args: &Messages, output: &mut Output) -> Result<u8, Failure> {
    let query = Query {
        mailbox: args.folder,
        window: Window::ALL,
        ..Query::default()
    };
    let page = messages::list(cx, query.clone())?;
    export(cx, Table::Messages(query), args.export.as_deref())?;
    output.show(&page, |output| {
        let language = output.language();
        let rows = page.rows.iter().map(|row| {
            vec![
                row.id.to_string(),
                output::word(row.state.name(), language),
                row.when.as_ref().unwrap_or(&row.created).clone(),
                row.recipient.clone(),
                row.subject.clone(),
                row.detail.clone(),
            ]
        });
        output.table(
            &heads![
                "cli-head-row",
                "common-state",
                "common-when",
                "common-mail-to",
                "common-subject",
                "cli-head-detail"
            ],
            rows.collect(),
            &[0],
        )
    })
}
