//! Payments of a file against those of the book.

use std::collections::HashMap;

use owed_import::{Drafts, PaymentDraft};
use owed_receivables::{Credit, CreditKind, CustomerId, InvoiceId, Money};
use owed_store::{NewCredit, Reading, Write};

use super::customers::{ensure, places};
use super::invoices::paid_keys;
use super::verdict::{Judged, Place, Verdict};
use crate::failure::Failure;
use crate::shares::{self, Debt};

pub fn judge(book: &Reading, drafts: &Drafts) -> Result<Judged, Failure> {
    let mut judged = Judged {
        customers: places(book, &drafts.customers)?,
        ..Judged::default()
    };
    let mut implied = Implied::default();
    for draft in &drafts.payments {
        let verdict = judge_one(book, draft, &mut implied, &mut judged)?;
        judged.verdicts.push(verdict);
    }
    Ok(judged)
}

fn judge_one(
    book: &Reading,
    draft: &PaymentDraft,
    implied: &mut Implied,
    judged: &mut Judged,
) -> Result<Verdict, Failure> {
    if draft.amount.minor < 0 {
        return Ok(judged
            .skip("money paid back to a customer; what it belongs to must be settled by hand"));
    }
    let mut customer = match draft.customer.map(|at| judged.customers[at]) {
        Some(Place::Ambiguous) => {
            return Ok(judged.problem(
                draft.row,
                "",
                "several customers in the book have this name; give the row their customer number",
            ));
        }
        Some(Place::Known(id)) => Some(id),
        Some(Place::New) | None => None,
    };
    for number in &draft.invoices {
        let Some(id) = book.invoice_by_number(number)? else {
            return Ok(judged.problem(
                draft.row,
                number,
                format!("invoice {number} is not in the book; import the invoices first"),
            ));
        };
        let invoice = book.plain_invoice(id)?;
        if invoice.gross.currency != draft.amount.currency {
            let message = format!(
                "invoice {number} is in {}, the payment in {}",
                invoice.gross.currency, draft.amount.currency
            );
            return Ok(judged.problem(draft.row, number, message));
        }
        if *customer.get_or_insert(invoice.customer) != invoice.customer {
            return Ok(judged.problem(
                draft.row,
                number,
                format!("invoice {number} belongs to another customer than the payment"),
            ));
        }
    }
    if customer.is_none() && draft.customer.is_none() {
        return Ok(judged.problem(
            draft.row,
            "",
            "the row names neither a customer nor an invoice",
        ));
    }
    let rest = implied.rest(book, draft)?;
    let known = book.credit_by_key(&draft.key)?.is_some();
    Ok(if known || rest == 0 {
        Verdict::Same
    } else {
        Verdict::Create
    })
}

/// What an invoice list already said was paid: a payment list that names the same money adds only what goes beyond it.
#[derive(Default)]
struct Implied(HashMap<InvoiceId, i64>);

impl Implied {
    /// What of the payment the book does not know yet.
    fn rest(&mut self, book: &Reading, draft: &PaymentDraft) -> Result<i64, Failure> {
        let mut rest = draft.amount.minor;
        for number in &draft.invoices {
            let Some(id) = book.invoice_by_number(number)? else {
                continue;
            };
            let left = match self.0.get(&id) {
                Some(left) => *left,
                None => book.sum_of_keys(&paid_keys(number))?,
            };
            let part = left.min(rest);
            rest -= part;
            self.0.insert(id, left - part);
        }
        Ok(rest)
    }
}

pub fn apply(write: &mut Write<'_>, drafts: &Drafts, judged: &Judged) -> Result<(), Failure> {
    let mut wanted = vec![false; drafts.customers.len()];
    for (draft, verdict) in drafts.payments.iter().zip(&judged.verdicts) {
        if let (Some(at), Verdict::Create) = (draft.customer, verdict) {
            wanted[at] = true;
        }
    }
    let customers = ensure(write, &drafts.customers, &judged.customers, &wanted)?;
    let mut implied = Implied::default();
    for (draft, verdict) in drafts.payments.iter().zip(&judged.verdicts) {
        if matches!(verdict, Verdict::Left) {
            continue;
        }
        let rest = implied.rest(write, draft)?;
        if matches!(verdict, Verdict::Create) {
            add(
                write,
                draft,
                draft.customer.and_then(|at| customers[at]),
                rest,
            )?;
        }
    }
    Ok(())
}

fn add(
    write: &mut Write<'_>,
    draft: &PaymentDraft,
    customer: Option<CustomerId>,
    amount: i64,
) -> Result<(), Failure> {
    let mut named = Vec::new();
    for number in &draft.invoices {
        if let Some(id) = write.invoice_by_number(number)? {
            named.push(write.invoice(id)?);
        }
    }
    let Some(customer) = customer.or(named.first().map(|invoice| invoice.invoice.customer)) else {
        return Ok(());
    };
    let credit = Credit {
        customer,
        kind: CreditKind::Payment,
        number: draft.reference.clone(),
        dated: draft.date,
        amount: Money::new(amount, draft.amount.currency),
        note: String::new(),
    };
    let id = write.insert_credit(&NewCredit {
        credit: credit.clone(),
        key: Some(draft.key.clone()),
    })?;
    // Rule I7: as its remittance says, else in the company's order.
    let shares = if named.is_empty() {
        shares::in_order(write, &credit)?
    } else {
        let parts = owed_receivables::credit::spread(
            amount,
            named.iter().map(|invoice| invoice.open.minor),
        );
        let shares = named.iter().zip(parts).filter(|(_, part)| *part > 0);
        shares
            .map(|(invoice, part)| {
                (
                    Debt::Invoice(invoice.id),
                    Money::new(part, credit.amount.currency),
                )
            })
            .collect()
    };
    shares::allocate(write, id, credit.dated, &shares)
}
