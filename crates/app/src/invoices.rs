//! Invoices: every item, its allocations, and what changes them by hand.

use owed_receivables::aging::Basis;
use owed_receivables::discount::late_text;
use owed_receivables::{AllocationKind, CustomerId, Date, Invoice, InvoiceId, Language, Money};
use owed_store::{
    AgeRange, AllocationRow as StoredAllocation, AllocationSource, DiscountsOf, InvoiceQuery,
    InvoiceRow as Stored, InvoiceSort, InvoiceState, NewAllocation,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::customers::Saved;
use crate::failure::{Code, Failure};
use crate::originals::OriginalFile;
use crate::wire::{Amount, Nothing, Sort, Window, count, iso};
use crate::{credits, discounts, journal, originals, typed};

/// Which items; all conditions hold together.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "InvoicesQuery")]
#[serde(default)]
pub struct Query {
    /// Number, customer's name or reference contains it.
    pub search: String,
    pub customer_id: Option<i64>,
    pub currency: Option<String>,
    /// `all`, `open`, `overdue`, `settled` or `disputed`.
    pub state: String,
    /// The book as it was on that day; today where it is `null`.
    pub as_of: Option<String>,
    #[ts(type = "\"due\" | \"issue\"")]
    pub basis: Basis,
    /// First and last day overdue (rule A2); `null` is without bound.
    pub days_from: Option<i64>,
    pub days_to: Option<i64>,
    /// `number`, `customer`, `issued`, `due`, `days`, `gross`, `open`.
    pub sort: Sort,
    pub window: Window,
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
    /// `open`, `overdue`, `settled`; disputed is told apart.
    pub state: String,
    pub disputed: bool,
    /// What is open is a discount that was taken too late, in words (rule P4); `null` where it is not.
    pub late_discount: Option<String>,
}

/// The sum of all rows that match, in one currency.
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

/// What can be written of an invoice by hand; amounts and dates as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct InvoiceForm {
    pub customer_id: i64,
    pub number: String,
    pub issued: String,
    /// Empty: the issue date and the customer's terms.
    pub due: String,
    pub currency: String,
    /// As typed: `1,234.50`.
    pub gross: String,
    /// What may be taken off for paying early, as typed: `2% 10 days`, `none`. Empty: the customer's terms when new, else
    /// as it is.
    pub discount: String,
    pub disputed: bool,
    pub reference: String,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InvoiceSave {
    /// `null` makes a new invoice.
    pub id: Option<i64>,
    pub form: InvoiceForm,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AllocationRow {
    pub id: i64,
    /// `payment`, `credit_note`, `discount`, `write_off`.
    pub kind: String,
    pub on: String,
    pub amount: Amount,
    pub text: String,
    pub credit_id: Option<i64>,
    /// Whether it can be taken back.
    pub can_release: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoiceDetail {
    pub row: InvoiceRow,
    pub form: InvoiceForm,
    pub allocations: Vec<AllocationRow>,
    /// Credits of this customer with money left, which could be allocated here.
    pub available: Vec<credits::CreditRow>,
    pub discount: discounts::InvoiceDiscount,
    /// The files that it came as.
    pub originals: Vec<OriginalFile>,
    /// Whether it stands in a letter; then its customer, number, dates and amount stay (rule L3).
    pub in_letter: bool,
}

/// Gives up what is open of an invoice, or a part of it (rule P5), or takes a discount off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reduce {
    pub invoice_id: i64,
    #[ts(type = "\"write_off\" | \"discount\"")]
    pub kind: AllocationKind,
    /// As typed; empty: all that is open.
    pub amount: String,
    /// Empty: today.
    pub on: String,
    pub reason: String,
}

/// The items that match, and what all of them come to.
///
/// # Errors
/// [`Code::Invalid`] on a state, sort, currency or day that does not exist.
pub fn list(cx: &Context<'_>, query: Query) -> Result<InvoicePage, Failure> {
    let book = cx.app.book()?;
    let language = book.company()?.language;
    let as_of = cx.as_of(query.as_of.as_deref())?;
    let page = book.invoices(&stored_query(&query, as_of)?)?;
    let whose = query.customer_id.map_or(DiscountsOf::Everyone, |id| {
        DiscountsOf::Customer(CustomerId(id))
    });
    let late = discounts::late(&book, whose, as_of)?;
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
                let late_discount = late.map(|(amount, days)| late_text(*amount, *days, language));
                InvoiceRow {
                    late_discount,
                    ..shown(row, language)
                }
            })
            .collect(),
    })
}

