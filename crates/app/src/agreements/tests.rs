use std::path::Path;

use serde_json::{Value, json};

use crate::commands;
use crate::context::{App, Context, Setup, Silent};
use crate::secrets::InMemory;

/// A program with a book of two customers; each has an invoice of 100.00, due on 2026-03-01.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for number in 1..=2 {
            let id = desk.call(
                "2026-02-01",
                "customers.save",
                json!({"id": null, "form": {"name": format!("Customer {number}")}}),
            )["id"]
                .clone();
            let form = json!({"customer_id": id, "number": format!("R{number}"), "currency": "EUR",
                "issued": "2026-02-01", "due": "2026-03-01", "gross": "100"});
            desk.call(
                "2026-02-01",
                "invoices.save",
                json!({"id": null, "form": form}),
            );
        }
        desk
    }

    /// Runs a command on a day.
    fn call(&self, today: &str, name: &str, request: Value) -> Value {
        let folder: &Path = self.folder.path();
        let app = App::new(Setup {
            config_dir: folder.to_owned(),
            data_dir: folder.to_owned(),
            secrets: Box::new(InMemory::default()),
            today: Some(today.parse().unwrap()),
            who: "ann".to_owned(),
        });
        let cx = Context::new(&app, &Silent);
        let path = folder.join("a.owed");
        let create = !path.exists();
        crate::book::open_quietly(&cx, &path, create).unwrap();
        commands::call(&cx, name, request).unwrap()
    }

    /// The work of a day that agreements bring, as kind and count.
    fn work(&self, today: &str) -> Vec<(String, u64)> {
        let overview = self.call(today, "today.overview", json!({}));
        let tasks = overview["tasks"].as_array().unwrap().iter();
        tasks
            .map(|task| {
                (
                    task["kind"].as_str().unwrap().to_owned(),
                    task["count"].as_u64().unwrap(),
                )
            })
            .filter(|(kind, _)| {
                [
                    "promises_broken",
                    "instalments_missed",
                    "calls_due",
                    "disputes_unowned",
                ]
                .contains(&kind.as_str())
            })
            .collect()
    }

    fn first_task(&self, today: &str) -> Value {
        self.call(today, "today.overview", json!({}))["tasks"][0].clone()
    }
}

fn of(kind: &str, count: u64) -> Vec<(String, u64)> {
    vec![(kind.to_owned(), count)]
}

#[test]
fn p1_a_broken_promise_is_first_on_the_next_work_list_until_it_is_followed_up() {
    let desk = Desk::new();
    let promise = json!({"customer_id": 1, "invoice_id": 1, "amount": "60", "until": "2026-03-10"});
    desk.call("2026-03-02", "promises.add", promise.clone());
    assert_eq!(desk.work("2026-03-10"), []);
    assert_eq!(desk.work("2026-03-11"), of("promises_broken", 1));
    let first = desk.first_task("2026-03-11");
    assert_eq!(
        (&first["kind"], &first["urgent"], &first["detail"]),
        (
            &json!("promises_broken"),
            &json!(true),
            &json!("EUR\u{a0}60.00 did not come.")
        )
    );

    desk.call(
        "2026-03-11",
        "calls.add",
        json!({"customer_id": 1, "outcome": "no_answer"}),
    );
    assert_eq!(desk.work("2026-03-11"), []);
    desk.call("2026-03-11", "journal.undo", json!({}));

    let renewed = json!({"customer_id": 1, "until": "2026-03-20"});
    desk.call("2026-03-11", "promises.add", renewed);
    assert_eq!(desk.work("2026-03-12"), []);
    assert_eq!(desk.work("2026-03-21"), of("promises_broken", 1));

    let paid = json!({"customer_id": 1, "kind": "payment", "currency": "EUR", "amount": "100", "spread": true});
    desk.call("2026-03-22", "credits.add", paid);
    assert_eq!(desk.work("2026-03-22"), [], "nothing is open any more");
}

#[test]
fn p2_a_missed_instalment_is_work() {
    let desk = Desk::new();
    let plan = json!({"customer_id": 1, "instalments": 2, "first": "2026-03-20"});
    desk.call("2026-03-10", "plans.add", plan);
    assert_eq!(desk.work("2026-03-20"), []);
    assert_eq!(desk.work("2026-03-21"), of("instalments_missed", 1));
    let paid = json!({"customer_id": 1, "kind": "payment", "currency": "EUR", "amount": "50", "spread": true});
    desk.call("2026-03-21", "credits.add", paid);
    assert_eq!(desk.work("2026-03-21"), []);
}

#[test]
fn p3_a_dispute_that_nobody_looks_after_is_work() {
    let desk = Desk::new();
    let dispute = json!({"invoice_id": 2, "reason": "price"});
    let id = desk.call("2026-03-10", "disputes.open", dispute)["id"].clone();
    assert_eq!(desk.work("2026-03-10"), of("disputes_unowned", 1));
    desk.call(
        "2026-03-10",
        "disputes.assign",
        json!({"id": id, "owner": "Bea"}),
    );
    assert_eq!(desk.work("2026-03-10"), []);
}

#[test]
fn a_call_is_due_from_its_day_until_the_next_call() {
    let desk = Desk::new();
    let again = json!({"customer_id": 2, "outcome": "again", "again_on": "2026-03-12"});
    desk.call("2026-03-10", "calls.add", again);
    assert_eq!(desk.work("2026-03-11"), []);
    assert_eq!(desk.work("2026-03-13"), of("calls_due", 1));
    desk.call(
        "2026-03-13",
        "calls.add",
        json!({"customer_id": 2, "outcome": "no_answer"}),
    );
    assert_eq!(desk.work("2026-03-13"), []);
}
