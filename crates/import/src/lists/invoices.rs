//! Lists of invoices: one row per invoice, or one row per line item.

mod drafts;

use csv::StringRecord;
use drafts::drafts;
use owed_receivables::{Currency, Date, DiscountTerms, MoneyError};
use owed_texts::{key, text};

use crate::draft::Drafts;
use crate::field::Field;
use crate::lists::basis::{self, Basis, Check};
use crate::lists::cells::Cells;
use crate::lists::customers::Customers;
use crate::lists::documents::Documents;
use crate::lists::payments::{self, Keys};
use crate::lists::totals::{Part, Totals};
use crate::lists::{Count, terms};
use crate::problem::Code;
use crate::rows::layout::Rows;
use crate::vocabulary::document::DocumentWord;
use crate::vocabulary::status::{self, Status};

/// What each row of an invoice says about the whole invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Facts {
    currency: Currency,
    issued: Option<Date>,
    due: Option<Date>,
    settled: Option<Date>,
    paid: Option<i64>,
    open: Option<i64>,
    status: Status,
    document: DocumentWord,
    discount: Option<DiscountTerms>,
    disputed: Option<bool>,
}

/// One row.
struct Row {
    facts: Facts,
    amount: i64,
    part: Option<i64>,
}

/// An invoice being assembled row by row.
struct Growing {
    facts: Facts,
    first: i64,
    sum: i64,
    /// Whether all rows have the same amount.
    alike: bool,
    rows: u32,
    /// The sum of the rows' parts (see [`Check`]).
    parts: Option<i64>,
    reference: String,
    note: String,
}

pub(crate) fn read(records: &mut Rows, cells: &mut Cells) -> (Drafts, Count) {
    let basis = Basis::from_cells(cells);
    let check = Check::from_cells(cells, basis);
    let mut customers = Customers::default();
    let mut documents = Documents::<Growing>::default();
    let (mut payments, mut keys) = (Vec::new(), Keys::default());
    let mut lines = 0;
    let mut totals = Totals::new(added_up(basis, cells));
    while let Some((row, record)) = records.next() {
        if !cells.begin(row, record) {
            continue;
        }
        lines += 1;
        if DocumentWord::from_text(cells.text(record, Field::DocumentType))
            == Some(DocumentWord::Payment)
        {
            payments.extend(payments::in_invoice_list(
                cells,
                record,
                basis.field(),
                &mut customers,
                &mut keys,
            ));
            match cells.is_bad() {
                true => totals.lose_a_row(),
                false => totals.add_payment(cells, record),
            }
            continue;
        }
        let Some(place) = documents.place(cells, record, &mut customers) else {
            match cells.is_bad() {
                true => totals.lose_a_row(),
                false => totals.pass(cells, record),
            }
            continue;
        };
        let read = row_of(cells, record, basis, check);
        if cells.is_bad() {
            documents.spoil(place);
        }
        let Some(row) = read else {
            totals.lose_a_row();
            continue;
        };
        totals.add(row.facts.currency, row.parts());
        match documents.content(place) {
            Some(growing) => {
                if !growing.take(row, cells, record) {
                    documents.spoil(place);
                }
            }
            None => {
                let text = |field| cells.text(record, field).to_owned();
                documents.fill(
                    place,
                    Growing {
                        facts: row.facts,
                        first: row.amount,
                        sum: row.amount,
                        alike: true,
                        rows: 1,
                        parts: row.part,
                        reference: text(Field::Reference),
                        note: text(Field::Note),
                    },
                );
            }
        }
    }
    let count = Count {
        lines,
        documents: documents.len() + payments.len() as u64,
    };
    let mut ended = Vec::new();
    let invoices = drafts(documents, basis, check, cells, &mut ended);
    (
        Drafts {
            customers: customers.list,
            invoices,
            payments,
            ended,
            ..Drafts::default()
        },
        count,
    )
}

