//! Reminder policies (rule R12). A book in which none was changed has the three built-in ones: they are not stored, and
//! have the keys 1, 2 and 3 that the first change stores them under.

use std::collections::HashMap;

use owed_receivables::dunning::{Policy, PolicyBook, PolicyId, ready};
use owed_receivables::{Customer, GroupId, Language, LegalKind};
use rusqlite::params;

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::{BookReader, PolicyUse, Result, StoreError, Write};

/// A stored policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyRow {
    pub id: PolicyId,
    pub policy: Policy,
    /// The kinds of customers whose standard policy it is. A kind without one uses that of the other kind, so that one
    /// policy can apply to everybody.
    pub standard_for: Vec<LegalKind>,
}

/// The policies that apply while the table is empty.
fn ready_rows(language: Language) -> Vec<PolicyRow> {
    let [friendly, strict, consumers] = ready::all(language);
    [
        (friendly, vec![LegalKind::Business]),
        (strict, vec![]),
        (consumers, vec![LegalKind::Consumer]),
    ]
    .into_iter()
    .zip(1..)
    .map(|((policy, standard_for), id)| PolicyRow {
        id: PolicyId(id),
        policy,
        standard_for,
    })
    .collect()
}

impl Write<'_> {
    /// Adds a policy; fails with [`StoreError::NameTaken`] if the name is in use.
    pub fn insert_policy(&mut self, policy: &Policy) -> Result<PolicyId> {
        self.keep_ready_policies()?;
        self.store_policy(None, policy, None)
    }

    pub fn update_policy(&mut self, id: PolicyId, policy: &Policy) -> Result<()> {
        self.keep_ready_policies()?;
        let definition = definition(id.0, policy)?;
        let rows = self.edit(|reader| {
            reader
                .db
                .execute(
                    "UPDATE policy SET name = ?2, definition = ?3 WHERE id = ?1",
                    params![id.0, policy.name, definition],
                )
                .map_err(|error| name_taken(error, policy))
        })?;
        match rows {
            0 => Err(StoreError::not_found("policy", id.0)),
            _ => Ok(()),
        }
    }

    /// Deletes an unused policy; otherwise [`StoreError::PolicyInUse`] names a user.
    pub fn delete_policy(&mut self, id: PolicyId) -> Result<()> {
        self.keep_ready_policies()?;
        let row = self.policy(id)?;
        if let Some(by) = self.users(&row)? {
            let name = row.policy.name;
            return Err(StoreError::PolicyInUse { name, by });
        }
        self.edit(|reader| {
            reader
                .db
                .execute("DELETE FROM policy WHERE id = ?", [id.0])?;
            Ok(())
        })
    }

    /// Makes a policy the standard for a kind of customers or, without a kind, for all.
    pub fn set_standard(&mut self, kind: Option<LegalKind>, id: PolicyId) -> Result<()> {
        self.keep_ready_policies()?;
        let row = self.policy(id)?;
        let meant = |one: &LegalKind| kind.is_none_or(|kind| kind == *one);
        let mut kinds = LegalKind::ALL.iter().filter(|one| meant(one));
        if kinds.all(|one| row.standard_for.contains(one)) {
            return Ok(());
        }
        let before = self.policy_book()?;
        let whose = LegalKind::ALL.map(|one| {
            let kept = before.standard(one).0;
            (one, if meant(&one) { id } else { kept })
        });
        self.edit(|reader| {
            reader
                .db
                .execute("UPDATE policy SET standard_for = NULL", [])?;
            for (kind, id) in whose {
                // A policy that already is the other kind's standard covers this kind too, which has none of its own.
                reader.db.execute(
                    "UPDATE policy SET standard_for = ?2 WHERE id = ?1 AND standard_for IS NULL",
                    params![id.0, kind.name()],
                )?;
            }
            Ok(())
        })
    }

    /// Stores the built-in policies, before one of them is changed or referred to.
    pub(crate) fn keep_ready_policies(&mut self) -> Result<()> {
        if self.stored_policies()?.is_empty() {
            for row in ready_rows(self.company()?.language) {
                self.store_policy(Some(row.id), &row.policy, row.standard_for.first().copied())?;
            }
        }
        Ok(())
    }

    fn store_policy(
        &mut self,
        id: Option<PolicyId>,
        policy: &Policy,
        standard_for: Option<LegalKind>,
    ) -> Result<PolicyId> {
        let id = id.map(|id| id.0);
        let definition = definition(id.unwrap_or_default(), policy)?;
        self.db
            .execute(
                "INSERT INTO policy (id, name, definition, standard_for) VALUES (?, ?, ?, ?)",
                params![
                    id,
                    policy.name,
                    definition,
                    standard_for.map(LegalKind::name)
                ],
            )
            .map_err(|error| name_taken(error, policy))?;
        Ok(PolicyId(self.added(Relation::Policy)))
    }
}

