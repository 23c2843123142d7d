//! Messages read back by an independent parser.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use mail_parser::{MessageParser, MimeHeaders};
use owed_mail::{Attachment, Draft, MailError, Mailbox, compose};
use proptest::prelude::*;
use support::draft;

#[test]
fn s5_everything_in_the_draft_is_read_back() {
    let draft = draft("eleni@bücher.example");
    let composed = compose(&draft).unwrap();
    assert_eq!(composed.envelope.from, "books@example.com");
    assert_eq!(composed.envelope.to, ["eleni@xn--bcher-kva.example"]);

    let message = MessageParser::default().parse(&composed.bytes).unwrap();
    let from = message.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some(draft.from.name.as_str()));
    assert_eq!(from.address(), Some("books@example.com"));
    let to = message.to().unwrap().first().unwrap();
    assert_eq!(to.name(), Some(draft.to[0].name.as_str()));
    assert_eq!(to.address(), Some("eleni@xn--bcher-kva.example"));
    let reply_to = message.reply_to().unwrap().first().unwrap();
    assert_eq!(reply_to.address(), Some("answers@example.com"));
    assert_eq!(message.subject(), Some(draft.subject.as_str()));
    assert_eq!(message.message_id(), Some("letter-17.book-4@example.com"));
    assert_eq!(
        message.date().unwrap().to_rfc3339(),
        "2026-11-03T14:05:06+01:00"
    );
    assert_eq!(
        message.header("Comments").unwrap().as_text(),
        Some("letter 17 für Müller")
    );
    let text = message.body_text(0).unwrap();
    assert_eq!(text.replace("\r\n", "\n"), draft.text);
    let html = message.body_html(0).unwrap();
    assert_eq!(html.replace("\r\n", "\n"), draft.html);

    assert_eq!(message.attachment_count(), 1);
    let file = message.attachment(0).unwrap();
    assert_eq!(file.attachment_name(), Some("Mahnung Größe 山田.pdf"));
    let kind = file.content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("application", Some("pdf")));
    assert_eq!(file.contents(), draft.attachments[0].bytes);
}

#[test]
fn s5_the_same_draft_gives_the_same_bytes() {
    let draft = draft("eleni@example.com");
    assert_eq!(compose(&draft).unwrap(), compose(&draft).unwrap());
}

#[test]
fn without_html_there_is_no_empty_page() {
    let draft = Draft {
        html: String::new(),
        ..draft("eleni@example.com")
    };
    let bytes = compose(&draft).unwrap().bytes;
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.text_body_count(), 1);
    assert!(
        !String::from_utf8(bytes.clone())
            .unwrap()
            .contains("text/html")
    );
    assert_eq!(message.attachment_count(), 1);
}

#[test]
fn line_breaks_are_refused_wherever_they_could_start_a_header() {
    let smuggled = "x\r\nBcc: victim@example.com";
    let good = draft("eleni@example.com");
    let box_at = |address: &str| Mailbox::new("", address);
    let file = |name: &str, media_type: &str| {
        vec![Attachment {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            bytes: Vec::new(),
        }]
    };
    let drafts: Vec<Draft> = vec![
        Draft {
            from: box_at("a@example.com\r\nBcc: b@example.com"),
            ..good.clone()
        },
        Draft {
            to: vec![box_at("a@example.com\nX: y")],
            ..good.clone()
        },
        Draft {
            to: vec![box_at("a@example.com, b@example.com")],
            ..good.clone()
        },
        Draft {
            message_id: format!("<a@example.com>{smuggled}"),
            ..good.clone()
        },
        Draft {
            message_id: "no brackets@example.com".to_owned(),
            ..good.clone()
        },
        Draft {
            headers: vec![("X-A".to_owned(), smuggled.to_owned())],
            ..good.clone()
        },
        Draft {
            headers: vec![(smuggled.to_owned(), "y".to_owned())],
            ..good.clone()
        },
        Draft {
            headers: vec![("bcc".to_owned(), "b@example.com".to_owned())],
            ..good.clone()
        },
        Draft {
            headers: vec![(String::new(), "y".to_owned())],
            ..good.clone()
        },
        Draft {
            attachments: file("a\r\nX: y.pdf", "application/pdf"),
            ..good.clone()
        },
        Draft {
            attachments: file("../a.pdf", "application/pdf"),
            ..good.clone()
        },
        Draft {
            attachments: file(" ", "application/pdf"),
            ..good.clone()
        },
        Draft {
            attachments: file("a.pdf", "application/pdf\r\nX: y"),
            ..good.clone()
        },
        Draft {
            attachments: file("a.pdf", "pdf"),
            ..good
        },
    ];
    for draft in drafts {
        let error = compose(&draft).map(|_| draft.clone()).unwrap_err();
        assert!(
            matches!(
                error,
                MailError::BadHeader { .. }
                    | MailError::BadAddress { .. }
                    | MailError::BadAttachment { .. }
            ),
            "{draft:?}: {error}"
        );
        assert!(!error.to_string().contains(['\r', '\n']), "{error:?}");
    }
}

