//! Money that lists of invoices imply, kept consistent with what other sources report (rule L6).

use owed_receivables::credit::effective_date;
use owed_receivables::implied::{implied, untold};
use owed_receivables::{
    ClaimKind, Credit, CreditKind, Date, Implied, Invoice, InvoiceId, Language, Lowered, Money,
    PaidAsOf,
};
use owed_store::{
    AllocationSource, BookReader, NewAllocation, NewClaim, NewClaimAllocation, Write,
};
use owed_texts::{key, text};

use crate::failure::Failure;

/// What is new in a list's statement of what was paid.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// A list said so before.
    Nothing,
    /// The book knows the money from elsewhere.
    Known,
    /// This much more was paid.
    Paid(i64),
    /// This much is open again.
    Open(i64),
    /// This much is open again, although a bank, a payment list or a person reported it as paid.
    Contradicts(i64),
}

/// Returns what a list reports that the book does not know.
pub(crate) fn news(book: &BookReader, id: InvoiceId, said: &PaidAsOf) -> Result<News, Failure> {
    let before = book.paid_as_of(id)?;
    let last = before.iter().rfind(|one| one.known <= said.known);
    let last = last.map_or(0, |one| one.paid);
    let is_later_news = |one: &PaidAsOf| one.known > said.known && one.paid > said.paid;
    if last == said.paid && !before.iter().any(is_later_news) {
        return Ok(News::Nothing);
    }
    let invoice = book.plain_invoice(id)?;
    let after = with(&before, said);
    let told = lowered(book, id, &invoice, &after)?;
    let sum = |said: &[PaidAsOf]| untold(&implied(invoice.issued, said, &told), Date::MIN);
    let by_then = told.iter().filter(|one| one.effective <= said.known);
    let over = by_then.map(|one| one.amount).sum::<i64>() - said.paid;
    Ok(match sum(&after) - sum(&before) {
        _ if said.paid < last && over > 0 => News::Contradicts(over),
        0 => News::Known,
        more @ 1.. => News::Paid(more),
        less => News::Open(-less),
    })
}

/// Adds a statement to earlier ones; for the same day the last one counts.
fn with(before: &[PaidAsOf], said: &PaidAsOf) -> Vec<PaidAsOf> {
    let mut all: Vec<PaidAsOf> = before.to_vec();
    match all.binary_search_by_key(&said.known, |one| one.known) {
        Ok(at) => {
            all[at].paid = said.paid;
            all[at].dated = said.dated;
        }
        Err(at) => all.insert(at, *said),
    }
    all
}

fn lowered(
    book: &BookReader,
    id: InvoiceId,
    invoice: &Invoice,
    said: &[PaidAsOf],
) -> Result<Vec<Lowered>, Failure> {
    let overpaid = said.iter().any(|one| one.paid > invoice.gross.minor);
    Ok(book.lowered_otherwise(id, overpaid)?)
}

/// Returns what only lists report as paid on an invoice, and a payment of the day may be.
pub(crate) fn untold_of(book: &BookReader, id: InvoiceId, day: Date) -> Result<i64, Failure> {
    let parts: Vec<Implied> = book.implied_of(id)?.iter().map(|one| one.part).collect();
    Ok(untold(&parts, day))
}

/// Updates the payments that lists imply for an invoice; `coming` is about to lower it too.
pub(crate) fn restate(
    write: &mut Write<'_>,
    id: InvoiceId,
    coming: Option<Lowered>,
) -> Result<(), Failure> {
    let said = write.paid_as_of(id)?;
    if said.is_empty() {
        return Ok(());
    }
    let invoice = write.plain_invoice(id)?;
    let mut told = lowered(write, id, &invoice, &said)?;
    told.extend(coming);
    let mut missing = implied(invoice.issued, &said, &told);
    for one in write.implied_of(id)? {
        match missing.iter().position(|part| *part == one.part) {
            Some(at) => {
                missing.remove(at);
            }
            None => write.remove_payment(one.payment)?,
        }
    }
    for part in missing {
        let reserved = coming.map_or(0, |coming| coming.amount);
        let open = write.invoice(id)?.open.minor - reserved;
        add(write, id, &invoice, &said, part, open)?;
    }
    Ok(())
}

/// Returns the payments that a list implies for an invoice new in the book.
pub(crate) fn of_new(
    invoice: &Invoice,
    said: &PaidAsOf,
    language: Language,
) -> Vec<(Credit, Implied)> {
    let said = std::slice::from_ref(said);
    let parts = implied(invoice.issued, said, &[]);
    let payment = |part| (payment(invoice, said, &part, language), part);
    parts.into_iter().map(payment).collect()
}

fn payment(invoice: &Invoice, said: &[PaidAsOf], part: &Implied, language: Language) -> Credit {
    let names_day = |one: &PaidAsOf| one.known == part.known && one.dated.is_some();
    let note = if said.iter().any(names_day) {
        String::new()
    } else {
        text!("invoices-paid-some-day").text(language)
    };
    Credit {
        customer: invoice.customer,
        kind: CreditKind::Payment,
        number: String::new(),
        dated: part.dated,
        amount: Money::new(part.amount, invoice.gross.currency),
        note,
    }
}

fn add(
    write: &mut Write<'_>,
    id: InvoiceId,
    invoice: &Invoice,
    said: &[PaidAsOf],
    part: Implied,
    open: i64,
) -> Result<(), Failure> {
    let language = write.company()?.language;
    let credit = payment(invoice, said, &part, language);
    let payment = write.insert_implied(&credit, id, &part)?;
    let effective = effective_date(part.dated, invoice.issued);
    let amount = part.amount.min(open);
    let allocation = (amount > 0)
        .then(|| {
            write.allocate(&NewAllocation {
                invoice: id,
                from: AllocationSource::Credit(payment),
                effective,
                amount,
                reason: String::new(),
            })
        })
        .transpose()?;
    let Some(ended) = part.ended else {
        return Ok(());
    };
    let why = key!("invoices-not-paid-after-all");
    let on = effective.max(ended);
    if let Some(allocation) = allocation {
        write.deallocate(allocation, on, &why.text(language))?;
    }
    // The money is not on account either: a claim for its amount takes it (rules L2, L3).
    let claim = NewClaim {
        customer: credit.customer,
        invoice: None,
        letter: None,
        kind: ClaimKind::Charge,
        dated: on,
        amount: credit.amount,
        note: text!("invoices-not-paid-claim", why).text(language),
    };
    let claim = write.insert_claim_taking_back(&claim, payment)?;
    write.allocate_to_claim(&NewClaimAllocation {
        claim,
        credit: Some(payment),
        effective: on,
        amount: credit.amount.minor,
        reason: why.text(language),
    })?;
    Ok(())
}

/// Makes room on invoices that only lists report as paid for a payment that reports the money fully, up to each one's
/// share. Returns those whose implied money must be [restated](restate) once the payment is allocated.
pub(crate) fn make_way(
    write: &mut Write<'_>,
    dated: Date,
    parts: &[(InvoiceId, i64)],
) -> Result<Vec<InvoiceId>, Failure> {
    let mut moved = Vec::new();
    for (id, amount) in parts {
        let effective = effective_date(dated, write.plain_invoice(*id)?.issued);
        if *amount > 0 && untold_of(write, *id, effective)? > 0 {
            let coming = Lowered {
                effective,
                amount: *amount,
            };
            restate(write, *id, Some(coming))?;
            moved.push(*id);
        }
    }
    Ok(moved)
}
