//! Two people change one record at the same time: the later one is told, and nothing of the earlier one is lost (rule L6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use owed_app::commands;
use owed_app::context::{App, Context, Setup, Silent};
use owed_app::failure::{Code, Failure};
use owed_app::secrets::InMemory;
use serde_json::{Value, json};

/// A book that two people have open.
struct Desk {
    _folder: tempfile::TempDir,
    ann: App,
    bob: App,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.owed");
        let opened = |who: &str| {
            let app = App::new(Setup {
                config_dir: folder.path().to_owned(),
                data_dir: folder.path().to_owned(),
                secrets: Box::new(InMemory::default()),
                today: Some("2026-03-20".parse().unwrap()),
                time: None,
                who: who.to_owned(),
                language: None,
            });
            let path = path.to_str().unwrap();
            call(
                &app,
                "book.open",
                json!({"path": path, "create": !std::path::Path::new(path).exists()}),
            )
            .unwrap();
            app
        };
        let (ann, bob) = (opened("ann"), opened("bob"));
        Self {
            _folder: folder,
            ann,
            bob,
        }
    }
}

fn call(app: &App, name: &str, request: Value) -> Result<Value, Failure> {
    commands::call(&Context::new(app, &Silent), name, request)
}

fn ann_is_told(desk: &Desk, name: &str, request: Value, what: &str) {
    let failure = call(&desk.ann, name, request).unwrap_err();
    assert_eq!(failure.code, Code::Refused, "{name}: {failure:?}");
    assert_eq!(
        failure.message.to_string(),
        format!("{what} was changed meanwhile by bob; nothing is saved.")
    );
}

/// Bob changes `theirs` of a record while Ann has it before her; she cannot save what she typed into `ours` before she has
/// looked again.
fn changed_by_both(
    desk: &Desk,
    save: &str,
    what: &str,
    form: impl Fn(&App) -> Value,
    id: Option<i64>,
    (theirs, ours): ((&str, Value), (&str, Value)),
) {
    let with = |form: &Value, (field, value): &(&str, Value)| {
        let mut form = form.clone();
        form[*field] = value.clone();
        form
    };
    let request = |form: Value, seen: &Value| {
        let mut request = json!({"form": form, "seen": seen});
        if let Some(id) = id {
            request["id"] = json!(id);
        }
        if save == "settings.mail" {
            request["password"] = Value::Null;
        }
        request
    };
    let seen = form(&desk.ann);
    call(&desk.bob, save, request(with(&seen, &theirs), &seen)).unwrap();
    ann_is_told(desk, save, request(with(&seen, &ours), &seen), what);
    let seen = form(&desk.ann);
    assert_eq!(seen[theirs.0], theirs.1, "{save} kept what bob changed");
    call(&desk.ann, save, request(with(&seen, &ours), &seen)).unwrap();
    let now = form(&desk.bob);
    assert_eq!((&now[theirs.0], &now[ours.0]), (&theirs.1, &ours.1));
}

fn field(answer: &Value, field: &str) -> Value {
    answer[field].clone()
}

