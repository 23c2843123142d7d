//! `owed policy`

mod delete;
mod file;
mod list;
mod print;
mod save;
mod show;
mod standard;
mod r#try;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyGet};

use crate::output::Output;

/// Reminder policies: when which one goes out, and what it charges
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct Policy {
    #[command(subcommand)]
    action: Action,
}

const AFTER_HELP: &str = "\
A policy belongs to a customer, else to the customer's group, else it is the company's standard for businesses, \
for consumers, or for everyone.

A policy is a JSON file. `owed policy show NAME > mine.json` writes one to begin with:
  {
    \"name\": \"Patient\",
    \"courtesy_days\": 3,
    \"levels\": [
      {\"days\": 7, \"from\": \"due\", \"deadline_days\": 10, \"tone\": \"friendly\"},
      {\"days\": 7, \"from\": \"deadline\", \"deadline_days\": 10, \"tone\": \"firm\", \"channel\": \"letter\",
       \"fee\": {\"EUR\": \"2.50\"}, \"interest\": true, \"minimum\": {\"EUR\": \"5.00\"}, \"gap_days\": 7}
    ],
    \"after_last\": \"agency\"
  }

Of a level:
  days, from       days that must pass from the due date (due), from the day the reminder before was
                   sent (sent), or from the deadline that it set (deadline)
  deadline_days    days that the letter gives to pay
  tone             friendly, firm or final
  channel          email (the default) or letter
  fee, minimum     amounts by currency; no reminder where less than the minimum is due
  interest         true where it is charged from this level on
  gap_days         at least so many days between two reminders to one customer
  send_alone       true where its e-mails may leave without a person having approved them
Of the policy:
  courtesy_days    a note so many days before the due date; left out, none
  fees             each_level (the default), or up_to_level: a fee is the sum up to its level
  regime           the code of what interest is charged by (see `owed rates`); left out, the country's
  compensation     true where the regime's fixed compensation is charged, once an invoice
  split_by_level   true for one letter a level instead of one a customer
  after_last       stop (the default), agency or legal
  deadline_on_working_days
                   true (the default) where a deadline that would end on a weekend, a holiday of the
                   customer's country or a quiet day ends on the next working day
  guard_rails      {\"quiet_weekdays\": [6, 7], \"quiet_days\": [\"2026-12-24\"], \"contacts_per_week\": 3}";

#[derive(Debug, Subcommand)]
enum Action {
    /// The policies, and which is the default for whom
    List,
    Show(show::Show),
    Save(save::Save),
    Standard(standard::Standard),
    Try(r#try::Try),
    Delete(delete::Delete),
    Print(print::Print),
}

pub fn run(cx: &Context<'_>, args: Policy, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::List => list::run(cx, output),
        Action::Show(args) => show::run(cx, &args, output),
        Action::Save(args) => save::run(cx, &args, output),
        Action::Standard(args) => standard::run(cx, &args, output),
        Action::Try(args) => r#try::run(cx, args, output),
        Action::Delete(args) => delete::run(cx, &args, output),
        Action::Print(args) => print::run(cx, &args, output),
    }
}

/// Prints what was done with a policy for people, and the policy as it is now for scripts.
fn done(cx: &Context<'_>, id: i64, said: &str, output: &mut Output) -> Result<u8, Failure> {
    output.say(&policies::get(cx, PolicyGet { id })?, said)
}
