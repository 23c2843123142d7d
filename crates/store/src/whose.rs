//! Whose rows a query covers: everyone's, one customer's, or those of a list of customers.

use owed_receivables::CustomerId;

/// The customers a query covers. An empty list is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    Everyone,
    One(CustomerId),
    These(&'a [CustomerId]),
}

impl From<CustomerId> for Whose<'_> {
    fn from(customer: CustomerId) -> Self {
        Self::One(customer)
    }
}

/// `None` is everyone.
impl From<Option<CustomerId>> for Whose<'_> {
    fn from(customer: Option<CustomerId>) -> Self {
        customer.map_or(Self::Everyone, Self::One)
    }
}

impl<'a> From<&'a [CustomerId]> for Whose<'a> {
    fn from(customers: &'a [CustomerId]) -> Self {
        Self::These(customers)
    }
}

impl Whose<'_> {
    /// Returns the SQL condition on a column that refers to the customer; `None` for everyone.
    pub(crate) fn condition(self, column: &str) -> Option<String> {
        match self {
            Self::Everyone => None,
            Self::One(customer) => Some(format!("{column} = {}", customer.0)),
            // With an empty list, SQLite could not use a named index.
            Self::These([]) => Some(format!("{column} = NULL")),
            Self::These(customers) => {
                let keys: Vec<String> = customers.iter().map(|one| one.0.to_string()).collect();
                Some(format!("{column} IN ({})", keys.join(",")))
            }
        }
    }

    /// Returns the condition to append to others; empty for everyone.
    pub(crate) fn and(self, column: &str) -> String {
        self.condition(column)
            .map_or(String::new(), |condition| format!(" AND {condition}"))
    }

    /// Returns the condition as the only one; empty for everyone.
    pub(crate) fn only(self, column: &str) -> String {
        self.condition(column)
            .map_or(String::new(), |condition| format!(" WHERE {condition}"))
    }
}