#[test]
fn l6_nobody_overwrites_a_record_that_somebody_else_has_changed() {
    let desk = Desk::new();
    let ann = |name: &str, request: Value| call(&desk.ann, name, request).unwrap();
    let made = |name: &str, form: Value| {
        ann(name, json!({"id": null, "form": form}))["id"]
            .as_i64()
            .unwrap()
    };

    let customer = made("customers.save", json!({"name": "Alpha", "number": "1"}));
    changed_by_both(
        &desk,
        "customers.save",
        "Customer Alpha",
        |app| {
            field(
                &call(app, "customers.get", json!({"id": customer})).unwrap(),
                "form",
            )
        },
        Some(customer),
        (("phone", json!("+44 1")), ("city", json!("Hull"))),
    );

    let invoice = made(
        "invoices.save",
        json!({"customer_id": customer, "number": "R1", "currency": "EUR", "issued": "2026-02-01",
            "due": "2026-03-01", "gross": "100"}),
    );
    changed_by_both(
        &desk,
        "invoices.save",
        "Invoice R1",
        |app| {
            field(
                &call(app, "invoices.get", json!({"id": invoice})).unwrap(),
                "form",
            )
        },
        Some(invoice),
        (("reference", json!("PO 7")), ("note", json!("by courier"))),
    );

    let policy = ann("policies.list", json!({}))[0]["id"].as_i64().unwrap();
    let name = ann("policies.get", json!({"id": policy}))["form"]["name"].clone();
    changed_by_both(
        &desk,
        "policies.save",
        &format!("Policy {}", name.as_str().unwrap()),
        |app| {
            field(
                &call(app, "policies.get", json!({"id": policy})).unwrap(),
                "form",
            )
        },
        Some(policy),
        (
            ("courtesy_days", json!(11)),
            ("split_by_level", json!(true)),
        ),
    );

    let group = made("groups.save", json!({"name": "Trade", "policy_id": null}));
    changed_by_both(
        &desk,
        "groups.save",
        "Group Trade",
        |app| {
            let row = call(app, "groups.list", json!({})).unwrap()[0].clone();
            json!({"name": row["name"], "policy_id": row["policy_id"]})
        },
        Some(group),
        (("policy_id", json!(policy)), ("name", json!("Trades"))),
    );

    changed_by_both(
        &desk,
        "settings.company",
        "The company",
        |app| field(&call(app, "settings.get", json!({})).unwrap(), "company"),
        None,
        (
            ("phone", json!("+49 30 1")),
            ("website", json!("us.example")),
        ),
    );

    let account = json!({"host": "mail.example.com", "port": 587, "security": "starttls",
        "from_address": "us@example.com"});
    ann("settings.mail", json!({"form": account, "password": null}));
    changed_by_both(
        &desk,
        "settings.mail",
        "The e-mail account",
        |app| field(&call(app, "settings.get", json!({})).unwrap(), "mail"),
        None,
        (("port", json!(465)), ("from_name", json!("Us"))),
    );
}

#[test]
fn l6_nobody_overwrites_a_letter_under_review_that_somebody_else_has_changed() {
    let desk = Desk::new();
    let ann = |name: &str, request: Value| call(&desk.ann, name, request).unwrap();
    let form = json!({"name": "Alpha", "number": "1", "street": "1 Quay", "city": "Hull"});
    let customer = ann("customers.save", json!({"id": null, "form": form}))["id"].clone();
    let form = json!({"customer_id": customer, "number": "R1", "currency": "EUR", "issued": "2026-02-01",
        "due": "2026-03-01", "gross": "100"});
    ann("invoices.save", json!({"id": null, "form": form}));
    let run = ann("runs.propose", json!({}))["run"].clone();
    let draft = |app: &App| {
        let of = json!({"run": run, "customer_id": customer});
        call(app, "runs.draft", of).unwrap()["edits"].clone()
    };
    let edited = |seen: &Value, part: &str, text: &str| {
        let mut edits = seen.clone();
        edits[part] = json!(text);
        json!({"run": run, "customer_id": customer, "exclude": false, "edits": edits, "seen": seen})
    };
    let seen = draft(&desk.ann);
    let theirs = edited(&seen, "subject", "Your account");
    call(&desk.bob, "runs.edit", theirs).unwrap();
    let ours = edited(&seen, "closing", "Kind regards");
    ann_is_told(&desk, "runs.edit", ours, "The reminder to Alpha");
    let seen = draft(&desk.ann);
    assert_eq!(seen["subject"], "Your account");
    ann("runs.edit", edited(&seen, "closing", "Kind regards"));
}

#[test]
fn l6_undo_takes_back_what_was_seen_and_nothing_else() {
    let desk = Desk::new();
    let save = |app: &App, name: &str| {
        call(
            app,
            "customers.save",
            json!({"id": null, "form": {"name": name}}),
        )
        .unwrap();
    };
    let info = |app: &App, what: &str| call(app, "book.info", json!({})).unwrap()[what].clone();
    save(&desk.ann, "Alpha");
    let seen = info(&desk.ann, "undo");
    save(&desk.bob, "Beta");
    let failure = call(&desk.ann, "journal.undo", json!({"seen": seen})).unwrap_err();
    assert_eq!(failure.code, Code::Refused);
    assert!(
        failure.message.to_string().contains("Customer Beta added"),
        "{failure:?}"
    );
    assert_eq!(info(&desk.ann, "customers"), 2);

    let seen = info(&desk.ann, "undo");
    call(&desk.ann, "journal.undo", json!({"seen": seen})).unwrap();
    let seen = info(&desk.ann, "redo");
    call(&desk.bob, "journal.undo", json!({})).unwrap();
    let failure = call(&desk.ann, "journal.redo", json!({"seen": seen})).unwrap_err();
    assert_eq!(failure.code, Code::Refused);
    assert_eq!(info(&desk.ann, "customers"), 0);
}
