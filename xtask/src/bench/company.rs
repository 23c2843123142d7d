//! The measured company: invoices and payments as another program would export them, generated from numbers alone.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Customers of the large company; each invoice belongs to one of them by its hash.
pub const CUSTOMERS: u64 = 20_000;
/// Days since 1970 of [`super::TODAY`].
pub const TODAY: i64 = 20_777;
/// The age of the first invoice.
const HISTORY_DAYS: i64 = 5 * 365;
/// The days until an invoice is due.
pub const TERMS_DAYS: i64 = 30;
/// Only invoices of this many recent days may be open; settled ones are older.
const RECENT_DAYS: i64 = 120;

/// The numbers of open and paid invoices. The open ones do not depend on how many were paid.
#[derive(Clone, Copy)]
pub struct Company {
    pub open: u64,
    pub settled: u64,
}

/// An invoice; its day is counted from 1970-01-01.
#[derive(Clone)]
pub struct Invoice {
    pub number: String,
    pub customer: u64,
    pub issued: i64,
    pub cents: u64,
}

/// A payment of one invoice.
struct Payment {
    on: i64,
    invoice: Invoice,
    cents: u64,
    reference: String,
}

impl Company {
    /// Returns a company with `count` invoices, a tenth of them open.
    pub fn with_invoices(count: usize) -> Self {
        let count = count as u64;
        Self {
            open: count / 10,
            settled: count - count / 10,
        }
    }

    pub fn invoices(self) -> u64 {
        self.open + self.settled
    }

    pub fn write_invoices(self, path: &Path) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(path)?);
        writeln!(
            out,
            "Invoice Number,Customer Number,Customer Name,Invoice Date,Due Date,Currency,Total"
        )?;
        for invoice in self.all() {
            let Invoice {
                number,
                customer,
                issued,
                cents,
            } = &invoice;
            writeln!(
                out,
                "{number},C{customer:05},{},{},{},{},{}",
                name(*customer),
                date(*issued),
                date(issued + TERMS_DAYS),
                currency(*customer),
                amount(*cents)
            )?;
        }
        out.flush()
    }

    /// Writes the first `at_most` payments, in the order of the invoices.
    pub fn write_payments(self, path: &Path, at_most: usize) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(path)?);
        writeln!(
            out,
            "Payment Date,Invoice Number,Customer Number,Currency,Payment Amount,Reference"
        )?;
        for payment in self.payments().take(at_most) {
            let Payment {
                on,
                invoice,
                cents,
                reference,
            } = &payment;
            writeln!(
                out,
                "{},{},C{:05},{},{},{reference}",
                date(*on),
                invoice.number,
                invoice.customer,
                currency(invoice.customer),
                amount(*cents)
            )?;
        }
        out.flush()
    }

    /// Yields 1.2 payments per invoice: a good third of the settled ones were paid in two parts, and some of the open
    /// ones in part.
    fn payments(self) -> impl Iterator<Item = Payment> {
        self.all().enumerate().flat_map(move |(index, invoice)| {
            let chance = hash(index as u64 ^ 0x5bd1_e995);
            let parts: &[(u64, i64)] = if (index as u64) < self.settled {
                match chance % 100 {
                    0..30 => &[(40, 20), (100, 55)],
                    30..80 => &[(100, 28)],
                    _ => &[(100, 45)],
                }
            } else if chance % 100 < 30 {
                &[(50, 10)]
            } else {
                &[]
            };
            let mut paid = 0;
            parts.iter().map(move |(percent, days)| {
                let sum = invoice.cents * percent / 100;
                let payment = Payment {
                    on: (invoice.issued + days + (chance >> 32) as i64 % 9).min(TODAY),
                    cents: sum - paid,
                    reference: format!("T{index}-{percent}"),
                    invoice: invoice.clone(),
                };
                paid = sum;
                payment
            })
        })
    }

    /// Yields the settled ones, oldest first, then the open ones.
    pub fn all(self) -> impl Iterator<Item = Invoice> {
        let Self { open, settled } = self;
        let paid = (0..settled).map(move |index| {
            let spread = HISTORY_DAYS - RECENT_DAYS;
            let day = index as i64 * spread / settled as i64;
            invoice(
                format!("S{index:07}"),
                hash(index),
                TODAY - HISTORY_DAYS + day,
            )
        });
        let unpaid = (0..open).map(move |index| {
            let seed = hash(index ^ 0xc2b2_ae35);
            // Most are recent; a few have been open for years.
            let ago = match seed % 100 {
                0..3 => 400 + (seed >> 8) % 900,
                3..20 => RECENT_DAYS as u64 + (seed >> 8) % 200,
                _ => (seed >> 8) % RECENT_DAYS as u64,
            };
            invoice(format!("P{index:07}"), seed, TODAY - ago as i64)
        });
        paid.chain(unpaid)
    }
}

fn invoice(number: String, seed: u64, issued: i64) -> Invoice {
    Invoice {
        number,
        customer: hash(seed) % CUSTOMERS,
        issued,
        cents: 1_000 + hash(seed ^ 1) % 2_000_000,
    }
}

pub fn name(customer: u64) -> String {
    const FIRST: [&str; 8] = [
        "Amber", "Birch", "Copper", "Dune", "Elm", "Fjord", "Grove", "Harbour",
    ];
    const SECOND: [&str; 5] = ["Joinery", "Foods", "Logistics", "Design", "Müller & Söhne"];
    let (first, second) = (customer as usize % 8, customer as usize / 8 % 5);
    format!("{} {} {customer}", FIRST[first], SECOND[second])
}

pub fn currency(customer: u64) -> &'static str {
    match customer % 10 {
        0..7 => "EUR",
        7..9 => "USD",
        _ => "GBP",
    }
}

/// `12.05`
pub fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The mixing step of SplitMix64.
pub fn hash(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Returns the calendar date of a count of days since 1970 (Howard Hinnant, "chrono-compatible low-level date
/// algorithms").
pub fn date(days: i64) -> String {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{day:02}", year_of_era + era * 400 + next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_the_calendars() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(19_782), "2024-02-29");
        assert_eq!(date(TODAY), super::super::TODAY);
    }

    #[test]
    fn a_tenth_is_open_and_there_are_six_payments_for_five_invoices() {
        let company = Company::with_invoices(10_000);
        assert_eq!((company.open, company.invoices()), (1_000, 10_000));
        let path = std::env::temp_dir().join(format!("owed-bench-{}.csv", std::process::id()));
        company.write_payments(&path, usize::MAX).unwrap();
        let payments = std::fs::read_to_string(&path).unwrap().lines().count() - 1;
        std::fs::remove_file(path).unwrap();
        assert!((11_800..12_200).contains(&payments), "{payments}");
    }

    #[test]
    fn more_history_leaves_what_is_open_as_it_is() {
        let open = |settled| {
            let all = Company { open: 50, settled }
                .all()
                .map(|invoice| (invoice.number, invoice.cents));
            all.filter(|(number, _)| number.starts_with('P'))
                .collect::<Vec<_>>()
        };
        assert_eq!(open(100), open(1_000));
    }
}
