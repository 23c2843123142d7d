//! Imports bank statements: accounts are found or created, and each entry comes in once.

use std::collections::{BTreeMap, HashMap};

use owed_import::{MovementState, Statement, StatementEntry};
use owed_receivables::bank::{same_account, told_of_together};
use owed_receivables::{
    BankAccount, BankAccountId, BankEntry, BankEntryId, BankStatement, BankStatementId, Currency,
    Date, EntryState, Money,
};
use owed_store::{BankEntryRow, Write};
use owed_texts::{Language, key, text};

use super::pairing::{KnownStatements, Pairing};
use super::tally::Tally;
use crate::failure::Failure;
use crate::wire::iso;

/// Imports a file's statements. `usual` is the currency of one that names none; if unknown, it is asked for.
pub fn bring_in(
    write: &mut Write<'_>,
    statements: &[Statement],
    usual: Option<Currency>,
    tally: &mut Tally,
) -> Result<(), Failure> {
    let mut beside = Vec::with_capacity(statements.len());
    for statement in statements {
        if statement.entries.is_empty() && statement.closing.is_none() {
            tally.skip(key!("import-skip-empty-statement"));
            continue;
        }
        let Some(currency) = statement.currency.or(usual) else {
            tally.ask_currency();
            continue;
        };
        let account = account(write, statement, currency)?;
        beside.push(one(write, statement, account, currency, &beside, tally)?);
    }
    Ok(())
}

/// Returns the account of a statement, however its number is written; a new one is named after its holder.
fn account(
    write: &mut Write<'_>,
    statement: &Statement,
    currency: Currency,
) -> Result<BankAccountId, Failure> {
    if let Some(known) = write.bank_account(&statement.account, currency)? {
        return Ok(known);
    }
    let is_it = |known: &BankAccount| {
        known.currency == currency && same_account(&known.number, &statement.account)
    };
    let mut accounts = write.bank_accounts()?.into_iter();
    if let Some((known, _)) = accounts.find(|(_, known)| is_it(known)) {
        return Ok(known);
    }
    Ok(write.insert_bank_account(&BankAccount {
        number: statement.account.clone(),
        currency,
        name: statement.holder.clone(),
    })?)
}

/// `beside` are the earlier statements of the same file.
fn one(
    write: &mut Write<'_>,
    read: &Statement,
    account: BankAccountId,
    currency: Currency,
    beside: &[BankStatementId],
    tally: &mut Tally,
) -> Result<BankStatementId, Failure> {
    let entries = entries(read, account, currency, write.company()?.language, tally);
    let statement = statement(read, account, &entries, &tally.report.file);
    let accounts = told_of_together(account, &write.bank_accounts()?);
    let mut others = HashMap::new();
    for account in &accounts {
        others.extend(write.plain_bank_statements(*account)?);
    }
    let same = |wanted: fn(&BankStatement, &BankStatement) -> bool| {
        let mut found = others.iter().filter(|(_, other)| wanted(other, &statement));
        found.next().map(|(id, _)| *id)
    };
    let known = same(BankStatement::is_same);
    let issued_before = known.or_else(|| same(BankStatement::is_issue_of));
    let known_statements = KnownStatements {
        own: issued_before,
        accounts: &accounts,
        others: &others,
        beside,
    };
    let pairing = Pairing::new(write, &statement, known_statements, &entries)?;
    let pairs = pairing.pairs(&entries);
    let id = match (known, issued_before) {
        (Some(id), _) => id,
        (None, Some(id)) => {
            write.update_bank_statement(id, &statement)?;
            tally.report.changed += 1;
            id
        }
        (None, None) => write.insert_bank_statement(&statement)?,
    };
    bring_entries(write, id, &pairing, &entries, &pairs, tally)?;
    Ok(id)
}

/// Adds the entries that the book lacks, and links all of them to the statement.
fn bring_entries(
    write: &mut Write<'_>,
    statement: BankStatementId,
    pairing: &Pairing<'_>,
    entries: &[BankEntry],
    pairs: &[Option<&BankEntryRow>],
    tally: &mut Tally,
) -> Result<(), Failure> {
    let mut listed = Vec::with_capacity(entries.len());
    let wholes = wholes(write, pairing, entries, pairs)?;
    for (entry, pair) in entries.iter().zip(pairs) {
        tally.add(entry.amount);
        if let Some(known) = pair {
            // A second source may add what the first left out: who paid, and with which reference.
            match known.entry.completed_by(entry) {
                Some(completed) => {
                    write.complete_bank_entry(known.id, &completed)?;
                    tally.report.changed += 1;
                }
                None => tally.report.unchanged += 1,
            }
            listed.push(known.id);
            continue;
        }
        let parts = pairing.parts_of(entry);
        if !parts.is_empty() {
            tally.report.unchanged += 1;
            listed.extend(parts);
            continue;
        }
        let whole = entry
            .part
            .and_then(|_| wholes.get(&(entry.booked, entry.bank_reference.as_str())));
        let entry = match whole {
            None => entry.clone(),
            Some((parent, EntryState::Matched)) => BankEntry {
                parent: Some(*parent),
                state: EntryState::SetAside,
                reason: key!("import-kept-part-of-matched").text(write.company()?.language),
                ..entry.clone()
            },
            Some((parent, _)) => BankEntry {
                parent: Some(*parent),
                ..entry.clone()
            },
        };
        tally.report.created += 1;
        listed.push(write.insert_bank_entry(&entry)?);
    }
    Ok(write.list_in_statement(statement, &listed)?)
}

