//! Statements of account: what is open on a day, or everything that moved in a period (rules L1, L2, M2).

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
    /// What is open at the end of this day; today where it and `from` are `null`.
    pub as_of: Option<String>,
    /// Instead of what is open, everything that moved from this day on.
    pub from: Option<String>,
    /// The last day of the movements; today where it is `null`.
    pub to: Option<String>,
}

/// Makes statements, keeps them in the archive, and writes their files.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "StatementsMake")]
#[serde(default)]
pub struct Make {
    /// Only these; `null`: everyone with a balance at the end of the day or period. An empty list is refused.
    pub customers: Option<Vec<i64>>,
    pub as_of: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// The folder for one file a statement.
    pub folder: Option<String>,
    /// One file with all statements, to print.
    pub merged: Option<String>,
    /// Also as e-mails into the outbox, to those who have an address.
    pub mail: bool,
}

/// Where a customer's account stands in one currency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementSum {
    pub currency: String,
    /// Before the first day of the movements; `null` where what is open is shown.
    pub opening: Option<Amount>,
    /// What is open of the invoices.
    pub items: Amount,
    /// What is open of fees, interest and charges.
    pub claims: Amount,
    pub on_account: Amount,
    /// Items and claims less what is on account (rule L2).
    pub balance: Amount,
    /// What the statement asks for: what is due and not in dispute, less what is on account.
    pub due: Amount,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MadeStatement {
    /// The key of the letter in the archive.
    pub id: i64,
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub path: Option<String>,
    pub pages: u32,
    pub sums: Vec<StatementSum>,
    pub message_id: Option<i64>,
    /// Why there is no e-mail although one was asked for.
    pub not_mailed: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "StatementsMade")]
pub struct Made {
    pub statements: Vec<MadeStatement>,
    pub merged: Option<String>,
    pub left_out: Vec<NotMade>,
    /// When the e-mails leave, RFC 3339.
    pub held_until: Option<String>,
    /// What the letters lack, such as the company's address.
    pub warnings: Vec<Lack>,
}

/// The pages and the mail of one customer's statement as they would leave.
///
/// # Errors
/// [`Code::Refused`] where there is nothing to state; [`Code::Invalid`] on a day that cannot be.
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
    letters::pages(&drawn.facts, book.customer(customer)?.email)
}
