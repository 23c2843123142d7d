//! The fixed words of letters and reports in each language (rule D4).

use std::sync::LazyLock;

use owed_receivables::{ClaimKind, Language};
use owed_texts::{Arg, key, text};

macro_rules! labels {
    ($($(#[$about:meta])* $name:ident: $key:literal,)*) => {
        /// Words beside figures; sentences are in the templates.
        #[derive(Debug)]
        pub(crate) struct Labels {
            language: Language,
            $($(#[$about])* pub $name: &'static str,)*
        }

        impl Labels {
            /// Reads them once for all letters.
            fn read(language: Language) -> Self {
                Self {
                    language,
                    $($name: key!($key).text(language).leak(),)*
                }
            }
        }
    };
}

labels! {
    date: "letters-date",
    customer_number: "letters-customer-number",
    contact: "letters-contact",
    phone: "letters-phone",
    email: "letters-email",
    vat_id: "letters-vat-id",
    invoice: "letters-invoice",
    issued: "letters-issued",
    due: "letters-due",
    days_overdue: "letters-days-overdue",
    amount: "letters-amount",
    paid: "letters-paid",
    paid_or_written_off: "letters-paid-or-written-off",
    not_yet_due: "letters-not-yet-due",
    open: "letters-open",
    total: "letters-total",
    on_account: "letters-on-account",
    to_pay: "letters-to-pay",
    disputed: "letters-disputed",
    payee: "letters-payee",
    bank: "letters-bank",
    reference: "letters-reference",
    account_number: "letters-account-number",
    sort_code: "letters-sort-code",
    routing: "letters-routing",
    routing_ach: "letters-routing-ach",
    routing_wire: "letters-routing-wire",
    institution: "letters-institution",
    transit: "letters-transit",
    payment_details: "letters-payment-details",
    pay_online: "letters-pay-online",
    logo: "letters-logo",
    payment_code: "letters-payment-code",
    level: "letters-level",
    in_dispute: "letters-in-dispute",
    undisputed: "letters-undisputed",
    claim: "letters-claim",
    fee: "letters-fee",
    interest: "letters-interest",
    compensation: "letters-compensation",
    charge: "letters-charge",
    on_invoice: "letters-on-invoice",
    from_letter_of: "letters-from-letter-of",
    charged_on: "letters-charged-on",
    earlier_reminders: "letters-earlier-reminders",
    balance: "letters-balance",
    interest_heading: "letters-interest-heading",
    from: "letters-from",
    to: "letters-to",
    days: "letters-days",
    amount_owed: "letters-amount-owed",
    rate: "letters-rate",
    no_rate: "letters-no-rate",
    provisional: "letters-provisional",
    no_rate_note: "letters-no-rate-note",
    provisional_note: "letters-provisional-note",
    claimed_before: "letters-claimed-before",
    interest_short: "letters-interest-short",
    claimed_now: "letters-claimed-now",
    total_interest: "letters-total-interest",
    entry: "letters-entry",
    charged: "letters-charged",
    credited: "letters-credited",
    brought_forward: "letters-brought-forward",
    balance_on: "letters-balance-on",
    credit_note: "letters-credit-note",
    payment: "letters-payment",
    discount: "letters-discount",
    write_off: "letters-write-off",
    /// A cancelled invoice, on the statement; its number follows.
    cancellation: "letters-cancellation",
    refund: "letters-refund",
    not_allocated: "letters-not-allocated",
    instalments: "letters-instalments",
    instalment: "letters-instalment",
    sum: "letters-sum",
    of_it_interest: "letters-of-it-interest",
    sign_here: "letters-sign-here",
    dossier: "letters-dossier",
    creditor: "letters-creditor",
    debtor: "letters-debtor",
    register: "letters-register",
    contact_person: "letters-contact-person",
    handed_to: "letters-handed-to",
    open_items: "letters-open-items",
    chronology: "letters-chronology",
    enclosures: "letters-enclosures",
    sender: "letters-sender",
    recipient: "letters-recipient",
    kind: "letters-kind",
    what: "letters-what",
    number: "letters-number",
}

/// The labels, in the order of [`Language::ALL`].
static LABELS: LazyLock<[Labels; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(Labels::read));

impl Labels {
    pub fn for_language(language: Language) -> &'static Self {
        &LABELS[language as usize]
    }

    /// Returns “1 day”, “7 days”, with a no-break space.
    pub fn days_of(&self, count: u32) -> String {
        text!("letters-days-count", count).text(self.language)
    }

    /// Returns “Page 2 of 3”.
    pub fn page_of(&self, page: usize, pages: usize) -> String {
        text!("letters-page", page, pages).text(self.language)
    }

    /// Returns “Payments received up to 2 March 2026.”
    pub fn payments_known_to(&self, day: String) -> String {
        text!("letters-payments-known-to", day).text(self.language)
    }

    /// Returns “instalment 2 of 3”.
    pub fn instalment_of(&self, number: u32, count: u32) -> String {
        text!("letters-instalment-of", number, count).text(self.language)
    }

    /// Returns “instalments 1 to 2 of 3”.
    pub fn instalments_of(&self, first: u32, last: u32, count: u32) -> String {
        text!("letters-instalments-of", first, last, count).text(self.language)
    }

    pub fn claim_kind(&self, kind: ClaimKind) -> &'static str {
        match kind {
            ClaimKind::Fee => self.fee,
            ClaimKind::Interest => self.interest,
            ClaimKind::Compensation => self.compensation,
            ClaimKind::Charge => self.charge,
        }
    }

    /// Returns “EUR 5.00 and USD 7.00”, “a, b and c”.
    pub fn list(&self, parts: &[String]) -> String {
        Arg::AllOf(parts.iter().map(Arg::from).collect()).text(self.language)
    }
}
