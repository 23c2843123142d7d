use std::path::Path;

use serde_json::{Value, json};

use crate::commands;
use crate::context::{App, Context, Setup, Silent};
use crate::failure::Failure;
use crate::secrets::InMemory;

/// A program with a book of two customers, each with an invoice of 100.00 due on 2026-03-01.
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
        self.ask(today, name, request).unwrap()
    }

    /// Like [`call`](Self::call), for a command that may fail.
    fn ask(&self, today: &str, name: &str, request: Value) -> Result<Value, Failure> {
        let folder: &Path = self.folder.path();
        let app = App::new(Setup {
            config_dir: folder.to_owned(),
            data_dir: folder.to_owned(),
            secrets: Box::new(InMemory::default()),
            today: Some(today.parse().unwrap()),
            time: None,
            who: "ann".to_owned(),
            language: None,
        });
        let cx = Context::new(&app, &Silent);
        let path = folder.join("a.owed");
        let open = json!({"create": !path.exists(), "path": path});
        commands::call(&cx, "book.open_quietly", open).unwrap();
        commands::call(&cx, name, request)
    }

    /// Returns the keys of the customers, by name.
    fn customers(&self, today: &str) -> Vec<Value> {
        let page = self.call(today, "customers.list", json!({}));
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| row["id"].clone()).collect()
    }

    /// Returns the tasks of a day, as kind and count.
    fn tasks(&self, today: &str) -> Vec<(String, u64)> {
        let overview = self.call(today, "today.overview", json!({}));
        let tasks = overview["tasks"].as_array().unwrap().iter();
        tasks
            .map(|task| {
                (
                    task["kind"].as_str().unwrap().to_owned(),
                    task["count"].as_u64().unwrap(),
                )
            })
            .collect()
    }

    /// Returns the tasks of a day that come from agreements, as kind and count.
    fn work(&self, today: &str) -> Vec<(String, u64)> {
        self.tasks(today)
            .into_iter()
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

fn only(kind: &str, count: u64) -> Vec<(String, u64)> {
    vec![(kind.to_owned(), count)]
}

#[test]
fn p1_a_broken_promise_is_first_on_the_next_work_list_until_it_is_followed_up() {
    let desk = Desk::new();
    let promise = json!({"customer_id": 1, "invoice_id": 1, "amount": "60", "until": "2026-03-10"});
    desk.call("2026-03-02", "promises.add", promise.clone());
    assert_eq!(desk.work("2026-03-10"), []);
    assert_eq!(desk.work("2026-03-11"), only("promises_broken", 1));
    let first = desk.first_task("2026-03-11");
    assert_eq!(
        (&first["kind"], &first["urgent"], &first["detail"]),
        (
            &json!("promises_broken"),
            &json!(true),
            &json!("EUR\u{a0}60.00 was not paid by the promised date.")
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
    assert_eq!(desk.work("2026-03-21"), only("promises_broken", 1));

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
    assert_eq!(desk.work("2026-03-21"), only("instalments_missed", 1));
    let paid = json!({"customer_id": 1, "kind": "payment", "currency": "EUR", "amount": "50", "spread": true});
    desk.call("2026-03-21", "credits.add", paid);
    assert_eq!(desk.work("2026-03-21"), []);
}

#[test]
fn p3_a_dispute_that_nobody_looks_after_is_work() {
    let desk = Desk::new();
    let dispute = json!({"invoice_id": 2, "reason": "price"});
    let id = desk.call("2026-03-10", "disputes.open", dispute)["id"].clone();
    assert_eq!(desk.work("2026-03-10"), only("disputes_unowned", 1));
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
    assert_eq!(desk.work("2026-03-13"), only("calls_due", 1));
    desk.call(
        "2026-03-13",
        "calls.add",
        json!({"customer_id": 2, "outcome": "no_answer"}),
    );
    assert_eq!(desk.work("2026-03-13"), []);
}

#[test]
fn r2_today_counts_whom_a_run_would_write_to_and_not_what_is_overdue() {
    let desk = Desk::new();
    let due = |today: &str| -> u64 {
        let work = desk.tasks(today);
        let found = work.iter().find(|(kind, _)| kind == "overdue");
        found.map_or(0, |(_, count)| *count)
    };
    assert_eq!(due("2026-03-05"), 0, "overdue, and level 1 is not reached");
    for number in 1..=2 {
        let page = desk.call("2026-03-05", "customers.list", json!({}));
        let id = page["rows"][number - 1]["id"].clone();
        let form = json!({"number": number.to_string(), "name": format!("Customer {number}"), "street": "1 Quay", "city": "Hull"});
        desk.call(
            "2026-03-05",
            "customers.save",
            json!({"id": id, "form": form}),
        );
    }
    assert_eq!(due("2026-03-08"), 2);
    let page = desk.call("2026-03-08", "customers.list", json!({}));
    let hold = json!({"customer_id": page["rows"][0]["id"], "reason": ""});
    desk.call("2026-03-08", "holds.add", hold);
    assert_eq!(due("2026-03-08"), 1);
}

/// Creates two customers who have postal addresses.
fn with_addresses(day: &str) -> Desk {
    let desk = Desk::new();
    for customer in desk.customers(day) {
        let mut form = desk.call(day, "customers.get", json!({"id": customer}))["form"].clone();
        (form["street"], form["city"]) = (json!("1 Quay"), json!("Hull"));
        let saved = json!({"id": customer, "form": form});
        desk.call(day, "customers.save", saved);
    }
    let mut company = desk.call(day, "settings.get", json!({}))["company"].clone();
    company["name"] = json!("Harbour");
    desk.call(day, "settings.company", json!({"form": company}));
    desk
}

#[test]
fn r2_today_and_the_run_under_review_agree_in_count_and_sum() {
    let day = "2026-03-20";
    let desk = with_addresses(day);
    let policies = desk.call(day, "policies.list", json!({}));
    let mut form = desk.call(day, "policies.get", json!({"id": policies[0]["id"]}))["form"].clone();
    form["regime"] = json!("de-b2b");
    for level in form["levels"].as_array_mut().unwrap() {
        level["interest"] = json!(true);
    }
    let id = policies[0]["id"].clone();
    desk.call(day, "policies.save", json!({"id": id, "form": form}));
    let agree = |why: &str| {
        let work = desk.call(day, "today.overview", json!({}));
        let mut tasks = work["tasks"].as_array().unwrap().iter();
        let due = tasks.find(|task| task["kind"] == "overdue");
        let run = desk.call(day, "runs.propose", json!({}));
        // Sentences put the currency before the amount, the table of a run behind it.
        let sums = run["sums"].as_array().unwrap().iter();
        let sums: Vec<String> = sums
            .map(|sum| {
                let text = sum["total_text"].as_str().unwrap();
                let (amount, currency) = text.split_once('\u{a0}').unwrap();
                format!("{currency}\u{a0}{amount}")
            })
            .collect();
        let (count, told) = due.map_or((json!(0), ""), |task| {
            (task["count"].clone(), task["detail"].as_str().unwrap())
        });
        assert_eq!(
            (&count, told),
            (&run["letters"], sums.join(" · ").as_str()),
            "{why}"
        );
        run
    };
    let run = agree("as proposed");
    assert_ne!(
        run["sums"][0]["total"], "20000",
        "interest is asked for too"
    );
    let first = run["customers"][0]["customer_id"].clone();
    let out = json!({"run": run["run"], "customer_id": first, "exclude": true});
    desk.call(day, "runs.edit", out);
    assert_eq!(agree("one is taken out")["letters"], 1);
    desk.call(day, "runs.approve", json!({"run": run["run"]}));
    desk.call(day, "runs.produce", json!({"run": run["run"]}));
    agree("the letter waits to be posted");
}

#[test]
fn where_nobody_is_chosen_nobody_is_meant() {
    let day = "2026-03-20";
    let desk = with_addresses(day);
    let run = desk.call(day, "runs.propose", json!({}))["run"].clone();
    let nobody = |name: &str| {
        let request = json!({"run": run, "customers": [], "mail": false});
        let failure = desk.ask(day, name, request).unwrap_err();
        assert_eq!(failure.field.as_deref(), Some("customers"), "{name}");
    };
    nobody("runs.approve");
    nobody("statements.make");
    assert_eq!(
        desk.call(day, "letters.candidates", json!({"customers": []}))["count"],
        0
    );
    assert_eq!(desk.call(day, "letters.candidates", json!({}))["count"], 2);
    desk.call(day, "runs.approve", json!({"run": run}));
    desk.call(day, "runs.produce", json!({"run": run}));
    nobody("runs.post");
    let posted = desk.call(day, "runs.post", json!({"run": run}));
    assert_eq!(posted["counts"]["left"], 2);
}

#[test]
fn p5_small_balances_are_work_once_a_limit_says_what_is_small() {
    let desk = Desk::new();
    let day = "2026-03-20";
    let customer = desk.customers(day)[0].clone();
    let paid = json!({"customer_id": customer, "kind": "payment", "currency": "EUR", "amount": "99.60", "spread": true});
    desk.call(day, "credits.add", paid);
    let small = || {
        desk.tasks(day)
            .into_iter()
            .find(|(kind, _)| kind == "small_balances")
    };
    assert_eq!(small(), None);
    desk.call(day, "small_balances.limit", json!({"amount": "1"}));
    assert_eq!(small().map(|(_, count)| count), Some(1));
}

#[test]
fn r4_today_names_approved_runs_and_letters_to_post() {
    let desk = Desk::new();
    let day = "2026-03-08";
    let page = desk.call(day, "customers.list", json!({}));
    let id = page["rows"][0]["id"].clone();
    let form = json!({"number": "1", "name": "Customer 1", "street": "1 Quay", "city": "Hull"});
    desk.call(day, "customers.save", json!({"id": id, "form": form}));
    let company = json!({"name": "Harbour", "street": "1 Way", "city": "Hull", "language": "en", "currency": "EUR",
        "terms_days": 30, "deadline_days": 10, "paper": "a4", "window": "din5008b", "hold_seconds": 60});
    let mut whole = desk.call(day, "settings.get", json!({}))["company"].clone();
    for (key, value) in company.as_object().unwrap() {
        whole[key] = value.clone();
    }
    desk.call(day, "settings.company", json!({"form": whole}));
    let has = |kind: &str| desk.tasks(day).iter().any(|(one, _)| one == kind);
    let run = desk.call(day, "runs.propose", json!({}))["run"].clone();
    assert!(!has("runs_unfinished"), "a proposal is no work begun");
    desk.call(day, "runs.approve", json!({"run": run}));
    assert!(has("runs_unfinished") && !has("letters_to_post"));
    desk.call(day, "runs.produce", json!({"run": run}));
    assert!(!has("runs_unfinished") && has("letters_to_post"));
    desk.call(day, "runs.post", json!({"run": run}));
    assert!(!has("letters_to_post"));
}

#[test]
fn p1_a_promise_is_looked_for_on_its_last_day() {
    let desk = Desk::new();
    let page = desk.call("2026-03-05", "customers.list", json!({}));
    let promise = json!({"customer_id": page["rows"][0]["id"], "until": "2026-03-09"});
    desk.call("2026-03-05", "promises.add", promise);
    let has = |today: &str| {
        desk.tasks(today)
            .iter()
            .any(|(kind, _)| kind == "promises_due")
    };
    assert!(!has("2026-03-08") && has("2026-03-09") && !has("2026-03-10"));
}

#[test]
fn p2_a_plans_interest_is_claimed_when_it_is_paid_as_its_letter_says() {
    let desk = Desk::new();
    let page = desk.call("2026-03-01", "customers.list", json!({}));
    let id = page["rows"][0]["id"].clone();
    let claims = |today: &str| -> Vec<(String, String)> {
        let claims = desk.call(today, "claims.of", json!({"customer_id": id}));
        let rows = claims["claims"].as_array().unwrap().iter();
        let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        rows.map(|row| (text(&row["amount"], "minor"), text(row, "dated")))
            .collect()
    };
    let plan = json!({"customer_id": id, "instalments": 2, "first": "2026-05-01", "agreed": "2026-04-01", "interest": "7.3"});
    let invoices = desk.call("2026-04-01", "invoices.list", json!({"customer_id": id}));
    let invoice = invoices["rows"][0]["id"].clone();
    desk.call("2026-04-01", "plans.add", plan);
    let pay = |day: &str| {
        let credit = json!({"customer_id": id, "kind": "payment", "currency": "EUR", "amount": "50", "dated": day,
            "allocate": [{"invoice_id": invoice}]});
        desk.call(day, "credits.add", credit);
    };
    pay("2026-05-01");
    assert_eq!(
        claims("2026-05-02"),
        [],
        "with the last instalment, not before"
    );
    pay("2026-05-31");
    // 7.3 % is two cents a day per hundred euros: thirty days of 100.00 and thirty of 50.00, as each day ends.
    assert_eq!(
        claims("2026-06-01"),
        [("88".to_owned(), "2026-05-31".to_owned())]
    );
    desk.call("2026-06-01", "journal.undo", json!({}));
    assert_eq!(
        claims("2026-06-01"),
        [],
        "it came with the payment and goes with it"
    );
}

#[test]
fn today_asks_for_what_the_letters_say() {
    let desk = Desk::new();
    let day = "2026-03-31";
    let level = json!({"days": 10, "deadline_days": 7, "channel": "letter", "interest": true});
    let form = json!({"name": "P", "regime": "contract:7.3", "levels": [level]});
    let policy = desk.call(day, "policies.save", json!({"id": null, "form": form}));
    let everyone = json!({"id": policy["id"], "kind": null});
    desk.call(day, "policies.standard", everyone);
    let customers = desk.call(day, "customers.list", json!({}))["rows"].clone();
    for row in customers.as_array().unwrap() {
        let form = json!({"number": row["number"], "name": row["name"], "street": "1 Quay", "city": "Hull"});
        desk.call(
            day,
            "customers.save",
            json!({"id": row["id"], "form": form}),
        );
    }
    let run = desk.call(day, "runs.propose", json!({}));
    let asked: i64 = run["customers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["total"].as_str().unwrap().parse::<i64>().unwrap())
        .sum();
    assert_eq!(asked, 20_120, "sixty cents of interest on each hundred");
    let today = desk.call(day, "today.overview", json!({}));
    let tasks = today["tasks"].as_array().unwrap();
    let due = tasks.iter().find(|task| task["kind"] == "overdue").unwrap();
    assert!(due["detail"].as_str().unwrap().contains("201.20"), "{due}");
}
