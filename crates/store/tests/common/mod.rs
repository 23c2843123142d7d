//! A small book for tests.

// Each test binary uses only a part of it, and a broken fixture may panic.
#![allow(dead_code, clippy::unwrap_used)]

use owed_receivables::aging::{Basis, Buckets};
use owed_receivables::dunning::Channel;
use owed_receivables::{
    Call, CallOutcome, Collector, Credit, CreditId, CreditKind, Currency, Customer, CustomerId,
    Date, DiscountTerms, Dispute, Handover, Hold, Instalment, Invoice, InvoiceId, Language, Money,
    PaymentPlan, Promise, Tone,
};
use owed_store::{
    AgingQuery, AllocationSource, Book, CallId, Deciding, DisputeId, HandoverId, HoldId,
    JournalEntry, Letter, LetterId, LetterItem, LetterKind, MailMessage, MessageAttachment,
    MessageId, MessageRow, Millis, NewAllocation, NewCredit, PlanId, PromiseId, Result, Sender,
    Write,
};
use owed_texts::text;
use tempfile::TempDir;

pub struct Desk {
    pub book: Book,
    pub folder: TempDir,
}

/// Returns an empty book in its own folder.
pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::create(&folder.path().join("a.owed")).unwrap();
    Desk { book, folder }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn entry(summary: &str) -> JournalEntry {
    JournalEntry {
        who: "ann".into(),
        at: 1_700_000_000_000,
        command: "test".into(),
        summary: text!("journal-words", words = summary),
    }
}

