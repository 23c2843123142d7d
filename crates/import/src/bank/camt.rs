//! ISO 20022 camt.052, camt.053 and camt.054 in all versions. They differ in where an element is, so each value is searched
//! in all its places.

mod details;

use owed_receivables::{Currency, Money};
use owed_texts::key;

use super::camt::details::{Directed, details};
use super::{account, balance, joined, returned};
use crate::bank::statement::{Balance, MovementState, Statement, StatementEntry};
use crate::figures::Place;
use crate::problem::Problems;
use crate::text::dates;
use crate::tree::Element;

/// The kinds of message.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Message {
    /// camt.052
    Report,
    /// camt.053
    Statement,
    /// camt.054
    Notice,
}

/// Returns which message the element is; the first version of each ends in `V01`.
pub(crate) fn message(element: Element<'_>) -> Option<Message> {
    let name = element.name();
    match name.find("V0").map_or(name, |at| &name[..at]) {
        "BkToCstmrAcctRpt" => Some(Message::Report),
        "BkToCstmrStmt" => Some(Message::Statement),
        "BkToCstmrDbtCdtNtfctn" => Some(Message::Notice),
        _ => None,
    }
}

/// Reads the statements in a message.
pub(crate) fn read(message: Element<'_>, problems: &mut Problems) -> Vec<Statement> {
    let header = message.at("GrpHdr");
    let statements = message
        .children()
        .filter(|child| matches!(child.name(), "Stmt" | "Rpt" | "Ntfctn"));
    statements
        .map(|element| {
            let written = [Some(element), header].into_iter().flatten();
            let created = written
                .filter_map(|element| element.at("CreDtTm"))
                .find_map(|element| dates::iso(element.text()));
            Statement {
                created,
                ..statement(element, problems)
            }
        })
        .collect()
}

fn statement(element: Element<'_>, problems: &mut Problems) -> Statement {
    let owner = element.at("Acct");
    let text = |path: &str| {
        owner
            .and_then(|owner| owner.at(path))
            .map_or("", |found| found.text())
    };
    let currency = [text("Ccy"), &first_currency(element)]
        .into_iter()
        .find_map(|code| code.parse::<Currency>().ok());
    let mut statement = Statement {
        account: owner.map(account_id).unwrap_or_default(),
        holder: text("Ownr/Nm").to_owned(),
        number: element
            .text_at(&["ElctrncSeqNb", "LglSeqNb", "Id"])
            .to_owned(),
        currency,
        ..Statement::default()
    };
    let balances: Vec<_> = element
        .all("Bal")
        .filter_map(|found| Some((code(found), balance(found, problems)?)))
        .collect();
    let of = |codes: &[&str]| {
        codes
            .iter()
            .find_map(|code| balances.iter().find(|(one, _)| one == code))
            .map(|(_, balance)| *balance)
    };
    // A page in the middle opens and closes with interim balances.
    let interim: Vec<_> = balances
        .iter()
        .filter(|(code, _)| *code == "ITBD")
        .map(|(_, balance)| *balance)
        .collect();
    statement.opening =
        of(&["OPBD", "PRCD"]).or_else(|| interim.first().filter(|_| interim.len() > 1).copied());
    statement.closing = of(&["CLBD"]).or_else(|| interim.last().copied());
    statement.entries.reserve(element.all("Ntry").count());
    for entry in element.all("Ntry") {
        read_entry(
            entry,
            &statement.account,
            currency,
            problems,
            &mut statement.entries,
        );
    }
    // An intraday report may omit earlier bookings.
    if element.name() == "Stmt" {
        balance::check(&statement, element.row(), problems);
    }
    statement
}

/// Returns the currency of the first amount, balances first.
fn first_currency(element: Element<'_>) -> String {
    let amounts = element
        .all("Bal")
        .chain(element.all("Ntry"))
        .filter_map(|found| found.at("Amt"));
    amounts
        .map(|amount| amount.attribute("Ccy").into_owned())
        .find(|code| !code.is_empty())
        .unwrap_or_default()
}

/// Returns the IBAN or number of an account.
pub(super) fn account_id(element: Element<'_>) -> String {
    account(element.text_at(&[
        "Id/IBAN",
        "Id/Othr/Id",
        "Id/BBAN",
        "Id/UPIC",
        "Id/PrtryAcct/Id",
    ]))
}

