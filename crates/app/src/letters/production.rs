//! Makes letters: all of a run in one change of the book, then their files.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use owed_letters::Press;
use owed_letters::reminder::ReminderFacts;
use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_receivables::{Currency, CustomerId, Date, Language};
use owed_store::{
    BookReader, Hash, InvoiceFilter, InvoiceQuery, Letter, LetterItem, LetterKind, LetterRow,
    PageRequest, Whose, Write,
};
use owed_texts::{Message, key, text};

use super::archive::{Archived, Plan, keep};
use super::paper::Paper;
use super::{Despite, LettersMade, LettersMake, MadeLetter, NotMade, Writer, files};
use crate::context::Context;
use crate::export::{beside, put, unwritable};
use crate::failure::{Code, Failure};
use crate::wire::Amount;
use crate::{journal, settings};

/// Makes letters and writes their files.
///
/// # Errors
/// [`Code::Cancelled`] with nothing changed; [`Code::Io`] if a file cannot be written: the letters are then already
/// archived, and making them again writes the files.
pub fn make(cx: &Context<'_>, request: LettersMake) -> Result<LettersMade, Failure> {
    let as_of = cx.as_of(request.as_of.as_deref())?;
    let mut folder = request
        .folder
        .as_deref()
        .map(|folder| files::Folder::new(Path::new(folder)))
        .transpose()?;
    let mut book = cx.app.book()?;
    let entry = journal::begin(cx, "letters.make");
    let done = book
        .write(entry, |write| {
            settings::must_have_name(&write.company()?)?;
            let whom = Whom::asked(
                write,
                as_of,
                &request.customers,
                request.everyone,
                &request.despite,
            )?;
            let writer = Writer::new(cx, write, as_of, request.tone, whom.whose(), &whom.despite)?;
            let done = archive(cx, write, &writer, &whom.customers)?;
            let created = text!("journal-letters-created", count = done.letters.len());
            write.summarize(whom.despite_said(write, created)?);
            Ok::<_, Failure>(done)
        })?
        .value;
    let letters = done.letters;
    let language = cx.language(&book)?;
    let asked: Vec<Currency> = letters
        .iter()
        .flat_map(|letter| letter.facts.items.iter().map(|item| item.open.currency))
        .collect();
    let mut made = Vec::with_capacity(letters.len());
    for (done, letter) in letters.iter().enumerate() {
        let path = match &mut folder {
            None => None,
            Some(folder) => {
                folder.step(cx, done, letters.len())?;
                let head = &letter.facts.head;
                let name = files::name(head.dated, &head.customer_number, &head.recipient.name);
                Some(folder.put(&name, &book.document(&letter.document)?.bytes)?)
            }
        };
        made.push(made_letter(letter, path, language)?);
    }
    if let Some(path) = &request.merged {
        merged(cx, Path::new(path), &letters)?;
    }
    Ok(LettersMade {
        letters: made,
        merged: request.merged.filter(|_| !letters.is_empty()),
        left_out: done.left_out,
        to_weigh: done.to_weigh,
        warnings: settings::letters_lack(&book.company()?, asked, language),
    })
}

fn made_letter(
    letter: &Archived,
    path: Option<String>,
    language: Language,
) -> Result<MadeLetter, Failure> {
    let totals = letter.facts.to_pay()?.into_iter();
    Ok(MadeLetter {
        id: letter.id.0,
        customer_id: letter.customer.0,
        customer: letter.facts.head.customer_number.clone(),
        name: letter.facts.head.recipient.name.clone(),
        path,
        pages: letter.pages,
        totals: totals.map(|sum| Amount::new(sum, language)).collect(),
    })
}

/// Archived letters by hand.
pub(crate) struct Done {
    pub letters: Vec<Archived>,
    pub left_out: Vec<NotMade>,
    /// Customers with a letter about an invoice for which a person must weigh something that waits (rule R13).
    pub to_weigh: Vec<NotMade>,
}

/// The recipients of letters by hand.
pub(crate) struct Whom {
    pub customers: Vec<CustomerId>,
    pub despite: Vec<Despite>,
    everyone: bool,
}

impl Whom {
    /// Returns the customers named, each once, or everyone with something overdue. An empty list is nobody.
    pub fn asked(
        book: &BookReader,
        as_of: Date,
        customers: &[i64],
        everyone: bool,
        despite: &[Despite],
    ) -> Result<Self, Failure> {
        if despite.iter().any(|one| one.reason.trim().is_empty()) {
            return Err(Failure::invalid(
                "reason",
                text!("error-letters-no-despite-reason"),
            ));
        }
        let mut whom = if everyone {
            overdue_customers(book, as_of)?
        } else {
            customers.iter().copied().map(CustomerId).collect()
        };
        whom.extend(despite.iter().map(|one| CustomerId(one.customer_id)));
        let mut seen = HashSet::new();
        whom.retain(|id| seen.insert(*id));
        Ok(Self {
            customers: whom,
            despite: despite.to_vec(),
            everyone,
        })
    }

    pub fn whose(&self) -> Whose<'_> {
        if self.everyone {
            Whose::Everyone
        } else {
            Whose::These(&self.customers)
        }
    }

    /// Appends to the journal's text who got a letter despite objections, and why.
    pub fn despite_said(&self, book: &BookReader, created: Message) -> Result<Message, Failure> {
        self.despite.iter().try_fold(created, |created, one| {
            let name = book.customer(CustomerId(one.customer_id))?.name;
            let reason = one.reason.trim();
            Ok(text!("journal-letters-despite", created, name, reason))
        })
    }
}

