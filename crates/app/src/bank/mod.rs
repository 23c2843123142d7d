//! Bank statements of the company's own accounts, and their entries.

use owed_receivables::{BankAccountId, BankStatementId, EntryState, Language, Money, words};
use owed_store::{BankEntryQuery, BankEntryRow, BankStatementRow, PageRequest};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Amount, Chosen, Window, count, iso};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "BankStatementQuery")]
#[serde(default)]
pub struct StatementQuery {
    /// Of one account; `null` means all.
    pub account: Option<i64>,
    pub window: Window,
}

/// The statements, latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BankStatementPage {
    pub count: u32,
    pub rows: Vec<BankStatementLine>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct BankStatementLine {
    pub id: i64,
    pub account_id: i64,
    /// IBAN or number; empty if the file named none.
    pub account: String,
    pub account_name: String,
    pub currency: String,
    /// The bank's own number of the statement.
    pub number: String,
    /// The days it covers, as far as stated.
    pub from: Option<String>,
    pub to: Option<String>,
    pub opening: Option<Amount>,
    pub closing: Option<Amount>,
    /// The sum of its entries.
    pub moved: Amount,
    /// The difference between its balances and its entries; `null` if they agree or it does not state both balances.
    pub gap: Option<Amount>,
    pub entries: u32,
    /// How many of them are not handled yet.
    pub open: u32,
    /// The file it was read from.
    pub source: String,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "BankEntryQuery")]
#[serde(default)]
pub struct EntryQuery {
    pub statement: Option<i64>,
    /// Empty means all.
    pub state: Chosen<EntryState>,
    /// Empty means both.
    pub direction: Chosen<Direction>,
    /// Matched in the text, the references, and the counterparty's name and account.
    pub text: String,
    pub window: Window,
}

words! {
    /// Whether money came in or went out.
    pub enum Direction: "word-direction" {
        In,
        Out,
    }
}

/// The entries, latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BankEntryPage {
    pub count: u32,
    /// The sum of all matching entries, one per currency.
    pub sums: Vec<Amount>,
    pub rows: Vec<BankEntryLine>,
}

/// One movement on an account.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BankEntryLine {
    pub id: i64,
    pub booked: String,
    pub value: Option<String>,
    /// Negative if it left the account.
    pub amount: Amount,
    /// Charges deducted from what the counterparty paid.
    pub fees: Option<Amount>,
    pub reference: String,
    /// What the payer wrote.
    pub text: String,
    pub name: String,
    pub account: String,
    pub ultimate: String,
    /// The bank's code for this kind of movement.
    pub code: String,
    pub is_fee: bool,
    pub is_reversal: bool,
    /// `2 of 5` if it is part of a collective booking.
    pub part: Option<String>,
    pub state: EntryState,
    /// Why it was set aside.
    pub reason: String,
}

/// Returns the statements read so far.
///
/// # Errors
/// The book cannot be read.
pub fn statements(cx: &Context<'_>, query: StatementQuery) -> Result<BankStatementPage, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let page = book.bank_statements(query.account.map(BankAccountId), page(query.window))?;
    let line = |row| statement_line(row, language);
    Ok(BankStatementPage {
        count: count(page.total),
        rows: page.rows.into_iter().map(line).collect(),
    })
}

/// Returns the entries of the statements.
///
/// # Errors
/// The book cannot be read.
pub fn entries(cx: &Context<'_>, query: EntryQuery) -> Result<BankEntryPage, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let found = book.bank_entries(&BankEntryQuery {
        statement: query.statement.map(BankStatementId),
        state: query.state.0,
        came_in: query.direction.0.map(|one| one == Direction::In),
        text: query.text,
        page: page(query.window),
        ..BankEntryQuery::default()
    })?;
    let sum = |sum: &owed_store::Sum| Amount::new(Money::new(sum.amount, sum.currency), language);
    Ok(BankEntryPage {
        count: count(found.total),
        sums: found.sums.iter().map(sum).collect(),
        rows: found
            .rows
            .into_iter()
            .map(|row| entry_line(row, language))
            .collect(),
    })
}

fn page(window: Window) -> PageRequest {
    PageRequest {
        offset: window.offset.into(),
        limit: window.limit,
    }
}

fn statement_line(row: BankStatementRow, language: Language) -> BankStatementLine {
    let currency = row.account.currency;
    let amount = |minor| Amount::new(Money::new(minor, currency), language);
    BankStatementLine {
        id: row.id.0,
        account_id: row.statement.account.0,
        account: row.account.number,
        account_name: row.account.name,
        currency: currency.code().to_owned(),
        number: row.statement.number,
        from: row.statement.from.map(iso),
        to: row.statement.to.map(iso),
        opening: row.statement.opening.map(amount),
        closing: row.statement.closing.map(amount),
        moved: Amount::new(row.moved, language),
        gap: row
            .gap
            .filter(|gap| gap.minor != 0)
            .map(|gap| Amount::new(gap, language)),
        entries: count(row.entries),
        open: count(row.open),
        source: row.statement.source,
    }
}

/// Returns an entry as displayed.
pub(crate) fn entry_line(row: BankEntryRow, language: Language) -> BankEntryLine {
    let entry = row.entry;
    let fees = (entry.fees != 0).then(|| Money::new(entry.fees, entry.amount.currency));
    BankEntryLine {
        id: row.id.0,
        booked: iso(entry.booked),
        value: entry.value.map(iso),
        amount: Amount::new(entry.amount, language),
        fees: fees.map(|fees| Amount::new(fees, language)),
        reference: entry.reference,
        text: entry.text,
        name: entry.name,
        account: entry.other_account,
        ultimate: entry.ultimate,
        code: entry.code,
        is_fee: entry.is_fee,
        is_reversal: entry.is_reversal,
        part: entry
            .part
            .map(|(done, total)| text!("common-done-of", done, total).text(language)),
        state: entry.state,
        reason: entry.reason,
    }
}
