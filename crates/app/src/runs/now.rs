//! Current knowledge of a letter's customer.

use std::collections::HashMap;

use owed_receivables::InvoiceId;
use owed_store::{BookReader, LetterRow, OpenAccount, RunRow};

use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;
use crate::news::news;

/// Returns what is known of the customer on the letter's day, with no more owed than today.
pub(super) fn now(
    cx: &Context<'_>,
    book: &BookReader,
    letter: &LetterRow,
    run: Option<&RunRow>,
) -> Result<KnownDebtors, Failure> {
    let customer = letter.letter.customer;
    let today = cx.app.today().max(letter.letter.dated);
    let day = run.map_or(today, |run| run.day(today));
    let mut known = KnownDebtors::read(cx.app, book, customer.into(), day)?;
    known.forget_waiting(letter.id);
    if day < today {
        let latest = book.open_accounts(customer, today)?;
        at_most(&mut known.accounts, latest.first());
        known.hear(news(cx.app, book, today)?);
    }
    Ok(known)
}

/// Lowers the balances to those of the later day.
fn at_most(accounts: &mut Vec<OpenAccount>, latest: Option<&OpenAccount>) {
    let Some(latest) = latest else {
        accounts.clear();
        return;
    };
    let balances: HashMap<InvoiceId, i64> = latest
        .items
        .iter()
        .map(|item| (item.invoice, item.balance))
        .collect();
    for account in accounts {
        for item in &mut account.items {
            let now = balances.get(&item.invoice).copied().unwrap_or(0);
            item.balance = item.balance.min(now);
        }
        account.items.retain(|item| item.balance > 0);
        for (currency, money) in &latest.on_account {
            let known = account.on_account.entry(*currency).or_default();
            *known = (*known).max(*money);
        }
    }
}
