//! The agreement to pay in instalments, as a letter to sign (rule P2).

use owed_receivables::{Date, Instalment, Money, PaymentReference};
use rust_decimal::Decimal;

use crate::demand::{Demand, Look, OpenClaim, OpenItem, Sum, table};
use crate::document::Document;
use crate::error::LettersError;
use crate::head::Letterhead;
use crate::labels::Labels;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::letter::{self, Letter, MailTexts};
use crate::part::Part;
use crate::payment::Payment;
use crate::single_line::single_line;
use crate::text::Typesetter;
use crate::texts::{Edits, Fields, Texts};

/// Everything that the agreement and its mail say, in one currency.
#[derive(Debug, Clone)]
pub struct AgreementFacts {
    pub head: Letterhead,
    /// The debt: at least one item.
    pub items: Vec<OpenItem>,
    pub claims: Vec<OpenClaim>,
    /// Percent per year, and how much of it the instalments contain: zero if it is charged after the last one. `None` if the
    /// plan bears no interest.
    pub interest: Option<(Decimal, Money)>,
    /// By due date, in minor units of the debt's currency; they add up to the debt plus interest.
    pub instalments: Vec<Instalment>,
    pub missed: Missed,
    /// The day by which the signed copy is expected.
    pub return_by: Date,
    pub payment_reference: PaymentReference,
    pub edits: Edits,
}

/// What happens if an instalment is missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Missed {
    /// It is reminded by itself; the others keep their days.
    #[default]
    Reminded,
    /// The whole rest becomes due this many days later.
    AllDue { after_days: u32 },
}

/// Sets the agreement. `texts` must be in the language of the facts.
pub fn compose(
    facts: &AgreementFacts,
    texts: &Texts,
    setter: &mut Typesetter,
) -> Result<Document, LettersError> {
    Ok(letter(facts, texts)?.compose(setter))
}

/// Writes the mail that carries the agreement.
pub fn mail_texts(facts: &AgreementFacts, texts: &Texts) -> Result<MailTexts, LettersError> {
    Ok(letter(facts, texts)?.mail())
}

fn letter<'a>(facts: &'a AgreementFacts, texts: &Texts) -> Result<Letter<'a>, LettersError> {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let demands = Demand::by_currency(&facts.items, &facts.claims, &[])?;
    let [demand] = demands.as_slice() else {
        return Err(LettersError::OneCurrency);
    };
    let owed = facts.interest.map_or(Ok(demand.balance), |(_, amount)| {
        demand.balance.plus(amount)
    })?;
    let paid = instalments_sum(facts, owed)?;
    if paid != owed {
        return Err(LettersError::InstalmentsDiffer { owed, paid });
    }
    let look = Look {
        language,
        levels: false,
        sum: Sum::Balance,
    };
    let mut words = texts.fill(fields(facts, demand.balance), &facts.edits)?;
    let body = [
        Part::Words(std::mem::take(&mut words.opening)),
        Part::Table(table(demand, look)),
        Part::Heading(labels.instalments.to_owned()),
        Part::Table(instalments(facts, owed)),
        Part::Words(std::mem::take(&mut words.request)),
    ];
    let currency = demand.balance.currency;
    let payment = Payment::details(&facts.head, &facts.payment_reference, currency);
    let names = [&facts.head.company.name, &facts.head.recipient.name]
        .map(|name| format!("{}, {}", labels.sign_here, single_line(name)));
    Ok(Letter {
        head: &facts.head,
        words,
        body: body.into_iter().chain(payment.map(Part::Payment)).collect(),
        enclosure: vec![Part::Signatures(names)],
    })
}

fn instalments_sum(facts: &AgreementFacts, owed: Money) -> Result<Money, LettersError> {
    let mut sum = Money::zero(owed.currency);
    for instalment in &facts.instalments {
        sum = sum.plus(Money::new(instalment.amount, owed.currency))?;
    }
    Ok(sum)
}

fn instalments(facts: &AgreementFacts, owed: Money) -> Table {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let columns = vec![
        TableColumn::new(labels.instalment, Align::Left, 1.0),
        TableColumn::new(labels.due, Align::Left, 3.0),
        TableColumn::new(
            format!("{} {}", labels.amount, owed.currency.code()),
            Align::Right,
            1.0,
        ),
    ];
    let mut rows: Vec<TableRow> = facts
        .instalments
        .iter()
        .enumerate()
        .map(|(index, instalment)| TableRow {
            cells: vec![
                (index + 1).to_string(),
                language.date(instalment.due),
                language.number(Money::new(instalment.amount, owed.currency)),
            ],
            kind: TableRowKind::Normal,
        })
        .collect();
    let label = match facts.interest {
        Some((_, interest)) if !interest.is_zero() => format!(
            "{}, {} {}",
            labels.sum,
            language.number(interest),
            labels.of_it_interest
        ),
        _ => labels.sum.to_owned(),
    };
    rows.push(TableRow::spanning(
        TableRowKind::Total,
        columns.len(),
        label,
        language.number(owed),
    ));
    Table { columns, rows }
}

/// Returns, besides the fields of every letter: `total` (the debt without the plan's interest), `count`, `rate`, `interest`,
/// `missed` (`all_due` or `reminded`), `grace`, `return_by`, `reference`.
fn fields(facts: &AgreementFacts, debt: Money) -> Fields {
    let language = facts.head.language;
    let labels = Labels::for_language(language);
    let (missed, grace) = match facts.missed {
        Missed::Reminded => ("reminded", String::new()),
        Missed::AllDue { after_days } => ("all_due", labels.days_of(after_days)),
    };
    let (rate, interest) = facts.interest.map_or_else(Default::default, |(rate, sum)| {
        let included = (!sum.is_zero()).then(|| language.money(sum));
        (language.percent(rate), included.unwrap_or_default())
    });
    letter::fields(&facts.head)
        .text("total", language.money(debt))
        .number("count", facts.instalments.len())
        .text("rate", rate)
        .text("interest", interest)
        .text("missed", missed)
        .text("grace", grace)
        .text("return_by", language.long_date(facts.return_by))
        .text("reference", single_line(&facts.payment_reference.text))
}
