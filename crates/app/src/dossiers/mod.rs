//! The hand-over dossier: everything about one customer that an agency or a lawyer needs, as one PDF and as a ZIP with
//! the originals.

mod chronology;
mod collecting;
mod facts;
mod packing;

use std::path::Path;

use owed_letters::writer::join;
use owed_receivables::CustomerId;
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export;
use crate::failure::{Code, Failure};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DossierMake {
    pub customer_id: i64,
    /// One PDF with the dossier's own pages, followed by everything that they mention.
    pub path: Option<String>,
    /// A ZIP archive with the same PDF and the originals: letters as PDF, mails as `.eml`.
    pub zip: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierMade {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub path: Option<String>,
    pub zip: Option<String>,
    /// What follows the dossier's own pages, in order.
    pub enclosures: Vec<String>,
    /// Letters that are left out because nothing says that they were sent.
    pub not_sent: Vec<String>,
}

/// Makes the dossier of a customer as of today. The book does not change.
///
/// # Errors
/// [`Code::Invalid`] if no path is given; [`Code::NotFound`]; [`Code::Io`] if a file cannot be written.
pub fn make(cx: &Context<'_>, request: DossierMake) -> Result<DossierMade, Failure> {
    if request.path.is_none() && request.zip.is_none() {
        return Err(Failure::new(Code::Invalid, text!("error-dossiers-no-place")).field("path"));
    }
    let book = cx.app.book()?;
    let today = cx.app.today();
    let customer = CustomerId(request.customer_id);
    let facts = facts::dossier_facts(&book, customer, today)?;
    let originals = collecting::originals(&book, customer, &facts.head)?;
    let statement = collecting::statement(&book, customer, today)?;
    let mut pages = collecting::own_pages(&facts, &originals, statement)?;
    let statement = pages.statement.take();
    let parts = std::iter::once(&pages.dossier)
        .chain(&statement)
        .chain(&pages.enclosed);
    let whole = join(parts.map(Vec::as_slice))?;
    if let Some(path) = &request.path {
        export::write_whole(Path::new(path), &whole)?;
    }
    if let Some(path) = &request.zip {
        let archive = packing::zip(&whole, statement.as_deref(), &originals)?;
        export::write_whole(Path::new(path), &archive)?;
    }
    Ok(DossierMade {
        customer_id: request.customer_id,
        customer: facts.head.customer_number,
        name: facts.head.recipient.name,
        path: request.path,
        zip: request.zip,
        enclosures: pages.names,
        not_sent: collecting::never_left(&book, customer, facts.head.language)?,
    })
}
