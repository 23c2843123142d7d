//! Imports electronic invoices one by one: invoices before the credit notes that refer to them.

mod debit;
mod draft;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use debit::{await_debit, debited};
use draft::{Undrafted, draft};
use owed_import::{DocumentKind, EInvoice, InvoiceDraft, Meaning};
use owed_receivables::{Customer, Date, Money};
use owed_store::{BookReader, Hash, Write};
use owed_texts::{Language, Message, PlainKey, key, text};

use super::bringing::{Brought, Payments};
use super::buyers::{self, Buyers};
use super::documents::{Usual, credit_note};
use super::invoices::{judge_credit_note, judge_invoice};
use super::references::{instalments, refer};
use super::tally::Tally;
use super::verdict::{Judged, Place, Verdict};
use super::{DocumentFile, corrected, ours};
use crate::failure::Failure;

/// A document and its file.
pub struct Incoming<'a> {
    /// The file's index among all.
    pub file: usize,
    pub invoice: &'a EInvoice,
    /// The reader found an error in it: it is left out.
    pub spoilt: bool,
    pub original: DocumentFile<'a>,
}

/// Imports the documents where possible; each result is counted for its file.
pub fn bring_in(
    write: &mut Write<'_>,
    mut incoming: Vec<Incoming<'_>>,
    tallies: &mut [Tally],
    (today, language): (Date, Language),
    mut step: impl FnMut(usize) -> Result<(), Failure>,
) -> Result<(), Failure> {
    incoming.sort_by_key(|one| (rank(one.invoice), one.invoice.issued));
    let mut desk = Desk {
        buyers: Buyers::read(write)?,
        payments: Payments::default(),
        seen: HashMap::new(),
        today,
        language,
        kept: write.company()?.language,
    };
    for (at, one) in incoming.iter().enumerate() {
        step(at)?;
        let tally = &mut tallies[one.file];
        tally.report.read += 1;
        if !one.spoilt {
            desk.take(write, one, tally)?;
        }
    }
    Ok(())
}

/// Documents that refer to others come after them.
fn rank(invoice: &EInvoice) -> u8 {
    match invoice.meaning() {
        Meaning::Invoice { .. } if invoice.replaces().is_none() => 0,
        Meaning::Invoice { .. } | Meaning::Nothing(_) | Meaning::Unclear(_) => 1,
        Meaning::Credit(_) => 2,
    }
}

struct Desk<'a> {
    buyers: Buyers,
    payments: Payments,
    /// Documents imported in this run by number: from which file, and what they said.
    seen: HashMap<(DocumentKind, String), (&'a str, InvoiceDraft)>,
    today: Date,
    /// The reader's language.
    language: Language,
    /// The language of what the book stores.
    kept: Language,
}

impl<'a> Desk<'a> {
    fn take(
        &mut self,
        write: &mut Write<'_>,
        one: &Incoming<'a>,
        tally: &mut Tally,
    ) -> Result<(), Failure> {
        let draft = match self.drafted(write, one)? {
            Drafted::Draft(draft) => draft,
            Drafted::Again(draft) => {
                let known = find(write, &draft)?;
                let kept = match known {
                    Some(known) => keep(write, known, one)?,
                    None => false,
                };
                tally.again(kept);
                return Ok(());
            }
            Drafted::Skipped(why) => {
                tally.skip(why);
                return Ok(());
            }
            Drafted::Problem { value, message } => {
                tally.problem(one.invoice.row, &value, message);
                return Ok(());
            }
        };
        let place = self.buyers.place(&one.invoice.buyer);
        let verdict = self.judge(write, one, &draft, place, tally)?;
        if matches!(verdict, Verdict::Same) {
            tally.again(!is_kept(write, &draft, one)?);
        } else {
            tally.count(&verdict);
        }
        if matches!(verdict, Verdict::Left) {
            return Ok(());
        }
        tally.add(owed(&draft));
        let customer = match (&verdict, place) {
            (Verdict::Same, Place::Known(customer)) => Some(customer),
            _ => self.buyers.ensure(write, place, &one.invoice.buyer)?,
        };
        let Some(customer) = customer else {
            return Ok(());
        };
        for (part, why) in buyers::unusable_emails(&one.invoice.buyer) {
            let message = text!("problem-no-email-left-out", why);
            tally.note(one.invoice.row, &part, message);
        }
        let terms = usual(write, place)?;
        let brought = self
            .payments
            .bring_in(write, &draft, &verdict, customer, terms, self.today)?;
        self.payments.settle(write)?;
        let Some(brought) = brought else {
            return Ok(());
        };
        keep(write, brought, one)?;
        if let Brought::Invoice(id) = brought {
            // A correction that an older version imported without noting it is noted when it is read again.
            if let Some(number) = one.invoice.replaces() {
                write.insert_correction(id, number)?;
            }
            corrected::settle(write, &draft.number)?;
        }
        if !matches!(verdict, Verdict::Create) {
            return Ok(());
        }
        if let Some(company) = ours::completed(&write.company()?, one.invoice) {
            write.set_company(&company)?;
        }
        match brought {
            Brought::Invoice(id) => {
                debited(write, one.invoice, (customer, id), tally)?;
                await_debit(write, one.invoice, id)?;
                instalments(write, one.invoice, id)
            }
            Brought::CreditNote(id) => refer(write, one.invoice, id, self.today),
        }
    }

