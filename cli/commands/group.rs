//! `owed group`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::groups::{self, GroupDelete, GroupEdit, GroupForm, GroupRow, GroupSave};
use owed_app::wire::{Changes, Nothing};
use serde::Serialize;

use crate::named;
use crate::output::Output;

/// Groups of customers that share a policy
#[derive(Debug, Args)]
pub struct Group {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// The groups, their policies and how many customers they have
    List,
    Add(Add),
    Set(Set),
    Delete(Delete),
}

/// Add a group
#[derive(Debug, Args)]
struct Add {
    name: String,
    /// The name of its policy
    #[arg(long)]
    policy: Option<String>,
}

/// Change what is given of a group
#[derive(Debug, Args, Serialize)]
struct Set {
    #[serde(skip)]
    group: String,
    #[arg(long)]
    name: Option<String>,
    /// The name of its policy, or '' for none of its own
    #[arg(long)]
    #[serde(skip)]
    policy: Option<String>,
}

/// Delete a group that nobody is in
#[derive(Debug, Args)]
struct Delete {
    name: String,
}

/// The groups, as programs read them.
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

fn add(cx: &Context<'_>, args: Add) -> Result<String, Failure> {
    let said = format!("Added: {}", args.name);
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

fn change(cx: &Context<'_>, args: &Set) -> Result<String, Failure> {
    let id = named::group(cx, &args.group)?;
    let mut changes = Changes::given(args)?;
    if let Some(name) = &args.policy {
        changes = changes.and("policy_id", policy_or_none(cx, name)?);
    }
    groups::edit(cx, GroupEdit { id, changes })?;
    let name = args.name.as_ref().unwrap_or(&args.group);
    Ok(format!("Changed: {name}"))
}

fn delete(cx: &Context<'_>, args: &Delete) -> Result<String, Failure> {
    let id = named::group(cx, &args.name)?;
    groups::delete(cx, GroupDelete { id })?;
    Ok(format!("Deleted: {}", args.name))
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
    output.table(&["Group", "Policy", "Customers"], rows.collect(), &[2])
}