type Wholes<'e> = HashMap<(Date, &'e str), (BankEntryId, EntryState)>;

/// Finds bookings that the book has as a whole and whose parts come now; open ones are set aside in favour of the
/// parts.
fn wholes<'e>(
    write: &mut Write<'_>,
    pairing: &Pairing<'_>,
    entries: &'e [BankEntry],
    pairs: &[Option<&BankEntryRow>],
) -> Result<Wholes<'e>, Failure> {
    let mut groups = BTreeMap::<(Date, &str), Vec<&BankEntry>>::new();
    for (entry, pair) in entries.iter().zip(pairs) {
        if entry.part.is_some() && pair.is_none() {
            let group = (entry.booked, entry.bank_reference.as_str());
            groups.entry(group).or_default().push(entry);
        }
    }
    let mut wholes = HashMap::new();
    for (group, parts) in groups {
        let Some(whole) = pairing.whole_of(&parts) else {
            continue;
        };
        if whole.entry.state == EntryState::Open {
            let reason = text!("import-kept-parts-came", count = parts.len());
            let reason = reason.text(write.company()?.language);
            write.decide_bank_entry(whole.id, EntryState::SetAside, &reason)?;
        }
        wholes.insert(group, (whole.id, whole.entry.state));
    }
    Ok(wholes)
}

fn statement(
    read: &Statement,
    account: BankAccountId,
    entries: &[BankEntry],
    source: &str,
) -> BankStatement {
    let days = || entries.iter().map(|entry| entry.booked);
    let (opening, closing) = (read.opening, read.closing);
    BankStatement {
        account,
        number: read.number.clone(),
        from: opening.and_then(|balance| balance.date).or(days().min()),
        to: closing.and_then(|balance| balance.date).or(days().max()),
        opening: opening.map(|balance| balance.amount.minor),
        closing: closing.map(|balance| balance.amount.minor),
        source: source.to_owned(),
    }
}

/// Returns the movements of a statement that count.
fn entries(
    read: &Statement,
    account: BankAccountId,
    currency: Currency,
    language: Language,
    tally: &mut Tally,
) -> Vec<BankEntry> {
    let mut entries = Vec::with_capacity(read.entries.len());
    for entry in &read.entries {
        tally.report.read += 1;
        let own = entry.booked.or(entry.value);
        match (entry.state, own.or_else(|| read.dated())) {
            (MovementState::Pending, _) => tally.skip(key!("import-skip-announced")),
            (MovementState::Informed, _) => tally.skip(key!("import-skip-for-information")),
            (MovementState::Booked, Some(day)) => {
                if own.is_none() {
                    let message = text!("import-note-entry-dated", day = iso(day));
                    tally.note(entry.row, &entry.text, message);
                }
                entries.push(booked(entry, account, currency, day, language));
            }
            (MovementState::Booked, None) => {
                tally.problem(entry.row, &entry.text, key!("import-problem-entry-no-date"));
            }
        }
    }
    entries
}

fn booked(
    entry: &StatementEntry,
    account: BankAccountId,
    currency: Currency,
    day: Date,
    language: Language,
) -> BankEntry {
    let (state, reason) = match entry.amount {
        0 => (EntryState::SetAside, Some(key!("import-kept-no-money"))),
        ..0 if entry.is_fee => (EntryState::SetAside, Some(key!("import-kept-bank-charge"))),
        _ => (EntryState::Open, None),
    };
    BankEntry {
        account,
        parent: None,
        booked: day,
        value: entry.value,
        amount: Money::new(entry.amount, entry.currency.unwrap_or(currency)),
        fees: entry.fees,
        reference: entry.reference.clone(),
        end_to_end: entry.end_to_end.clone(),
        bank_reference: entry.bank_reference.clone(),
        code: entry.code.clone(),
        text: entry.text.clone(),
        name: entry.counterparty.name.clone(),
        other_account: entry.counterparty.account.clone(),
        ultimate: entry.counterparty.ultimate.clone(),
        is_fee: entry.is_fee,
        is_reversal: entry.reversal,
        part: entry.part,
        state,
        reason: reason.map_or_else(String::new, |reason| reason.text(language)),
    }
}
