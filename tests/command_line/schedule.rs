//! `owed schedule` under systemd (rule R9).
#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::common::{Book, company};
use crate::matching::statement;

/// Installs a `systemctl` that records its arguments and exits with the given code.
fn system(book: &Book, ends_with: i32) {
    let place = book.path("bin/systemctl");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    let script = format!(
        "#!/bin/sh\necho \"$@\" >> \"$HOME/asked\"\n[ {ends_with} = 0 ] || echo 'no bus' >&2\nexit {ends_with}\n"
    );
    fs::write(&place, script).unwrap();
    fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
}

fn said(book: &Book, words: &str) -> (i32, Value) {
    let mut command = book.command(words);
    let path = format!("{}:/usr/bin:/bin", book.path("bin").display());
    let output = command.env("PATH", path).arg("--json").output().unwrap();
    (
        output.status.code().unwrap(),
        serde_json::from_slice(&output.stdout).unwrap(),
    )
}

#[test]
fn r9_the_daily_run_is_installed_changed_and_removed() {
    let book = company("");
    system(&book, 0);
    let (_, none) = said(&book, "schedule status");
    assert_eq!(
        (&none["installed"], &none["active"]),
        (&json!(false), &json!(false))
    );
    let (code, installed) = said(&book, "schedule install --at 06:45");
    assert_eq!(code, 0, "{installed}");
    assert_eq!(
        (&installed["system"], &installed["at"], &installed["active"]),
        (&json!("systemd"), &json!("06:45"), &json!(true))
    );
    let timer = fs::read_to_string(installed["files"][0].as_str().unwrap()).unwrap();
    assert!(timer.contains("Persistent=true"), "{timer}");
    let service = fs::read_to_string(installed["files"][1].as_str().unwrap()).unwrap();
    let path = book.path("book.owed").display().to_string();
    assert!(service.contains(&path), "the whole path: {service}");
    let (_, changed) = said(&book, "schedule install --at 18:00");
    assert_eq!(changed["at"], "18:00");
    assert_eq!(changed["files"], installed["files"], "still one");
    let (_, removed) = said(&book, "schedule remove");
    assert_eq!(
        (&removed["installed"], &removed["at"]),
        (&json!(false), &json!(null))
    );
    assert_eq!(said(&book, "schedule remove").0, 0, "nothing is left");
    let asked = fs::read_to_string(book.path("asked")).unwrap();
    assert!(asked.contains("enable owed-book-"), "{asked}");
    assert!(asked.contains("disable --now owed-book-"), "{asked}");
}

#[test]
fn i8_an_hour_at_which_no_mail_may_leave_is_warned_of() {
    let book = company("");
    system(&book, 0);
    let mut policy = book.done("policy show 'Friendly, business customers'")["form"].clone();
    policy["guard_rails"] =
        json!({ "hours_from": "08:00", "hours_to": "21:00", "quiet_days": ["2026-03-31"] });
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    let (_, early) = said(&book, "schedule install");
    let warning = early["warnings"][0].as_str().unwrap();
    assert!(
        warning.contains("07:30") && warning.contains("08:00"),
        "{warning}"
    );
    let (_, later) = said(&book, "schedule install --at 08:00");
    assert_eq!(later["warnings"], json!([]));
    let (_, status) = said(&book, "schedule status");
    assert_eq!(status["warnings"], json!([]));
}

#[test]
fn r9_without_systemd_the_line_for_cron_is_named() {
    let book = company("");
    system(&book, 1);
    let (code, answer) = said(&book, "schedule install --at 06:45");
    assert_eq!(code, 1);
    let failure = &answer["failure"];
    assert_eq!(failure["code"], "refused");
    assert!(failure["message"].as_str().unwrap().contains("no bus"));
    let hint = failure["hint"].as_str().unwrap();
    assert!(hint.contains("45 6 * * * "), "{hint}");
    assert!(hint.contains("book.owed run"), "{hint}");
    assert!(!book.path("config/systemd").exists(), "nothing is written");
    let wrong = book.refused("schedule install --at 25:00");
    assert_eq!(wrong["field"], "at");
}

#[test]
fn r8_the_daily_run_takes_in_the_newest_bank_file_before_it_proposes() {
    let book = company("k1@example.com");
    fs::create_dir_all(book.path("inbox")).unwrap();
    book.done("company set --accept-certain yes");
    book.done("import --watch-folder inbox");
    book.file(
        "inbox/march.sta",
        statement(&[("20", "500,00", "Okafor, Lind & Partners", "", "RE-3")]).replace("EUR", "GBP"),
    );
    let done = book.done("run --today 2026-03-24");
    assert_eq!(done["watched"]["report"]["created"], 1, "{done}");
    let shown = book.done("run show 1 --today 2026-03-24");
    assert_eq!(shown["payments_known_to"], "2026-03-20");
    let rows = shown["customers"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["customer"] != "K2"), "{shown}");

    fs::remove_dir_all(book.path("inbox")).unwrap();
    let done = book.done("run --today 2026-03-25");
    assert_eq!(done["watched"], Value::Null);
    let warning = done["warnings"][0].as_str().unwrap();
    assert!(warning.contains("inbox"), "{warning}");
    let (code, told) = book.text("run --today 2026-03-25");
    assert!(code == 0 && told.contains("watched folder"), "{told}");
}
