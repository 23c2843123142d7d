//! A batch of postings in the DATEV format: category 21 “Buchungsstapel”, version 13
//! (<https://developer.datev.de/de/file-format/details/datev-format/format-description/booking-batch>).
//!
//! A header line, a line of column headings, a line for each posting; semicolons, quoted texts, Windows-1252, CRLF. A
//! posting's date has no year, so a batch lies within one financial year.

mod accounts;
mod customers;
mod line;
mod rates;

use std::collections::BTreeMap;

use encoding_rs::WINDOWS_1252;
use owed_receivables::{Currency, CustomerId, Date};

use self::accounts::Accounts;
use self::line::quoted;
use self::rates::Rates;
use super::{DatevOptions, Drawn, GeneralAccount, Ledger};
use crate::export::inert;
use crate::failure::Failure;
use owed_texts::{Message, text};

pub(super) use accounts::digits;
pub(super) use customers::{assign, used};

/// The columns in use, in order; DATEV reads by position, and the rest up to [`COLUMNS`] stays empty.
const HEADS: [&str; 14] = [
    "Umsatz (ohne Soll/Haben-Kz)",
    "Soll/Haben-Kennzeichen",
    "WKZ Umsatz",
    "Kurs",
    "Basis-Umsatz",
    "WKZ Basis-Umsatz",
    "Konto",
    "Gegenkonto (ohne BU-Schlüssel)",
    "BU-Schlüssel",
    "Belegdatum",
    "Belegfeld 1",
    "Belegfeld 2",
    "Skonto",
    "Buchungstext",
];
const COLUMNS: usize = 125;

/// `customers` are the accounts of all customers in the postings.
pub(super) fn draw(
    ledger: &Ledger,
    options: &DatevOptions,
    customers: BTreeMap<CustomerId, i64>,
) -> Result<Drawn, Failure> {
    let (start, end) = year_of(ledger.from, &options.year_start)?;
    if ledger.to > end {
        return Err(Failure::invalid(
            "from",
            text!(
                "error-datev-years",
                from = ledger.from.to_string(),
                to = ledger.to.to_string(),
                end = end.to_string()
            ),
        ));
    }
    let accounts = Accounts::new(options, customers)?;
    let rates = Rates::from_options(options)?;
    let mut text = header(ledger, options, start, &accounts)?;
    text.push_str(&HEADS.join(";"));
    text.push_str(&";".repeat(COLUMNS - HEADS.len()));
    text.push_str("\r\n");
    let mut told = Told::default();
    for posting in &ledger.postings {
        text.push_str(&line::draw(ledger, posting, &accounts, &rates, &mut told));
    }
    let (bytes, _, replaced) = WINDOWS_1252.encode(&text);
    let bytes = if replaced {
        plain_bytes(&text)
    } else {
        bytes.into_owned()
    };
    Ok(Drawn {
        bytes,
        notes: told.notes(options, replaced),
    })
}

/// Returns the first and last day of the financial year of `day`.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if `start` is not a month and day.
pub(super) fn year_of(day: Date, start: &str) -> Result<(Date, Date), Failure> {
    let start = Some(start.trim())
        .filter(|start| !start.is_empty())
        .unwrap_or("01-01");
    let of = |year: i32| {
        Date::parse_from_str(&format!("{year}-{start}"), "%Y-%m-%d").map_err(|_| {
            Failure::invalid("year_start", text!("error-datev-year-start", said = start))
        })
    };
    let year = chrono::Datelike::year(&day);
    let this = of(year)?;
    let (first, next) = if this <= day {
        (this, of(year + 1)?)
    } else {
        (of(year - 1)?, this)
    };
    Ok((first, next.pred_opt().unwrap_or(next)))
}

fn header(
    ledger: &Ledger,
    options: &DatevOptions,
    year: Date,
    accounts: &Accounts,
) -> Result<String, Failure> {
    let within = |field: &str, value: u32, usual: u32, most: u32| match value {
        0 => Ok(usual),
        value if (usual..=most).contains(&value) => Ok(value),
        value => Err(Failure::invalid(
            field,
            text!(
                "error-datev-number",
                value = value.to_string(),
                usual = usual.to_string(),
                most = most.to_string()
            ),
        )),
    };
    let consultant = within("consultant", options.consultant, 1_001, 9_999_999)?;
    let client = within("client", options.client, 1, 99_999)?;
    let day = |date: Date| date.format("%Y%m%d").to_string();
    let fields = [
        "\"EXTF\"".to_owned(),
        "700".to_owned(),
        "21".to_owned(),
        "\"Buchungsstapel\"".to_owned(),
        "13".to_owned(),
        ledger.written.format("%Y%m%d%H%M%S%3f").to_string(),
        String::new(),
        "\"RE\"".to_owned(),
        "\"Owed\"".to_owned(),
        "\"\"".to_owned(),
        consultant.to_string(),
        client.to_string(),
        day(year),
        accounts.digits.to_string(),
        day(ledger.from),
        day(ledger.to),
        quoted(&inert(&ledger.company), 30),
        "\"\"".to_owned(),
        "1".to_owned(),
        "0".to_owned(),
        "0".to_owned(),
        "\"EUR\"".to_owned(),
        String::new(),
        "\"\"".to_owned(),
        String::new(),
        String::new(),
        format!("\"{}\"", accounts.chart),
        String::new(),
        String::new(),
        "\"\"".to_owned(),
        "\"\"".to_owned(),
    ];
    Ok(format!("{}\r\n", fields.join(";")))
}

/// Encodes as Windows-1252, with a question mark for missing characters.
fn plain_bytes(text: &str) -> Vec<u8> {
    let mut buffer = [0; 4];
    text.chars()
        .flat_map(|c| {
            let (bytes, _, replaced) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
            if replaced {
                vec![b'?']
            } else {
                bytes.into_owned()
            }
        })
        .collect()
}

/// What the reader of the file should know about its lines.
#[derive(Default)]
struct Told {
    /// The number of postings in other currencies without a rate, by currency.
    without_rate: BTreeMap<Currency, u32>,
    /// Whether an amount has lost its third decimal.
    rounded: bool,
}

impl Told {
    fn notes(&self, options: &DatevOptions, replaced: bool) -> Vec<Message> {
        let mut notes = Vec::new();
        if !self.without_rate.is_empty() {
            let counts: Vec<String> = self
                .without_rate
                .iter()
                .map(|(currency, count)| format!("{count} in {currency}"))
                .collect();
            let first = self.without_rate.keys().next().unwrap_or(&Currency::USD);
            notes.push(text!(
                "ledger-datev-no-rate",
                counts = counts.join(", "),
                currency = first.code()
            ));
        }
        if self.rounded {
            notes.push(text!("ledger-datev-rounded"));
        }
        if !options.accounts.contains_key(&GeneralAccount::Sales) {
            notes.push(text!("ledger-datev-no-vat"));
        }
        if replaced {
            notes.push(text!("ledger-datev-letters"));
        }
        notes
    }
}
