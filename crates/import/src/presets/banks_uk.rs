//! Banks of the United Kingdom. The day comes first in their dates.

use super::Preset;
use crate::field::Field;
use crate::text::dates::DateOrder;

const BRITISH: Preset = Preset {
    dates: Some(DateOrder::Dmy),
    currency: Some("GBP"),
    ..Preset::STATEMENT
};

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "barclays",
        name: "Barclays",
        columns: &["Number", "Date", "Account", "Amount", "Subcategory", "Memo"],
        fields: &[
            ("Date", Some(Field::BookedDate)),
            ("Account", Some(Field::Account)),
            ("Amount", Some(Field::EntryAmount)),
            ("Subcategory", Some(Field::DocumentType)),
            ("Memo", Some(Field::Text)),
        ],
        quirks: "name and reference of the payer or payee are in one text",
        source: "Barclays online banking, Export transactions › CSV; header as in public importers",
        ..BRITISH
    },
    Preset {
        id: "hsbc-uk",
        name: "HSBC (UK)",
        columns: &[
            "Date",
            "Type",
            "Description",
            "Paid out",
            "Paid in",
            "Balance",
        ],
        fields: &[
            ("Date", Some(Field::BookedDate)),
            ("Type", Some(Field::DocumentType)),
            ("Description", Some(Field::Text)),
            ("Paid out", Some(Field::Debit)),
            ("Paid in", Some(Field::Credit)),
            ("Balance", Some(Field::Balance)),
        ],
        quirks: "the running balance is checked where the bank gives it for every row",
        source: "HSBC business internet banking, Download › CSV; header as in public importers",
        ..BRITISH
    },
    Preset {
        id: "lloyds",
        name: "Lloyds, Halifax, Bank of Scotland",
        columns: &[
            "Transaction Date",
            "Transaction Type",
            "Sort Code",
            "Account Number",
            "Transaction Description",
            "Debit Amount",
            "Credit Amount",
            "Balance",
        ],
        fields: &[
            ("Transaction Date", Some(Field::BookedDate)),
            ("Transaction Type", Some(Field::DocumentType)),
            ("Account Number", Some(Field::Account)),
            ("Transaction Description", Some(Field::Text)),
            ("Debit Amount", Some(Field::Debit)),
            ("Credit Amount", Some(Field::Credit)),
            ("Balance", Some(Field::Balance)),
        ],
        quirks: "newest first; the running balance is checked",
        source: "Lloyds internet banking, Export › CSV; header as in public importers",
        ..BRITISH
    },
    Preset {
        id: "monzo",
        name: "Monzo",
        columns: &[
            "Transaction ID",
            "Date",
            "Time",
            "Type",
            "Name",
            "Amount",
            "Currency",
            "Local amount",
            "Local currency",
        ],
        fields: &[
            ("Transaction ID", Some(Field::BankReference)),
            ("Date", Some(Field::BookedDate)),
            ("Type", Some(Field::DocumentType)),
            ("Name", Some(Field::OtherName)),
            ("Amount", Some(Field::EntryAmount)),
            ("Currency", Some(Field::Currency)),
            ("Notes and #tags", Some(Field::Text)),
            ("Description", Some(Field::Text)),
        ],
        quirks: "the amount in the account's currency is read, not the local one",
        source: "Monzo, Export › CSV; header as in public importers",
        ..BRITISH
    },
    Preset {
        id: "starling",
        name: "Starling",
        columns: &[
            "Date",
            "Counter Party",
            "Reference",
            "Type",
            "Amount (GBP)",
            "Balance (GBP)",
        ],
        fields: &[
            ("Date", Some(Field::BookedDate)),
            ("Counter Party", Some(Field::OtherName)),
            ("Reference", Some(Field::Text)),
            ("Type", Some(Field::DocumentType)),
            ("Amount (GBP)", Some(Field::EntryAmount)),
            ("Balance (GBP)", Some(Field::Balance)),
            ("Notes", Some(Field::Text)),
        ],
        quirks: "the running balance is checked",
        source: "Starling, Statements › CSV; header as in public importers",
        ..BRITISH
    },
    Preset {
        id: "natwest",
        name: "NatWest, Royal Bank of Scotland, Ulster Bank",
        columns: &[
            "Date",
            "Type",
            "Description",
            "Value",
            "Balance",
            "Account Name",
            "Account Number",
        ],
        fields: &[
            ("Date", Some(Field::BookedDate)),
            ("Type", Some(Field::DocumentType)),
            ("Description", Some(Field::Text)),
            ("Value", Some(Field::EntryAmount)),
            ("Balance", Some(Field::Balance)),
            ("Account Number", Some(Field::Account)),
        ],
        quirks: "“Value” is the amount; the account number begins with an apostrophe; several accounts may be in one file",
        source: "NatWest digital banking, Statements › Export CSV; header as in public importers",
        ..BRITISH
    },
];
