//! The aging report, as of any day (rules A1–A6).

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use owed_receivables::aging::{Basis, Buckets, Row, days_overdue};
use owed_receivables::{Currency, CustomerId, Date, Language, Money, MoneyError};
use owed_store::{AgingQuery, InvoiceQuery, InvoiceState, PageRequest};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export::{Cell, Column, Sheet};
use crate::failure::Failure;
use crate::typed;
use crate::wire::{Amount, Sort, Window, count, iso};

/// Which report; what is left out takes the usual value.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "AgingQuery")]
#[serde(default)]
pub struct Query {
    /// Today where it is `null`.
    pub as_of: Option<String>,
    #[ts(type = "\"due\" | \"issue\"")]
    pub basis: Basis,
    /// The upper edges of the buckets in days; empty: 30, 60, 90.
    pub buckets: Vec<u32>,
    /// Only rows whose customer's name or number contains it.
    pub search: String,
    pub currency: Option<String>,
    /// `name`, `number`, `total`, `net`, `on_account` or `bucket:2`.
    pub sort: Sort,
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Bucket {
    /// `not_due`, `1-30`, `over_90`.
    pub key: String,
    pub label: String,
    /// First and last day of it; `null` is without bound.
    pub days_from: Option<i64>,
    pub days_to: Option<i64>,
}

/// What one customer, or all of them, owe in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingLine {
    pub currency: String,
    pub buckets: Vec<Amount>,
    /// Money that came and belongs to no invoice yet.
    pub on_account: Amount,
    /// The sum of the buckets (rule A4).
    pub total: Amount,
    /// The total less what is on account (rule L2).
    pub net: Amount,
    pub items: u32,
    pub disputed: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingRow {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    #[serde(flatten)]
    pub line: AgingLine,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AgingReport {
    pub as_of: String,
    #[ts(type = "\"due\" | \"issue\"")]
    pub basis: Basis,
    pub buckets: Vec<Bucket>,
    /// One line a currency, over all rows that match.
    pub totals: Vec<AgingLine>,
    /// How many rows match; `rows` holds the window asked for.
    pub count: u32,
    pub rows: Vec<AgingRow>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AgingExport {
    pub query: Query,
    #[ts(type = "\"customer\" | \"invoice\"")]
    pub by: By,
    #[ts(type = "\"csv\" | \"xlsx\" | \"pdf\"")]
    pub format: Format,
    pub path: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    #[default]
    Customer,
    Invoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Csv,
    Xlsx,
    Pdf,
}

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    pub path: String,
}

/// The labels of the buckets, for people.
fn labels(buckets: &Buckets) -> Vec<String> {
    (0..buckets.count())
        .map(|index| match buckets.range(index) {
            (None, _) => "Not due".to_owned(),
            (Some(from), Some(to)) => format!("{from}–{to} days"),
            (Some(from), None) => format!("Over {} days", from - 1),
        })
        .collect()
}

/// The amounts of one customer or one invoice, and whose they are.
pub struct CustomerAmounts {
    pub id: CustomerId,
    pub customer: String,
    pub name: String,
    pub currency: Currency,
    pub amounts: Row,
}

pub struct InvoiceAmounts {
    pub invoice: String,
    pub customer: String,
    pub name: String,
    pub issued: Date,
    pub due: Date,
    pub days_overdue: i64,
    pub currency: Currency,
    pub amounts: Row,
}

/// A whole report, every row of it: for the command line and for files.
pub struct Whole<R> {
    /// Whose report it is.
    pub company: String,
    pub as_of: Date,
    pub basis: Basis,
    pub buckets: Buckets,
    pub language: Language,
    pub rows: Vec<R>,
    pub totals: BTreeMap<Currency, Row>,
}

impl<R> Whole<R> {
    pub fn labels(&self) -> Vec<String> {
        labels(&self.buckets)
    }

    /// What stands above the report.
    pub fn heading(&self) -> String {
        let basis = match self.basis {
            Basis::Due => "days overdue",
            Basis::Issue => "days since issue",
        };
        format!("Aging as of {}, by {basis}", iso(self.as_of))
    }
}

/// The cells of a line for people: the currency, each bucket, on account, total.
pub fn cells(language: Language, currency: Currency, amounts: &Row) -> Vec<String> {
    let number = |minor| language.number(Money::new(minor, currency));
    std::iter::once(currency.code().to_owned())
        .chain(amounts.buckets.iter().map(|minor| number(*minor)))
        .chain([number(amounts.on_account), number(amounts.total())])
        .collect()
}

/// The JSON shape of `owed aging --json`: minor units in strings.
#[derive(Serialize)]
pub struct Json<R> {
    as_of: String,
    basis: Basis,
    buckets: Vec<String>,
    totals: Vec<JsonAmounts>,
    rows: Vec<R>,
}

#[derive(Serialize)]
struct JsonAmounts {
    currency: Currency,
    buckets: Vec<String>,
    on_account: String,
    total: String,
}

#[derive(Serialize)]
pub struct JsonCustomer<'a> {
    customer: &'a str,
    name: &'a str,
    #[serde(flatten)]
    amounts: JsonAmounts,
}

#[derive(Serialize)]
pub struct JsonInvoice<'a> {
    invoice: &'a str,
    customer: &'a str,
    name: &'a str,
    issued: Date,
    due: Date,
    days_overdue: i64,
    #[serde(flatten)]
    amounts: JsonAmounts,
}

