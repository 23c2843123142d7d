//! Reminder letters: who could get one, the real pages, the files.

use owed_receivables::Tone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::{Amount, Sort, Window};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "CandidatesQuery")]
#[serde(default)]
pub struct Query {
    pub as_of: Option<String>,
    pub search: String,
    /// `name`, `overdue`, `days`.
    pub sort: Sort,
    pub window: Window,
}

/// A customer with something overdue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Candidate {
    pub customer_id: i64,
    pub number: String,
    pub name: String,
    pub email: String,
    /// `en` or `de`, as the letter will be written.
    pub language: String,
    pub overdue: Vec<Amount>,
    pub items: u32,
    /// Days overdue of the oldest item.
    pub days: i64,
    /// Day of the last letter or mail.
    pub last_reminder: Option<String>,
    /// What should be known before writing: no address, disputed items, money on account that covers them.
    pub notes: Vec<String>,
    pub can_print: bool,
    pub can_mail: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidatePage {
    pub as_of: String,
    pub payments_known_to: Option<String>,
    /// A warning when the newest payment known is old (rule R8).
    pub warning: Option<String>,
    pub count: u32,
    /// The sum over all candidates, one a currency.
    pub sums: Vec<Amount>,
    pub rows: Vec<Candidate>,
    /// Every candidate's id in this order, for "select all".
    pub ids: Vec<i64>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Preview {
    pub customer_id: i64,
    #[serde(default)]
    pub as_of: Option<String>,
    #[ts(type = "\"friendly\" | \"firm\" | \"final\"")]
    pub tone: Tone,
}

/// The letter and the mail as they would leave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewPages {
    /// Each page as an SVG drawing.
    pub pages: Vec<String>,
    pub mail_to: String,
    pub mail_subject: String,
    pub mail_text: String,
    pub mail_html: String,
}

/// Makes letters as PDF files.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Make {
    pub as_of: Option<String>,
    /// Empty: every customer with something overdue.
    pub customers: Vec<i64>,
    #[ts(type = "\"friendly\" | \"firm\" | \"final\"")]
    pub tone: Tone,
    /// The folder for one file a letter.
    pub folder: Option<String>,
    /// One file with all letters, to print.
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

#[derive(Debug, Clone, Serialize, TS)]
pub struct Made {
    pub letters: Vec<MadeLetter>,
    pub merged: Option<String>,
    pub left_out: Vec<NotMade>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct LetterGet {
    pub id: i64,
}

/// A letter in the archive, as it was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LetterDetail {
    pub id: i64,
    pub customer_id: i64,
    pub name: String,
    pub dated: String,
    #[ts(type = "\"friendly\" | \"firm\" | \"final\"")]
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

/// Writes the archived PDF to a file, exactly as it was made; `null` asks for a temporary place to open it from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LetterSave {
    pub id: i64,
    pub path: Option<String>,
}

/// Marks a printed letter as posted on a day, or as not posted.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "LetterPosted")]
pub struct Posted {
    pub ids: Vec<i64>,
    /// `null`: it was not posted after all.
    pub on: Option<String>,
}
