//! Servers and messages that do harm, maliciously or by accident.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use owed_mail::{Account, Envelope, MailError, Password, Security, Transport, test_connection};
use support::client::{Expect, account, seen, transport};
use support::composed;
use support::scripted::{Act, Phase, Server};

#[test]
fn a_message_that_could_hide_a_second_one_is_refused_before_connecting() {
    let server = Server::start(&[]);
    let envelope = composed("anna@example.com").envelope;
    for bytes in [
        b"Subject: x\r\n\r\na\n.\r\nMAIL FROM:<x@example.com>\r\n".as_slice(),
        b"Subject: x\r\n\r\na\r.\r\n",
        b"Subject: x\r\n\r\na\r",
        b"\nSubject: x\r\n",
        "Subject: ü\r\n\r\n".as_bytes(),
    ] {
        let delivery = transport(&server).deliver(&envelope, bytes);
        assert_eq!(seen(&delivery), Expect::Permanent(0), "{bytes:?}");
    }
    for to in [
        vec![],
        vec!["a@example.com\r\nRCPT TO:<b@example.com>".to_owned()],
    ] {
        let envelope = Envelope {
            to,
            ..envelope.clone()
        };
        let delivery = transport(&server).deliver(&envelope, b"Subject: x\r\n\r\n");
        assert_eq!(seen(&delivery), Expect::Permanent(0));
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn s4_the_password_is_in_no_error_even_when_the_server_quotes_it() {
    let password = Password::new("tr0ub4dor&3");
    let plain = "AGJvb2tzAHRyMHViNGRvciYz"; // base64 of NUL books NUL tr0ub4dor&3
    for said in [
        "535 login of books with tr0ub4dor&3 failed",
        "535 AUTH PLAIN AGJvb2tzAHRyMHViNGRvciYz failed",
        "535 dHIwdWI0ZG9yJjM= failed",
        "454 later, tr0ub4dor&3",
        "454 AUTH PLAIN AGJvb2tzAHRyMHViNGRvciYz",
        "what is tr0ub4dor&3?",
    ] {
        let server = Server::start(&[(Phase::Auth, Act::Say(said))]);
        let error = test_connection(&account(server.port), Some(&password)).unwrap_err();
        let shown = format!("{error} {error:?} {} {password:?}", error.hint().unwrap());
        for secret in ["tr0ub4dor", plain, "dHIwdWI0ZG9yJjM="] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[test]
fn s4_the_password_is_in_no_answer_after_the_login_either() {
    let message = composed("anna@example.com");
    for phase in [Phase::Mail, Phase::Rcpt, Phase::Data, Phase::Dot] {
        for said in [
            "550 secret is no password of ours",
            "451 you said AGJvb2tzAHNlY3JldA==",
            "250 c2VjcmV0",
        ] {
            let server = Server::start(&[(phase, Act::Say(said))]);
            let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
            let shown = format!("{delivery:?}");
            for secret in ["secret", "AGJvb2tzAHNlY3JldA==", "c2VjcmV0"] {
                assert!(!shown.contains(secret), "{phase:?} {said}: {shown}");
            }
        }
    }
}

#[test]
fn words_slipped_in_before_encryption_do_not_count_as_said_under_it() {
    let server = Server::start(&[
        (Phase::Ehlo, Act::Say("250-scripted\r\n250 STARTTLS")),
        (
            Phase::StartTls,
            Act::Say("220 go\r\n250-evil\r\n250 AUTH PLAIN"),
        ),
    ]);
    let account = Account {
        security: Security::StartTls,
        ..account(server.port)
    };
    let error = test_connection(&account, Some(&Password::new("secret"))).unwrap_err();
    assert!(matches!(error, MailError::TlsFailed { .. }), "{error}");
    assert_eq!(server.commands(), ["EHLO", "STARTTLS"]);
}

#[test]
fn unusual_replies_are_understood_and_endless_ones_end() {
    let message = composed("anna@example.com");
    let long: &str = "2".repeat(100_000).leak();
    let many: &str = "250-more\r\n".repeat(1_000).leak();
    for (act, expected) in [
        (Act::Say("250"), Expect::Accepted),
        (
            Act::Say("250-2.0.0 taken\r\n250 2.0.0 as 4711"),
            Expect::Accepted,
        ),
        (Act::Say(long), Expect::Unknown),
        (Act::Say(many), Expect::Unknown),
        (Act::Say("250\u{fc}"), Expect::Unknown),
        (Act::Say("\u{fc}\u{fc}\u{fc}"), Expect::Unknown),
        (Act::Say(""), Expect::Unknown),
    ] {
        let server = Server::start(&[(Phase::Dot, act)]);
        let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&delivery), expected, "{act:?}: {delivery:?}");
    }
}
