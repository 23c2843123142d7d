//! Customers, invoices and payments, and the files that tell of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Days, NaiveDate};

/// SplitMix64: small, and the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    pub fn below(&mut self, sides: u64) -> u64 {
        self.next() % sides
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = usize::try_from(self.below(at as u64 + 1)).unwrap();
            items.swap(at, other);
        }
    }
}

/// The days run from here; nothing happens after day 100.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
const NAMES: [&str; 3] = [
    "Alpenblick Holzbau GmbH",
    "Brigid Farrell Ltd",
    "Castellane Vins SARL",
];

fn day(number: u64) -> NaiveDate {
    FIRST + Days::new(number)
}

struct Invoice {
    number: String,
    customer: usize,
    issued: u64,
    gross: i64,
}

struct Payment {
    reference: String,
    invoice: usize,
    paid: u64,
    /// When the bank booked it.
    booked: u64,
    amount: i64,
}

pub struct Truth {
    invoices: Vec<Invoice>,
    payments: Vec<Payment>,
}

/// A file, and the day on which it is read.
pub struct Telling {
    kind: &'static str,
    from: u64,
    to: u64,
    pub content: String,
}

impl Telling {
    pub fn name(&self) -> String {
        format!(
            "{} of {} to {}\n{}",
            self.kind,
            day(self.from),
            day(self.to),
            self.content
        )
    }

    /// Month after month under one name.
    pub fn file(&self) -> String {
        format!("{}.csv", self.kind)
    }

    pub fn is_of(&self, kind: &str) -> bool {
        self.kind == kind
    }
}

impl Truth {
    pub fn random(dice: &mut Dice) -> Self {
        let mut truth = Self {
            invoices: Vec::new(),
            payments: Vec::new(),
        };
        for at in 0..3 + dice.below(6) {
            let customer = usize::try_from(dice.below(3)).unwrap();
            // Some amounts are alike.
            let gross = 5_000 + 1_000 * i64::try_from(dice.below(6)).unwrap();
            let issued = dice.below(30);
            truth.invoices.push(Invoice {
                number: format!("RE-2026-{:05}", 301 + 7 * at),
                customer,
                issued,
                gross,
            });
            let invoice = truth.invoices.len() - 1;
            let parts = match dice.below(4) {
                0 => vec![],
                1 => vec![gross / 2],
                2 => vec![gross / 4, gross - gross / 4],
                _ => vec![gross],
            };
            for amount in parts {
                let paid = issued + 1 + dice.below(50);
                truth.payments.push(Payment {
                    reference: format!("P-{}", 1000 + truth.payments.len()),
                    invoice,
                    paid,
                    booked: paid + dice.below(3),
                    amount,
                });
            }
        }
        truth
    }

    pub fn paid(&self) -> i64 {
        self.payments.iter().map(|payment| payment.amount).sum()
    }

    pub fn balances(&self) -> BTreeMap<String, i64> {
        let balance =
            |(at, invoice): (usize, &Invoice)| (invoice.number.clone(), self.open(at, 100));
        self.invoices.iter().enumerate().map(balance).collect()
    }

    /// Accounts know of a payment once the bank has booked it.
    fn open(&self, at: usize, known: u64) -> i64 {
        let theirs = self.payments.iter().filter(|payment| payment.invoice == at);
        let by_then = theirs.filter(|payment| payment.booked <= known);
        self.invoices[at].gross - by_then.map(|payment| payment.amount).sum::<i64>()
    }

    /// Whom an entry of a bank pays, by the number that its text names.
    pub fn is_invoice(&self, number: &str) -> bool {
        self.invoices.iter().any(|invoice| invoice.number == number)
    }

    /// A list of some day after every invoice was written.
    pub fn first_list(&self) -> Telling {
        self.list(30, false)
    }

    pub fn tellings(&self, dice: &mut Dice) -> Vec<Telling> {
        let mut all = Vec::new();
        for _ in 0..1 + dice.below(3) {
            all.push(self.list(31 + dice.below(70), dice.below(2) == 0));
        }
        for kind in ["bank", "payments"] {
            // Each overlaps the one before; together they tell of everything.
            let (mut from, mut to) = (0, 30 + dice.below(20));
            while from < 100 {
                all.push(match kind {
                    "bank" => self.statement(from, to),
                    _ => self.rows(from, to, dice),
                });
                from = to.saturating_sub(dice.below(15));
                to = (from + 20 + dice.below(40)).max(to + 1);
                if from >= 85 {
                    break;
                }
            }
        }
        all
    }

    fn list(&self, known: u64, says_paid: bool) -> Telling {
        let (head, last) = if says_paid {
            ("Paid", true)
        } else {
            ("Open", false)
        };
        let mut content = format!(
            "As of {}\nInvoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,{head}\n",
            day(known)
        );
        for (at, invoice) in self.invoices.iter().enumerate() {
            let open = self.open(at, known);
            let shown = if last { invoice.gross - open } else { open };
            writeln!(
                content,
                "{},K{},{},{},{},EUR,{},{}",
                invoice.number,
                invoice.customer,
                NAMES[invoice.customer],
                day(invoice.issued),
                day(invoice.issued + 14),
                typed(invoice.gross),
                typed(shown)
            )
            .unwrap();
        }
        Telling {
            kind: "list",
            from: known,
            to: known,
            content,
        }
    }

    fn statement(&self, from: u64, to: u64) -> Telling {
        let mut content = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n".to_owned();
        let mut booked: Vec<&Payment> = self.payments.iter().collect();
        booked.sort_by_key(|payment| payment.booked);
        for payment in booked {
            if (from..=to).contains(&payment.booked) {
                let invoice = &self.invoices[payment.invoice];
                let day = day(payment.booked).format("%d.%m.%Y");
                let amount = typed(payment.amount).replace('.', ",");
                let name = NAMES[invoice.customer];
                writeln!(
                    content,
                    "{day};{day};{};{name};;EUR;{amount}",
                    invoice.number
                )
                .unwrap();
            }
        }
        Telling {
            kind: "bank",
            from,
            to,
            content,
        }
    }

    fn rows(&self, from: u64, to: u64, dice: &mut Dice) -> Telling {
        let mut rows: Vec<String> = self
            .payments
            .iter()
            .filter(|payment| (from..=to).contains(&payment.paid))
            .map(|payment| {
                let invoice = &self.invoices[payment.invoice];
                format!(
                    "{},K{},{},{},EUR,{}\n",
                    day(payment.paid),
                    invoice.customer,
                    invoice.number,
                    typed(payment.amount),
                    payment.reference
                )
            })
            .collect();
        dice.shuffle(&mut rows);
        Telling {
            kind: "payments",
            from,
            to,
            content: "Payment Date,Customer No,Invoice No,Amount Paid,Currency,Payment Reference\n"
                .to_owned()
                + &rows.concat(),
        }
    }
}

fn typed(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}
