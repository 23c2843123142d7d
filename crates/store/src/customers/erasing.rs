//! The right to erasure (rule L3): the customer's identity is removed from the file itself; the figures stay.
//!
//! Identifying data is overwritten in one transaction, which cannot be undone: the journal's copies are deleted too.
//! Then the file is rebuilt and the log emptied, since SQLite leaves overwritten data in free pages of both. A program
//! killed in between leaves a mark, and whoever opens the book next finishes.

use std::collections::BTreeSet;

use owed_receivables::{BankEntryId, CustomerId, EmailField};
use rusqlite::params;

use crate::documents::ERASED;
use crate::journal::{begin, note, summary};
use crate::mail::sending_log::SendingLog;
use crate::sql;
use crate::{Book, BookReader, Hash, JournalEntry, Result, StoreError};

/// A shorter name, word or number may be anybody's.
const TELLING: usize = 5;

/// Deletes or blanks the customer's own data (?1).
const OWN: &[&str] = &[
    "DELETE FROM contact WHERE customer_id = ?1",
    "DELETE FROM customer_account WHERE customer_id = ?1",
    "DELETE FROM learned_payer WHERE customer_id = ?1",
    "DELETE FROM customer_identifier WHERE customer_id = ?1",
    "DELETE FROM former_number WHERE customer_id = ?1",
    "DELETE FROM former_name WHERE customer_id = ?1",
    "UPDATE invoice SET reference = '', note = '' WHERE customer_id = ?1",
    "UPDATE put_off SET reason = '' WHERE invoice_id IN (SELECT id FROM invoice WHERE customer_id = ?1)",
    "UPDATE dispute SET reason = '', outcome = '' WHERE invoice_id IN (SELECT id FROM invoice WHERE customer_id = ?1)",
    "UPDATE credit_match SET reasons = '[]' WHERE credit_id IN (SELECT id FROM credit WHERE customer_id = ?1)",
    "UPDATE credit SET note = '', number = iif(kind = 'payment', '', number) WHERE customer_id = ?1",
    "UPDATE refund_part SET reason = '' WHERE refund_id IN (SELECT id FROM refund WHERE customer_id = ?1)",
    "UPDATE refund SET note = '', number = '' WHERE customer_id = ?1",
    "UPDATE claim SET note = '' WHERE customer_id = ?1",
    "UPDATE promise SET note = '' WHERE customer_id = ?1",
    "UPDATE hold SET reason = '' WHERE customer_id = ?1",
    "UPDATE plan SET note = '' WHERE customer_id = ?1",
    "UPDATE handover SET whom = '', note = '' WHERE customer_id = ?1",
    "UPDATE call SET person = '', note = '' WHERE customer_id = ?1",
    "UPDATE letter_despite SET against = '', reason = '' WHERE letter_id IN (SELECT id FROM letter WHERE customer_id = ?1)",
    "UPDATE letter SET void = iif(void IS NULL, NULL, '') WHERE customer_id = ?1",
    "DELETE FROM message_attachment WHERE message_id IN (SELECT id FROM message WHERE customer_id = ?1)",
    "UPDATE message_event SET detail = '' WHERE message_id IN (SELECT id FROM message WHERE customer_id = ?1)",
    "UPDATE message SET recipient = '', copies = '', subject = '', last_error = iif(last_error IS NULL, NULL, ''),
       response = iif(response IS NULL, NULL, '') WHERE customer_id = ?1",
    "DELETE FROM run_proposal WHERE entry_id IN (SELECT id FROM run_entry WHERE customer_id = ?1)",
    "DELETE FROM run_entry WHERE customer_id = ?1 AND run_id IN (SELECT id FROM run WHERE state IN ('proposed', 'discarded'))",
    "UPDATE run_entry SET edits = '', reason = '' WHERE customer_id = ?1",
    // One file may have brought invoices of several customers.
    "DELETE FROM original WHERE document IN (SELECT o.document FROM original o
       LEFT JOIN invoice i ON i.id = o.invoice_id LEFT JOIN credit c ON c.id = o.credit_id
       WHERE ?1 IN (i.customer_id, c.customer_id))",
];

