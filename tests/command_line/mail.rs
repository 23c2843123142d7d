//! Reminders by e-mail, against real servers (rules S1–S5).

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailstack::MailStack;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::common::{Book, company, each};

/// A company with a mail account on the servers, whose customer K1 has a mailbox there.
fn mailing(servers: &'static MailStack, mailbox: &str) -> Book {
    let mut book = company(&format!("{mailbox}@nordlicht.example"));
    let set = format!(
        "account set --host {} --port {} --security starttls --user {} --from owed@harbour.example --from-name 'Harbour Joinery' --ca-file '{}'",
        servers.host,
        servers.ports.submission,
        servers.user,
        servers.ca_path.display()
    );
    book.done(&set);
    book.password(Some(servers.password));
    book
}

/// Returns the bytes of the PDF in a message.
fn attachment(message: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(message).replace('\r', "");
    let (_, part) = text.split_once("Content-Type: application/pdf").unwrap();
    let (_, body) = part.split_once("\n\n").unwrap();
    let base64: String = body
        .lines()
        .take_while(|line| !line.starts_with("--"))
        .collect();
    STANDARD.decode(base64).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn lines(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .copied()
        .filter(|byte| *byte != b'\r')
        .collect()
}

#[test]
fn s5_a_reminder_arrives_whole_and_only_once() {
    let Some(servers) = MailStack::shared() else {
        return;
    };
    let book = mailing(servers, "whole");
    let (code, text) = book.text("account test");
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("encrypted") && text.contains("signed in"),
        "{text}"
    );

    let queued = book.done("mail");
    let [id] = &queued["messages"].as_array().unwrap()[..] else {
        panic!("{queued}")
    };
    assert!(queued["held_until"].is_string());
    assert_eq!(each(&queued["left_out"], "customer"), ["K4", "K2"]);
    assert!(
        each(&queued["left_out"], "reason")
            .iter()
            .all(|reason| reason.contains("No e-mail address")),
        "{queued}"
    );

    let report = book.done("send --now");
    assert_eq!(
        (
            &report["sent"],
            &report["failed"],
            &report["waiting"],
            &report["unknown"]
        ),
        (&json!(1), &json!(0), &json!(0), &json!(0))
    );
    let result = &report["results"][0];
    assert_eq!(
        (
            &result["message_id"],
            &result["customer"],
            &result["recipient"],
            &result["state"]
        ),
        (
            id,
            &json!("K1"),
            &json!("whole@nordlicht.example"),
            &json!("sent")
        )
    );
    let mails = servers.wait_for("whole", 1).unwrap();

    let message = book.done(&format!("messages show {id}"));
    let pdf = attachment(&mails[0]);
    assert_eq!(
        sha256(&pdf),
        message["attachments"][0]["sha256"].as_str().unwrap()
    );
    book.done("letters --out out --despite K1 --reason 'a copy on paper'");
    let printed = fs::read(book.path("out/2026-03-31 K1 Nordlicht Bühnenbau GmbH.pdf")).unwrap();
    assert!(
        pdf == printed,
        "the letter in the archive is the letter that went out"
    );

    book.done(&format!("messages save {id} saved.eml"));
    let saved = fs::read(book.path("saved.eml")).unwrap();
    assert!(
        lines(&mails[0]).ends_with(&lines(&saved)),
        "the servers added to its head only"
    );
    let head = String::from_utf8_lossy(&saved).into_owned();
    for part in [
        "From: \"Harbour Joinery\" <owed@harbour.example>",
        "whole@nordlicht.example",
        "Message-ID: <",
    ] {
        assert!(head.contains(part), "{part} is missing:\n{}", &head[..600]);
    }
    assert!(
        message["text"].as_str().unwrap().contains("RE-1"),
        "{message}"
    );

    assert_eq!(book.done("send --now")["results"], json!([]));
    let again = book.done("mail --customer K1");
    assert_eq!(again["messages"], json!([]), "r6: it was written before");
    assert!(
        each(&again["left_out"], "reason")[0].contains("Reminded on 31 Mar 2026"),
        "{again}"
    );
    book.done("payment add --customer K4 --amount 70");
    let again = book.done("mail --customer K1");
    assert_eq!(
        again["messages"],
        json!([]),
        "r6: another customer's payment changes nothing for this one"
    );
    assert_eq!(book.done("send --now")["sent"], 0);
    assert_eq!(servers.fetch("whole").unwrap().len(), 1);
    assert_eq!(book.done("messages --folder sent")["count"], 1);
}

