//! Ledgers with debit and credit columns, one row per side of a transaction: debits to the receivables account under a
//! number make up an invoice, and credits there are payments.

use csv::StringRecord;
use owed_receivables::{Currency, Date, DiscountTerms, Money};
use owed_texts::{key, text};
use rust_decimal::Decimal;

use crate::draft::{DocumentKind, Drafts, InvoiceDraft, PaidDraft, PaymentDraft};
use crate::field::Field;
use crate::lists::cells::Cells;
use crate::lists::customers::Customers;
use crate::lists::documents::{Documents, Place};
use crate::lists::payments::{self, Keys};
use crate::lists::{Count, terms};
use crate::problem::Code;
use crate::rows::layout::{Rows, Skipped};
use crate::text::comparable::normal;

/// An invoice being assembled from its postings.
struct Posted {
    currency: Currency,
    issued: Option<Date>,
    due: Option<Date>,
    discount: Option<DiscountTerms>,
    gross: i64,
    paid: Vec<PaidDraft>,
    /// The amount credited to accounts of income and tax for it.
    income: i64,
    reference: String,
    note: String,
}

/// A row's posting to the receivables account, or to another one.
struct Posting {
    to_receivables: bool,
    date: Date,
    due: Option<Date>,
    /// Debit less credit.
    amount: i64,
    currency: Currency,
}

pub(crate) fn read(records: &mut Rows, cells: &mut Cells) -> (Drafts, Count) {
    let mut customers = Customers::default();
    let mut documents = Documents::<Posted>::default();
    let mut payments = Vec::new();
    let mut keys = Keys::default();
    let mut lines = 0;
    while let Some((row, record)) = records.next() {
        if !cells.begin(row, record) {
            continue;
        }
        lines += 1;
        if cells.text(record, Field::InvoiceNumber).is_empty() {
            if is_on_account(cells, record)
                && let Some(posting) = posting(cells, record)
            {
                payments.extend(on_account(
                    cells,
                    record,
                    &posting,
                    &mut customers,
                    &mut keys,
                ));
            }
            continue;
        }
        if money_account(cells, record) {
            continue;
        }
        let Some(place) = documents.place(cells, record, &mut customers) else {
            continue;
        };
        let posting = posting(cells, record);
        if cells.is_bad() {
            documents.spoil(place);
        }
        let Some(posting) = posting else { continue };
        if documents.content(place).is_none() {
            documents.fill(place, Posted::new(cells, record, posting.currency));
        }
        if documents
            .content(place)
            .is_some_and(|posted| !posted.take(&posting, cells, record))
        {
            documents.spoil(place);
        }
    }
    let count = Count {
        lines,
        documents: documents.len() + payments.len() as u64,
    };
    let has_receivables = documents
        .contents()
        .any(|posted| posted.gross != 0 || !posted.paid.is_empty());
    let mut invoices = Vec::new();
    for (place, posted) in documents.into_good() {
        if posted.gross >= 0 && has_receivables {
            payments.extend(postings(&place, &posted, &customers, &mut keys));
        }
        invoices.extend(draft(place, posted, has_receivables, cells));
    }
    (
        Drafts {
            customers: customers.list,
            invoices,
            payments,
            ..Drafts::default()
        },
        count,
    )
}

/// Says whether a row is on the receivables account. Accounts are recognised by name and type, in the words of English and
/// German charts. A ledger without accounts is the customers' own: every row is on the receivables account.
fn is_receivable(cells: &Cells, record: &StringRecord) -> bool {
    if !cells.has(Field::Account) && !cells.has(Field::AccountType) {
        return true;
    }
    speaks_of(
        cells,
        record,
        &["receivable", "debtor", "forderung", "debitor"],
    )
}

fn money_account(cells: &Cells, record: &StringRecord) -> bool {
    !is_receivable(cells, record)
        && speaks_of(
            cells,
            record,
            &["cash", "bank", "kasse", "checking", "paypal", "stripe"],
        )
}

fn speaks_of(cells: &Cells, record: &StringRecord, words: &[&str]) -> bool {
    let account = normal(cells.text(record, Field::Account))
        + &normal(cells.text(record, Field::AccountType));
    words.iter().any(|word| account.contains(word))
}

/// Says whether the row credits a customer without naming an invoice; other rows without one are other sides and accounts.
fn is_on_account(cells: &Cells, record: &StringRecord) -> bool {
    let names_customer = [Field::CustomerNumber, Field::CustomerName]
        .into_iter()
        .any(|field| !cells.text(record, field).is_empty());
    names_customer && is_receivable(cells, record) && !cells.text(record, Field::Credit).is_empty()
}

