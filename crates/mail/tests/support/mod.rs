//! Sample messages for the tests of this crate.
#![allow(dead_code, reason = "each test program uses a part")]
#![allow(clippy::unwrap_used, reason = "test code outside the test functions")]

pub mod authority;
pub mod client;
pub mod scripted;

use chrono::DateTime;
use owed_mail::{Attachment, Composed, Draft, Mailbox, compose, message_id};

/// Returns a reminder as the app would write it, with letters from several scripts.
pub fn draft(to: &str) -> Draft {
    Draft {
        from: Mailbox::new("Müller & Søn, Buchhaltung", "books@example.com"),
        reply_to: Some(Mailbox::new("", "answers@example.com")),
        to: vec![Mailbox::new("Ελένη Παπαδοπούλου 山田", to)],
        cc: Vec::new(),
        subject: "Zahlungserinnerung — offene Rechnungen über 1.234,50 € (山田商店)".to_owned(),
        text: "Guten Tag,\n\n.ein Punkt am Anfang\n.\n..\nBitte überweisen Sie 1.234,50 €.\n"
            .to_owned(),
        html: "<p>Bitte überweisen Sie <b>1.234,50 €</b>.</p>\n".to_owned(),
        attachments: vec![Attachment {
            name: "Mahnung Größe 山田.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: pdf_like(40_000),
        }],
        message_id: message_id("letter-17.book-4", "books@example.com").unwrap(),
        date: DateTime::parse_from_rfc3339("2026-11-03T14:05:06+01:00").unwrap(),
        headers: vec![("Comments".to_owned(), "letter 17 für Müller".to_owned())],
    }
}

pub fn composed(to: &str) -> Composed {
    compose(&draft(to)).unwrap()
}

/// Returns bytes with everything that breaks in transit: lone CR and LF, NUL, dots at line starts, high bytes.
pub fn pdf_like(length: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n\r\r\n.\r\n..\n\0From here\n".to_vec();
    bytes.extend((0..length).map(|i| (i.wrapping_mul(i).wrapping_mul(31) >> 3) as u8));
    bytes
}
