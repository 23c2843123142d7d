//! What an agency, a lawyer or a court needs about one customer: who owes what to whom, since when, and what was done about
//! it. The letters and mails themselves follow these pages.

use owed_receivables::{Date, Money};

use crate::country::address_lines;
use crate::demand::{self, Demand, InterestCalculation, Look, OpenClaim, OpenItem, Sum};
use crate::document::Document;
use crate::error::LettersError;
use crate::head::Letterhead;
use crate::labels::Labels;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::part::Part;
use crate::plain::Plain;
use crate::single_line::single_line;
use crate::text::Typesetter;

/// Everything that the dossier's own pages say.
#[derive(Debug, Clone)]
pub struct DossierFacts {
    pub head: Letterhead,
    /// Who takes over the matter; empty if undecided.
    pub handed_to: String,
    pub items: Vec<OpenItem>,
    pub claims: Vec<OpenClaim>,
    /// The customer's unallocated money, one amount per currency (rule L2).
    pub on_account: Vec<Money>,
    pub interest: Vec<InterestCalculation>,
    /// By day.
    pub events: Vec<DossierEvent>,
    /// What follows these pages, in order.
    pub enclosures: Vec<String>,
}

/// An event: a letter, a call, a promise.
#[derive(Debug, Clone)]
pub struct DossierEvent {
    pub dated: Date,
    pub kind: String,
    pub text: String,
}

/// Sets the dossier's own pages.
pub fn compose(facts: &DossierFacts, setter: &mut Typesetter) -> Result<Document, LettersError> {
    let head = &facts.head;
    let labels = Labels::for_language(head.language);
    let demands = Demand::by_currency(&facts.items, &facts.claims, &facts.on_account)?;
    let title = format!("{}: {}", labels.dossier, single_line(&head.recipient.name));
    let mut parts = vec![
        Part::Title(title.clone()),
        Part::Facts(parties(facts, &demands)),
        Part::Heading(labels.open_items.to_owned()),
    ];
    let look = Look {
        language: head.language,
        levels: facts.items.iter().any(|item| item.level > 0),
        sum: Sum::Balance,
    };
    parts.extend(
        demands
            .iter()
            .map(|demand| Part::Table(demand::table(demand, look))),
    );
    parts.extend(demand::earlier_reminders(&facts.items, head.language).map(Part::Note));
    parts.extend(demand::calculation(&facts.interest, head.language)?);
    if !facts.events.is_empty() {
        parts.push(Part::Heading(labels.chronology.to_owned()));
        parts.push(Part::Table(chronology(facts)));
    }
    if !facts.enclosures.is_empty() {
        parts.push(Part::Heading(labels.enclosures.to_owned()));
        parts.push(Part::Table(enclosures(facts)));
    }
    let paper = Plain {
        title: &title,
        author: &single_line(&head.company.name),
        language: head.language,
        dated: head.dated,
        size: head.paper.size(),
    };
    Ok(paper.compose(&parts, setter))
}

/// Returns creditor, debtor and sums.
fn parties(facts: &DossierFacts, demands: &[Demand]) -> Vec<(String, String)> {
    let head = &facts.head;
    let labels = Labels::for_language(head.language);
    let company = &head.company;
    let home = &company.address.country;
    let place = |name: &str, address: &_| {
        let mut lines = vec![single_line(name)];
        lines.extend(address_lines(address, home, company.language));
        lines.join("\n")
    };
    let balances: Vec<String> = demands
        .iter()
        .map(|demand| head.language.money(demand.balance))
        .collect();
    [
        (labels.creditor, place(&company.name, &company.address)),
        (labels.vat_id, single_line(&company.vat_id)),
        (labels.register, single_line(&company.register)),
        (labels.contact, single_line(&head.signer)),
        (labels.phone, single_line(&company.phone)),
        (labels.email, single_line(&company.email)),
        (
            labels.debtor,
            place(&head.recipient.name, &head.recipient.address),
        ),
        (labels.contact_person, single_line(&head.recipient.contact)),
        (labels.customer_number, head.shown_number()),
        (labels.handed_to, single_line(&facts.handed_to)),
        (labels.date, head.language.long_date(head.dated)),
        (labels.balance, labels.list(&balances)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| (label.to_owned(), value))
    .collect()
}

fn chronology(facts: &DossierFacts) -> Table {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let rows = facts.events.iter().map(|event| TableRow {
        cells: vec![
            language.date(event.dated),
            single_line(&event.kind),
            single_line(&event.text),
        ],
        kind: TableRowKind::Normal,
    });
    Table {
        columns: vec![
            TableColumn::new(labels.date, Align::Left, 0.0),
            TableColumn::new(labels.kind, Align::Left, 0.0),
            TableColumn::new(labels.what, Align::Left, 1.0),
        ],
        rows: rows.collect(),
    }
}

fn enclosures(facts: &DossierFacts) -> Table {
    let labels = Labels::for_language(facts.head.language);
    let rows = facts
        .enclosures
        .iter()
        .enumerate()
        .map(|(index, what)| TableRow {
            cells: vec![(index + 1).to_string(), single_line(what)],
            kind: TableRowKind::Normal,
        });
    Table {
        columns: vec![
            TableColumn::new(labels.number, Align::Left, 0.0),
            TableColumn::new(labels.what, Align::Left, 1.0),
        ],
        rows: rows.collect(),
    }
}
