use std::collections::{BTreeMap, BTreeSet, HashSet};

use owed_receivables::CreditKind;

use super::buyers::Habit;
use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn sample() -> SampleCompany {
    company(1, day("2026-11-21"))
}

/// Returns the open amount of each invoice, in minor units.
fn open(sample: &SampleCompany) -> Vec<i64> {
    let mut open: Vec<_> = sample
        .invoices
        .iter()
        .map(|invoice| invoice.gross.minor)
        .collect();
    for allocation in &sample.allocations {
        open[allocation.invoice] -= allocation.amount.minor;
    }
    for write_off in &sample.write_offs {
        open[write_off.invoice] -= write_off.amount.minor;
    }
    open
}

#[test]
fn the_same_seed_and_day_give_the_same_company() {
    assert_eq!(sample(), sample());
    assert_ne!(sample().invoices, company(2, day("2026-11-21")).invoices);
    assert_ne!(sample().invoices, company(1, day("2026-11-22")).invoices);
}

#[test]
fn it_is_as_large_as_promised() {
    for today in ["2024-02-29", "2026-11-21", "2027-01-03"] {
        let today = day(today);
        let sample = company(1, today);
        assert_eq!((sample.customers.len(), sample.invoices.len()), (60, 600));
        let currencies: BTreeSet<_> = sample
            .invoices
            .iter()
            .map(|invoice| invoice.gross.currency)
            .collect();
        assert_eq!(currencies.len(), 3);
        let (first, last) = (&sample.invoices[0], &sample.invoices[599]);
        assert!(
            (530..=550).contains(&(today - first.issued).num_days()),
            "{}",
            first.issued
        );
        assert_eq!(last.issued, today);
        assert!(sample.invoices.is_sorted_by_key(|invoice| invoice.issued));
        let buying: HashSet<_> = sample
            .invoices
            .iter()
            .map(|invoice| invoice.customer)
            .collect();
        assert_eq!(buying.len(), 60);
    }
}

#[test]
fn l4_numbers_belong_to_one_invoice_or_customer() {
    let sample = sample();
    let invoices: HashSet<_> = sample
        .invoices
        .iter()
        .map(|invoice| &invoice.number)
        .collect();
    assert_eq!(invoices.len(), 600);
    let customers: HashSet<_> = sample
        .customers
        .iter()
        .map(|customer| &customer.number)
        .collect();
    assert_eq!(customers.len(), 60);
}

#[test]
fn l1_nothing_is_allocated_that_is_not_there() {
    for seed in 0..20 {
        let sample = company(seed, day("2026-11-21"));
        assert!(open(&sample).iter().all(|open| *open >= 0));
        let mut left: Vec<_> = sample
            .credits
            .iter()
            .map(|credit| credit.amount.minor)
            .collect();
        for allocation in &sample.allocations {
            let (credit, invoice) = (
                &sample.credits[allocation.credit],
                &sample.invoices[allocation.invoice],
            );
            left[allocation.credit] -= allocation.amount.minor;
            assert!(allocation.amount.minor > 0);
            assert_eq!(credit.customer, invoice.customer);
            assert_eq!(allocation.amount.currency, credit.amount.currency);
            assert_eq!(allocation.amount.currency, invoice.gross.currency);
            assert!(allocation.on >= invoice.issued && allocation.on >= credit.dated);
        }
        assert!(left.iter().all(|left| *left >= 0));
    }
}

#[test]
fn nothing_happens_after_today() {
    let today = day("2026-11-21");
    let sample = company(3, today);
    assert!(
        sample
            .invoices
            .iter()
            .all(|invoice| invoice.issued <= today)
    );
    assert!(sample.credits.iter().all(|credit| credit.dated <= today));
    assert!(
        sample
            .write_offs
            .iter()
            .all(|write_off| write_off.on <= today)
    );
}

#[test]
fn every_habit_can_be_seen_in_the_book() {
    let sample = sample();
    let open = open(&sample);
    let mut late: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    for allocation in &sample.allocations {
        if sample.credits[allocation.credit].kind == CreditKind::Payment {
            let days = (allocation.on - sample.invoices[allocation.invoice].due).num_days();
            let customer = usize::try_from(sample.invoices[allocation.invoice].customer.0).unwrap();
            late.entry(customer).or_default().push(days);
        }
    }
    let overdue = |customer: usize| {
        let oldest = sample
            .invoices
            .iter()
            .zip(&open)
            .filter(|(invoice, open)| {
                invoice.customer.0 == i64::try_from(customer).unwrap() && **open > 0
            })
            .map(|(invoice, _)| (day("2026-11-21") - invoice.due).num_days());
        oldest.max().unwrap_or(0)
    };
    let mut seen = HashSet::new();
    for (index, buyer) in buyers::buyers().iter().enumerate() {
        let days = late.remove(&index).unwrap_or_default();
        let within = |low, high| days.iter().all(|days| (low..=high).contains(days));
        let as_promised = match buyer.habit {
            Habit::Prompt => within(-20, 2),
            Habit::TenDaysLate | Habit::RoundSums | Habit::BankCharges => within(8, 14),
            Habit::MonthEnd => within(0, 33),
            Habit::ChronicallyLate => within(25, 97),
            Habit::Parts => within(0, 82),
            Habit::Stopped => within(3, 14) && overdue(index) > 90,
        };
        assert!(as_promised, "{}: {days:?}", buyer.customer.name);
        seen.insert(buyer.habit);
    }
    assert_eq!(seen.len(), 8);
}

