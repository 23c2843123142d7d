//! Export of the book's postings for accounting programs: hledger, beancount, DATEV.

mod beancount;
mod datev;
mod hledger;
mod names;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use owed_receivables::posting::{Posting, PostingOccasion};
use owed_receivables::{Currency, CustomerId, Date, Language, words};
use owed_store::{Book, CustomerLabel};
use owed_texts::{Message, text};
use serde::de::{Deserializer, IntoDeserializer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export::write_whole;
use crate::failure::Failure;
use crate::typed;
use crate::wire::{Amount, Chosen, count, iso};

/// Which postings to export, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerExport {
    pub format: LedgerFormat,
    /// Empty means from the first day of the book; for DATEV, from the start of the financial year of `to`.
    #[serde(default)]
    pub from: String,
    /// Empty means today.
    #[serde(default)]
    pub to: String,
    /// Postings that another program already books.
    #[serde(default)]
    pub without: Vec<PostingOccasion>,
    #[serde(default)]
    pub datev: DatevOptions,
    pub path: String,
}

words! {
    /// The program that reads the postings.
    pub enum LedgerFormat: "word-ledger-format" {
        Hledger,
        Beancount,
        Datev,
    }
}

words! {
    /// A German chart of accounts.
    #[derive(Default)]
    pub enum Chart: "word-chart" {
        #[default]
        Skr03,
        Skr04,
    }
}

words! {
    pub enum GeneralAccount: "word-general-account" {
        Bank,
        Sales,
        Discounts,
        BadDebts,
        Charges,
        BankCharges,
    }
}

/// Options for DATEV only; the tax adviser knows them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DatevOptions {
    /// The adviser's number (Beraternummer); 0 means 1001.
    pub consultant: u32,
    /// The client's number with the adviser (Mandantennummer); 0 means 1.
    pub client: u32,
    /// Month and day on which the financial year starts; empty means `01-01`.
    pub year_start: String,
    /// The chart of accounts; empty means `skr03`.
    #[serde(deserialize_with = "in_any_case")]
    pub chart: Chosen<Chart>,
    /// Accounts that differ from the chart's.
    pub accounts: BTreeMap<GeneralAccount, String>,
    /// The digits of general ledger accounts, 4 to 8; 0 means as many as the named accounts have, else 4.
    pub account_length: u8,
    /// Units of other currencies per euro: `USD`, or `USD@2026-02-01` from that day.
    pub rates: BTreeMap<String, String>,
}

/// The file written, and what is in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerWritten {
    pub path: String,
    pub from: String,
    pub to: String,
    pub postings: u32,
    /// The total debits, equal to the credits, by currency.
    pub turnover: Vec<Amount>,
    /// What a reader of the file should know.
    pub notes: Vec<String>,
}

/// Deserialises a name that people also write in capitals: `SKR04`.
fn in_any_case<'de, D: Deserializer<'de>>(from: D) -> Result<Chosen<Chart>, D::Error> {
    let name = String::deserialize(from)?.to_lowercase();
    Chosen::deserialize(name.into_deserializer())
}

/// The postings with what their texts need.
struct Ledger {
    company: String,
    from: Date,
    to: Date,
    customers: HashMap<CustomerId, CustomerLabel>,
    postings: Vec<Posting>,
    written: chrono::NaiveDateTime,
}

impl Ledger {
    fn name(&self, customer: CustomerId) -> &str {
        self.customers
            .get(&customer)
            .map_or("", |label| label.name.as_str())
    }

    fn currencies(&self) -> impl Iterator<Item = Currency> {
        let amounts = self
            .postings
            .iter()
            .flat_map(|posting| [Some(posting.amount), posting.event.came]);
        let currencies: BTreeSet<Currency> =
            amounts.flatten().map(|amount| amount.currency).collect();
        currencies.into_iter()
    }

    fn turnover(&self, language: Language) -> Vec<Amount> {
        let mut sums = BTreeMap::new();
        for posting in &self.postings {
            let amount = posting.amount;
            *sums.entry(amount.currency).or_insert(0) += amount.minor;
        }
        sums.into_iter()
            .map(|(currency, minor)| {
                Amount::new(owed_receivables::Money::new(minor, currency), language)
            })
            .collect()
    }
}

/// The bytes of a file, and what its reader should know.
struct Drawn {
    bytes: Vec<u8>,
    notes: Vec<Message>,
}

/// Writes the postings of a period; the file appears whole or not at all.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for an impossible request, such as a DATEV period across two
/// financial years; [`Code::Io`](crate::failure::Code::Io) if the file cannot be written.
pub fn export(cx: &Context<'_>, request: LedgerExport) -> Result<LedgerWritten, Failure> {
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    let to = typed::date_or("to", &request.to, today)?;
    let first = match request.format {
        LedgerFormat::Datev => datev::year_of(to, &request.datev.year_start)?.0,
        LedgerFormat::Hledger | LedgerFormat::Beancount => {
            book.first_posting()?.unwrap_or(to).min(to)
        }
    };
    let from = typed::date_or("from", &request.from, first)?;
    if to < from {
        return Err(Failure::invalid(
            "to",
            text!(
                "error-ledger-days",
                to = to.to_string(),
                from = from.to_string()
            ),
        ));
    }
    let (company, language) = (book.company()?, cx.language(&book)?);
    let events = book.posting_events(from, to)?;
    let ledger = Ledger {
        company: company.name,
        from,
        to,
        customers: book.customer_labels()?,
        postings: events
            .into_iter()
            .filter(|event| !request.without.contains(&event.occasion))
            .map(Posting::from)
            .collect(),
        written: cx.app.now().naive_utc(),
    };
    let drawn = match request.format {
        LedgerFormat::Hledger => hledger::draw(&ledger),
        LedgerFormat::Beancount => beancount::draw(&ledger),
        LedgerFormat::Datev => {
            let customers = accounts(&mut book, &ledger, datev::digits(&request.datev)?)?;
            datev::draw(&ledger, &request.datev, customers)?
        }
    };
    write_whole(Path::new(&request.path), &drawn.bytes)?;
    Ok(LedgerWritten {
        path: request.path,
        from: iso(from),
        to: iso(to),
        postings: count(ledger.postings.len()),
        turnover: ledger.turnover(company.language),
        notes: drawn.notes.iter().map(|note| note.text(language)).collect(),
    })
}

/// Returns the customers' DATEV accounts, which are stored from now on.
fn accounts(
    book: &mut Book,
    ledger: &Ledger,
    digits: u8,
) -> Result<BTreeMap<CustomerId, i64>, Failure> {
    let used = datev::used(ledger);
    loop {
        let kept = book.ledger_accounts(digits)?;
        let accounts = datev::assign(&used, &ledger.customers, &kept, digits)?;
        let is_kept = |(id, number): &(&CustomerId, &i64)| kept.get(id) == Some(number);
        if accounts.iter().all(|account| is_kept(&account)) {
            return Ok(accounts);
        }
        // Another program may assign the same accounts at the same time: those stored by then count.
        book.keep_ledger_accounts(digits, &accounts)?;
    }
}
