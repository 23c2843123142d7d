//! Stores a letter of a run, with its claims and its mail.

use chrono::{DateTime, Utc};
use owed_mail::Account as MailAccount;
use owed_receivables::dunning::Channel;
use owed_store::{BookReader, Letter, LetterId, NewClaim, RunId, Write};
use owed_texts::text;

use super::draft::Draft;
use crate::context::Context;
use crate::failure::Failure;
use crate::letters::{self, Archived};
use crate::{messages, settings};

/// The mail account, and until when new mails are held.
pub(super) struct Outbox {
    pub account: Option<MailAccount>,
    pub held_until: DateTime<Utc>,
}

impl Outbox {
    pub fn read(cx: &Context<'_>, book: &BookReader) -> Result<Self, Failure> {
        let seconds = book.company()?.hold_seconds;
        Ok(Self {
            account: book
                .mail_account()?
                .map(|stored| settings::account(&settings::mail_form(&stored)))
                .transpose()?,
            held_until: cx.app.now() + chrono::Duration::seconds(i64::from(seconds)),
        })
    }
}

/// Stores a letter with its claims and its mail; or says why it cannot be made, and then it has no effect.
pub(super) fn kept(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    run: RunId,
    draft: Draft,
    set: Result<letters::Set, Failure>,
    outbox: &Outbox,
) -> Result<Result<LetterId, String>, Failure> {
    let (pages, file) = match set {
        Err(failure) if failure.is_about_one() => {
            return Ok(Err(failure.in_full(cx.app.language())));
        }
        set => set?,
    };
    let document = write.insert_document("application/pdf", &file)?;
    let nth = write.count_letters_of_run(run, draft.customer)? + 1;
    let id = write.insert_letter(&Letter {
        customer: draft.customer,
        batch: format!("run {} letter {nth}", run.0),
        dated: draft.facts.head.dated,
        tone: draft.facts.tone,
        language: draft.facts.head.language,
        deadline: draft.facts.deadline,
        payments_known_to: draft.facts.payments_known_to,
        document: document.clone(),
        items: draft.items,
        run: Some(run),
        kind: draft.kind,
        channel: draft.channel,
        level: draft.level,
    })?;
    write.keep_letter_sums(id, &draft.facts.to_pay()?)?;
    write.keep_letter_basis(id, &draft.basis)?;
    for claim in draft.claims {
        write.insert_claim(&NewClaim {
            letter: Some(id),
            ..claim
        })?;
    }
    if draft.channel == Channel::Email {
        let archived = Archived {
            id,
            customer: draft.customer,
            document,
            pages,
            facts: draft.facts,
        };
        let mailed = match &outbox.account {
            Some(account) => messages::compose(cx, write, account, &archived, outbox.held_until)?,
            None => Err(text!("letters-no-mail-account").text(write.company()?.language)),
        };
        if let Err(why) = mailed {
            write.void_letter(id, &why)?;
            return Ok(Err(why));
        }
    }
    Ok(Ok(id))
}