pub(crate) fn stored_query(query: &Query, as_of: Date) -> Result<InvoiceQuery, Failure> {
    let state = match query.state.as_str() {
        "" | "all" => InvoiceState::All,
        "open" => InvoiceState::Open,
        "overdue" => InvoiceState::Overdue,
        "settled" => InvoiceState::Settled,
        "disputed" => InvoiceState::Disputed,
        other => {
            return Err(Failure::invalid(
                "state",
                format!("“{other}” is none of all, open, overdue, settled, disputed."),
            ));
        }
    };
    let sort = match query.sort.by.as_str() {
        "number" => InvoiceSort::Number,
        "customer" => InvoiceSort::Customer,
        "issued" => InvoiceSort::Issued,
        "" | "due" | "days" => InvoiceSort::Due,
        "gross" => InvoiceSort::Gross,
        "open" => InvoiceSort::Balance,
        other => {
            return Err(Failure::invalid(
                "sort",
                format!("invoices cannot be sorted by “{other}”."),
            ));
        }
    };
    Ok(InvoiceQuery {
        as_of,
        state,
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
        // More days overdue is an earlier due date.
        descending: query.sort.descending != (query.sort.by == "days"),
        page: query.window.into(),
    })
}

fn shown(row: Stored, language: Language) -> InvoiceRow {
    let state = match (row.balance.minor, row.days_overdue) {
        (0, _) => "settled",
        (_, 1..) => "overdue",
        _ => "open",
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
        state: state.to_owned(),
        disputed: row.disputed,
        late_discount: None,
    }
}

/// The book's key of the invoice with a number.
///
/// # Errors
/// [`Code::NotFound`].
pub fn id_of(cx: &Context<'_>, number: &str) -> Result<i64, Failure> {
    cx.app
        .book()?
        .invoice_by_number(number)?
        .map(|id| id.0)
        .ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                format!("There is no invoice with the number “{number}”."),
            )
            .field("invoice")
            .hint("`owed invoices --state all` lists them; leading zeros are part of a number.")
        })
}

/// One invoice with what was allocated to it, and what could be.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: InvoiceGet) -> Result<InvoiceDetail, Failure> {
    let book = cx.app.book()?;
    let language = book.company()?.language;
    let detail = book.invoice(InvoiceId(request.id))?;
    let invoice = &detail.invoice;
    // Of an invoice in a plan the oldest instalment that is left falls due first (rule A5).
    let planned = book.instalments(cx.app.today())?;
    let due = planned
        .get(&detail.id)
        .and_then(|parts| parts.iter().map(|(due, _)| *due).min())
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
        disputed: invoice.disputed,
        reference: invoice.reference.clone(),
    };
    let available = book
        .credits(&credits::of_customer(invoice.customer, cx.app.today()))?
        .rows
        .into_iter()
        .filter(|credit| {
            credit.on_account.minor > 0 && credit.on_account.currency == invoice.gross.currency
        })
        .map(|credit| credits::shown(&credit, language))
        .collect();
    let discount = discounts::shown(&book, detail.id, invoice, cx.app.today(), language)?;
    Ok(InvoiceDetail {
        originals: originals::of_invoice(&book, InvoiceId(request.id))?,
        row: InvoiceRow {
            late_discount: discount.late.clone(),
            ..shown(row, language)
        },
        form: InvoiceForm {
            customer_id: invoice.customer.0,
            number: invoice.number.clone(),
            issued: iso(invoice.issued),
            due: iso(invoice.due),
            currency: invoice.gross.currency.code().to_owned(),
            gross: invoice.gross.number(),
            discount: discounts::word(invoice.discount),
            disputed: invoice.disputed,
            reference: invoice.reference.clone(),
            note: invoice.note.clone(),
        },
        allocations: detail
            .allocations
            .iter()
            .map(|allocation| allocation_row(allocation, language))
            .collect(),
        available,
        discount,
        in_letter: detail.in_letter,
    })
}