/// Free texts by people or the program that may contain a name, an address or an account.
const FREE: &[(&str, &str)] = &[
    ("customer", "note"),
    ("customer", "next_step"),
    ("contact", "note"),
    ("undeliverable", "said"),
    ("invoice", "note"),
    ("invoice", "reference"),
    ("credit", "note"),
    ("allocation", "reason"),
    ("claim", "note"),
    ("claim_allocation", "reason"),
    ("promise", "note"),
    ("dispute", "reason"),
    ("dispute", "outcome"),
    ("hold", "reason"),
    ("plan", "note"),
    ("handover", "note"),
    ("call", "person"),
    ("call", "note"),
    ("put_off", "reason"),
    ("refund", "note"),
    ("letter_despite", "against"),
    ("letter_despite", "reason"),
    ("run_entry", "edits"),
    ("run_entry", "reason"),
    ("run_proposal", "proposal"),
    ("message_event", "detail"),
    ("bank_entry", "text"),
    ("bank_entry", "reason"),
    ("bank_match", "reasons"),
    ("credit_match", "reasons"),
    ("bank_statement", "source"),
    ("watched_file", "name"),
    ("watched_file", "detail"),
    ("watched_question", "name"),
    ("watched_question", "value"),
    ("watched_question", "message"),
];

/// What undo could bring back: nothing written earlier can be undone any more. Unreferenced documents remained from
/// undone changes.
const COPIES: &[&str] = &[
    "UPDATE journal SET changes = NULL WHERE changes IS NOT NULL",
    "DELETE FROM journal_insert",
    "DELETE FROM document WHERE sha256 NOT IN (
       SELECT document FROM letter UNION SELECT document FROM message UNION SELECT document FROM message_attachment
       UNION SELECT document FROM original UNION SELECT logo FROM company WHERE logo IS NOT NULL)",
    "UPDATE book SET unswept = 1",
];

impl Book {
    /// Erases a customer's identity. `may` inspects the book in the same transaction and can stop it. Returns whether
    /// the file holds no trace any more: another program that is reading the book keeps its log from being emptied.
    pub fn erase_customer<E: From<StoreError>>(
        &mut self,
        id: CustomerId,
        entry: &JournalEntry,
        may: impl FnOnce(&BookReader) -> std::result::Result<(), E>,
    ) -> std::result::Result<bool, E> {
        let writing = begin(&self.reader)?;
        may(&self.reader)?;
        self.reader.erase(id)?;
        note(&self.reader, entry)?;
        writing.commit()?;
        // It may hold a server's answer about the last mail.
        SendingLog::beside(self.path()).clear();
        Ok(self.sweep()?)
    }

    /// Finishes what a killed or blocked program left undone.
    pub(crate) fn sweep_if_needed(&self) -> Result<()> {
        let unswept = self
            .db
            .query_row("SELECT unswept FROM book", [], |row| row.get(0))?;
        if unswept {
            self.sweep()?;
        }
        Ok(())
    }

    /// Rebuilds the file from the book's contents and empties the log. Returns whether it succeeded.
    fn sweep(&self) -> Result<bool> {
        match self.rebuild() {
            Err(StoreError::Busy) => Ok(false),
            rebuilt => rebuilt,
        }
    }

    fn rebuild(&self) -> Result<bool> {
        if !self.empty_log()? {
            return Ok(false);
        }
        self.db.execute_batch("VACUUM")?;
        let empty = self.empty_log()?;
        if empty {
            let writing = begin(&self.reader)?;
            self.db.execute("UPDATE book SET unswept = 0", [])?;
            writing.commit()?;
        }
        Ok(empty)
    }

    /// Moves the log into the file; `false` if another program still reads from it.
    fn empty_log(&self) -> Result<bool> {
        let busy: bool = self
            .db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(!busy)
    }
}

