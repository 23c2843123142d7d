//! Makes N reminder letters as N files in a folder, or one merged file, and prints time and memory as JSON.
//!
//! `cargo run --release -p owed-letters --example batch -- DIR N THREADS [merged] [logo.svg]`

use std::io::BufWriter;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use owed_letters::reminder::{ReminderFacts, compose};
use owed_letters::writer::Printpdf;
use owed_letters::{
    EnvelopeWindow, LetterSender, Letterhead, LettersError, OpenItem, Paper, Picture, Press,
    Recipient, Texts,
};
use owed_receivables::{
    Address, CompanyAccount, Currency, Date, Language, Money, PaymentReference, Tone,
};

/// The programs' own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const FIRST: [&str; 10] = [
    "Atelier",
    "Bäckerei",
    "Café",
    "Druckerei",
    "Elektro",
    "Fahrrad",
    "Gärtnerei",
    "Hotel",
    "Ingenieurbüro",
    "Schlosserei",
];
const LAST: [&str; 12] = [
    "Almeida",
    "Brückner",
    "Çelik",
    "Dvořák",
    "Ekström",
    "Fiorentino",
    "Grünwald",
    "Høyer",
    "Ionescu",
    "Jørgensen",
    "Κωνσταντίνου",
    "Łukaszewicz",
];
const CITIES: [(&str, &str); 6] = [
    ("10115", "Berlin"),
    ("20095", "Hamburg"),
    ("80331", "München"),
    ("50667", "Köln"),
    ("01067", "Dresden"),
    ("90402", "Nürnberg"),
];

fn company(logo: Option<Arc<Picture>>) -> LetterSender {
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
        logo,
    }
}

/// Returns the facts of letter `index`, the same on every run, from a small linear congruential generator.
fn facts(company: &Arc<LetterSender>, index: usize) -> ReminderFacts {
    let mut state = (index as u64)
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    let mut pick = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let dated = Date::from_ymd_opt(2026, 6, 30).unwrap_or_default();
    let (postal_code, city) = CITIES[pick(CITIES.len())];
    let items = (0..1 + pick(5))
        .map(|item| {
            let due = dated - chrono::Days::new(1 + pick(90) as u64);
            let gross = Money::new(5_000 + pick(900_000) as i64, Currency::EUR);
            let paid = if pick(5) == 0 { gross.minor / 3 } else { 0 };
            OpenItem {
                number: format!("RE-2026-{:05}", index * 7 + item),
                issued: due - chrono::Days::new(14),
                due,
                days_overdue: (dated - due).num_days(),
                gross,
                paid: Money::new(paid, Currency::EUR),
                written_off: Money::zero(Currency::EUR),
                later: Money::zero(Currency::EUR),
                instalments: None,
                open: Money::new(gross.minor - paid, Currency::EUR),
                disputed: false,
                in_dispute: None,
                level: 0,
                reminded: Vec::new(),
            }
        })
        .collect();
    let number = format!("{:05}", 10_000 + index);
    ReminderFacts {
        tone: Tone::ALL[pick(3)],
        payments_known_to: Some(dated),
        deadline: dated + chrono::Days::new(10),
        items,
        payment_reference: PaymentReference {
            text: format!("Kunde {number}"),
            digits: "90000417260630".into(),
        },
        head: Letterhead {
            company: Arc::clone(company),
            signer: "Jana Petersen".into(),
            recipient: Recipient {
                name: format!(
                    "{} {} GmbH",
                    FIRST[pick(FIRST.len())],
                    LAST[pick(LAST.len())]
                ),
                contact: String::new(),
                salutation: None,
                address: Address {
                    street: format!("Hauptstraße {}", 1 + pick(200)),
                    postal_code: postal_code.into(),
                    city: city.into(),
                    country: "DE".into(),
                    ..Address::default()
                },
            },
            customer_number: number,
            language: if index.is_multiple_of(4) {
                Language::En
            } else {
                Language::De
            },
            dated,
            paper: Paper::A4,
            window: EnvelopeWindow::Din5008B,
        },
        ..ReminderFacts::default()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, threads, options @ ..] = arguments.as_slice() else {
        return Err("usage: batch DIR N THREADS [merged] [LOGO]".into());
    };
    let (folder, count, threads) = (PathBuf::from(folder), count.parse()?, threads.parse()?);
    std::fs::create_dir_all(&folder)?;
    let merged = options.iter().any(|option| option == "merged");
    let logo = match options.iter().find(|option| *option != "merged") {
        Some(path) => Some(Picture::read(&std::fs::read(path)?)?),
        None => None,
    };
    let company = Arc::new(company(logo));
    let press = Press::new(Printpdf, threads);
    let bytes = AtomicU64::new(0);
    let start = Instant::now();
    let make = |index: usize, setter: &mut _| {
        let facts = facts(&company, index);
        compose(
            &facts,
            Texts::bundled(facts.head.language, facts.tone)?,
            setter,
        )
    };
    if merged {
        let path = folder.join("merged.pdf");
        let mut out = BufWriter::new(std::fs::File::create(&path)?);
        press.merged::<LettersError>("Letters", count, make, &mut out)?;
        std::io::Write::flush(&mut out)?;
        bytes.store(std::fs::metadata(path)?.len(), Ordering::Relaxed);
    } else {
        press.files::<LettersError>(count, make, |index, _, file| {
            bytes.fetch_add(file.len() as u64, Ordering::Relaxed);
            Ok(std::fs::write(
                folder.join(format!("{index:06}.pdf")),
                file,
            )?)
        })?;
    }
    let seconds = start.elapsed().as_secs_f64();
    let bytes = bytes.into_inner();
    #[expect(
        clippy::print_stdout,
        reason = "the figures are what this program is for"
    )]
    {
        println!("{{\"letters\":{count},\"seconds\":{seconds:.4},\"bytes\":{bytes}}}");
    }
    Ok(())
}
