//! The program is killed at random moments; afterwards the book opens, its figures agree, and the work can be finished.
//!
//! `OWED_KILL_ROUNDS` says how often each piece of work is killed; by default, a handful of times.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]
#![allow(clippy::print_stdout, reason = "the run's output says what was met")]

#[path = "../support/desk.rs"]
mod desk;
mod mail_server;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use desk::{Answer, Desk, TODAY};
use mail_server::MailServer;
use serde_json::Value;

fn rounds() -> u32 {
    std::env::var("OWED_KILL_ROUNDS").map_or(7, |text| text.parse().expect("a number of rounds"))
}

/// Kills work at moments spread over its duration, in an order that looks random but is the same on every run (the
/// golden ratio), until there are enough kills.
struct Killer {
    span: Duration,
    attempts: u32,
    kills: u32,
}

impl Killer {
    fn new(span: Duration) -> Self {
        Self {
            span,
            attempts: 0,
            kills: 0,
        }
    }

    /// Returns the number of the next round, until enough rounds were killed in the middle of the work.
    fn next(&mut self) -> Option<u32> {
        if self.kills == rounds() {
            println!("{} kills in {} rounds", self.kills, self.attempts);
            return None;
        }
        self.attempts += 1;
        let kills = self.kills;
        assert!(
            self.attempts <= 4 * rounds() + 20,
            "only {kills} kills: the work ends too soon"
        );
        Some(self.attempts)
    }