fn definition(id: i64, policy: &Policy) -> Result<String> {
    serde_json::to_string(policy).map_err(|error| unreadable(id, &error))
}

fn unreadable(id: i64, error: &serde_json::Error) -> StoreError {
    StoreError::UnreadablePolicy {
        id,
        detail: error.to_string(),
    }
}

fn name_taken(error: rusqlite::Error, policy: &Policy) -> StoreError {
    if is_taken(&error) {
        StoreError::NameTaken {
            what: "policy",
            name: policy.name.clone(),
        }
    } else {
        error.into()
    }
}

impl BookReader {
    /// Returns the first user of a policy that is found.
    fn users(&self, row: &PolicyRow) -> Result<Option<PolicyUse>> {
        if !row.standard_for.is_empty() {
            return Ok(Some(PolicyUse::Standard(row.standard_for.clone())));
        }
        let users = |table| {
            let sql = format!("SELECT count(*) FROM {table} WHERE policy_id = ?");
            let count = self.db.query_row(&sql, [row.id.0], |row| row.get(0));
            count.map(i64::unsigned_abs)
        };
        Ok(match (users("customer")?, users("customer_group")?) {
            (0, 0) => None,
            (0, groups) => Some(PolicyUse::Groups(groups)),
            (customers, _) => Some(PolicyUse::Customers(customers)),
        })
    }

    /// Returns all policies, in the order they were added.
    pub fn policies(&self) -> Result<Vec<PolicyRow>> {
        let stored = self.stored_policies()?;
        Ok(if stored.is_empty() {
            ready_rows(self.company()?.language)
        } else {
            stored
        })
    }

    pub fn policy(&self, id: PolicyId) -> Result<PolicyRow> {
        self.policies()?
            .into_iter()
            .find(|row| row.id == id)
            .ok_or_else(|| StoreError::not_found("policy", id.0))
    }

    /// Returns a customer's policy (rule R12); for many customers, call [`BookReader::policy_book`] once.
    pub fn policy_of(&self, customer: &Customer) -> Result<(PolicyId, Policy)> {
        let book = self.policy_book()?;
        let (id, policy) = book.policy_of(customer);
        Ok((id, policy.clone()))
    }

    /// Returns everything that determines customers' policies.
    pub fn policy_book(&self) -> Result<PolicyBook> {
        let rows = self.policies()?;
        let standard = |kind: LegalKind| {
            rows.iter()
                .find(|row| row.standard_for.contains(&kind))
                .map(|row| (row.id, row.policy.clone()))
                .ok_or_else(|| StoreError::Damaged {
                    detail: format!("no policy is the standard for {} customers", kind.name()),
                })
        };
        let (business, consumer) = (
            standard(LegalKind::Business)?,
            standard(LegalKind::Consumer)?,
        );
        let groups = self
            .db
            .prepare("SELECT id, policy_id FROM customer_group WHERE policy_id IS NOT NULL")?
            .query_map([], |row| Ok((GroupId(row.get(0)?), PolicyId(row.get(1)?))))?
            .collect::<rusqlite::Result<HashMap<_, _>>>()?;
        let all = rows.into_iter().map(|row| (row.id, row.policy));
        Ok(PolicyBook::new(business, consumer, all, groups))
    }

    fn stored_policies(&self) -> Result<Vec<PolicyRow>> {
        let rows = self
            .db
            .prepare("SELECT id, definition, standard_for FROM policy ORDER BY id")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(i64, String, Option<String>)>>>()?;
        let mut rows = rows
            .into_iter()
            .map(|(id, definition, standard_for)| {
                Ok(PolicyRow {
                    id: PolicyId(id),
                    policy: serde_json::from_str(&definition)
                        .map_err(|error| unreadable(id, &error))?,
                    standard_for: standard_for
                        .and_then(|kind| kind.parse().ok())
                        .into_iter()
                        .collect(),
                })
            })
            .collect::<Result<Vec<PolicyRow>>>()?;
        for kind in LegalKind::ALL {
            let held = |row: &PolicyRow| row.standard_for.contains(&kind);
            if rows.iter().any(held) {
                continue;
            }
            if let Some(row) = rows.iter_mut().find(|row| !row.standard_for.is_empty()) {
                row.standard_for.push(kind);
            }
        }
        Ok(rows)
    }
}
