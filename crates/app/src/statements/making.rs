//! Makes statements: all in one change of the book, then their files.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use owed_letters::statement::StatementFacts;
use owed_mail::Account as MailAccount;
use owed_receivables::aging::{Basis, Buckets};
use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_receivables::{Currency, CustomerId, Date, Language, Money, Tone};
use owed_store::{AgingQuery, BookReader, Hash, Letter, LetterKind, Whose, Write};
use owed_texts::text;

use super::facts::{AccountBalance, Desk, Period};
use super::{MadeStatement, StatementSum, StatementsMade, StatementsMake};
use crate::context::Context;
use crate::export;
use crate::failure::Failure;
use crate::letters::{self, Archived, NotMade, Plan};
use crate::wire::{Amount, moment, somebody};
use crate::{journal, messages, settings};

/// The result for the mail of a statement, if one is wanted: its key, or why there is none.
type Mailed = Option<Result<i64, String>>;

/// Makes statements, archives them, and writes their mails and files. Repeating a statement gives the archived one.
///
/// # Errors
/// [`Code::Refused`](crate::failure::Code::Refused) if mails are wanted and no account is set up;
/// [`Code::Cancelled`](crate::failure::Code::Cancelled) with nothing changed; [`Code::Io`](crate::failure::Code::Io) if
/// a file cannot be written: the statements are then already archived, and making them again writes the files.
pub fn make(cx: &Context<'_>, request: StatementsMake) -> Result<StatementsMade, Failure> {
    let period = Period::asked(
        cx,
        request.as_of.as_deref(),
        request.from.as_deref(),
        request.to.as_deref(),
    )?;
    let folder = request
        .folder
        .as_deref()
        .map(|folder| letters::Folder::new(Path::new(folder)))
        .transpose()?;
    let customers = somebody(request.customers.as_deref())?;
    let mut book = cx.app.book()?;
    let entry = journal::begin(cx, "statements.make");
    let (kept, left_out, held_until) = book
        .write(entry, |write| {
            settings::must_have_name(&write.company()?)?;
            let account = match request.mail {
                true => Some(messages::account(write)?),
                false => None,
            };
            let held_until = messages::held_until(cx, write)?;
            let (plans, balances, mut left_out) = plans(cx, write, period, customers)?;
            let archived = letters::keep(cx, write, plans, |book, plan, document| {
                letter(book, plan, document, account.is_some())
            })?;
            let mut kept = Vec::with_capacity(archived.len());
            for (one, balances) in archived.into_iter().zip(balances) {
                let one = match one {
                    Ok(one) => one,
                    Err(not_made) => {
                        left_out.push(not_made);
                        continue;
                    }
                };
                let mailed = match &account {
                    Some(account) => Some(mail(cx, write, account, &one, held_until)?),
                    None => None,
                };
                kept.push((one, balances, mailed));
            }
            write.summarize(text!("journal-statements-created", count = kept.len()));
            Ok::<_, Failure>((kept, left_out, held_until))
        })?
        .value;
    let language = cx.language(&book)?;
    let archived: Vec<&Archived<StatementFacts>> = kept.iter().map(|(one, ..)| one).collect();
    let paths = files(cx, &book, folder, &archived)?;
    let merged = merged(&book, request.merged, &archived)?;
    let asked: Vec<Currency> = kept
        .iter()
        .flat_map(|(one, ..)| one.facts.due.iter().map(|due| due.currency))
        .collect();
    let any_mail = kept
        .iter()
        .any(|(_, _, mailed)| matches!(mailed, Some(Ok(_))));
    let statements = kept
        .iter()
        .zip(paths)
        .map(|((one, balances, mailed), path)| {
            made_statement(one, balances, mailed, path, language)
        })
        .collect();
    Ok(StatementsMade {
        statements,
        merged,
        left_out,
        held_until: any_mail.then(|| moment(held_until.timestamp_millis())),
        warnings: settings::letters_lack(&book.company()?, asked, language),
    })
}

type Balances = BTreeMap<Currency, AccountBalance>;
type Plans = (Vec<Plan<StatementFacts>>, Vec<Balances>, Vec<NotMade>);