fn json_amounts(currency: Currency, amounts: &Row) -> JsonAmounts {
    JsonAmounts {
        currency,
        buckets: amounts.buckets.iter().map(i64::to_string).collect(),
        on_account: amounts.on_account.to_string(),
        total: amounts.total().to_string(),
    }
}

impl<R> Whole<R> {
    fn json_of<'a, J>(&'a self, row: impl Fn(&'a R) -> J) -> Json<J> {
        Json {
            as_of: iso(self.as_of),
            basis: self.basis,
            buckets: self.buckets.keys(),
            totals: self
                .totals
                .iter()
                .map(|(currency, amounts)| json_amounts(*currency, amounts))
                .collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Whole<CustomerAmounts> {
    pub fn json(&self) -> Json<JsonCustomer<'_>> {
        self.json_of(|row| JsonCustomer {
            customer: &row.customer,
            name: &row.name,
            amounts: json_amounts(row.currency, &row.amounts),
        })
    }
}

impl Whole<InvoiceAmounts> {
    pub fn json(&self) -> Json<JsonInvoice<'_>> {
        self.json_of(|row| JsonInvoice {
            invoice: &row.invoice,
            customer: &row.customer,
            name: &row.name,
            issued: row.issued,
            due: row.due,
            days_overdue: row.days_overdue,
            amounts: json_amounts(row.currency, &row.amounts),
        })
    }
}

fn buckets_of(query: &Query) -> Result<Buckets, Failure> {
    if query.buckets.is_empty() {
        return Ok(Buckets::default());
    }
    Buckets::new(query.buckets.clone())
        .map_err(|error| Failure::invalid("buckets", format!("Buckets: {error}.")))
}

/// The report with a row for each customer and currency, in the order asked for.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on the part of the query that cannot be.
pub fn by_customer(cx: &Context<'_>, query: &Query) -> Result<Whole<CustomerAmounts>, Failure> {
    let book = cx.app.book()?;
    let as_of = cx.as_of(query.as_of.as_deref())?;
    let buckets = buckets_of(query)?;
    let only = query
        .currency
        .as_deref()
        .map(|code| typed::currency("currency", code))
        .transpose()?;
    let mut aging = book.aging(&AgingQuery {
        as_of,
        basis: query.basis,
        buckets: buckets.clone(),
    })?;
    let search = query.search.trim().to_lowercase();
    let labels = book.customer_labels()?;
    aging.rows.retain(|(id, currency), _| {
        only.is_none_or(|only| only == *currency)
            && (search.is_empty()
                || labels.get(id).is_some_and(|label| {
                    label.name.to_lowercase().contains(&search)
                        || label.number.to_lowercase().contains(&search)
                }))
    });
    let totals = aging.totals()?;
    let mut rows: Vec<CustomerAmounts> = aging
        .rows
        .into_iter()
        .map(|((id, currency), amounts)| {
            let label = labels.get(&id).cloned().unwrap_or_default();
            CustomerAmounts {
                id,
                customer: label.number,
                name: label.name,
                currency,
                amounts,
            }
        })
        .collect();
    order(&mut rows, query)?;
    let company = book.company()?;
    Ok(Whole {
        company: company.name,
        as_of,
        basis: query.basis,
        buckets,
        language: company.language,
        rows,
        totals,
    })
}

fn order(rows: &mut [CustomerAmounts], query: &Query) -> Result<(), Failure> {
    let by = query.sort.by.as_str();
    match by {
        "" | "name" => rows.sort_by_cached_key(|row| {
            (row.name.to_lowercase(), row.customer.clone(), row.currency)
        }),
        "number" => rows.sort_by_cached_key(|row| (row.customer.clone(), row.currency)),
        "total" => rows.sort_by_key(|row| row.amounts.total()),
        "net" => rows.sort_by_key(|row| row.amounts.net()),
        "on_account" => rows.sort_by_key(|row| row.amounts.on_account),
        _ => {
            let index = by
                .strip_prefix("bucket:")
                .and_then(|index| index.parse::<usize>().ok())
                .filter(|index| rows.iter().all(|row| *index < row.amounts.buckets.len()))
                .ok_or_else(|| {
                    Failure::invalid("sort", format!("The report cannot be sorted by “{by}”."))
                })?;
            rows.sort_by_key(|row| row.amounts.buckets[index]);
        }
    }
    if query.sort.descending {
        rows.reverse();
    }
    Ok(())
}

/// The report with a row for each open invoice, oldest due first; money on account stands in the totals.
///
/// # Errors
/// As [`by_customer`].
pub fn by_invoice(cx: &Context<'_>, query: &Query) -> Result<Whole<InvoiceAmounts>, Failure> {
    let whole = by_customer(cx, query)?;
    let book = cx.app.book()?;
    let items = book.invoices(&InvoiceQuery {
        state: InvoiceState::Open,
        currency: query
            .currency
            .as_deref()
            .map(|code| typed::currency("currency", code))
            .transpose()?,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(whole.as_of)
    })?;
    let wanted: HashSet<CustomerId> = whole.rows.iter().map(|row| row.id).collect();
    let rows = items
        .rows
        .into_iter()
        .filter(|item| wanted.contains(&item.customer))
        .map(|item| {
            let reference = match query.basis {
                Basis::Due => item.due,
                Basis::Issue => item.issued,
            };
            let days = days_overdue(whole.as_of, reference);
            let mut amounts = Row::empty(&whole.buckets);
            amounts.add_item(whole.buckets.index(days), item.balance.minor, item.disputed)?;
            Ok(InvoiceAmounts {
                invoice: item.number,
                customer: item.customer_number,
                name: item.customer_name,
                issued: item.issued,
                due: item.due,
                days_overdue: item.days_overdue,
                currency: item.balance.currency,
                amounts,
            })
        })
        .collect::<Result<Vec<_>, MoneyError>>()?;
    let Whole {
        company,
        as_of,
        basis,
        buckets,
        language,
        totals,
        ..
    } = whole;
    Ok(Whole {
        company,
        as_of,
        basis,
        buckets,
        language,
        rows,
        totals,
    })
}

/// A window of the report by customer, for the screen.
///
/// # Errors
/// As [`by_customer`].
pub fn report(cx: &Context<'_>, query: Query) -> Result<AgingReport, Failure> {
    let whole = by_customer(cx, &query)?;
    let language = whole.language;
    let first = query.window.offset as usize;
    let rows = whole
        .rows
        .iter()
        .skip(first)
        .take(query.window.limit as usize)
        .map(|row| AgingRow {
            customer_id: row.id.0,
            customer: row.customer.clone(),
            name: row.name.clone(),
            line: line(language, row.currency, &row.amounts),
        });
    Ok(AgingReport {
        as_of: iso(whole.as_of),
        basis: whole.basis,
        buckets: bucket_heads(&whole.buckets),
        totals: whole
            .totals
            .iter()
            .map(|(currency, amounts)| line(language, *currency, amounts))
            .collect(),
        count: count(whole.rows.len()),
        rows: rows.collect(),
    })
}

pub(crate) fn bucket_heads(buckets: &Buckets) -> Vec<Bucket> {
    let keys = buckets.keys().into_iter().zip(labels(buckets)).enumerate();
    keys.map(|(index, (key, label))| {
        let (days_from, days_to) = buckets.range(index);
        Bucket {
            key,
            label,
            days_from,
            days_to,
        }
    })
    .collect()
}

pub(crate) fn line(language: Language, currency: Currency, amounts: &Row) -> AgingLine {
    let amount = |minor| Amount::new(Money::new(minor, currency), language);
    AgingLine {
        currency: currency.code().to_owned(),
        buckets: amounts.buckets.iter().map(|minor| amount(*minor)).collect(),
        on_account: amount(amounts.on_account),
        total: amount(amounts.total()),
        net: amount(amounts.net()),
        items: amounts.items,
        disputed: amounts.disputed,
    }
}

impl Format {
    /// The format that a file's ending asks for.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::failure::Code::Invalid) for any other ending.
    pub fn of(path: &Path) -> Result<Self, Failure> {
        match path
            .extension()
            .and_then(|ending| ending.to_str())
            .map(str::to_lowercase)
            .as_deref()
        {
            Some("csv") => Ok(Self::Csv),
            Some("xlsx") => Ok(Self::Xlsx),
            Some("pdf") => Ok(Self::Pdf),
            _ => Err(Failure::invalid(
                "path",
                format!("{} does not say which format is wanted.", path.display()),
            )
            .hint("End the name in .csv, .xlsx or .pdf.")),
        }
    }
}

/// Writes the whole report to a file.
///
/// # Errors
/// As [`by_customer`], or where the place cannot be written.
pub fn export(cx: &Context<'_>, request: AgingExport) -> Result<Written, Failure> {
    let sheet = match request.by {
        By::Customer => customer_sheet(by_customer(cx, &request.query)?),
        By::Invoice => invoice_sheet(by_invoice(cx, &request.query)?),
    };
    sheet.write(request.format, Path::new(&request.path))?;
    Ok(Written { path: request.path })
}

fn customer_sheet(whole: Whole<CustomerAmounts>) -> Sheet {
    let columns = [("Number", 0), ("Name", 1)];
    let rows = whole.rows.iter().map(|row| {
        let first = [
            Cell::Text(row.customer.clone()),
            Cell::Text(row.name.clone()),
        ];
        first
            .into_iter()
            .chain(amount_cells(row.currency, &row.amounts))
            .collect()
    });
    let rows = rows.collect();
    sheet(&whole, &columns, rows)
}

fn invoice_sheet(whole: Whole<InvoiceAmounts>) -> Sheet {
    let columns = [
        ("Invoice", 0),
        ("Customer", 0),
        ("Name", 1),
        ("Issued", 0),
        ("Due", 0),
        ("Days", 0),
    ];
    let rows = whole.rows.iter().map(|row| {
        let first = [
            Cell::Text(row.invoice.clone()),
            Cell::Text(row.customer.clone()),
            Cell::Text(row.name.clone()),
            Cell::Date(row.issued),
            Cell::Date(row.due),
            Cell::Count(row.days_overdue),
        ];
        first
            .into_iter()
            .chain(amount_cells(row.currency, &row.amounts))
            .collect()
    });
    let rows = rows.collect();
    sheet(&whole, &columns, rows)
}

fn amount_cells(currency: Currency, amounts: &Row) -> impl Iterator<Item = Cell> {
    let money = move |minor| Cell::Money(Money::new(minor, currency));
    let (buckets, on_account, total) =
        (amounts.buckets.clone(), amounts.on_account, amounts.total());
    std::iter::once(Cell::Text(currency.code().to_owned()))
        .chain(buckets.into_iter().map(money))
        .chain([money(on_account), money(total)])
}

fn sheet<R>(whole: &Whole<R>, first: &[(&str, u8)], rows: Vec<Vec<Cell>>) -> Sheet {
    let text = |head: &str, weight| Column {
        head: head.to_owned(),
        weight,
        number: head == "Days",
    };
    let number = |head: String| Column {
        head,
        weight: 0,
        number: true,
    };
    let columns = first
        .iter()
        .map(|(head, weight)| text(head, *weight))
        .chain([text("Currency", 0)])
        .chain(whole.labels().into_iter().map(number))
        .chain([number("On account".to_owned()), number("Total".to_owned())])
        .collect();
    let totals = whole.totals.iter().map(|(currency, amounts)| {
        let blanks = (0..first.len()).map(|at| {
            Cell::Text(if at == 0 {
                "Total".to_owned()
            } else {
                String::new()
            })
        });
        blanks.chain(amount_cells(*currency, amounts)).collect()
    });
    Sheet {
        title: "Aging".to_owned(),
        subtitle: whole.heading(),
        author: whole.company.clone(),
        dated: whole.as_of,
        language: whole.language,
        columns,
        rows,
        totals: totals.collect(),
    }
}
