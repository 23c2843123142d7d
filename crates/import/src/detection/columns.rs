//! The columns of a table being mapped to fields.

use crate::detection::ColumnWhy;
use crate::detection::values::Values;
use crate::field::{Field, Kind};
use crate::vocabulary::header_name::HeaderName;

/// A column's field and the reason for it.
pub(crate) type Mapped = (Option<Field>, ColumnWhy);

/// The columns of a table being mapped to fields.
pub(crate) struct Columns<'t> {
    pub kind: Kind,
    pub names: &'t [HeaderName],
    pub values: Values<'t>,
    pub mapped: Vec<Option<Mapped>>,
}

impl Columns<'_> {
    pub fn has(&self, fields: &[Field]) -> bool {
        self.index_of(fields).is_some()
    }

    /// Returns the first column with one of the fields.
    pub fn index_of(&self, fields: &[Field]) -> Option<usize> {
        let is_one = |mapped: &Option<Mapped>| {
            let field = mapped.and_then(|(field, _)| field);
            field.is_some_and(|field| fields.contains(&field))
        };
        self.mapped.iter().position(is_one)
    }

    pub fn set(&mut self, column: usize, field: Field, why: ColumnWhy) {
        self.mapped[column] = Some((Some(field), why));
    }

    pub fn unset(&mut self, column: usize, why: ColumnWhy) {
        self.mapped[column] = Some((None, why));
    }

    /// Returns the columns without any decision.
    pub fn free(&self) -> Vec<usize> {
        let columns = self.mapped.iter().enumerate();
        let free = columns.filter(|(_, mapped)| mapped.is_none());
        free.map(|(column, _)| column).collect()
    }
}
