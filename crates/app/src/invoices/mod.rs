//! Invoices: all items, their allocations, and changes by hand.

mod allocations;
mod cancel;
mod form;
mod put_off;

use owed_receivables::aging::Basis;
use owed_receivables::discount::late_discount;
use owed_receivables::{CustomerId, Date, InvoiceId, Language, Money, words};
pub use owed_store::InvoiceFilter;
use owed_store::{
    AgeRange, CreditQuery, DiscountsOf, InvoiceQuery, InvoiceRow as Stored, InvoiceSort,
};
use owed_texts::{Message, PlainKey, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::imports::credit_note;
use crate::originals::{OriginalFile, OriginalOf, Originals, OriginalsNamed};
use crate::wire::{Amount, Key, Named, Sort, Window, count, iso, or_usual};
use crate::{credits, discounts, originals, typed};

pub use allocations::{AllocationRow, Reduce, Reduction, reduce};
pub use cancel::{Cancel, cancel};
pub use form::{InvoiceForm, InvoiceSave, save};
pub use put_off::{PutOff, put_off};

/// Which items; all conditions must hold.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "InvoicesQuery")]
#[serde(default)]
pub struct Query {
    /// Contained in the number, the customer's name or the reference.
    pub search: String,
    pub customer_id: Option<i64>,
    pub currency: Option<String>,
    #[serde(deserialize_with = "or_usual")]
    pub state: InvoiceFilter,
    /// The day as of which to read the book; `null` means today.
    pub as_of: Option<String>,
    pub basis: Basis,
    /// First and last day overdue (rule A2); `null` means unbounded.
    pub days_from: Option<i64>,
    pub days_to: Option<i64>,
    pub sort: Sort<InvoiceColumn>,
    pub window: Window,
}

words! {
    /// The sort column of an invoice list.
    #[derive(Default)]
    pub enum InvoiceColumn: "word-invoice-column" {
        #[default]
        Due,
        Number,
        Customer,
        Issued,
        /// Days overdue: an earlier due date has more.
        Days,
        Gross,
        Open,
    }
}

words! {
    /// The state of an invoice; whether it is disputed is separate.
    pub enum InvoiceState: "word-invoice-state" {
        Open,
        Overdue,
        Settled,
        /// At least part of it was written off (rule P5).
        WrittenOff,
        Cancelled,
    }
}

impl InvoiceState {
    /// Returns the state's word in a sentence.
    pub fn word(self) -> PlainKey {
        match self {
            Self::Open => key!("invoices-said-state-open"),
            Self::Overdue => key!("invoices-said-state-overdue"),
            Self::Settled => key!("invoices-said-state-settled"),
            Self::WrittenOff => key!("invoices-said-state-written-off"),
            Self::Cancelled => key!("invoices-said-state-cancelled"),
        }
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceRow {
    pub id: i64,
    pub number: String,
    pub customer_id: i64,
    pub customer: String,
    pub issued: String,
    pub due: String,
    /// Days overdue on the as-of day; negative before the due date.
    pub days: i64,
    pub gross: Amount,
    pub open: Amount,
    pub state: InvoiceState,
    pub disputed: bool,
    /// If what is open is a discount taken too late, says so (rule P4).
    pub late_discount: Option<String>,
}

impl InvoiceRow {
    /// Returns the state as displayed: `written off`, `open, disputed`.
    pub fn state_words(&self) -> Message {
        let state = self.state.word();
        match self.disputed {
            true => text!("invoices-said-state-disputed", state),
            false => state.message(),
        }
    }
}

/// The sum of all matching rows in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceSum {
    pub currency: String,
    pub count: u32,
    pub gross: Amount,
    pub open: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoicePage {
    pub as_of: String,
    pub count: u32,
    pub sums: Vec<InvoiceSum>,
    pub rows: Vec<InvoiceRow>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InvoiceGet {
    pub id: i64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceDetail {
    pub row: InvoiceRow,
    pub form: InvoiceForm,
    pub allocations: Vec<AllocationRow>,
    /// The customer's credits with money left that could be allocated here.
    pub available: Vec<credits::CreditRow>,
    pub discount: discounts::InvoiceDiscount,
    /// The files it was imported from.
    pub originals: Vec<OriginalFile>,
    /// Whether it is in a letter; if so, its customer, number, dates and amount cannot change (rule L3).
    pub in_letter: bool,
}

/// Returns the matching items and their totals.
///
/// # Errors
/// [`Code::Invalid`] for a currency or day that does not exist.
pub fn list(cx: &Context<'_>, query: Query) -> Result<InvoicePage, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let as_of = cx.as_of(query.as_of.as_deref())?;
    let page = book.invoices(&stored_query(&query, as_of)?)?;
    let whose = query.customer_id.map(CustomerId).into();
    let late = discounts::late(&book, DiscountsOf::Customers(whose), as_of)?;
    let sums = page.sums.iter().map(|sum| InvoiceSum {
        currency: sum.currency.code().to_owned(),
        count: count(sum.rows),
        gross: Amount::new(Money::new(sum.amount, sum.currency), language),
        open: Amount::new(Money::new(sum.open, sum.currency), language),
    });
    Ok(InvoicePage {
        as_of: iso(as_of),
        count: count(page.total),
        sums: sums.collect(),
        rows: page
            .rows
            .into_iter()
            .map(|row| {
                let late = late.get(&row.id);
                let late_discount =
                    late.map(|(amount, days)| late_discount(*amount, *days).text(language));
                InvoiceRow {
                    late_discount,
                    ..invoice_row(row, language)
                }
            })
            .collect(),
    })
}

pub(crate) fn stored_query(query: &Query, as_of: Date) -> Result<InvoiceQuery, Failure> {
    let sort = match query.sort.by {
        InvoiceColumn::Number => InvoiceSort::Number,
        InvoiceColumn::Customer => InvoiceSort::Customer,
        InvoiceColumn::Issued => InvoiceSort::Issued,
        InvoiceColumn::Due | InvoiceColumn::Days => InvoiceSort::Due,
        InvoiceColumn::Gross => InvoiceSort::Gross,
        InvoiceColumn::Open => InvoiceSort::Balance,
    };
    Ok(InvoiceQuery {
        as_of,
        state: query.state,
        customer: query.customer_id.map(CustomerId),
        currency: query
            .currency
            .as_deref()
            .map(|code| typed::currency("currency", code))
            .transpose()?,
        age: (query.days_from.is_some() || query.days_to.is_some()).then_some(AgeRange {
            basis: query.basis,
            from: query.days_from,
            to: query.days_to,
        }),
        text: query.search.clone(),
        sort,
        // More days overdue means an earlier due date.
        descending: query.sort.descending != (query.sort.by == InvoiceColumn::Days),
        page: query.window.into(),
    })
}

fn invoice_row(row: Stored, language: Language) -> InvoiceRow {
    let state = match (row.balance.minor, row.days_overdue) {
        (0, _) if row.cancelled => InvoiceState::Cancelled,
        (0, _) if row.written_off.minor > 0 => InvoiceState::WrittenOff,
        (0, _) => InvoiceState::Settled,
        (_, 1..) => InvoiceState::Overdue,
        (_, ..=0) => InvoiceState::Open,
    };
    InvoiceRow {
        id: row.id.0,
        number: row.number,
        customer_id: row.customer.0,
        customer: row.customer_name,
        issued: iso(row.issued),
        due: iso(row.due),
        days: row.days_overdue,
        gross: Amount::new(row.gross, language),
        open: Amount::new(row.balance, language),
        state,
        disputed: row.disputed,
        late_discount: None,
    }
}

/// Returns the invoice with a number.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(cx: &Context<'_>, request: Named) -> Result<Key, Failure> {
    let number = request.name;
    cx.app
        .book()?
        .invoice_by_number(&number)?
        .map(|id| Key { id: id.0 })
        .ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                text!("error-invoices-unknown", number = &number),
            )
            .field("invoice")
        })
}

/// Returns the invoice or credit note with a number, and its original files.
///
/// # Errors
/// [`Code::NotFound`] if the book has none with that number.
pub fn originals(cx: &Context<'_>, request: OriginalsNamed) -> Result<Originals, Failure> {
    let number = request.number;
    let of = if request.credit_note {
        let id = credit_note(&*cx.app.book()?, &number)?.ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                text!("error-invoices-no-credit-note", number = &number),
            )
        })?;
        OriginalOf::Credit(id.0)
    } else {
        OriginalOf::Invoice(named(cx, Named { name: number })?.id)
    };
    let files = originals::original_files(&*cx.app.book()?, of)?;
    Ok(Originals { of, files })
}

