//! Tables of an account's movements, as banks and payment services export them: converts rows to the same statements as
//! other formats, one per account and currency.

use csv::StringRecord;
use owed_receivables::{Currency, Date, Money};
use owed_texts::key;
use rust_decimal::Decimal;

use super::sheet_titles::{BalanceOf, Titles, own_account};
use super::{account, joined, purpose, running};
use crate::bank::statement::{Balance, MovementState, Statement, StatementEntry};
use crate::field::Field;
use crate::lists::Count;
use crate::lists::cells::Cells;
use crate::presets::Preset;
use crate::problem::{Code, Problems};
use crate::rows::layout::Rows;
use crate::rows::total_lines;
use crate::text::comparable::normal;
use crate::text::side::Side;

/// Words of a status for money that did not move.
const NOT_MOVED: &[&str] = &[
    "declined",
    "failed",
    "denied",
    "reverted",
    "cancel",
    "rejected",
    "refused",
    "voided",
    "expired",
    "removed",
    "abgelehnt",
    "fehlgeschlagen",
    "abgebrochen",
    "storniert",
];
/// Words of a status for money that has not moved yet.
const NOT_YET: &[&str] = &[
    "pending",
    "vorgemerkt",
    "umsatzvorgemerkt",
    "processing",
    "unclaimed",
    "onhold",
    "held",
    "created",
    "offen",
    "ausstehend",
];
/// Words of a kind of movement that reverses an earlier one.
const REVERSALS: &[&str] = &[
    "ruecklastschrift",
    "retoure",
    "rueckbuchung",
    "rueckgabe",
    "storno",
    "reversal",
    "chargeback",
    "returneditem",
    "unpaid",
];
/// Kinds of movement that are bank charges.
const FEES: &[&str] = &[
    "fee",
    "fees",
    "charge",
    "charges",
    "stripefee",
    "bankcharges",
    "servicecharge",
    "accountfee",
    "abschluss",
    "spesen",
];

/// The movements of one account in one currency.
#[derive(Default)]
struct Account {
    row: u64,
    statement: Statement,
    /// The balance after each entry, if the table has it.
    balances: Vec<Option<i64>>,
}

/// Reads the rows; `titles` are the cells above the header.
pub(crate) fn read(
    rows: &mut Rows,
    cells: &mut Cells,
    titles: &[String],
    preset: Option<&'static Preset>,
) -> (Vec<Statement>, Count) {
    let mut titles = Titles::read(titles);
    let mut accounts: Vec<Account> = Vec::new();
    let mut count = Count::default();
    let fee_on_top = preset.is_some_and(|preset| preset.fee_on_top);
    while let Some((row, record)) = rows.next() {
        if !cells.begin(row, record) {
            continue;
        }
        count.lines += 1;
        if titles.take_row(record) {
            cells.skip(key!("skip-balance"));
            continue;
        }
        if cells.is_header(record, Field::EntryAmount) || cells.is_header(record, Field::BookedDate)
        {
            cells.skip(key!("skip-header-again"));
            continue;
        }
        if total_lines::heading(record).is_some() {
            cells.skip(key!("skip-heading-or-note"));
            continue;
        }
        let Some((booked, value)) = dates(cells, record) else {
            continue;
        };
        count.documents += 1;
        if let Some(read) = entry(cells, record, (booked, value), fee_on_top) {
            place(&mut accounts, read, row, &titles);
        }
    }
    let only = accounts.len() == 1;
    let statements = accounts.into_iter().map(|mut account| {
        let field = if cells.has(Field::Balance) {
            Field::Balance
        } else {
            Field::EntryAmount
        };
        running::check(
            &mut account.statement,
            &account.balances,
            cells.header(field),
            &mut cells.problems,
        );
        if only {
            titles.complete(&mut account.statement, account.row, &mut cells.problems);
        }
        account.statement
    });
    (statements.collect(), count)
}

