//! Reminder letters: candidates, the actual pages, the files.

mod archive;
mod by_hand;
mod candidates;
mod facts;
mod files;
mod items;
mod paper;
mod planned;
mod posted;
mod production;

use std::path::Path;

use owed_letters::reminder::{self, ReminderFacts};
use owed_letters::{LettersError, Texts, Typesetter, Wording, svg};
use owed_receivables::{CustomerId, Language, Tone, words};
use owed_store::{BookReader, LetterId, PageRequest};
use owed_texts::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export;
use crate::failure::{Code, Failure};
use crate::settings::Lack;
use crate::wire::{Amount, Sort, Why, Window, Written, iso};

pub(crate) use archive::{Archived, Plan, Set, keep, press};
pub use by_hand::Despite;
pub(crate) use facts::{Stationery, Writer, on_account, payment_reference};
pub(crate) use files::{Folder, attachment as attachment_name, harmless, name as file_name};
pub(crate) use items::open_claim;
pub(crate) use paper::Paper;
pub(crate) use planned::Planned;
pub use posted::{Posted, posted};
pub use production::make;
pub(crate) use production::{Done, Whom, anew, archive};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "CandidatesQuery")]
#[serde(default)]
pub struct Query {
    pub as_of: Option<String>,
    pub search: String,
    /// Only these customers, nobody if the list is empty; `null` means everyone.
    pub customers: Option<Vec<i64>>,
    pub sort: Sort<CandidateColumn>,
    pub window: Window,
}

words! {
    /// The sort column of candidates.
    #[derive(Default)]
    pub enum CandidateColumn: "word-candidate-column" {
        #[default]
        Name,
        Number,
        /// By the largest sum in one currency, since currencies are never added (rule M2).
        Overdue,
        Days,
    }
}

/// A customer with something overdue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Candidate {
    pub customer_id: i64,
    pub number: String,
    pub name: String,
    pub email: String,
    pub language: Language,
    pub overdue: Vec<Amount>,
    pub items: u32,
    /// Days overdue of the oldest item.
    pub days: i64,
    /// The day of the last letter or mail.
    pub last_reminder: Option<String>,
    /// What to know before writing: no address, disputed items, money on account that covers them.
    pub notes: Vec<String>,
    /// Objections to a letter, which is then only written at a person's request; empty if none.
    pub against: Vec<Why>,
    pub can_print: bool,
    pub can_mail: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidatePage {
    pub as_of: String,
    pub payments_known_to: Option<String>,
    /// A warning if the newest known payment is old (rule R8).
    pub warning: Option<String>,
    pub count: u32,
    /// The totals over all candidates, one per currency.
    pub sums: Vec<Amount>,
    pub rows: Vec<Candidate>,
    /// The ids of all candidates in this order, for "select all".
    pub ids: Vec<i64>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Preview {
    pub customer_id: i64,
    #[serde(default)]
    pub as_of: Option<String>,
    pub tone: Tone,
}

/// The letter and the mail as they would be sent.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewPages {
    /// Each page as an SVG drawing.
    pub pages: Vec<String>,
    /// What differs from the request, and why: no payment code, a character that no font has.
    pub notices: Vec<String>,
    pub mail_to: String,
    pub mail_subject: String,
    pub mail_text: String,
    pub mail_html: String,
}

