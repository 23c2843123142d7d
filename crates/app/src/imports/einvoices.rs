//! Imports electronic invoices one by one: invoices before the credit notes that refer to them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::Days;
use owed_import::{DocumentKind, EInvoice, InvoiceDraft, Meaning, PaidDraft};
use owed_receivables::discount::{Off, Tier};
use owed_receivables::hold::DEBIT_DAYS;
use owed_receivables::{Customer, CustomerId, Date, DiscountTerms, InvoiceId, Money};
use owed_store::{Hash, Reading, Write};
use owed_texts::{Language, Message, PlainKey, key, text};
use rust_decimal::Decimal;

use super::bringing::{Brought, Payments};
use super::buyers::{self, Buyers};
use super::documents::{Usual, credit_note};
use super::invoices::{judge_credit_note, judge_invoice};
use super::references::{instalments, refer};
use super::tally::Tally;
use super::verdict::{Judged, Place, Verdict};
use super::{DocumentFile, corrected, ours};
use crate::failure::Failure;
use crate::payers;

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
        buyers: Buyers::of(write)?,
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
    fn drafted(&mut self, book: &Reading, one: &Incoming<'a>) -> Result<Drafted, Failure> {
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
        book: &Reading,
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

/// Why a document gives no draft.
enum Undrafted {
    /// It asks for nothing.
    Nothing(PlainKey),
    /// Only a person can tell what it asks for.
    Unclear(PlainKey),
}

/// Returns the document as a list's draft.
fn draft(invoice: &EInvoice, issued: Date, language: Language) -> Result<InvoiceDraft, Undrafted> {
    let (kind, gross, paid) = match invoice.meaning() {
        Meaning::Invoice { gross, paid } => (DocumentKind::Invoice, gross, paid),
        Meaning::Credit(amount) => (
            DocumentKind::CreditNote,
            amount,
            Money::zero(amount.currency),
        ),
        Meaning::Nothing(why) => return Err(Undrafted::Nothing(why)),
        Meaning::Unclear(why) => return Err(Undrafted::Unclear(why)),
    };
    let order = invoice
        .references
        .iter()
        .find(|reference| reference.kind == owed_import::ReferenceKind::Order);
    let reference = match (&invoice.payment_reference, order) {
        (given, Some(order)) if given.is_empty() => &order.number,
        (given, _) => given,
    };
    Ok(InvoiceDraft {
        row: invoice.row,
        customer: 0,
        kind,
        number: invoice.number.clone(),
        issued,
        // The last of several days: if the amounts of the parts are unknown, nobody is reminded too early.
        due: invoice.due.iter().map(|due| due.date).max(),
        gross,
        paid: (paid.minor > 0)
            .then_some(PaidDraft {
                date: Some(issued),
                amount: paid,
            })
            .into_iter()
            .collect(),
        tells_paid: paid.minor > 0,
        discount: discount(invoice, issued),
        disputed: None,
        reference: reference.clone(),
        note: about(invoice, kind, language),
    })
}

/// Returns the note of a credit note: the invoices that it names, which may be imported later.
fn about(invoice: &EInvoice, kind: DocumentKind, language: Language) -> String {
    let numbers: Vec<&str> = invoice.preceding().collect();
    if kind == DocumentKind::CreditNote && !numbers.is_empty() {
        text!("import-kept-for-invoices", numbers = numbers.join(", ")).text(language)
    } else {
        String::new()
    }
}

/// Returns the early-payment discount, if the document gives it in figures. Terms that the book cannot represent, such
/// as three tiers or a discount on part of the amount, are only in the stored file.
fn discount(invoice: &EInvoice, issued: Date) -> Option<DiscountTerms> {
    let tiers: Option<Vec<Tier>> = invoice
        .discounts
        .iter()
        .map(|discount| {
            let days = match (discount.days, discount.until) {
                (Some(days), _) => days,
                (None, Some(until)) => u32::try_from((until - issued).num_days()).ok()?,
                (None, None) => return None,
            };
            if discount.basis.is_some_and(|of| of != invoice.payable) {
                return None;
            }
            let off = match (discount.percent.parse::<Decimal>(), discount.amount) {
                (Ok(percent), _) => Off::Percent(percent),
                (Err(_), amount) => Off::Amount(amount?.to_decimal()),
            };
            Some(Tier { off, days })
        })
        .collect();
    let mut tiers = tiers?;
    // Some documents give the same terms in words and in figures.
    tiers.dedup();
    let terms = DiscountTerms::new(&tiers).ok()?;
    (!terms.is_none()).then_some(terms)
}

/// Returns the terms that apply if the document gives none.
fn usual(book: &Reading, place: Place) -> Result<Usual, Failure> {
    let customer = match place {
        Place::Known(id) => book.customer(id)?,
        Place::New | Place::Ambiguous => Customer::default(),
    };
    Ok(Usual::of(&customer, &book.company()?))
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

/// Notes the debited account as one that the customer pays from.
fn debited(
    write: &mut Write<'_>,
    invoice: &EInvoice,
    (customer, id): (CustomerId, InvoiceId),
    tally: &mut Tally,
) -> Result<(), Failure> {
    for account in &invoice.debited {
        match payers::account_key(account) {
            Ok(key) => write.insert_customer_account(customer, &key, Some(id))?,
            Err(_) => tally.note(invoice.row, account, key!("import-note-debited-account")),
        }
    }
    Ok(())
}

/// Puts reminders on hold while the direct debit of an invoice is under way (rule R3).
fn await_debit(write: &mut Write<'_>, invoice: &EInvoice, id: InvoiceId) -> Result<(), Failure> {
    let known = write.invoice(id)?;
    let Some(mandate) = &invoice.direct_debit else {
        return Ok(());
    };
    if known.open.minor > 0 {
        let until = known.invoice.due + Days::new(DEBIT_DAYS);
        let reason = match mandate.as_str() {
            "" => text!("import-kept-debit"),
            mandate => text!("import-kept-debit-mandate", mandate),
        };
        let reason = reason.text(write.company()?.language);
        write.await_debit(id, known.invoice.issued, until, &reason)?;
    }
    Ok(())
}

/// Finds a document in the book.
fn find(book: &Reading, draft: &InvoiceDraft) -> Result<Option<Brought>, Failure> {
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
fn is_kept(book: &Reading, draft: &InvoiceDraft, one: &Incoming<'_>) -> Result<bool, Failure> {
    let kept = match find(book, draft)? {
        Some(Brought::Invoice(id)) => book.originals_of_invoice(id)?,
        Some(Brought::CreditNote(id)) => book.originals_of_credit(id)?,
        None => return Ok(true),
    };
    let hash = Hash::of(one.original.bytes);
    Ok(kept.iter().any(|original| original.document == hash))
}
