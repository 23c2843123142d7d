//! `owed call list`

use std::path::PathBuf;

use clap::Args;
use owed_app::agreements::call_list::{self, CallListQuery, CallTask};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;

use crate::agreements::{self, ListOf};
use crate::options::export;
use crate::output::{Output, moneys};

/// List the calls that were made, or with --due those to make today
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    of: ListOf,
    /// Whom to call today, in the order of what a call brings, and what to say
    #[arg(long, conflicts_with = "customer")]
    due: bool,
    /// With --due: at most so many
    #[arg(long, value_name = "N", default_value_t = 20, requires = "due")]
    limit: u32,
    /// With --due: also write the whole list to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE", requires = "due")]
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
            (0, _) => output.line("Nobody to call today."),
            (_, 0) => Ok(()),
            _ => output.line(&format!("{more} more; see --limit.")),
        }
    })
}

fn print(task: &CallTask, output: &mut Output) -> Result<(), Failure> {
    let phone = match task.phone.as_str() {
        "" => "no telephone number",
        phone => phone,
    };
    output.line(&format!(
        "{}  {}  {}  {phone}",
        task.customer,
        task.name,
        moneys(&task.overdue)
    ))?;
    output.line(&format!("    {}", task.why))?;
    if let Some(last) = &task.last_contact {
        output.line(&format!("    Last contact: {}, {}", last.on, last.text))?;
    }
    match &task.held_back {
        Some(reason) => output.line(&format!("    Not today: {reason}")),
        None => {
            let script = &task.script;
            for words in [&script.greet, &script.say, &script.ask, &script.close] {
                output.line(&format!("    > {words}"))?;
            }
            Ok(())
        }
    }
}