/// Returns the booking date and the value date; `None` for a row without a date, which is skipped or a problem.
fn dates(cells: &mut Cells, record: &StringRecord) -> Option<(Option<Date>, Option<Date>)> {
    let booked = cells.date(record, Field::BookedDate);
    let value = cells.date(record, Field::ValueDate);
    if cells.is_bad() {
        return None;
    }
    if booked.or(value).is_some() {
        return Some((booked.or(value), value));
    }
    let moved = [Field::EntryAmount, Field::Net, Field::Debit, Field::Credit]
        .into_iter()
        .any(|field| cells.glance(record, field).is_some());
    match cells.reason_to_pass(record) {
        Some(reason) => cells.skip(reason),
        None if moved && cells.text(record, Field::Status).is_empty() => {
            cells.missing(Field::BookedDate)
        }
        None => cells.skip(key!("skip-no-date")),
    }
    None
}

/// A movement with its own account, currency, and the balance after it.
struct Read {
    account: String,
    entry: StatementEntry,
    balance: Option<i64>,
}

fn entry(
    cells: &mut Cells,
    record: &StringRecord,
    (booked, value): (Option<Date>, Option<Date>),
    fee_on_top: bool,
) -> Option<Read> {
    let status = normal(cells.text(record, Field::Status));
    if NOT_MOVED.iter().any(|word| status.starts_with(word)) {
        cells.skip(key!("skip-not-moved"));
        return None;
    }
    let (amount, fees) = amounts(cells, record, fee_on_top);
    if cells.is_bad() {
        return None;
    }
    let Some(amount) = amount else {
        cells.skip(key!("skip-no-amount"));
        return None;
    };
    let currency = cells.currency_if_known(record).ok()?;
    let minor = minor(cells, record, amount, currency)?;
    if minor == 0 {
        cells.skip(key!("skip-zero"));
        return None;
    }
    let text = |field| cells.text(record, field);
    let mut entry = StatementEntry::new(cells.row(), minor, currency);
    (entry.booked, entry.value) = (booked, value);
    entry.fees = money(fees, currency).unwrap_or_default();
    entry.state = match () {
        () if normal(text(Field::Side)) == "memo" => MovementState::Informed,
        () if NOT_YET.contains(&status.as_str()) => MovementState::Pending,
        () => MovementState::Booked,
    };
    text(Field::DocumentType).clone_into(&mut entry.code);
    let kind = normal(text(Field::DocumentType));
    entry.reversal = REVERSALS.iter().any(|word| kind.contains(word));
    entry.is_fee = minor < 0
        && (FEES.contains(&kind.as_str()) || kind.contains("entgelt") || kind.contains("gebuehr"));
    entry.reference = given(text(Field::Reference));
    entry.bank_reference = given(text(Field::BankReference));
    entry.counterparty.name = joined([other_side(cells, record, minor)]);
    entry.counterparty.account = account(text(Field::OtherAccount));
    let texts = cells.texts(record, Field::Text);
    entry.text = joined(texts.iter().copied());
    let reference = std::mem::take(&mut entry.reference);
    purpose::apply(&mut entry);
    if !reference.is_empty() {
        entry.reference = reference;
    }
    if entry.text.is_empty() {
        text(Field::DocumentType).clone_into(&mut entry.text);
    }
    let balance = cells
        .glance(record, Field::Balance)
        .and_then(|value| money(value, currency));
    Some(Read {
        account: own_account(text(Field::Account)),
        balance: balance.filter(|_| entry.state == MovementState::Booked),
        entry,
    })
}