    /// Returns what a document asks for, in the form of a list's draft.
    fn drafted(&mut self, book: &BookReader, one: &Incoming<'a>) -> Result<Drafted, Failure> {
        let invoice = one.invoice;
        let problem = |value: &str, message: PlainKey| {
            Ok(Drafted::Problem {
                value: value.to_owned(),
                message: message.into(),
            })
        };
        let company = book.company()?;
        if ours::is_between_strangers(&company, invoice) {
            return Ok(Drafted::Problem {
                message: ours::not_ours(&company, invoice),
                value: invoice.seller.name.clone(),
            });
        }
        if ours::is_purchase(&company, invoice) {
            return problem(&invoice.seller.name, key!("import-problem-purchase"));
        }
        if buyers::name(&invoice.buyer).is_empty() {
            return problem("", key!("import-problem-no-payer"));
        }
        if invoice.number.is_empty() {
            return problem("", key!("import-problem-no-number"));
        }
        let Some(issued) = invoice.issued else {
            return problem(&invoice.number, key!("import-problem-no-date"));
        };
        let draft = match draft(invoice, issued, self.kept) {
            Ok(draft) => draft,
            Err(Undrafted::Nothing(why)) => return Ok(Drafted::Skipped(why)),
            Err(Undrafted::Unclear(why)) => return problem(&invoice.number, why),
        };
        let name = one.original.name;
        Ok(match self.seen.entry((draft.kind, draft.number.clone())) {
            Entry::Vacant(place) => {
                place.insert((name, draft.clone()));
                Drafted::Draft(draft)
            }
            Entry::Occupied(first) if figures(&first.get().1) == figures(&draft) => {
                Drafted::Again(draft)
            }
            Entry::Occupied(first) => Drafted::Problem {
                message: text!("import-problem-number-again", file = first.get().0),
                value: draft.number,
            },
        })
    }

    fn judge(
        &self,
        book: &BookReader,
        one: &Incoming<'_>,
        draft: &InvoiceDraft,
        place: Place,
        tally: &mut Tally,
    ) -> Result<Verdict, Failure> {
        let mut judged = Judged::in_language(self.language);
        let verdict = match (place, draft.kind) {
            (Place::Ambiguous, _) => judged.problem(
                draft.row,
                buyers::name(&one.invoice.buyer),
                key!("import-problem-several-buyers"),
            ),
            (_, DocumentKind::Invoice) => judge_invoice(
                book,
                draft,
                place,
                usual(book, place)?,
                draft.issued,
                &mut judged,
            )?,
            (_, DocumentKind::CreditNote) => judge_credit_note(book, draft, place, &mut judged)?,
        };
        tally.take(judged);
        Ok(verdict)
    }
}

/// A document before it is compared with the book.
enum Drafted {
    Draft(InvoiceDraft),
    /// The same document in another file, such as its PDF beside its XML.
    Again(InvoiceDraft),
    Skipped(PlainKey),
    Problem {
        value: String,
        message: Message,
    },
}

/// Returns the terms that apply if the document gives none.
fn usual(book: &BookReader, place: Place) -> Result<Usual, Failure> {
    let customer = match place {
        Place::Known(id) => book.customer(id)?,
        Place::New | Place::Ambiguous => Customer::default(),
    };
    Ok(Usual::new(&customer, &book.company()?))
}

/// Returns what the customer owes because of a document; negative if it is owed to them.
fn owed(draft: &InvoiceDraft) -> Money {
    let paid: i64 = draft.paid.iter().map(|paid| paid.amount.minor).sum();
    let minor = draft.gross.minor - paid;
    let sign = match draft.kind {
        DocumentKind::Invoice => 1,
        DocumentKind::CreditNote => -1,
    };
    Money::new(sign * minor, draft.gross.currency)
}

/// Returns what two files of the same document must agree on.
fn figures(draft: &InvoiceDraft) -> (Money, Date, Option<Date>) {
    (draft.gross, draft.issued, draft.due)
}

/// Finds a document in the book.
fn find(book: &BookReader, draft: &InvoiceDraft) -> Result<Option<Brought>, Failure> {
    Ok(match draft.kind {
        DocumentKind::Invoice => book.invoice_by_number(&draft.number)?.map(Brought::Invoice),
        DocumentKind::CreditNote => credit_note(book, &draft.number)?.map(Brought::CreditNote),
    })
}

/// Stores the file with the document; returns whether it was new.
fn keep(write: &mut Write<'_>, known: Brought, one: &Incoming<'_>) -> Result<bool, Failure> {
    let original = &one.original;
    let hash = write.insert_document(original.media_type, original.bytes)?;
    Ok(match known {
        Brought::Invoice(id) => write.keep_original_of_invoice(id, original.name, &hash)?,
        Brought::CreditNote(id) => write.keep_original_of_credit(id, original.name, &hash)?,
    })
}

/// Says whether the book already has exactly this file.
fn is_kept(book: &BookReader, draft: &InvoiceDraft, one: &Incoming<'_>) -> Result<bool, Failure> {
    let kept = match find(book, draft)? {
        Some(Brought::Invoice(id)) => book.originals_of_invoice(id)?,
        Some(Brought::CreditNote(id)) => book.originals_of_credit(id)?,
        None => return Ok(true),
    };
    let hash = Hash::digest(one.original.bytes);
    Ok(kept.iter().any(|original| original.document == hash))
}
