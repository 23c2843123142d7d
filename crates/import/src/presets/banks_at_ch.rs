//! Banks of Austria and Switzerland.

use super::{Cell, Preset, Seen};
use crate::field::Field;
use crate::text::amounts::DecimalMark;
use crate::text::dates::DateOrder;

const AUSTRIAN: Preset = Preset::GERMAN_STATEMENT;

const SWISS: Preset = Preset {
    dates: Some(DateOrder::Dmy),
    decimal: Some(DecimalMark::Point),
    currency: Some("CHF"),
    ..Preset::STATEMENT
};

pub(super) const ALL: &[Preset] = &[
    Preset {
        id: "erste-george",
        name: "Erste Bank and Sparkassen (George)",
        columns: &[
            "Buchungsdatum",
            "Partnername",
            "Partner IBAN",
            "Betrag",
            "Währung",
        ],
        fields: &[
            ("Buchungsdatum", Some(Field::BookedDate)),
            ("Valutadatum", Some(Field::ValueDate)),
            ("Partnername", Some(Field::OtherName)),
            ("Partner IBAN", Some(Field::OtherAccount)),
            ("Betrag", Some(Field::EntryAmount)),
            ("Währung", Some(Field::Currency)),
            ("Buchungs-Info", Some(Field::Text)),
            ("Buchungs-Details", Some(Field::Text)),
            ("Zahlungsreferenz", Some(Field::Reference)),
            ("Buchungsreferenz", Some(Field::BankReference)),
        ],
        quirks: "names no account",
        source: "George, Umsätze › CSV exportieren; columns as in public importers",
        ..AUSTRIAN
    },
    Preset {
        id: "raiffeisen-elba",
        name: "Raiffeisen Austria (ELBA)",
        cells: &[
            Cell::Date,
            Cell::Anything,
            Cell::Date,
            Cell::Amount,
            Cell::Currency,
            Cell::Anything,
        ],
        fields: &[
            ("Column 1", Some(Field::BookedDate)),
            ("Column 2", Some(Field::Text)),
            ("Column 3", Some(Field::ValueDate)),
            ("Column 4", Some(Field::EntryAmount)),
            ("Column 5", Some(Field::Currency)),
        ],
        quirks: "no header: date, text, value date, amount, currency, time",
        source: "Mein ELBA, Umsätze › Export; layout as in bank2ynab/bank2ynab, bank2ynab.conf",
        ..AUSTRIAN
    },
    Preset {
        id: "bawag-easybank",
        name: "BAWAG and easybank",
        cells: &[
            Cell::Iban,
            Cell::Anything,
            Cell::Date,
            Cell::Date,
            Cell::Amount,
            Cell::Currency,
        ],
        fields: &[
            ("Column 1", Some(Field::Account)),
            ("Column 2", Some(Field::Text)),
            ("Column 3", Some(Field::BookedDate)),
            ("Column 4", Some(Field::ValueDate)),
            ("Column 5", Some(Field::EntryAmount)),
            ("Column 6", Some(Field::Currency)),
        ],
        quirks: "no header: own account, text, booking date, value date, amount, currency",
        source: "easybank, Umsatzliste; layout as in bank2ynab/bank2ynab, bank2ynab.conf",
        ..AUSTRIAN
    },
    Preset {
        id: "ubs",
        name: "UBS (German)",
        columns: &[
            "Abschlussdatum",
            "Buchungsdatum",
            "Valutadatum",
            "Währung",
            "Belastung",
            "Gutschrift",
            "Saldo",
            "Beschreibung1",
        ],
        fields: &[
            ("Buchungsdatum", Some(Field::BookedDate)),
            ("Valutadatum", Some(Field::ValueDate)),
            ("Währung", Some(Field::Currency)),
            ("Belastung", Some(Field::Debit)),
            ("Gutschrift", Some(Field::Credit)),
            ("Saldo", Some(Field::Balance)),
            ("Transaktions-Nr.", Some(Field::BankReference)),
            ("Beschreibung1", Some(Field::OtherName)),
            ("Beschreibung2", Some(Field::Text)),
            ("Beschreibung3", Some(Field::Text)),
        ],
        quirks: "account and balances stand above the header; single amounts of a collective booking are left out and counted; newest first",
        source: "UBS E-Banking, Kontobewegungen › CSV; columns as in public mappings (csv2ofx ubs-ch)",
        ..SWISS
    },
    Preset {
        id: "ubs-english",
        name: "UBS (English)",
        columns: &[
            "Trade date",
            "Booking date",
            "Value date",
            "Currency",
            "Debit",
            "Credit",
            "Balance",
            "Description1",
        ],
        fields: &[
            ("Booking date", Some(Field::BookedDate)),
            ("Value date", Some(Field::ValueDate)),
            ("Currency", Some(Field::Currency)),
            ("Debit", Some(Field::Debit)),
            ("Credit", Some(Field::Credit)),
            ("Balance", Some(Field::Balance)),
            ("Transaction no.", Some(Field::BankReference)),
            ("Description1", Some(Field::OtherName)),
            ("Description2", Some(Field::Text)),
            ("Description3", Some(Field::Text)),
        ],
        quirks: "as the German one",
        source: "UBS E-Banking, account transactions › CSV; columns as in public mappings (csv2ofx ubs-ch-en)",
        ..SWISS
    },
    Preset {
        id: "postfinance",
        name: "PostFinance",
        columns: &["Avisierungstext", "Gutschrift in CHF", "Lastschrift in CHF"],
        fields: &[
            ("Datum", Some(Field::BookedDate)),
            ("Buchungsdatum", Some(Field::BookedDate)),
            ("Valuta", Some(Field::ValueDate)),
            ("Bewegungstyp", Some(Field::DocumentType)),
            ("Avisierungstext", Some(Field::Text)),
            ("Gutschrift in CHF", Some(Field::Credit)),
            ("Lastschrift in CHF", Some(Field::Debit)),
            ("Saldo in CHF", Some(Field::Balance)),
        ],
        quirks: "account and period stand above the header, a disclaimer below the rows",
        source: "PostFinance e-finance, Bewegungen › CSV; a file as quoted in public importers' documents",
        seen: Seen::File,
        ..SWISS
    },
    Preset {
        id: "zkb",
        name: "Zürcher Kantonalbank",
        columns: &[
            "Datum",
            "Buchungstext",
            "ZKB-Referenz",
            "Belastung CHF",
            "Gutschrift CHF",
            "Valuta",
            "Saldo CHF",
        ],
        fields: &[
            ("Konto", Some(Field::Account)),
            ("Datum", Some(Field::BookedDate)),
            ("Valuta", Some(Field::ValueDate)),
            ("Buchungstext", Some(Field::Text)),
            ("Zahlungszweck", Some(Field::Text)),
            ("Referenznummer", Some(Field::Reference)),
            ("ZKB-Referenz", Some(Field::BankReference)),
            ("Belastung CHF", Some(Field::Debit)),
            ("Gutschrift CHF", Some(Field::Credit)),
            ("Saldo CHF", Some(Field::Balance)),
        ],
        quirks: "single amounts of a collective booking have no date and are left out and counted; newest first",
        source: "ZKB eBanking, Erweiterte Suche › CSV; layout as in bank2ynab/bank2ynab, bank2ynab.conf",
        ..SWISS
    },
    Preset {
        id: "raiffeisen-ch",
        name: "Raiffeisen Switzerland",
        columns: &[
            "IBAN",
            "Booked At",
            "Text",
            "Credit/Debit Amount",
            "Balance",
            "Valuta Date",
        ],
        fields: &[
            ("IBAN", Some(Field::Account)),
            ("Booked At", Some(Field::BookedDate)),
            ("Text", Some(Field::Text)),
            ("Credit/Debit Amount", Some(Field::EntryAmount)),
            ("Balance", Some(Field::Balance)),
            ("Valuta Date", Some(Field::ValueDate)),
        ],
        quirks: "several accounts may be in one file; details of a collective booking have no date and are left out and counted",
        source: "Raiffeisen e-banking, Kontobewegungen › CSV; columns as in public importers",
        ..SWISS
    },
];
