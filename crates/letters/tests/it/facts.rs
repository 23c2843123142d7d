//! Facts for letters.

use std::sync::Arc;

use owed_letters::reminder::{ReminderFacts, compose};
use owed_letters::{Document, LetterSender, Letterhead, OpenItem, Recipient, Texts, Typesetter};
use owed_receivables::{
    Address, CompanyAccount, Currency, Date, Language, Money, PaymentReference, Tone,
};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn company() -> LetterSender {
    LetterSender {
        name: "Nordlicht Werkstätten GmbH".into(),
        address: Address {
            street: "Speicherstraße 14".into(),
            postal_code: "24103".into(),
            city: "Kiel".into(),
            country: "DE".into(),
            ..Address::default()
        },
        language: Language::De,
        phone: "+49 431 555 01 20".into(),
        email: "buchhaltung@nordlicht.example".into(),
        website: "www.nordlicht.example".into(),
        accounts: vec![CompanyAccount {
            number: "DE89370400440532013000".into(),
            bic: "COBADEFFXXX".into(),
            bank_name: "Commerzbank Kiel".into(),
            ..CompanyAccount::default()
        }],
        vat_id: "DE123456789".into(),
        register: "Amtsgericht Kiel HRB 12345".into(),
        logo: None,
    }
}

pub fn item(number: &str, due: &str, gross: Money, open: i64) -> OpenItem {
    let due = day(due);
    OpenItem {
        number: number.into(),
        issued: due - chrono::Days::new(14),
        due,
        days_overdue: (day("2026-06-30") - due).num_days(),
        gross,
        paid: Money::new(gross.minor - open, gross.currency),
        written_off: Money::zero(gross.currency),
        later: Money::zero(gross.currency),
        instalments: None,
        open: Money::new(open, gross.currency),
        disputed: false,
        in_dispute: None,
        level: 0,
        reminded: Vec::new(),
    }
}

pub fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

pub fn head(language: Language) -> Letterhead {
    Letterhead {
        company: Arc::new(company()),
        recipient: Recipient {
            name: "Bäckerei Grünwald & Söhne KG".into(),
            contact: "Maria Çelik".into(),
            salutation: None,
            address: Address {
                street: "Hauptstraße 7".into(),
                postal_code: "1010".into(),
                city: "Wien".into(),
                country: "AT".into(),
                ..Address::default()
            },
        },
        signer: "Jana Petersen".into(),
        customer_number: "00417".into(),
        language,
        dated: day("2026-06-30"),
        ..Letterhead::default()
    }
}

pub fn facts(language: Language, tone: Tone) -> ReminderFacts {
    ReminderFacts {
        head: head(language),
        tone,
        payments_known_to: Some(day("2026-06-29")),
        deadline: day("2026-07-10"),
        items: vec![
            item("RE-2026-0107", "2026-05-11", euros(123_450), 123_450),
            item("RE-2026-0131", "2026-06-02", euros(89_900), 50_000),
        ],
        payment_reference: PaymentReference {
            text: "Kunde 00417".into(),
            digits: "90000417260630".into(),
        },
        ..ReminderFacts::default()
    }
}

/// Returns the facts with `count` items of 1.01, 2.01, 3.01 …
pub fn long(count: usize) -> ReminderFacts {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.items = (1..=count)
        .map(|n| {
            item(
                &format!("INV-{n:04}"),
                "2026-05-31",
                euros(n as i64 * 100 + 1),
                n as i64 * 100 + 1,
            )
        })
        .collect();
    facts
}

pub fn letter(facts: &ReminderFacts) -> Document {
    let texts = Texts::bundled(facts.head.language, facts.template()).unwrap();
    compose(facts, texts, &mut Typesetter::new()).unwrap()
}
