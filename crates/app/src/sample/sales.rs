//! The sales of the sample company: its invoices, oldest first.

use owed_receivables::{CustomerId, Date, DiscountTerms, Invoice, Money};

use super::buyers::{Buyer, Habit};
use super::calendar::{days_after, workday};
use super::random::Random;

/// Name, unit price in minor units, and the largest quantity.
const GOODS: [(&str, i64, i64); 10] = [
    ("oak desk", 68_900, 8),
    ("shelf system", 24_950, 16),
    ("conference table", 189_000, 2),
    ("stacking chair", 8_900, 48),
    ("acoustic panel", 13_250, 24),
    ("drawer cabinet", 31_900, 10),
    ("school bench", 15_480, 20),
    ("reading lamp", 7_490, 30),
    ("coat rack", 11_275, 6),
    ("repair, by the hour", 6_800, 12),
];

/// The German value-added tax on domestic sales, in percent; other sales are exempt.
const TAX_PERCENT: i64 = 19;

/// For this many days nothing is delivered to a customer who has stopped paying.
const DELIVERIES_STOPPED_DAYS: i64 = 100;

/// Creates `count` invoices between the days `from` and `until`, at least one for each customer. `customer` is the
/// index of the buyer.
pub(super) fn invoices(
    random: &mut Random,
    buyers: &[Buyer],
    (from, until): (Date, Date),
    count: usize,
) -> Vec<Invoice> {
    let span = (until - from).num_days();
    let one_each = count / buyers.len();
    (0..count)
        .map(|index| {
            let share = i64::try_from(index + 1).unwrap_or(0) * span;
            let issued =
                workday(days_after(from, share / i64::try_from(count).unwrap_or(1))).min(until);
            let buyer = if index % one_each == 0 {
                index / one_each
            } else {
                pick(random, buyers, (until - issued).num_days())
            };
            invoice(random, buyer, &buyers[buyer], index, issued)
        })
        .collect()
}

fn pick(random: &mut Random, buyers: &[Buyer], days_ago: i64) -> usize {
    let size = |buyer: &Buyer| {
        let closed = buyer.habit == Habit::Stopped && days_ago < DELIVERIES_STOPPED_DAYS;
        if closed { 0 } else { buyer.size }
    };
    let mut left = random.between(1, buyers.iter().map(size).sum());
    buyers
        .iter()
        .position(|buyer| {
            left -= size(buyer);
            left <= 0
        })
        .unwrap_or(0)
}

fn invoice(
    random: &mut Random,
    index_of_buyer: usize,
    buyer: &Buyer,
    index: usize,
    issued: Date,
) -> Invoice {
    let (goods, price, most) = *random.any(&GOODS);
    let quantity = random.between(1, if buyer.is_consumer() { 2 } else { most });
    let net = quantity * price;
    let taxed = buyer.customer.address.country == "DE" || buyer.customer.address.country.is_empty();
    let tax = if taxed {
        (net * TAX_PERCENT + 50) / 100
    } else {
        0
    };
    let order = random.between(10_000, 99_999);
    Invoice {
        customer: CustomerId(i64::try_from(index_of_buyer).unwrap_or(0)),
        number: format!("{}-{:04}", issued.format("%Y"), index + 1),
        issued,
        due: days_after(issued, buyer.terms_days()),
        gross: Money::new(net + tax, buyer.currency),
        discount: DiscountTerms::NONE,
        disputed: false,
        reference: if buyer.is_consumer() {
            format!("{quantity} × {goods}")
        } else {
            format!("PO {order}, {quantity} × {goods}")
        },
        note: String::new(),
    }
}
