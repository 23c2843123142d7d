//! `owed policy` and `owed group`

use std::fs;
use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::groups::{self, GroupDelete, GroupForm, GroupRow, GroupSave};
use owed_app::policies::{
    self, PolicyDetail, PolicyForm, PolicyGet, PolicyPrint, PolicyRow, PolicySave, PolicyStandard,
};
use owed_app::request;
use owed_app::runs::{self, PolicyTrial, PolicyTry, RunCustomer};
use owed_app::wire::{Nothing, plural};
use owed_receivables::CustomerKind;
use serde::Serialize;

use crate::args::{self, GroupAction, PolicyAction, StandardFor};
use crate::output::Output;

use super::{set, text};

pub fn run(cx: &Context<'_>, words: args::Policy, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        PolicyAction::List => list(cx, output),
        PolicyAction::Show { name } => {
            let policy = detail(cx, policies::id_of(cx, &name)?)?;
            if output.json {
                output.answer(&policy)?;
            } else {
                output.line(&pretty(&policy.form)?)?;
            }
            Ok(0)
        }
        PolicyAction::Save { file } => save(cx, &file, output),
        PolicyAction::Standard { name, whom } => {
            let id = policies::id_of(cx, &name)?;
            let kind = match whom {
                StandardFor::Business => Some(CustomerKind::Business),
                StandardFor::Consumer => Some(CustomerKind::Consumer),
                StandardFor::Everyone => None,
            };
            policies::standard(cx, PolicyStandard { id, kind })?;
            let whose = kind.map_or("all", CustomerKind::name);
            let said = format!("“{name}” is the standard for {whose} customers");
            done(cx, id, &said, output)
        }
        PolicyAction::Try {
            policy,
            as_of,
            kind,
        } => {
            let (id, form) = tried(cx, &policy)?;
            let request = PolicyTry {
                id,
                form,
                as_of,
                kind,
            };
            trial(&runs::try_policy(cx, request)?, output)
        }
        PolicyAction::Delete { name } => {
            let id = policies::id_of(cx, &name)?;
            policies::delete(cx, PolicyGet { id })?;
            if output.json {
                output.answer(&all(cx)?)?;
            } else {
                output.line(&format!("Deleted: {name}"))?;
            }
            Ok(0)
        }
        PolicyAction::Print { name, out } => {
            let id = policies::id_of(cx, &name)?;
            let path = text(&out)?;
            let written = policies::print(cx, PolicyPrint { id, path })?;
            if output.json {
                output.answer(&written)?;
            } else {
                output.line(&format!("Written: {}", written.path))?;
            }
            Ok(0)
        }
    }
}

fn list(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let all = all(cx)?;
    if output.json {
        output.answer(&all)?;
        return Ok(0);
    }
    let rows = all
        .policies
        .iter()
        .map(|row| {
            let standard_for: Vec<&str> = row.standard_for.iter().map(|kind| kind.name()).collect();
            vec![
                row.name.clone(),
                row.levels.to_string(),
                row.courtesy_days
                    .map_or_else(|| "–".to_owned(), |days| format!("{days} days before")),
                if row.charges { "yes" } else { "no" }.to_owned(),
                standard_for.join(", "),
            ]
        })
        .collect();
    output.table(
        &[
            "Policy",
            "Levels",
            "Courtesy note",
            "Charges",
            "Standard for",
        ],
        rows,
        &[1],
    )?;
    Ok(0)
}

fn detail(cx: &Context<'_>, id: i64) -> Result<PolicyDetail, Failure> {
    policies::get(cx, PolicyGet { id })
}

fn pretty(form: &PolicyForm) -> Result<String, Failure> {
    serde_json::to_string_pretty(form)
        .map_err(|error| Failure::new(Code::Internal, error.to_string()))
}

/// A policy from a file, and the one of its name that it would change.
fn from_file(cx: &Context<'_>, file: &Path) -> Result<(Option<i64>, PolicyForm), Failure> {
    let cannot = |why: String| {
        Failure::new(Code::BadFile, format!("{} {why}", file.display()))
            .hint("`owed help policy` shows what a policy looks like.")
    };
    let content =
        fs::read_to_string(file).map_err(|error| cannot(format!("cannot be read: {error}.")))?;
    let json = serde_json::from_str(&content)
        .map_err(|error| cannot(format!("is not a policy: {error}.")))?;
    let form: PolicyForm = request::read(json)?;
    let known = policies::list(cx, Nothing {})?;
    let id = known
        .iter()
        .find(|row| row.name == form.name.trim())
        .map(|row| row.id);
    Ok((id, form))
}

