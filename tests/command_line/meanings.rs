//! What a list is and what its columns mean: taken from names, or else asked (rule F4).

use serde_json::json;

use crate::common::Book;

const UNNAMED: &str =
    "aa;bb;cc;dd\n13.04.2026;Winkel BV;82,15 €;Pas 4\n14.04.2026;Klant BV;250,00 €;Factuur 9\n";

#[test]
fn f4_a_table_that_no_name_explains_is_asked_and_its_guess_answers() {
    let book = Book::new();
    book.file("table.csv", UNNAMED);
    for words in ["import table.csv", "import table.csv --accept-problems"] {
        let answer = book.run(words);
        assert_eq!(answer.code, 2, "{words}: {answer:?}");
        let problem = &answer.json["problems"][0];
        assert_eq!(problem["settled_by"], "kind", "{words}");
        assert_eq!(problem["proposal"]["kind"], "statement");
        assert_eq!(
            problem["proposal"]["columns"],
            json!({"0": "booked_date", "2": "entry_amount"})
        );
    }
    assert_eq!(book.invoices(), 0);
    let (_, text) = book.text("import table.csv");
    let options = "--kind statement --column 1=booked_date --column 3=entry_amount";
    assert!(text.contains(&format!("({options})\n")), "{text}");

    book.done(&format!("import table.csv {options}"));
    let entries = book.done("bank entries");
    assert_eq!(entries["rows"][0]["text"], "Klant BV Factuur 9");
    assert_eq!(book.invoices(), 0);
    // The next file with the same layout is read in the same way.
    book.file(
        "next.csv",
        UNNAMED.replace("13.04", "15.04").replace("14.04", "16.04"),
    );
    assert_eq!(book.done("import next.csv")["created"], 2);
}

#[test]
fn f4_quotes_are_no_invoices_and_are_called_quotes() {
    let book = Book::new();
    book.file(
        "list.csv",
        "QUOTES,,,\nClient,Quote Number,Amount,Due Date\nAlpha,2,500.00,2026-02-14\n",
    );
    let answer = book.run("import list.csv --accept-problems");
    assert_eq!(answer.code, 2, "{answer:?}");
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("a list of quotes"), "{message}");
    assert_eq!(book.invoices(), 0);
}

#[test]
fn columns_that_are_not_used_are_named_and_what_is_open_is_told() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Invoice No,Client,Invoice Date,Gross,Paid,Salesperson\n1,Alpha,2026-01-13,120.00,20.00,Ann\n2,Beta,2026-01-14,80.00,0.00,Bo\n",
    );
    let file = &book.done("import list.csv --currency EUR --dry-run")["files"][0];
    assert_eq!(
        (&file["sums"][0]["minor"], &file["open"][0]["minor"]),
        (&json!("20000"), &json!("18000"))
    );
    assert_eq!(
        file["unused"],
        json!([{"column": "Salesperson", "samples": ["Ann", "Bo"]}])
    );
    let (_, text) = book.text("import list.csv --currency EUR");
    assert!(text.contains("Not used: Salesperson (Ann, Bo)\n"), "{text}");
}

#[test]
fn a_lost_part_of_an_address_is_a_note() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Customer,Email,Billing Address,House Addr\nAlpha,a@example.com,1 High Road,Annex\n",
    );
    let report = book.done("import list.csv");
    assert_eq!(report["notes"][0]["column"], "House Addr");
    assert_eq!(report["created"], 1);
}

#[test]
fn reading_a_list_of_customers_or_payments_shows_what_it_holds() {
    let book = Book::new();
    book.file(
        "customers.csv",
        "Customer No,Customer,Email,City\nK1,Alpha,a@example.com,Mesa\n",
    );
    book.file(
        "payments.csv",
        "Payment Date,Customer,Amount,Currency,Invoice Number\n2026-02-13,Alpha,10.00,EUR,17\n",
    );
    let read = book.done("read customers.csv payments.csv");
    let customer = &read["files"][0]["customers"][0];
    assert_eq!(
        (&customer["name"], &customer["city"]),
        (&json!("Alpha"), &json!("Mesa"))
    );
    let payment = &read["files"][1]["payments"][0];
    assert_eq!(
        (&payment["amount"], &payment["invoices"]),
        (&json!("1000"), &json!(["17"]))
    );
    let (_, text) = book.text("read customers.csv payments.csv");
    assert!(
        text.contains("Alpha, a@example.com") && text.contains("2026-02-13"),
        "{text}"
    );
}
