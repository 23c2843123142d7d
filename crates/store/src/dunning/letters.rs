//! Letters as they were issued (rules R1, R6, R8).

use owed_receivables::dunning::Channel;
use owed_receivables::payment_reference::letter_digits;
use owed_receivables::{CustomerId, Date, InvoiceId, Language, Money, Tone, words};
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::page::Conditions;
use crate::sql::{self, Columns};
use crate::{
    BookReader, Hash, LetterId, Page, PageRequest, Result, RunId, StoreError, Whose, Write,
};

/// A letter to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub customer: CustomerId,
    /// Identifies the run; a run writes at most one letter to a customer (rules R1, R6).
    pub batch: String,
    pub dated: Date,
    pub tone: Tone,
    pub language: Language,
    pub deadline: Date,
    /// The newest payment known when it was written (rule R8).
    pub payments_known_to: Option<Date>,
    /// The PDF, which must be stored already.
    pub document: Hash,
    pub items: Vec<LetterItem>,
    /// The run that made it; `None` if it was made by hand and raises no item's level.
    pub run: Option<RunId>,
    pub kind: LetterKind,
    pub channel: Channel,
    /// The highest level in it; 0 without levels.
    pub level: u8,
}

words! {
    /// What a letter is about.
    #[derive(Default)]
    pub enum LetterKind: "word-letter-kind" {
        #[default]
        Reminder,
        /// Before the due date.
        Courtesy,
        Statement,
        Agreement,
    }
}

/// An invoice as listed in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterItem {
    pub invoice: InvoiceId,
    /// Minor units of the invoice's currency.
    pub balance: i64,
    pub days_overdue: i64,
    /// The item's level in this letter, and whether this letter raised it to that level (rule R4).
    pub level: u8,
    pub advances: bool,
}

/// A stored letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    pub id: LetterId,
    pub letter: Letter,
    pub customer_number: String,
    pub customer_name: String,
    /// The day it was marked as posted.
    pub posted: Option<Date>,
    /// The day it left the house, by post or by e-mail; from then on it counts as a reminder (rule R4).
    pub left_on: Option<Date>,
    /// Why it will never leave the house, if so.
    pub void: Option<String>,
    /// The amounts due, one per currency; empty for letters from before they were stored.
    pub sums: Vec<Money>,
    pub despite: Option<Despite>,
}

/// Why a person wanted a letter despite an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Despite {
    /// The objection, in words.
    pub against: String,
    pub reason: String,
}

