//! The statement as a letter and as a mail.

use owed_receivables::Money;

use super::facts::{Scope, StatementFacts};
use super::movements::Moved;
use crate::demand::{Demand, Look, Sum, table};
use crate::document::Document;
use crate::error::LettersError;
use crate::labels::Labels;
use crate::layout::table::Table;
use crate::letter::{self, Letter, MailTexts};
use crate::part::Part;
use crate::payment::Payment;
use crate::text::Typesetter;
use crate::texts::{Fields, Texts};

/// Lays out a statement of account. `texts` must be in the language of the facts.
pub fn compose(
    facts: &StatementFacts,
    texts: &Texts,
    setter: &mut Typesetter,
) -> Result<Document, LettersError> {
    Ok(letter(facts, texts)?.compose(setter))
}

/// Writes the mail that carries a statement.
pub fn mail_texts(facts: &StatementFacts, texts: &Texts) -> Result<MailTexts, LettersError> {
    Ok(letter(facts, texts)?.mail())
}

/// The tables of a statement and their final balances, one per currency.
struct StatementTables {
    tables: Vec<Table>,
    balances: Vec<Money>,
}

fn statement_tables(facts: &StatementFacts) -> Result<StatementTables, LettersError> {
    let language = facts.head.language;
    let mut shown = StatementTables {
        tables: Vec::new(),
        balances: Vec::new(),
    };
    match &facts.scope {
        Scope::Open { items, claims, .. } => {
            let look = Look {
                language,
                levels: false,
                sum: Sum::Balance,
            };
            for demand in Demand::by_currency(items, claims, &facts.on_account)? {
                shown.tables.push(table(&demand, look));
                shown.balances.push(demand.balance);
            }
            for money in &facts.on_account {
                let has_table = shown
                    .balances
                    .iter()
                    .any(|balance| balance.currency == money.currency);
                if !has_table {
                    let credit = Money::zero(money.currency).minus(*money)?;
                    shown.balances.push(credit);
                }
            }
        }
        Scope::Movements { from, to, accounts } => {
            for account in accounts {
                let moved = Moved::from_account(account)?;
                shown.tables.push(moved.table(*from, *to, language));
                shown.balances.push(moved.closing);
            }
        }
    }
    Ok(shown)
}

fn letter<'a>(facts: &'a StatementFacts, texts: &Texts) -> Result<Letter<'a>, LettersError> {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let shown = statement_tables(facts)?;
    let mut words = texts.fill(fields(facts, &shown), &facts.edits)?;
    let mut body = vec![Part::Words(std::mem::take(&mut words.opening))];
    body.extend(shown.tables.into_iter().map(Part::Table));
    if matches!(facts.scope, Scope::Movements { .. }) && !facts.on_account.is_empty() {
        let on_account = amounts(facts, facts.on_account.iter().copied());
        let text = format!("{}: {on_account}.", labels.not_allocated);
        body.push(Part::Note(text));
    }
    if let Some(day) = facts.payments_known_to {
        let day = language.long_date(day);
        body.push(Part::Note(labels.payments_known_to(day)));
    }
    body.push(Part::Words(std::mem::take(&mut words.request)));
    let payments = Payment::all(&facts.head, &facts.payment_reference, &facts.due);
    body.extend(payments.into_iter().map(Part::Payment));
    Ok(Letter {
        head: &facts.head,
        words,
        body,
        enclosure: Vec::new(),
    })
}

/// Returns, besides the fields of every letter: `period` (whether it shows movements), `from`, `to` (the day of the open
/// items), `to_pay`, `to_come` (balances in the customer's favour), `due` (the amount asked for), `only_claims`,
/// `has_dispute`.
fn fields(facts: &StatementFacts, shown: &StatementTables) -> Fields {
    let language = facts.head.language;
    let (period, from, to) = match &facts.scope {
        Scope::Open { as_of, .. } => (false, *as_of, *as_of),
        Scope::Movements { from, to, .. } => (true, *from, *to),
    };
    let balances = || shown.balances.iter().copied();
    let to_come = balances()
        .filter(|balance| balance.minor < 0)
        .map(|balance| Money::new(balance.minor.saturating_neg(), balance.currency));
    letter::fields(&facts.head)
        .flag("period", period)
        .text("from", language.long_date(from))
        .text("to", language.long_date(to))
        .text("to_pay", amounts(facts, balances()))
        .text("to_come", amounts(facts, to_come))
        .text("due", amounts(facts, facts.due.iter().copied()))
        .flag("only_claims", facts.only_claims)
        .flag("has_dispute", facts.has_dispute)
}

/// Returns the positive amounts in words.
fn amounts(facts: &StatementFacts, amounts: impl Iterator<Item = Money>) -> String {
    let language = facts.head.language;
    let written: Vec<String> = amounts
        .filter(|amount| amount.minor > 0)
        .map(|amount| language.money(amount))
        .collect();
    Labels::for_language(language).list(&written)
}