/// Returns the facts and the amount of one row; `None` if a required cell is unreadable.
fn row_of(cells: &mut Cells, record: &StringRecord, basis: Basis, check: Check) -> Option<Row> {
    let document = cells.document(record)?;
    let issued = cells.date(record, Field::InvoiceDate);
    let due = cells.date(record, Field::DueDate);
    let settled = cells.date(record, Field::SettledDate);
    let amount = basis::amount(cells, record, basis);
    let paid = cells.amount(record, Field::Paid);
    let open = match basis.field() {
        Field::Open => None,
        _ => cells.amount(record, Field::Open),
    };
    if cells.is_bad() {
        return None;
    }
    let Some(amount) = amount else {
        cells.missing(basis.field());
        return None;
    };
    let currency = cells.currency(record)?;
    let amount = basis::exact(cells, record, basis, amount, currency)?;
    let (due, discount) = terms::of_row(cells, record, issued, due);
    // Excluded documents may be in any state.
    let status = match document.reason_to_skip() {
        Some(_) => Status::InForce,
        None => cells.status(record)?,
    };
    let facts = Facts {
        issued,
        due,
        settled,
        status,
        document,
        discount,
        disputed: disputed(cells, record, status),
        paid: cells.money(record, Field::Paid, paid, currency),
        open: cells.money(record, Field::Open, open, currency),
        currency,
    };
    let part = check.part(cells, record, currency);
    (!cells.is_bad()).then_some(Row {
        facts,
        amount,
        part,
    })
}

/// Says whether the customer disputes it, if a column says so; another status that does not mention it ends no dispute.
fn disputed(cells: &mut Cells, record: &StringRecord, status: Status) -> Option<bool> {
    let text = cells.text(record, Field::Disputed);
    let said = cells.has(Field::Disputed).then(|| status::is_yes(text));
    if status != Status::Disputed {
        return said;
    }
    if said == Some(false) && !text.is_empty() {
        let message = key!("problem-disputed-or-not");
        cells.problem(Code::Contradiction, Field::Disputed, text, message);
    }
    Some(true)
}

/// Returns the columns whose totals can be compared with the rows: those in which each row counts separately.
fn added_up(basis: Basis, cells: &Cells) -> [Option<Field>; 2] {
    let basis = Some(basis.field())
        .filter(|field| matches!(field, Field::Total | Field::LineTotal | Field::Open));
    let open = cells.has(Field::Open).then_some(Field::Open);
    [basis, open.filter(|open| Some(*open) != basis)]
}

impl Row {
    /// Returns the row's contribution to the list's totals.
    fn parts(&self) -> [Part; 2] {
        let facts = &self.facts;
        let is_left_out = facts.status.ended().is_some();
        let part = |shown: i64| Part {
            shown,
            owed: match facts.document {
                _ if is_left_out => 0,
                DocumentWord::CreditNote => shown.saturating_abs().saturating_neg(),
                _ => shown,
            },
        };
        [part(self.amount), part(facts.open.unwrap_or_default())]
    }
}

impl Growing {
    /// Adds one more row; false if it contradicts those before.
    fn take(&mut self, row: Row, cells: &mut Cells, record: &StringRecord) -> bool {
        let Row {
            facts: row,
            amount,
            part,
        } = row;
        let own = &mut self.facts;
        let disagreeing = [
            (Field::InvoiceDate, differ(&mut own.issued, row.issued)),
            (Field::DueDate, differ(&mut own.due, row.due)),
            (Field::SettledDate, differ(&mut own.settled, row.settled)),
            (Field::Paid, differ(&mut own.paid, row.paid)),
            (Field::Open, differ(&mut own.open, row.open)),
            (Field::Disputed, differ(&mut own.disputed, row.disputed)),
            (Field::EarlyPercent, differ(&mut own.discount, row.discount)),
            (Field::Currency, own.currency != row.currency),
            (
                Field::Status,
                own.status != row.status && !cells.text(record, Field::Status).is_empty(),
            ),
            (Field::DocumentType, own.document != row.document),
        ];
        for (field, _) in disagreeing.iter().filter(|(_, differs)| *differs) {
            let value = cells.text(record, *field);
            let message = text!("problem-earlier-row", field = field.label());
            cells.problem(Code::RowsDisagree, *field, value, message);
        }
        self.alike &= amount == self.first;
        self.rows += 1;
        self.parts = self.parts.and_then(|parts| parts.checked_add(part?));
        match self.sum.checked_add(amount) {
            Some(sum) => self.sum = sum,
            None => cells.bad_money(Field::InvoiceNumber, "", &MoneyError::Overflow),
        }
        !cells.is_bad()
    }
}

/// Says whether both are given and differ; a value that only the later row gives is taken.
fn differ<T: Copy + PartialEq>(own: &mut Option<T>, other: Option<T>) -> bool {
    let before = *own;
    *own = own.or(other);
    matches!((before, other), (Some(a), Some(b)) if a != b)
}