/// Archives the letters of a run; those already archived are used unchanged (rules R6, S5).
pub(crate) fn archive(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    writer: &Writer,
    customers: &[CustomerId],
) -> Result<Done, Failure> {
    let (mut plans, mut despites) = (Vec::new(), HashMap::new());
    let (mut left_out, mut to_weigh) = (Vec::new(), Vec::new());
    for customer in customers.iter().copied() {
        match writer.facts(write, customer)? {
            Ok((facts, despite)) => {
                plans.push(Plan::new(customer, facts));
                if let Some(news) = writer.to_weigh(customer) {
                    to_weigh.push(NotMade::new(write, customer, news)?);
                }
                despites.extend(despite.map(|despite| (customer, despite)));
            }
            Err(reason) => left_out.push(NotMade::new(write, customer, reason)?),
        }
    }
    let kept = keep(cx, write, plans, |book, plan, document| {
        letter(book, writer, plan, document)
    })?;
    let mut archived = Vec::with_capacity(kept.len());
    for one in kept {
        let letter = match one {
            Ok(letter) => letter,
            Err(not_made) => {
                left_out.push(not_made);
                continue;
            }
        };
        // A letter given up before is wanted again.
        write.revive_letter(letter.id)?;
        write.keep_letter_sums(letter.id, &letter.facts.to_pay()?)?;
        let items = write.letter(letter.id)?.letter.items;
        if let Some(basis) = writer.basis(letter.customer, &items) {
            write.keep_letter_basis(letter.id, &basis)?;
        }
        if let Some(despite) = despites.get(&letter.customer) {
            write.keep_letter_despite(letter.id, despite)?;
        }
        archived.push(letter);
    }
    Ok(Done {
        letters: archived,
        left_out,
        to_weigh,
    })
}

/// Remakes a letter by hand as of a day, in the same tone; or says why there is none.
pub(crate) fn anew(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    before: &LetterRow,
    day: Date,
) -> Result<Result<Archived, String>, Failure> {
    let customer = before.letter.customer;
    let despite = before.despite.iter().map(|despite| Despite {
        customer_id: customer.0,
        reason: despite.reason.clone(),
    });
    let despite: Vec<Despite> = despite.collect();
    let tone = before.letter.tone;
    let mut writer = Writer::new(cx, write, day, tone, customer.into(), &despite)?;
    writer.forget_waiting(before.id);
    let mut done = archive(cx, write, &writer, &[customer])?;
    let made = done.letters.pop();
    Ok(made.ok_or_else(|| {
        done.left_out
            .pop()
            .map_or_else(String::new, |left| left.reason)
    }))
}

/// Returns everyone with something overdue on the day, by name.
fn overdue_customers(book: &BookReader, as_of: Date) -> Result<Vec<CustomerId>, Failure> {
    let items = book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Overdue,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(as_of)
    })?;
    let mut customers: Vec<(String, CustomerId)> = items
        .rows
        .into_iter()
        .map(|item| (fold(&item.customer_name), item.customer))
        .collect();
    customers.sort();
    customers.dedup();
    Ok(customers.into_iter().map(|(_, id)| id).collect())
}

fn letter(
    book: &BookReader,
    writer: &Writer,
    plan: &Plan<ReminderFacts>,
    document: Hash,
) -> Result<Letter, Failure> {
    let mut items: Vec<LetterItem> = Vec::new();
    for item in &plan.facts.items {
        let invoice = book.invoice_by_number(&item.number)?.ok_or_else(|| {
            Failure::new(
                Code::Internal,
                text!("error-letters-invoice-gone", number = &item.number),
            )
        })?;
        let asked = item.open.minor - item.in_dispute.map_or(0, |part| part.minor);
        // An invoice's instalments are separate rows, oldest first.
        match items.iter_mut().find(|known| known.invoice == invoice) {
            Some(known) => known.balance += asked,
            None => items.push(LetterItem {
                invoice,
                balance: asked,
                days_overdue: item.days_overdue,
                level: 0,
                advances: false,
            }),
        }
    }
    Ok(Letter {
        customer: plan.customer,
        batch: plan.identity.clone(),
        dated: plan.facts.head.dated,
        tone: plan.facts.tone,
        language: plan.facts.head.language,
        deadline: plan.facts.deadline,
        payments_known_to: writer.payments_known_to(),
        document,
        items,
        run: None,
        kind: LetterKind::Reminder,
        channel: Channel::Letter,
        level: 0,
    })
}

/// Writes all letters to one file for printing, which appears whole or not at all.
fn merged(cx: &Context<'_>, path: &Path, letters: &[Archived]) -> Result<(), Failure> {
    if letters.is_empty() {
        return Ok(());
    }
    let what = key!("letters-step-print-file");
    cx.step(letters.len(), letters.len(), what)
        .map_err(|failure| {
            Failure::new(failure.code, text!("error-letters-print-file-cancelled"))
        })?;
    let failed = |error: std::io::Error| unwritable(path, &error);
    let file = beside(path)?;
    let mut out: BufWriter<&File> = BufWriter::new(file.as_file());
    Press::default().merged(
        &key!("common-reminders").text(cx.app.language()),
        letters.len(),
        |at, setter| Ok::<_, Failure>(letters[at].facts.set(setter)?),
        &mut out,
    )?;
    out.flush().map_err(failed)?;
    drop(out);
    put(file, path)
}
