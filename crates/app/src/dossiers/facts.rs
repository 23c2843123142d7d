//! The content of the dossier's own pages.

use std::collections::HashMap;

use owed_letters::OpenItem;
use owed_letters::dossier::DossierFacts;
use owed_receivables::{CustomerId, Date, InvoiceId};
use owed_store::{BookReader, LetterKind, PageRequest};

use super::chronology;
use crate::failure::Failure;
use crate::letters::{Planned, Stationery, on_account, open_claim};
use crate::runs::Charging;

/// Returns the facts as of a day, in the company's language; the enclosures are named later.
pub(super) fn dossier_facts(
    book: &BookReader,
    customer: CustomerId,
    as_of: Date,
) -> Result<DossierFacts, Failure> {
    let language = book.company()?.language;
    let mut head = Stationery::new(book)?.head(book.customer(customer)?, 0, as_of);
    head.language = language;
    let handed_over = book
        .handovers(Some(customer))?
        .into_iter()
        .map(|row| row.handover)
        .rfind(|handover| handover.is_active(as_of));
    let claims = book.open_claims(Some(customer), as_of)?;
    Ok(DossierFacts {
        head,
        handed_to: handed_over
            .map(|handover| handover.whom)
            .unwrap_or_default(),
        items: items(book, customer, as_of)?,
        claims: claims.iter().map(open_claim).collect(),
        on_account: on_account(book, customer, as_of)?,
        interest: interest(book, customer, as_of)?,
        events: chronology::dossier_events(book, customer, as_of, language)?,
        enclosures: Vec::new(),
    })
}

/// Returns the open items with the reminders sent about each.
fn items(book: &BookReader, customer: CustomerId, as_of: Date) -> Result<Vec<OpenItem>, Failure> {
    let mut reminded = HashMap::<InvoiceId, Vec<(Date, u8)>>::new();
    let letters = book.letters(Some(customer), None, PageRequest::ALL)?.rows;
    for row in letters.iter().rev() {
        let left = row.left_on.filter(|_| row.void.is_none());
        let (Some(left), LetterKind::Reminder) = (left, row.letter.kind) else {
            continue;
        };
        for item in &row.letter.items {
            let of_invoice = reminded.entry(item.invoice).or_default();
            of_invoice.push((left, item.level));
        }
    }
    let planned = Planned::read(book, as_of)?;
    let mut items = Vec::new();
    for row in book.open_items(customer, as_of)? {
        let reminders = reminded.remove(&row.id).unwrap_or_default();
        let level = reminders.iter().map(|(_, level)| *level).max().unwrap_or(0);
        let days: Vec<Date> = reminders.into_iter().map(|(day, _)| day).collect();
        items.extend(planned.rows(row).into_iter().map(|item| OpenItem {
            level,
            reminded: days.clone(),
            ..item
        }));
    }
    Ok(items)
}

/// Returns the interest under law or contract on each overdue item, whether claimed or not.
fn interest(
    book: &BookReader,
    customer: CustomerId,
    as_of: Date,
) -> Result<Vec<owed_letters::InterestCalculation>, Failure> {
    let policies = book.policy_book()?;
    let accounts = book.open_accounts(customer, as_of)?;
    let charging = Charging::read(book, &accounts, customer.into(), as_of)?;
    let mut calculations = Vec::new();
    for account in &accounts {
        let (_, policy) = policies.policy_of(&account.customer);
        for open in account.items.iter().filter(|open| open.due < as_of) {
            let calculation = charging.calculation(book, policy, &account.customer, open)?;
            calculations.extend(calculation);
        }
    }
    Ok(calculations)
}