fn plans(
    cx: &Context<'_>,
    book: &BookReader,
    period: Period,
    customers: Option<&[i64]>,
) -> Result<Plans, Failure> {
    let language = cx.language(book)?;
    let desk = Desk::new(book, period, cx.app.today())?;
    let customers = match customers {
        None => with_balance(book, period.end())?,
        Some(named) => named.iter().copied().map(CustomerId).collect(),
    };
    let (mut plans, mut balances, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for id in customers.into_iter().filter(|id| seen.insert(*id)) {
        match desk.draw(id)? {
            Ok(drawn) => {
                plans.push(Plan::new(id, drawn.facts));
                balances.push(drawn.balances);
            }
            Err(reason) => {
                let known = book.customer(id)?;
                left_out.push(NotMade {
                    customer_id: id.0,
                    customer: known.number,
                    name: known.name,
                    reason: reason.text(language),
                });
            }
        }
    }
    Ok((plans, balances, left_out))
}

/// Returns everyone with anything open or on account, by name.
fn with_balance(book: &BookReader, as_of: Date) -> Result<Vec<CustomerId>, Failure> {
    let aging = book.aging(&AgingQuery {
        as_of,
        basis: Basis::Due,
        buckets: Buckets::default(),
    })?;
    let mut ids: BTreeSet<CustomerId> = aging.rows.keys().map(|(id, _)| *id).collect();
    ids.extend(
        book.open_claim_sums(Whose::Everyone, as_of)?
            .keys()
            .map(|(id, _)| *id),
    );
    let labels: HashMap<_, _> = book.customer_labels()?;
    let mut ids: Vec<CustomerId> = ids.into_iter().collect();
    ids.sort_by_cached_key(|id| labels.get(id).map(|label| fold(&label.name)));
    Ok(ids)
}

/// Returns what the book stores of a statement. It lists no items, since it demands nothing that a later payment would
/// make untrue.
fn letter(
    book: &BookReader,
    plan: &Plan<StatementFacts>,
    document: Hash,
    by_mail: bool,
) -> Result<Letter, Failure> {
    let head = &plan.facts.head;
    let by_mail = by_mail && book.customer(plan.customer)?.unreachable(0).is_none();
    Ok(Letter {
        customer: plan.customer,
        batch: plan.identity.clone(),
        dated: head.dated,
        tone: Tone::Friendly,
        language: head.language,
        deadline: head.dated,
        payments_known_to: plan.facts.payments_known_to,
        document,
        items: Vec::new(),
        run: None,
        kind: LetterKind::Statement,
        channel: if by_mail {
            Channel::Email
        } else {
            Channel::Letter
        },
        level: 0,
    })
}

fn mail(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    account: &MailAccount,
    statement: &Archived<StatementFacts>,
    held_until: chrono::DateTime<chrono::Utc>,
) -> Result<Result<i64, String>, Failure> {
    match write.customer(statement.customer)?.unreachable(0) {
        Some(reason) => Ok(Err(reason.text(cx.app.language()))),
        None => messages::compose(cx, write, account, statement, held_until),
    }
}

/// Writes one file per statement; returns their paths.
fn files(
    cx: &Context<'_>,
    book: &BookReader,
    folder: Option<letters::Folder>,
    statements: &[&Archived<StatementFacts>],
) -> Result<Vec<Option<String>>, Failure> {
    let Some(mut folder) = folder else {
        return Ok(vec![None; statements.len()]);
    };
    let write = |(done, one): (usize, &&Archived<StatementFacts>)| {
        folder.step(cx, done, statements.len())?;
        let head = &one.facts.head;
        let name = letters::file_name(head.dated, &head.customer_number, &head.recipient.name);
        let path = folder.put(&name, &book.document(&one.document)?.bytes)?;
        Ok(Some(path))
    };
    statements.iter().enumerate().map(write).collect()
}

/// Writes all statements to one file, from the archive.
fn merged(
    book: &BookReader,
    path: Option<String>,
    statements: &[&Archived<StatementFacts>],
) -> Result<Option<String>, Failure> {
    let Some(path) = path.filter(|_| !statements.is_empty()) else {
        return Ok(None);
    };
    let documents = statements
        .iter()
        .map(|one| Ok(book.document(&one.document)?.bytes))
        .collect::<Result<Vec<_>, Failure>>()?;
    let whole = owed_letters::writer::join(documents.iter().map(Vec::as_slice))?;
    export::write_whole(Path::new(&path), &whole)?;
    Ok(Some(path))
}

fn made_statement(
    statement: &Archived<StatementFacts>,
    balances: &Balances,
    mailed: &Mailed,
    path: Option<String>,
    language: Language,
) -> MadeStatement {
    let head = &statement.facts.head;
    let due = |currency| {
        let found = statement
            .facts
            .due
            .iter()
            .find(|due| due.currency == currency);
        found.map_or(0, |due| due.minor)
    };
    let sums = balances.iter().map(|(currency, balance)| {
        let amount = |minor| Amount::new(Money::new(minor, *currency), language);
        StatementSum {
            currency: currency.code().to_owned(),
            opening: balance.opening.map(amount),
            items: amount(balance.items),
            claims: amount(balance.claims),
            on_account: amount(balance.on_account),
            balance: amount(balance.closing()),
            due: amount(due(*currency)),
        }
    });
    let (message_id, not_mailed) = match mailed {
        None => (None, None),
        Some(Ok(id)) => (Some(*id), None),
        Some(Err(reason)) => (None, Some(reason.clone())),
    };
    MadeStatement {
        id: statement.id.0,
        customer_id: statement.customer.0,
        customer: head.customer_number.clone(),
        name: head.recipient.name.clone(),
        path,
        pages: statement.pages,
        sums: sums.collect(),
        message_id,
        not_mailed,
    }
}