#[test]
fn names_of_several_lines_are_written_on_one_and_start_no_header() {
    let name = "Zeilen\r\nBcc: victim@example.com\tGmbH";
    let on_one_line = "Zeilen Bcc: victim@example.com GmbH";
    let good = draft("eleni@example.com");
    let named = |address: &str| Mailbox::new(name, address);
    let composed = compose(&Draft {
        subject: "offen\nBcc: victim@example.com\0".to_owned(),
        from: named("books@example.com"),
        to: vec![named("eleni@example.com")],
        reply_to: Some(named("answers@example.com")),
        ..good
    })
    .unwrap();
    assert_eq!(composed.envelope.to, ["eleni@example.com"]);
    let message = MessageParser::default().parse(&composed.bytes).unwrap();
    assert!(message.bcc().is_none());
    assert_eq!(message.subject(), Some("offen Bcc: victim@example.com"));
    for header in [message.from(), message.to(), message.reply_to()] {
        assert_eq!(header.unwrap().first().unwrap().name(), Some(on_one_line));
    }
}

#[test]
fn every_address_of_a_customer_gets_the_message() {
    let to = ["ap@example.com", "cfo@example.com"].map(|address| Mailbox::new("Alpha", address));
    let draft = Draft {
        to: to.to_vec(),
        ..draft("nobody@example.com")
    };
    let composed = compose(&draft).unwrap();
    assert_eq!(composed.envelope.to, ["ap@example.com", "cfo@example.com"]);
    let message = MessageParser::default().parse(&composed.bytes).unwrap();
    let shown: Vec<_> = message
        .to()
        .unwrap()
        .iter()
        .map(|one| one.address())
        .collect();
    assert_eq!(shown, [Some("ap@example.com"), Some("cfo@example.com")]);
}

#[test]
fn a_name_without_blanks_fits_into_a_line_however_long() {
    for letter in ["a", "\"", "ü", "山"] {
        let name = letter.repeat(3_000);
        let named = |address: &str| Mailbox::new(name.clone(), address);
        let composed = compose(&Draft {
            subject: name.clone(),
            from: named("books@example.com"),
            to: vec![named("eleni@example.com"), named("ben@example.com")],
            reply_to: Some(named("answers@example.com")),
            ..draft("nobody@example.com")
        });
        let bytes = composed.unwrap().bytes;
        let longest = bytes.split(|byte| *byte == b'\n').map(<[u8]>::len).max();
        assert!(longest <= Some(999), "{letter}: {longest:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_give_lines_that_every_server_takes(
        subject in "\\PC{0,300}",
        name in "\\PC{0,120}",
        text in "(?s).{0,3000}",
        file in "[^\\p{C}/\\\\]{1,120}",
        long in 0usize..3000,
    ) {
        let draft = Draft {
            subject: subject.clone(),
            to: vec![Mailbox::new(name, "eleni@example.com")],
            text: text.clone() + &"x".repeat(long),
            html: "y".repeat(long),
            attachments: vec![Attachment {
                name: format!("a{file}"),
                media_type: "application/pdf".to_owned(),
                bytes: text.clone().into_bytes(),
            }],
            ..draft("eleni@example.com")
        };
        let bytes = compose(&draft).unwrap().bytes;
        prop_assert!(bytes.is_ascii());
        prop_assert!(bytes.ends_with(b"\r\n"));
        for line in bytes.split_inclusive(|b| *b == b'\n') {
            prop_assert!(line.len() <= 1000, "{} bytes", line.len());
            prop_assert!(line.ends_with(b"\r\n"));
            prop_assert!(!line[..line.len() - 2].contains(&b'\r'));
        }
        let message = MessageParser::default().parse(&bytes).unwrap();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let read = squeezed(message.subject().unwrap_or_default());
        prop_assert!(squeezed(&subject).starts_with(read.trim_end_matches('…')));
        prop_assert_eq!(message.attachment(0).unwrap().contents(), text.as_bytes());
    }
}