/// Returns an invoice with its allocations, and the credits that could be allocated to it.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: InvoiceGet) -> Result<InvoiceDetail, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let detail = book.invoice(InvoiceId(request.id))?;
    let invoice = &detail.invoice;
    // For an invoice in a plan, the oldest instalment left falls due first (rule A5).
    let planned = book.instalments(cx.app.today())?;
    let due = planned
        .get(&detail.id)
        .and_then(|parts| parts.first().map(|part| part.due))
        .unwrap_or(invoice.due);
    let row = Stored {
        id: detail.id,
        number: invoice.number.clone(),
        customer: invoice.customer,
        customer_number: detail.customer_number.clone(),
        customer_name: detail.customer_name.clone(),
        issued: invoice.issued,
        due,
        days_overdue: owed_receivables::aging::days_overdue(cx.app.today(), due),
        gross: invoice.gross,
        balance: detail.open,
        written_off: Money::new(
            book.written_off(detail.id, cx.app.today())?,
            invoice.gross.currency,
        ),
        cancelled: book.is_cancelled(detail.id, cx.app.today())?,
        disputed: invoice.disputed,
        reference: invoice.reference.clone(),
    };
    let available = book
        .credits(&CreditQuery::of_customer(invoice.customer, cx.app.today()))?
        .rows
        .into_iter()
        .filter(|credit| {
            credit.on_account.minor > 0 && credit.on_account.currency == invoice.gross.currency
        })
        .map(|credit| credits::credit_row(&book, &credit, language))
        .collect::<Result<_, Failure>>()?;
    let discount =
        discounts::invoice_discount(&book, detail.id, invoice, cx.app.today(), language)?;
    Ok(InvoiceDetail {
        originals: originals::original_files(&book, OriginalOf::Invoice(request.id))?,
        row: InvoiceRow {
            late_discount: discount.late.clone(),
            ..invoice_row(row, language)
        },
        form: InvoiceForm::from_invoice(invoice, language),
        allocations: detail
            .allocations
            .iter()
            .map(|allocation| allocations::allocation_row(allocation, language))
            .collect(),
        available,
        discount,
        in_letter: detail.in_letter,
    })
}
