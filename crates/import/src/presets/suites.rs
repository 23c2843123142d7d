//! Business suites and bookkeeping programs: Odoo, ERPNext, Tally, Sage 50.

use super::Preset;
use crate::field::Field;
use crate::text::dates::DateOrder;
use crate::vocabulary::status::Status;

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "odoo-invoices",
        name: "Odoo: customer invoices",
        columns: &[
            "Invoice Partner Display Name",
            "Invoice/Bill Date",
            "Number",
            "Due Date",
            "Total Signed",
            "Payment Status",
        ],
        fields: &[
            ("Number", Some(Field::InvoiceNumber)),
            ("Payment Status", Some(Field::Status)),
            ("Salesperson", None),
            ("Untaxed Amount Signed", None),
        ],
        statuses: &[
            ("Reversed", Status::Void),
            ("Invoicing App Legacy", Status::InForce),
            ("Partially Paid", Status::Partial),
        ],
        quirks: "signed amounts: a credit note is negative; reversed and cancelled ones are left out and counted; export “Amount Due Signed” too where invoices are paid in part",
        source: "odoo/odoo, addons/account/views/account_move_views.xml; header of an export of the list",
        ..Preset::INVOICES
    },
    Preset {
        id: "erpnext-sales-invoices",
        name: "ERPNext: sales invoices",
        columns: &[
            "ID",
            "Customer",
            "Date",
            "Payment Due Date",
            "Grand Total",
            "Outstanding Amount",
            "Status",
        ],
        fields: &[
            ("ID", Some(Field::InvoiceNumber)),
            ("Customer", Some(Field::CustomerNumber)),
            ("Customer Name", Some(Field::CustomerName)),
            ("Date", Some(Field::InvoiceDate)),
            ("Payment Due Date", Some(Field::DueDate)),
            ("Grand Total", Some(Field::Total)),
            ("Outstanding Amount", Some(Field::Open)),
        ],
        statuses: &[
            ("Submitted", Status::InForce),
            ("Return", Status::InForce),
            ("Credit Note Issued", Status::InForce),
            ("Partly Paid", Status::Partial),
        ],
        quirks: "“Submitted” is in force here; a return is a negative invoice; drafts and cancelled ones are left out and counted",
        source: "frappe/erpnext, accounts/doctype/sales_invoice/sales_invoice.json (labels of the fields)",
        ..Preset::INVOICES
    },
    Preset {
        id: "erpnext-accounts-receivable",
        name: "ERPNext: accounts receivable report",
        columns: &[
            "Posting Date",
            "Customer",
            "Voucher Type",
            "Voucher No",
            "Due Date",
            "Invoiced Amount",
            "Outstanding Amount",
        ],
        fields: &[
            ("Customer", Some(Field::CustomerNumber)),
            ("Customer Name", Some(Field::CustomerName)),
            ("Posting Date", Some(Field::InvoiceDate)),
            ("Voucher No", Some(Field::InvoiceNumber)),
            ("Invoiced Amount", Some(Field::Total)),
            ("Paid Amount", None),
            ("Credit Note", None),
            ("Outstanding Amount", Some(Field::Open)),
        ],
        quirks: "paid amounts and credit notes are in what is outstanding; payment entries are unallocated money",
        source: "frappe/erpnext, accounts/report/accounts_receivable/accounts_receivable.py (get_columns)",
        ..Preset::INVOICES
    },
    Preset {
        id: "tally-bills-receivable",
        name: "Tally: bills receivable",
        columns: &[
            "Date",
            "Ref. No.",
            "Party's Name",
            "Opening Amount",
            "Pending Amount",
            "Due on",
        ],
        two_row_header: true,
        fields: &[
            ("Ref. No.", Some(Field::InvoiceNumber)),
            ("Party's Name", Some(Field::CustomerName)),
            ("Opening Amount", Some(Field::Total)),
            ("Pending Amount", Some(Field::Open)),
            ("Due on", Some(Field::DueDate)),
        ],
        dates: Some(DateOrder::Dmy),
        currency: Some("INR"),
        quirks: "the header is two rows read together; amounts may end in Dr or Cr",
        source: "TallyHelp, “Bills Receivable”; header of an exported report",
        ..Preset::INVOICES
    },
    Preset {
        id: "tally-bills-pending",
        name: "Tally: pending bills",
        columns: &[
            "Date",
            "Ref. No.",
            "Party's Name",
            "Pending Amount",
            "Due on",
        ],
        fields: &[
            ("Ref. No.", Some(Field::InvoiceNumber)),
            ("Party's Name", Some(Field::CustomerName)),
            ("Opening Amount", Some(Field::Total)),
            ("Pending Amount", Some(Field::Open)),
            ("Due on", Some(Field::DueDate)),
        ],
        dates: Some(DateOrder::Dmy),
        currency: Some("INR"),
        quirks: "amounts may end in Dr or Cr",
        source: "TallyHelp, “Bills Receivable”; header of an exported report",
        ..Preset::INVOICES
    },
    Preset {
        id: "sage-50-audit-trail",
        name: "Sage 50 (UK): audit trail transactions",
        columns: &[
            "Type",
            "Account Reference",
            "Nominal A/C Ref",
            "Date",
            "Reference",
            "Details",
            "Net Amount",
            "Tax Code",
            "Tax Amount",
        ],
        fields: &[
            ("Type", Some(Field::DocumentType)),
            ("Account Reference", Some(Field::CustomerNumber)),
            ("Nominal A/C Ref", None),
            ("Reference", Some(Field::InvoiceNumber)),
            ("Extra Reference", Some(Field::Reference)),
            ("Exchange Rate", None),
            ("User Name", None),
        ],
        dates: Some(DateOrder::Dmy),
        currency: Some("GBP"),
        quirks: "SI is an invoice, SC a credit note, SR and SA are receipts; purchases and bank rows are left out and counted; rows of one reference are one invoice, net and tax added",
        source: "Sage 50 Accounts help, “Audit trail transactions import template”",
        ..Preset::INVOICES
    },
];
