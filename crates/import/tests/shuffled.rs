//! Two hundred tables with shuffled, renamed, translated and meaningless heads: each is read to its source data, or asked
//! about; none is read wrong (rule F4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use std::fmt::Write;

use common::read_with;
use owed_import::{Kind, Overrides, Reading};

const TABLES: u64 = 200;

/// SplitMix64: the same tables on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Number, customer, day, due day, net, tax, gross.
const INVOICES: &[[&str; 7]] = &[
    [
        "Invoice Number",
        "Customer",
        "Invoice Date",
        "Due Date",
        "Amount excl. VAT",
        "VAT",
        "Amount incl. VAT",
    ],
    [
        "Invoice No.",
        "Client Name",
        "Date Issued",
        "Due",
        "Net",
        "Tax",
        "Total",
    ],
    [
        "Rechnungsnummer",
        "Kunde",
        "Rechnungsdatum",
        "Fälligkeit",
        "Betrag",
        "MwSt",
        "Betrag inkl. MwSt",
    ],
    [
        "Rechnungsnr.",
        "Kundenname",
        "Datum",
        "Fällig am",
        "Netto",
        "USt",
        "Brutto",
    ],
    [
        "Nº factura",
        "Cliente",
        "Fecha factura",
        "Vencimiento",
        "Base imponible",
        "IVA",
        "Total factura",
    ],
    [
        "Nº fatura",
        "Cliente",
        "Data de emissão",
        "Vencimento",
        "Total sem IVA",
        "IVA",
        "Total com IVA",
    ],
    [
        "N° facture",
        "Client",
        "Date de facture",
        "Échéance",
        "Montant HT",
        "TVA",
        "Montant TTC",
    ],
    [
        "Numero fattura",
        "Cliente",
        "Data fattura",
        "Scadenza",
        "Imponibile",
        "IVA",
        "Totale fattura",
    ],
    [
        "Factuurnummer",
        "Klant",
        "Factuurdatum",
        "Vervaldatum",
        "Bedrag excl. btw",
        "Btw",
        "Bedrag incl. btw",
    ],
    [
        "Numer faktury",
        "Kontrahent",
        "Data wystawienia",
        "Termin płatności",
        "Kwota netto",
        "Kwota VAT",
        "Kwota brutto",
    ],
    [
        "Číslo faktury",
        "Odběratel",
        "Datum vystavení",
        "Datum splatnosti",
        "Částka bez DPH",
        "DPH",
        "Částka s DPH",
    ],
    [
        "Számlaszám",
        "Vevő neve",
        "Számla kelte",
        "Fizetési határidő",
        "Nettó összeg",
        "ÁFA összege",
        "Bruttó összeg",
    ],
    [
        "Fakturanummer",
        "Kundnamn",
        "Fakturadatum",
        "Förfallodatum",
        "Belopp exkl. moms",
        "Moms",
        "Belopp inkl. moms",
    ],
    [
        "Fakturanr",
        "Kunde",
        "Fakturadato",
        "Forfaldsdato",
        "Beløb ekskl. moms",
        "Moms",
        "Beløb inkl. moms",
    ],
    [
        "Fakturanr",
        "Kundenavn",
        "Fakturadato",
        "Forfallsdato",
        "Beløp eks. mva",
        "MVA",
        "Beløp inkl. mva",
    ],
    [
        "Laskun numero",
        "Asiakas",
        "Laskun päivä",
        "Eräpäivä",
        "Veroton summa",
        "ALV",
        "Verollinen summa",
    ],
    [
        "Sąskaitos numeris",
        "Pirkėjas",
        "Sąskaitos data",
        "Apmokėti iki",
        "Suma be PVM",
        "PVM",
        "Suma su PVM",
    ],
    [
        "Rēķina numurs",
        "Pircējs",
        "Rēķina datums",
        "Apmaksas termiņš",
        "Summa bez PVN",
        "PVN",
        "Summa ar PVN",
    ],
    [
        "Arve number",
        "Ostja",
        "Arve kuupäev",
        "Maksetähtaeg",
        "Summa käibemaksuta",
        "Käibemaks",
        "Summa käibemaksuga",
    ],
];

