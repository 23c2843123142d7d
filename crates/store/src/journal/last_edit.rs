//! Who last changed a record, according to the changes in the journal.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};

use owed_receivables::dunning::PolicyId;
use owed_receivables::{CompanyAccountId, CustomerId, GroupId, InvoiceId};

use crate::{BookReader, Result, RunEntryId};

/// A record that people edit as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    Customer(CustomerId),
    Invoice(InvoiceId),
    Group(GroupId),
    Policy(PolicyId),
    RunEntry(RunEntryId),
    Company,
    CompanyAccount(CompanyAccountId),
    MailAccount,
}

impl Record {
    /// Its table, and its key there.
    fn row(self) -> (&'static str, i64) {
        match self {
            Self::Customer(id) => ("customer", id.0),
            Self::Invoice(id) => ("invoice", id.0),
            Self::Group(id) => ("customer_group", id.0),
            Self::Policy(id) => ("policy", id.0),
            Self::RunEntry(id) => ("run_entry", id.0),
            Self::Company => ("company", 1),
            Self::CompanyAccount(id) => ("company_account", id.0),
            Self::MailAccount => ("mail_account", 1),
        }
    }
}

impl BookReader {
    /// Returns who last edited a record; `None` if nobody did since it was added.
    pub fn last_edit_by(&self, record: Record) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT journal.who, coalesce(journal.changes, redone.changes) AS edits
             FROM journal LEFT JOIN journal redone ON redone.id = journal.redoes
             WHERE edits IS NOT NULL ORDER BY journal.id DESC",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if edits(&row.get::<_, Vec<u8>>(1)?, record)? {
                return Ok(Some(row.get(0)?));
            }
        }
        Ok(None)
    }
}

/// Says whether a changeset edits the record.
fn edits(changeset: &[u8], record: Record) -> Result<bool> {
    let mut bytes = changeset;
    let input: &mut dyn std::io::Read = &mut bytes;
    let mut edits = ChangesetIter::start_strm(&input)?;
    while let Some(edit) = edits.next()? {
        if is_of(edit, record)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_of(edit: &ChangesetItem, record: Record) -> Result<bool> {
    let (table, key) = record.row();
    let operation = edit.op()?;
    if operation.table_name() != table {
        return Ok(false);
    }
    let id = match operation.code() {
        Action::SQLITE_INSERT => edit.new_value(0)?,
        _ => edit.old_value(0)?,
    };
    Ok(id.as_i64().is_ok_and(|id| id == key))
}
