//! A mail as it was sent, on plain pages: its replacement in a dossier.

use owed_receivables::{Date, Language};

use crate::document::Document;
use crate::labels::Labels;
use crate::layout::Paper;
use crate::part::Part;
use crate::plain::Plain;
use crate::single_line::single_line;
use crate::text::Typesetter;

/// A sent message.
#[derive(Debug, Clone)]
pub struct SentMail<'a> {
    pub subject: &'a str,
    /// Addresses of the sender and the recipient.
    pub from: &'a str,
    pub to: &'a str,
    pub sent: Date,
    /// The names of the attached files.
    pub attachments: &'a [String],
    /// The plain text; paragraphs are separated by blank lines.
    pub text: &'a str,
    /// Of the labels.
    pub language: Language,
    /// The sending company.
    pub company: &'a str,
    pub paper: Paper,
}

/// Lays out the mail.
pub fn compose(mail: &SentMail, setter: &mut Typesetter) -> Document {
    let labels = Labels::for_language(mail.language);
    let title = format!("{}: {}", labels.email, single_line(mail.subject));
    let facts = [
        (labels.sender, mail.from.to_owned()),
        (labels.recipient, mail.to.to_owned()),
        (labels.date, mail.language.long_date(mail.sent)),
        (labels.enclosures, mail.attachments.join("\n")),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| (label.to_owned(), value));
    let parts = [
        Part::Title(title.clone()),
        Part::Facts(facts.collect()),
        Part::Words(mail.text.trim().to_owned()),
    ];
    let paper = Plain {
        title: &title,
        author: &single_line(mail.company),
        language: mail.language,
        dated: mail.sent,
        size: mail.paper.size(),
    };
    paper.compose(&parts, setter)
}