/// Makes letters as PDF files.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct LettersMake {
    pub as_of: Option<String>,
    pub customers: Vec<i64>,
    /// Every customer with something overdue, whoever is named.
    pub everyone: bool,
    /// Customers who get a letter despite objections; they need not be named again.
    pub despite: Vec<Despite>,
    pub tone: Tone,
    /// The folder for one file per letter.
    pub folder: Option<String>,
    /// One file with all letters, for printing.
    pub merged: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MadeLetter {
    pub id: i64,
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub path: Option<String>,
    pub pages: u32,
    pub totals: Vec<Amount>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct NotMade {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    /// Why, and what to do.
    pub reason: String,
}

impl NotMade {
    pub(crate) fn new(
        book: &BookReader,
        customer: CustomerId,
        reason: String,
    ) -> Result<Self, Failure> {
        let known = book.customer(customer)?;
        Ok(Self {
            customer_id: customer.0,
            customer: known.number,
            name: known.name,
            reason,
        })
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LettersMade {
    pub letters: Vec<MadeLetter>,
    pub merged: Option<String>,
    pub left_out: Vec<NotMade>,
    /// Customers with a letter about invoices that money at the bank may pay (rule R13), with that money.
    pub to_weigh: Vec<NotMade>,
    /// What the letters lack, such as the company's address.
    pub warnings: Vec<Lack>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct LetterGet {
    pub id: i64,
}

/// An archived letter, as it was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LetterDetail {
    pub id: i64,
    pub customer_id: i64,
    pub name: String,
    pub dated: String,
    pub tone: Tone,
    pub posted: Option<String>,
    pub items: Vec<LetterItem>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LetterItem {
    pub invoice_id: i64,
    pub number: String,
    pub balance: Amount,
    pub days: i64,
}

/// Writes the archived PDF to a file, exactly as it was made; `null` means a temporary file to open.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LetterSave {
    pub id: i64,
    pub path: Option<String>,
}

/// Returns the customers with something overdue to whom letters could be written.
///
/// # Errors
/// [`Code::Invalid`] for an impossible day or sort.
pub fn candidates(cx: &Context<'_>, query: Query) -> Result<CandidatePage, Failure> {
    candidates::list(cx, &query)
}

/// Returns the pages and the mail for one customer as they would be sent.
///
/// # Errors
/// [`Code::Refused`] if nothing is overdue.
pub fn preview(cx: &Context<'_>, request: Preview) -> Result<PreviewPages, Failure> {
    let book = cx.app.book()?;
    let as_of = cx.as_of(request.as_of.as_deref())?;
    let customer = CustomerId(request.customer_id);
    // Objections are shown beside the pages, not instead of them.
    let despite = [Despite {
        customer_id: request.customer_id,
        reason: String::new(),
    }];
    let writer = Writer::new(cx, &book, as_of, request.tone, customer.into(), &despite)?;
    let facts = writer
        .facts(&book, customer)?
        .map_err(|reason| Failure::new(Code::Refused, Message::plain(reason)))?
        .0;
    pages(&facts, mail_to(&book, customer, 0)?)
}

/// Returns the texts of a reminder without its tables.
pub(crate) fn words(facts: &ReminderFacts) -> Result<Wording, LettersError> {
    let texts = Texts::bundled(facts.head.language, facts.template())?;
    reminder::words(facts, texts)
}

/// Returns the addresses of a mail of a level to a customer; empty if there are none.
pub(crate) fn mail_to(
    book: &BookReader,
    customer: CustomerId,
    level: u8,
) -> Result<String, Failure> {
    let to = book.customer(customer)?.recipients(level).to;
    let emails: Vec<String> = to.into_iter().map(|one| one.email).collect();
    Ok(emails.join(", "))
}

/// Returns pages and mail as they would be sent.
pub(crate) fn pages(facts: &impl Paper, mail_to: String) -> Result<PreviewPages, Failure> {
    let document = facts.set(&mut Typesetter::new())?;
    let mail = facts.mail()?;
    Ok(PreviewPages {
        pages: document
            .pages
            .iter()
            .map(|page| svg::page(page, &document.title))
            .collect(),
        notices: document.notices.iter().map(ToString::to_string).collect(),
        mail_to,
        mail_subject: mail.subject,
        mail_text: mail.text,
        mail_html: mail.html,
    })
}

/// Returns an archived letter.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: LetterGet) -> Result<LetterDetail, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let row = book.letter(LetterId(request.id))?;
    let items = row.letter.items.iter().map(|item| {
        let invoice = book.plain_invoice(item.invoice)?;
        let balance = owed_receivables::Money::new(item.balance, invoice.gross.currency);
        Ok(LetterItem {
            invoice_id: item.invoice.0,
            number: invoice.number,
            balance: Amount::new(balance, language),
            days: item.days_overdue,
        })
    });
    Ok(LetterDetail {
        id: row.id.0,
        customer_id: row.letter.customer.0,
        name: row.customer_name,
        dated: iso(row.letter.dated),
        tone: row.letter.tone,
        posted: row.posted.map(iso),
        items: items.collect::<Result<_, Failure>>()?,
    })
}

/// Writes an archived letter to a file, byte for byte as it was made (rule S5).
///
/// # Errors
/// [`Code::NotFound`], or the file cannot be written.
pub fn save(cx: &Context<'_>, request: LetterSave) -> Result<Written, Failure> {
    let book = cx.app.book()?;
    let row = book.letter(LetterId(request.id))?;
    let bytes = book.document(&row.letter.document)?.bytes;
    let path = match request.path {
        Some(path) => Path::new(&path).to_path_buf(),
        None => {
            let letter = files::name(row.letter.dated, &row.customer_number, &row.customer_name);
            let path = Folder::new(&cx.app.data_dir().join("opened"))?.put(&letter, &bytes)?;
            return Ok(Written { path });
        }
    };
    export::write_whole(&path, &bytes)?;
    Ok(Written {
        path: path.display().to_string(),
    })
}

/// Returns the day of the newest letter to a customer.
fn last_letter(book: &BookReader, customer: CustomerId) -> Result<Option<String>, Failure> {
    let page = book.letters(
        Some(customer),
        None,
        PageRequest {
            offset: 0,
            limit: 1,
        },
    )?;
    Ok(page.rows.first().map(|row| iso(row.letter.dated)))
}
