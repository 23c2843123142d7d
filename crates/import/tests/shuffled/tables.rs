//! Generates tables with any heads, each with its source data.

use std::fmt::Write;

use owed_import::Kind;

use crate::chance::Chance;
use crate::heads::{INVOICES, STATEMENTS};

const NAMES: &[&str] = &[
    "Alder GmbH",
    "Birch Ltd",
    "Ceder BV",
    "Doris & Filhos",
    "Eik AS",
    "Félix SARL",
    "Gyula Kft",
];
const WORDS: &[&str] = &[
    "rent",
    "Miete",
    "hosting",
    "levering",
    "honoraires",
    "konsultacijas",
];
const ACCOUNTS: &[&str] = &[
    "DE02120300000000202051",
    "NL91ABNA0417164300",
    "BE71096123456769",
    "ES9121000418450200051332",
];

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Heads {
    /// As programs and banks write them, in one language.
    Named,
    /// Some of them are meaningless.
    Partly,
    /// All of them are meaningless.
    Senseless,
}

/// A table and its source data, one line per invoice or movement.
pub struct Table {
    pub text: String,
    pub kind: Kind,
    pub heads: Heads,
    pub truth: Vec<String>,
}

pub fn table(seed: u64) -> Table {
    let mut chance = Chance(seed);
    let heads = chance.pick(&[Heads::Named, Heads::Partly, Heads::Senseless]);
    let kind = chance.pick(&[Kind::Invoices, Kind::Statement]);
    let (names, rows, truth) = match kind {
        Kind::Invoices => invoices(&mut chance),
        _ => movements(&mut chance),
    };
    let mut truth: Vec<String> = truth;
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    for (at, name) in names.iter_mut().enumerate() {
        let loses = match heads {
            Heads::Named => false,
            Heads::Partly => chance.below(3) == 0,
            Heads::Senseless => true,
        };
        if loses {
            let letter = char::from(b'a' + u8::try_from(at).unwrap());
            *name = String::from_iter([letter, letter]);
        }
        // Without a named due day, the terms determine it.
        if loses && at == DUE && kind == Kind::Invoices {
            truth.iter_mut().for_each(|line| *line = without_due(line));
        }
    }
    let mut order: Vec<usize> = (0..names.len()).collect();
    chance.shuffle(&mut order);
    let mut text = String::new();
    for cells in std::iter::once(&names).chain(&rows) {
        let cells: Vec<_> = order.iter().map(|at| cells[*at].as_str()).collect();
        writeln!(text, "{}", cells.join(";")).unwrap();
    }
    Table {
        text,
        kind,
        heads,
        truth,
    }
}

/// The position of the due day among the heads of invoices.
const DUE: usize = 3;

fn without_due(line: &str) -> String {
    let mut words: Vec<_> = line.split(' ').collect();
    let due = words.len() - 2;
    words[due] = "";
    words.join(" ")
}

type Made = ([&'static str; 7], Vec<Vec<String>>, Vec<String>);

fn amount(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", minor.abs() / 100, minor.abs() % 100)
}

fn day(chance: &mut Chance, month: u32) -> (String, String) {
    let day = 13 + chance.below(15);
    (
        format!("{day}.{month:02}.2026"),
        format!("2026-{month:02}-{day}"),
    )
}

fn invoices(chance: &mut Chance) -> Made {
    let names = chance.pick(INVOICES);
    let (mut rows, mut truth) = (Vec::new(), Vec::new());
    let first = 100 + chance.below(800);
    for at in 0..3 + chance.below(6) {
        let number = format!("R-{}", first + at);
        let name = NAMES[at % NAMES.len()];
        let ((issued, iso), (due, iso_due)) = (day(chance, 1), day(chance, 2));
        let net = 100 * (50 + i64::try_from(chance.below(900)).unwrap());
        let tax = net / 5;
        rows.push(vec![
            number.clone(),
            name.to_owned(),
            issued,
            due,
            amount(net),
            amount(tax),
            amount(net + tax),
        ]);
        truth.push(format!("{name} {number} {iso} {iso_due} {}", net + tax));
    }
    (names, rows, truth)
}

fn movements(chance: &mut Chance) -> Made {
    let names = chance.pick(STATEMENTS);
    let (mut rows, mut truth) = (Vec::new(), Vec::new());
    let mut balance = 100_000;
    for at in 0..3 + chance.below(6) {
        let (booked, iso) = day(chance, 3);
        let text = format!("{} R-{}", chance.pick(WORDS), 100 + chance.below(900));
        let sign = if at % 2 == 0 { 1 } else { -1 };
        let minor = sign * (1 + i64::try_from(chance.below(90_000)).unwrap());
        balance += minor;
        rows.push(vec![
            booked.clone(),
            booked,
            text.clone(),
            chance.pick(NAMES).to_owned(),
            chance.pick(ACCOUNTS).to_owned(),
            amount(minor),
            amount(balance),
        ]);
        truth.push(format!("{iso} {minor} {text}"));
    }
    (names, rows, truth)
}
