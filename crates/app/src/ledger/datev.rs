//! A batch of postings in the DATEV format: category 21 “Buchungsstapel”, version 13
//! (<https://developer.datev.de/de/file-format/details/datev-format/format-description/booking-batch>).
//!
//! A line of the header, a line of heads, a line a posting; semicolons, texts in quotes, Windows-1252, CRLF. A posting's
//! date has no year, so a batch lies within one financial year.

use std::collections::BTreeMap;
use std::fmt::Write;

use encoding_rs::WINDOWS_1252;
use owed_receivables::posting::{Account, Posting};
use owed_receivables::{Currency, CustomerId, Date, Money};

use super::names::story;
use super::{DatevOptions, Drawn, Ledger};
use crate::failure::Failure;

/// The columns that are filled, by their place; DATEV reads by place, and the rest up to [`COLUMNS`] stays empty.
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
/// Digits of a general ledger account; a customer's has one more.
const ACCOUNT_DIGITS: usize = 4;
/// Where customers' accounts lie, and from where those are numbered whose customer's number is none of them.
const CUSTOMERS: std::ops::RangeInclusive<i64> = 10_000..=69_999;
const OWN_NUMBERS: i64 = 60_000;

pub(super) fn draw(ledger: &Ledger, options: &DatevOptions) -> Result<Drawn, Failure> {
    let (start, end) = year_of(ledger.from, &options.year_start)?;
    if ledger.to > end {
        return Err(Failure::invalid(
            "from",
            format!(
                "{} to {} is more than one financial year, which ends on {end}.",
                ledger.from, ledger.to
            ),
        )
        .hint("DATEV's dates have no year: export each financial year by itself."));
    }
    let accounts = Accounts::of(ledger, options)?;
    let mut text = header(ledger, options, start, &accounts)?;
    text.push_str(&HEADS.join(";"));
    text.push_str(&";".repeat(COLUMNS - HEADS.len()));
    text.push_str("\r\n");
    for posting in &ledger.postings {
        text.push_str(&line(ledger, posting, &accounts));
    }
    let (bytes, _, replaced) = WINDOWS_1252.encode(&text);
    let bytes = if replaced {
        plain_bytes(&text)
    } else {
        bytes.into_owned()
    };
    Ok(Drawn {
        bytes,
        notes: notes(ledger, options, replaced),
    })
}

