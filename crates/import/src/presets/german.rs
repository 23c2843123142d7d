//! Bookkeeping programs of Germany: DATEV, Lexware, lexoffice, sevDesk. Dates are written 31.12.2026, amounts 1.234,50.

use super::{Preset, Seen};
use crate::field::Field;
use crate::rows::layout::Layout;
use crate::text::amounts::DecimalMark;
use crate::text::dates::DateOrder;
use crate::vocabulary::status::Status;

const GERMAN: Preset = Preset {
    dates: Some(DateOrder::Dmy),
    decimal: Some(DecimalMark::Comma),
    currency: Some("EUR"),
    ..Preset::INVOICES
};

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "datev-extf-postings",
        name: "DATEV: Buchungsstapel (EXTF)",
        title: "Buchungsstapel",
        columns: &[
            "Umsatz (ohne Soll/Haben-Kz)",
            "Soll/Haben-Kennzeichen",
            "Konto",
            "Gegenkonto (ohne BU-Schlüssel)",
            "Belegdatum",
            "Belegfeld 1",
        ],
        fields: &[
            ("Umsatz (ohne Soll/Haben-Kz)", None),
            ("Soll/Haben-Kennzeichen", None),
            ("WKZ Umsatz", Some(Field::Currency)),
            ("Basis-Umsatz", None),
            ("WKZ Basis-Umsatz", None),
            ("Konto", None),
            ("Gegenkonto (ohne BU-Schlüssel)", None),
            ("BU-Schlüssel", None),
            ("Belegdatum", None),
            ("Belegfeld 1", Some(Field::InvoiceNumber)),
            ("Belegfeld 2", None),
            ("Skonto", None),
            ("Buchungstext", Some(Field::Reference)),
            ("Fälligkeit", Some(Field::DueDate)),
            ("Land", None),
            ("Steuersatz", None),
        ],
        layout: Layout::Postings,
        quirks: "postings to debtors' accounts (a digit longer than ledger accounts, beginning with 1 to 6): debits are invoices by Belegfeld 1, credits their payments; other postings are left out and counted; days without a year are of the batch's period",
        source: "DATEV developer portal, “DATEV-Format: Buchungsstapel” and “Header”",
        ..GERMAN
    },
    Preset {
        id: "datev-open-items",
        name: "DATEV: OPOS-Liste",
        columns: &[
            "Konto",
            "Rechnungsnummer",
            "Rechnungsdatum",
            "Fälligkeit",
            "Betrag Soll",
            "Betrag Haben",
        ],
        fields: &[
            ("Konto", Some(Field::CustomerNumber)),
            ("Kontobezeichnung", Some(Field::CustomerName)),
            ("Betrag Soll", Some(Field::Debit)),
            ("Betrag Haben", Some(Field::Credit)),
            ("Saldo", None),
        ],
        quirks: "debit is invoiced, credit is paid, by invoice number",
        source: "DATEV help centre, “OPOS-Liste exportieren”",
        ..GERMAN
    },
    Preset {
        id: "lexware-open-items",
        name: "Lexware: offene Posten",
        columns: &[
            "Belegnr.",
            "Kd.-Nr.",
            "Belegdatum",
            "Fällig am",
            "Betrag",
            "Offen",
        ],
        quirks: "title rows and a line of totals",
        source: "Lexware buchhaltung, “Offene-Posten-Liste” exported as text",
        ..GERMAN
    },
    Preset {
        id: "lexoffice-vouchers",
        name: "Lexware Office (lexoffice): Belegliste",
        columns: &[
            "Belegtyp",
            "Status",
            "Belegdatum",
            "Belegnummer",
            "Kunde/Lieferant",
            "Fälligkeitsdatum",
            "Betrag",
        ],
        fields: &[
            ("Belegtyp", Some(Field::DocumentType)),
            ("Kunde/Lieferant", Some(Field::CustomerName)),
            ("Betrag", Some(Field::Total)),
            ("Offener Betrag", Some(Field::Open)),
        ],
        statuses: &[("Überfällig", Status::Open), ("Gebucht", Status::Paid)],
        quirks: "receipts (Eingangsrechnungen, Ausgaben) are left out and counted, and so are drafts and cancelled ones",
        source: "Lexware Office help, “Belegliste exportieren”",
        seen: Seen::HeaderOnly,
        ..GERMAN
    },
    Preset {
        id: "sevdesk-invoices",
        name: "sevDesk: Rechnungen",
        columns: &[
            "Rechnungsnummer",
            "Rechnungsdatum",
            "Kunde",
            "Status",
            "Fälligkeit",
            "Betrag Brutto",
        ],
        fields: &[
            ("Betrag Netto", None),
            ("Betrag Brutto", Some(Field::Total)),
            ("Bezahlter Betrag", Some(Field::Paid)),
        ],
        statuses: &[
            ("100", Status::Draft),
            ("200", Status::Open),
            ("750", Status::Partial),
            ("1000", Status::Paid),
            ("Fällig", Status::Open),
        ],
        quirks: "statuses as words or as the service's numbers (100 draft, 200 open, 1000 paid); drafts and cancelled ones are left out and counted",
        source: "sevDesk help, “Rechnungen exportieren”; API documentation, Invoice.status",
        ..GERMAN
    },
];
