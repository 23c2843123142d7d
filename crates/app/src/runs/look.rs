//! A letter that was made and has not left is held against what is known now (rules R7, R16).

use owed_receivables::dunning::{Asked, Debtor, Verdict, outdated, recheck};
use owed_receivables::{Date, Language};
use owed_store::{LetterRow, OpenAccount};

use super::known::Known;

/// What a look at a letter found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    Good,
    /// Something is still to be asked for, but not what the letter says, or not by that day; and why.
    Stale(String),
    /// Nothing of it is to be asked for, and why.
    Gone(String),
}

impl Found {
    /// What is wrong with the letter.
    pub fn trouble(self) -> Option<String> {
        match self {
            Self::Good => None,
            Self::Stale(why) | Self::Gone(why) => Some(why),
        }
    }
}

/// Looks at a letter that leaves on a day. One without items asks for nothing that could be untrue.
pub(crate) fn look(
    known: &Known,
    letter: &LetterRow,
    by_mail: bool,
    leaves: Date,
    language: Language,
) -> Found {
    if letter.letter.items.is_empty() {
        return Found::Good;
    }
    let verdict = match known.account(letter.letter.customer) {
        Some(open) => recheck(&debtor(known, open, letter), &asked(letter)),
        None => Verdict::Gone(Vec::new()),
    };
    let (dated, deadline) = (letter.letter.dated, letter.letter.deadline);
    match verdict {
        Verdict::Gone(reasons) if reasons.is_empty() => {
            Found::Gone("Nothing of it is open any more.".to_owned())
        }
        Verdict::Gone(reasons) => {
            let texts: Vec<String> = reasons.iter().map(|reason| reason.text(language)).collect();
            Found::Gone(texts.join(" "))
        }
        Verdict::Changed => Found::Stale("What is owed has changed meanwhile.".to_owned()),
        Verdict::Good => match outdated(by_mail, dated, deadline, leaves) {
            Some(reason) => Found::Stale(reason.text(language)),
            None => Found::Good,
        },
    }
}

/// The customer as the letter is held against. Where a person wanted it whatever spoke against it, nothing does but that
/// less is owed.
fn debtor(known: &Known, open: &OpenAccount, letter: &LetterRow) -> Debtor {
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
