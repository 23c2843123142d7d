//! What follows the dossier's own pages: every letter and mail as sent.

use owed_letters::dossier::{self, DossierFacts};
use owed_letters::sent_mail::{self, SentMail};
use owed_letters::writer::{Printpdf, Writer};
use owed_letters::{Document, Letterhead, Typesetter};
use owed_receivables::{CustomerId, Date, Language};
use owed_store::{BookReader, LetterRow, MessageQuery, MessageRow, MessageState, PageRequest};

use super::chronology::{left, letter_words, sent_on};
use crate::failure::Failure;
use crate::letters::Paper as _;
use crate::statements;

/// An archived letter or mail.
pub(super) enum Original {
    Letter {
        row: LetterRow,
        pdf: Vec<u8>,
    },
    Mail {
        row: Box<MessageRow>,
        sent: Date,
        message: Vec<u8>,
        /// Its pages.
        drawn: Document,
    },
}

/// The dossier's parts, each its own PDF.
pub(super) struct Pages {
    pub dossier: Vec<u8>,
    pub statement: Option<Vec<u8>>,
    pub enclosed: Vec<Vec<u8>>,
    pub names: Vec<String>,
}

/// Returns every letter and mail that left, by day.
pub(super) fn originals(
    book: &BookReader,
    customer: CustomerId,
    head: &Letterhead,
) -> Result<Vec<Original>, Failure> {
    let mut found = Vec::new();
    let letters = book.letters(Some(customer), None, PageRequest::ALL)?.rows;
    for row in letters.into_iter().filter(|row| left(row).is_some()) {
        let pdf = book.document(&row.letter.document)?.bytes;
        found.push(Original::Letter { row, pdf });
    }
    let messages = book.messages(&MessageQuery {
        customer: Some(customer),
        states: vec![MessageState::Sent],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    let mut setter = Typesetter::new();
    for row in messages.rows {
        let message = book.document(&row.message.document)?.bytes;
        let sent = sent_on(&row);
        let names: Vec<String> = row
            .message
            .attachments
            .iter()
            .map(|one| one.name.clone())
            .collect();
        let mail = SentMail {
            subject: &row.message.subject,
            from: &row.message.sender,
            to: &row.message.recipient,
            sent,
            attachments: &names,
            text: &owed_mail::open(&message).text,
            language: head.language,
            company: &head.company.name,
            paper: head.paper,
        };
        let drawn = sent_mail::compose(&mail, &mut setter);
        found.push(Original::Mail {
            row: Box::new(row),
            sent,
            message,
            drawn,
        });
    }
    found.sort_by_key(Original::order);
    Ok(found)
}

impl Original {
    /// Orders by day, a letter before the mail that carried it.
    fn order(&self) -> (Date, bool, i64) {
        match self {
            Self::Letter { row, .. } => (row.letter.dated, false, row.id.0),
            Self::Mail { row, sent, .. } => (*sent, true, row.id.0),
        }
    }

    fn name(&self, language: Language) -> String {
        match self {
            Self::Letter { row, .. } => format!(
                "{}, {}",
                letter_words(row).text(language),
                language.date(row.letter.dated)
            ),
            Self::Mail { row, sent, .. } => {
                format!("{}, {}", row.message.subject, language.date(*sent))
            }
        }
    }
}

/// Describes archived letters left out of the dossier because nothing says that they were sent.
pub(super) fn never_left(
    book: &BookReader,
    customer: CustomerId,
    language: Language,
) -> Result<Vec<String>, Failure> {
    let letters = book.letters(Some(customer), None, PageRequest::ALL)?.rows;
    let kept = letters
        .iter()
        .filter(|row| row.void.is_none() && left(row).is_none());
    Ok(kept
        .map(|row| {
            format!(
                "{}, {}",
                letter_words(row).text(language),
                language.date(row.letter.dated)
            )
        })
        .collect())
}

/// Returns a statement of every movement on the account, as the customer would get it.
pub(super) fn statement(
    book: &BookReader,
    customer: CustomerId,
    today: Date,
) -> Result<Option<Document>, Failure> {
    let first = book
        .timeline(customer, PageRequest::ALL)?
        .rows
        .iter()
        .filter(|event| event.amount.is_some())
        .map(|event| event.day)
        .min()
        .unwrap_or(today)
        .min(today);
    let period = statements::Period::Movements {
        from: first,
        to: today,
    };
    match statements::Desk::new(book, period, today)?.draw(customer)? {
        Ok(drawn) => Ok(Some(drawn.facts.set(&mut Typesetter::new())?)),
        Err(_) => Ok(None),
    }
}

/// Typesets what is not in the archive, and puts everything in order.
pub(super) fn own_pages(
    facts: &DossierFacts,
    originals: &[Original],
    statement: Option<Document>,
) -> Result<Pages, Failure> {
    let language = facts.head.language;
    let statement_name = statement.as_ref().map(|document| document.title.clone());
    let names: Vec<String> = statement_name
        .into_iter()
        .chain(originals.iter().map(|one| one.name(language)))
        .collect();
    let facts = DossierFacts {
        enclosures: names.clone(),
        ..facts.clone()
    };
    let first = dossier::compose(&facts, &mut Typesetter::new())?;
    let has_statement = statement.is_some();
    let mut documents = vec![first];
    documents.extend(statement);
    documents.extend(originals.iter().filter_map(|one| match one {
        Original::Mail { drawn, .. } => Some(drawn.clone()),
        Original::Letter { .. } => None,
    }));
    let mut set = Printpdf.files(&documents)?.into_iter();
    let dossier = set.next().unwrap_or_default();
    let statement = has_statement.then(|| set.next()).flatten();
    let enclosed = originals.iter().map(|one| match one {
        Original::Letter { pdf, .. } => pdf.clone(),
        Original::Mail { .. } => set.next().unwrap_or_default(),
    });
    Ok(Pages {
        dossier,
        statement,
        enclosed: enclosed.collect(),
        names,
    })
}
