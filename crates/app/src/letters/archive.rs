//! The archive: papers of any kind are set on all cores and kept, each once.

use std::sync::mpsc;

use owed_letters::reminder::ReminderFacts;
use owed_letters::{Press, Typesetter};
use owed_receivables::CustomerId;
use owed_store::{Hash, Letter, LetterId, Reading, Write};

use super::paper::Paper;
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::count;

/// How many finished letters may wait to be written into the book.
const WAITING: usize = 64;

/// A letter in the archive, with the facts it was made of.
pub(crate) struct Archived<P = ReminderFacts> {
    pub id: LetterId,
    pub customer: CustomerId,
    pub document: Hash,
    pub pages: u32,
    pub facts: P,
}

/// A letter to be made.
pub(crate) struct Plan<P> {
    pub customer: CustomerId,
    pub facts: P,
    pub identity: String,
}

impl<P: Paper> Plan<P> {
    pub fn new(customer: CustomerId, facts: P) -> Self {
        Self {
            customer,
            identity: facts.identity(),
            facts,
        }
    }
}

/// Puts letters into the archive; those that are there already are taken as they are (rules R6, S5). `letter` says what
/// the book keeps of one beside its pages.
pub(crate) fn keep<P: Paper>(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    plans: Vec<Plan<P>>,
    letter: impl Fn(&Reading, &Plan<P>, Hash) -> Result<Letter, Failure>,
) -> Result<Vec<Archived<P>>, Failure> {
    let mut archived: Vec<Option<Archived<P>>> = Vec::with_capacity(plans.len());
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
        let id = write.insert_letter(&letter(write, plan, document.clone())?)?;
        archived[at] = Some(Archived {
            id,
            customer: plan.customer,
            document,
            pages,
            facts: plan.facts.clone(),
        });
        Ok(())
    })?;
    Ok(archived.into_iter().flatten().collect())
}

/// A letter of the archive as it was made; its facts are those it would be made of again.
fn known_letter<P: Paper>(
    book: &Reading,
    id: LetterId,
    plan: &Plan<P>,
) -> Result<Archived<P>, Failure> {
    let letter = book.letter(id)?.letter;
    let facts = plan.facts.clone().known_to(letter.payments_known_to);
    let pages = facts.set(&mut Typesetter::new())?.pages.len();
    Ok(Archived {
        id,
        customer: plan.customer,
        document: letter.document,
        pages: count(pages),
        facts,
    })
}

/// Sets and prints `many` letters on all cores, and hands each with its place and pages to `keep` on this thread.
pub(crate) fn press<'f, P: Paper + 'f>(
    cx: &Context<'_>,
    many: usize,
    facts: impl Fn(usize) -> &'f P + Sync,
    mut keep: impl FnMut(usize, u32, Vec<u8>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (sender, receiver) = mpsc::sync_channel::<(usize, u32, Vec<u8>)>(WAITING);
    let facts = &facts;
    std::thread::scope(|scope| {
        let press = scope.spawn(move || {
            Press::default().files(
                many,
                |at, setter| Ok::<_, Failure>(facts(at).set(setter)?),
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
