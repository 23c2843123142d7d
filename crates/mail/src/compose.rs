//! From a draft to the exact bytes that leave (rules S1, S5).

use chrono::{DateTime, FixedOffset};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{
    Attachment as FilePart, Body, Mailbox as LettreMailbox, Message, MultiPart, SinglePart,
};
use owed_texts::{Arg, PlainKey, key};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::address::{self, Mailbox};
use crate::error::MailError;

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The name shown to the recipient; any script, no folder.
    pub name: String,
    /// Such as `application/pdf`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// Everything that a message consists of. The same draft always gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub from: Mailbox,
    pub reply_to: Option<Mailbox>,
    /// Everyone sees everyone else's address.
    pub to: Vec<Mailbox>,
    /// Those who get a copy, whom everyone sees too.
    pub cc: Vec<Mailbox>,
    pub subject: String,
    /// The body for programs and people that read plain text.
    pub text: String,
    /// The same words as HTML; empty for a plain-text message.
    pub html: String,
    pub attachments: Vec<Attachment>,
    /// Globally unique, see [`message_id`].
    pub message_id: String,
    pub date: DateTime<FixedOffset>,
    /// Further headers such as `References`, as names and unencoded values.
    pub headers: Vec<(String, String)>,
}

/// The addresses for the servers; may differ from the headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    pub from: String,
    pub to: Vec<String>,
}

/// A message ready to be stored and then sent, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    pub envelope: Envelope,
    /// ASCII, with lines of at most 998 bytes ended by CRLF, as every mail server accepts.
    pub bytes: Vec<u8>,
}

/// Returns the message id for a globally unique `token` (letters, digits, `-` and `.`), in the sender's domain.
///
/// # Errors
/// [`MailError::BadAddress`] for the sender, [`MailError::BadHeader`] for the token.
pub fn message_id(token: &str, from_address: &str) -> Result<String, MailError> {
    let domain = address::parse(from_address)?.domain().to_owned();
    let id = format!("<{token}@{domain}>");
    check_message_id(&id)?;
    Ok(id)
}

/// Builds the message.
///
/// # Errors
/// [`MailError::BadAddress`], [`MailError::BadHeader`] or [`MailError::BadAttachment`] with the part and the reason. A
/// line break in a name or the subject becomes a blank; in an address or a file's name it is an error.
pub fn compose(draft: &Draft) -> Result<Composed, MailError> {
    check_message_id(&draft.message_id)?;
    let from = mailbox(&draft.from)?;
    let to = draft.to.iter().map(mailbox);
    let to = to.collect::<Result<Vec<_>, _>>()?;
    let cc = draft.cc.iter().map(mailbox);
    let cc = cc.collect::<Result<Vec<_>, _>>()?;
    let everyone = to.iter().chain(&cc);
    let envelope = Envelope {
        from: from.email.to_string(),
        to: everyone.map(|mailbox| mailbox.email.to_string()).collect(),
    };

    let mut builder = Message::builder()
        .from(from)
        .subject(on_one_line(&draft.subject))
        .message_id(Some(draft.message_id.clone()));
    for recipient in to {
        builder = builder.to(recipient);
    }
    for recipient in cc {
        builder = builder.cc(recipient);
    }
    if let Some(reply_to) = &draft.reply_to {
        builder = builder.reply_to(mailbox(reply_to)?);
    }
    for (name, value) in &draft.headers {
        builder = builder.raw_header(extra_header(name, value)?);
    }

    let boundary = Boundary::for_draft(draft);
    let text = SinglePart::plain(draft.text.clone());
    let content = MultiPart::mixed().boundary(boundary.named("parts"));
    let mut content = if draft.html.is_empty() {
        content.singlepart(text)
    } else {
        let bodies = MultiPart::alternative()
            .boundary(boundary.named("bodies"))
            .singlepart(text)
            .singlepart(SinglePart::html(draft.html.clone()));
        content.multipart(bodies)
    };
    for attachment in &draft.attachments {
        content = content.singlepart(file_part(attachment)?);
    }

    let mut message = builder
        .multipart(content)
        .map_err(|error| bad_header(key!("mail-field-head"), error.to_string()))?;
    // lettre writes dates in UTC only; both sides remember the sender's own hour.
    message.headers_mut().insert_raw(HeaderValue::new(
        HeaderName::new_from_ascii_str("Date"),
        draft.date.to_rfc2822(),
    ));
    Ok(Composed {
        envelope,
        bytes: message.formatted(),
    })
}

