//! The columns of an aging summary: the minimum days overdue of each.

use owed_receivables::Date;

use crate::field::Field;
use crate::text::comparable::normal;

/// The minimum age of a column's amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Age {
    NotDue,
    Days(u32),
    Months(u32),
}

impl Age {
    /// Parses a column's name: “Current”, “31 - 60”, “> 90”, “91 and over”, “< 1 Month”, “2 Months”, “Older”.
    pub fn named(header: &str) -> Option<Self> {
        let text = header.trim().to_lowercase();
        let name = normal(&text);
        let numbers: Vec<u32> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse().ok())
            .collect();
        let open_ended = text.starts_with('>') || text.starts_with("over") || text.ends_with('+');
        match (name.as_str(), &numbers[..]) {
            ("current" | "notdue" | "notyetdue" | "nichtfaellig" | "aktuell", []) => {
                Some(Self::NotDue)
            }
            ("older", []) => Some(Self::Months(4)),
            (_, [_]) if text.starts_with('<') && name.contains("month") => Some(Self::Days(1)),
            (_, [months]) if name.contains("month") => Some(Self::Months(*months)),
            (_, [days]) if open_ended => Some(Self::Days(days + 1)),
            (_, [days]) if name.ends_with("over") || name.ends_with("older") => {
                Some(Self::Days(*days))
            }
            (_, [0, _]) => Some(Self::NotDue),
            (_, [from, to]) if from < to => Some(Self::Days(*from)),
            _ => None,
        }
    }

    /// Returns the latest due date of something this old at `day`.
    pub fn due(self, day: Date) -> Option<Date> {
        match self {
            Self::NotDue => Some(day),
            Self::Days(days) => day.checked_sub_days(chrono::Days::new(days.into())),
            Self::Months(months) => day.checked_sub_months(chrono::Months::new(months)),
        }
    }
}

/// Returns the meanings of a summary's columns.
pub(crate) fn fields(header: &[String]) -> Vec<(usize, Option<Field>)> {
    let mut fields = Vec::new();
    for (column, cell) in header.iter().enumerate() {
        let name = normal(cell);
        let field = match Age::named(cell) {
            Some(_) => Some(Field::AgedAmount),
            None if name == "total" => Some(Field::Total),
            None if name.is_empty() && column == 0 => Some(Field::CustomerName),
            None if matches!(name.as_str(), "customer" | "contact" | "client") => {
                Some(Field::CustomerName)
            }
            None if name == "currency" => Some(Field::Currency),
            None => None,
        };
        fields.push((column, field));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_columns_age_is_told_by_its_name() {
        for (header, expected) in [
            ("Current", Some(Age::NotDue)),
            ("1 - 30", Some(Age::Days(1))),
            ("31 - 60 days", Some(Age::Days(31))),
            ("91 and over", Some(Age::Days(91))),
            ("> 90", Some(Age::Days(91))),
            ("90+", Some(Age::Days(91))),
            ("< 1 Month", Some(Age::Days(1))),
            ("1 Month", Some(Age::Months(1))),
            ("3 Months", Some(Age::Months(3))),
            ("Older", Some(Age::Months(4))),
            ("Total", None),
            ("Contact", None),
        ] {
            assert_eq!(Age::named(header), expected, "{header}");
        }
    }
}