#[test]
fn s4_a_wrong_password_leaves_the_message_in_the_outbox_and_is_never_shown() {
    let Some(servers) = MailStack::shared() else {
        return;
    };
    const WRONG: &str = "wrong-horse-8";
    let mut book = mailing(servers, "wrong");
    book.password(Some(WRONG));
    let mut told = String::new();
    let id = book.done("mail --customer K1")["messages"][0].clone();
    let answer = book.run("send --now");
    assert_eq!(answer.code, 3);
    assert_eq!(
        (&answer.json["sent"], &answer.json["waiting"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(answer.json["results"][0]["state"], "queued");
    let hint = answer.json["stopped"]["hint"].as_str().unwrap().to_owned();
    assert!(hint.contains("password"), "{hint}");
    told += &format!("{}{}", answer.json, answer.told);

    book.done(&format!("messages retry {id}"));
    let (code, text) = book.text("send");
    assert_eq!(code, 3);
    assert!(text.contains(&hint), "people are told what to do: {text}");
    told += &text;
    for words in ["account test", "account", "messages", "journal"] {
        told += &book.text(words).1;
    }
    told += &book.text(&format!("messages show {id}")).1;
    assert_eq!(book.text("account test").0, 1);
    assert!(servers.fetch("wrong").unwrap().is_empty());

    book.password(Some(servers.password));
    book.done(&format!("messages retry {id}"));
    assert_eq!(book.done("send")["sent"], 1);
    assert_eq!(servers.wait_for("wrong", 1).unwrap().len(), 1);
    told += &book.text("account").1;
    let stored = String::from_utf8_lossy(&fs::read(book.path("book.owed")).unwrap()).into_owned();
    for secret in [WRONG, servers.password] {
        assert!(!told.contains(secret), "{secret} was shown:\n{told}");
        assert!(!stored.contains(secret), "{secret} stands in the book");
        assert!(
            !stored.contains(&STANDARD.encode(secret)),
            "{secret} stands in the book"
        );
    }
}

#[test]
fn s2_a_message_is_held_until_its_time() {
    let Some(servers) = MailStack::shared() else {
        return;
    };
    let book = mailing(servers, "held");
    book.done("mail --customer K1");
    let report = book.done("send");
    assert_eq!(
        (&report["sent"], &report["waiting"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(
        book.done("messages --folder outbox")["rows"][0]["state"],
        "held"
    );
    book.done("undo");
    assert_eq!(
        book.done("messages")["count"],
        0,
        "what is held can be taken back"
    );

    book.done("company set --hold-seconds 0");
    book.done("mail --customer K1");
    assert_eq!(book.done("send")["sent"], 1);
    assert_eq!(servers.wait_for("held", 1).unwrap().len(), 1);
    assert_eq!(book.refused("undo")["code"], "refused");
}

#[test]
fn what_was_cancelled_does_not_leave_and_may_be_written_again() {
    let Some(servers) = MailStack::shared() else {
        return;
    };
    let book = mailing(servers, "cancelled");
    let id = book.done("mail --customer K1")["messages"][0].clone();
    book.done(&format!("messages cancel {id}"));
    assert_eq!(book.done("send --now")["sent"], 0);
    book.refused(&format!("messages release {id}"));
    assert_eq!(
        book.done("mail --customer K1")["messages"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(book.done("send --now")["sent"], 1);
    assert_eq!(servers.wait_for("cancelled", 1).unwrap().len(), 1);
}

#[test]
fn s4_without_a_password_the_message_says_where_one_may_come_from() {
    let mut book = company("nobody@example.com");
    book.refused("account");
    assert_eq!(book.refused("mail")["code"], "refused");
    book.done("account set --host localhost --port 9 --user books --from owed@example.com");
    book.done("mail --customer K1");
    let failure = book.refused("send --now");
    assert_eq!(failure["code"], "password_needed");
    assert!(
        failure["hint"]
            .as_str()
            .unwrap()
            .contains("OWED_SMTP_PASSWORD"),
        "{failure}"
    );
    assert_eq!(book.done("messages --folder outbox")["count"], 1);

    book.password(Some("horse"));
    let answer = book.run("send --now");
    assert_eq!(
        (answer.code, &answer.json["results"][0]["state"]),
        (3, &json!("queued")),
        "no server is running there"
    );
}

#[test]
fn s4_plain_text_across_a_network_needs_to_be_allowed() {
    let book = company("nobody@example.com");
    let words =
        "account set --host mail.example.com --security plain --user me --from owed@example.com";
    assert_eq!(book.refused(words)["field"], "security");
    book.done(&format!("{words} --allow-plain true"));
}
