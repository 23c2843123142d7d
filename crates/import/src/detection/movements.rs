//! Meanings of a statement's columns beyond their names: no text is lost, no IBAN is a name, and a column of two sides gives
//! the sign.

use crate::detection::columns::Columns;
use crate::detection::values::{self, Held, Values};
use crate::detection::{ColumnMapping, ColumnWhy};
use crate::field::Field;
use crate::vocabulary::marks::Mark;

/// A cell of fewer letters is a code rather than a text.
const SHORTEST_TEXT: usize = 5;

pub(crate) fn tell(columns: &mut Columns) {
    tell_sides(columns);
    tell_accounts(columns);
    tell_names(columns);
    tell_texts(columns);
}

/// If no column gives the side of a movement, one that holds only two sides does.
fn tell_sides(columns: &mut Columns) {
    if columns.has(&[Field::Side, Field::Debit, Field::Credit]) {
        return;
    }
    let may_say = |column: &usize| match columns.mapped[*column] {
        None => true,
        Some((field, why)) => {
            why == ColumnWhy::ByName && matches!(field, Some(Field::DocumentType | Field::Text))
        }
    };
    let side = columns.values.holding(Held::Sides).find(may_say);
    if let Some(column) = side {
        columns.set(column, Field::Side, ColumnWhy::ByContent);
    }
}

/// Makes IBANs accounts: the own one if it is the same in every row, else the other side's.
fn tell_accounts(columns: &mut Columns) {
    let free = columns.free();
    let ibans = free
        .into_iter()
        .filter(|column| columns.values.held(*column) == Held::Ibans);
    for column in ibans.collect::<Vec<_>>() {
        let is_own = columns.values.distinct(column).len() == 1
            && columns.values.cells_of(column).count() > 1
            && !columns.has(&[Field::Account]);
        let field = match is_own {
            true => Field::Account,
            false => Field::OtherAccount,
        };
        if !columns.has(&[field]) {
            columns.set(column, field, ColumnWhy::ByContent);
        }
    }
}

/// Chooses between payer and payee by sign; one of them alone is the other side, whatever the sign.
fn tell_names(columns: &mut Columns) {
    let (payer, payee) = (
        columns.index_of(&[Field::Payer]),
        columns.index_of(&[Field::Payee]),
    );
    let alone = match (payer, payee) {
        (Some(column), None) | (None, Some(column)) => column,
        _ => return,
    };
    if let Some((_, why)) = columns.mapped[alone]
        && why == ColumnWhy::ByName
    {
        columns.set(alone, Field::OtherName, why);
    }
}

/// Joins remaining words to the text.
fn tell_texts(columns: &mut Columns) {
    let values = &columns.values;
    let is_text = |column: &usize| {
        values.held(*column) == Held::Words
            && !Mark::Aside.is_in(&columns.names[*column])
            && values
                .cells_of(*column)
                .any(|cell| cell.chars().count() >= SHORTEST_TEXT)
    };
    let texts: Vec<_> = columns.free().into_iter().filter(is_text).collect();
    for column in texts {
        columns.set(column, Field::Text, ColumnWhy::ByContent);
    }
}

/// Returns the column of two words that may say which movements left the account, if nothing else does.
pub(crate) fn unsigned(columns: &[ColumnMapping], values: &Values) -> Option<usize> {
    let of = |wanted: Field| columns.iter().find(|column| column.field == Some(wanted));
    let signs = [Field::Side, Field::Debit, Field::Credit, Field::Net];
    let amount = of(Field::EntryAmount)?.index;
    let is_negative = |cell| values::amount(cell).is_some_and(|it| it.is_sign_negative());
    if signs.into_iter().any(|field| of(field).is_some())
        || values.cells_of(amount).any(is_negative)
    {
        return None;
    }
    let may_say = |column: &&ColumnMapping| {
        let is_open = column
            .field
            .is_none_or(|field| matches!(field, Field::DocumentType | Field::Text | Field::Status));
        let is_told = matches!(column.why, ColumnWhy::Chosen | ColumnWhy::Remembered);
        is_open && !is_told && says_one_of_two(values, column.index)
    };
    columns.iter().find(may_say).map(|column| column.index)
}

/// Says whether each row has one of two short words, and both occur. A number in one would be that of an invoice.
fn says_one_of_two(values: &Values, column: usize) -> bool {
    const LONGEST_WORD: usize = 20;
    let words = values.distinct(column);
    let rows = |word: &str| values.cells_of(column).filter(|cell| *cell == word).count();
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    values.held(column) == Held::Words
        && words.len() == 2
        && values.cells_of(column).count() == values.rows.len()
        && words
            .iter()
            .all(|word| word.len() <= LONGEST_WORD && !has_digit(word) && rows(word) > 1)
}
