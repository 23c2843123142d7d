//! `owed customers`

mod add;
mod edit;
mod erase;
mod fields;
mod merge;
mod payers;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::customers::{self, Balance, CustomerFilter, CustomerRow, Query};
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::{Amount, Window};

use crate::options::export;
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-customers")]
pub struct Customers {
    #[arg(
        help = "help-customers-search",
        long,
        value_name = "TEXT",
        default_value = ""
    )]
    search: String,
    #[arg(help = "help-customers-overdue", long)]
    overdue: bool,
    #[arg(
        help = "help-customers-of",
        long,
        value_name = "NAME",
        default_value = ""
    )]
    in_charge: String,
    #[arg(help = "help-common-export-list", long, value_name = "FILE")]
    export: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Show(show::Show),
    Payers(payers::Payers),
    Merge(merge::Merge),
    Erase(erase::Erase),
    Add(Box<add::Add>),
    Edit(Box<edit::Edit>),
}

impl Customers {
    /// Says whether adding a first customer may create the book.
    pub fn adds(&self) -> bool {
        matches!(self.action, Some(Action::Add(_)))
    }
}

pub fn run(cx: &Context<'_>, args: Customers, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => list(cx, args, output),
        Some(Action::Show(args)) => show::run(cx, &args, output),
        Some(Action::Payers(args)) => payers::run(cx, args, output),
        Some(Action::Merge(args)) => merge::run(cx, &args, output),
        Some(Action::Erase(args)) => erase::run(cx, args, output),
        Some(Action::Add(args)) => add::run(cx, &args, output),
        Some(Action::Edit(args)) => edit::run(cx, &args, output),
    }
}

fn list(cx: &Context<'_>, args: Customers, output: &mut Output) -> Result<u8, Failure> {
    let query = Query {
        search: args.search,
        in_charge: args.in_charge,
        state: match args.overdue {
            true => CustomerFilter::Overdue,
            false => CustomerFilter::All,
        },
        window: Window::ALL,
        ..Query::default()
    };
    let page = customers::list(cx, query.clone())?;
    export(cx, Table::Customers(query), args.export.as_deref())?;
    output.show(&page, |output| {
        let rows = page.rows.iter().map(|row| {
            vec![
                row.number.clone(),
                row.name.clone(),
                row.city.clone(),
                amounts(row, |balance| &balance.open),
                amounts(row, |balance| &balance.overdue),
                row.oldest_due.clone().unwrap_or_default(),
            ]
        });
        output.table(
            &heads![
                "common-number",
                "common-name",
                "cli-head-place",
                "common-state-open",
                "common-overdue",
                "cli-head-oldest-due"
            ],
            rows.collect(),
            &[3, 4],
        )
    })
}

fn amounts(row: &CustomerRow, pick: fn(&Balance) -> &Amount) -> String {
    let texts = row.balances.iter().map(|balance| money(pick(balance)));
    texts.collect::<Vec<_>>().join("; ")
}
