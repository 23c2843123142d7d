//! What a file says of a customer's kind, group and policy, the last two by name (rule R12).

use std::collections::HashMap;

use owed_import::CustomerDraft;
use owed_receivables::dunning::PolicyId;
use owed_receivables::{Customer, GroupId};
use owed_store::{BookReader, Group, Write};
use owed_texts::{Language, Message, PlainKey, key, text};

use crate::failure::Failure;

/// The groups and policies of the book, by name.
pub struct Names {
    groups: HashMap<String, GroupId>,
    policies: HashMap<String, PolicyId>,
}

impl Names {
    pub fn read(book: &BookReader) -> Result<Self, Failure> {
        let groups = book.groups()?.into_iter();
        let policies = book.policies()?.into_iter();
        Ok(Self {
            groups: groups.map(|row| (row.group.name, row.id)).collect(),
            policies: policies.map(|row| (row.policy.name, row.id)).collect(),
        })
    }

    /// Says why a customer cannot be imported: a file does not create policies.
    pub fn unknown_policy(&self, draft: &CustomerDraft) -> Option<Message> {
        let name = &draft.policy;
        let unknown = !name.is_empty() && !self.policies.contains_key(name);
        unknown.then(|| text!("import-problem-no-policy", name))
    }

    /// Adds the groups that the file names and the book lacks.
    pub fn add_groups<'d>(
        &mut self,
        write: &mut Write<'_>,
        drafts: impl Iterator<Item = &'d CustomerDraft>,
    ) -> Result<(), Failure> {
        for draft in drafts {
            if !draft.group.is_empty() && !self.groups.contains_key(&draft.group) {
                let group = Group {
                    name: draft.group.clone(),
                    policy: None,
                };
                let id = write.insert_group(&group)?;
                self.groups.insert(draft.group.clone(), id);
            }
        }
        Ok(())
    }

    /// Returns the customer with what the file says, and otherwise unchanged.
    pub fn joined(&self, customer: Customer, draft: &CustomerDraft) -> Customer {
        Customer {
            kind: draft.kind.unwrap_or(customer.kind),
            group: self.groups.get(&draft.group).copied().or(customer.group),
            policy: self
                .policies
                .get(&draft.policy)
                .copied()
                .or(customer.policy),
            ..customer
        }
    }

    /// Returns the changes in words, including a group still to be created.
    pub fn changes(
        &self,
        before: &Customer,
        draft: &CustomerDraft,
        language: Language,
    ) -> Vec<String> {
        let after = self.joined(before.clone(), draft);
        let new_group = !draft.group.is_empty() && !self.groups.contains_key(&draft.group);
        let to = |what: PlainKey, after: &str| text!("import-change-to", what, after);
        let parts = [
            (
                before.kind != after.kind,
                text!("import-change-kind", kind = after.kind.name()),
            ),
            (
                new_group || before.group != after.group,
                to(key!("import-what-group"), &draft.group),
            ),
            (
                before.policy != after.policy,
                to(key!("import-what-policy"), &draft.policy),
            ),
        ];
        let changed = parts.into_iter().filter(|(changed, _)| *changed);
        changed.map(|(_, change)| change.text(language)).collect()
    }
}
