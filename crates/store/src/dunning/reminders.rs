//! The data that proposals of reminders need: what is open, what was sent about it, what is pending (rules R3–R5).

use std::collections::{BTreeMap, HashMap};

use owed_receivables::dunning::Channel;
use owed_receivables::{Currency, Customer, CustomerId, Date, InvoiceId, Money};

use crate::invoices::open;
use crate::payments::credits;
use crate::sql::{self, Columns};
use crate::{BookReader, LetterId, LetterKind, Result, RunId, Whose};

/// A customer with something open on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAccount {
    pub id: CustomerId,
    pub customer: Customer,
    pub items: Vec<OpenItem>,
    /// Unallocated money (rule L2), in minor units.
    pub on_account: BTreeMap<Currency, i64>,
}

/// An invoice with its balance on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    pub invoice: InvoiceId,
    pub number: String,
    pub issued: Date,
    pub due: Date,
    pub gross: Money,
    pub balance: i64,
}

/// A level that an item reached with a letter that left the house, and the last time it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    pub level: u8,
    pub sent: Date,
    pub deadline: Date,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemHistory {
    /// One for each level reached.
    pub reached: Vec<Reached>,
    /// Whether a courtesy note left the house.
    pub noted: bool,
}

/// A run's letter that has not left the house and still may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pending {
    pub letter: LetterId,
    pub customer: CustomerId,
    pub run: RunId,
    pub dated: Date,
    pub channel: Channel,
}

impl BookReader {
    /// Returns everything open on a day with its debtors, by the book's key.
    pub fn open_accounts<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<Vec<OpenAccount>> {
        let whose = whose.into();
        let day = sql::day(as_of);
        let today = self.is_today(day)?;
        let mut accounts = BTreeMap::<i64, OpenAccount>::new();
        let mut customers: HashMap<CustomerId, Customer> =
            self.customers_of(whose)?.into_iter().collect();
        let (open, settled_since) = open::open_of(whose, day, today);
        for source in [Some(open), settled_since].into_iter().flatten() {
            let mut statement = self.db.prepare(&format!(
                "SELECT customer_id, id, number, issued, due, currency, gross, balance FROM ({source}) WHERE balance > 0"
            ))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let mut row = Columns::new(row);
                let id: i64 = row.get()?;
                let item = OpenItem {
                    invoice: InvoiceId(row.get()?),
                    number: row.get()?,
                    issued: row.date()?,
                    due: row.date()?,
                    gross: row.money::<1>()?[0],
                    balance: row.get()?,
                };
                if let Some(account) = accounts.get_mut(&id) {
                    account.items.push(item);
                } else if let Some(customer) = customers.remove(&CustomerId(id)) {
                    let account = OpenAccount {
                        id: CustomerId(id),
                        customer,
                        items: vec![item],
                        on_account: BTreeMap::new(),
                    };
                    accounts.insert(id, account);
                }
            }
        }
        let mut statement = self.db.prepare(&format!(
            "SELECT customer_id, currency, sum(rest) FROM ({}){} GROUP BY customer_id, currency",
            credits::on_account(day, today),
            whose.only("customer_id")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            if let Some(account) = accounts.get_mut(&row.get()?) {
                account.on_account.insert(row.parsed()?, row.get()?);
            }
        }
        Ok(accounts.into_values().collect())
    }

