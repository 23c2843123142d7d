//! Fills a new book with a generated company, the same for the same arguments, and prints how long each part took:
//! `fill PATH INVOICES OPEN CUSTOMERS [YEARS]`. Nine in ten invoices have one payment, every tenth has three.

#[path = "clock/mod.rs"]
mod clock;

use std::error::Error;
use std::path::Path;

use owed_receivables::{
    Credit, CreditKind, Currency, Customer, CustomerId, Date, DiscountTerms, Invoice, InvoiceId,
    Money,
};
use owed_store::{
    AllocationSource, Book, JournalEntry, NewAllocation, NewCredit, StoreError, Write,
};
use owed_texts::text;

/// The current day of the generated company.
const TODAY: (i32, u32, u32) = (2026, 11, 20);

/// A linear congruential generator: random enough, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

struct Plan {
    invoices: u64,
    open: u64,
    customers: u64,
    days: u64,
    today: Date,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, invoices, open, customers, rest @ ..] = arguments.as_slice() else {
        return Err("fill PATH INVOICES OPEN CUSTOMERS [YEARS]".into());
    };
    let years: u64 = rest.first().map_or(Ok(6), |years| years.parse())?;
    let plan = Plan {
        invoices: invoices.parse()?,
        open: open.parse()?,
        customers: customers.parse()?,
        days: years * 365,
        today: Date::from_ymd_opt(TODAY.0, TODAY.1, TODAY.2).ok_or("no such day")?,
    };
    let mut book = Book::create(Path::new(path))?;
    let mut dice = Dice(42);
    let customers = part(&mut book, "customers", |w| insert_customers(w, &plan))?;
    let invoices: Vec<_> = (0..plan.invoices)
        .map(|at| invoice(at, &plan, &customers, &mut dice))
        .collect();
    let ids = part(&mut book, "invoices", |w| w.insert_invoices(&invoices))?;
    part(&mut book, "payments", |w| {
        pay(w, &plan, &invoices, &ids, &mut dice)
    })
}

fn part<T>(
    book: &mut Book,
    what: &str,
    work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>,
) -> Result<T, Box<dyn Error>> {
    let started = clock::Clock::start();
    let entry = JournalEntry {
        who: "fill".into(),
        at: 0,
        command: "fill".into(),
        summary: text!("journal-words", words = what),
    };
    let value = book.write(entry, work)?.value;
    #[allow(clippy::print_stdout)]
    {
        println!("{what}: {:.2} s", started.seconds());
    }
    Ok(value)
}

fn insert_customers(w: &mut Write<'_>, plan: &Plan) -> Result<Vec<CustomerId>, StoreError> {
    (0..plan.customers)
        .map(|at| {
            w.insert_customer(&Customer {
                number: format!("C{at:06}"),
                name: format!(
                    "{} {at} Trading",
                    ["Alder", "Birch", "Cedar", "Elm"][at as usize % 4]
                ),
                email: format!("accounts{at}@example.com"),
                ..Customer::default()
            })
        })
        .collect()
}

fn invoice(at: u64, plan: &Plan, customers: &[CustomerId], dice: &mut Dice) -> Invoice {
    let age = plan.days - at * plan.days / plan.invoices;
    let issued = plan.today - chrono::Days::new(age);
    let currency =
        [Currency::EUR, Currency::EUR, Currency::EUR, Currency::USD][dice.below(4) as usize];
    Invoice {
        customer: customers[dice.below(plan.customers) as usize],
        number: format!("R{at:08}"),
        issued,
        due: issued + chrono::Days::new(30),
        gross: Money::new(1_000 + dice.below(500_000) as i64, currency),
        discount: DiscountTerms::NONE,
        disputed: dice.below(100) == 0,
        reference: format!("PO {}", dice.below(1_000_000)),
        note: String::new(),
    }
}

/// Pays all invoices except the open ones, most of which are recent; a tenth of those is partly paid.
fn pay(
    w: &mut Write<'_>,
    plan: &Plan,
    invoices: &[Invoice],
    ids: &[InvoiceId],
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let mut allocations = Vec::new();
    let young = plan.open * 7 / 10;
    let old = plan.open - young;
    let step = (plan.invoices - young) / old.max(1);
    for (at, (invoice, id)) in invoices.iter().zip(ids).enumerate() {
        let at = at as u64;
        let settled_before = plan.invoices - young;
        let is_open =
            at >= settled_before || (at.is_multiple_of(step.max(1)) && at / step.max(1) < old);
        let parts = match (is_open, dice.below(10)) {
            (true, 0) => 1,
            (true, _) => 0,
            (false, 0) => 3,
            (false, _) => 1,
        };
        let mut left = invoice.gross.minor;
        for part in 0..parts {
            let amount = if is_open || part + 1 < parts {
                left / 3
            } else {
                left
            };
            left -= amount;
            let age = (plan.today - invoice.issued).num_days().max(1) as u64;
            let wait = (10 + dice.below(60) + 20 * part).min(age);
            let dated = invoice.issued + chrono::Days::new(wait);
            let credit = w.insert_credit(&NewCredit {
                credit: Credit {
                    customer: invoice.customer,
                    kind: CreditKind::Payment,
                    number: invoice.number.clone(),
                    dated,
                    amount: Money::new(amount, invoice.gross.currency),
                    note: String::new(),
                },
                key: Some(format!("{}/{part}", invoice.number)),
            })?;
            allocations.push(NewAllocation {
                invoice: *id,
                from: AllocationSource::Credit(credit),
                effective: dated,
                amount,
                reason: String::new(),
            });
        }
    }
    w.allocate_many(&allocations)?;
    Ok(())
}
