//! A long list shows how far its reading has come, whoever waits can stop it, and its rows come to the same as each of them
//! alone.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use std::fmt::Write as _;
use std::sync::Mutex;

use owed_app::commands;
use owed_app::context::{App, Context, Progress, Setup, Step};
use owed_app::failure::{Code, Failure};
use owed_app::secrets::InMemory;
use serde_json::{Value, json};

const ROWS: u32 = 5_000;

/// Hears every step, and stops where one of them says a word.
struct Watcher {
    heard: Mutex<Vec<Step>>,
    stop_at: &'static str,
}

impl Watcher {
    fn until(stop_at: &'static str) -> Self {
        Self {
            heard: Mutex::default(),
            stop_at,
        }
    }
}

impl Progress for Watcher {
    fn step(&self, step: &Step) {
        self.heard.lock().unwrap().push(step.clone());
    }

    fn cancelled(&self) -> bool {
        let heard = self.heard.lock().unwrap();
        heard.iter().any(|step| step.what.contains(self.stop_at))
    }
}

struct Desk {
    folder: tempfile::TempDir,
    app: App,
}

impl Desk {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Setup {
            config_dir: folder.path().to_owned(),
            data_dir: folder.path().to_owned(),
            secrets: Box::new(InMemory::default()),
            today: Some("2026-03-20".parse().unwrap()),
            time: None,
            who: "ann".to_owned(),
            language: None,
        });
        let desk = Self { folder, app };
        let path = desk.folder.path().join("a.owed");
        desk.does("book.open", json!({"path": path, "create": true}));
        desk
    }

    fn new() -> Self {
        let desk = Self::empty();
        desk.list(
            "invoices.csv",
            "Invoice Number,Customer Number,Customer Name,Invoice Date,Due Date,Currency,Total",
            |row| format!("I{row},C{row},Customer {row},2026-01-05,2026-02-04,EUR,100.00"),
        );
        desk.list(
            "payments.csv",
            "Payment Date,Invoice Number,Customer Number,Currency,Payment Amount,Reference",
            |row| format!("2026-02-01,I{row},C{row},EUR,100.00,T{row}"),
        );
        desk
    }

    fn list(&self, name: &str, head: &str, line: impl Fn(u32) -> String) {
        let mut text = format!("{head}\n");
        for row in 1..=ROWS {
            writeln!(text, "{}", line(row)).unwrap();
        }
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn call(&self, watcher: &Watcher, name: &str, request: Value) -> Result<Value, Failure> {
        commands::call(&Context::new(&self.app, watcher), name, request)
    }

    fn does(&self, name: &str, request: Value) -> Value {
        self.call(&Watcher::until("nothing"), name, request)
            .unwrap()
    }

    /// Brings in a list of which nothing may be left out.
    fn reads(&self, head: &str, lines: &[&str]) {
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, format!("{head}\n{}\n", lines.join("\n"))).unwrap();
        let report = self.does("import.commit", json!({"source": {"path": path}}));
        assert_eq!(report["problems"], json!([]));
        assert_eq!(report["created"], lines.len());
    }

    /// What is open of each invoice on some days, what is on account of each payment, and what `owed check` says.
    fn stands(&self) -> Value {
        let days = ["2026-01-09", "2026-01-11", "2026-01-20", "2026-03-20"];
        let of = |row: &Value, keys: &[&str]| -> Vec<Value> {
            keys.iter().map(|key| row[*key].clone()).collect()
        };
        let open = days.map(|day| {
            let page = self.does("invoices.list", json!({"state": "all", "as_of": day}));
            let rows = page["rows"].as_array().unwrap().iter();
            rows.map(|row| of(row, &["number", "open", "state"]))
                .collect::<Vec<_>>()
        });
        let customers = self.does("customers.list", json!({"state": "all"}));
        let customers = customers["rows"].as_array().unwrap().iter();
        let credits: Vec<_> = customers
            .flat_map(|customer| {
                let credits = self.does("credits.list", json!({"customer_id": customer["id"]}));
                let rows = credits.as_array().unwrap().iter();
                rows.map(|row| of(row, &["number", "dated", "amount", "open"]))
                    .collect::<Vec<_>>()
            })
            .collect();
        json!({"open": open, "credits": credits, "check": self.does("book.check", json!({}))["problems"]})
    }

    fn import(&self, watcher: &Watcher, name: &str, list: &str) -> Result<Value, Failure> {
        let path = self.folder.path().join(list);
        self.call(watcher, name, json!({"source": {"path": path}}))
    }
}