/// Day, value day, text, name, account, amount, balance.
const STATEMENTS: &[[&str; 7]] = &[
    [
        "Booking Date",
        "Value Date",
        "Description",
        "Counterparty",
        "Counterparty IBAN",
        "Amount",
        "Balance",
    ],
    [
        "Buchungstag",
        "Valuta",
        "Verwendungszweck 1",
        "Auftraggeber/Empfänger",
        "IBAN",
        "Betrag",
        "Saldo",
    ],
    [
        "Fecha operación",
        "Fecha valor",
        "Concepto",
        "Beneficiario/Ordenante",
        "Cuenta beneficiario",
        "Importe",
        "Saldo",
    ],
    [
        "Data",
        "Data valor",
        "Descrição",
        "Contraparte",
        "IBAN",
        "Valor",
        "Saldo",
    ],
    [
        "Date comptable",
        "Date de valeur",
        "Libellé",
        "Nom contrepartie",
        "Compte contrepartie",
        "Montant",
        "Solde",
    ],
    [
        "Data contabile",
        "Data valuta",
        "Descrizione",
        "Controparte",
        "IBAN controparte",
        "Importo",
        "Saldo",
    ],
    [
        "Boekdatum",
        "Rentedatum",
        "Omschrijving",
        "Naam tegenpartij",
        "Tegenrekening",
        "Bedrag",
        "Saldo na mutatie",
    ],
    [
        "Data operacji",
        "Data waluty",
        "Tytuł",
        "Nadawca/Odbiorca",
        "Numer konta",
        "Kwota",
        "Saldo po operacji",
    ],
    [
        "Datum zaúčtování",
        "Datum valuty",
        "Zpráva pro příjemce",
        "Název protiúčtu",
        "Protiúčet",
        "Objem",
        "Zůstatek",
    ],
    [
        "Könyvelés dátuma",
        "Értéknap",
        "Közlemény",
        "Partner neve",
        "Partner számlaszáma",
        "Összeg",
        "Egyenleg",
    ],
    [
        "Bokföringsdag",
        "Valutadag",
        "Beskrivning",
        "Motpart",
        "Motkonto",
        "Belopp",
        "Bokfört saldo",
    ],
    [
        "Bogføringsdato",
        "Rentedato",
        "Tekst",
        "Modpart",
        "Modkonto",
        "Beløb",
        "Saldo",
    ],
    [
        "Bokføringsdato",
        "Rentedato",
        "Forklaring",
        "Motpart",
        "Til konto",
        "Beløp",
        "Saldo",
    ],
    [
        "Kirjauspäivä",
        "Arvopäivä",
        "Viesti",
        "Saaja/Maksaja",
        "Tilinumero",
        "Määrä",
        "Saldo",
    ],
    [
        "Data",
        "Valiutavimo data",
        "Mokėjimo paskirtis",
        "Mokėtojas/Gavėjas",
        "Korespondento sąskaita",
        "Suma",
        "Likutis",
    ],
    [
        "Datums",
        "Valutēšanas datums",
        "Informācija saņēmējam",
        "Saņēmējs/Maksātājs",
        "Partnera konts",
        "Summa",
        "Atlikums",
    ],
    [
        "Kuupäev",
        "Väärtuspäev",
        "Selgitus",
        "Saaja/Maksja",
        "Saaja/maksja konto",
        "Summa",
        "Saldo",
    ],
];

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
enum Heads {
    /// As programs and banks write them, in one language.
    Named,
    /// Some of them are meaningless.
    Partly,
    /// All of them are meaningless.
    Senseless,
}

/// A table and its source data, one line per invoice or movement.
struct Table {
    text: String,
    kind: Kind,
    heads: Heads,
    truth: Vec<String>,
}

