//! OFX and QFX, versions 1 and 2: bank accounts, cards, and the cash of brokerage accounts.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};
use owed_receivables::{Currency, Money};
use owed_texts::{Arg, key, text};

use super::{account, joined};
use crate::bank::statement::{Balance, Counterparty, MovementState, Statement, StatementEntry};
use crate::error::ImportError;
use crate::figures::Place;
use crate::problem::{Code, Problems};
use crate::text::amounts::{self, Evidence};
use crate::text::encoding::{self, Decoded};
use crate::tree::Element;

/// The maximum length of a file's header.
const HEADER: usize = 1024;

/// Says whether a text seems to be such a file.
pub(crate) fn looks_like(start: &str) -> bool {
    let start = start.trim_start();
    start.starts_with("OFXHEADER")
        || start.contains("<?OFX")
        || start.contains("<OFX>")
        || start.contains("<ofx>")
}

/// Decodes the file; the character set named in its header counts if the bytes allow it.
pub(crate) fn text<'b>(bytes: &'b [u8], named: Option<&str>) -> Result<Decoded<'b>, ImportError> {
    let decoded = encoding::decode_declared(bytes, named, Some(character_set(bytes)))?;
    encoding::without_nul(&decoded.text)?;
    Ok(decoded)
}

fn character_set(bytes: &[u8]) -> &'static Encoding {
    let header = String::from_utf8_lossy(&bytes[..bytes.len().min(HEADER)]);
    let named = header.lines().find_map(|line| {
        line.trim()
            .strip_prefix("CHARSET:")
            .map(str::trim)
            .map(str::to_owned)
    });
    named
        .and_then(|name| {
            Encoding::for_label(name.as_bytes())
                .or_else(|| Encoding::for_label(format!("windows-{name}").as_bytes()))
        })
        .unwrap_or(WINDOWS_1252)
}

/// Reads the statements in the file; a bank's refusal becomes a problem.
pub(crate) fn read(
    root: Element<'_>,
    chosen: Option<Currency>,
    problems: &mut Problems,
) -> Vec<Statement> {
    for status in root
        .and_descendants()
        .filter(|found| found.name() == "STATUS")
    {
        if status.text_at(&["SEVERITY"]) == "ERROR" {
            let said = joined([status.text_at(&["MESSAGE"]), status.text_at(&["CODE"])]);
            let message = key!("problem-bank-error");
            problems.cell(Code::MissingValue, status.row(), "STATUS", &said, message);
        }
    }
    let unsigned = has_absolute_amounts(root);
    holders(root)
        .into_iter()
        .map(|element| statement(element, chosen, unsigned, problems))
        .collect()
}

