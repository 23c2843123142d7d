//! Rows of a payment list for money that went back to a customer: a payment is taken back, or money on account was
//! refunded (rules L6, L7).

use chrono::Days;
use owed_import::PaymentDraft;
use owed_receivables::same_payment::{LONGEST_DELAY, assign, same};
use owed_receivables::{CreditId, CustomerId, InvoiceId, Money, PaymentReport, Sureness};
use owed_store::{BookReader, NewRefund, NewRefundPart, Untold, Write};
use owed_texts::{key, text};

use super::plan::Gone;
use super::verdict::Judged;
use crate::failure::{Code, Failure};
use crate::{implied, refunds};

/// A row that waits until everything received is allocated: only then is it clear what is on account.
pub struct PaidBack {
    /// Its index among the payments of the file.
    pub at: usize,
    pub customer: CustomerId,
    pub invoices: Vec<InvoiceId>,
}

/// Finds the known refund or return that each row reports; amounts above zero.
pub fn find(
    book: &BookReader,
    tellings: &[PaymentReport],
) -> Result<Vec<Option<(Gone, Sureness)>>, Failure> {
    let days = tellings.iter().map(|telling| telling.dated);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
        return Ok(Vec::new());
    };
    let delay = Days::new(LONGEST_DELAY.unsigned_abs());
    let from = first.checked_sub_days(delay).unwrap_or(first);
    let to = last.checked_add_days(delay).unwrap_or(last);
    let (mut gone, mut known) = (Vec::new(), Vec::new());
    for (refund, one) in book.untold_refunds(Untold::ByRows, from, to)? {
        gone.push(Gone::Refund(refund));
        known.push(one);
    }
    for one in book.untold_returns(from, to)? {
        gone.push(Gone::Payment(one.payment));
        known.push(one);
    }
    let found = assign(tellings, &mut known, same).into_iter();
    Ok(found
        .map(|one| one.map(|(place, sure)| (gone[place], sure)))
        .collect())
}

/// Attaches the row to a known refund or return.
pub fn keep_with(write: &mut Write<'_>, gone: Gone, key: &str) -> Result<(), Failure> {
    match gone {
        Gone::Refund(refund) => write.set_refund_key(refund, key)?,
        Gone::Payment(payment) => write.set_return_key(payment, key)?,
    }
    Ok(())
}

/// Takes back the payment with the row's reference; returns whether there is one.
pub fn take_back_named(
    write: &mut Write<'_>,
    draft: &PaymentDraft,
    customer: CustomerId,
) -> Result<bool, Failure> {
    let reference = draft.reference.trim();
    if reference.is_empty() {
        return Ok(false);
    }
    let payment = write.payment_of_reference(customer, sum(draft), draft.date, reference)?;
    match payment {
        Some(payment) => take_back(write, draft, customer, payment),
        None => Ok(false),
    }
}

/// Books the other refunds: from money on account, else by taking back the only payment on the invoice that the row
/// names. If neither is possible, its row is a problem.
pub fn apply_rest(
    write: &mut Write<'_>,
    drafts: &[PaymentDraft],
    mut rest: Vec<PaidBack>,
    judged: &mut Judged,
) -> Result<Vec<usize>, Failure> {
    rest.sort_by_key(|row| drafts[row.at].date);
    let mut left_out = Vec::new();
    for row in rest {
        let draft = &drafts[row.at];
        match refunds::book(write, &refund(draft, row.customer)) {
            Ok(_) => {}
            Err(failure) if failure.code == Code::Refused => {
                if !take_back_paid(write, draft, &row)? {
                    let amount = draft.amount.to_string();
                    let message = text!("plain", text = failure.in_full(judged.language));
                    judged.problem(draft.row, &amount, message);
                    left_out.push(row.at);
                }
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(left_out)
}

fn take_back_paid(
    write: &mut Write<'_>,
    draft: &PaymentDraft,
    row: &PaidBack,
) -> Result<bool, Failure> {
    let [invoice] = row.invoices[..] else {
        return Ok(false);
    };
    let paid = write.payments_of_invoice(row.customer, sum(draft), draft.date, invoice)?;
    match paid[..] {
        [payment] => take_back(write, draft, row.customer, payment),
        _ => Ok(false),
    }
}

fn sum(draft: &PaymentDraft) -> Money {
    Money::new(-draft.amount.minor, draft.amount.currency)
}

fn refund(draft: &PaymentDraft, customer: CustomerId) -> NewRefund {
    NewRefund {
        customer,
        dated: draft.date,
        amount: sum(draft),
        number: draft.reference.clone(),
        note: String::new(),
        key: Some(draft.key.clone()),
        entry: None,
    }
}

/// Reopens what a payment paid, and refunds it; returns whether the whole amount was available.
fn take_back(
    write: &mut Write<'_>,
    draft: &PaymentDraft,
    customer: CustomerId,
    payment: CreditId,
) -> Result<bool, Failure> {
    let amount = sum(draft).minor;
    let credit = write.credit(payment)?;
    let mut used = write.allocations_of_credit(payment)?;
    used.retain(|row| row.reverses.is_none() && !row.reversed);
    let free: i64 = used.iter().map(|row| row.amount.minor).sum();
    if free + credit.on_account.minor < amount {
        return Ok(false);
    }
    let why = key!("import-kept-went-back").text(write.company()?.language);
    let mut from = draft.date.max(credit.dated);
    for row in &used {
        from = from.max(row.effective);
    }
    for row in &used {
        write.deallocate(row.id, from, &why)?;
        write.debit_came_back(row.invoice, from)?;
    }
    let part = NewRefundPart {
        credit: payment,
        effective: from,
        amount,
    };
    write.insert_refund(&refund(draft, customer), &[part])?;
    for row in &used {
        implied::restate(write, row.invoice, None)?;
    }
    Ok(true)
}
