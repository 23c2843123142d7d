//! `owed read` accepts an answer to each of its questions, which name the options that settle them (rule F4).

use serde_json::{Value, json};

use crate::common::Book;

/// A file, the question about it, and the answer if the question states only its form.
struct Asked {
    settled_by: &'static str,
    file: &'static [u8],
    answer: &'static str,
}

const ASKED: &[Asked] = &[
    Asked {
        settled_by: "kind",
        file: "aa;bb;cc;dd\n13.04.2026;Winkel BV;82,15 €;Pas 4\n14.04.2026;Klant BV;250,00 €;Factuur 9\n"
            .as_bytes(),
        answer: "",
    },
    Asked {
        settled_by: "kind",
        file: b"QUOTES,,,,\nClient,Quote Number,Date,Amount,Due Date\nAlpha,2,2026-01-14,500.00 EUR,2026-02-14\n",
        answer: "--kind invoices --column 2=invoice_number --column 3=invoice_date",
    },
    Asked {
        settled_by: "columns",
        file: b"Invoice Number,Wer,Invoice Date,Amount,Currency\n1,Alpha Ltd,2026-01-13,5.00,EUR\n",
        answer: "--column Wer=customer_name",
    },
    Asked {
        settled_by: "columns",
        file: b"Date,Value Date,Description,Amount,Kind\n2026-01-13,2026-01-13,Rent,40.00,zult\n\
            2026-01-14,2026-01-14,RE-1,55.00,kolm\n2026-01-15,2026-01-15,Tea,4.00,zult\n2026-01-16,2026-01-16,RE-2,5.00,kolm\n",
        answer: "",
    },
    Asked {
        settled_by: "date_order",
        file: b"Invoice Number,Customer,Invoice Date,Amount,Currency\n1,Alpha Ltd,03/04/2026,5.00,EUR\n",
        answer: "",
    },
    Asked {
        settled_by: "date_order",
        file: b"!Type:Bank\nD3/4/26\nT10.00\nPAlpha\n^\n",
        answer: "",
    },
    Asked {
        settled_by: "decimal",
        file: b"Invoice Number;Customer;Invoice Date;Amount;Currency\n1;Alpha Ltd;2026-01-13;1,500;EUR\n",
        answer: "",
    },
    Asked {
        settled_by: "currency",
        file: b"Invoice Number,Customer,Invoice Date,Amount\n1,Alpha Ltd,2026-01-13,5.00\n",
        answer: "",
    },
    Asked {
        settled_by: "encoding",
        file: b"Invoice Number;Customer;Invoice Date;Amount;Currency\n\
            1;Kr\x94ger & S\x94hne;2026-01-13;5.00;EUR\n2;\x8Esthetik AG;2026-01-13;6.00;EUR\n3;M\x81\xE1ig KG;2026-01-13;7.00;EUR\n",
        answer: "",
    },
];

/// Returns the open questions about a file.
fn open(read: &Value) -> Vec<&str> {
    let problems = read["files"][0]["problems"].as_array().unwrap().iter();
    problems
        .filter_map(|problem| problem["settled_by"].as_str())
        .collect()
}

/// Returns the possible answers at the end of a question's line: `(such as --currency EUR)`,
/// `(--decimal . or --decimal ,)`.
fn ways(text: &str) -> Vec<String> {
    let mut lines = text.lines().filter(|line| !line.contains("Not used"));
    let line = lines.find(|line| line.ends_with(')'));
    let (_, options) = line.unwrap().rsplit_once(" (").unwrap();
    let options = options.trim_end_matches(')').trim_start_matches("such as ");
    options.split(" or ").map(str::to_owned).collect()
}

#[test]
fn f4_every_question_of_read_is_answered_by_the_options_that_it_names() {
    for asked in ASKED {
        let book = Book::new();
        book.file("file", asked.file);
        let read = book.run("read file").json;
        assert_eq!(open(&read), [asked.settled_by], "{read}");
        let (_, text) = book.text("read file");
        let named = ways(&text);
        let answers = match asked.answer {
            "" => named,
            answer => {
                let option = named[0].split_whitespace().next().unwrap();
                assert!(answer.contains(option), "{text}");
                vec![answer.to_owned()]
            }
        };
        for answer in answers {
            let read = book.run(&format!("read file {answer}"));
            assert_eq!(
                (read.code, open(&read.json).len()),
                (0, 0),
                "{answer}: {read:?}"
            );
            assert_eq!(read.json["files"][0]["ok"], true, "{answer}");
        }
        assert!(!book.path("book.owed").exists());
    }
}

#[test]
fn what_is_said_of_a_file_goes_before_what_was_detected() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Mine\nInvoice Number;Customer;Invoice Date;Amount;Currency;Due\n1;Alpha Ltd;2026-01-13;1.500;EUR;2026-02-13\n",
    );
    let item = |options: &str| {
        book.done(&format!("read list.csv {options}"))["files"][0]["items"][0].clone()
    };
    assert_eq!(item("--decimal ,")["total"], "150000");
    assert_eq!(item("--decimal .")["total"], "150");
    assert_eq!(item("--decimal . --column 6=")["due"], json!([]));
    assert_eq!(
        item("--decimal . --header-row 2 --separator ;")["due"],
        json!(["2026-02-13"])
    );
}

