//! `owed group`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::groups::{self, GroupDelete, GroupEdit, GroupForm, GroupRow, GroupSave};
use owed_app::wire::{Changes, Nothing};
use owed_texts::{Message, text};
use serde::Serialize;

use crate::named;
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-group")]
pub struct Group {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(about = "help-group-list")]
    List,
    Add(Add),
    Set(Set),
    Delete(Delete),
}

#[derive(Debug, Args)]
#[command(about = "help-group-add")]
struct Add {
    name: String,
    #[arg(help = "help-group-add-policy", long)]
    policy: Option<String>,
}

#[derive(Debug, Args, Serialize)]
#[command(about = "help-group-set")]
struct Set {
    #[serde(skip)]
    group: String,
    #[arg(long)]
    name: Option<String>,
    #[arg(help = "help-group-set-policy", long)]
    #[serde(skip)]
    policy: Option<String>,
}

#[derive(Debug, Args)]
#[command(about = "help-group-delete")]
struct Delete {
    name: String,
}

/// The groups in JSON.
#[derive(Serialize)]
struct Groups {
    groups: Vec<GroupRow>,
}

pub fn run(cx: &Context<'_>, args: Group, output: &mut Output) -> Result<u8, Failure> {
    let said = match args.action {
        Action::List => None,
        Action::Add(args) => Some(add(cx, args)?),
        Action::Set(args) => Some(change(cx, &args)?),
        Action::Delete(args) => Some(delete(cx, &args)?),
    };
    let groups = groups::list(cx, Nothing {})?;
    let answer = Groups { groups };
    output.show(&answer, |output| match &said {
        Some(said) => output.line(said),
        None => table(&answer.groups, output),
    })
}

fn add(cx: &Context<'_>, args: Add) -> Result<Message, Failure> {
    let said = text!("cli-added", what = &args.name);
    let form = GroupForm {
        name: args.name,
        policy_id: args
            .policy
            .map_or(Ok(None), |name| policy_or_none(cx, &name))?,
    };
    let new = GroupSave {
        id: None,
        form,
        seen: None,
    };
    groups::save(cx, new)?;
    Ok(said)
}

fn change(cx: &Context<'_>, args: &Set) -> Result<Message, Failure> {
    let id = named::group(cx, &args.group)?;
    let mut changes = Changes::given(args)?;
    if let Some(name) = &args.policy {
        changes = changes.and("policy_id", policy_or_none(cx, name)?);
    }
    groups::edit(cx, GroupEdit { id, changes })?;
    let name = args.name.as_ref().unwrap_or(&args.group);
    Ok(text!("cli-changed", what = name))
}

fn delete(cx: &Context<'_>, args: &Delete) -> Result<Message, Failure> {
    let id = named::group(cx, &args.name)?;
    groups::delete(cx, GroupDelete { id })?;
    Ok(text!("cli-deleted", what = &args.name))
}

/// Returns the key of a policy; an empty name removes it.
fn policy_or_none(cx: &Context<'_>, name: &str) -> Result<Option<i64>, Failure> {
    match name {
        "" => Ok(None),
        name => named::policy(cx, name).map(Some),
    }
}

fn table(groups: &[GroupRow], output: &mut Output) -> Result<(), Failure> {
    let rows = groups.iter().map(|row| {
        vec![
            row.name.clone(),
            row.policy.clone(),
            row.customers.to_string(),
        ]
    });
    output.table(
        &heads!["common-group", "common-policy", "common-customers"],
        rows.collect(),
        &[2],
    )
}