impl BookReader {
    /// Returns the bank entries that reveal a customer: those of their payments, refunds and charges, those they paid
    /// themselves, and those whose text names them and that are nobody else's.
    pub fn bank_entries_of(&self, customer: CustomerId) -> Result<Vec<BankEntryId>> {
        let mut entries = BTreeSet::new();
        let mut statement = self.db.prepare_cached(
            "SELECT l.entry_id FROM bank_link l JOIN credit c ON c.id = l.credit_id WHERE c.customer_id = ?1
             UNION SELECT entry_id FROM refund WHERE customer_id = ?1 AND entry_id IS NOT NULL
             UNION SELECT entry_id FROM claim WHERE customer_id = ?1 AND entry_id IS NOT NULL
             UNION SELECT entry_id FROM learned_payer WHERE customer_id = ?1",
        )?;
        for entry in statement.query_map([customer.0], |row| row.get::<_, i64>(0))? {
            entries.insert(entry?);
        }
        let mut statement = self.db.prepare_cached(
            "SELECT id FROM bank_entry e
             WHERE other_account = ?2 OR fold(name) = fold(?2) OR fold(ultimate) = fold(?2)
                OR ?3 AND holds(text, fold(?2)) AND NOT EXISTS (
                     SELECT 1 FROM bank_link l JOIN credit c ON c.id = l.credit_id
                     WHERE l.entry_id = e.id AND c.customer_id <> ?1)",
        )?;
        for known in self.known_by(customer)? {
            let telling = is_telling(&known);
            let theirs = params![customer.0, known, telling];
            for entry in statement.query_map(theirs, |row| row.get::<_, i64>(0))? {
                entries.insert(entry?);
            }
        }
        Ok(entries.into_iter().map(BankEntryId).collect())
    }

    /// Returns the names, addresses and accounts that identify a customer.
    fn known_by(&self, id: CustomerId) -> Result<BTreeSet<String>> {
        let customer = self.customer(id)?;
        let mut known_by = BTreeSet::new();
        for contact in customer.contacts() {
            known_by.extend(EmailField::read(&contact.email).addresses);
            known_by.extend([contact.name, contact.email, contact.phone]);
        }
        known_by.extend([customer.name, customer.vat_id]);
        let mut statement = self.db.prepare_cached(
            "SELECT name FROM former_name WHERE customer_id = ?1
             UNION SELECT account FROM customer_account WHERE customer_id = ?1
             UNION SELECT payer FROM learned_payer WHERE customer_id = ?1
             UNION SELECT identifier FROM customer_identifier WHERE customer_id = ?1
             UNION SELECT recipient FROM message WHERE customer_id = ?1
             UNION SELECT copies FROM message WHERE customer_id = ?1",
        )?;
        for known in statement.query_map([id.0], |row| row.get::<_, String>(0))? {
            known_by.insert(known?);
        }
        known_by.remove("");
        Ok(known_by)
    }

    fn erase(&self, id: CustomerId) -> Result<()> {
        let (known_by, entries) = (self.known_by(id)?, self.bank_entries_of(id)?);
        let after = self.customer(id)?.erased(id);
        self.erase_remarks_in_journal(id, &after.name)?;
        self.erase_bank_entries(&entries)?;
        self.erase_reasons(id)?;
        self.erase_documents(id)?;
        for email in &known_by {
            let sql = "DELETE FROM undeliverable WHERE email = ?";
            self.db.execute(sql, [email])?;
        }
        for sql in OWN {
            self.db.execute(sql, [id.0])?;
        }
        self.db.execute(
            "UPDATE journal SET summary = ?2 WHERE id IN (SELECT journal FROM journal_customer WHERE customer = ?1)",
            params![id.0, after.name],
        )?;
        self.put_customer(id, &after)?;
        for known in known_by.iter().filter(|known| is_telling(known)) {
            self.replace_everywhere(known, &after.name)?;
        }
        for sql in COPIES {
            self.db.execute(sql, [])?;
        }
        Ok(())
    }