/// What `try` names: a file, else a policy of the book.
fn tried(cx: &Context<'_>, named: &str) -> Result<(Option<i64>, Option<PolicyForm>), Failure> {
    let file = Path::new(named);
    if file.is_file() {
        let (id, form) = from_file(cx, file)?;
        return Ok((id, Some(form)));
    }
    Ok((Some(policies::id_of(cx, named)?), None))
}

fn trial(trial: &PolicyTrial, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(trial)?;
        return Ok(0);
    }
    let rows = trial
        .changes
        .iter()
        .filter_map(|row| {
            let customer = row.now.first().or(row.then.first())?;
            Some(vec![
                customer.customer.clone(),
                customer.name.clone(),
                outcome(&row.now),
                outcome(&row.then),
            ])
        })
        .collect();
    output.table(&["Number", "Name", "Now", "Then"], rows, &[])?;
    output.line(&format!(
        "{} on {}: {} instead of {}, to {} with something open",
        trial.policy,
        trial.as_of,
        plural(trial.letters_then, "letter", "letters"),
        trial.letters_now,
        plural(trial.customers, "customer", "customers")
    ))?;
    Ok(0)
}

/// What a customer gets, or why nothing.
fn outcome(rows: &[RunCustomer]) -> String {
    let words = rows.iter().map(|row| {
        if row.included {
            let what = match row.level {
                0 => "courtesy note".to_owned(),
                level => format!("level {level}"),
            };
            format!(
                "{what}, {}, {} by {}",
                row.channel, row.total_text, row.deadline
            )
        } else {
            let why = row.reasons.first().map_or("nothing", |why| &why.text);
            why.to_owned()
        }
    });
    words.collect::<Vec<_>>().join("; ")
}

fn save(cx: &Context<'_>, file: &Path, output: &mut Output) -> Result<u8, Failure> {
    let (id, form) = from_file(cx, file)?;
    let saved = policies::save(
        cx,
        PolicySave {
            id,
            form,
            seen: None,
        },
    )?;
    let name = detail(cx, saved.id)?.form.name;
    let what = if id.is_some() { "Changed" } else { "Added" };
    done(cx, saved.id, &format!("{what}: {name}"), output)
}

/// The policies, as programs read them.
#[derive(Serialize)]
struct Policies {
    policies: Vec<PolicyRow>,
}

/// The groups, as programs read them.
#[derive(Serialize)]
struct Groups {
    groups: Vec<GroupRow>,
}

fn all(cx: &Context<'_>) -> Result<Policies, Failure> {
    let policies = policies::list(cx, Nothing {})?;
    Ok(Policies { policies })
}

/// Tells people what was done, and programs what is now.
fn done(cx: &Context<'_>, id: i64, said: &str, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(&detail(cx, id)?)?;
    } else {
        output.line(said)?;
    }
    Ok(0)
}

pub fn groups(cx: &Context<'_>, words: args::Group, output: &mut Output) -> Result<u8, Failure> {
    let named = |policy: Option<String>| match policy.as_deref() {
        None | Some("") => Ok(None),
        Some(name) => policies::id_of(cx, name).map(Some),
    };
    let said = match words.action {
        GroupAction::List => None,
        GroupAction::Add { name, policy } => {
            let said = format!("Added: {name}");
            let policy_id = named(policy)?;
            let form = GroupForm { name, policy_id };
            groups::save(
                cx,
                GroupSave {
                    id: None,
                    form,
                    seen: None,
                },
            )?;
            Some(said)
        }
        GroupAction::Set {
            group,
            name,
            policy,
        } => {
            let before = groups::named(cx, &group)?;
            let said = format!("Changed: {}", name.as_ref().unwrap_or(&before.name));
            let policy_id = policy.map(|policy| named(Some(policy))).transpose()?;
            groups::edit(cx, before.id, |form| {
                set(&mut form.name, name);
                set(&mut form.policy_id, policy_id);
            })?;
            Some(said)
        }
        GroupAction::Delete { name } => {
            let id = groups::named(cx, &name)?.id;
            groups::delete(cx, GroupDelete { id })?;
            Some(format!("Deleted: {name}"))
        }
    };
    let groups = groups::list(cx, Nothing {})?;
    if output.json {
        output.answer(&Groups { groups })?;
    } else if let Some(said) = said {
        output.line(&said)?;
    } else {
        let rows = groups
            .into_iter()
            .map(|row| vec![row.name, row.policy, row.customers.to_string()])
            .collect();
        output.table(&["Group", "Policy", "Customers"], rows, &[2])?;
    }
    Ok(0)
}
