//! Payments of a file compared with those of the book (rules F2, I7, L6).

use std::collections::HashMap;

use owed_import::{Drafts, PaymentDraft};
use owed_receivables::credit::latest_payment;
use owed_receivables::{CreditId, CustomerId, Date, InvoiceId, Money, PaymentReport, Sureness};
use owed_store::{BookReader, Named};
use owed_texts::{Message, key, text};

use super::Problem;
use super::customers::places;
use super::known_payments::{CorrectedRow, Finder, Found};
use super::paid_back;
use super::plan::{Gone, Plan};
use super::verdict::{Judged, Place, Verdict};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::iso;

/// The invoices that the rows name, each looked up once.
#[derive(Default)]
struct Numbers<'d>(HashMap<&'d str, Option<Named>>);

impl<'d> Numbers<'d> {
    fn named(&mut self, book: &BookReader, number: &'d str) -> Result<Option<Named>, Failure> {
        if let Some(known) = self.0.get(number) {
            return Ok(*known);
        }
        let named = book.named_invoice(number)?;
        self.0.insert(number, named);
        Ok(named)
    }
}

/// What a row says, if it can be imported.
struct Row {
    /// `None` means a customer that the file adds.
    customer: Option<CustomerId>,
    invoices: Vec<InvoiceId>,
}

/// `same` is a person's answer whether rows that may be payments in the book are the same money.
pub fn judge(
    cx: &Context<'_>,
    book: &BookReader,
    drafts: &Drafts,
    same: Option<bool>,
) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        plans: vec![Plan::default(); drafts.payments.len()],
        ..Judged::in_language(cx.language(book)?)
    };
    for draft in &drafts.failed {
        judge_failed(book, draft, &mut judged)?;
    }
    let mut numbers = Numbers::default();
    let (mut tellings, mut gone) = (Vec::new(), Vec::new());
    let latest = latest_payment(cx.app.today());
    let any_told = book.any_row_told()?;
    let told = |key: &str| match any_told {
        true => book.payment_of_row(key),
        false => Ok(None),
    };
    for (at, draft) in drafts.payments.iter().enumerate() {
        cx.tick(
            at,
            drafts.payments.len(),
            key!("import-step-finding-payments"),
        )?;
        let verdict = match row(book, drafts, draft, &mut numbers, &mut judged)? {
            Err(verdict) => verdict,
            Ok(_) if draft.date > latest => {
                judged.problem(draft.row, &iso(draft.date), ahead(latest))
            }
            Ok(row) if draft.amount.minor < 0 => match book.is_told_to_be_gone(&draft.key)? {
                true => Verdict::Same,
                false => {
                    judged.plans[at].invoices.clone_from(&row.invoices);
                    let back = Money::new(-draft.amount.minor, draft.amount.currency);
                    gone.extend(telling(draft, row, back).map(|telling| (at, telling)));
                    Verdict::Create
                }
            },
            Ok(row) => match told(&draft.key)? {
                Some(known) => known_row(book, draft, known, &mut judged)?,
                None if draft.amount.is_zero() => judged.skip(key!("import-skip-payment-back")),
                None => {
                    judged.plans[at].invoices.clone_from(&row.invoices);
                    judged.plans[at].applied.clone_from(&draft.applied);
                    let came = draft.amount.minor.saturating_add(draft.refunded);
                    let came = Money::new(came, draft.amount.currency);
                    tellings.extend(telling(draft, row, came).map(|telling| (at, telling)));
                    Verdict::Create
                }
            },
        };
        judged.verdicts.push(verdict);
    }
    let keys = drafts.payments.iter().map(|draft| draft.key.as_str());
    let (places, tellings): (Vec<usize>, Vec<PaymentReport>) = tellings.into_iter().unzip();
    let found = Finder::new(book, &tellings, keys)?.find(&tellings);
    for (at, found) in places.into_iter().zip(found) {
        judged.verdicts[at] = match (&found, same) {
            (Found::MaybeCorrected(row), None | Some(true)) => {
                corrected(book, row, &drafts.payments[at], &mut judged)?
            }
            _ => settle(&drafts.payments[at], at, found, same, &mut judged),
        };
    }
    let (places, gone): (Vec<usize>, Vec<PaymentReport>) = gone.into_iter().unzip();
    let found = paid_back::find(book, &gone)?;
    for (at, found) in places.into_iter().zip(found) {
        judged.verdicts[at] = settle_gone(&drafts.payments[at], at, found, same, &mut judged);
    }
    let known = judged
        .plans
        .iter()
        .filter(|plan| plan.same.is_some() || plan.gone.is_some())
        .count();
    if known > 0 {
        judged.notes.push(Problem {
            message: text!("import-note-known-payments", count = known).text(judged.language),
            ..Problem::default()
        });
    }
    Ok(judged)
}

