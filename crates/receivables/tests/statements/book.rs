//! Books to match against: customers with names, accounts and open items of many kinds.

use chrono::Days;
use owed_receivables::discount::Offer;
use owed_receivables::matching::{
    Expected, ExpectedKind, MatchingDebtor, MatchingFacts, MatchingItem,
};
use owed_receivables::{Currency, CustomerId, Date, InvoiceId, Money};

use super::random::Random;

pub struct Book {
    pub known: MatchingFacts,
    pub currency: Currency,
    /// The account of each customer, even if the book does not know it.
    pub accounts: Vec<String>,
}

const FIRST: [&str; 16] = [
    "Anna",
    "Thomas",
    "Lucía",
    "Jürgen",
    "Émile",
    "Søren",
    "Ondřej",
    "Małgorzata",
    "Giulia",
    "Peter",
    "Zoë",
    "Håkon",
    "Ibrahim",
    "Mary",
    "João",
    "Nadia",
];
const LAST: [&str; 24] = [
    "Müller",
    "Schmidt",
    "Weiß",
    "Kowalski",
    "Dubois",
    "García",
    "Lindström",
    "Øvergård",
    "Rossi",
    "Novák",
    "Brown",
    "O'Neill",
    "van den Berg",
    "Kaya",
    "Fontaine",
    "Hoffmann",
    "Brandt",
    "Petersen",
    "Zieliński",
    "Moreau",
    "Keller",
    "Castellanos",
    "Fairweather",
    "Ahlgren",
];
const TRADE: [&str; 20] = [
    "Tischlerei",
    "Maschinenbau",
    "Logistik",
    "Print",
    "Bakery",
    "Hotel",
    "Garage",
    "Elektro",
    "Gartenbau",
    "Consulting",
    "Textil",
    "Foods",
    "Interiors",
    "Software",
    "Verlag",
    "Apotheke",
    "Transports",
    "Costruzioni",
    "Optik",
    "Brewery",
];
const PLACE: [&str; 18] = [
    "Nord",
    "Hamburg",
    "Alster",
    "Rhône",
    "Lakeside",
    "Zürich",
    "Baltic",
    "Rheinland",
    "Old Town",
    "Sankt Pauli",
    "Milano",
    "Kraków",
    "Jura",
    "Westküste",
    "Highland",
    "Mosel",
    "Sierra",
    "Fjord",
];
const FORM: [&str; 10] = [
    "GmbH",
    "AG",
    "Ltd",
    "S.A.",
    "GmbH & Co. KG",
    "e.K.",
    "Sp. z o.o.",
    "B.V.",
    "Inc.",
    "SARL",
];

pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_default()
}

/// Generates a book of 120 to 400 customers with up to a dozen open items each, the same for a seed.
pub fn book(seed: u64) -> Book {
    let mut random = Random::new(seed);
    let customers = random.below(120, 400);
    let currency = [Currency::EUR, Currency::GBP, Currency::CHF][random.place(3)];
    let mut book = Book {
        known: MatchingFacts::default(),
        currency,
        accounts: Vec::new(),
    };
    let style = random.place(6);
    let mut serial = random.below(1, 4_000);
    for id in 1..=customers {
        let account = iban(&mut random);
        book.known.debtors.push(MatchingDebtor {
            id: CustomerId(id),
            name: name(&mut random),
            former_names: Vec::new(),
            accounts: if random.percent(65) {
                vec![account.clone()]
            } else {
                Vec::new()
            },
            parent: None,
        });
        book.accounts.push(account);
        let usual = random.below(2_000, 90_000);
        for _ in 0..random.below(0, 12) {
            serial += random.below(1, 4);
            // A subscription costs the same each time.
            let amount = if random.percent(15) {
                usual
            } else {
                random.below(1_500, 900_000)
            };
            let item = item(
                &mut random,
                &book,
                CustomerId(id),
                number(style, serial),
                amount,
            );
            book.known.items.push(item);
        }
    }
    for id in 1..=customers {
        if random.percent(12) {
            plan(&mut random, &mut book, CustomerId(id));
        }
    }
    book
}

fn item(
    random: &mut Random,
    book: &Book,
    customer: CustomerId,
    number: String,
    amount: i64,
) -> MatchingItem {
    let issued = day("2026-01-05") + Days::new(random.below(0, 150).unsigned_abs());
    let other = if book.currency == Currency::USD {
        Currency::EUR
    } else {
        Currency::USD
    };
    let currency = if random.percent(6) {
        other
    } else {
        book.currency
    };
    let percent = random.below(2, 4);
    let offer = Offer {
        until: issued + Days::new(10),
        amount: Money::new(amount * percent / 100, currency),
    };
    MatchingItem {
        id: InvoiceId(book.known.items.len() as i64 + 1),
        customer,
        number,
        balance: Money::new(amount, currency),
        issued,
        due: issued + Days::new(30),
        offers: if random.percent(25) {
            vec![offer]
        } else {
            Vec::new()
        },
        reference: String::new(),
        implied: Vec::new(),
    }
}

/// Adds a plan in equal instalments over all that the customer owes, or a promise for one item.
fn plan(random: &mut Random, book: &mut Book, customer: CustomerId) {
    let mut theirs: Vec<&MatchingItem> = book.known.items.iter().collect();
    theirs.retain(|item| item.customer == customer && item.balance.currency == book.currency);
    theirs.sort_by_key(|item| (item.due, item.id));
    let owed: i64 = theirs.iter().map(|item| item.balance.minor).sum();
    if theirs.is_empty() {
        return;
    }
    let parts = random.below(3, 7);
    for part in 0..2_u64 {
        book.known.expected.push(Expected {
            customer,
            kind: ExpectedKind::Instalment,
            amount: Money::new(owed / parts, book.currency),
            due: day("2026-06-01") + Days::new(30 * part),
            invoices: theirs.iter().map(|item| item.id).collect(),
        });
    }
}

fn number(style: usize, serial: i64) -> String {
    match style {
        0 => format!("RE-2026-{serial:05}"),
        1 => format!("INV-{serial:06}"),
        2 => format!("2026/{serial:04}"),
        3 => format!("{}", 100_000 + serial),
        4 => format!("AR26.{serial:04}"),
        _ => format!("{serial}"),
    }
}

fn name(random: &mut Random) -> String {
    match random.place(4) {
        0 => format!("{} {}", random.any(&FIRST), random.any(&LAST)),
        1 => format!(
            "{} {} {}",
            random.any(&LAST),
            random.any(&TRADE),
            random.any(&FORM)
        ),
        2 => format!(
            "{} {} {}",
            random.any(&TRADE),
            random.any(&PLACE),
            random.any(&FORM)
        ),
        _ => format!(
            "{} & {} {} {}",
            random.any(&LAST),
            random.any(&LAST),
            random.any(&TRADE),
            random.any(&FORM)
        ),
    }
}

/// Generates an account number with valid check digits.
pub fn iban(random: &mut Random) -> String {
    let body = format!(
        "{:09}{:09}",
        random.below(0, 1_000_000_000),
        random.below(0, 1_000_000_000)
    );
    let rest = format!("{body}131400")
        .bytes()
        .fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("DE{:02}{body}", 98 - rest)
}
