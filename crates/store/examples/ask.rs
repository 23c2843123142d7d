//! Runs the queries behind the screens on a book and prints how long each took: `ask PATH TODAY PAST`.

#[path = "clock/mod.rs"]
mod clock;

use std::error::Error;
use std::path::Path;

use owed_receivables::aging::{Basis, Buckets};
use owed_receivables::{CustomerId, Date};
use owed_store::{
    AgeRange, AgingQuery, Book, BookReader, CustomerFilter, CustomerQuery, CustomerSort,
    InvoiceFilter, InvoiceQuery, InvoiceSort, PageRequest, StoreError,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, today, past] = arguments.as_slice() else {
        return Err("ask PATH TODAY PAST".into());
    };
    let (today, past): (Date, Date) = (today.parse()?, past.parse()?);
    let book = Book::open(Path::new(path))?;
    ask(&book, "info", |book| book.info().map(|info| info.invoices))?;
    for (name, as_of) in [("aging today", today), ("aging past", past)] {
        ask(&book, name, |book| {
            let query = AgingQuery {
                as_of,
                basis: Basis::Due,
                buckets: Buckets::default(),
            };
            let rows = book.aging(&query)?.rows;
            Ok(rows.values().map(|row| u64::from(row.items)).sum())
        })?;
    }
    let age = Some(AgeRange {
        basis: Basis::Due,
        from: Some(31),
        to: Some(60),
    });
    let all = InvoiceQuery::new(today);
    let open = InvoiceQuery {
        state: InvoiceFilter::Open,
        ..all.clone()
    };
    for (name, query) in [
        ("invoices, all by due", all.clone()),
        (
            "invoices, all by number, last page",
            InvoiceQuery {
                sort: InvoiceSort::Number,
                descending: true,
                page: PageRequest {
                    offset: 90_000,
                    limit: 200,
                },
                ..all.clone()
            },
        ),
        (
            "invoices, all by customer",
            InvoiceQuery {
                sort: InvoiceSort::Customer,
                ..all.clone()
            },
        ),
        (
            "invoices, all, search",
            InvoiceQuery {
                text: "elm 77".into(),
                ..all.clone()
            },
        ),
        ("invoices, open", open.clone()),
        (
            "invoices, open, bucket 31-60",
            InvoiceQuery {
                age,
                ..open.clone()
            },
        ),
        (
            "invoices, open in the past, bucket 31-60",
            InvoiceQuery {
                age,
                as_of: past,
                ..open.clone()
            },
        ),
        (
            "invoices of a customer",
            InvoiceQuery {
                customer: Some(CustomerId(7)),
                ..all
            },
        ),
    ] {
        ask(&book, name, |book| {
            book.invoices(&query).map(|page| page.total)
        })?;
    }
    for sort in [CustomerSort::Name, CustomerSort::Overdue] {
        ask(&book, &format!("customers by {sort:?}"), |book| {
            let query = CustomerQuery {
                today,
                state: CustomerFilter::All,
                currency: None,
                text: String::new(),
                in_charge: String::new(),
                sort,
                descending: false,
                page: PageRequest::default(),
            };
            book.customers(&query).map(|page| page.total)
        })?;
    }
    ask(&book, "timeline", |book| {
        book.timeline(CustomerId(7), PageRequest::default())
            .map(|page| page.total)
    })
}

/// Runs a query three times and prints the fastest time.
fn ask(
    book: &Book,
    what: &str,
    question: impl Fn(&BookReader) -> Result<u64, StoreError>,
) -> Result<(), Box<dyn Error>> {
    let mut fastest = f64::MAX;
    let mut answer = 0;
    for _ in 0..3 {
        let started = clock::Clock::start();
        answer = question(book)?;
        fastest = fastest.min(started.seconds());
    }
    #[allow(clippy::print_stdout)]
    {
        println!("{:9.1} ms  {what} ({answer})", fastest * 1000.0);
    }
    Ok(())
}
