//! Customers in lists, forms and searches: nobody is renamed, addresses are cleaned up or reported, and everybody is
//! found.

use serde_json::{Value, json};

use crate::common::{Book, each, pdf_text};

fn form(book: &Book, number: &str) -> Value {
    book.done(&format!("customers show {number}"))["customer"]["form"].clone()
}

#[test]
fn a_list_without_names_renames_nobody_and_a_new_customer_gets_its_number() {
    let book = Book::new();
    book.file(
        "full.csv",
        "Customer number;Name;Email;City\n1;Alpha GmbH;old@a.example;Bonn\n",
    );
    book.done("import full.csv --kind customers");
    book.file(
        "mails.csv",
        "Customer number;Contact;Email;City\n1;Anna;new@a.example;\n2;;b@b.example;\n",
    );
    let answer = book.done("import mails.csv --kind customers");
    assert_eq!(answer["notes"][0]["row"], 3, "{answer}");
    let first = form(&book, "1");
    assert_eq!(
        [
            &first["name"],
            &first["contact"],
            &first["email"],
            &first["city"]
        ],
        ["Alpha GmbH", "Anna", "new@a.example", "Bonn"]
            .map(Value::from)
            .each_ref()
    );
    assert_eq!(form(&book, "2")["name"], "2");
}

#[test]
fn a_customer_without_a_number_is_known_by_the_name_also_by_a_new_one() {
    let book = Book::new();
    let list = "Invoice No,Customer,Street,City,Invoice date,Due date,Currency,Amount\n";
    book.file(
        "list.csv",
        format!("{list}R1,Meier,1 Quay,Hull,2026-02-01,2026-03-01,EUR,80.00\n"),
    );
    book.done("import list.csv");
    book.done("company set --name Harbour");
    book.done("letters --merged letter.pdf");
    let letter = pdf_text(&book.path("letter.pdf"));
    assert!(
        letter.contains("Meier") && !letter.contains("Customer no."),
        "{letter}"
    );
    book.done("customers edit Meier --name 'Meier GmbH'");
    assert_eq!(form(&book, "'Meier GmbH'")["name"], "Meier GmbH");
    // The other program does not know the new name.
    book.file(
        "list.csv",
        format!("{list}R2,Meier,1 Quay,Hull,2026-02-01,2026-03-01,EUR,9.00\n"),
    );
    book.done("import list.csv");
    assert_eq!(book.done("customers")["count"], 1);

    book.file("numbers.csv", "Customer number;Email\n2;b@b.example\n");
    book.done("import numbers.csv --kind customers");
    book.done("customers edit 2 --name 'Beta GmbH'");
    assert_eq!(form(&book, "2")["name"], "Beta GmbH");
}

#[test]
fn what_stands_in_an_e_mail_column_is_cleaned_or_named_at_its_row() {
    let book = Book::new();
    for (at, (written, kept, notes)) in [
        ("n/a", "", 0),
        ("-", "", 0),
        ("Anna <a@kunde.example>", "a@kunde.example", 0),
        ("a@kunde.example;", "a@kunde.example", 0),
        ("a@kunde.example.", "a@kunde.example", 0),
        (
            "a@kunde.example; b@kunde.example",
            "a@kunde.example, b@kunde.example",
            0,
        ),
        ("jürgen@kunde.example", "", 1),
    ]
    .into_iter()
    .enumerate()
    {
        book.file(
            "list.csv",
            format!(
                "Invoice No,Customer No,Customer,Email,Invoice date,Due date,Currency,Amount
R{at},C{at},Kunde,\"{written}\",2026-02-01,2026-03-01,EUR,80.00\n"
            ),
        );
        let answer = book.done("import list.csv");
        let said = answer["notes"].as_array().unwrap().iter();
        let said = said.filter(|note| note["row"].is_number()).count();
        assert_eq!(said, notes, "{written}: {answer}");
        assert_eq!(form(&book, &format!("C{at}"))["email"], kept, "{written}");
    }
    let typed = book.refused("customers add --number X --name X --email jürgen@kunde.example");
    assert_eq!(typed["field"], "email");
    book.done("customers add --number X --name X --email 'a@x.example; B <b@x.example>'");
    assert_eq!(form(&book, "X")["email"], "a@x.example, b@x.example");
}

#[test]
fn a_name_of_several_lines_comes_in_as_one() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Customer number;Name;Street\n1;\"Alpha\n\tGmbH\";\"Weg 1\nHof\"\n",
    );
    book.done("import list.csv --kind customers");
    let customer = form(&book, "1");
    assert_eq!(
        (&customer["name"], &customer["street"]),
        (&json!("Alpha GmbH"), &json!("Weg 1 Hof"))
    );
}

