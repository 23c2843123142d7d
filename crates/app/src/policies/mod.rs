//! Reminder policies: the list, the form, and the standard (rule R12).

mod form;

use std::path::Path;

use owed_letters::policy::{PolicyFacts, compose};
use owed_letters::{Paper, Press, Typesetter};
use owed_receivables::LegalKind;
use owed_receivables::dunning::{Level, PolicyId};
use owed_store::{PolicyRow as Stored, Record};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::seen::still;
use crate::wire::{Key, Named, Nothing, Saved, Written, count};
use crate::{export, journal};

pub use form::{GuardRailsForm, LevelForm, PolicyForm};

/// A policy in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PolicyRow {
    pub id: i64,
    pub name: String,
    /// The customers it applies to if neither they nor their group have another.
    pub standard_for: Vec<LegalKind>,
    pub levels: u32,
    pub courtesy_days: Option<u32>,
    /// Whether it charges a fee, interest or the fixed compensation at any level.
    pub charges: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PolicyDetail {
    pub id: i64,
    pub standard_for: Vec<LegalKind>,
    pub form: PolicyForm,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PolicyGet {
    pub id: i64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PolicySave {
    /// `null` creates a new policy.
    pub id: Option<i64>,
    pub form: PolicyForm,
    /// The policy as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<PolicyForm>,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PolicyStandard {
    pub id: i64,
    /// `null` makes it the standard for everyone.
    pub kind: Option<LegalKind>,
}

/// A policy printed to a PDF file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PolicyPrint {
    pub id: i64,
    pub path: String,
}

/// Returns all policies, in the order of creation.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, _: Nothing) -> Result<Vec<PolicyRow>, Failure> {
    let rows = cx.app.book()?.policies()?;
    Ok(rows.iter().map(policy_row).collect())
}

fn policy_row(row: &Stored) -> PolicyRow {
    let policy = &row.policy;
    let charges = |level: &Level| level.interest || !level.fee.is_empty();
    PolicyRow {
        id: row.id.0,
        name: policy.name.clone(),
        standard_for: row.standard_for.clone(),
        levels: count(policy.levels.len()),
        courtesy_days: policy.courtesy_days,
        charges: policy.compensation || policy.levels.iter().any(charges),
    }
}

/// Returns the policy with a name.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(cx: &Context<'_>, request: Named) -> Result<Key, Failure> {
    let name = request.name;
    let rows = cx.app.book()?.policies()?;
    rows.iter()
        .find(|row| row.policy.name == name)
        .map(|row| Key { id: row.id.0 })
        .ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                text!("error-policies-unknown", name = &name),
            )
            .field("policy")
        })
}

/// Returns a policy.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: PolicyGet) -> Result<PolicyDetail, Failure> {
    let row = cx.app.book()?.policy(PolicyId(request.id))?;
    Ok(PolicyDetail {
        id: row.id.0,
        standard_for: row.standard_for,
        form: PolicyForm::from_policy(&row.policy),
    })
}

/// Saves a policy, or creates one if the id is missing.
///
/// # Errors
/// [`Code::Invalid`] for a wrong value; [`Code::Refused`] if the name is taken or someone has changed the policy since.
pub fn save(cx: &Context<'_>, request: PolicySave) -> Result<Saved, Failure> {
    let policy = request.form.checked()?;
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "policies.save"), |write| {
        let Some(id) = request.id.map(PolicyId) else {
            write.summarize(text!("journal-policy-added", name = &policy.name));
            return Ok(write.insert_policy(&policy)?);
        };
        let before = write.policy(id)?.policy;
        let name = text!("policies-named", name = &before.name);
        let (seen, now) = (request.seen.as_ref(), PolicyForm::from_policy(&before));
        still(write, Record::Policy(id), name, seen, &now)?;
        if before != policy {
            write.summarize(text!("journal-policy-changed", name = &policy.name));
            write.update_policy(id, &policy)?;
        }
        Ok::<_, Failure>(id)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Deletes an unused policy.
///
/// # Errors
/// [`Code::Refused`] if it is a standard, or a customer or a group has it.
pub fn delete(cx: &Context<'_>, request: PolicyGet) -> Result<Nothing, Failure> {
    let id = PolicyId(request.id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "policies.delete"), |write| {
        let name = write.policy(id)?.policy.name;
        write.summarize(text!("journal-policy-deleted", name));
        write.delete_policy(id)
    })?;
    Ok(Nothing {})
}

/// Makes a policy the standard for one kind of customer, or for all.
///
/// # Errors
/// [`Code::NotFound`].
pub fn standard(cx: &Context<'_>, request: PolicyStandard) -> Result<Nothing, Failure> {
    let id = PolicyId(request.id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "policies.standard"), |write| {
        let name = write.policy(id)?.policy.name;
        write.summarize(match request.kind {
            None => text!("journal-policy-default", name),
            Some(LegalKind::Business) => text!("journal-policy-default-businesses", name),
            Some(LegalKind::Consumer) => text!("journal-policy-default-consumers", name),
        });
        write.set_standard(request.kind, id)
    })?;
    Ok(Nothing {})
}

/// Writes a policy as a printable page.
///
/// # Errors
/// [`Code::Io`] if the file cannot be written.
pub fn print(cx: &Context<'_>, request: PolicyPrint) -> Result<Written, Failure> {
    let book = cx.app.book()?;
    let company = book.company()?;
    let row = book.policy(PolicyId(request.id))?;
    let document = compose(
        &PolicyFacts {
            policy: &row.policy,
            company: &company.name,
            language: company.language,
            dated: cx.app.today(),
            paper: if company.paper == "letter" {
                Paper::UsLetter
            } else {
                Paper::A4
            },
        },
        &mut Typesetter::new(),
    );
    let bytes = Press::default().file(&document)?;
    export::write_whole(Path::new(&request.path), &bytes)?;
    Ok(Written { path: request.path })
}
