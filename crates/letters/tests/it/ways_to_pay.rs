//! Letters of companies in several countries, which their customers' banks can pay (rule D6).

use std::process::Command;

use owed_letters::page::{Code, Draw};
use owed_letters::{Document, Texts, reminder};
use owed_receivables::{AccountForm, Address, CompanyAccount, Language, Money, Tone};

use crate::facts::{company, facts, item, letter};

pub fn account(form: AccountForm, currency: &str, code: &str, number: &str) -> CompanyAccount {
    let account = CompanyAccount {
        form,
        currency: currency.parse().ok(),
        bank_code: code.into(),
        number: number.into(),
        ..CompanyAccount::default()
    };
    account.checked().unwrap()
}

fn link(currency: &str) -> CompanyAccount {
    let address = "https://pay.example.com/?sum={amount}&in={currency}&for={reference}";
    account(AccountForm::Link, currency, "", address)
}

/// Returns a letter of a company in a country with these accounts, about one sum of a currency.
pub fn of_company(
    country: &str,
    accounts: Vec<CompanyAccount>,
    minor: i64,
    currency: &str,
) -> reminder::ReminderFacts {
    let mut facts = facts(Language::En, Tone::Friendly);
    let mut sender = company();
    // Without umlauts: the reader guesses encodings.
    sender.name = "Nordlicht GmbH".into();
    sender.accounts = accounts;
    sender.address = Address {
        street: "Main Street 14".into(),
        postal_code: "8001".into(),
        city: "Town".into(),
        country: country.into(),
        ..Address::default()
    };
    facts.head.company = sender.into();
    facts.head.recipient.name = "Bakery Green".into();
    facts.head.recipient.address.street = "Main Street 7".into();
    facts.head.recipient.address.country = country.into();
    let sum = Money::new(minor, currency.parse().unwrap());
    facts.items = vec![item("2026000107", "2026-05-11", sum, minor)];
    facts.payment_reference.text = "2026000107".into();
    facts
}

pub fn codes(document: &Document) -> Vec<&Code> {
    let items = document.pages.iter().flat_map(|page| &page.items);
    items
        .filter_map(|item| match &item.draw {
            Draw::Code(code) => Some(code),
            _ => None,
        })
        .collect()
}

