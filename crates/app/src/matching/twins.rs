//! Open entries that another file may also report: a person says whether they are the same money (rule L6).

use std::collections::{BTreeSet, HashMap, HashSet};

use owed_receivables::bank::{ComparedEntry, told_of_together};
use owed_receivables::{
    BankAccountId, BankEntryId, BankStatement, BankStatementId, Date, EntryState, Money,
};
use owed_store::{BookReader, Listed};

use crate::failure::Failure;

type Statements = HashMap<BankStatementId, BankStatement>;

/// Returns the open entries for which the book has one of another file that may be the same money.
pub(super) fn told_twice_perhaps(book: &BookReader) -> Result<HashSet<BankEntryId>, Failure> {
    let mut days: HashMap<BankAccountId, BTreeSet<Date>> = HashMap::new();
    for (account, day) in book.open_bank_days()? {
        days.entry(account).or_default().insert(day);
    }
    let accounts = book.bank_accounts()?;
    let mut found = HashSet::new();
    for (account, days) in days {
        let together = told_of_together(account, &accounts);
        let mut statements = Statements::new();
        for account in &together {
            statements.extend(book.plain_bank_statements(*account)?);
        }
        for day in days {
            if is_told_twice(&statements, day) {
                let mut entries = Vec::new();
                for account in &together {
                    entries.extend(book.bank_entries_on(*account, day)?);
                }
                find(&entries, &statements, &mut found);
            }
        }
    }
    Ok(found)
}

/// Says whether two statements that do not follow each other cover a day.
fn is_told_twice(statements: &Statements, day: Date) -> bool {
    let covers = |statement: &&BankStatement| {
        statement.from.is_none_or(|from| from <= day) && statement.to.is_none_or(|to| day <= to)
    };
    let covering: Vec<&BankStatement> = statements.values().filter(covers).collect();
    let mut later = covering.iter().enumerate();
    later.any(|(at, one)| covering[at + 1..].iter().any(|other| !one.adjoins(other)))
}

fn find(entries: &[Listed], statements: &Statements, found: &mut HashSet<BankEntryId>) {
    let mut alike: HashMap<Money, Vec<&Listed>> = HashMap::new();
    for listed in entries {
        alike.entry(listed.0.entry.amount).or_default().push(listed);
    }
    for group in alike.values().filter(|group| group.len() > 1) {
        let told = group
            .iter()
            .map(|listed| ComparedEntry::new(&listed.0.entry));
        let told: Vec<_> = group.iter().zip(told).collect();
        for (one, telling) in &told {
            let mut others = told.iter().filter(|(other, _)| {
                one.0.entry.state == EntryState::Open
                    && one.0.id != other.0.id
                    && are_of_two_files(&one.1, &other.1, statements)
            });
            if others.any(|(_, other)| telling.same(other).is_some()) {
                found.insert(one.0.id);
            }
        }
    }
}

/// Says whether neither one statement nor two consecutive ones list both entries.
fn are_of_two_files(
    one: &[BankStatementId],
    other: &[BankStatementId],
    statements: &Statements,
) -> bool {
    let follow = |one: &BankStatementId, other: &BankStatementId| {
        let both = statements.get(one).zip(statements.get(other));
        one == other || both.is_some_and(|(one, other)| one.adjoins(other))
    };
    !one.iter()
        .any(|one| other.iter().any(|other| follow(one, other)))
}
