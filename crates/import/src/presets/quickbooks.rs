//! QuickBooks, online and desktop. Its reports have three title rows and an empty one above the header, an unnamed first
//! column with the groups, a line of totals under each group, and a note of their creation time at the bottom.

use super::{Preset, Seen};
use crate::field::Field;
use crate::rows::layout::Layout;
use crate::text::dates::DateOrder;

const ONLINE: &str = "Intuit, “Run reports in QuickBooks Online”; columns as the report's service names them (developer.intuit.com, AgedReceivableDetail, AgedReceivables)";
const DESKTOP: &str = "Intuit, “Customers & Receivables reports” of QuickBooks Desktop; columns as in its exports to Excel and CSV";

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "quickbooks-online-aging-detail",
        name: "QuickBooks Online: A/R aging detail",
        title: "Aging Detail",
        columns: &[
            "Date",
            "Transaction type",
            "Num",
            "Customer",
            "Due date",
            "Amount",
            "Open balance",
        ],
        quirks: "groups are ages and are passed over; credit memos and payments are negative; a payment is unallocated money; totals are recomputed",
        source: ONLINE,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-online-aging-detail-full-name",
        name: "QuickBooks Online: A/R aging detail (modern view)",
        title: "Aging Detail",
        columns: &[
            "Date",
            "Transaction type",
            "Num",
            "Customer full name",
            "Due date",
            "Amount",
            "Open balance",
        ],
        quirks: "as the classic view",
        source: ONLINE,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-online-aging-summary",
        name: "QuickBooks Online: A/R aging summary",
        title: "Aging Summary",
        columns: &["Current", "1 - 30", "31 - 60", "61 - 90", "Total"],
        layout: Layout::Aging,
        quirks: "no invoices: one opening balance a customer and age, due the first day of its age; export the aging detail to get the invoices",
        source: ONLINE,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-online-open-invoices",
        name: "QuickBooks Online: Open invoices",
        title: "Open Invoices",
        columns: &[
            "Date",
            "Transaction type",
            "Num",
            "Terms",
            "Due date",
            "Open balance",
        ],
        layout: Layout::Grouped,
        quirks: "the customer stands on a line above the rows; only what is open is known, and is taken for the invoice's amount",
        source: ONLINE,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-online-invoice-list",
        name: "QuickBooks Online: Invoice list",
        title: "Invoice List",
        columns: &[
            "Date",
            "Transaction type",
            "Num",
            "Name",
            "Due date",
            "Amount",
            "Open balance",
        ],
        fields: &[
            ("Name", Some(Field::CustomerName)),
            ("Memo/Description", Some(Field::Note)),
        ],
        quirks: "title rows",
        source: ONLINE,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-desktop-aging-detail",
        name: "QuickBooks Desktop: A/R aging detail",
        columns: &[
            "Type",
            "Date",
            "Num",
            "P. O. #",
            "Name",
            "Terms",
            "Due Date",
            "Aging",
            "Open Balance",
        ],
        fields: &[("Name", Some(Field::CustomerName)), ("Aging", None)],
        dates: Some(DateOrder::Mdy),
        quirks: "groups are ages and are passed over; only what is open is known; dates month first unless the file shows otherwise",
        source: DESKTOP,
        ..Preset::INVOICES
    },
    Preset {
        id: "quickbooks-desktop-open-invoices",
        name: "QuickBooks Desktop: Open invoices",
        columns: &[
            "Type",
            "Date",
            "Num",
            "P. O. #",
            "Terms",
            "Due Date",
            "Aging",
            "Open Balance",
        ],
        fields: &[("Aging", None)],
        layout: Layout::Grouped,
        dates: Some(DateOrder::Mdy),
        quirks: "the customer stands on a line above the rows; only what is open is known; dates month first unless the file shows otherwise",
        source: DESKTOP,
        seen: Seen::HeaderOnly,
        ..Preset::INVOICES
    },
];