/// Separators between the parts, derived from the content: the same draft gives the same bytes, and no text can contain its
/// own digest.
struct Boundary(String);

impl Boundary {
    fn for_draft(draft: &Draft) -> Boundary {
        let mut digest = Sha256::new();
        for part in [&draft.message_id, &draft.text, &draft.html] {
            digest.update(part.len().to_le_bytes());
            digest.update(part);
        }
        let hex = digest.finalize();
        Boundary(
            hex.iter()
                .take(12)
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        )
    }

    fn named(&self, part: &str) -> String {
        format!("=_{part}_{}", self.0)
    }
}

fn mailbox(mailbox: &Mailbox) -> Result<LettreMailbox, MailError> {
    let name = on_one_line(&mailbox.name);
    Ok(LettreMailbox::new(
        (!name.is_empty()).then_some(name),
        address::parse(&mailbox.address)?,
    ))
}

/// The longest name or subject, in characters. A header is folded only at blanks, and a line of it has at most 998 bytes
/// (RFC 5322, 2.1.1), so a name without blanks must be short.
const LONGEST: usize = 200;

/// Returns the text for a header: blanks for line breaks and tabs, cut where nobody reads on.
fn on_one_line(text: &str) -> String {
    let plain = text.replace(char::is_control, " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Headers generated from the draft's own fields; a second one would contradict them.
const OWN_HEADERS: [&str; 12] = [
    "From",
    "Sender",
    "Reply-To",
    "To",
    "Cc",
    "Bcc",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

fn extra_header(name: &str, value: &str) -> Result<HeaderValue, MailError> {
    if OWN_HEADERS.iter().any(|own| own.eq_ignore_ascii_case(name)) {
        return Err(bad_header(name, key!("mail-header-own")));
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(bad_header(
            name.escape_debug().to_string(),
            key!("mail-header-name-signs"),
        ));
    }
    check_line(name, value)?;
    HeaderName::new_from_ascii(name.to_owned())
        .map(|header| HeaderValue::new(header, value.to_owned()))
        .map_err(|_| bad_header(name, key!("mail-header-name-length")))
}

fn file_part(attachment: &Attachment) -> Result<SinglePart, MailError> {
    let bad = |why: PlainKey| MailError::BadAttachment {
        name: attachment.name.escape_debug().to_string(),
        why: why.into(),
    };
    if attachment.name.trim().is_empty() {
        return Err(bad(key!("mail-attachment-no-name")));
    }
    if attachment.name.contains(['/', '\\']) || attachment.name.chars().any(char::is_control) {
        return Err(bad(key!("mail-attachment-name-signs")));
    }
    let media_type = ContentType::parse(&attachment.media_type)
        .map_err(|_| bad(key!("mail-attachment-media-type")))?;
    // Always base64: other encodings may lose a file's own line ends on the way.
    let body = Body::new_with_encoding(attachment.bytes.clone(), ContentTransferEncoding::Base64)
        .map_err(|_| bad(key!("mail-attachment-encoding")))?;
    Ok(FilePart::new(attachment.name.clone()).body(body, media_type))
}

fn check_message_id(id: &str) -> Result<(), MailError> {
    let inner = id.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let formed = inner
        .and_then(|inner| inner.split_once('@'))
        .is_some_and(|(token, domain)| {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
            !token.is_empty()
                && !domain.is_empty()
                && token.chars().chain(domain.chars()).all(plain)
        });
    if formed && id.len() <= 250 {
        Ok(())
    } else {
        Err(bad_header(
            key!("mail-field-message-id"),
            key!("mail-header-message-id"),
        ))
    }
}

fn check_line(field: &str, text: &str) -> Result<(), MailError> {
    if text.chars().any(char::is_control) {
        Err(bad_header(field, key!("mail-address-line-break")))
    } else {
        Ok(())
    }
}

fn bad_header(field: impl Into<Arg>, why: impl Into<Arg>) -> MailError {
    MailError::BadHeader {
        field: field.into(),
        why: why.into(),
    }
}
