use serde_json::{Value, json};

use super::*;
use crate::context::{App, Setup, Silent};
use crate::failure::Code;
use crate::{commands, secrets};

/// Creates an app without a book, in its own folder, on 31 March 2026.
fn app(folder: &std::path::Path) -> App {
    App::new(Setup {
        config_dir: folder.join("config"),
        data_dir: folder.join("data"),
        secrets: Box::new(secrets::InMemory::default()),
        today: "2026-03-31".parse().ok(),
        time: None,
        who: "dora".to_owned(),
        language: None,
    })
}

fn call(app: &App, name: &str, request: Value) -> Result<Value, Failure> {
    commands::call(&Context::new(app, &Silent), name, request)
}

#[test]
fn the_calculator_needs_no_book_and_speaks_the_language_of_an_open_one() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let debt = json!({"regime": "at-b2b", "principal": "10,000.00", "due": "2024-05-31", "through": "2024-06-30"});
    let shown = |answer: &Value| {
        let row = &answer["rows"][0];
        (
            row["balance"]["text"].clone(),
            row["rate_text"].clone(),
            row["rate"].clone(),
            answer["total"]["minor"].clone(),
        )
    };
    let answer = call(&app, "interest.calculate", debt.clone()).unwrap();
    assert_eq!(
        shown(&answer),
        (
            json!("10,000.00"),
            json!("13.08%"),
            json!("13.08"),
            json!("10751")
        )
    );

    let book = folder.path().join("firma.owed");
    call(
        &app,
        "book.open_quietly",
        json!({"path": book, "create": true}),
    )
    .unwrap();
    let german = json!({"changes": {"name": "Hafenwerk", "language": "de"}});
    call(&app, "settings.edit_company", german).unwrap();
    let answer = call(&app, "interest.calculate", debt).unwrap();
    assert_eq!(
        shown(&answer),
        (
            json!("10.000,00"),
            json!("13,08\u{a0}%"),
            json!("13.08"),
            json!("10751")
        )
    );
}

#[test]
fn what_is_wrong_points_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let usual = json!({"regime": "ch", "principal": "100", "due": "2026-01-31"});
    assert!(call(&app, "interest.calculate", usual.clone()).is_ok());
    for (field, value) in [
        ("regime", json!("de-b2x")),
        ("principal", json!("")),
        ("currency", json!("Franken")),
        ("due", json!("")),
        ("through", json!("2026-02-30")),
        ("day_count", json!("act366")),
        ("paid", json!([{"date": "2026-02-01", "amount": "0.001"}])),
    ] {
        let mut request = usual.clone();
        request[field] = value;
        let failure = call(&app, "interest.calculate", request).unwrap_err();
        assert_eq!(
            (failure.code, failure.field.as_deref()),
            (Code::Invalid, Some(field)),
            "{failure}"
        );
    }
}

#[test]
fn i3_the_settings_can_show_every_rate_and_regime() {
    let folder = tempfile::tempdir().unwrap();
    let known = call(&app(folder.path()), "interest.rates", json!({})).unwrap();
    let count = |part: &str| known[part].as_array().unwrap().len();
    assert_eq!(count("rates"), RateTable::built_in().rates().count());
    assert_eq!(count("regimes"), Regime::laws().count() + 1);
}

#[test]
fn i9_every_rule_and_rate_has_a_source_and_none_of_it_is_legal_advice() {
    let folder = tempfile::tempdir().unwrap();
    let known = call(&app(folder.path()), "interest.rates", json!({})).unwrap();
    for list in ["rates", "regimes"] {
        let rows = known[list].as_array().unwrap();
        assert!(!rows.is_empty());
        for row in rows {
            assert!(row["source"].as_str().unwrap().len() > 10, "{row}");
        }
    }
    assert!(known["legal"].as_str().unwrap().contains("no legal advice"));
}
