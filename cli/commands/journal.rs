//! `owed journal`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::journal::{self, Query};
use owed_app::wire::Window;

use crate::output::{self, Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-journal")]
pub struct Journal {
    #[arg(help = "help-journal-limit", long, default_value_t = 50)]
    limit: u32,
}

pub fn run(cx: &Context<'_>, args: &Journal, output: &mut Output) -> Result<u8, Failure> {
    let query = Query {
        window: Window {
            offset: 0,
            limit: args.limit,
        },
    };
    let page = journal::list(cx, query)?;
    output.show(&page, |output| {
        let language = output.language();
        let rows = page.rows.iter().map(|row| {
            vec![
                row.id.to_string(),
                row.at.clone(),
                row.who.clone(),
                output::word(row.state.name(), language),
                row.summary.clone(),
            ]
        });
        output.table(
            &heads![
                "cli-head-row",
                "common-when",
                "cli-head-who",
                "common-state",
                "common-what"
            ],
            rows.collect(),
            &[0],
        )
    })
}
