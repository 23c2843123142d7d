//! Properties that hold for every file.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::read_all;
use owed_import::{Defaults, Finding, Overrides, detect, read};
use owed_receivables::{Currency, Language, Money};
use proptest::prelude::*;

proptest! {
    #[test]
    fn f6_no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(detection) = detect(&bytes, &Overrides::default()) {
            let _ = read(&bytes, &detection, &Defaults::default());
        }
    }

    #[test]
    fn f6_no_cells_make_it_panic(
        cells in prop::collection::vec("[-0-9€$.,;/'\" ()a-zA-ZÄß\u{a0}\n]{0,12}", 0..40),
        separator in prop::sample::select(vec![",", ";", "\t"]),
    ) {
        let names = ["Kunde", "Invoice Number", "Invoice Date", "Amount", "Paid", "Soll", "Haben", "Terms"];
        let mut file = names.join(separator);
        for row in cells.chunks(8) {
            file = format!("{file}\n{}", row.join(separator));
        }
        if let Ok(detection) = detect(file.as_bytes(), &Overrides::default()) {
            let reading = read(file.as_bytes(), &detection, &Defaults { currency: Some(Currency::EUR) }).unwrap();
            for invoice in &reading.drafts.invoices {
                prop_assert!(invoice.gross.minor > 0);
                prop_assert!(invoice.customer < reading.drafts.customers.len());
            }
        }
    }

    #[test]
    fn m1_amounts_survive_every_way_of_writing_them(minors in prop::collection::vec(1..2_000_000_000_i64, 1..20), german in any::<bool>(), form in 0..4_u8) {
        let language = if german { Language::De } else { Language::En };
        let mut file = "Customer;Invoice Number;Invoice Date;Amount\n".to_owned();
        for (index, minor) in minors.iter().enumerate() {
            let number = language.number(Money::new(*minor, Currency::EUR));
            let amount = match form {
                0 => number,
                1 => format!("{number} €"),
                2 => format!("EUR {number}"),
                _ => format!("({number})"),
            };
            file += &format!("A;{index:03};2026-01-{:02};{amount}\n", index + 1);
        }
        let (detection, reading) = read_all(file.as_bytes());
        prop_assert!(matches!(detection.decimal, Finding::Known(_)));
        let read: Vec<_> = reading.drafts.invoices.iter().map(|invoice| invoice.gross.minor).collect();
        prop_assert_eq!(read, minors);
    }
}
