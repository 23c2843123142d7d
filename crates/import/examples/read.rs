//! Reads a file and prints the result, its size, and the time it took:
//! `cargo run --release -p owed-import --example read -- FILE [DATE_ORDER] [CURRENCY]`
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Instant;

use owed_import::{Defaults, Overrides, detect, read};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("name a file")?;
    let order = arguments
        .next()
        .filter(|text| text != "-")
        .map(|text| text.parse())
        .transpose()?;
    let currency = arguments.next().map(|text| text.parse()).transpose()?;
    let bytes = std::fs::read(path)?;

    let start = Instant::now();
    let overrides = Overrides {
        date_order: order,
        ..Overrides::default()
    };
    let detection = detect(&bytes, &overrides)?;
    let detected = start.elapsed();
    let reading = read(
        &bytes,
        &detection,
        &Defaults {
            currency,
            ..Defaults::default()
        },
    )?;
    let done = start.elapsed();

    println!(
        "{:?}, {}, separator {:?}, header in line {}",
        detection.kind, detection.encoding, detection.separator, detection.header_row
    );
    println!(
        "decimals {:?}, dates {:?}, currency {:?}",
        detection.decimal, detection.date_order, detection.currency
    );
    for column in &detection.columns {
        let field = column.field.map_or("-", |field| field.name());
        println!(
            "  {:30} {field:16} {:?} {:?}",
            column.header, column.why, column.samples
        );
    }
    let drafts = &reading.drafts;
    let mut gross = BTreeMap::<_, i64>::new();
    let mut open = 0;
    for invoice in &drafts.invoices {
        *gross
            .entry((invoice.gross.currency, format!("{:?}", invoice.kind)))
            .or_default() += invoice.gross.minor;
        let paid: i64 = invoice.paid.iter().map(|paid| paid.amount.minor).sum();
        open += usize::from(paid < invoice.gross.minor);
    }
    println!(
        "read {} in {} lines: {} customers, {} invoices ({open} open, gross {gross:?}), {} payments",
        reading.read,
        reading.lines,
        drafts.customers.len(),
        drafts.invoices.len(),
        drafts.payments.len()
    );
    println!(
        "skipped {} {:?}",
        reading.skipped.len(),
        reading.skipped.iter().take(3).collect::<Vec<_>>()
    );
    println!("{} problems", reading.problems.count);
    for problem in reading.problems.list.iter().take(8) {
        println!("  {problem:?}");
    }
    println!("detected in {detected:?}, read in {:?}", done - detected);
    Ok(())
}