fn table(seed: u64) -> Table {
    let mut chance = Chance(seed);
    let heads = chance.of(&[Heads::Named, Heads::Partly, Heads::Senseless]);
    let kind = chance.of(&[Kind::Invoices, Kind::Statement]);
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
    let names = chance.of(INVOICES);
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
    let names = chance.of(STATEMENTS);
    let (mut rows, mut truth) = (Vec::new(), Vec::new());
    let mut balance = 100_000;
    for at in 0..3 + chance.below(6) {
        let (booked, iso) = day(chance, 3);
        let text = format!("{} R-{}", chance.of(WORDS), 100 + chance.below(900));
        let sign = if at % 2 == 0 { 1 } else { -1 };
        let minor = sign * (1 + i64::try_from(chance.below(90_000)).unwrap());
        balance += minor;
        rows.push(vec![
            booked.clone(),
            booked,
            text.clone(),
            chance.of(NAMES).to_owned(),
            chance.of(ACCOUNTS).to_owned(),
            amount(minor),
            amount(balance),
        ]);
        truth.push(format!("{iso} {minor} {text}"));
    }
    (names, rows, truth)
}

/// Returns the same for what was read.
fn told(reading: &Reading, truth: &[String]) -> Vec<String> {
    let drafts = &reading.drafts;
    let invoices = drafts.invoices.iter().map(|draft| {
        let name = drafts.customers[draft.customer].name();
        let due = draft.due.map(|due| due.to_string()).unwrap_or_default();
        format!(
            "{name} {} {} {due} {}",
            draft.number, draft.issued, draft.gross.minor
        )
    });
    let entries = reading
        .statements
        .iter()
        .flat_map(|statement| &statement.entries);
    let entries = entries.enumerate().map(|(at, entry)| {
        let day = entry.booked.map(|day| day.to_string()).unwrap_or_default();
        // A text may include the words of other columns besides its own.
        let own = truth
            .get(at)
            .and_then(|line| line.splitn(3, ' ').nth(2))
            .unwrap_or_default();
        let text = if entry.text.contains(own) {
            own
        } else {
            &entry.text
        };
        format!("{day} {} {text}", entry.amount)
    });
    invoices.chain(entries).collect()
}

#[test]
fn f4_tables_with_any_heads_are_read_right_or_asked() {
    let (mut read, mut asked) = (0, 0);
    for seed in 0..TABLES {
        let table = table(seed);
        let (detection, reading) = read_with(table.text.as_bytes(), &Overrides::default());
        let says = || {
            format!(
                "table {seed} {:?} {:?}\n{}\n{:?}\n{:?}",
                table.heads, table.kind, table.text, detection.columns, reading.problems
            )
        };
        if reading.problems.concern_the_file() {
            asked += 1;
            assert!(
                reading.drafts.invoices.is_empty() && reading.statements.is_empty(),
                "{}",
                says()
            );
            assert_ne!(table.heads, Heads::Named, "asked without need: {}", says());
            continue;
        }
        read += 1;
        assert_eq!(reading.problems.list, [], "{}", says());
        assert_eq!(reading.kind, table.kind, "{}", says());
        assert_eq!(told(&reading, &table.truth), table.truth, "{}", says());
    }
    assert!(read > 60 && asked > 60, "{read} read, {asked} asked");
}

#[test]
fn f4_the_guess_is_the_answer_where_nothing_but_the_cells_speaks() {
    let (mut right, mut all) = (0, 0);
    for table in (0..TABLES)
        .map(table)
        .filter(|table| table.heads == Heads::Senseless)
    {
        let bytes = table.text.as_bytes();
        let mut answer = Overrides::default();
        // One question may follow another; each is answered as proposed.
        for _ in 0..3 {
            let (_, reading) = read_with(bytes, &answer);
            let Some(proposal) = reading
                .problems
                .list
                .first()
                .and_then(|first| first.proposal.clone())
            else {
                break;
            };
            answer = Overrides {
                kind: proposal.kind.or(answer.kind),
                columns: proposal.columns,
                ..Overrides::default()
            }
            .over(&answer);
        }
        let (_, reading) = read_with(bytes, &answer);
        all += 1;
        right += usize::from(reading.kind == table.kind);
    }
    assert!(
        right * 10 >= all * 9,
        "the kind of {right} of {all} was guessed"
    );
}
