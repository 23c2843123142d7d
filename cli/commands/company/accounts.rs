//! `owed company accounts`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{
    self, CompanyAccountEdit, CompanyAccountForm, CompanyAccountRemove, CompanyAccountRow,
    CompanyAccountSave,
};
use owed_app::wire::{Changes, Nothing};
use owed_receivables::AccountForm;
use owed_texts::{Message, text};
use serde::Serialize;

use crate::options::word;
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-company-accounts")]
pub struct Accounts {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(about = "help-company-accounts-list")]
    List,
    Add(Add),
    Edit(Edit),
    Remove(Remove),
}

#[derive(Debug, Args)]
#[command(about = "help-company-accounts-add")]
struct Add {
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, Args)]
#[command(about = "help-company-accounts-edit")]
struct Edit {
    #[arg(help = "help-company-accounts-id")]
    id: i64,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, Args)]
#[command(about = "help-company-accounts-remove")]
struct Remove {
    #[arg(help = "help-company-accounts-id")]
    id: i64,
}

// Named as in `CompanyAccountForm`.
#[derive(Debug, Args, Serialize)]
struct Fields {
    #[arg(help = "help-company-accounts-form", long, value_parser = word::<AccountForm>())]
    form: Option<AccountForm>,
    #[arg(help = "help-company-accounts-currency", long)]
    currency: Option<String>,
    #[arg(help = "help-company-accounts-number", long)]
    number: Option<String>,
    #[arg(help = "help-company-accounts-bank-code", long, value_name = "CODE")]
    bank_code: Option<String>,
    #[arg(help = "help-company-accounts-wire-code", long, value_name = "CODE")]
    wire_code: Option<String>,
    #[arg(long)]
    bic: Option<String>,
    #[arg(long)]
    bank_name: Option<String>,
    #[arg(help = "help-company-accounts-lines", long, value_name = "TEXT")]
    lines: Option<String>,
}

/// The ways to pay in JSON.
#[derive(Serialize)]
struct Answer {
    accounts: Vec<CompanyAccountRow>,
}

pub fn run(cx: &Context<'_>, args: Accounts, output: &mut Output) -> Result<u8, Failure> {
    let said = match args.action {
        None | Some(Action::List) => None,
        Some(Action::Add(args)) => Some(add(cx, &args.fields)?),
        Some(Action::Edit(args)) => {
            let changes = Changes::given(&args.fields)?;
            let id = args.id;
            settings::edit_account(cx, CompanyAccountEdit { id, changes })?;
            Some(text!("cli-changed", what = name(cx, id)?))
        }
        Some(Action::Remove(args)) => {
            let what = name(cx, args.id)?;
            settings::remove_account(cx, CompanyAccountRemove { id: args.id })?;
            Some(text!("cli-deleted", what))
        }
    };
    let accounts = settings::accounts(cx, Nothing {})?;
    let answer = Answer { accounts };
    output.show(&answer, |output| match &said {
        Some(said) => output.line(said),
        None => table(&answer.accounts, output),
    })
}

fn add(cx: &Context<'_>, fields: &Fields) -> Result<Message, Failure> {
    let mut form = CompanyAccountForm {
        form: AccountForm::Iban.into(),
        ..CompanyAccountForm::default()
    };
    Changes::given(fields)?.apply(&mut form)?;
    let new = CompanyAccountSave {
        id: None,
        form,
        seen: None,
    };
    let saved = settings::save_account(cx, new)?;
    Ok(text!("cli-added", what = name(cx, saved.id)?))
}

/// Returns what identifies a way to pay; its key if there is none.
fn name(cx: &Context<'_>, id: i64) -> Result<String, Failure> {
    let accounts = settings::accounts(cx, Nothing {})?;
    let known = accounts.into_iter().find(|account| account.id == id);
    Ok(known.map_or_else(|| id.to_string(), |account| account.name))
}

fn table(accounts: &[CompanyAccountRow], output: &mut Output) -> Result<(), Failure> {
    let rows = accounts.iter().map(|row| {
        vec![
            row.id.to_string(),
            row.form.form.to_string(),
            row.form.currency.clone(),
            row.name.clone(),
            row.form.bank_name.clone(),
        ]
    });
    output.table(
        &heads![
            "cli-company-account-id",
            "cli-company-account-form",
            "common-currency",
            "cli-company-account-number",
            "common-bank"
        ],
        rows.collect(),
        &[0],
    )
}
