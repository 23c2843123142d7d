//! Asks what a table is and what its columns mean if no name is conclusive (rule F4). The guess is the proposal.

use owed_receivables::Language;
use owed_texts::{Message, text};

use crate::detection::{ColumnMapping, ColumnWhy, Detection, Doubt, mapping};
use crate::field::{Field, Kind};
use crate::problem::{Code, Problems, Proposal};
use crate::rows::layout::{Layout, heading};
use crate::vocabulary::header_name::{HeaderName, Tax};

/// Asks what the table is, or what its columns mean; returns true if nothing can be read before that is answered.
pub(crate) fn of_columns(detection: &Detection, problems: &mut Problems) -> bool {
    of_kind(detection, problems)
        || of_guesses(detection, problems)
        || of_missing(detection, problems)
        || of_signs(detection, problems)
}

fn of_kind(detection: &Detection, problems: &mut Problems) -> bool {
    let Some(doubt) = detection.doubt else {
        return false;
    };
    let kind = detection.kind;
    let guessed: Vec<_> = guessed(detection).collect();
    let (message, kind) = match doubt {
        Doubt::Unowed(what) => (text!("problem-unowed", what), None),
        Doubt::Guessed => {
            let label = kind.label();
            let message = match taken_for(&guessed) {
                None => text!("problem-unknown-kind", kind = label),
                Some(columns) => text!("problem-unknown-kind-columns", kind = label, columns),
            };
            (message, Some(kind))
        }
    };
    let columns = match kind {
        Some(_) => fields_by_column(&guessed),
        None => Proposal::default().columns,
    };
    problems.ask(
        Code::UnknownKind,
        message,
        Proposal {
            kind,
            columns,
            ..Proposal::default()
        },
    );
    true
}

fn of_guesses(detection: &Detection, problems: &mut Problems) -> bool {
    let guessed: Vec<_> = guessed(detection).collect();
    let Some(columns) = taken_for(&guessed) else {
        return false;
    };
    let message = text!(
        "problem-guessed-columns",
        kind = detection.kind.label(),
        columns
    );
    let columns = fields_by_column(&guessed);
    let proposal = Proposal {
        columns,
        ..Proposal::default()
    };
    problems.ask(Code::GuessedColumns, message, proposal);
    true
}

/// Yields required or decisive columns that only their cells support.
fn guessed(detection: &Detection) -> impl Iterator<Item = (&ColumnMapping, Field)> {
    let needed = mapping::needed(detection.kind);
    detection.columns.iter().filter_map(move |column| {
        let field = column.field?;
        // Without them, rows in which nothing is owed would be debts, and money that did not come would count.
        let decides = matches!(field, Field::DueDate | Field::Status | Field::DocumentType);
        let is_needed = decides || needed.iter().any(|group| group.contains(&field));
        let is_guess = column.why == ColumnWhy::ByContent && field != Field::CustomerNumber;
        (is_needed && is_guess).then_some((column, field))
    })
}

fn fields_by_column(
    guessed: &[(&ColumnMapping, Field)],
) -> std::collections::BTreeMap<usize, Option<Field>> {
    let columns = guessed.iter();
    columns
        .map(|(column, field)| (column.index, Some(*field)))
        .collect()
}

/// Returns `“aa” the booking date, “cc” the amount moved`.
fn taken_for(guessed: &[(&ColumnMapping, Field)]) -> Option<Message> {
    let guessed = guessed.iter();
    guessed.fold(None, |before: Option<Message>, (column, field)| {
        let (header, field) = (heading(&column.header), field.label());
        Some(match before {
            None => text!("problem-column", header, field),
            Some(before) => text!("problem-column-after", before, header, field),
        })
    })
}

/// Reports a problem for everything that the rows need and no column has.
fn of_missing(detection: &Detection, problems: &mut Problems) -> bool {
    let missing = missing(detection);
    for field in missing.iter().rev() {
        let label = field.label();
        let kind = detection.kind.label();
        let net = net_only(detection).filter(|_| *field == Field::Total);
        let message = match net {
            None => text!("problem-missing-column", kind, field = label),
            Some(net) => text!(
                "problem-missing-column-net",
                kind,
                field = label,
                net = heading(&net.header)
            ),
        };
        problems.file(
            Code::MissingColumn,
            None,
            &label.text(Language::En),
            message,
        );
    }
    !missing.is_empty()
}

/// Returns what the rows need and no column has.
fn missing(detection: &Detection) -> Vec<Field> {
    let customer: &[Field] = &[
        Field::CustomerName,
        Field::CustomerNumber,
        Field::FirstName,
        Field::LastName,
        Field::Email,
    ];
    let payer: &[Field] = &[
        Field::CustomerName,
        Field::CustomerNumber,
        Field::InvoiceNumber,
    ];
    let needed: &[&[Field]] = match detection.kind {
        Kind::Customers => &[customer],
        Kind::Payments => &[payer, &[Field::PaymentDate], &[Field::PaymentAmount]],
        Kind::Statement => mapping::needed(Kind::Statement),
        Kind::Invoices if detection.layout == Layout::Aging => &[customer, &[Field::AgedAmount]],
        Kind::Invoices => &[
            &[Field::InvoiceNumber],
            customer,
            &[Field::InvoiceDate],
            mapping::INVOICE_AMOUNTS,
        ],
    };
    let is_missing = |group: &&&[Field]| {
        let has_one = group.iter().any(|field| detection.column(*field).is_some());
        !has_one || group.contains(&Field::LineTotal) && net_only(detection).is_some()
    };
    let missing = needed.iter().filter(is_missing);
    missing.map(|group| group[0]).collect()
}

/// Returns the only amount of a list of invoices, if it excludes tax and nothing says how much that is.
fn net_only(detection: &Detection) -> Option<&ColumnMapping> {
    let has = |field| detection.column(field).is_some();
    let others = [Field::Total, Field::LineTotal, Field::Tax];
    let says_so = |column: &&ColumnMapping| {
        column.why == ColumnWhy::ByName && HeaderName::new(&column.header).tax == Some(Tax::Without)
    };
    detection
        .column(Field::Net)
        .filter(|_| detection.kind == Kind::Invoices && detection.preset.is_none())
        .filter(says_so)
        .filter(|_| !others.into_iter().any(has))
}

/// Asks if no amount of a statement has a sign but a column of two words may give it. The proposal is that it does not, so
/// that all amounts came in.
fn of_signs(detection: &Detection, problems: &mut Problems) -> bool {
    let Some(column) = detection.unsigned.and_then(|at| detection.columns.get(at)) else {
        return false;
    };
    let message = text!(
        "problem-unknown-signs",
        column = heading(&column.header),
        samples = column.samples.join(", ")
    );
    let proposal = Proposal {
        columns: [(column.index, None)].into(),
        ..Proposal::default()
    };
    problems.ask(Code::UnknownSigns, message, proposal);
    true
}

impl Detection {
    /// Returns the fields that need a column, each with the column presumed for it.
    pub fn asked(&self) -> Vec<(Field, Option<usize>)> {
        let guessed = guessed(self).map(|(column, field)| (field, Some(column.index)));
        let missing = missing(self).into_iter().map(|field| (field, None));
        match self.doubt {
            Some(Doubt::Unowed(_)) => Vec::new(),
            _ => guessed.chain(missing).collect(),
        }
    }
}