    /// Blanks the journal's entries that repeat what was remarked about a customer: a dispute's reason, how it ended. Equal
    /// remarks about others stay.
    fn erase_remarks_in_journal(&self, id: CustomerId, left: &str) -> Result<()> {
        self.db.execute(
            "WITH remark (said) AS (
               SELECT d.reason FROM dispute d JOIN invoice i ON i.id = d.invoice_id WHERE i.customer_id = ?1
               UNION SELECT d.outcome FROM dispute d JOIN invoice i ON i.id = d.invoice_id WHERE i.customer_id = ?1
               UNION SELECT p.reason FROM put_off p JOIN invoice i ON i.id = p.invoice_id WHERE i.customer_id = ?1
               UNION SELECT reason FROM hold WHERE customer_id = ?1
               UNION SELECT note FROM promise WHERE customer_id = ?1
               UNION SELECT note FROM call WHERE customer_id = ?1),
             theirs (said) AS (
               SELECT number FROM invoice WHERE customer_id = ?1
               UNION SELECT number FROM customer WHERE id = ?1 UNION SELECT name FROM customer WHERE id = ?1)
             UPDATE journal SET summary = ?2
             WHERE EXISTS (SELECT 1 FROM remark WHERE said <> '' AND instr(summary, json_quote(said)) > 0)
               AND EXISTS (SELECT 1 FROM theirs WHERE instr(summary, json_quote(said)) > 0)",
            params![id.0, left],
        )?;
        Ok(())
    }

    fn erase_bank_entries(&self, entries: &[BankEntryId]) -> Result<()> {
        let mut reasons = self
            .db
            .prepare("UPDATE bank_match SET reasons = '[]' WHERE entry_id = ?")?;
        for id in entries {
            let left = self.bank_entry(*id)?.erased();
            sql::update!(self.db, bank_entry[id.0] {
                reference: left.reference,
                end_to_end: left.end_to_end,
                text: left.text,
                name: left.name,
                other_account: left.other_account,
                ultimate: left.ultimate,
                reason: left.reason,
            })?;
            reasons.execute([id.0])?;
        }
        Ok(())
    }

    /// Replaces reasons by numbers, since equal reasons tie rows together.
    fn erase_reasons(&self, id: CustomerId) -> Result<()> {
        const ALLOCATIONS: &str = "invoice_id IN (SELECT id FROM invoice WHERE customer_id = ?1)
             OR credit_id IN (SELECT id FROM credit WHERE customer_id = ?1)";
        const CLAIMS: &str = "claim_id IN (SELECT id FROM claim WHERE customer_id = ?1)";
        let reasons: Vec<String> = self
            .db
            .prepare(&format!(
                "SELECT reason FROM allocation WHERE reason <> '' AND ({ALLOCATIONS})
                 UNION SELECT reason FROM claim_allocation WHERE reason <> '' AND {CLAIMS}"
            ))?
            .query_map([id.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for (at, reason) in reasons.iter().enumerate() {
            let left = format!("erased reason {}", at + 1);
            for (table, theirs) in [("allocation", ALLOCATIONS), ("claim_allocation", CLAIMS)] {
                self.db.execute(
                    &format!("UPDATE {table} SET reason = ?3 WHERE reason = ?2 AND ({theirs})"),
                    params![id.0, reason, left],
                )?;
            }
        }
        Ok(())
    }

    fn erase_documents(&self, id: CustomerId) -> Result<()> {
        let left = Hash::digest(ERASED);
        self.db.execute(
            "INSERT INTO document (sha256, media_type, bytes) VALUES (?, 'text/plain', ?) ON CONFLICT DO NOTHING",
            params![left.as_str(), ERASED],
        )?;
        for table in ["letter", "message"] {
            self.db.execute(
                &format!("UPDATE {table} SET document = ?2 WHERE customer_id = ?1"),
                params![id.0, left.as_str()],
            )?;
        }
        Ok(())
    }

    fn replace_everywhere(&self, known: &str, left: &str) -> Result<()> {
        for (table, column) in FREE {
            self.db.execute(
                &format!(
                    "UPDATE {table} SET {column} = replace({column}, ?1, ?2) WHERE instr({column}, ?1) > 0"
                ),
                [known, left],
            )?;
        }
        self.replace_in_summaries(known, left)?;
        // How the files of the watched folder looked is stored by name; they will be looked at again.
        self.db
            .execute("DELETE FROM watched_look WHERE instr(name, ?) > 0", [known])?;
        Ok(())
    }
}

impl BookReader {
    fn replace_in_summaries(&self, known: &str, left: &str) -> Result<()> {
        let kept: Vec<(i64, String)> = self
            .db
            .prepare("SELECT id, summary FROM journal")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (id, before) in kept {
            let after = summary::replaced(before.clone(), known, left);
            if after != before {
                let renewed = params![after, id];
                self.db
                    .execute("UPDATE journal SET summary = ? WHERE id = ?", renewed)?;
            }
        }
        Ok(())
    }
}

/// Says whether a text with this in it reveals the customer.
fn is_telling(known: &str) -> bool {
    known.chars().count() >= TELLING
}