impl Write<'_> {
    /// Stores a letter; fails with [`StoreError::LetterExists`] if its run already wrote one to this customer.
    pub fn insert_letter(&mut self, letter: &Letter) -> Result<LetterId> {
        sql::insert!(
            self.db,
            letter {
                customer_id: letter.customer.0,
                batch: letter.batch,
                dated: sql::day(letter.dated),
                tone: letter.tone.name(),
                language: letter.language.code(),
                deadline: sql::day(letter.deadline),
                payments_known_to: letter.payments_known_to.map(sql::day),
                document: letter.document.as_str(),
                journal: self.id.0,
                run_id: letter.run.map(|run| run.0),
                kind: letter.kind.name(),
                channel: letter.channel.name(),
                level: letter.level,
                reference: letter_digits(letter.customer, letter.dated),
            }
        )
        .map_err(|error| {
            if is_taken(&error) {
                StoreError::LetterExists {
                    batch: letter.batch.clone(),
                }
            } else {
                error.into()
            }
        })?;
        let id = self.added(Relation::Letter);
        let mut statement = self.db.prepare_cached(
            "INSERT INTO letter_item (letter_id, invoice_id, balance, days_overdue, level, advances) VALUES (?, ?, ?, ?, ?, ?)",
        )?;
        for item in &letter.items {
            statement.execute(params![
                id,
                item.invoice.0,
                item.balance,
                item.days_overdue,
                item.level,
                item.advances
            ])?;
        }
        Ok(LetterId(id))
    }

    /// Stores a letter's amounts due, one per currency; stored ones stay.
    pub fn keep_letter_sums(&mut self, id: LetterId, sums: &[Money]) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "INSERT OR IGNORE INTO letter_sum (letter_id, currency, asked) VALUES (?, ?, ?)",
        )?;
        for sum in sums {
            statement.execute(params![id.0, sum.currency.code(), sum.minor])?;
        }
        Ok(())
    }

    /// Stores why a letter that has not left yet was wanted despite an objection.
    pub fn keep_letter_despite(&mut self, id: LetterId, despite: &Despite) -> Result<()> {
        let insert = |reader: &BookReader| {
            Ok(reader
                .db
                .prepare_cached(
                    "INSERT OR IGNORE INTO letter_despite (letter_id, against, reason)
                     SELECT id, ?2, ?3 FROM letter WHERE id = ?1 AND left_on IS NULL",
                )?
                .execute(params![id.0, despite.against, despite.reason])?)
        };
        // The row is undone together with the letter if this write added it.
        if self.has_added(Relation::Letter, id.0) {
            insert(self)?;
        } else {
            self.edit(insert)?;
        }
        Ok(())
    }

    /// Marks a letter as posted on a day, or as not posted.
    pub fn set_posted(&mut self, id: LetterId, posted: Option<Date>) -> Result<()> {
        let customer = self.letter(id)?.letter.customer;
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("UPDATE letter SET posted = ?2, left_on = ?2 WHERE id = ?1")?
                .execute(params![id.0, posted.map(sql::day)])?)
        })?;
        self.edited(customer.0);
        Ok(())
    }

    /// Voids a letter that has not left the house: it will never count.
    pub fn void_letter(&mut self, id: LetterId, why: &str) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("UPDATE letter SET void = ?2 WHERE id = ?1 AND left_on IS NULL")?
                .execute(params![id.0, why])?)
        })?;
        Ok(())
    }

    /// Undoes the voiding of a letter.
    pub fn revive_letter(&mut self, id: LetterId) -> Result<()> {
        self.edit(|reader| {
            Ok(reader
                .db
                .prepare_cached("UPDATE letter SET void = NULL WHERE id = ? AND void IS NOT NULL")?
                .execute([id.0])?)
        })?;
        Ok(())
    }
}

const COLUMNS: &str = "l.id, l.customer_id, l.batch, l.dated, l.tone, l.language, l.deadline, l.payments_known_to, l.document,
                       l.run_id, l.kind, l.channel, l.level, c.number, c.name, l.posted, l.left_on, l.void,
                       (SELECT against FROM letter_despite WHERE letter_id = l.id),
                       (SELECT reason FROM letter_despite WHERE letter_id = l.id)";

