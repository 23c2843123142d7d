//! `owed call list`

use std::path::PathBuf;

use clap::Args;
use owed_app::agreements::call_list::{self, CallListQuery, CallTask};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;
use owed_texts::{Message, text};

use crate::agreements::{self, ListOf};
use crate::options::export;
use crate::output::{Output, moneys};

#[derive(Debug, Args)]
#[command(about = "help-call-list")]
pub struct List {
    #[command(flatten)]
    of: ListOf,
    #[arg(help = "help-call-list-due", long, conflicts_with = "customer")]
    due: bool,
    #[arg(
        help = "help-call-list-limit",
        long,
        value_name = "N",
        default_value_t = 20,
        requires = "due"
    )]
    limit: u32,
    #[arg(
        help = "help-call-list-export",
        long,
        value_name = "FILE",
        requires = "due"
    )]
    export: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    match args.due {
        true => due(cx, args, output),
        false => agreements::list(
            cx,
            "calls",
            &args.of,
            |all| all.calls,
            |row| &row.head,
            output,
        ),
    }
}

/// Prints whom to call today, and what to say.
fn due(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let all = CallListQuery {
        window: Window::ALL,
    };
    export(cx, Table::Calls(all), args.export.as_deref())?;
    let first = CallListQuery {
        window: Window {
            offset: 0,
            limit: args.limit,
        },
    };
    let list = call_list::list(cx, first)?;
    output.show(&list, |output| {
        for task in &list.rows {
            print(task, output)?;
        }
        let more = list.count as usize - list.rows.len();
        match (list.count, more) {
            (0, _) => output.line(text!("cli-nobody-to-call")),
            (_, 0) => Ok(()),
            _ => output.line(text!("cli-more-to-call", more)),
        }
    })
}

fn print(task: &CallTask, output: &mut Output) -> Result<(), Failure> {
    let phone = match task.phone.as_str() {
        "" => text!("cli-no-phone"),
        phone => Message::plain(phone),
    };
    let phone = phone.text(output.language());
    output.line(format!(
        "{}  {}  {}  {phone}",
        task.customer,
        task.name,
        moneys(&task.overdue)
    ))?;
    output.line(format!("    {}", task.why))?;
    if let Some(last) = &task.last_contact {
        output.line(text!("cli-last-contact", day = &last.on, said = &last.text))?;
    }
    match &task.held_back {
        Some(reason) => output.line(text!("cli-not-today", reason)),
        None => {
            let script = &task.script;
            for words in [&script.greet, &script.say, &script.ask, &script.close] {
                output.line(format!("    > {words}"))?;
            }
            Ok(())
        }
    }
}
