//! A book that is filled through the commands, and what they answer of it.

mod agreed;
mod bank;
mod customers;
mod files;
mod policies;
mod reminded;
mod runs;

use std::collections::BTreeMap;
use std::path::PathBuf;

use owed_app::commands;
use owed_app::context::{App, Context, Setup, Silent};
use owed_app::secrets::InMemory;
use serde_json::{Map, Value, json};

/// Today, in the book and in the screens' tests.
const TODAY: &str = "2026-03-31";

/// The answers as JSON, by the name of their file: `customers.get.json`, of each command under what they are of.
pub fn told() -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::at(folder.path().join("harbour.owed"));
    reminded::tell(&mut book);
    customers::tell(&mut book);
    agreed::tell(&mut book);
    policies::tell(&mut book);
    files::tell(&mut book);
    bank::tell(&mut book);
    runs::tell(&mut book);
    let files = book.told.into_iter().map(|(command, answers)| {
        let text = serde_json::to_string_pretty(&answers).unwrap();
        (format!("{command}.json"), format!("{text}\n"))
    });
    files.collect()
}

pub struct Book {
    app: App,
    told: BTreeMap<&'static str, Map<String, Value>>,
}

impl Book {
    fn at(path: PathBuf) -> Self {
        let folder = path.parent().unwrap().to_owned();
        let app = App::new(Setup {
            config_dir: folder.clone(),
            data_dir: folder,
            secrets: Box::new(InMemory::default()),
            today: Some(TODAY.parse().unwrap()),
            time: Some("09:00:00".parse().unwrap()),
            who: "Ann".to_owned(),
            language: None,
        });
        let book = Self {
            app,
            told: BTreeMap::new(),
        };
        book.call("book.open", json!({"path": path, "create": true}));
        let company = json!({"name": "Harbour Supplies", "street": "Quay 1", "postal_code": "20457",
            "city": "Hamburg", "country": "DE", "currency": "EUR", "language": "en",
            "iban": "DE89370400440532013000", "paper": "a4", "window": "din5008b", "terms_days": 14,
            "deadline_days": 10, "hold_seconds": 600});
        book.call("settings.company", json!({"form": company}));
        let mail = json!({"host": "mail.harbour.example", "port": 465, "security": "tls", "user": "",
            "from_name": "Harbour", "from_address": "office@harbour.example", "reply_to": "", "allow_plain": false,
            "ca_file": ""});
        book.call("settings.mail", json!({"form": mail, "password": "secret"}));
        book
    }

    pub fn call(&self, command: &str, request: Value) -> Value {
        let asked = request.to_string();
        commands::call(&Context::new(&self.app, &Silent), command, request)
            .unwrap_or_else(|failure| panic!("{command} {asked}: {failure:?}"))
    }

    /// Makes something; gives its key.
    pub fn make(&self, command: &str, request: Value) -> i64 {
        self.call(command, request)["id"].as_i64().unwrap()
    }

    pub fn customer(&self, form: Value) -> i64 {
        self.make("customers.save", json!({"id": null, "form": form}))
    }

    /// Makes an invoice in euros; gives its key.
    pub fn invoice(&self, customer: i64, number: &str, dates: [&str; 2], gross: &str) -> i64 {
        let [issued, due] = dates;
        let form = json!({"customer_id": customer, "number": number, "issued": issued, "due": due,
            "currency": "EUR", "gross": gross});
        self.make("invoices.save", json!({"id": null, "form": form}))
    }

    /// Asks for something, and keeps the answer for the screens under what it is of.
    pub fn tell(&mut self, command: &'static str, of: &str, request: Value) -> Value {
        let answer = self.call(command, request);
        self.keep(command, of, answer.clone());
        answer
    }

    /// Keeps an answer in which something follows the computer instead of the book.
    pub fn keep(&mut self, command: &'static str, of: &str, answer: Value) {
        let before = self
            .told
            .entry(command)
            .or_default()
            .insert(of.to_owned(), answer);
        assert!(before.is_none(), "{command} of {of} is told twice");
    }
}
