//! Making letters: all of a run in one change of the book, then their files.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use owed_letters::Press;
use owed_letters::reminder::ReminderFacts;
use owed_receivables::dunning::Channel;
use owed_receivables::{Currency, CustomerId, Language, Money};
use owed_store::{
    Hash, InvoiceQuery, InvoiceState, Letter, LetterItem, LetterKind, PageRequest, Reading, Write,
};

use super::archive::{Archived, Plan, keep};
use super::paper::Paper;
use super::{Made, MadeLetter, Make, NotMade, Writer, files};
use crate::context::Context;
use crate::export::{beside, unwritable};
use crate::failure::{Code, Failure};
use crate::wire::Amount;
use crate::{journal, settings};

/// Makes letters and writes their files.
///
/// # Errors
/// [`Code::Cancelled`] with nothing changed; [`Code::Io`] where a file cannot be written: the letters are in the archive
/// then, and making them again writes the files.
pub fn make(cx: &Context<'_>, request: Make) -> Result<Made, Failure> {
    let as_of = cx.as_of(request.as_of.as_deref())?;
    if let Some(folder) = &request.folder {
        fs::create_dir_all(folder).map_err(|error| unwritable(Path::new(folder), &error))?;
    }
    let mut book = cx.app.book()?;
    let writer = Writer::new(&book, as_of, request.tone)?;
    let entry = journal::entry(cx, "letters.make", "Letters written");
    let (letters, left_out) = book
        .write(entry, |write| {
            let done = archive(cx, write, &writer, &request.customers)?;
            write.summarize(format!("{} reminder letters written", done.0.len()));
            Ok::<_, Failure>(done)
        })?
        .value;
    let language = book.company()?.language;
    let mut taken = HashSet::new();
    let mut made = Vec::with_capacity(letters.len());
    for (done, letter) in letters.iter().enumerate() {
        cx.step(done, letters.len(), "Writing the files")?;
        let path = match &request.folder {
            None => None,
            Some(folder) => {
                let facts = &letter.facts;
                let name = files::unique(
                    &mut taken,
                    facts.head.dated,
                    &facts.head.customer_number,
                    &facts.head.recipient.name,
                );
                let path = Path::new(folder).join(name);
                crate::export::write_whole(&path, &book.document(&letter.document)?.bytes)?;
                Some(path.display().to_string())
            }
        };
        made.push(shown(letter, path, language));
    }
    if let Some(path) = &request.merged {
        merged(cx, Path::new(path), &letters)?;
    }
    Ok(Made {
        letters: made,
        merged: request.merged.filter(|_| !letters.is_empty()),
        left_out,
        warnings: settings::letters_need(&book.company()?)
            .into_iter()
            .map(|need| format!("Missing: {need}."))
            .collect(),
    })
}

fn shown(letter: &Archived, path: Option<String>, language: Language) -> MadeLetter {
    let mut totals = BTreeMap::<Currency, i64>::new();
    for item in &letter.facts.items {
        *totals.entry(item.open.currency).or_default() += item.open.minor;
    }
    MadeLetter {
        id: letter.id.0,
        customer_id: letter.customer.0,
        customer: letter.facts.head.customer_number.clone(),
        name: letter.facts.head.recipient.name.clone(),
        path,
        pages: letter.pages,
        totals: totals
            .into_iter()
            .map(|(currency, minor)| Amount::new(Money::new(minor, currency), language))
            .collect(),
    }
}

/// Puts the letters of a run into the archive; those that are there already are taken as they are (rules R6, S5).
/// Without customers, everyone with something overdue gets one.
pub(crate) fn archive(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    writer: &Writer,
    customers: &[i64],
) -> Result<(Vec<Archived>, Vec<NotMade>), Failure> {
    let (plans, left_out) = plan(write, writer, customers)?;
    let archived = keep(cx, write, plans, |book, plan, document| {
        letter(book, writer, plan, document)
    })?;
    Ok((archived, left_out))
}

fn plan(
    book: &Reading,
    writer: &Writer,
    customers: &[i64],
) -> Result<(Vec<Plan<ReminderFacts>>, Vec<NotMade>), Failure> {
    let everyone;
    let customers: &[i64] = if customers.is_empty() {
        everyone = overdue_customers(book, writer)?;
        &everyone
    } else {
        customers
    };
    let (mut plans, mut left_out) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for id in customers.iter().copied().filter(|id| seen.insert(*id)) {
        let customer = CustomerId(id);
        match writer.facts(book, customer)? {
            Ok(facts) => plans.push(Plan::new(customer, facts)),
            Err(reason) => {
                let known = book.customer(customer)?;
                left_out.push(NotMade {
                    customer_id: id,
                    customer: known.number,
                    name: known.name,
                    reason,
                });
            }
        }
    }
    Ok((plans, left_out))
}

/// Everyone with something overdue on the day, by name.
pub(crate) fn overdue_customers(book: &Reading, writer: &Writer) -> Result<Vec<i64>, Failure> {
    let items = book.invoices(&InvoiceQuery {
        state: InvoiceState::Overdue,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(writer.as_of)
    })?;
    let mut customers: Vec<(String, i64)> = items
        .rows
        .into_iter()
        .map(|item| (item.customer_name.to_lowercase(), item.customer.0))
        .collect();
    customers.sort();
    customers.dedup();
    Ok(customers.into_iter().map(|(_, id)| id).collect())
}

fn letter(
    book: &Reading,
    writer: &Writer,
    plan: &Plan<ReminderFacts>,
    document: Hash,
) -> Result<Letter, Failure> {
    let items = plan.facts.items.iter().map(|item| {
        let invoice = book.invoice_by_number(&item.number)?.ok_or_else(|| {
            Failure::new(
                Code::Internal,
                format!(
                    "Invoice {} vanished while its letter was made.",
                    item.number
                ),
            )
        })?;
        Ok(LetterItem {
            invoice,
            balance: item.open.minor,
            days_overdue: item.days_overdue,
            level: 0,
            advances: false,
        })
    });
    Ok(Letter {
        customer: plan.customer,
        batch: plan.identity.clone(),
        dated: plan.facts.head.dated,
        tone: plan.facts.tone,
        language: plan.facts.head.language,
        deadline: writer.deadline(),
        payments_known_to: writer.payments_known_to(),
        document,
        items: items.collect::<Result<_, Failure>>()?,
        run: None,
        kind: LetterKind::Reminder,
        channel: Channel::Letter,
        level: 0,
    })
}

/// Writes all letters into one file to print; it appears whole or not at all.
fn merged(cx: &Context<'_>, path: &Path, letters: &[Archived]) -> Result<(), Failure> {
    if letters.is_empty() {
        return Ok(());
    }
    cx.step(letters.len(), letters.len(), "Writing the file to print")?;
    let failed = |error: std::io::Error| unwritable(path, &error);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let file = beside(folder).map_err(failed)?;
    let mut out: BufWriter<&File> = BufWriter::new(file.as_file());
    Press::default().merged(
        "Reminders",
        letters.len(),
        |at, setter| Ok::<_, Failure>(letters[at].facts.set(setter)?),
        &mut out,
    )?;
    out.flush().map_err(failed)?;
    drop(out);
    file.persist(path)
        .map_err(|error| unwritable(path, &error.error))?;
    Ok(())
}
