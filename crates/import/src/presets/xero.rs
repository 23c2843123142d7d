//! Xero. Its reports have three or four title rows; in the detailed ones the customer is on a line above the rows, and
//! totals are formulas whose cached values may be empty or zero.

use super::{Preset, Seen};
use crate::field::Field;
use crate::rows::layout::Layout;
use crate::vocabulary::status::Status;

/// Xero writes “Awaiting payment” for approved invoices and “Awaiting approval” for others.
const STATUSES: &[(&str, Status)] = &[
    ("Awaiting Approval", Status::Draft),
    ("Submitted", Status::Draft),
    ("Awaiting Payment", Status::Open),
    ("Authorised", Status::InForce),
    ("Deleted", Status::Void),
];

const REPORTS: &str = "Xero Central, “Aged Receivables reports”; header rows of exported reports";

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "xero-sales-invoices",
        name: "Xero: sales invoices",
        columns: &[
            "ContactName",
            "InvoiceNumber",
            "InvoiceDate",
            "DueDate",
            "Total",
            "InvoiceAmountPaid",
            "InvoiceAmountDue",
        ],
        fields: &[
            ("Type", Some(Field::DocumentType)),
            ("Total", Some(Field::Total)),
            ("TaxTotal", None),
            ("InvoiceAmountPaid", Some(Field::Paid)),
            ("InvoiceAmountDue", Some(Field::Open)),
            ("Quantity", None),
            ("UnitAmount", None),
            ("Discount", None),
            ("LineAmount", None),
            ("TaxAmount", None),
            ("AccountCode", None),
            ("Sent", None),
        ],
        statuses: STATUSES,
        quirks: "a row a line item, one invoice of them; drafts, those awaiting approval, voided and deleted ones are left out and counted; bills (ACCPAY) too",
        source: "Xero Central, “Export invoices, credit notes or bills”; header of the export as in public importers",
        ..Preset::INVOICES
    },
    Preset {
        id: "xero-sales-template",
        name: "Xero: sales invoice template",
        columns: &[
            "ContactName",
            "InvoiceNumber",
            "InvoiceDate",
            "DueDate",
            "Quantity",
            "UnitAmount",
            "AccountCode",
            "TaxType",
        ],
        quirks: "a row a line item without a total: quantity × price less discount, each row rounded once",
        source: "Xero Central, “Import sales invoices”: SalesInvoiceTemplate.csv",
        ..Preset::INVOICES
    },
    Preset {
        id: "xero-aged-receivables-detail",
        name: "Xero: aged receivables detail",
        columns: &[
            "Invoice Date",
            "Due Date",
            "Invoice Number",
            "Invoice Reference",
            "< 1 Month",
            "1 Month",
            "Older",
            "Total",
        ],
        fields: &[
            ("Total", Some(Field::Open)),
            ("Primary Person", None),
            ("Contact Account Number", None),
            ("Expected Date", None),
            ("Outstanding Tax", None),
        ],
        layout: Layout::Grouped,
        quirks: "the customer stands on a line above the rows; the total is what is open; totals may be cached as zero, are recomputed, and a difference is shown",
        source: REPORTS,
        seen: Seen::HeaderOnly,
        ..Preset::INVOICES
    },
    Preset {
        id: "xero-aged-receivables-summary",
        name: "Xero: aged receivables summary",
        title: "Aged Receivables Summary",
        columns: &[
            "Contact",
            "< 1 Month",
            "1 Month",
            "2 Months",
            "Older",
            "Total",
        ],
        layout: Layout::Aging,
        quirks: "no invoices: one opening balance a customer and age, due the first day of its age; export the detail to get the invoices",
        source: REPORTS,
        ..Preset::INVOICES
    },
];
