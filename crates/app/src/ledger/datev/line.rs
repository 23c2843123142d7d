//! A posting as a line of the batch.

use owed_receivables::posting::{LedgerAccount, Posting, PostingOccasion};
use owed_receivables::{Currency, Language};
use rust_decimal::RoundingStrategy;

use super::accounts::Accounts;
use super::rates::Rates;
use super::{COLUMNS, HEADS, Told};
use crate::ledger::Ledger;
use crate::ledger::names::story;

pub(super) fn draw(
    ledger: &Ledger,
    posting: &Posting,
    accounts: &Accounts,
    rates: &Rates,
    told: &mut Told,
) -> String {
    let event = &posting.event;
    // The customer's account or the bank comes first, as in DATEV's own example: a tax key belongs to the other one.
    let first_is_debit = matches!(
        posting.debit,
        LedgerAccount::Receivable(_) | LedgerAccount::Bank
    );
    let (side, first, second) = if first_is_debit {
        ("S", posting.debit, posting.credit)
    } else {
        ("H", posting.credit, posting.debit)
    };
    let currency = posting.amount.currency;
    let [rate, euros, code] = if currency == Currency::EUR {
        Default::default()
    } else if let Some(worth) = rates.worth(posting) {
        [
            worth.rate(),
            umsatz(worth.euros.to_decimal()),
            "\"EUR\"".to_owned(),
        ]
    } else {
        *told.without_rate.entry(currency).or_default() += 1;
        Default::default()
    };
    told.rounded |= currency.exponent() > 2;
    let text = format!(
        "{}, {}",
        story(posting, Language::De),
        ledger.name(event.customer)
    );
    let mut cells = vec![
        umsatz(posting.amount.to_decimal()),
        format!("\"{side}\""),
        format!("\"{}\"", currency.code()),
        rate,
        euros,
        code,
        accounts.number(first),
        accounts.number(second),
        String::new(),
        event.on.format("%d%m").to_string(),
        reference(&voucher(posting)),
        String::new(),
        String::new(),
        quoted(&text, 60),
    ];
    debug_assert_eq!(cells.len(), HEADS.len());
    cells.resize(COLUMNS, String::new());
    format!("{}\r\n", cells.join(";"))
}

/// Formats an amount with two decimals, whatever the currency.
fn umsatz(amount: rust_decimal::Decimal) -> String {
    let amount = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    format!("{amount:.2}").replace('.', ",")
}

/// Returns the document number by which open items are matched: the invoice's, else the document's own, else the book's
/// key.
fn voucher(posting: &Posting) -> String {
    let event = &posting.event;
    let own = match event.occasion {
        PostingOccasion::Claim => "",
        _ => event.document.as_str(),
    };
    let named = event.settles.as_deref().into_iter().chain([own]);
    let kind = match event.occasion {
        PostingOccasion::Invoice => "RE",
        PostingOccasion::CreditNote => "GU",
        PostingOccasion::Payment | PostingOccasion::Transfer => "ZA",
        PostingOccasion::Discount => "SK",
        PostingOccasion::WriteOff => "AB",
        PostingOccasion::Claim => "NF",
        PostingOccasion::Refund => "RZ",
        PostingOccasion::BankCharge => "BG",
    };
    named
        .map(field)
        .find(|number| !number.is_empty())
        .unwrap_or_else(|| format!("{kind}{}", event.key))
}

/// Removes characters not allowed in the field of a document's number.
fn field(number: &str) -> String {
    number
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "$&%*+-/".contains(*c))
        .take(36)
        .collect()
}

/// A leading sign would make it a formula (rule F7), and the field does not allow an apostrophe.
fn reference(number: &str) -> String {
    let sign = if number.starts_with(['+', '-']) {
        "/"
    } else {
        ""
    };
    let number: String = sign.chars().chain(number.chars()).take(36).collect();
    format!("\"{number}\"")
}

pub(super) fn quoted(text: &str, most: usize) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(most)
        .collect();
    format!("\"{}\"", text.replace('"', "\"\""))
}