#[test]
fn a_country_is_a_country() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Customer number;Name;Country\n1;A;Österreich\n2;B;Narnia\n",
    );
    let answer = book.run("import list.csv --kind customers");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["row"]),
        (2, &json!(3))
    );
    book.run("import list.csv --kind customers --accept-problems");
    assert_eq!(form(&book, "1")["country"], "AT");
    assert_eq!(
        book.refused("customers edit 1 --country Narnia")["field"],
        "country"
    );
}

#[test]
fn search_finds_in_any_case_and_lists_stand_in_the_order_of_letters() {
    let book = Book::new();
    book.file(
        "c.csv",
        "Customer number;Name\n1;Müller\n2;Zander\n3;Åkesson\n4;Cafe\u{301}\n5;ŁÓDŹ\n6;Straße\n",
    );
    book.done("import c.csv --kind customers");
    for (search, name) in [
        ("MÜLLER", "Müller"),
        ("muller", "Müller"),
        ("åkesson", "Åkesson"),
        ("Café", "Cafe\u{301}"),
        ("łódź", "ŁÓDŹ"),
        ("STRASSE", "Straße"),
    ] {
        let found = book.done(&format!("customers --search {search}"));
        assert_eq!(each(&found["rows"], "name"), [name], "{search}");
    }
    let all = book.done("customers");
    assert_eq!(
        each(&all["rows"], "number"),
        ["3", "4", "5", "1", "6", "2"],
        "Åkesson to Zander"
    );
}

#[test]
fn a_renumbered_customer_is_found_by_its_old_number_in_lists() {
    let book = Book::with(crate::common::LIST);
    book.done("customers edit K1 --number N1");
    let again = book.done("import list.csv");
    assert_eq!(
        (&again["created"], &again["unchanged"]),
        (&json!(0), &json!(3)),
        "{again}"
    );
    assert_eq!(
        book.done("customers show K1")["customer"]["form"]["number"],
        "N1"
    );
    book.done("customers add --number K1 --name Other");
    assert_eq!(
        form(&book, "K1")["name"],
        "Other",
        "who has the number now comes first"
    );
}

/// Returns a list of two invoices of 12.345 and 112.125, and a third.
fn list_of(currency: &str, separator: &str, third: &str) -> String {
    let rows = [
        "Invoice number;Customer number;Customer;Issue date;Due date;Amount;Currency".to_owned(),
        format!("R5;K5;Kuwait Co;2026-02-15;2026-03-04;12.345;{currency}"),
        format!("R6;K5;Kuwait Co;2026-02-15;2026-03-04;112.125;{currency}"),
        format!("R7;K5;Kuwait Co;2026-02-15;2026-03-04;{third}"),
    ];
    rows.join("\n").replace(';', separator)
}

#[test]
fn three_digits_behind_a_sign_are_the_decimals_of_a_currency_that_has_three() {
    for (currency, separator, open) in [
        ("KWD", ";", 12_345),
        ("KWD", ",", 12_345),
        ("EUR", ";", 1_234_500),
    ] {
        let book = Book::new();
        let third = format!("1.500;{currency}");
        book.file("i.csv", list_of(currency, separator, &third));
        book.done("import i.csv");
        assert_eq!(book.open("R5"), open, "{currency}{separator}");
    }
}

#[test]
fn three_digits_are_asked_where_other_amounts_speak_against_decimals() {
    // A whole amount of dinars and a currency with two decimals in one column.
    for third in ["500;KWD", "1.500;EUR"] {
        let book = Book::new();
        book.file("i.csv", list_of("KWD", ";", third));
        let answer = book.run("import i.csv");
        let asked = &answer.json["problems"][0]["settled_by"];
        assert_eq!(asked, "decimal", "{answer:?}");
        book.done("import i.csv --decimal .");
        assert_eq!(book.open("R6"), 112_125);
    }
}

#[test]
fn an_impossible_amount_is_a_problem_of_its_row() {
    let book = Book::new();
    book.file(
        "i.csv",
        "Invoice number,Customer,Issue date,Due date,Amount,Currency
R1,A,2026-02-15,2026-03-04,90000000000000000.00,EUR
R2,A,2026-02-15,2026-03-04,5.00,EUR\n",
    );
    let answer = book.run("import i.csv");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["row"]),
        (2, &json!(2)),
        "{answer:?}"
    );
    book.run("import i.csv --accept-problems");
    assert_eq!(book.open("R2"), 500);
}