/// Returns the words of a letter with single spaces.
fn spoken(document: &Document) -> String {
    let text = document.text().replace(" | ", " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads a drawn code.
pub fn read(code: &Code) -> String {
    const SCALE: usize = 6;
    const MARGIN: usize = 4;
    let size = usize::from(code.bars.iter().map(|bar| bar.row).max().unwrap()) + 1;
    let side = (size + 2 * MARGIN) * SCALE;
    let mut image = format!("P5 {side} {side} 255\n").into_bytes();
    let start = image.len();
    image.resize(start + side * side, 255);
    for bar in &code.bars {
        let left = (usize::from(bar.column) + MARGIN) * SCALE;
        let top = (usize::from(bar.row) + MARGIN) * SCALE;
        for y in top..top + SCALE {
            let from = start + y * side + left;
            image[from..from + usize::from(bar.length) * SCALE].fill(0);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("code.pgm");
    std::fs::write(&path, image).unwrap();
    let mut reader = Command::new("zbarimg");
    let output = reader.args(["-q", "--raw"]).arg(&path).output().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .trim_end()
        .to_owned()
}

#[test]
fn d6_each_country_gets_the_numbers_and_codes_that_its_banks_know() {
    use AccountForm as F;
    let british = vec![
        account(F::SortCode, "GBP", "20-20-15", "55555555"),
        link("GBP"),
    ];
    let american = vec![
        CompanyAccount {
            wire_code: "026009593".into(),
            ..account(F::Routing, "USD", "021000021", "123456789")
        },
        link("USD"),
    ];
    let czech = vec![account(F::Iban, "CZK", "", "CZ65 0800 0000 1920 0014 5399")];
    let polish = vec![account(
        F::Iban,
        "PLN",
        "",
        "PL61 1090 1014 0000 0712 1981 2874",
    )];
    let indian = vec![
        account(F::Ifsc, "INR", "HDFC0000240", "50100012345678"),
        account(F::Upi, "INR", "", "acme@okhdfcbank"),
    ];
    let brazilian = vec![account(F::Pix, "BRL", "", "11.222.333/0001-81")];
    let paid_by = |start: &str| start.to_owned();
    for (country, accounts, currency, words, payloads) in [
        (
            "GB",
            british,
            "GBP",
            vec![
                "Sort code 20-20-15",
                "Account number 55555555",
                "Pay online",
                "Scan to pay GBP 1,234.50 online",
            ],
            vec![paid_by(
                "https://pay.example.com/?sum=1234.50&in=GBP&for=2026000107",
            )],
        ),
        (
            "US",
            american,
            "USD",
            vec![
                "Routing number (ACH) 021000021",
                "Routing number (wire) 026009593",
            ],
            vec![paid_by(
                "https://pay.example.com/?sum=1234.50&in=USD&for=2026000107",
            )],
        ),
        (
            "CZ",
            czech,
            "CZK",
            vec![
                "IBAN CZ65 0800 0000 1920 0014 5399",
                "Scan with your banking app to pay CZK 1,234.50",
            ],
            vec![paid_by(
                "SPD*1.0*ACC:CZ6508000000192000145399*AM:1234.50*CC:CZK*",
            )],
        ),
        (
            "PL",
            polish,
            "PLN",
            vec![],
            vec![paid_by("|PL|61109010140000071219812874|123450|")],
        ),
        (
            "IN",
            indian,
            "INR",
            vec!["IFSC HDFC0000240", "UPI acme@okhdfcbank"],
            vec![paid_by("upi://pay?pa=acme@okhdfcbank&")],
        ),
        (
            "BR",
            brazilian,
            "BRL",
            vec!["Pix 11222333000181"],
            vec![paid_by("00020126360014br.gov.bcb.pix")],
        ),
    ] {
        let facts = of_company(country, accounts, 123_450, currency);
        let document = letter(&facts);
        let text = spoken(&document);
        for words in words {
            assert!(text.contains(words), "{country}: {words} in {text}");
        }
        let read: Vec<String> = codes(&document).into_iter().map(read).collect();
        assert_eq!(read.len(), payloads.len(), "{country}: {read:?}");
        for (read, start) in read.iter().zip(payloads) {
            assert!(read.starts_with(&start), "{country}: {read}");
        }
        assert_eq!(document.notices, [], "{country}");
    }
}

#[test]
fn d6_the_mail_contains_the_link() {
    let facts = of_company("GB", vec![link("GBP")], 100, "GBP");
    let texts = Texts::bundled(Language::En, facts.template()).unwrap();
    let mail = reminder::mail_texts(&facts, texts).unwrap();
    let address = "https://pay.example.com/?sum=1.00&in=GBP&for=2026000107";
    assert!(
        mail.text.contains(&format!("Pay online: {address}")),
        "{}",
        mail.text
    );
    assert!(
        mail.html
            .contains("<a href=\"https://pay.example.com/?sum=1.00&amp;in=GBP"),
        "{}",
        mail.html
    );
}

#[test]
fn d6_each_currency_goes_to_its_own_account() {
    use AccountForm as F;
    let accounts = vec![
        account(F::Iban, "EUR", "", "DE89370400440532013000"),
        account(F::Routing, "USD", "021000021", "123456789"),
    ];
    let mut facts = of_company("DE", accounts, 100, "EUR");
    let dollars = Money::new(200, "USD".parse().unwrap());
    facts.items.push(item("R2", "2026-05-11", dollars, 200));
    let text = spoken(&letter(&facts));
    let iban = text.find("IBAN DE89").unwrap();
    let euros = text.find("To pay EUR 1.00").unwrap();
    let routing = text.find("Routing number 021000021").unwrap();
    let dollars = text.find("To pay USD 2.00").unwrap();
    assert!(
        iban < euros && euros < routing && routing < dollars,
        "{text}"
    );
}
