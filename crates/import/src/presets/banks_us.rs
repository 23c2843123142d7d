//! Banks of the United States. The month comes first in their dates.

use super::{Cell, Preset, Seen};
use crate::field::Field;
use crate::text::dates::DateOrder;

const AMERICAN: Preset = Preset {
    dates: Some(DateOrder::Mdy),
    currency: Some("USD"),
    ..Preset::STATEMENT
};

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "chase",
        name: "Chase",
        columns: &[
            "Details",
            "Posting Date",
            "Description",
            "Amount",
            "Type",
            "Balance",
        ],
        fields: &[
            ("Posting Date", Some(Field::BookedDate)),
            ("Description", Some(Field::Text)),
            ("Amount", Some(Field::EntryAmount)),
            ("Type", Some(Field::DocumentType)),
            ("Balance", Some(Field::Balance)),
            ("Check or Slip #", Some(Field::Reference)),
        ],
        quirks: "rows end in an empty cell; newest first; the balance of pending rows is empty",
        source: "Chase for Business, Download account activity › CSV; header as in public importers",
        ..AMERICAN
    },
    Preset {
        id: "bank-of-america",
        name: "Bank of America",
        columns: &["Date", "Description", "Amount", "Running Bal."],
        fields: &[
            ("Date", Some(Field::BookedDate)),
            ("Description", Some(Field::Text)),
            ("Amount", Some(Field::EntryAmount)),
            ("Running Bal.", Some(Field::Balance)),
        ],
        quirks: "a summary with opening and closing balance stands above the header; the first row is the opening balance",
        source: "Bank of America online banking, Download › Microsoft Excel format; header as in public importers",
        ..AMERICAN
    },
    Preset {
        id: "wells-fargo",
        name: "Wells Fargo",
        cells: &[
            Cell::Date,
            Cell::Amount,
            Cell::Is("*"),
            Cell::Anything,
            Cell::Anything,
        ],
        fields: &[
            ("Column 1", Some(Field::BookedDate)),
            ("Column 2", Some(Field::EntryAmount)),
            ("Column 4", Some(Field::Reference)),
            ("Column 5", Some(Field::Text)),
        ],
        quirks: "no header: date, amount, an asterisk, check number, text",
        source: "Wells Fargo, Download account activity › Comma delimited; layout as in public importers",
        ..AMERICAN
    },
    Preset {
        id: "mercury",
        name: "Mercury",
        columns: &[
            "Date (UTC)",
            "Description",
            "Amount",
            "Status",
            "Source Account",
            "Bank Description",
        ],
        fields: &[
            ("Date (UTC)", Some(Field::BookedDate)),
            ("Description", Some(Field::OtherName)),
            ("Amount", Some(Field::EntryAmount)),
            ("Status", Some(Field::Status)),
            ("Source Account", Some(Field::Account)),
            ("Bank Description", Some(Field::Text)),
            ("Reference", Some(Field::Reference)),
            ("Note", Some(Field::Text)),
        ],
        quirks: "failed and cancelled movements are left out and counted; pending ones are pending; several accounts may be in one file",
        source: "Mercury, Transactions › Export all; a file as quoted in public importers' tests",
        seen: Seen::File,
        ..AMERICAN
    },
];