fn posting(cells: &mut Cells, record: &StringRecord) -> Option<Posting> {
    let date = cells.date(record, Field::InvoiceDate);
    let due = cells.date(record, Field::DueDate);
    let debit = cells.amount(record, Field::Debit);
    let credit = cells.amount(record, Field::Credit);
    if cells.is_bad() {
        return None;
    }
    if date.is_none() {
        cells.missing(Field::InvoiceDate);
    }
    if debit.is_none() && credit.is_none() {
        cells.missing(Field::Debit);
    }
    if cells.is_bad() {
        return None;
    }
    let currency = cells.currency(record)?;
    let amount = debit
        .unwrap_or(Decimal::ZERO)
        .checked_sub(credit.unwrap_or(Decimal::ZERO));
    Some(Posting {
        to_receivables: is_receivable(cells, record),
        date: date?,
        due,
        amount: cells.money(record, Field::Debit, amount, currency)?,
        currency,
    })
}

impl Posted {
    fn new(cells: &Cells, record: &StringRecord, currency: Currency) -> Self {
        Self {
            currency,
            issued: None,
            due: None,
            discount: None,
            gross: 0,
            paid: Vec::new(),
            income: 0,
            reference: cells.text(record, Field::Reference).to_owned(),
            note: String::new(),
        }
    }

    /// Adds one more posting; false if it cannot belong to the others.
    fn take(&mut self, posting: &Posting, cells: &mut Cells, record: &StringRecord) -> bool {
        if posting.currency != self.currency {
            let text = cells.text(record, Field::Currency);
            cells.problem(
                Code::RowsDisagree,
                Field::Currency,
                text,
                key!("problem-earlier-row-currency"),
            );
            return false;
        }
        let pays = posting.to_receivables && posting.amount < 0;
        if !pays {
            self.issued = Some(
                self.issued
                    .map_or(posting.date, |issued| issued.min(posting.date)),
            );
            let due = self.due.or(posting.due);
            let (due, discount) = terms::of_row(cells, record, Some(posting.date), due);
            self.due = due;
            self.discount = self.discount.or(discount);
        }
        if !posting.to_receivables {
            self.income = self.income.saturating_sub(posting.amount);
        } else if pays {
            let amount = Money::new(posting.amount.saturating_neg(), self.currency);
            self.paid.push(PaidDraft {
                date: Some(posting.date),
                amount,
            });
        } else {
            self.gross = self.gross.saturating_add(posting.amount);
        }
        true
    }
}

fn on_account(
    cells: &mut Cells,
    record: &StringRecord,
    posting: &Posting,
    customers: &mut Customers,
    keys: &mut Keys,
) -> Option<PaymentDraft> {
    let customer = customers.place(cells, record)?;
    let amount = Money::new(posting.amount.saturating_neg(), posting.currency);
    let reference = cells.text(record, Field::Reference).to_owned();
    let payer = customers.list[customer].customer.number.as_str();
    let key = payments::content(payer, posting.date, amount, &reference);
    (!amount.is_zero()).then(|| PaymentDraft {
        row: cells.row(),
        key: keys.next(key),
        customer: Some(customer),
        invoices: Vec::new(),
        applied: Vec::new(),
        date: posting.date,
        amount,
        refunded: 0,
        reference,
    })
}

/// Returns the postings of payments for an invoice, whether or not it is in the file (rule L2).
fn postings(
    place: &Place,
    posted: &Posted,
    customers: &Customers,
    keys: &mut Keys,
) -> Vec<PaymentDraft> {
    let payer = customers.list[place.customer].customer.number.as_str();
    let payment = |paid: &PaidDraft| {
        let date = paid.date?;
        let key =
            payments::content(payer, date, paid.amount, &posted.reference).part(&place.number);
        Some(PaymentDraft {
            row: place.row,
            key: keys.next(key),
            customer: Some(place.customer),
            invoices: vec![place.number.clone()],
            applied: vec![None],
            date,
            amount: paid.amount,
            refunded: 0,
            reference: posted.reference.clone(),
        })
    };
    posted.paid.iter().filter_map(payment).collect()
}

fn draft(
    place: Place,
    posted: Posted,
    has_receivables: bool,
    cells: &mut Cells,
) -> Option<InvoiceDraft> {
    let gross = if has_receivables {
        posted.gross
    } else {
        posted.income
    };
    let money = |minor| Money::new(minor, posted.currency);
    if has_receivables && posted.income != 0 && posted.gross != 0 && posted.income != posted.gross {
        let message = text!(
            "problem-posted-differently",
            gross = money(posted.gross).plain(),
            income = money(posted.income).plain()
        );
        cells.problems.cell(
            Code::Contradiction,
            place.row,
            cells.header(Field::Debit),
            &place.number,
            message,
        );
        return None;
    }
    if gross == 0 {
        if posted.paid.is_empty() {
            let reason = text!("skip-nothing-owed");
            cells.skipped.push(Skipped {
                row: place.row,
                reason,
            });
        }
        return None;
    }
    Some(InvoiceDraft {
        row: place.row,
        customer: place.customer,
        kind: if gross < 0 {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        },
        number: place.number,
        issued: posted.issued?,
        due: posted.due,
        gross: money(gross.saturating_abs()),
        paid: posted.paid,
        tells_paid: false,
        discount: posted.discount,
        disputed: None,
        reference: posted.reference,
        note: posted.note,
    })
}