    /// Returns the money on account on a day (rule L2) and since when it is there, the oldest first.
    pub fn on_account_since<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<HashMap<CustomerId, Vec<(Date, Money)>>> {
        let day = sql::day(as_of);
        let mut statement = self.db.prepare(&format!(
            "SELECT customer_id, dated, currency, rest FROM ({}){} ORDER BY dated, id",
            credits::on_account(day, self.is_today(day)?),
            whose.into().only("customer_id")
        ))?;
        let mut rows = statement.query([])?;
        let mut money = HashMap::<_, Vec<_>>::new();
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let of_customer = money.entry(CustomerId(row.get()?)).or_default();
            let day = row.date()?;
            let [rest] = row.money::<1>()?;
            of_customer.push((day, rest));
        }
        Ok(money)
    }

    /// Returns what was sent about invoices up to a day.
    pub fn reminder_history<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<HashMap<InvoiceId, ItemHistory>> {
        // With `max`, SQLite takes the deadline from the row of the newest day.
        let sql = format!(
            "SELECT t.invoice_id, t.level, max(l.left_on), l.deadline
             FROM letter l JOIN letter_item t ON t.letter_id = l.id
             WHERE l.left_on <= {} AND l.void IS NULL AND (t.advances OR l.kind = 'courtesy'){}
             GROUP BY t.invoice_id, t.level",
            sql::day(as_of),
            whose.into().and("l.customer_id")
        );
        let mut statement = self.db.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut history = HashMap::<InvoiceId, ItemHistory>::new();
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let of_item = history.entry(InvoiceId(row.get()?)).or_default();
            let reached = Reached {
                level: row.get()?,
                sent: row.date()?,
                deadline: row.date()?,
            };
            if reached.level > 0 {
                of_item.reached.push(reached);
            } else {
                of_item.noted = true;
            }
        }
        Ok(history)
    }

    /// Returns the days before a given day on which reminders about invoices left the house, the oldest first: those
    /// that a letter of that day can mention.
    pub fn reminder_days<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        before: Date,
    ) -> Result<HashMap<InvoiceId, Vec<Date>>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT t.invoice_id, l.left_on FROM letter l JOIN letter_item t ON t.letter_id = l.id
             WHERE l.left_on < {} AND l.void IS NULL AND l.kind = 'reminder'{} ORDER BY l.left_on",
            sql::day(before),
            whose.into().and("l.customer_id")
        ))?;
        let mut rows = statement.query([])?;
        let mut days = HashMap::<InvoiceId, Vec<Date>>::new();
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let of_invoice = days.entry(InvoiceId(row.get()?)).or_default();
            of_invoice.push(row.date()?);
        }
        Ok(days)
    }

    /// Returns the day of each customer's newest reminder that left the house by a day.
    pub fn last_reminders<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        as_of: Date,
    ) -> Result<HashMap<CustomerId, Date>> {
        let sql = format!(
            "SELECT customer_id, max(left_on) FROM letter
             WHERE left_on <= {} AND void IS NULL AND kind = 'reminder'{} GROUP BY customer_id",
            sql::day(as_of),
            whose.into().and("customer_id")
        );
        let mut statement = self.db.prepare(&sql)?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((CustomerId(row.get()?), row.date()?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the days from `since` to `as_of` on which a customer was written to or called (rule I8).
    pub fn contacts<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
        since: Date,
        as_of: Date,
    ) -> Result<HashMap<CustomerId, Vec<Date>>> {
        let (from, to) = (sql::day(since), sql::day(as_of));
        let only = whose.into().and("c.customer_id");
        let mut statement = self.db.prepare(&format!(
            "SELECT customer_id, day FROM (
               SELECT customer_id, left_on AS day FROM letter c WHERE left_on BETWEEN {from} AND {to}{only}
               UNION ALL SELECT customer_id, dated FROM call c WHERE dated BETWEEN {from} AND {to}{only})
             ORDER BY day"
        ))?;
        let mut rows = statement.query([])?;
        let mut contacts = HashMap::<CustomerId, Vec<Date>>::new();
        while let Some(row) = rows.next()? {
            let mut row = Columns::new(row);
            let id = CustomerId(row.get()?);
            contacts.entry(id).or_default().push(row.date()?);
        }
        Ok(contacts)
    }

    /// Returns the letters whose mail is in the outbox or has an unknown outcome, with their recipients and kinds.
    pub fn letters_in_outbox<'w>(
        &self,
        whose: impl Into<Whose<'w>>,
    ) -> Result<Vec<(LetterId, CustomerId, LetterKind)>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT l.id, l.customer_id, l.kind FROM message m JOIN letter l ON l.id = m.letter_id
             WHERE m.state IN ('held', 'queued', 'sending', 'unknown'){}",
            whose.into().and("m.customer_id")
        ))?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((LetterId(row.get()?), CustomerId(row.get()?), row.parsed()?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the runs' letters that may still leave the house: printed ones not yet posted, and mails in the outbox
    /// or with an unknown outcome.
    pub fn pending_letters<'w>(&self, whose: impl Into<Whose<'w>>) -> Result<Vec<Pending>> {
        let mut statement = self.db.prepare(&format!(
            "SELECT l.id, l.customer_id, l.run_id, l.dated, l.channel FROM letter l
             WHERE l.run_id IS NOT NULL AND l.left_on IS NULL AND l.void IS NULL{}
               AND (l.channel = 'letter' OR EXISTS (SELECT 1 FROM message m WHERE m.letter_id = l.id
                                                    AND m.state IN ('held', 'queued', 'sending', 'unknown')))
             ORDER BY l.id",
            whose.into().and("l.customer_id")
        ))?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok(Pending {
                letter: LetterId(row.get()?),
                customer: CustomerId(row.get()?),
                run: RunId(row.get()?),
                dated: row.date()?,
                channel: row.parsed()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the reductions of an invoice by effective day, which its interest depends on (rule I1).
    pub fn balance_changes(&self, invoice: InvoiceId) -> Result<Vec<(Date, i64)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT effective, amount FROM allocation WHERE invoice_id = ? ORDER BY effective",
        )?;
        let rows = statement.query_map([invoice.0], |row| {
            let mut row = Columns::new(row);
            Ok((row.date()?, row.get()?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
