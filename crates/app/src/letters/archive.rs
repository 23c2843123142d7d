//! The archive: papers of any kind are typeset on all cores and stored, each once.

use std::sync::mpsc::{self, Receiver, Sender};

use owed_letters::reminder::ReminderFacts;
use owed_letters::{Press, Typesetter};
use owed_receivables::CustomerId;
use owed_store::{BookReader, Hash, Letter, LetterId, Write};
use owed_texts::key;

use super::NotMade;
use super::paper::Paper;
use crate::context::{Context, stopped};
use crate::failure::Failure;
use crate::wire::count;

/// The maximum number of finished letters that wait to be written to the book.
const WAITING: usize = 256;

/// An archived letter, with the facts it was made from.
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

/// Archives letters, in the order of the plans. Those already archived are used unchanged (rules R6, S5); one that
/// cannot be typeset is left out by name (rule R15). `letter` returns what the book stores besides the pages.
pub(crate) fn keep<P: Paper>(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    plans: Vec<Plan<P>>,
    letter: impl Fn(&BookReader, &Plan<P>, Hash) -> Result<Letter, Failure>,
) -> Result<Vec<Result<Archived<P>, NotMade>>, Failure> {
    let mut archived = Vec::with_capacity(plans.len());
    let mut missing = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let known = write.letter_of_batch(&plan.identity, plan.customer)?;
        archived.push(match known {
            Some(id) => Some(Ok(known_letter(write, id, plan)?)),
            None => {
                missing.push(at);
                None
            }
        });
    }
    press(
        cx,
        |job: &(usize, &P)| job.1,
        |mut jobs| {
            missing
                .into_iter()
                .for_each(|at| jobs.set((at, &plans[at].facts)));
            jobs.keep(|(at, _), set| {
                let plan = &plans[at];
                let (pages, file) = match set {
                    Err(failure) if failure.is_about_one() => {
                        archived[at] =
                            Some(Err(not_made(plan, failure.in_full(cx.app.language()))));
                        return Ok(());
                    }
                    set => set?,
                };
                let document = write.insert_document("application/pdf", &file)?;
                let id = write.insert_letter(&letter(write, plan, document.clone())?)?;
                archived[at] = Some(Ok(Archived {
                    id,
                    customer: plan.customer,
                    document,
                    pages,
                    facts: plan.facts.clone(),
                }));
                Ok(())
            })
        },
    )?;
    Ok(archived.into_iter().flatten().collect())
}

fn not_made<P: Paper>(plan: &Plan<P>, reason: String) -> NotMade {
    let head = plan.facts.head();
    NotMade {
        customer_id: plan.customer.0,
        customer: head.customer_number.clone(),
        name: head.recipient.name.clone(),
        reason,
    }
}

/// Returns an archived letter as it was made, with the facts from which it would be made again.
fn known_letter<P: Paper>(
    book: &BookReader,
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

/// A letter's number of pages, and its file.
pub(crate) type Set = (u32, Vec<u8>);

/// Letters being typeset: all are submitted first, then the results are kept, both on one thread.
pub(crate) struct Jobs<'c, T> {
    cx: &'c Context<'c>,
    sender: Sender<T>,
    finished: Receiver<(T, Result<Set, Failure>)>,
    sent: usize,
}

impl<T> Jobs<'_, T> {
    /// Submits a letter, on which the cores start at once.
    pub fn set(&mut self, job: T) {
        self.sent += 1;
        // If the press has stopped, the reason is reported at the end.
        let _ = self.sender.send(job);
    }

    /// Passes each letter to `keep`, typeset or with the reason why it cannot be.
    pub fn keep(
        self,
        mut keep: impl FnMut(T, Result<Set, Failure>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        drop(self.sender);
        for (done, (job, set)) in self.finished.iter().enumerate() {
            self.cx
                .step(done, self.sent, key!("common-creating-letters"))?;
            keep(job, set)?;
        }
        Ok(())
    }
}

/// Runs the press beside `work`, which submits the letters and keeps them. An error in either ends both.
pub(crate) fn press<P: Paper, T: Send, R>(
    cx: &Context<'_>,
    paper: impl Fn(&T) -> &P + Sync,
    work: impl FnOnce(Jobs<'_, T>) -> Result<R, Failure>,
) -> Result<R, Failure> {
    let (sender, jobs) = mpsc::channel();
    let (done, finished) = mpsc::sync_channel(WAITING);
    let paper = &paper;
    std::thread::scope(|scope| {
        let press = scope.spawn(move || {
            Press::default().stream(
                jobs,
                |job, setter| Ok::<_, Failure>(paper(job).set(setter)?),
                |job, made| {
                    let set = made.map(|(document, file)| (count(document.pages.len()), file));
                    done.send((job, set)).map_err(|_| stopped())
                },
            )
        });
        let result = work(Jobs {
            cx,
            sender,
            finished,
            sent: 0,
        })?;
        press
            .join()
            .unwrap_or_else(|cause| std::panic::resume_unwind(cause))?;
        Ok(result)
    })
}
