//! A book, through the list of commands as every face calls them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use owed_app::commands;
use owed_app::context::{App, Context, Setup, Silent};
use owed_app::failure::Failure;
use owed_app::secrets::InMemory;
use serde_json::{Value, json};

use super::{Telling, Truth};

pub struct Book {
    folder: PathBuf,
    app: App,
}

impl Book {
    pub fn at(folder: &Path) -> Self {
        let book = Self {
            folder: folder.to_owned(),
            app: app(folder),
        };
        book.call(
            "book.open",
            json!({"path": folder.join("b.owed"), "create": true}),
        );
        book
    }

    /// Reads a file in; says whether that changed something.
    pub fn import(&self, telling: &Telling) -> bool {
        let request = self.request(telling);
        let report = self.call("import.files", request);
        assert_eq!(report["problems"], json!([]), "{}", telling.name());
        // Where there is nothing to tell of, nothing is written.
        report["created"] != 0 || report["changed"] != 0
    }

    /// Two programs with the book open read the file at once.
    pub fn import_twice_at_once(&self, telling: &Telling) {
        let request = self.request(telling);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let other = app(&self.folder);
                    call(
                        &other,
                        "book.open",
                        json!({"path": self.folder.join("b.owed")}),
                    )
                    .unwrap();
                    let report = call(&other, "import.files", request.clone()).unwrap();
                    assert_eq!(report["problems"], json!([]), "{}", telling.name());
                });
            }
        });
    }

    fn request(&self, telling: &Telling) -> Value {
        let path = self.folder.join(telling.file());
        std::fs::write(&path, &telling.content).unwrap();
        let kind = match telling {
            one if one.is_of("payments") => "payments",
            one if one.is_of("list") => "invoices",
            _ => "statement",
        };
        json!({"files": [{"source": {"path": path}, "corrections": {"kind": kind, "date_order": if kind == "statement" { "dmy" } else { "ymd" }}}]})
    }

    pub fn undo(&self) {
        self.call("journal.undo", json!({}));
    }

    pub fn accept_certain(&self) {
        self.call("matching.accept_certain", json!({}));
    }

    /// A person decides about what waits as it is: the first candidate where it is a payment that the book has, else the
    /// invoice that the text names.
    pub fn decide(&self, truth: &Truth) {
        self.accept_certain();
        loop {
            let waiting = self.call("matching.list", json!({}));
            let entries = waiting["entries"].as_array().unwrap();
            let Some(entry) = entries.first() else { return };
            let number = entry["text"].as_str().unwrap();
            assert!(truth.is_invoice(number), "{entry}");
            let invoices = self.call("invoices.list", json!({"state": "all", "search": number}));
            let invoice = &invoices["rows"][0]["id"];
            let known = entry["candidates"][0]["rest"] == "known";
            let items = if known { json!([]) } else { json!([invoice]) };
            self.call(
                "matching.accept",
                json!({"entry_id": entry["entry_id"], "invoice_ids": items}),
            );
        }
    }

    /// All payments together.
    pub fn paid(&self) -> i64 {
        let customers = self.call("customers.list", json!({"state": "all"}));
        let customers = customers["rows"].as_array().unwrap().iter();
        customers
            .map(|customer| {
                let credits = self.call("credits.list", json!({"customer_id": customer["id"]}));
                let credits = credits.as_array().unwrap().iter();
                credits
                    .map(|credit| minor(&credit["amount"]["minor"]))
                    .sum::<i64>()
            })
            .sum()
    }

    pub fn balances(&self) -> BTreeMap<String, i64> {
        let page = self.call("invoices.list", json!({"state": "all"}));
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            (
                row["number"].as_str().unwrap().to_owned(),
                minor(&row["open"]["minor"]),
            )
        })
        .collect()
    }

    /// What `owed check` finds; empty where all is well.
    pub fn problems(&self) -> String {
        let report = self.call("book.check", json!({}));
        match report["ok"] == true {
            true => String::new(),
            false => report["problems"].to_string(),
        }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        call(&self.app, name, request).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }
}

fn call(app: &App, name: &str, request: Value) -> Result<Value, Failure> {
    commands::call(&Context::new(app, &Silent), name, request)
}

fn app(folder: &Path) -> App {
    App::new(Setup {
        config_dir: folder.join("config"),
        data_dir: folder.join("data"),
        secrets: Box::new(InMemory::default()),
        today: NaiveDate::from_ymd_opt(2026, 4, 30),
        time: None,
        who: "dora".to_owned(),
        language: None,
    })
}

fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().parse().unwrap()
}