/// Returns the bank's code for a kind of movement, from ISO 20022's list or its own.
pub(super) fn transaction_code(element: Element<'_>) -> String {
    let text = |path| element.text_at(&[path]);
    let listed = [
        text("BkTxCd/Domn/Cd"),
        text("BkTxCd/Domn/Fmly/Cd"),
        text("BkTxCd/Domn/Fmly/SubFmlyCd"),
    ];
    let listed: Vec<_> = listed.into_iter().filter(|code| !code.is_empty()).collect();
    if listed.is_empty() {
        text("BkTxCd/Prtry/Cd").to_owned()
    } else {
        listed.join("-")
    }
}

/// Says whether a movement's code marks a reversal.
pub(super) fn is_returned(element: Element<'_>) -> bool {
    returned::is_sub_family(element.text_at(&["BkTxCd/Domn/Fmly/SubFmlyCd"]))
        || returned::is_proprietary(element.text_at(&["BkTxCd/Prtry/Cd"]))
}

fn code<'a>(balance: Element<'a>) -> &'a str {
    balance.text_at(&["Tp/CdOrPrtry/Cd", "Tp/Cd"])
}

fn balance(element: Element<'_>, problems: &mut Problems) -> Option<Balance> {
    let amount = Amount::from_element(element, problems)?;
    let date = element
        .at("Dt")
        .map(|date| day(date, problems))
        .unwrap_or_default();
    Some(Balance {
        date,
        amount: Money::new(amount.minor * sign(element), amount.currency?),
    })
}

/// Returns the day of an element that holds a date or a point in time.
fn day(element: Element<'_>, problems: &mut Problems) -> Option<owed_receivables::Date> {
    let text = element.text_at(&["Dt", "DtTm"]);
    problems.day_of_bank(
        text,
        Place {
            row: element.row(),
            column: element.name(),
        },
    )
}

/// Returns 1 for money that came in, -1 for money that went out.
pub(super) fn sign(element: Element<'_>) -> i64 {
    if element.text_at(&["CdtDbtInd"]) == "DBIT" {
        -1
    } else {
        1
    }
}

/// An amount without its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub minor: i64,
    pub currency: Option<Currency>,
}

impl Amount {
    /// Reads the amount in the element's `Amt`; `None` if there is none, or an unreadable one, which is reported.
    pub fn from_element(element: Element<'_>, problems: &mut Problems) -> Option<Self> {
        let amount = element.at("Amt")?;
        let place = Place {
            row: amount.row(),
            column: "Amt",
        };
        let currency = problems.currency(&amount.attribute("Ccy"), place);
        Some(Self {
            minor: problems.minor(amount.text(), currency, place)?,
            currency,
        })
    }
}

fn read_entry(
    element: Element<'_>,
    own: &str,
    usual: Option<Currency>,
    problems: &mut Problems,
    entries: &mut Vec<StatementEntry>,
) {
    let Some(amount) = Amount::from_element(element, problems) else {
        if element.at("Amt").is_none() {
            problems.cell(
                crate::problem::Code::MissingValue,
                element.row(),
                "Amt",
                "",
                key!("problem-entry-no-amount"),
            );
        }
        return;
    };
    let mut entry = StatementEntry::new(
        element.row(),
        amount.minor * sign(element),
        amount.currency.or(usual),
    );
    entry.state = match element.text_at(&["Sts/Cd", "Sts"]) {
        "PDNG" | "FUTR" => MovementState::Pending,
        "INFO" => MovementState::Informed,
        _ => MovementState::Booked,
    };
    entry.booked = element.at("BookgDt").and_then(|date| day(date, problems));
    entry.value = element.at("ValDt").and_then(|date| day(date, problems));
    entry.reversal = matches!(element.text_at(&["RvslInd"]), "true" | "1") || is_returned(element);
    entry.bank_reference = element.text_at(&["AcctSvcrRef", "NtryRef"]).to_owned();
    entry.code = transaction_code(element);
    entry.text = joined([element.text_at(&["AddtlNtryInf"])]);
    details(
        &Directed {
            element,
            own,
            entry,
        },
        problems,
        entries,
    );
}