/// Writes to the book and returns the result.
pub fn write<T>(book: &mut Book, work: impl FnOnce(&mut Write<'_>) -> Result<T>) -> T {
    book.write(entry("a change"), work).unwrap().value
}

/// Claims the next due message.
pub fn claim_next(book: &mut Book, sender: &mut Sender, at: Millis) -> Option<MessageRow> {
    let id = *book.due(at).unwrap().first()?;
    let seen = book.seen().unwrap();
    book.take_message(sender, id, seen, at).unwrap()
}

/// Applies ann's decision about messages.
pub fn decide(
    book: &mut Book,
    at: Millis,
    work: impl FnOnce(&Deciding<'_>) -> Result<()>,
) -> Result<()> {
    let entry = JournalEntry {
        at,
        ..entry("decided")
    };
    book.decide(&entry, work)
}

pub fn customer(number: &str) -> Customer {
    Customer {
        number: number.into(),
        name: format!("Customer {number}"),
        email: format!("{number}@example.com"),
        ..Customer::default()
    }
}

pub fn invoice(customer: CustomerId, number: &str, issued: &str, due: &str, gross: i64) -> Invoice {
    Invoice {
        customer,
        number: number.into(),
        issued: day(issued),
        due: day(due),
        gross: Money::new(gross, Currency::EUR),
        discount: DiscountTerms::NONE,
        disputed: false,
        reference: String::new(),
        note: String::new(),
    }
}

pub fn payment(customer: CustomerId, dated: &str, amount: i64) -> NewCredit {
    NewCredit {
        credit: Credit {
            customer,
            kind: CreditKind::Payment,
            number: String::new(),
            dated: day(dated),
            amount: Money::new(amount, Currency::EUR),
            note: String::new(),
        },
        key: None,
    }
}

pub fn from_credit(
    invoice: InvoiceId,
    credit: CreditId,
    effective: &str,
    amount: i64,
) -> NewAllocation {
    NewAllocation {
        invoice,
        from: AllocationSource::Credit(credit),
        effective: day(effective),
        amount,
        reason: String::new(),
    }
}

pub fn aging_on(date: &str) -> AgingQuery {
    AgingQuery {
        as_of: day(date),
        basis: Basis::Due,
        buckets: Buckets::default(),
    }
}

/// A customer with two invoices, one of them partly paid.
pub struct Sample {
    pub customer: CustomerId,
    pub first: InvoiceId,
    pub second: InvoiceId,
    pub payment: CreditId,
}

pub fn sample(book: &mut Book) -> Sample {
    write(book, |w| {
        let customer = w.insert_customer(&customer("007"))?;
        let first =
            w.insert_invoice(&invoice(customer, "R1", "2026-01-10", "2026-02-09", 10_000))?;
        let second =
            w.insert_invoice(&invoice(customer, "R2", "2026-02-10", "2026-03-12", 20_000))?;
        let payment = w.insert_credit(&payment(customer, "2026-02-20", 5_000))?;
        w.allocate(&from_credit(first, payment, "2026-02-20", 4_000))?;
        Ok(Sample {
            customer,
            first,
            second,
            payment,
        })
    })
}

/// Adds a letter about the first invoice with a held message.
pub fn letter(book: &mut Book, sample: &Sample, batch: &str) -> (LetterId, MessageId) {
    write(book, |w| {
        let document = w.insert_document("application/pdf", b"%PDF")?;
        let letter = w.insert_letter(&Letter {
            customer: sample.customer,
            batch: batch.into(),
            dated: day("2026-04-01"),
            tone: Tone::Friendly,
            language: Language::En,
            deadline: day("2026-04-11"),
            payments_known_to: Some(day("2026-02-20")),
            document: document.clone(),
            items: vec![LetterItem {
                invoice: sample.first,
                balance: 6_000,
                days_overdue: 51,
                level: 0,
                advances: false,
            }],
            run: None,
            kind: LetterKind::Reminder,
            channel: Channel::Letter,
            level: 0,
        })?;
        let bytes = w.insert_document("message/rfc822", batch.as_bytes())?;
        let message = w.insert_message(&MailMessage {
            customer: sample.customer,
            letter: Some(letter),
            message_id: format!("<{batch}@example.com>"),
            sender: "us@example.com".into(),
            recipient: "007@example.com".into(),
            copies: String::new(),
            subject: "Reminder".into(),
            document: bytes,
            attachments: vec![MessageAttachment {
                name: "letter.pdf".into(),
                document,
            }],
            held_until: 1_000,
        })?;
        Ok((letter, message))
    })
}

/// Adds one of each agreement: the first invoice promised, disputed in part and on hold, the second in a plan.
pub fn agreements(book: &mut Book, sample: &Sample) -> Agreements {
    let customer = sample.customer;
    write(book, |w| {
        Ok(Agreements {
            promise: w.insert_promise(&Promise {
                customer,
                invoice: Some(sample.first),
                amount: Money::new(1_000, Currency::EUR),
                made: day("2026-04-01"),
                until: day("2026-04-10"),
                note: String::new(),
                withdrawn: None,
            })?,
            dispute: w.open_dispute(&Dispute {
                invoice: sample.first,
                amount: Some(2_000),
                reason: "damaged".into(),
                owner: "Bea".into(),
                opened: day("2026-04-02"),
                closed: None,
                outcome: String::new(),
                deadline: None,
            })?,
            hold: w.insert_hold(&Hold {
                customer,
                invoice: Some(sample.first),
                from: day("2026-04-03"),
                until: None,
                reason: "new owner".into(),
                lifted: None,
            })?,
            plan: w.insert_plan(&plan(sample))?,
            handover: w.insert_handover(&Handover {
                customer,
                invoice: Some(sample.first),
                to: Collector::Agency,
                whom: "Collect Ltd".into(),
                dated: day("2026-04-20"),
                ended: None,
                note: String::new(),
            })?,
            call: w.insert_call(&Call {
                customer,
                dated: day("2026-04-01"),
                outcome: CallOutcome::Promised,
                person: "Ms Fox".into(),
                note: String::new(),
                again_on: None,
            })?,
        })
    })
}

pub struct Agreements {
    pub promise: PromiseId,
    pub dispute: DisputeId,
    pub hold: HoldId,
    pub plan: PlanId,
    pub handover: HandoverId,
    pub call: CallId,
}

/// Returns a plan for the second invoice, 200.00, in two halves.
pub fn plan(sample: &Sample) -> PaymentPlan {
    let half = |due| Instalment {
        due: day(due),
        amount: 10_000,
    };
    PaymentPlan {
        customer: sample.customer,
        currency: Currency::EUR,
        agreed: day("2026-04-04"),
        items: vec![(sample.second, 20_000)],
        instalments: vec![half("2026-04-30"), half("2026-05-27")],
        interest: Some("4.5".parse().unwrap()),
        ended: None,
        note: String::new(),
    }
}

/// Returns every row of every table that undo must restore, as text.
pub fn dump(book: &Book) -> String {
    let db = rusqlite::Connection::open(book.path()).unwrap();
    let mut out = String::new();
    for table in [
        "customer",
        "invoice",
        "credit",
        "allocation",
        "letter",
        "letter_item",
        "message",
        "message_attachment",
        "company",
        "mail_account",
        "policy",
        "customer_group",
        "claim",
        "claim_allocation",
        "promise",
        "dispute",
        "hold",
        "plan",
        "plan_item",
        "plan_instalment",
        "handover",
        "call",
        "bank_account",
        "bank_statement",
        "bank_statement_entry",
        "bank_entry",
        "bank_link",
        "original",
        "customer_identifier",
    ] {
        let mut statement = db
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<_> = (0..columns)
                .map(|at| format!("{:?}", row.get::<_, rusqlite::types::Value>(at).unwrap()))
                .collect();
            out.push_str(&format!("{table}: {}\n", values.join(" | ")));
        }
    }
    out
}