    /// Starts the work and kills it after a while; if the work ends first, updates the known duration.
    fn kill(&mut self, mut command: Command) {
        let part = (f64::from(self.attempts) * 0.618_033_988_75).fract();
        let after = self.span.mul_f64(part * 1.05);
        let started = Instant::now();
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while started.elapsed() < after {
            if child.try_wait().unwrap().is_some() {
                self.span = (self.span + started.elapsed()) / 2;
                return;
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        child.kill().unwrap();
        if child.wait().unwrap().code().is_none() {
            self.kills += 1;
        }
    }
}

fn time(mut command: Command) -> (Duration, Answer) {
    let started = Instant::now();
    let output = command.output().unwrap();
    (started.elapsed(), Answer::from_output(&output))
}

#[test]
fn f1_an_import_that_is_killed_leaves_all_of_it_or_nothing() {
    const BEFORE: u64 = 300;
    const ALL: u64 = 6_000;
    let desk = Desk::new();
    let first = desk.list("first.csv", 1, 300);
    let all = desk.list("all.csv", 1, 6_000);
    desk.done("old.owed", &["import", &first]);
    let (span, answer) = time(desk.owed("timed.owed", &["import", &all]));
    assert_eq!(answer.json["created"], ALL, "{answer:?}");
    let mut killer = Killer::new(span);
    while let Some(round) = killer.next() {
        let (book, before) = (
            format!("{round}.owed"),
            if round % 2 == 0 { 0 } else { BEFORE },
        );
        if before > 0 {
            fs::copy(desk.path("old.owed"), desk.path(&book)).unwrap();
        }
        killer.kill(desk.owed(&book, &["import", &all]));
        let made = desk.path(&book).exists() && desk.run(&book, &["info"]).code == Some(0);
        if made {
            let invoices = desk.sound(&book);
            assert!(
                [before, ALL].contains(&invoices),
                "round {round}: {invoices} invoices"
            );
        } else {
            assert_eq!(before, 0, "round {round}: the book is gone");
        }
        let again = desk.done(&book, &["import", &all]);
        let known = again["created"].as_u64().unwrap() + again["unchanged"].as_u64().unwrap();
        assert_eq!(known, ALL, "round {round}: {again}");
        assert_eq!(desk.sound(&book), ALL, "round {round}");
    }
}

#[test]
fn r6_letters_that_are_killed_and_made_again_are_made_once() {
    let desk = Desk::new();
    desk.done("sample.owed", &["sample"]);
    let make = |book: &str| {
        let (out, merged) = (
            desk.path(&format!("{book}-out")),
            desk.path(&format!("{book}.pdf")),
        );
        desk.owed(
            book,
            &[
                "letters",
                "--as-of",
                TODAY,
                "--out",
                out.to_str().unwrap(),
                "--merged",
                merged.to_str().unwrap(),
            ],
        )
    };
    fs::copy(desk.path("sample.owed"), desk.path("timed.owed")).unwrap();
    let (span, answer) = time(make("timed.owed"));
    let expected = ids(&answer.json);
    assert!(expected.len() > 10, "{answer:?}");
    let mut killer = Killer::new(span);
    while let Some(round) = killer.next() {
        let book = format!("{round}.owed");
        fs::copy(desk.path("sample.owed"), desk.path(&book)).unwrap();
        killer.kill(make(&book));
        desk.sound(&book);
        whole_files(&desk, &book);
        for _ in 0..2 {
            let (_, answer) = time(make(&book));
            assert_eq!(ids(&answer.json), expected, "round {round}: {answer:?}");
            assert_eq!(whole_files(&desk, &book), expected.len(), "round {round}");
        }
        let merged = fs::read(desk.path(&format!("{book}.pdf"))).unwrap();
        assert!(is_whole(&merged), "round {round}");
        desk.sound(&book);
    }
}

/// Returns the book's keys of the letters. A letter made twice or in part would shift them.
fn ids(made: &Value) -> Vec<i64> {
    let mut ids: Vec<_> = made["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|letter| letter["id"].as_i64().unwrap())
        .collect();
    ids.sort_unstable();
    ids
}

/// Returns the number of letters in the folder, each complete.
fn whole_files(desk: &Desk, book: &str) -> usize {
    let Ok(folder) = fs::read_dir(desk.path(&format!("{book}-out"))) else {
        return 0;
    };
    let mut count = 0;
    for path in folder.map(|entry| entry.unwrap().path()) {
        if path.extension().is_some_and(|end| end == "pdf") {
            assert!(
                is_whole(&fs::read(&path).unwrap()),
                "{} is cut off",
                path.display()
            );
            count += 1;
        }
    }
    count
}

fn is_whole(pdf: &[u8]) -> bool {
    pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF")
}

#[test]
fn s2_a_killed_delivery_sends_no_message_twice_and_forgets_none() {
    let desk = Desk::new();
    let server = MailServer::start();
    desk.done("held.owed", &["sample"]);
    let port = server.port().to_string();
    desk.done(
        "held.owed",
        &[
            "account",
            "set",
            "--host",
            "127.0.0.1",
            "--port",
            &port,
            "--security",
            "plain",
            "--from",
            "me@blaufink.example",
        ],
    );
    let written = desk.done("held.owed", &["mail"]);
    let count = written["messages"].as_array().unwrap().len();
    assert!(count > 10, "{written}");
    fs::copy(desk.path("held.owed"), desk.path("timed.owed")).unwrap();
    let (span, answer) = time(desk.owed("timed.owed", &["send", "--now"]));
    assert_eq!(answer.json["sent"], count, "{answer:?}");
    let (mut killer, mut unknowns) = (Killer::new(span), 0);
    while let Some(round) = killer.next() {
        server.arrived();
        let book = format!("{round}.owed");
        fs::copy(desk.path("held.owed"), desk.path(&book)).unwrap();
        killer.kill(desk.owed(&book, &["send", "--now"]));
        desk.sound(&book);
        for _ in 0..2 {
            let again = desk.run(&book, &["send", "--now"]);
            assert!(
                [Some(0), Some(3)].contains(&again.code),
                "round {round}: {again:?}"
            );
        }
        unknowns += settled(&desk, &book, &server.arrived(), count, round);
    }
    println!("{unknowns} messages of unknown fate");
}

/// Compares each message's state in the book with what arrived; returns how many are unknown.
fn settled(
    desk: &Desk,
    book: &str,
    arrived: &BTreeMap<String, u32>,
    count: usize,
    round: u32,
) -> usize {
    let messages = desk.done(book, &["messages"]);
    let rows = messages["rows"].as_array().unwrap();
    assert_eq!(rows.len(), count, "round {round}");
    let mut unknown = 0;
    for row in rows {
        let recipient = row["recipient"].as_str().unwrap();
        let times = arrived.get(recipient).copied().unwrap_or(0);
        match row["state"].as_str().unwrap() {
            "sent" => assert_eq!(times, 1, "round {round}: {recipient} was sent"),
            "unknown" => {
                assert!(
                    times <= 1,
                    "round {round}: {recipient} arrived {times} times"
                );
                unknown += 1;
            }
            other => panic!("round {round}: the message to {recipient} is {other}"),
        }
    }
    assert!(
        unknown <= 1,
        "round {round}: only the message in flight may be unknown, not {unknown}"
    );
    unknown
}

#[test]
fn r6_a_run_that_is_killed_through_produce_and_send_reminds_everyone_once() {
    let desk = Desk::new();
    let server = MailServer::start();
    desk.done("approved.owed", &["sample"]);
    let port = server.port().to_string();
    let account = [
        "account",
        "set",
        "--host",
        "127.0.0.1",
        "--port",
        &port,
        "--security",
        "plain",
        "--from",
        "me@blaufink.example",
    ];
    desk.done("approved.owed", &account);
    with_fees(&desk, "approved.owed");
    desk.done("approved.owed", &["run", "propose"]);
    let approved = desk.done("approved.owed", &["run", "approve", "1"]);
    let count = approved["recipients"].as_array().unwrap().len();
    assert!(count > 10, "{approved}");
    fs::copy(desk.path("approved.owed"), desk.path("produced.owed")).unwrap();
    let (producing, _) = time(desk.owed("produced.owed", &["run", "produce", "1"]));
    fs::copy(desk.path("produced.owed"), desk.path("timed.owed")).unwrap();
    let (sending, answer) = time(desk.owed("timed.owed", &["run", "send", "1"]));
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(fees(&desk, "timed.owed", &approved), count, "a fee each");
    for (span, from, words) in [
        (producing, "approved.owed", ["run", "produce", "1"]),
        (sending, "produced.owed", ["run", "send", "1"]),
    ] {
        let mut killer = Killer::new(span);
        while let Some(round) = killer.next() {
            server.arrived();
            let book = format!("{}-{round}.owed", words[1]);
            fs::copy(desk.path(from), desk.path(&book)).unwrap();
            killer.kill(desk.owed(&book, &words));
            desk.sound(&book);
            for _ in 0..2 {
                desk.done(&book, &["run", "produce", "1"]);
                let sent = desk.run(&book, &["run", "send", "1"]);
                assert!(
                    [Some(0), Some(3)].contains(&sent.code),
                    "round {round}: {sent:?}"
                );
            }
            desk.run(&book, &["run", "post", "1"]);
            let status = desk.done(&book, &["run", "status", "1"]);
            reminded(&status, &server.arrived(), count, round);
            if round % 10 == 0 {
                assert_eq!(fees(&desk, &book, &status), count, "round {round}");
            }
            desk.sound(&book);
        }
    }
}

/// Sets up a policy whose first level has a fee.
fn with_fees(desk: &Desk, book: &str) {
    let known = desk.done(book, &["policy", "show", "Consumers"]);
    let mut policy = known["form"].clone();
    policy["name"] = "With a fee".into();
    policy["courtesy_days"] = Value::Null;
    policy["levels"][0]["fee"] =
        serde_json::json!({"EUR": "2.50", "USD": "3.00", "GBP": "2.00", "CHF": "3.00"});
    let path = desk.path("policy.json");
    fs::write(&path, policy.to_string()).unwrap();
    desk.done(book, &["policy", "save", path.to_str().unwrap()]);
    let words = ["policy", "standard", "With a fee", "--for", "business"];
    desk.done(book, &words);
}

/// Returns how many fees the customers of the run were charged, including those of letters that have not left.
fn fees(desk: &Desk, book: &str, status: &Value) -> usize {
    let recipients = status["recipients"].as_array().unwrap();
    let of_each = recipients.iter().map(|one| {
        let customer = one["customer"].as_str().unwrap();
        let claims = desk.done(book, &["claim", "list", "--customer", customer]);
        let claims = claims["claims"].as_array().unwrap().clone();
        claims.iter().filter(|claim| claim["kind"] == "fee").count()
    });
    of_each.sum()
}

/// Checks that everyone has one letter that left, or a mail whose outcome a person must find out, and that none arrived
/// twice.
fn reminded(status: &Value, arrived: &BTreeMap<String, u32>, count: usize, round: u32) {
    assert!(
        arrived.values().all(|times| *times == 1),
        "round {round}: {arrived:?}"
    );
    let recipients = status["recipients"].as_array().unwrap();
    assert_eq!(recipients.len(), count, "round {round}");
    let states: Vec<&str> = recipients
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    let sent = states.iter().filter(|state| **state == "sent").count();
    let unknown = states.iter().filter(|state| **state == "unknown").count();
    let posted = states.iter().filter(|state| **state == "posted").count();
    assert_eq!(sent + unknown + posted, count, "round {round}: {states:?}");
    assert!(unknown <= 1, "round {round}: {states:?}");
    assert!(
        (sent..=sent + unknown).contains(&arrived.len()),
        "round {round}: {arrived:?}"
    );
}