#[test]
fn rows_are_counted_while_a_list_is_read_looked_up_and_brought_in() {
    let desk = Desk::new();
    for (list, looked_up, brought_in) in [
        ("invoices.csv", "Looking up invoices", "Importing invoices"),
        ("payments.csv", "Looking up payments", "Importing payments"),
    ] {
        let watcher = Watcher::until("nothing");
        desk.import(&watcher, "import.preview", list).unwrap();
        desk.import(&watcher, "import.commit", list).unwrap();
        let heard = watcher.heard.into_inner().unwrap();
        let counted = |what: &str, total| {
            let is_of = |step: &&Step| step.what == what && step.total == total && step.done > 0;
            heard.iter().any(|step| is_of(&step))
        };
        // The head is a line too.
        assert!(counted(&format!("Reading {list}"), ROWS + 1), "{heard:?}");
        assert!(counted(looked_up, ROWS), "{heard:?}");
        assert!(counted(brought_in, ROWS), "{heard:?}");
    }
}

#[test]
fn a_list_is_stopped_wherever_it_is_and_nothing_is_changed() {
    let desk = Desk::new();
    desk.import(&Watcher::until("nothing"), "import.commit", "invoices.csv")
        .unwrap();
    for (command, stop_at) in [
        ("import.preview", "Reading"),
        ("import.preview", "Looking"),
        ("import.commit", "Reading"),
        ("import.commit", "Looking"),
        ("import.commit", "Importing"),
    ] {
        let stopped = desk
            .import(&Watcher::until(stop_at), command, "payments.csv")
            .unwrap_err();
        assert_eq!(stopped.code, Code::Cancelled, "{command}: {stopped:?}");
    }
    let preview = desk
        .import(&Watcher::until("nothing"), "import.preview", "payments.csv")
        .unwrap();
    assert_eq!(preview["created"], ROWS);
    assert_eq!(preview["unchanged"], 0);
}

#[test]
fn rows_that_are_written_together_come_to_the_same_as_each_alone() {
    const HEAD: &str =
        "Payment Date,Invoice Number,Customer Number,Currency,Payment Amount,Reference";
    let rows = [
        "2026-01-08,A1,C1,EUR,40.00,P1",
        "2026-01-09,\"A1, A2\",C1,EUR,130.00,P2",
        // With this one a discount is taken in time.
        "2026-01-10,A2,C1,EUR,27.00,P3",
        // More than is open stays on account.
        "2026-01-10,A3,C2,EUR,60.00,P4",
        "2026-01-11,,C2,EUR,25.00,P5",
        "2026-01-12,A4,C2,EUR,30.00,P6",
        "2026-01-12,A3,C2,EUR,10.00,P7",
        // Before the invoice was issued.
        "2026-01-02,A5,C2,EUR,70.00,P8",
        // It went back.
        "2026-01-21,A3,C2,EUR,-10.00,P9",
        "2026-01-22,A4,C2,EUR,20.00,P10",
    ];
    let book = || {
        let desk = Desk::empty();
        desk.reads(
            "Invoice Number,Customer Number,Customer Name,Invoice Date,Due Date,Currency,Total,Early Payment Discount %,Discount Days",
            &[
                "A1,C1,Alpha,2026-01-05,2026-02-04,EUR,100.00,,",
                "A2,C1,Alpha,2026-01-05,2026-02-04,EUR,100.00,3,10",
                "A3,C2,Beta,2026-01-05,2026-02-04,EUR,50.00,,",
                "A4,C2,Beta,2026-01-05,2026-02-04,EUR,80.00,2,10",
                "A5,C2,Beta,2026-01-05,2026-02-04,EUR,70.00,,",
            ],
        );
        desk
    };
    let (together, alone) = (book(), book());
    together.reads(HEAD, &rows);
    let mut by_day = rows;
    by_day.sort_by_key(|row| &row[..10]);
    for row in by_day {
        alone.reads(HEAD, &[row]);
    }
    let stands = together.stands();
    assert_eq!(stands["check"], json!([]));
    assert_eq!(stands["open"][3][1][1]["minor"], "0", "the discount");
    assert_eq!(stands, alone.stands());
}