#[test]
fn the_cases_a_bookkeeper_meets_are_all_there() {
    for seed in 0..20 {
        let sample = company(seed, day("2026-11-21"));
        let open = open(&sample);
        let mut left: Vec<_> = sample
            .credits
            .iter()
            .map(|credit| credit.amount.minor)
            .collect();
        for allocation in &sample.allocations {
            left[allocation.credit] -= allocation.amount.minor;
        }
        let on_account = |kind| {
            sample
                .credits
                .iter()
                .zip(&left)
                .filter(|(credit, left)| credit.kind == kind && **left > 0)
                .count()
        };
        assert!(on_account(CreditKind::Payment) > 0, "money on account");
        assert!(
            on_account(CreditKind::CreditNote) > 0,
            "credit notes not yet allocated"
        );
        assert!(!sample.write_offs.is_empty());
        let disputed = sample
            .invoices
            .iter()
            .filter(|invoice| invoice.disputed)
            .count();
        assert!((2..=12).contains(&disputed), "{disputed} disputed");
        let part_paid = sample
            .invoices
            .iter()
            .zip(&open)
            .filter(|(invoice, open)| **open > 0 && **open < invoice.gross.minor)
            .count();
        assert!(part_paid > 0);
        let unpaid = open.iter().filter(|open| **open > 0).count();
        assert!((60..=240).contains(&unpaid), "{unpaid} of 600 open");
    }
    let customers = sample().customers;
    assert!(
        customers
            .iter()
            .filter(|customer| customer.email.is_empty())
            .count()
            >= 3
    );
    assert_eq!(
        customers
            .iter()
            .filter(|customer| !customer.address.is_deliverable())
            .count(),
        1
    );
}

#[test]
fn nobody_real_is_written_to() {
    let sample = sample();
    for email in sample.customers.iter().map(|customer| &customer.email) {
        let domain = email.split_once('@').map_or("", |(_, domain)| domain);
        assert!(
            email.is_empty()
                || domain.ends_with(".example")
                || ["example.com", "example.net", "example.org"].contains(&domain),
            "{email}"
        );
    }
}

#[test]
fn the_iban_has_the_check_digits_of_iso_13616() {
    let iban = sample().company.iban;
    let (head, tail) = iban.split_at(4);
    let rest = format!("{tail}{head}").chars().fold(0, |rest, letter| {
        let digit = letter.to_digit(36).unwrap();
        (rest * if digit > 9 { 100 } else { 10 } + digit) % 97
    });
    assert_eq!(rest, 1);
}

#[test]
fn a_few_of_each_agreement_are_there_on_any_day() {
    for (seed, today) in [
        (1, "2026-11-21"),
        (2026, "2026-11-22"),
        (7, "2024-02-29"),
        (3, "2027-01-03"),
    ] {
        let today = day(today);
        let sample = company(seed, today);
        let open = open(&sample);
        let made = &sample.agreements;
        let states: BTreeSet<_> = made
            .promises
            .iter()
            .map(|promise| promise.until < today)
            .collect();
        assert_eq!(states.len(), 2, "promises whose day is past, and not");
        assert_eq!(
            (made.plans.len(), made.handovers.len(), made.holds.len()),
            (2, 1, 1),
            "{today}"
        );
        assert!(made.calls.iter().any(|call| call.again_on == Some(today)));
        let disputed = sample.invoices.iter().filter(|invoice| invoice.disputed);
        assert_eq!(made.disputes.len(), disputed.count());
        assert!(made.disputes.iter().any(|dispute| dispute.owner.is_empty()));
        for plan in &made.plans {
            let items = plan.items.iter();
            assert_eq!(plan.total(), items.map(|(_, minor)| minor).sum::<i64>());
            for (invoice, minor) in &plan.items {
                let index = usize::try_from(invoice.0).unwrap();
                assert_eq!(open[index], *minor);
                assert_eq!(sample.invoices[index].customer, plan.customer);
            }
        }
    }
}