#[test]
fn a_column_that_a_file_does_not_have_is_refused_and_a_file_that_is_not_there_is_named() {
    let book = Book::new();
    book.file("list.csv", crate::common::LIST);
    let failure = book.refused("read list.csv --column 12=total");
    assert_eq!(failure["field"], "column");
    let answer = book.run("read missing.csv list.csv --column Amount=total");
    let ok: Vec<_> = answer.json["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| &file["ok"])
        .collect();
    assert_eq!(
        (answer.code, ok),
        (2, vec![&json!(false), &json!(true)]),
        "{answer:?}"
    );
}

#[test]
fn f4_a_table_says_what_it_is_taken_for_and_what_speaks_for_each_column() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Invoice Number,Wer,Invoice Date,Amount,Salesperson\n1,Alpha Ltd,2026-01-13,5.00,\n",
    );
    let told = |words: &str| {
        let file = book.run(words).json["files"][0].clone();
        let columns = file["columns"].as_array().unwrap().iter();
        let columns: Vec<_> = columns
            .map(|column| format!("{}: {}", column["field"], column["why"]).replace('"', ""))
            .collect();
        (file["kind"].clone(), columns)
    };
    let columns = |customer: &str| {
        [
            "invoice_number: name",
            customer,
            "invoice_date: name",
            "total: name",
            ": ",
        ]
        .map(str::to_owned)
        .to_vec()
    };
    assert_eq!(told("read list.csv"), (json!("invoices"), columns(": ")));
    let chosen = (json!("invoices"), columns("customer_name: chosen"));
    assert_eq!(told("read list.csv --column 2=customer_name"), chosen);
    book.file("table.csv", ASKED[0].file);
    let (kind, columns) = told("read table.csv");
    assert_eq!(
        (kind, columns[0].as_str()),
        (json!("statement"), "booked_date: content")
    );
}

/// Imports a list of three payments of two invoices; returns how many were added, or else the question.
fn payments_with(head: &str, states: [&str; 3]) -> (u64, String) {
    let book = Book::with(
        "Invoice No,Customer,Invoice date,Due date,Currency,Amount\nI-1,Alpha,2026-01-05,2026-02-04,EUR,100.00\nI-2,Alpha,2026-01-05,2026-02-04,EUR,100.00\n",
    );
    let rows: String = [("I-1", states[0]), ("I-2", states[1]), ("I-2", states[2])]
        .iter()
        .enumerate()
        .map(|(at, (invoice, state))| format!("2026-02-1{at};Alpha;{invoice};100.00;EUR;{state}\n"))
        .collect();
    book.file("p.csv", format!("{head}\n{rows}"));
    let answer = book.run("import p.csv --kind payments");
    let created = answer.json["created"].as_u64().unwrap_or_default();
    (created, answer.json["problems"].to_string())
}

#[test]
fn f4_whether_money_came_is_read_in_every_language_or_asked() {
    for (head, states) in [
        (
            "Date de règlement;Client;Facture;Montant;Devise;Statut",
            ["Payé", "Échoué", "Remboursé"],
        ),
        (
            "Fecha de pago;Cliente;Factura;Importe;Moneda;Estado",
            ["Pagado", "Rechazado", "Fallido"],
        ),
        (
            "Data pagamento;Cliente;Fattura;Importo;Valuta;Stato",
            ["Pagato", "Rifiutato", "Annullato"],
        ),
        (
            "Payment Date;Customer;Invoice;Amount;Currency;Outcome",
            ["paid", "failed", "pending"],
        ),
        (
            "Zahlungsdatum;Kunde;Rechnung;Betrag;Währung;Ergebnis",
            ["bezahlt", "fehlgeschlagen", "abgelehnt"],
        ),
        (
            "Payment Date;Customer;Invoice;Amount;Currency;Wie es ging",
            ["paid", "failed", "refunded"],
        ),
    ] {
        let (created, problems) = payments_with(head, states);
        // Only the first came; Owed asks about the unknown others.
        assert!(created <= 1, "{head}: {created} {problems}");
    }
}

#[test]
fn f4_what_an_invoice_is_and_whether_it_stands_is_read_or_asked() {
    let read = |head: &str, words: [&str; 3]| {
        let book = Book::new();
        book.done("company set --name Us --currency EUR");
        let rows: String = words
            .iter()
            .enumerate()
            .map(|(at, word)| format!("F-{at};A;2026-01-1{at};2026-02-12;100.00;EUR;{word}\n"))
            .collect();
        book.file("t.csv", format!("{head}\n{rows}"));
        let answer = book.run("import t.csv");
        let created = answer.json["created"].as_u64().unwrap_or_default();
        (answer.code, created)
    };
    for (head, words) in [
        (
            "Número de factura;Cliente;Fecha;Vencimiento;Total;Moneda;Tipo de documento",
            ["Factura", "Presupuesto", "Pedido"],
        ),
        (
            "Numero fattura;Cliente;Data;Scadenza;Totale;Valuta;Tipo documento",
            ["Fattura", "Preventivo", "Ordine"],
        ),
        (
            "Rechnungsnummer;Kunde;Datum;Fälligkeit;Betrag;Währung;Zustand",
            ["offen", "storniert", "Entwurf"],
        ),
        (
            "Invoice No;Customer;Date;Due Date;Total;Currency;Progress",
            ["open", "cancelled", "draft"],
        ),
    ] {
        let (code, created) = read(head, words);
        // Only the first is owed.
        assert!(code == 2 || created == 1, "{head}: {code} {created}");
    }
}
