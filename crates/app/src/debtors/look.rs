//! Checks a letter that has not left yet against what is known now (rules R7, R16).

use owed_receivables::dunning::{Asked, Debtor, Verdict, outdated, recheck};
use owed_receivables::{Date, Language};
use owed_store::{BookReader, LetterKind, LetterRow, OpenAccount};
use owed_texts::{PlainKey, key, text};

use super::basis;
use super::known::KnownDebtors;
use crate::failure::Failure;

const NOTHING_OPEN: PlainKey = key!("letters-nothing-open-now");

/// The result of checking a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    Good,
    /// Why the letter's content or date no longer holds, although something is still claimed.
    Stale(String),
    /// Why nothing is claimed any more.
    Gone(String),
}

impl Found {
    /// Returns what is wrong with the letter.
    pub fn trouble(self) -> Option<String> {
        match self {
            Self::Good => None,
            Self::Stale(why) | Self::Gone(why) => Some(why),
        }
    }
}

/// Checks a letter that leaves on a day. One without items demands nothing, so nothing in it can be untrue.
pub(crate) fn look(
    book: &BookReader,
    known: &KnownDebtors,
    letter: &LetterRow,
    by_mail: bool,
    leaves: Date,
    language: Language,
) -> Result<Found, Failure> {
    if letter.letter.items.is_empty() {
        return Ok(Found::Good);
    }
    let Some(open) = known.account(letter.letter.customer) else {
        return Ok(Found::Gone(NOTHING_OPEN.text(language)));
    };
    let debtor = debtor(known, open, letter);
    // While a plan is kept nothing is overdue; whoever wanted the letter all the same knew that.
    let says_overdue = letter.letter.kind == LetterKind::Reminder && letter.despite.is_none();
    let overdue = says_overdue.then_some(leaves);
    let verdict = recheck(&debtor, &asked(letter), overdue);
    let (dated, deadline) = (letter.letter.dated, letter.letter.deadline);
    Ok(match verdict {
        Verdict::Gone(reasons) if reasons.is_empty() => Found::Gone(NOTHING_OPEN.text(language)),
        Verdict::Gone(reasons) => {
            let texts: Vec<String> = reasons.iter().map(|reason| reason.text(language)).collect();
            Found::Gone(texts.join(" "))
        }
        Verdict::Changed => Found::Stale(text!("letters-changed-owed").text(language)),
        Verdict::Good => match outdated(by_mail, dated, deadline, leaves) {
            Some(reason) => Found::Stale(reason.text(language)),
            None => {
                let (level, items) = (letter.letter.level, &letter.letter.items);
                let now =
                    basis::letter_basis(&debtor, &open.customer, &known.company, level, items);
                let before = book.letter_basis(letter.id)?;
                before
                    .and_then(|before| basis::changed(&before, &now))
                    .map_or(Found::Good, |why| Found::Stale(why.text(language)))
            }
        },
    })
}

/// Returns the debtor to check the letter against. If a person wanted it despite objections, only a reduced debt
/// counts.
fn debtor(known: &KnownDebtors, open: &OpenAccount, letter: &LetterRow) -> Debtor {
    let mut debtor = known.debtor(open);
    if letter.despite.is_some() {
        (debtor.hold, debtor.handed_over) = (None, None);
        for item in &mut debtor.items {
            (item.contested, item.pause, item.news) = (0, None, None);
        }
    }
    debtor
}

fn asked(letter: &LetterRow) -> Vec<Asked> {
    let items = letter.letter.items.iter().map(|item| Asked {
        invoice: item.invoice,
        balance: item.balance,
        level: item.level,
        advances: item.advances,
    });
    items.collect()
}