/// The first and last day of the financial year that `day` lies in.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) where `start` is no month and day.
pub(super) fn year_of(day: Date, start: &str) -> Result<(Date, Date), Failure> {
    let start = Some(start.trim())
        .filter(|start| !start.is_empty())
        .unwrap_or("01-01");
    let of = |year: i32| {
        Date::parse_from_str(&format!("{year}-{start}"), "%Y-%m-%d").map_err(|_| {
            Failure::invalid(
                "year_start",
                format!("“{start}” is not the start of a financial year."),
            )
            .hint("Write month and day: 07-01.")
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

/// The numbers of the accounts.
struct Accounts {
    customers: BTreeMap<CustomerId, i64>,
    parts: BTreeMap<&'static str, String>,
    chart: &'static str,
}

impl Accounts {
    fn of(ledger: &Ledger, options: &DatevOptions) -> Result<Self, Failure> {
        let (chart, numbers) = match options.chart.trim().to_lowercase().as_str() {
            "" | "skr03" => ("03", ["1200", "8400", "8736", "2406", "2650", "4970"]),
            "skr04" => ("04", ["1800", "4400", "4736", "6936", "7100", "6855"]),
            other => {
                return Err(Failure::invalid(
                    "chart",
                    format!("“{other}” is not a chart of accounts that is known here."),
                )
                .hint("Use skr03 or skr04, and name other accounts one by one."));
            }
        };
        let mut parts: BTreeMap<&'static str, String> =
            PARTS.into_iter().zip(numbers.map(str::to_owned)).collect();
        for (part, number) in &options.accounts {
            let own = parts.get_mut(part.as_str()).ok_or_else(|| {
                Failure::invalid("accounts", format!("There is no account for “{part}”."))
                    .hint(format!("Use {}.", PARTS.join(", ")))
            })?;
            if number.len() != ACCOUNT_DIGITS || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(Failure::invalid(
                    "accounts",
                    format!("{part}: “{number}” is not an account of {ACCOUNT_DIGITS} digits."),
                ));
            }
            own.clone_from(number);
        }
        Ok(Self {
            customers: customers(ledger)?,
            parts,
            chart,
        })
    }

    fn number(&self, account: Account) -> String {
        let part = match account {
            Account::Receivable(id) => {
                return self
                    .customers
                    .get(&id)
                    .map_or(String::new(), i64::to_string);
            }
            Account::Bank => "bank",
            Account::Sales => "sales",
            Account::Discounts => "discounts",
            Account::BadDebts => "bad_debts",
            Account::Charges => "charges",
            Account::BankCharges => "bank_charges",
        };
        self.parts.get(part).cloned().unwrap_or_default()
    }
}

const PARTS: [&str; 6] = [
    "bank",
    "sales",
    "discounts",
    "bad_debts",
    "charges",
    "bank_charges",
];

/// A customer whose number is an account of DATEV keeps it; the others are numbered by the book's own keys, which never
/// change.
fn customers(ledger: &Ledger) -> Result<BTreeMap<CustomerId, i64>, Failure> {
    let used: std::collections::BTreeSet<CustomerId> = ledger
        .postings
        .iter()
        .flat_map(|posting| [posting.debit, posting.credit])
        .filter_map(|account| match account {
            Account::Receivable(id) => Some(id),
            _ => None,
        })
        .collect();
    let mut numbers = BTreeMap::new();
    let mut owners: BTreeMap<i64, CustomerId> = BTreeMap::new();
    for id in used {
        let label = ledger.customers.get(&id).cloned().unwrap_or_default();
        let own = label
            .number
            .parse()
            .ok()
            .filter(|number| CUSTOMERS.contains(number));
        let number = own.unwrap_or(OWN_NUMBERS + id.0);
        let other = owners.insert(number, id);
        if let Some(other) = other {
            let other = ledger.customers.get(&other).cloned().unwrap_or_default();
            return Err(Failure::invalid(
                "customer",
                format!(
                    "{} {} and {} {} would both be account {number}.",
                    label.number, label.name, other.number, other.name
                ),
            )
            .hint("Give one of them a customer number from 10000 to 69999 that is free."));
        }
        if !CUSTOMERS.contains(&number) {
            return Err(Failure::invalid(
                "customer",
                format!(
                    "{} {} has no number that DATEV can take.",
                    label.number, label.name
                ),
            )
            .hint("Give the customer a number from 10000 to 69999."));
        }
        numbers.insert(id, number);
    }
    Ok(numbers)
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
        value => Err(
            Failure::invalid(field, format!("{value} is not from {usual} to {most}."))
                .hint("The tax adviser knows both numbers."),
        ),
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
        ACCOUNT_DIGITS.to_string(),
        day(ledger.from),
        day(ledger.to),
        quoted(&ledger.company, 30),
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

fn line(ledger: &Ledger, posting: &Posting, accounts: &Accounts) -> String {
    let event = &posting.event;
    // The customer's account or the bank stands first, as in DATEV's own example: a tax key belongs to the other one.
    let first_is_debit = matches!(posting.debit, Account::Receivable(_) | Account::Bank);
    let (side, first, second) = if first_is_debit {
        ("S", posting.debit, posting.credit)
    } else {
        ("H", posting.credit, posting.debit)
    };
    let document = event.settles.as_deref().unwrap_or(&event.document);
    let text = format!("{} {}", ledger.name(event.customer), story(posting));
    let mut out = String::new();
    let _ = write!(
        out,
        "{};\"{side}\";\"{}\";;;;{};{};;{};{};;;{}",
        umsatz(posting.amount),
        posting.amount.currency.code(),
        accounts.number(first),
        accounts.number(second),
        event.on.format("%d%m"),
        reference(document),
        quoted(&text, 60)
    );
    out.push_str(&";".repeat(COLUMNS - HEADS.len()));
    out.push_str("\r\n");
    out
}

fn umsatz(amount: Money) -> String {
    let number = amount.number();
    if number.contains('.') {
        number.replace('.', ",")
    } else {
        format!("{number},00")
    }
}

fn quoted(text: &str, most: usize) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(most)
        .collect();
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A document's number with the characters that the field may hold.
fn reference(number: &str) -> String {
    let number: String = number
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "$&%*+-/".contains(*c))
        .take(36)
        .collect();
    format!("\"{number}\"")
}

/// Windows-1252 with a question mark for what it does not have.
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

fn notes(ledger: &Ledger, options: &DatevOptions, replaced: bool) -> Vec<String> {
    let mut notes = Vec::new();
    let foreign = ledger
        .postings
        .iter()
        .filter(|posting| posting.amount.currency != Currency::EUR)
        .count();
    if foreign > 0 {
        notes.push(format!(
            "{foreign} postings are in another currency than EUR and carry no rate: DATEV asks for it, or takes its own."
        ));
    }
    if !options.accounts.contains_key("sales") {
        notes.push(
            "Owed does not know the VAT in an invoice: sales go gross to the chart's account for 19 %. Name another one \
             where that is wrong, or leave invoices out where the invoicing program sends them."
                .to_owned(),
        );
    }
    if replaced {
        notes.push(
            "Some names have letters that DATEV's Windows-1252 does not have; a question mark stands for them."
                .to_owned(),
        );
    }
    notes
}
