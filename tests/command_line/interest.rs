//! The interest on one debt, and the rates behind it (rules I1–I5, I9), without a book.

use serde_json::{Value, json};

use crate::common::{Book, each, minor};

/// Returns from, to, days, balance, rate and amount of each row.
fn rows(answer: &Value) -> Value {
    let row = |row: &Value| {
        json!([
            row["from"],
            row["to"],
            row["days"],
            row["balance"],
            row["rate"],
            row["amount"]
        ])
    };
    answer["rows"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn i1_payments_and_new_rates_part_the_rows() {
    let book = Book::new();
    let answer = book.done(
        "interest --regime de-b2b --principal 10000.00 --currency EUR --due 2025-05-15 \
         --paid 2025-06-10:3,500.00 --paid 2025-06-10:500 --through 2025-07-31",
    );
    assert_eq!(
        rows(&answer),
        json!([
            ["2025-05-16", "2025-06-09", 25, "1000000", "11.27", "7719"],
            ["2025-06-10", "2025-06-30", 21, "600000", "11.27", "3890"],
            ["2025-07-01", "2025-07-31", 31, "600000", "10.27", "5233"]
        ])
    );
    assert_eq!(answer["total"], "16842");
    assert_eq!(
        (&answer["regime"], &answer["currency"], &answer["day_count"]),
        (&json!("de-b2b"), &json!("EUR"), &json!("act365"))
    );
    assert_eq!(
        answer["compensation"],
        json!({"text": "40.00", "minor": "4000", "currency": "EUR"})
    );
    assert!(!book.path("book.owed").exists());
}

#[test]
fn i2_the_day_count_can_be_chosen_and_the_last_day_is_today() {
    let book = Book::new();
    for (day_count, days, total) in [
        ("", 31, "42"),
        ("--day-count act365", 31, "42"),
        ("--day-count actact", 31, "42"),
        ("--day-count act360", 31, "43"),
        // Two days of February and thirty of March.
        ("--day-count 30360", 32, "44"),
    ] {
        let answer = book.done(&format!(
            "interest --regime contract:5 --principal 100 --currency USD --due 2026-02-28 {day_count}"
        ));
        let row = &answer["rows"][0];
        assert_eq!(
            (&row["to"], &row["days"], &answer["total"]),
            (&json!("2026-03-31"), &json!(days), &json!(total)),
            "{day_count}"
        );
    }
}

#[test]
fn i3_what_is_not_confirmed_is_marked() {
    let answer = Book::new()
        .done("interest --regime de-b2c --principal 100 --due 2025-12-01 --through 2026-01-31");
    let marks: Vec<&Value> = answer["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["provisional"])
        .collect();
    assert_eq!(marks, [false, true]);
    assert_eq!(answer["rows"][0].get("note"), None);
    assert_eq!(answer["compensation"], json!(null), "rule I4");
}

#[test]
fn i5_days_without_a_rate_cost_nothing_and_say_so() {
    let answer = Book::new()
        .done("interest --regime uk --principal 5000 --due 2030-01-31 --through 2030-03-02");
    assert_eq!(
        rows(&answer),
        json!([["2030-02-01", "2030-03-02", 30, "500000", null, "0"]])
    );
    let note = answer["rows"][0]["note"].as_str().unwrap();
    assert!(note.contains("nothing is charged"), "{note}");
    assert_eq!(answer["total"], "0");
    assert_eq!(answer["compensation"]["minor"], "7000");
}

#[test]
fn i2_what_is_not_overdue_costs_nothing() {
    let answer = Book::new()
        .done("interest --regime uk --principal 5000 --due 2026-03-31 --through 2026-03-31");
    assert_eq!(
        (&answer["rows"], &answer["total"], &answer["compensation"]),
        (&json!([]), &json!("0"), &json!(null))
    );
}

#[test]
fn i3_every_rate_has_its_source_and_every_regime_its_law() {
    let known = Book::new().done("rates");
    let rates = known["rates"].as_array().unwrap();
    let on = |series: &str, from: &str| {
        let of = rates
            .iter()
            .find(|rate| rate["series"] == series && rate["from"] == from);
        of.map(|rate| rate["rate"].as_str().unwrap())
    };
    assert_eq!(on("de-base", "2025-07-01"), Some("1.27"));
    assert_eq!(on("boe-base", "2025-01-01"), Some("4.75"));
    assert_eq!(on("ecb-mro", "2024-01-01"), Some("4.50"));
    assert_eq!(on("at-base", "2023-01-01"), Some("1.88"));
    for part in ["rates", "regimes"] {
        for source in each(&known[part], "source") {
            assert!(source.len() > 8, "{part}: {source}");
        }
    }
    assert!(rates.iter().all(|rate| rate["provisional"].is_boolean()));
    let regimes = each(&known["regimes"], "regime");
    for regime in [
        "de-b2b", "de-b2c", "at-b2b", "at-b2c", "uk", "eu", "eu:FR", "ch",
    ] {
        assert!(regimes.contains(&regime), "{regime}");
        let line = format!("interest --regime {regime} --principal 1000 --due 2025-01-31");
        assert!(minor(&Book::new().done(&line)["total"]) > 0, "{regime}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_what_to_do() {
    let book = Book::new();
    for (words, field, says) in [
        ("--regime nowhere", "regime", "contract:RATE"),
        ("--regime contract:lots", "regime", "contract:9.5"),
        ("--regime contract:9", "currency", "EUR"),
        ("--principal 1,234", "principal", "1234.50"),
        ("--principal -5", "principal", "1234.50"),
        ("--due 31.01.2026", "due", "2026-03-02"),
        ("--through soon", "through", "2026-03-02"),
        ("--paid 2026-02-01", "paid", "2026-03-02:99.50"),
        ("--paid 2026-02-01:0", "paid", "1234.50"),
        ("--paid yesterday:5", "paid", "2026-03-02"),
    ] {
        let word = words.split(' ').next().unwrap();
        let usual = ["--regime ch", "--principal 100", "--due 2026-01-31"];
        let rest: Vec<&str> = usual
            .into_iter()
            .filter(|usual| !usual.starts_with(word))
            .collect();
        let words = words.replace(word, "").trim().to_owned();
        let failure = book.refused(&format!("interest {} {word}={words}", rest.join(" ")));
        assert_eq!(failure["field"], field, "{word} {words}: {failure}");
        let hint = failure["hint"].as_str().unwrap();
        assert!(hint.contains(says), "{word} {words}: {hint}");
    }
    let (code, _) =
        book.text("interest --regime ch --principal 1 --due 2026-01-31 --day-count 365");
    assert_eq!(code, 64);
}

#[test]
fn people_see_interest_as_a_table() {
    let book = Book::new();
    let (code, text) = book.text(
        "interest --regime de-b2b --principal 10000 --due 2025-05-15 --paid 2025-06-10:4000 --through 2026-02-28",
    );
    assert_eq!(code, 0);
    insta::assert_snapshot!(text);
    insta::assert_snapshot!(
        "people_see_what_is_not_overdue",
        book.text("interest --regime ch --principal 80 --due 2026-03-31")
            .1
    );
    let known = book.text("rates").1;
    let laws_and_newest: Vec<&str> = known
        .lines()
        .take_while(|line| !line.contains("2024-"))
        .collect();
    insta::assert_snapshot!("people_see_the_rates", laws_and_newest.join("\n"));
    insta::assert_snapshot!("help_teaches_interest", book.text("help interest").1);
}

#[test]
fn i3_a_rate_added_to_the_book_goes_before_the_programs() {
    let book = crate::common::company("");
    let interest =
        "interest --regime de-b2b --principal 1000 --due 2031-01-01 --through 2031-01-31";
    let unknown = book.done(interest);
    let add = "rates add --series de-base --from 2031-01-01 --rate 1,52 --source 'the bulletin'";
    let known = book.done(add);
    let added = known["rates"].as_array().unwrap().iter();
    let added: Vec<_> = added.filter(|rate| rate["from"] == "2031-01-01").collect();
    assert_eq!((added.len(), &added[0]["rate"]), (1, &"1.52".into()));
    let with_it = book.done(&format!("--book book.owed {interest}"));
    assert_eq!(with_it["rows"][0]["rate"], "10.52");
    assert_ne!(with_it["total"], unknown["total"]);
    assert_eq!(
        book.refused(&add.replace("01-01", "02-01"))["field"],
        "from"
    );
    assert_eq!(book.refused(&add.replace("1,52", "x"))["field"], "rate");
    book.done("rates remove --series de-base --from 2031-01-01");
    book.refused("rates remove --series de-base --from 2031-01-01");
    assert_eq!(book.done(&format!("--book book.owed {interest}")), unknown);
}
