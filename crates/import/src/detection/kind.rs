//! What a file is a list of. A title or the names of its columns say so; evidence from cells alone is a guess, and Owed asks
//! (rule F4).

use owed_texts::{PlainKey, key};

use crate::detection::Doubt;
use crate::detection::values::{Held, Values};
use crate::field::{Field, Kind};
use crate::rows::header::Header;
use crate::text::comparable::normal;
use crate::vocabulary::document::DocumentWord;
use crate::vocabulary::header_name::HeaderName;
use crate::vocabulary::marks::Mark;
use crate::vocabulary::synonyms;

/// The titles of each kind of list.
const TITLES: [(Mark, Kind); 4] = [
    (Mark::Paid, Kind::Payments),
    (Mark::Customers, Kind::Customers),
    (Mark::Invoices, Kind::Invoices),
    (Mark::Statements, Kind::Statement),
];

/// Fields that only a list of invoices has.
const OF_INVOICES: &[Field] = &[
    Field::InvoiceDate,
    Field::DueDate,
    Field::Total,
    Field::LineTotal,
    Field::UnitPrice,
    Field::Open,
    Field::Disputed,
];
/// Fields that say how to reach a customer.
const OF_CUSTOMERS: &[Field] = &[
    Field::Email,
    Field::Street,
    Field::City,
    Field::Phone,
    Field::VatId,
    Field::Terms,
];
const AMOUNTS: &[Field] = &[
    Field::Total,
    Field::LineTotal,
    Field::Net,
    Field::Debit,
    Field::UnitPrice,
    Field::Open,
    Field::PaymentAmount,
];
const DATES: &[Field] = &[
    Field::InvoiceDate,
    Field::DueDate,
    Field::SettledDate,
    Field::PaymentDate,
];
/// Fields whose names make a list one of invoices, whatever else it has.
const NAMING: &[Field] = &[Field::InvoiceNumber, Field::InvoiceDate, Field::DueDate];

/// Returns the kind of a list, and any doubt about it.
pub(crate) fn detect(
    header: &Header,
    names: &[HeaderName],
    values: &Values,
) -> (Kind, Option<Doubt>) {
    if let Some(what) = unowed_by_title(header) {
        return (Kind::Invoices, Some(Doubt::Unowed(what)));
    }
    if let Some(kind) = header.titles.iter().find_map(|title| of_title(title)) {
        return (kind, None);
    }
    let table = Table { names, values };
    if table.is_statement() {
        return (Kind::Statement, None);
    }
    if let Some(what) = table.unowed() {
        return (Kind::Invoices, Some(Doubt::Unowed(what)));
    }
    let kind = table.by_names();
    match table.names_kind(kind) {
        true => (kind, None),
        false => (table.guess(kind), Some(Doubt::Guessed)),
    }
}

/// Lists in which nothing is owed, with their names.
const UNOWED: [(Mark, PlainKey); 4] = [
    (Mark::Quotes, key!("problem-unowed-quotes")),
    (Mark::Orders, key!("problem-unowed-orders")),
    (Mark::Drafts, key!("problem-unowed-drafts")),
    (Mark::Recurring, key!("problem-unowed-recurring")),
];

/// Returns the kind of list without debts that a title names. A sentence is not a title, and neither is a company's name.
fn unowed_by_title(header: &Header) -> Option<PlainKey> {
    const MOST_WORDS: usize = 2;
    let titles = header.titles.iter().map(|title| HeaderName::new(title));
    let short: Vec<_> = titles
        .filter(|title| title.words.len() <= MOST_WORDS)
        .collect();
    UNOWED
        .into_iter()
        .find(|(mark, _)| short.iter().any(|title| mark.is_word_of(title)))
        .map(|(_, what)| what)
}

/// Says whether a column has the numbers of the marked documents: “Quote Number”, “Angebotsnummer”, “Order #”.
fn counts(mark: Mark, name: &HeaderName) -> bool {
    const NUMBERS: &[&str] = &[
        "number", "no", "nr", "n", "num", "id", "nummer", "numero", "numer", "cislo", "szama",
        "numeris",
    ];
    let is_number = |word: &str| {
        let bare = word.trim_end_matches('#');
        NUMBERS.contains(&bare) || word == "#"
    };
    let named = |word: &str| mark.is(word) || mark.is(word.trim_end_matches('s'));
    let split = name.words.iter().any(|word| named(word)) && {
        name.full.ends_with('#') || name.words.iter().any(|word| is_number(word))
    };
    let together = NUMBERS.iter().any(|number| {
        name.full
            .strip_suffix(number)
            .is_some_and(|rest| !rest.is_empty() && named(rest))
    });
    split || together
}

/// The names of a table's columns, and its first rows.
struct Table<'t> {
    names: &'t [HeaderName],
    values: &'t Values<'t>,
}