/// Returns the elements that each hold an account's movements; in a fragment of a file that is the root.
fn holders(root: Element<'_>) -> Vec<Element<'_>> {
    let is_holder =
        |found: &Element<'_>| matches!(found.name(), "STMTRS" | "CCSTMTRS" | "INVSTMTRS");
    let found: Vec<_> = root.and_descendants().filter(is_holder).collect();
    match found.is_empty() && movements(root).next().is_some() {
        true => vec![root],
        false => found,
    }
}

fn movements(element: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    element
        .and_descendants()
        .filter(|found| found.name() == "STMTTRN")
}

/// Reports movements in the source that no statement holds: they are after its end, or outside any account.
pub(crate) fn check_all_read(source: &str, root: Element<'_>, problems: &mut Problems) {
    let begun = memchr::memmem::find_iter(source.as_bytes(), b"<STMTTRN>").count();
    let held = holders(root)
        .into_iter()
        .map(|holder| movements(holder).count());
    let held: usize = held.sum();
    if held < begun {
        let lost = begun - held;
        let message = text!("problem-movements-outside", lost, count = begun);
        problems.file(Code::MissingValue, None, "STMTTRN", message);
    }
}

/// Returns the sign of the amount for a kind of movement; `None` for kinds that go either way.
fn sign_of(kind: &str) -> Option<i64> {
    match kind {
        "DEBIT" | "FEE" | "SRVCHG" | "DIRECTDEBIT" => Some(-1),
        "CREDIT" | "DEP" | "DIRECTDEP" | "INT" | "DIV" => Some(1),
        _ => None,
    }
}

/// Says whether the bank writes amounts without a sign: none is negative, though some movements leave the account.
fn has_absolute_amounts(root: Element<'_>) -> bool {
    let is_out = |movement: Element<'_>| sign_of(movement.text_at(&["TRNTYPE"])) == Some(-1);
    let is_negative = |movement: Element<'_>| movement.text_at(&["TRNAMT"]).contains('-');
    movements(root).any(is_out) && !movements(root).any(is_negative)
}

fn statement(
    element: Element<'_>,
    chosen: Option<Currency>,
    unsigned: bool,
    problems: &mut Problems,
) -> Statement {
    let place = Place {
        row: element.row(),
        column: "CURDEF",
    };
    let currency = problems
        .currency(element.text_at(&["CURDEF"]), place)
        .or(chosen);
    let number = ["BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"]
        .map(|holder| element.at(holder))
        .into_iter()
        .flatten()
        .next();
    let mut statement = Statement {
        account: number
            .map(|number| account(number.text_at(&["ACCTID"])))
            .unwrap_or_default(),
        currency,
        ..Statement::default()
    };
    for movement in movements(element) {
        let entry = entry(movement, currency, problems);
        statement
            .entries
            .extend(entry.map(|entry| directed(entry, unsigned, problems)));
    }
    if statement
        .entries
        .iter()
        .any(|entry| entry.currency.is_none())
    {
        let message = key!("problem-account-no-currency");
        problems.cell(Code::NoCurrency, element.row(), "CURDEF", "", message);
    }
    statement.currency = statement
        .currency
        .or_else(|| statement.entries.iter().find_map(|entry| entry.currency));
    statement.closing = element
        .at("LEDGERBAL")
        .and_then(|found| balance(found, statement.currency, problems));
    statement
}

fn balance(
    element: Element<'_>,
    currency: Option<Currency>,
    problems: &mut Problems,
) -> Option<Balance> {
    let place = Place {
        row: element.row(),
        column: "LEDGERBAL",
    };
    let text = element.text_at(&["BALAMT"]);
    if text.is_empty() {
        return None;
    }
    let minor = problems.minor(&ungrouped(text), currency, place)?;
    Some(Balance {
        date: problems.day(element.text_at(&["DTASOF"]), place),
        amount: Money::new(minor, currency?),
    })
}

fn entry(
    element: Element<'_>,
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Option<StatementEntry> {
    let place = |column| Place {
        row: element.row(),
        column,
    };
    // A movement in another currency names it; with ORIGCURRENCY the amount is already converted.
    let own = problems.currency(element.text_at(&["CURRENCY/CURSYM"]), place("CURSYM"));
    let currency = own.or(usual);
    let amount = element.text_at(&["TRNAMT"]);
    if amount.is_empty() {
        problems.cell(
            Code::MissingValue,
            element.row(),
            "TRNAMT",
            "",
            key!("problem-movement-no-amount"),
        );
        return None;
    }
    let mut entry = StatementEntry::new(
        element.row(),
        problems.minor(&ungrouped(amount), currency, place("TRNAMT"))?,
        currency,
    );
    let booked = element.text_at(&["DTPOSTED", "DTUSER"]);
    entry.booked = problems.day_of_bank(booked, place("DTPOSTED"));
    if booked.is_empty() {
        problems.cell(
            Code::MissingValue,
            element.row(),
            "DTPOSTED",
            "",
            key!("problem-movement-no-date"),
        );
    }
    entry.booked?;
    entry.value =
        problems.day_of_bank(element.text_at(&["DTAVAIL", "VALUEDATE"]), place("DTAVAIL"));
    entry.bank_reference = element.text_at(&["FITID"]).to_owned();
    entry.code = element.text_at(&["TRNTYPE"]).to_owned();
    entry.reference = element.text_at(&["REFNUM", "CHECKNUM"]).to_owned();
    entry.text = element.text_at(&["MEMO", "NAME"]).to_owned();
    entry.counterparty = Counterparty {
        name: element
            .text_at(&["NAME", "PAYEE/NAME", "EXTDNAME"])
            .to_owned(),
        account: account(element.text_at(&["BANKACCTTO/ACCTID", "CCACCTTO/ACCTID"])),
        ultimate: String::new(),
    };
    entry.is_fee = matches!(element.text_at(&["TRNTYPE"]), "FEE" | "SRVCHG");
    entry.reversal = !element.text_at(&["CORRECTFITID"]).is_empty();
    entry.state = MovementState::Booked;
    Some(entry)
}

/// Gives the entry the sign of its kind if the bank writes none; a contradicting sign is reported.
fn directed(entry: StatementEntry, unsigned: bool, problems: &mut Problems) -> StatementEntry {
    let contradicted = sign_of(&entry.code).is_some_and(|sign| entry.amount.signum() == -sign);
    if !contradicted {
        return entry;
    }
    let amount = if unsigned {
        -entry.amount
    } else {
        entry.amount
    };
    let money = Arg::Number(Money::new(amount, entry.currency.unwrap_or(Currency::EUR)).number());
    let message = match unsigned {
        true => text!("problem-unsigned-movement", amount = money),
        false => text!("problem-sign-contradicts", amount = money),
    };
    problems.cell(
        Code::Contradiction,
        entry.row,
        "TRNTYPE",
        &entry.code,
        message,
    );
    StatementEntry { amount, ..entry }
}

/// Removes thousands separators, which OFX does not allow but some banks write, if the text can mean only one number.
fn ungrouped(text: &str) -> Cow<'_, str> {
    let grouped = text.contains(|letter: char| letter.is_whitespace())
        || text.contains('.') && text.contains(',');
    match amounts::evidence(text) {
        Evidence::Only(mark) if grouped => amounts::parse(text, mark)
            .map_or(Cow::Borrowed(text), |amount| {
                Cow::Owned(amount.value.to_string())
            }),
        _ => Cow::Borrowed(text),
    }
}
