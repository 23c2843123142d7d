//! The fixed words of letters and reports in each language (rule D4).

use owed_receivables::Language;
use rust_decimal::Decimal;

use crate::demand::ClaimKind;

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
    pub level: &'static str,
    pub in_dispute: &'static str,
    pub undisputed: &'static str,
    pub claim: &'static str,
    pub fee: &'static str,
    pub interest: &'static str,
    pub compensation: &'static str,
    pub returned_payment: &'static str,
    pub on_invoice: &'static str,
    pub from_letter_of: &'static str,
    pub earlier_reminders: &'static str,
    pub balance: &'static str,
    pub interest_heading: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub days: &'static str,
    pub amount_owed: &'static str,
    pub rate: &'static str,
    pub no_rate: &'static str,
    pub provisional: &'static str,
    pub no_rate_note: &'static str,
    pub provisional_note: &'static str,
    pub claimed_before: &'static str,
    pub interest_short: &'static str,
    pub claimed_now: &'static str,
    pub total_interest: &'static str,
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
    level: "Reminder no.",
    in_dispute: "In dispute",
    undisputed: "Not in dispute",
    claim: "Claim",
    fee: "Reminder fee",
    interest: "Interest for late payment",
    compensation: "Compensation for recovery costs",
    returned_payment: "Bank charge for a returned payment",
    on_invoice: "on",
    from_letter_of: "from our letter of",
    earlier_reminders: "Earlier reminders",
    balance: "Balance",
    interest_heading: "How the interest is calculated",
    from: "From",
    to: "To",
    days: "Days",
    amount_owed: "Amount owed",
    rate: "Rate a year",
    no_rate: "none known",
    provisional: "provisional",
    no_rate_note: "Where no rate is known for a period, nothing is charged for it.",
    provisional_note: "A provisional rate may still change; the interest is then corrected.",
    claimed_before: "Less claimed in earlier letters",
    interest_short: "Interest",
    claimed_now: "Claimed in this letter",
    total_interest: "Total interest",
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
    level: "Mahnstufe",
    in_dispute: "Strittig",
    undisputed: "Unstrittig",
    claim: "Forderung",
    fee: "Mahnkosten",
    interest: "Verzugszinsen",
    compensation: "Verzugspauschale",
    returned_payment: "Kosten der Rücklastschrift",
    on_invoice: "zu",
    from_letter_of: "aus unserem Schreiben vom",
    earlier_reminders: "Frühere Schreiben",
    balance: "Saldo",
    interest_heading: "Berechnung der Verzugszinsen",
    from: "Von",
    to: "Bis",
    days: "Tage",
    amount_owed: "Offener Betrag",
    rate: "Zinssatz p. a.",
    no_rate: "nicht bekannt",
    provisional: "vorläufig",
    no_rate_note: "Für Zeiträume ohne bekannten Zinssatz werden keine Zinsen berechnet.",
    provisional_note: "Ein vorläufiger Zinssatz kann sich noch ändern; die Zinsen werden dann berichtigt.",
    claimed_before: "Abzüglich bereits geltend gemacht",
    interest_short: "Zinsen",
    claimed_now: "In diesem Schreiben geltend gemacht",
    total_interest: "Zinsen insgesamt",
};

impl Labels {
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::De => &DE,
        }
    }

    pub fn claim_kind(&self, kind: ClaimKind) -> &'static str {
        match kind {
            ClaimKind::Fee => self.fee,
            ClaimKind::Interest => self.interest,
            ClaimKind::Compensation => self.compensation,
            ClaimKind::ReturnedPayment => self.returned_payment,
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

/// Percent a year with at least two decimals: `11.27%` or `11,27 %`.
pub(crate) fn percent(rate: Decimal, language: Language) -> String {
    let rate = rate.normalize();
    let decimals = rate.scale().max(2) as usize;
    let number = format!("{rate:.decimals$}");
    match language {
        Language::En => format!("{number}%"),
        Language::De => format!("{}\u{a0}%", number.replace('.', ",")),
    }
}