impl Table<'_> {
    fn any(&self, mark: Mark) -> bool {
        self.names.iter().any(|name| mark.is_in(name))
    }

    fn strongly(&self, kind: Kind, field: Field) -> bool {
        let mut names = self.names.iter();
        names.any(|name| synonyms::is_strong(kind, name, field))
    }

    fn at_all(&self, kind: Kind, fields: &[Field]) -> bool {
        self.names
            .iter()
            .flat_map(|name| synonyms::meanings(kind, name))
            .any(|(field, _)| fields.contains(field))
    }

    fn either(&self, fields: &[Field]) -> bool {
        self.at_all(Kind::Invoices, fields) || self.at_all(Kind::Payments, fields)
    }

    fn has_customers(&self) -> bool {
        let fields = [Field::CustomerName, Field::CustomerNumber];
        self.at_all(Kind::Customers, &fields)
    }

    /// Returns the kind of list without debts that the columns name. An invoice may name its quote or order.
    fn unowed(&self) -> Option<PlainKey> {
        let numbers_invoices = self.names.iter().any(is_invoice_number);
        let is_dated = self.strongly(Kind::Invoices, Field::DueDate)
            || self.strongly(Kind::Invoices, Field::InvoiceDate);
        let names = |mark: Mark| match mark {
            Mark::Recurring => self.names.iter().any(|name| mark.is_word_of(name)),
            Mark::Orders if is_dated => false,
            _ => !numbers_invoices && self.names.iter().any(|name| counts(mark, name)),
        };
        let found = UNOWED.into_iter().find(|(mark, _)| names(*mark));
        found.map(|(_, what)| what)
    }

    /// Returns what the names suggest, even if they are not conclusive.
    fn by_names(&self) -> Kind {
        let has_documents = NAMING
            .iter()
            .any(|field| self.strongly(Kind::Invoices, *field))
            || self.either(AMOUNTS) && self.either(DATES);
        let reaches = self.at_all(Kind::Customers, OF_CUSTOMERS);
        if !has_documents && (reaches || self.has_customers() && !self.either(AMOUNTS)) {
            return Kind::Customers;
        }
        let of_payments =
            self.strongly(Kind::Payments, Field::PaymentDate) || self.any(Mark::Payments);
        let of_invoices = OF_INVOICES
            .iter()
            .any(|field| self.strongly(Kind::Invoices, *field));
        // A date beside the date of payment is the invoice's.
        let has_two_dates = self.at_all(Kind::Invoices, &[Field::SettledDate])
            && self.at_all(Kind::Invoices, &[Field::InvoiceDate]);
        match of_payments && !of_invoices && !has_two_dates {
            true => Kind::Payments,
            false => Kind::Invoices,
        }
    }

    /// Says whether the names are conclusive for this kind.
    fn names_kind(&self, kind: Kind) -> bool {
        match kind {
            Kind::Customers => !self.lists_money(),
            Kind::Payments => {
                self.any(Mark::Payments)
                    && (self.has_customers() || self.names.iter().any(is_invoice_number))
            }
            Kind::Invoices => {
                let is_dated = self.strongly(Kind::Invoices, Field::DueDate)
                    || self.strongly(Kind::Invoices, Field::InvoiceDate);
                let is_numbered = self.names.iter().any(is_invoice_number);
                let is_named = is_dated || is_numbered || self.rows_are_invoices();
                is_named && (is_dated || self.signs_of_a_bank() < 2)
            }
            Kind::Statement => false,
        }
    }

    /// Guesses the kind of a table whose names are not conclusive.
    fn guess(&self, by_names: Kind) -> Kind {
        let signs = self.signs_of_a_bank();
        let is_numbered = self.names.iter().any(counts_documents);
        let has_two_dates = self.values.holding(Held::Dates).nth(1).is_some();
        let may_move = signs > 1 || !is_numbered && (signs > 0 || !has_two_dates);
        match by_names {
            Kind::Payments if signs == 0 => Kind::Payments,
            _ if self.lists_money() && may_move => Kind::Statement,
            Kind::Payments => Kind::Payments,
            _ => Kind::Invoices,
        }
    }

    /// Says whether it has a column of days and one of amounts.
    fn lists_money(&self) -> bool {
        let has = |held| self.values.holding(held).next().is_some();
        has(Held::Dates) && has(Held::Money)
    }

    /// Says whether a column marks each row as an invoice or a credit note.
    fn rows_are_invoices(&self) -> bool {
        let says = |cell: &str| DocumentWord::is_named(cell);
        (0..self.names.len())
            .filter(|column| {
                let meanings = synonyms::meanings(Kind::Invoices, &self.names[*column]);
                meanings
                    .iter()
                    .any(|(field, _)| *field == Field::DocumentType)
            })
            .any(|column| self.values.cells_of(column).any(says))
    }

    /// Counts the signs of a bank or a payment service: names, IBANs, a running balance, a column of two sides, amounts of
    /// both signs.
    fn signs_of_a_bank(&self) -> usize {
        let values = self.values;
        // In a hostile table not all pairs are compared.
        let amounts: Vec<_> = values.holding(Held::Money).take(12).collect();
        let adds_up = amounts.iter().any(|one| {
            let mut others = amounts.iter();
            others.any(|other| values.is_running_balance(*one, *other))
        });
        let both_signs = amounts.iter().any(|column| {
            let is_below = |cell: &str| {
                crate::detection::values::amount(cell).is_some_and(|it| it.is_sign_negative())
            };
            let below = values
                .cells_of(*column)
                .filter(|cell| is_below(cell))
                .count();
            below > 0 && below < values.cells_of(*column).count()
        });
        let two_sides = values
            .holding(Held::Sides)
            .any(|column| values.distinct(column).len() == 2);
        [
            self.any(Mark::Banks),
            self.any(Mark::Accounts) && adds_up,
            values.holding(Held::Ibans).next().is_some(),
            adds_up,
            two_sides,
            both_signs,
        ]
        .into_iter()
        .filter(|sign| *sign)
        .count()
    }

    /// A statement has the date and the amount of each movement and a text or the other side's name, has no due date, and
    /// mentions neither customers nor invoices. In addition, it has a column that only banks have; or no document numbers
    /// and either a balance, the amount in two columns, or a text without a word about payments.
    fn is_statement(&self) -> bool {
        let has = |fields: &[Field]| self.at_all(Kind::Statement, fields);
        let speaks_of = |fields: &[Field]| {
            self.names.iter().any(|name| {
                let meanings = synonyms::meanings_in_statement(name);
                meanings.iter().any(|(field, _)| fields.contains(field))
            })
        };
        let any_has = |mark: Mark| {
            let mut names = self.names.iter();
            names.any(|name| !name.full.contains("referen") && mark.is_in(name))
        };
        let apart = speaks_of(&[Field::Debit]) && speaks_of(&[Field::Credit]);
        let moves =
            has(&[Field::BookedDate, Field::ValueDate]) && (apart || has(&[Field::EntryAmount]));
        let tells = speaks_of(&[Field::Text, Field::OtherName, Field::Payer, Field::Payee]);
        let owes = self.strongly(Kind::Invoices, Field::DueDate);
        let names_documents = self.names.iter().any(|name| {
            let of_banks = synonyms::meanings(Kind::Statement, name);
            of_banks.is_empty() && !name.full.contains("referen") && Mark::Documents.is_in(name)
        });
        let counts_documents = self.names.iter().any(counts_documents) || self.unowed().is_some();
        let is_plain = speaks_of(&[Field::Text]) && !self.any(Mark::Payments);
        let is_of_account = apart || any_has(Mark::Accounts) || is_plain;
        let shows = any_has(Mark::Banks) || is_of_account && !counts_documents;
        moves && tells && !owes && !names_documents && shows
    }
}

