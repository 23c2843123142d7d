//! Groups of customers that share a policy (rule R12).

use owed_receivables::GroupId;
use owed_receivables::dunning::PolicyId;
use owed_store::Group;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::customers::Saved;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::{Nothing, count};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GroupRow {
    pub id: i64,
    pub name: String,
    /// `null`: the company's policy.
    pub policy_id: Option<i64>,
    /// The name of its own policy; empty without one.
    pub policy: String,
    pub customers: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupSave {
    /// `null` makes a new group.
    pub id: Option<i64>,
    pub name: String,
    /// `null`: the company's policy.
    pub policy_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GroupDelete {
    pub id: i64,
}

/// Every group, by name.
///
/// # Errors
/// Where the book cannot be read.
pub fn list(cx: &Context<'_>, _: Nothing) -> Result<Vec<GroupRow>, Failure> {
    let book = cx.app.book()?;
    let policies = book.policy_book()?;
    let rows = book.groups()?.into_iter().map(|row| GroupRow {
        id: row.id.0,
        policy_id: row.group.policy.map(|policy| policy.0),
        policy: row
            .group
            .policy
            .and_then(|policy| policies.get(policy))
            .map(|policy| policy.name.clone())
            .unwrap_or_default(),
        name: row.group.name,
        customers: count(row.customers),
    });
    Ok(rows.collect())
}

/// The group with a name.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(cx: &Context<'_>, name: &str) -> Result<GroupRow, Failure> {
    list(cx, Nothing {})?
        .into_iter()
        .find(|row| row.name == name)
        .ok_or_else(|| {
            Failure::new(Code::NotFound, format!("There is no group “{name}”."))
                .field("group")
                .hint("`owed group list` lists them by their whole names.")
        })
}

/// Saves a group; without an id, a new one.
///
/// # Errors
/// [`Code::Invalid`] without a name; [`Code::Refused`] where the name is taken.
pub fn save(cx: &Context<'_>, request: GroupSave) -> Result<Saved, Failure> {
    let group = Group {
        name: request.name.trim().to_owned(),
        policy: request.policy_id.map(PolicyId),
    };
    if group.name.is_empty() {
        return Err(Failure::invalid("name", "The name is missing."));
    }
    let mut book = cx.app.book()?;
    if let Some(policy) = group.policy {
        book.policy(policy)?;
    }
    let entry =
        |done: &str| journal::entry(cx, "groups.save", format!("Group {} {done}", group.name));
    let id = match request.id.map(GroupId) {
        Some(id) => {
            book.write(entry("changed"), |write| write.update_group(id, &group))?;
            id
        }
        None => {
            book.write(entry("added"), |write| write.insert_group(&group))?
                .value
        }
    };
    Ok(Saved { id: id.0 })
}

/// Deletes a group that nobody is in.
///
/// # Errors
/// [`Code::Refused`] where somebody is.
pub fn delete(cx: &Context<'_>, request: GroupDelete) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    book.write(
        journal::entry(cx, "groups.delete", "Group deleted"),
        |write| write.delete_group(GroupId(request.id)),
    )?;
    Ok(Nothing {})
}