/// Returns the movement of the account, and what was deducted.
fn amounts(
    cells: &mut Cells,
    record: &StringRecord,
    fee_on_top: bool,
) -> (Option<Decimal>, Decimal) {
    let gross = cells.amount(record, Field::EntryAmount);
    let net = cells.amount(record, Field::Net);
    let fee = cells.amount(record, Field::Fee).unwrap_or_default().abs();
    let debit = cells.amount(record, Field::Debit);
    let credit = cells.amount(record, Field::Credit);
    if let Some(net) = net {
        return (Some(net), gross.map_or(fee, |gross| gross - net));
    }
    let Some(amount) = gross else {
        // Some banks write a debit with a minus and others without; both reduce the balance.
        let apart = credit.is_some() || debit.is_some();
        let amount = credit.unwrap_or_default() - debit.unwrap_or_default().abs();
        return (apart.then_some(amount), fee);
    };
    let side = cells.text(record, Field::Side);
    let signed = match Side::from_text(side) {
        Some(Side::Debit) => -amount.abs(),
        Some(Side::Credit) => amount.abs(),
        None => amount,
    };
    if Side::from_text(side).is_none()
        && !side.is_empty()
        && normal(side) != "memo"
        && amount.is_sign_positive()
    {
        let message = key!("problem-no-side");
        cells.problem(Code::BadAmount, Field::Side, side, message);
    }
    (Some(if fee_on_top { signed - fee } else { signed }), fee)
}

fn minor(
    cells: &mut Cells,
    record: &StringRecord,
    amount: Decimal,
    currency: Option<Currency>,
) -> Option<i64> {
    let fields = [Field::Net, Field::EntryAmount, Field::Credit, Field::Debit];
    match Money::from_decimal(amount, currency.unwrap_or(Currency::EUR)) {
        Ok(money) => Some(money.minor),
        Err(error) => {
            let field = fields
                .into_iter()
                .find(|field| !cells.text(record, *field).is_empty());
            let field = field.unwrap_or(Field::EntryAmount);
            let text = cells.text(record, field).to_owned();
            cells.bad_money(field, &text, &error);
            None
        }
    }
}

fn money(value: Decimal, currency: Option<Currency>) -> Option<i64> {
    let money = Money::from_decimal(value, currency.unwrap_or(Currency::EUR)).ok()?;
    Some(money.minor)
}

fn other_side<'r>(cells: &Cells, record: &'r StringRecord, amount: i64) -> &'r str {
    let by_sign = if amount < 0 {
        Field::Payee
    } else {
        Field::Payer
    };
    match cells.text(record, Field::OtherName) {
        "" => cells.text(record, by_sign),
        name => name,
    }
}

/// Returns a reference, unless it is a word for none.
fn given(text: &str) -> String {
    match text {
        "NOTPROVIDED" | "NONREF" | "-" => String::new(),
        given => given.to_owned(),
    }
}

fn place(accounts: &mut Vec<Account>, read: Read, row: u64, titles: &Titles) {
    let number = match read.account.as_str() {
        "" => titles.account.as_str(),
        own => own,
    };
    let currency = read.entry.currency;
    let same = |account: &Account| {
        account.statement.account == number && account.statement.currency == currency
    };
    let at = accounts.iter().position(same).unwrap_or_else(|| {
        let statement = Statement {
            account: number.to_owned(),
            holder: titles.holder.clone(),
            currency,
            ..Statement::default()
        };
        accounts.push(Account {
            row,
            statement,
            balances: Vec::new(),
        });
        accounts.len() - 1
    });
    accounts[at].statement.entries.push(read.entry);
    accounts[at].balances.push(read.balance);
}

impl Titles {
    /// Gives a statement the balances from above or below its rows, if its rows have none.
    fn complete(&self, statement: &mut Statement, row: u64, problems: &mut Problems) {
        let currency = statement.currency.or(self.currency);
        let balance = |of: BalanceOf| {
            let (date, value) = self.balance(of)?;
            let amount = Money::from_decimal(value, currency.unwrap_or(Currency::EUR)).ok()?;
            Some(Balance { date, amount })
        };
        let rows_say = statement.opening.is_some();
        if !rows_say {
            statement.opening = balance(BalanceOf::Beginning);
            statement.closing = balance(BalanceOf::End);
            super::balance::check(statement, row, problems);
        }
    }
}
