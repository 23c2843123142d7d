//! Statements of account: what is open on a day, or all movements in a period (rules L1, L2, M2).

mod facts;
mod making;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use owed_receivables::CustomerId;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::letters::{self, NotMade, PreviewPages};
use crate::settings::Lack;
use crate::wire::Amount;

pub(crate) use facts::{Desk, Period};
pub use making::make;

/// The statement to one customer.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "StatementPreview")]
#[serde(default)]
pub struct Preview {
    pub customer_id: i64,
    /// What is open at the end of this day; today if this and `from` are `null`.
    pub as_of: Option<String>,
    /// Instead of what is open, all movements from this day.
    pub from: Option<String>,
    /// The last day of the movements; `null` means today.
    pub to: Option<String>,
}

/// Makes statements, archives them, and writes their files.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct StatementsMake {
    /// Only these; `null` means everyone with a balance at the end of the day or period. An empty list is refused.
    pub customers: Option<Vec<i64>>,
    pub as_of: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// The folder for one file per statement.
    pub folder: Option<String>,
    /// One file with all statements, for printing.
    pub merged: Option<String>,
    /// Also as e-mails in the outbox, to those who have an address.
    pub mail: bool,
}

/// The state of a customer's account in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementSum {
    pub currency: String,
    /// Before the first day of the movements; `null` in a statement of what is open.
    pub opening: Option<Amount>,
    /// What is open on the invoices.
    pub items: Amount,
    /// What is open of fees, interest and charges.
    pub claims: Amount,
    pub on_account: Amount,
    /// Items and claims less the money on account (rule L2).
    pub balance: Amount,
    /// What the statement asks for: what is due and undisputed, less the money on account.
    pub due: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MadeStatement {
    /// The key of the archived letter.
    pub id: i64,
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub path: Option<String>,
    pub pages: u32,
    pub sums: Vec<StatementSum>,
    pub message_id: Option<i64>,
    /// Why there is no e-mail although one was requested.
    pub not_mailed: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementsMade {
    pub statements: Vec<MadeStatement>,
    pub merged: Option<String>,
    pub left_out: Vec<NotMade>,
    /// When the e-mails are sent, RFC 3339.
    pub held_until: Option<String>,
    /// What the letters lack, such as the company's address.
    pub warnings: Vec<Lack>,
}

/// Returns the pages and the mail of one customer's statement as they would be sent.
///
/// # Errors
/// [`Code::Refused`] if there is nothing to state; [`Code::Invalid`] for an impossible day.
pub fn preview(cx: &Context<'_>, request: Preview) -> Result<PreviewPages, Failure> {
    let book = cx.app.book()?;
    let period = Period::asked(
        cx,
        request.as_of.as_deref(),
        request.from.as_deref(),
        request.to.as_deref(),
    )?;
    let customer = CustomerId(request.customer_id);
    let drawn = Desk::new(&book, period, cx.app.today())?
        .draw(customer)?
        .map_err(|reason| Failure::new(Code::Refused, reason))?;
    letters::pages(&drawn.facts, letters::mail_to(&book, customer, 0)?)
}