/// Returns what is wrong with a payment dated in the future.
pub(super) fn ahead(latest: Date) -> Message {
    text!("import-problem-payment-ahead", latest = iso(latest))
}

/// Judges a row that the book has. Money that has gone back since is for a person to take back: only they know how.
fn known_row(
    book: &BookReader,
    draft: &PaymentDraft,
    known: CreditId,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    if draft.refunded == 0 {
        return Ok(Verdict::Same);
    }
    let kept = book.credit(known)?.amount;
    if kept.minor <= draft.amount.minor {
        return Ok(Verdict::Same);
    }
    let back = Money::new(draft.refunded, draft.amount.currency);
    let message = text!(
        "import-problem-went-back",
        back = back.plain(),
        kept = kept.plain()
    );
    Ok(judged.problem(draft.row, &back.to_string(), message))
}

/// Judges a row for money that did not come: it says nothing, unless the book has that payment, which a person must
/// then take back.
fn judge_failed(
    book: &BookReader,
    draft: &PaymentDraft,
    judged: &mut Judged,
) -> Result<(), Failure> {
    let counted = match book.payment_of_row(&draft.key)? {
        Some(known) if !book.went_back_once(known)? => known,
        _ => {
            judged.skip(key!("import-skip-not-come"));
            return Ok(());
        }
    };
    let amount = book.credit(counted)?.amount.plain();
    let message = text!("import-problem-did-not-come", amount);
    judged.problem(draft.row, &draft.amount.to_string(), message);
    Ok(())
}

/// Judges a row that the book may know.
fn settle(
    draft: &PaymentDraft,
    at: usize,
    found: Found,
    same: Option<bool>,
    judged: &mut Judged,
) -> Verdict {
    match (found, same) {
        (Found::New, _) | (Found::MaybePayment(_) | Found::MaybeImplied(_), Some(false)) => {
            Verdict::Create
        }
        (Found::Payment(id), _) | (Found::MaybePayment(id), Some(true)) => {
            judged.plans[at].same = Some(id);
            Verdict::Known(key!("import-change-payment-known").text(judged.language))
        }
        (Found::Implied(invoices), _) | (Found::MaybeImplied(invoices), Some(true)) => {
            judged.plans[at].applied = vec![None; invoices.len()];
            judged.plans[at].invoices = invoices;
            Verdict::Known(key!("import-change-payment-listed").text(judged.language))
        }
        (Found::MaybePayment(_), None) => judged.question(
            draft.row,
            &draft.amount.to_string(),
            key!("import-problem-may-be-payment"),
        ),
        (Found::MaybeImplied(_), None) => judged.question(
            draft.row,
            &draft.amount.to_string(),
            key!("import-problem-may-be-listed"),
        ),
        (Found::MaybeCorrected(_), _) => Verdict::Create,
    }
}

