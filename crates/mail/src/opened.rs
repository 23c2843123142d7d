//! A stored message, parsed to be read again.

use mail_parser::MessageParser;

/// The bodies of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    pub text: String,
    /// Empty if the message has only text.
    pub html: String,
}

/// Parses the bytes of a message; unreadable parts are empty.
pub fn open(message: &[u8]) -> Opened {
    let Some(parsed) = MessageParser::default().parse(message) else {
        return Opened::default();
    };
    let own_html = parsed
        .html_body
        .first()
        .is_some_and(|part| !parsed.text_body.contains(part));
    Opened {
        text: parsed
            .body_text(0)
            .map(|text| text.replace("\r\n", "\n"))
            .unwrap_or_default(),
        html: if own_html {
            parsed.body_html(0).unwrap_or_default().into_owned()
        } else {
            String::new()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Mailbox, compose};

    #[test]
    fn s5_what_was_written_is_read_again() {
        let draft = Draft {
            from: Mailbox::new("Möbel", "a@example.org"),
            reply_to: None,
            cc: Vec::new(),
            to: vec![Mailbox::new("", "b@example.org")],
            subject: "Reminder".to_owned(),
            text: "Grüße\n\nZeile zwei\n".to_owned(),
            html: "<p>Grüße</p>".to_owned(),
            attachments: Vec::new(),
            message_id: "<1@example.org>".to_owned(),
            date: chrono::DateTime::parse_from_rfc3339("2026-03-02T09:00:00+01:00").unwrap(),
            headers: Vec::new(),
        };
        let opened = open(&compose(&draft).unwrap().bytes);
        assert_eq!(opened.text.trim_end(), "Grüße\n\nZeile zwei");
        assert_eq!(opened.html.trim_end(), "<p>Grüße</p>");
        let plain = Draft {
            html: String::new(),
            ..draft
        };
        assert_eq!(open(&compose(&plain).unwrap().bytes).html, "");
        assert_eq!(open(b""), Opened::default());
    }
}
