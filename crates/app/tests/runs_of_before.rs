//! A book from before runs kept facts opens: its runs are shown as they were, go on, and can be undone.
//!
//! `books/runs-of-before.zip` holds a book of version 30 as the program of that day wrote it, and what it answered about the
//! book's three runs: the first all made, sent and posted; the second approved, made and posted in part, with a customer taken
//! out and a letter at another level; the third proposed, with a customer taken out. Today was 2026-04-22.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use std::io::{Cursor, Read};

use owed_app::commands;
use owed_app::context::{App, Context, Setup, Silent};
use owed_app::secrets::InMemory;
use serde_json::{Value, json};

const BEFORE: &[u8] = include_bytes!("books/runs-of-before.zip");

struct Desk {
    _folder: tempfile::TempDir,
    app: App,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.owed");
        std::fs::write(&path, entry("book.owed")).unwrap();
        let app = App::new(Setup {
            config_dir: folder.path().to_owned(),
            data_dir: folder.path().to_owned(),
            secrets: Box::new(InMemory::default()),
            today: Some("2026-04-22".parse().unwrap()),
            time: None,
            who: "dora".to_owned(),
            language: None,
        });
        let desk = Self {
            _folder: folder,
            app,
        };
        desk.call("book.open", json!({"path": path, "create": false}));
        desk
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let cx = Context::new(&self.app, &Silent);
        commands::call(&cx, name, request).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn run(&self, run: i64) -> Value {
        self.call("runs.get", json!({"run": run}))
    }

    /// Without what answers did not say then.
    fn status(&self, run: i64) -> Value {
        let mut status = self.call("runs.status", json!({"run": run}));
        status.as_object_mut().unwrap().remove("to_do");
        for recipient in status["recipients"].as_array_mut().unwrap() {
            recipient.as_object_mut().unwrap().remove("fate");
        }
        status
    }

    /// Undoes or redoes so many changes, or as many as there are. Gives how many.
    fn repeat(&self, word: &str, times: Option<usize>) -> usize {
        let cx = Context::new(&self.app, &Silent);
        let steps = std::iter::from_fn(|| commands::call(&cx, word, json!({})).ok());
        let done = steps.take(times.unwrap_or(usize::MAX)).count();
        assert!(times.is_none_or(|times| times == done), "{word}: {done}");
        done
    }
}

/// A file of the archive.
fn entry(name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(BEFORE)).unwrap();
    let mut bytes = Vec::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// What the program of that day answered.
/// Reasons that are worded otherwise since.
const REWORDED: [(&str, &str); 4] = [
    (
        "Due since this run was proposed: propose anew.",
        "Due since this run was proposed: propose again.",
    ),
    (
        "Neither an e-mail address nor a postal address is known.",
        "No e-mail or postal address.",
    ),
    ("Taken out by hand.", "Excluded by you."),
    (
        "The reminder of 2026-04-15 (run 2) has not left yet.",
        "The reminder of 2026-04-15 (run 2) has not been sent yet.",
    ),
];

fn answered(name: &str) -> Value {
    let told = |text: &str| format!(r#""text":"{text}""#);
    let written = String::from_utf8(entry(name)).unwrap();
    let answer = REWORDED.iter().fold(written, |answer, (then, now)| {
        answer.replace(&told(then), &told(now))
    });
    let mut answer: Value = serde_json::from_str(&answer).unwrap();
    answer.as_object_mut().unwrap().remove("version");
    answer
}

fn states(status: &Value) -> Vec<(&str, &str)> {
    let recipients = status["recipients"].as_array().unwrap().iter();
    recipients
        .map(|one| {
            (
                one["customer"].as_str().unwrap(),
                one["state"].as_str().unwrap(),
            )
        })
        .collect()
}

#[test]
fn runs_of_before_are_shown_as_they_were() {
    let desk = Desk::new();
    for run in 1..=3 {
        let (now, then) = (desk.run(run), answered(&format!("run-{run}.json")));
        // What was kept as words is shown in these words.
        assert_eq!(included(&now), included(&then));
        assert_eq!(facts(now), facts(then));
        assert_eq!(desk.status(run), answered(&format!("status-{run}.json")));
    }
    let kept = desk.run(1);
    let spared = kept["customers"].as_array().unwrap().iter();
    assert!(
        spared.clone().any(|row| row["spared"] != json!([])),
        "reasons of all kinds are in it"
    );
}

#[test]
fn a_proposal_of_before_stands_while_nothing_changed() {
    let desk = Desk::new();
    let again = desk.call("runs.propose", json!({"as_of": "2026-04-22"}));
    assert_eq!(facts(again), facts(answered("run-3.json")));
}

/// The rows that are in.
fn included(run: &Value) -> Vec<&Value> {
    let rows = run["customers"].as_array().unwrap().iter();
    rows.filter(|row| row["in"] == true).collect()
}

/// Without the wording of what has a code: today's program may say it otherwise.
fn facts(mut answer: Value) -> Value {
    match &mut answer {
        Value::Object(fields) => {
            if fields.contains_key("code") {
                fields.remove("text");
            }
            for field in fields.values_mut() {
                *field = facts(field.take());
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = facts(item.take());
            }
        }
        _ => {}
    }
    answer
}

#[test]
fn runs_of_before_are_reviewed_go_on_and_are_undone() {
    let desk = Desk::new();
    let before = desk.status(2);
    assert_eq!(desk.call("runs.approve", json!({"run": 2}))["run"], 2);
    let made = desk.call("runs.produce", json!({"run": 2, "anew": false}));
    assert_eq!(made["state"], "produced");
    assert_ne!(states(&made), states(&before));
    desk.call("runs.approve", json!({"run": 3}));
    desk.call("runs.produce", json!({"run": 3, "anew": false}));
    assert_eq!(desk.call("book.check", json!({}))["ok"], true);
    desk.repeat("journal.undo", Some(4));
    let as_answered = || {
        for run in 1..=3 {
            let then = answered(&format!("run-{run}.json"));
            assert_eq!(facts(desk.run(run)), facts(then));
        }
    };
    as_answered();
    // All that the program of that day did, up to what was sent.
    assert_eq!(desk.repeat("journal.undo", None), 8);
    assert_eq!(desk.run(2)["state"], "proposed");
    assert!(
        states(&desk.status(2))
            .iter()
            .all(|(_, state)| *state == "proposed")
    );
    assert_eq!(desk.call("book.check", json!({}))["ok"], true);
    desk.repeat("journal.redo", Some(8));
    as_answered();
}