/// Asks about a row that contradicts an earlier row on the same payment; what the bank reported stays.
fn corrected(
    book: &BookReader,
    row: &CorrectedRow,
    draft: &PaymentDraft,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    let CorrectedRow {
        payment,
        dated,
        amount,
    } = row;
    let (amount, dated) = (amount.plain(), iso(*dated));
    let links = book.links_of_credit(*payment)?;
    let payment = payment.0.to_string();
    let message = match links.is_empty() {
        true => text!("import-problem-corrected", payment, amount, dated),
        false => text!("import-problem-corrected-at-bank", payment, amount, dated),
    };
    Ok(judged.question(draft.row, &draft.reference, message))
}

/// Returns what a row reports, if the book knows its customer.
fn telling(draft: &PaymentDraft, row: Row, amount: Money) -> Option<PaymentReport> {
    Some(PaymentReport {
        customer: row.customer?,
        dated: draft.date,
        amount,
        invoices: row.invoices,
        reference: draft.reference.clone(),
    })
}

/// Judges a row that says that money went back.
fn settle_gone(
    draft: &PaymentDraft,
    at: usize,
    found: Option<(Gone, Sureness)>,
    same: Option<bool>,
    judged: &mut Judged,
) -> Verdict {
    match (found, same) {
        (None, _) | (Some((_, Sureness::Likely)), Some(false)) => Verdict::Create,
        (Some((gone, Sureness::Sure)), _) | (Some((gone, Sureness::Likely)), Some(true)) => {
            judged.plans[at].gone = Some(gone);
            Verdict::Known(key!("import-change-gone-known").text(judged.language))
        }
        (Some((_, Sureness::Likely)), None) => judged.question(
            draft.row,
            &draft.amount.to_string(),
            key!("import-problem-may-be-gone"),
        ),
    }
}

/// Returns what a row says, or why it cannot be imported.
fn row<'d>(
    book: &BookReader,
    drafts: &Drafts,
    draft: &'d PaymentDraft,
    numbers: &mut Numbers<'d>,
    judged: &mut Judged,
) -> Result<Result<Row, Verdict>, Failure> {
    let mut customer = match draft.customer.map(|at| judged.customers[at]) {
        Some(Place::Ambiguous) => {
            return Ok(Err(judged.problem(
                draft.row,
                "",
                key!("import-problem-several-named"),
            )));
        }
        Some(Place::Known(id)) => Some(id),
        Some(Place::New) | None => None,
    };
    let mut invoices = Vec::with_capacity(draft.invoices.len());
    for number in &draft.invoices {
        let Some(named) = numbers.named(book, number)? else {
            return Ok(Err(judged.problem(
                draft.row,
                number,
                text!("import-problem-unknown-invoice", number),
            )));
        };
        if named.currency != draft.amount.currency {
            let message = text!(
                "import-problem-payment-currency",
                number,
                currency = named.currency.code(),
                paid = draft.amount.currency.code()
            );
            return Ok(Err(judged.problem(draft.row, number, message)));
        }
        if *customer.get_or_insert(named.customer) != named.customer {
            return Ok(Err(judged.problem(
                draft.row,
                number,
                text!("import-problem-payment-of-another", number),
            )));
        }
        invoices.push(named.id);
    }
    let stranger = draft
        .customer
        .filter(|at| matches!(judged.customers[*at], Place::New))
        .map(|at| &drafts.customers[at])
        // An address alone does not contradict the invoice.
        .filter(|stranger| !invoices.is_empty() && !stranger.is_address_only());
    if let Some(stranger) = stranger {
        let message = text!(
            "import-problem-payment-of-stranger",
            number = &draft.invoices[0],
            customer = stranger.name()
        );
        return Ok(Err(judged.problem(draft.row, stranger.name(), message)));
    }
    if customer.is_none() && draft.customer.is_none() {
        return Ok(Err(judged.problem(
            draft.row,
            "",
            key!("import-problem-payment-of-nobody"),
        )));
    }
    Ok(Ok(Row { customer, invoices }))
}
