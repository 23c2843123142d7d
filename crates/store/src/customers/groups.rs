//! Groups of customers that share a policy (rule R12).

use owed_receivables::GroupId;
use owed_receivables::dunning::PolicyId;
use rusqlite::params;

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::{BookReader, Result, StoreError, Write};

/// A group of customers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    /// `None` for the company's policy.
    pub policy: Option<PolicyId>,
}

/// A stored group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    pub id: GroupId,
    pub group: Group,
    /// How many customers are in it.
    pub customers: u64,
}

impl Write<'_> {
    /// Adds a group; fails with [`StoreError::NameTaken`] if the name is in use.
    pub fn insert_group(&mut self, group: &Group) -> Result<GroupId> {
        if group.policy.is_some() {
            self.keep_ready_policies()?;
        }
        self.db
            .execute(
                "INSERT INTO customer_group (name, policy_id) VALUES (?, ?)",
                params![group.name, group.policy.map(|policy| policy.0)],
            )
            .map_err(|error| name_taken(error, group))?;
        Ok(GroupId(self.added(Relation::Group)))
    }

    pub fn update_group(&mut self, id: GroupId, group: &Group) -> Result<()> {
        if group.policy.is_some() {
            self.keep_ready_policies()?;
        }
        let rows = self.edit(|reader| {
            reader
                .db
                .execute(
                    "UPDATE customer_group SET name = ?2, policy_id = ?3 WHERE id = ?1",
                    params![id.0, group.name, group.policy.map(|policy| policy.0)],
                )
                .map_err(|error| name_taken(error, group))
        })?;
        match rows {
            0 => Err(StoreError::not_found("group", id.0)),
            _ => Ok(()),
        }
    }

    /// Deletes an empty group.
    pub fn delete_group(&mut self, id: GroupId) -> Result<()> {
        let row = self.group(id)?;
        if row.customers > 0 {
            return Err(StoreError::GroupInUse {
                name: row.group.name,
                customers: row.customers,
            });
        }
        self.edit(|reader| {
            reader
                .db
                .execute("DELETE FROM customer_group WHERE id = ?", [id.0])?;
            Ok(())
        })
    }
}

fn name_taken(error: rusqlite::Error, group: &Group) -> StoreError {
    if is_taken(&error) {
        StoreError::NameTaken {
            what: "group",
            name: group.name.clone(),
        }
    } else {
        error.into()
    }
}

impl BookReader {
    pub fn group(&self, id: GroupId) -> Result<GroupRow> {
        self.groups()?
            .into_iter()
            .find(|row| row.id == id)
            .ok_or_else(|| StoreError::not_found("group", id.0))
    }

    /// Returns all groups, by name.
    pub fn groups(&self) -> Result<Vec<GroupRow>> {
        let mut statement = self.db.prepare(
            "SELECT g.id, g.name, g.policy_id, count(c.id)
             FROM customer_group g LEFT JOIN customer c ON c.group_id = g.id
             GROUP BY g.id ORDER BY fold(g.name)",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(GroupRow {
                id: GroupId(row.get(0)?),
                group: Group {
                    name: row.get(1)?,
                    policy: row.get::<_, Option<i64>>(2)?.map(PolicyId),
                },
                customers: row.get::<_, i64>(3)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
