//! Invoices and their corrections: in whatever order they come, and however many, only the newest is owed.

use std::collections::BTreeSet;

use owed_receivables::{AllocationKind, Credit, CreditKind, Date, InvoiceId, Money};
use owed_store::{BookReader, InvoiceDetail, NewCredit, Write};
use owed_texts::text;

use super::references::allocate;
use crate::failure::Failure;

/// Returns the prefix of the keys of credit notes that cancel an invoice in favour of its replacement.
fn replaced_keys(number: &str) -> String {
    format!("replaced\u{1f}{number}\u{1f}")
}

/// Finds everything that corrects, or is corrected by, the invoice with a number, and cancels all but the newest.
pub fn settle(write: &mut Write<'_>, number: &str) -> Result<(), Failure> {
    if !write.has_corrections()? {
        return Ok(());
    }
    let family = family(write, number)?;
    let Some((stands, replaced)) = family.split_last() else {
        return Ok(());
    };
    for old in replaced {
        replace(write, *old, *stands)?;
    }
    Ok(())
}

/// Returns an invoice with its corrections, each after what it corrects; the last one is valid.
fn family(book: &BookReader, number: &str) -> Result<Vec<InvoiceId>, Failure> {
    let (mut numbers, mut asked) = (vec![number.to_owned()], BTreeSet::new());
    let mut members = Vec::new();
    while let Some(number) = numbers.pop() {
        if !asked.insert(number.clone()) {
            continue;
        }
        if let Some(id) = book.invoice_by_number(&number)? {
            members.push(id);
            numbers.extend(book.corrected_by(id)?);
        }
        for id in book.corrections_of(&number)? {
            numbers.push(book.plain_invoice(id)?.number);
        }
    }
    let mut ranked = Vec::new();
    for id in members {
        ranked.push((rank(book, id)?, id));
    }
    ranked.sort_unstable();
    Ok(ranked.into_iter().map(|(_, id)| id).collect())
}

/// Returns the latest day among an invoice and those it corrects in turn, and how many they are.
fn rank(book: &BookReader, id: InvoiceId) -> Result<(Date, usize), Failure> {
    let mut seen = vec![id];
    let mut latest = book.plain_invoice(id)?.issued;
    while let Some(number) = book.corrected_by(seen[seen.len() - 1])? {
        match book.invoice_by_number(&number)? {
            Some(before) if !seen.contains(&before) => {
                latest = latest.max(book.plain_invoice(before)?.issued);
                seen.push(before);
            }
            _ => break,
        }
    }
    Ok((latest, seen.len()))
}

/// Cancels an invoice in favour of its replacement: a credit note clears what is open, and what was paid counts towards
/// the new one, or stays on the payer's account if the new one is another customer's.
fn replace(write: &mut Write<'_>, old: InvoiceId, new: InvoiceId) -> Result<(), Failure> {
    let (old, new) = (write.invoice(old)?, write.invoice(new)?);
    let amount = Money::new(freed(write, &old)?, old.open.currency);
    if amount.minor <= 0 {
        return Ok(());
    }
    let (was, is) = (&old.invoice.number, &new.invoice.number);
    let credit = Credit {
        customer: old.invoice.customer,
        kind: CreditKind::CreditNote,
        number: was.clone(),
        dated: new.invoice.issued.max(old.invoice.issued),
        amount,
        note: text!("import-kept-replaced", was, is).text(write.company()?.language),
    };
    let credit = write.insert_credit(&NewCredit {
        credit,
        key: Some(format!("{}{is}", replaced_keys(was))),
    })?;
    let same = old.invoice.customer == new.invoice.customer && amount.currency == new.open.currency;
    let (old, new) = ([old], [new]);
    allocate(write, credit, &old)?;
    if same {
        allocate(write, credit, &new)?;
    }
    Ok(())
}

/// Returns the amount that cancelling an invoice releases: all of it except what was credited, deducted or written off,
/// or already cancelled.
fn freed(book: &BookReader, old: &InvoiceDetail) -> Result<i64, Failure> {
    let number = &old.invoice.number;
    let mut freed = old.invoice.gross.minor - book.sum_of_credits_from(&replaced_keys(number))?;
    for row in &old.allocations {
        let moved = match row.credit {
            Some(credit) => book
                .credit_key(credit)?
                .is_some_and(|key| key.starts_with("replaced\u{1f}")),
            None => false,
        };
        if row.kind != AllocationKind::Payment && !moved {
            freed -= row.amount.minor;
        }
    }
    Ok(freed)
}
