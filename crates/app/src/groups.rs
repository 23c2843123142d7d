//! Groups of customers that share a policy (rule R12).

use owed_receivables::GroupId;
use owed_receivables::dunning::PolicyId;
use owed_store::{BookReader, Group, Record};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::seen::still;
use crate::wire::{Changes, Key, Named, Nothing, Saved, count};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GroupRow {
    pub id: i64,
    pub name: String,
    /// `null` means the company's policy.
    pub policy_id: Option<i64>,
    /// The name of its own policy; empty if none.
    pub policy: String,
    pub customers: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupSave {
    /// `null` creates a new group.
    pub id: Option<i64>,
    pub form: GroupForm,
    /// The group as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<GroupForm>,
}

/// The editable fields of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupForm {
    pub name: String,
    /// `null` means the company's policy.
    pub policy_id: Option<i64>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupEdit {
    pub id: i64,
    pub changes: Changes<GroupForm>,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GroupDelete {
    pub id: i64,
}

/// Returns all groups, by name.
///
/// # Errors
/// The book cannot be read.
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

/// Returns the group with a name.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(cx: &Context<'_>, request: Named) -> Result<Key, Failure> {
    let name = request.name;
    let rows = cx.app.book()?.groups()?;
    rows.iter()
        .find(|row| row.group.name == name)
        .map(|row| Key { id: row.id.0 })
        .ok_or_else(|| {
            Failure::new(Code::NotFound, text!("error-groups-unknown", name = &name)).field("group")
        })
}

/// Saves a group, or creates one if the id is missing.
///
/// # Errors
/// [`Code::Invalid`] without a name; [`Code::Refused`] if the name is taken or someone has changed the group since.
pub fn save(cx: &Context<'_>, request: GroupSave) -> Result<Saved, Failure> {
    let GroupSave { id, form, seen } = request;
    match id.map(GroupId) {
        Some(id) => change(cx, id, |book, now| {
            let name = text!("groups-group", name = &now.name);
            still(book, Record::Group(id), name, seen.as_ref(), now)?;
            *now = form;
            Ok(())
        }),
        None => add(cx, form),
    }
}

/// Changes some fields of a group; the others keep their current values.
///
/// # Errors
/// As [`save`].
pub fn edit(cx: &Context<'_>, request: GroupEdit) -> Result<Saved, Failure> {
    change(cx, GroupId(request.id), |_, form| {
        request.changes.apply(form)
    })
}

fn change(
    cx: &Context<'_>,
    id: GroupId,
    change: impl FnOnce(&BookReader, &mut GroupForm) -> Result<(), Failure>,
) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "groups.save"), |write| {
        let before = write.group(id)?.group;
        let mut form = GroupForm {
            name: before.name.clone(),
            policy_id: before.policy.map(|policy| policy.0),
        };
        change(write, &mut form)?;
        let group = checked(write, form)?;
        if before != group {
            write.summarize(text!("journal-group-changed", name = &group.name));
            write.update_group(id, &group)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(Saved { id: id.0 })
}

fn add(cx: &Context<'_>, form: GroupForm) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "groups.save"), |write| {
        let group = checked(write, form)?;
        write.summarize(text!("journal-group-added", name = &group.name));
        Ok::<_, Failure>(write.insert_group(&group)?)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

fn checked(book: &BookReader, form: GroupForm) -> Result<Group, Failure> {
    let group = Group {
        name: form.name.trim().to_owned(),
        policy: form.policy_id.map(PolicyId),
    };
    if group.name.is_empty() {
        return Err(Failure::invalid("name", text!("error-name-missing")));
    }
    if let Some(policy) = group.policy {
        book.policy(policy)?;
    }
    Ok(group)
}

/// Deletes an empty group.
///
/// # Errors
/// [`Code::Refused`] if it has members.
pub fn delete(cx: &Context<'_>, request: GroupDelete) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    book.write(
        journal::entry(cx, "groups.delete", text!("journal-group-deleted")),
        |write| write.delete_group(GroupId(request.id)),
    )?;
    Ok(Nothing {})
}