/// Says whether the name is one of numbers that only documents have.
fn counts_documents(name: &HeaderName) -> bool {
    /// Beginnings of names of numbers that banks give too.
    const OF_MOVEMENTS: &[&str] = &["transaction", "operation", "check", "cheque"];
    let of_movements = OF_MOVEMENTS.iter().any(|word| name.full.starts_with(word));
    let in_statement = synonyms::meanings(Kind::Statement, name);
    is_document_number(name)
        && in_statement.is_empty()
        && !of_movements
        && !name.full.contains("ref")
}

/// Says whether a column of this name may identify the customer.
pub(crate) fn may_name_customers(name: &HeaderName) -> bool {
    const FIELDS: &[Field] = &[
        Field::CustomerNumber,
        Field::CustomerName,
        Field::FirstName,
        Field::LastName,
        Field::Email,
    ];
    let meanings = synonyms::meanings(Kind::Invoices, name);
    meanings.iter().any(|(field, _)| FIELDS.contains(field))
}

/// Says whether a column of this name may hold an invoice's number.
pub(crate) fn is_document_number(name: &HeaderName) -> bool {
    let meanings = synonyms::meanings(Kind::Invoices, name);
    meanings
        .iter()
        .any(|(field, _)| *field == Field::InvoiceNumber)
}

/// Says whether the name means that the column holds invoice numbers.
fn is_invoice_number(name: &HeaderName) -> bool {
    synonyms::is_strong(Kind::Invoices, name, Field::InvoiceNumber)
}

fn of_title(title: &str) -> Option<Kind> {
    let title = normal(title);
    TITLES
        .iter()
        .find(|(mark, _)| mark.is(&title))
        .map(|(_, kind)| *kind)
}
