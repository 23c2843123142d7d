//! Making letters: all of a run in one change of the book, then their files.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::mpsc;

use owed_letters::reminder::ReminderFacts;
use owed_letters::{Press, Typesetter};
use owed_receivables::dunning::Channel;
use owed_receivables::{Currency, CustomerId, Language, Money};
use owed_store::{
    Hash, InvoiceQuery, InvoiceState, Letter, LetterId, LetterItem, LetterKind, PageRequest,
    Reading, Write,
};

use super::{Made, MadeLetter, Make, NotMade, Writer, files, set};
use crate::context::Context;
use crate::export::{beside, unwritable};
use crate::failure::{Code, Failure};
use crate::wire::{Amount, count};
use crate::{journal, settings};

/// How many finished letters may wait to be written into the book.
const WAITING: usize = 64;

/// A letter in the archive, with the facts it was made of.
pub(crate) struct Archived {
    pub id: LetterId,
    pub customer: CustomerId,
    pub document: Hash,
    pub pages: u32,
    pub facts: ReminderFacts,
}

/// A letter to be made.
struct Plan {
    customer: CustomerId,
    facts: ReminderFacts,
    identity: String,
}

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
    let mut archived: Vec<Option<Archived>> = Vec::with_capacity(plans.len());
    let mut missing = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let known = write.letter_of_batch(&plan.identity, plan.customer)?;
        archived.push(match known {
            Some(id) => Some(known_letter(write, id, plan)?),
            None => {
                missing.push(at);
                None
            }
        });
    }
    let facts = |at: usize| &plans[missing[at]].facts;
    press(cx, missing.len(), facts, |at, pages, file| {
        let at = missing[at];
        let plan = &plans[at];
        let document = write.insert_document("application/pdf", &file)?;
        let id = write.insert_letter(&letter(write, writer, plan, document.clone())?)?;
        let (customer, facts) = (plan.customer, plan.facts.clone());
        archived[at] = Some(Archived {
            id,
            customer,
            document,
            pages,
            facts,
        });
        Ok(())
    })?;
    Ok((archived.into_iter().flatten().collect(), left_out))
}

fn plan(
    book: &Reading,
    writer: &Writer,
    customers: &[i64],
) -> Result<(Vec<Plan>, Vec<NotMade>), Failure> {
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
            Ok(facts) => plans.push(Plan {
                customer,
                identity: Writer::identity(&facts),
                facts,
            }),
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

/// A letter of the archive as it was made; its facts are those it would be made of again.
fn known_letter(book: &Reading, id: LetterId, plan: &Plan) -> Result<Archived, Failure> {
    let letter = book.letter(id)?.letter;
    let facts = ReminderFacts {
        payments_known_to: letter.payments_known_to,
        ..plan.facts.clone()
    };
    let pages = set(&facts, &mut Typesetter::new())?.pages.len();
    Ok(Archived {
        id,
        customer: plan.customer,
        document: letter.document,
        pages: count(pages),
        facts,
    })
}

fn letter(book: &Reading, writer: &Writer, plan: &Plan, document: Hash) -> Result<Letter, Failure> {
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

/// Sets and prints `many` letters on all cores, and hands each with its place and pages to `keep` on this thread.
pub(crate) fn press<'f>(
    cx: &Context<'_>,
    many: usize,
    facts: impl Fn(usize) -> &'f ReminderFacts + Sync,
    mut keep: impl FnMut(usize, u32, Vec<u8>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (sender, receiver) = mpsc::sync_channel::<(usize, u32, Vec<u8>)>(WAITING);
    let facts = &facts;
    std::thread::scope(|scope| {
        let press = scope.spawn(move || {
            Press::default().files(
                many,
                |at, setter| Ok::<_, Failure>(set(facts(at), setter)?),
                |at, document, file| {
                    sender
                        .send((at, count(document.pages.len()), file))
                        .map_err(|_| Failure::new(Code::Cancelled, "Stopped. Nothing was changed."))
                },
            )
        });
        for (done, (at, pages, file)) in receiver.iter().enumerate() {
            cx.step(done, many, "Writing letters")?;
            keep(at, pages, file)?;
        }
        drop(receiver);
        press
            .join()
            .unwrap_or_else(|cause| std::panic::resume_unwind(cause))
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
        |at, setter| Ok::<_, Failure>(set(&letters[at].facts, setter)?),
        &mut out,
    )?;
    out.flush().map_err(failed)?;
    drop(out);
    file.persist(path)
        .map_err(|error| unwritable(path, &error.error))?;
    Ok(())
}
