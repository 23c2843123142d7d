//! The reminder as a letter and as a mail.

use super::facts::ReminderFacts;
use super::fields::fields;
use crate::demand::{self, Demand, Look, Sum};
use crate::document::Document;
use crate::error::LettersError;
use crate::labels::Labels;
use crate::letter::{Letter, MailTexts};
use crate::part::Part;
use crate::payment::Payment;
use crate::text::Typesetter;
use crate::texts::{Texts, Wording};

/// Lays out a reminder letter. `texts` must be in the language of the facts.
pub fn compose(
    facts: &ReminderFacts,
    texts: &Texts,
    setter: &mut Typesetter,
) -> Result<Document, LettersError> {
    Ok(letter(facts, texts)?.compose(setter))
}

/// Writes the mail of a reminder in its language and tone.
pub fn mail_texts(facts: &ReminderFacts, texts: &Texts) -> Result<MailTexts, LettersError> {
    Ok(letter(facts, texts)?.mail())
}

/// Returns the text of a reminder without its tables, for editing (see [`crate::Edits`]).
pub fn words(facts: &ReminderFacts, texts: &Texts) -> Result<Wording, LettersError> {
    texts.fill(fields(facts, &demands(facts)?), &facts.edits)
}

fn demands(facts: &ReminderFacts) -> Result<Vec<Demand<'_>>, LettersError> {
    if facts.items.is_empty() {
        return Err(LettersError::NothingToRemind);
    }
    Ok(Demand::by_currency(
        &facts.items,
        &facts.claims,
        &facts.on_account,
    )?)
}

fn letter<'a>(facts: &'a ReminderFacts, texts: &Texts) -> Result<Letter<'a>, LettersError> {
    let demands = demands(facts)?;
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    demand::check(&facts.interest, &facts.claims)?;
    let mut words = texts.fill(fields(facts, &demands), &facts.edits)?;
    let look = Look {
        language,
        levels: facts.is_mixed(),
        sum: Sum::ToPay,
    };
    let mut body = vec![Part::Words(std::mem::take(&mut words.opening))];
    body.extend(
        demands
            .iter()
            .map(|demand| Part::Table(demand::table(demand, look))),
    );
    body.extend(demand::earlier_reminders(&facts.items, language).map(Part::Note));
    if let Some(day) = facts.payments_known_to {
        let day = language.long_date(day);
        body.push(Part::Note(labels.payments_known_to(day)));
    }
    body.push(Part::Words(std::mem::take(&mut words.request)));
    let amounts: Vec<_> = demands.iter().map(Demand::to_pay).collect();
    let payments = Payment::all(&facts.head, &facts.payment_reference, &amounts);
    body.extend(payments.into_iter().map(Part::Payment));
    Ok(Letter {
        head: &facts.head,
        words,
        body,
        enclosure: demand::calculation(&facts.interest, language)?,
    })
}
