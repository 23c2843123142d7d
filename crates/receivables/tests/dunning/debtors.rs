//! A policy and a debtor to test the rules on, and what is proposed for one.

use std::collections::BTreeMap;

use chrono::Days;
use owed_receivables::dunning::{
    Channel, CountFrom, Debtor, DunningItem, Level, Policy, Proposed, Reminded, propose, ready,
};
use owed_receivables::{Calendar, Currency, CustomerId, Date, InvoiceId, Language, Tone};

pub const EUR: Currency = Currency::EUR;

pub fn day(number: u64) -> Date {
    Date::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
}

pub fn level(days: u32, from: CountFrom, fee: i64) -> Level {
    Level {
        days,
        from,
        deadline_days: 10,
        tone: Tone::Friendly,
        channel: Channel::Email,
        fee: BTreeMap::from([(EUR, fee)]),
        interest: false,
        minimum: BTreeMap::new(),
        gap_days: 0,
        send_alone: false,
    }
}

/// Level 1 after 7 days, level 2 ten days after it was sent, level 3 five days after its deadline.
pub fn policy() -> Policy {
    Policy {
        name: "Test".into(),
        courtesy_days: None,
        levels: vec![
            level(7, CountFrom::Due, 0),
            level(10, CountFrom::Sent, 500),
            Level {
                tone: Tone::Final,
                ..level(5, CountFrom::Deadline, 1_000)
            },
        ],
        ..ready::strict(Language::En)
    }
}

pub fn item(invoice: i64, due: u64) -> DunningItem {
    DunningItem {
        invoice: InvoiceId(invoice),
        currency: EUR,
        due: day(due),
        balance: 10_000,
        contested: 0,
        late_discount: None,
        pause: None,
        news: None,
        parts: Vec::new(),
        reminded: None,
        noted: false,
    }
}

pub fn reminded(level: u8, sent: u64) -> Option<Reminded> {
    Some(Reminded {
        level,
        sent: day(sent),
        deadline: day(sent + 10),
    })
}

pub fn debtor(items: Vec<DunningItem>) -> Debtor {
    Debtor {
        customer: CustomerId(1),
        has_email: true,
        no_mail: None,
        unmailed_levels: Default::default(),
        has_post: true,
        calendar: Calendar::for_country("DE"),
        channel: None,
        hold: None,
        handed_over: None,
        waiting: None,
        contacts: Vec::new(),
        last_reminder: items
            .iter()
            .filter_map(|item| item.reminded.map(|one| one.sent))
            .max(),
        on_account: BTreeMap::new(),
        claims: BTreeMap::new(),
        items,
    }
}

pub fn one(policy: &Policy, debtor: &Debtor, on: u64) -> Proposed {
    let mut rows = propose(policy, debtor, day(on));
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

pub fn codes(row: &Proposed) -> Vec<&'static str> {
    row.reasons
        .iter()
        .map(|reason| reason.code().name())
        .collect()
}