fn allocation_row(row: &StoredAllocation, language: Language) -> AllocationRow {
    let what = match (row.kind, row.credit_number.as_str()) {
        (AllocationKind::Payment, "") => "Payment".to_owned(),
        (AllocationKind::Payment, number) => format!("Payment {number}"),
        (AllocationKind::CreditNote, number) => {
            format!("Credit note {number}").trim_end().to_owned()
        }
        (AllocationKind::Discount, _) => "Discount".to_owned(),
        (AllocationKind::WriteOff, _) => "Written off".to_owned(),
    };
    let what = if row.reverses.is_some() {
        format!("Taken back: {what}")
    } else {
        what
    };
    AllocationRow {
        id: row.id.0,
        kind: crate::timeline::allocation_word(row.kind).to_owned(),
        on: iso(row.effective),
        amount: Amount::new(row.amount, language),
        text: if row.reason.is_empty() {
            what
        } else {
            format!("{what} ({})", row.reason)
        },
        credit_id: row.credit.map(|id| id.0),
        can_release: row.reverses.is_none() && !row.reversed,
    }
}

/// Saves an invoice; without an id, a new one.
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::Refused`] where the number is taken (rule L4) or the
/// invoice stands in a letter (rule L3).
pub fn save(cx: &Context<'_>, request: InvoiceSave) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let form = request.form;
    let customer = book.customer(CustomerId(form.customer_id))?;
    let number = form.number.trim().to_owned();
    if number.is_empty() {
        return Err(Failure::invalid("number", "The invoice number is missing."));
    }
    let currency = typed::currency("currency", &form.currency)?;
    let issued = typed::date_or("issued", &form.issued, cx.app.today())?;
    let company = book.company()?;
    let terms = customer.terms_days.unwrap_or(company.terms_days);
    let due = typed::date_or(
        "due",
        &form.due,
        issued + chrono::Days::new(u64::from(terms)),
    )?;
    if due < issued {
        return Err(Failure::invalid(
            "due",
            "The due date is before the day of issue.",
        ));
    }
    let discount = match (form.discount.trim(), request.id) {
        ("", Some(id)) => book.plain_invoice(InvoiceId(id))?.discount,
        ("", None) => customer.discount.unwrap_or(company.discount),
        (text, _) => discounts::typed("discount", text)?,
    };
    let invoice = Invoice {
        customer: CustomerId(form.customer_id),
        number,
        issued,
        due,
        gross: typed::amount("gross", &form.gross, currency)?,
        discount,
        disputed: form.disputed,
        reference: form.reference.trim().to_owned(),
        note: form.note.trim().to_owned(),
    };
    let id = match request.id {
        Some(id) => {
            let id = InvoiceId(id);
            if book.plain_invoice(id)? != invoice {
                let entry = journal::entry(
                    cx,
                    "invoices.save",
                    format!("Invoice {} changed", invoice.number),
                );
                book.write(entry, |write| {
                    write.update_invoice(id, &invoice, cx.app.today())
                })?;
            }
            id
        }
        None => {
            let entry = journal::entry(
                cx,
                "invoices.save",
                format!("Invoice {} added", invoice.number),
            );
            book.write(entry, |write| write.insert_invoice(&invoice))?
                .value
        }
    };
    Ok(Saved { id: id.0 })
}

/// Writes off what is open, or a part (rule P5), or takes a discount off (rule P4).
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::Refused`] where nothing, or less, is open.
pub fn reduce(cx: &Context<'_>, request: Reduce) -> Result<Nothing, Failure> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            "The reason is missing; it stays in the history.",
        ));
    }
    let (from, word) = match request.kind {
        AllocationKind::WriteOff => (AllocationSource::WriteOff, "written off"),
        AllocationKind::Discount => (AllocationSource::Discount, "taken off as discount"),
        _ => {
            return Err(Failure::invalid(
                "kind",
                "Only write-offs and discounts lower an invoice without a payment.",
            ));
        }
    };
    let mut book = cx.app.book()?;
    let detail = book.invoice(InvoiceId(request.invoice_id))?;
    if detail.open.is_zero() {
        return Err(Failure::new(
            Code::Refused,
            format!("Nothing is open on invoice {}.", detail.invoice.number),
        ));
    }
    let amount = match request.amount.trim() {
        "" => detail.open,
        text => typed::amount("amount", text, detail.open.currency)?,
    };
    let effective = typed::date_or("on", &request.on, cx.app.today())?;
    let language = book.company()?.language;
    let summary = format!(
        "{} of invoice {} {word}",
        language.money(amount),
        detail.invoice.number
    );
    book.write(journal::entry(cx, "invoices.reduce", summary), |write| {
        write.allocate(&NewAllocation {
            invoice: detail.id,
            from,
            effective,
            amount: amount.minor,
            reason,
        })
    })?;
    Ok(Nothing {})
}
