//! `owed plan`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::agreements::Agreements;
use owed_app::agreements::plans::{self, PlanAdd, PlanLetter};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::Rhythm;
use owed_texts::text;

use crate::agreements::{EndOf, ListOf, list, one};
use crate::named;
use crate::options::{text, word};
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-plan")]
pub struct Plan {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(about = "help-plan-add")]
    Add(Fields),
    #[command(about = "help-plan-preview")]
    Preview(Fields),
    #[command(about = "help-plan-list")]
    List(ListOf),
    Letter(Letter),
    #[command(about = "help-plan-end")]
    End(EndOf),
}

#[derive(Debug, Args)]
struct Fields {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
    #[arg(help = "help-plan-invoice", long = "invoice", value_name = "NUMBER")]
    invoices: Vec<String>,
    #[arg(help = "help-plan-amount", long)]
    amount: Option<String>,
    #[arg(long)]
    currency: Option<String>,
    #[arg(help = "help-common-instalments", long, value_name = "N")]
    instalments: u32,
    #[arg(long, default_value = "monthly", value_parser = word::<Rhythm>())]
    rhythm: Rhythm,
    #[arg(help = "help-common-first", long, value_name = "DATE")]
    first: Option<String>,
    #[arg(help = "help-common-interest", long, value_name = "PERCENT")]
    interest: Option<String>,
    #[arg(help = "help-plan-date", long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
#[command(about = "help-plan-letter")]
struct Letter {
    #[arg(help = "help-common-id-listed")]
    id: i64,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn run(cx: &Context<'_>, args: Plan, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.plans;
    let id = match args.action {
        Action::Add(fields) => plans::add(cx, fields.request(cx)?)?.id,
        Action::Preview(fields) => return preview(cx, fields, output),
        Action::List(of) => return list(cx, "plans", &of, rows, |row| &row.head, output),
        Action::Letter(args) => return letter(cx, &args, output),
        Action::End(args) => {
            let id = args.id;
            plans::end(cx, args.into())?;
            id
        }
    };
    one(cx, id, rows, |row| &row.head, output)
}

fn preview(cx: &Context<'_>, fields: Fields, output: &mut Output) -> Result<u8, Failure> {
    let preview = plans::preview(cx, fields.request(cx)?)?;
    output.show(&preview, |output| {
        let rows = preview.instalments.iter();
        let lines = rows.map(|row| vec![row.due.clone(), money(&row.amount)]);
        output.table(
            &heads!["common-due", "common-amount"],
            lines.collect(),
            &[1],
        )?;
        output.line(text!("cli-together", sum = money(&preview.total)))
    })
}

fn letter(cx: &Context<'_>, args: &Letter, output: &mut Output) -> Result<u8, Failure> {
    let request = PlanLetter {
        id: args.id,
        path: Some(text(&args.out)?),
    };
    let made = plans::letter(cx, request)?;
    let path = made.path.as_deref().unwrap_or_default();
    output.say(&made, text!("cli-agreement-with", name = &made.name, path))
}

impl Fields {
    fn request(self, cx: &Context<'_>) -> Result<PlanAdd, Failure> {
        Ok(PlanAdd {
            invoice_ids: named::invoices(cx, &self.invoices)?,
            customer_id: named::customer(cx, &self.customer)?,
            currency: self.currency.unwrap_or_default(),
            amount: self.amount.unwrap_or_default(),
            instalments: self.instalments,
            rhythm: self.rhythm,
            first: self.first.unwrap_or_default(),
            agreed: self.date.unwrap_or_default(),
            interest: self.interest.unwrap_or_default(),
            note: self.note,
        })
    }
}
