//! The fixed words of letters and reports in each language (rule D4).

use owed_receivables::Language;

/// Words beside figures; sentences are in the templates.
#[derive(Debug)]
pub(crate) struct Labels {
    pub date: &'static str,
    pub customer_number: &'static str,
    pub contact: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub vat_id: &'static str,
    pub invoice: &'static str,
    pub issued: &'static str,
    pub due: &'static str,
    pub days_overdue: &'static str,
    pub amount: &'static str,
    pub paid: &'static str,
    pub open: &'static str,
    pub total: &'static str,
    pub on_account: &'static str,
    pub to_pay: &'static str,
    pub disputed: &'static str,
    pub payments_known_to: &'static str,
    pub payee: &'static str,
    pub bank: &'static str,
    pub reference: &'static str,
    pub scan: &'static str,
    pub logo: &'static str,
    pub payment_code: &'static str,
    pub page: &'static str,
    pub of: &'static str,
    pub and: &'static str,
}

const EN: Labels = Labels {
    date: "Date",
    customer_number: "Customer no.",
    contact: "Your contact",
    phone: "Phone",
    email: "E-mail",
    vat_id: "VAT ID",
    invoice: "Invoice",
    issued: "Issued",
    due: "Due",
    days_overdue: "Days overdue",
    amount: "Amount",
    paid: "Paid or credited",
    open: "Open",
    total: "Total open",
    on_account: "Less money on account",
    to_pay: "To pay",
    disputed: "disputed",
    payments_known_to: "Payments received up to",
    payee: "Payee",
    bank: "Bank",
    reference: "Reference",
    scan: "Scan with your banking app to pay",
    logo: "Logo",
    payment_code: "Payment code for banking apps, with the details printed beside it",
    page: "Page",
    of: "of",
    and: "and",
};

const DE: Labels = Labels {
    date: "Datum",
    customer_number: "Kundennummer",
    contact: "Ihr Kontakt",
    phone: "Telefon",
    email: "E-Mail",
    vat_id: "USt-IdNr.",
    invoice: "Rechnung",
    issued: "Datum",
    due: "Fällig am",
    days_overdue: "Tage überfällig",
    amount: "Betrag",
    paid: "Bezahlt oder gutgeschrieben",
    open: "Offen",
    total: "Summe offen",
    on_account: "Abzüglich Guthaben",
    to_pay: "Zu zahlen",
    disputed: "strittig",
    payments_known_to: "Zahlungseingänge berücksichtigt bis",
    payee: "Empfänger",
    bank: "Bank",
    reference: "Verwendungszweck",
    scan: "Mit der Banking-App scannen und bezahlen",
    logo: "Logo",
    payment_code: "Zahlungscode für Banking-Apps; die Angaben stehen daneben",
    page: "Seite",
    of: "von",
    and: "und",
};

impl Labels {
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::De => &DE,
        }
    }

    /// “EUR 5.00 and USD 7.00”, “a, b and c”.
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}