impl BookReader {
    pub fn letter(&self, id: LetterId) -> Result<LetterRow> {
        let mut row = self
            .db
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM letter l JOIN customer c ON c.id = l.customer_id WHERE l.id = ?"
            ))?
            .query_row([id.0], read)
            .optional()?
            .ok_or_else(|| StoreError::not_found("letter", id.0))?;
        row.letter.items = self.letter_items(id)?;
        row.sums = self.letter_sums(id)?;
        Ok(row)
    }

    /// Returns the letter that a run already wrote to a customer.
    pub fn letter_of_batch(&self, batch: &str, customer: CustomerId) -> Result<Option<LetterId>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM letter WHERE batch = ? AND customer_id = ?")?
            .query_row(params![batch, customer.0], |row| row.get(0).map(LetterId))
            .optional()?)
    }

    /// Returns the letters of a run, voided ones included, the oldest first.
    pub fn letters_of_run<'w>(
        &self,
        run: RunId,
        whose: impl Into<Whose<'w>>,
    ) -> Result<Vec<LetterRow>> {
        let whose = whose.into();
        let index = match whose {
            Whose::Everyone => "letter_run",
            Whose::One(_) | Whose::These(_) => "letter_customer",
        };
        let mut rows = self
            .db
            .prepare(&format!(
                "SELECT {COLUMNS} FROM letter l INDEXED BY {index} CROSS JOIN customer c ON c.id = l.customer_id
                 WHERE l.run_id = ?{} ORDER BY l.id",
                whose.and("l.customer_id")
            ))?
            .query_map([run.0], read)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
            row.letter.items = self.letter_items(row.id)?;
            row.sums = self.letter_sums(row.id)?;
        }
        Ok(rows)
    }

    /// Counts a customer's letters in a run, voided ones included.
    pub fn count_letters_of_run(&self, run: RunId, customer: CustomerId) -> Result<u64> {
        let count: i64 = self
            .db
            .prepare_cached(
                "SELECT count(*) FROM letter INDEXED BY letter_customer WHERE customer_id = ? AND run_id = ?",
            )?
            .query_row([customer.0, run.0], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Returns letters, newest first, of one customer, one run, or all.
    pub fn letters(
        &self,
        customer: Option<CustomerId>,
        batch: Option<&str>,
        page: PageRequest,
    ) -> Result<Page<LetterRow>> {
        let mut conditions = Conditions::default();
        if let Some(customer) = customer {
            conditions.add("l.customer_id = ?", [Box::new(customer.0)]);
        }
        if let Some(batch) = batch {
            conditions.add("l.batch = ?", [Box::new(batch.to_owned())]);
        }
        let mut rows = self
            .db
            .prepare(&format!(
                "SELECT {COLUMNS} FROM letter l JOIN customer c ON c.id = l.customer_id{} ORDER BY l.id DESC{}",
                conditions.sql(),
                page.sql()
            ))?
            .query_map(params_from_iter(conditions.values()), read)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
            row.letter.items = self.letter_items(row.id)?;
            row.sums = self.letter_sums(row.id)?;
        }
        let total: i64 = self
            .db
            .prepare(&format!(
                "SELECT count(*) FROM letter l{}",
                conditions.sql()
            ))?
            .query_row(params_from_iter(conditions.values()), |row| row.get(0))?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums: Vec::new(),
        })
    }

    fn letter_sums(&self, id: LetterId) -> Result<Vec<Money>> {
        let mut statement = self.db.prepare_cached(
            "SELECT currency, asked FROM letter_sum WHERE letter_id = ? ORDER BY currency",
        )?;
        let sums = statement.query_map([id.0], |row| {
            let mut row = Columns::new(row);
            let currency = row.parsed()?;
            Ok(Money::new(row.get()?, currency))
        })?;
        Ok(sums.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the items in the letter's order: oldest first.
    fn letter_items(&self, id: LetterId) -> Result<Vec<LetterItem>> {
        let mut statement = self.db.prepare_cached(
            "SELECT invoice_id, balance, days_overdue, level, advances FROM letter_item WHERE letter_id = ?
             ORDER BY days_overdue DESC, invoice_id",
        )?;
        let items = statement.query_map([id.0], |row| {
            Ok(LetterItem {
                invoice: InvoiceId(row.get(0)?),
                balance: row.get(1)?,
                days_overdue: row.get(2)?,
                level: row.get(3)?,
                advances: row.get(4)?,
            })
        })?;
        Ok(items.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<LetterRow> {
    let mut row = Columns::new(row);
    Ok(LetterRow {
        id: LetterId(row.get()?),
        letter: Letter {
            customer: CustomerId(row.get()?),
            batch: row.get()?,
            dated: row.date()?,
            tone: row.parsed()?,
            language: row.parsed()?,
            deadline: row.date()?,
            payments_known_to: row.optional_date()?,
            document: Hash::from_hex(row.get::<String>()?),
            items: Vec::new(),
            run: row.get::<Option<i64>>()?.map(RunId),
            kind: row.parsed()?,
            channel: row.parsed()?,
            level: row.get()?,
        },
        customer_number: row.get()?,
        customer_name: row.get()?,
        posted: row.optional_date()?,
        left_on: row.optional_date()?,
        void: row.get()?,
        sums: Vec::new(),
        despite: match row.get::<Option<String>>()? {
            Some(against) => Some(Despite {
                against,
                reason: row.get()?,
            }),
            None => None,
        },
    })
}
