//! The sample company: a furniture maker with customers in many languages and with every payment habit, generated from
//! a seed. Pure: the same seed and day give the same company.

mod agreements;
mod buyers;
mod calendar;
mod random;
mod sales;
mod settlement;
#[cfg(test)]
mod tests;

use owed_receivables::{Address, Credit, Currency, Customer, Date, Invoice, Language, Money};

use agreements::Ledger;
use random::Random;
use settlement::Settlement;

pub use agreements::Agreements;

/// The number of invoices, and of months up to today that they cover.
const INVOICES: usize = 600;
const MONTHS: u32 = 18;

/// The sender of the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyFacts {
    pub name: String,
    pub address: Address,
    pub email: String,
    pub phone: String,
    pub website: String,
    /// The usual example IBAN of the literature: valid, and nobody's.
    pub iban: String,
    pub bank_name: String,
    pub vat_id: String,
    pub register: String,
    /// Who signs the letters.
    pub signer: String,
    pub language: Language,
    pub currency: Currency,
    pub terms_days: u32,
}

/// A part of a credit allocated to an invoice, both by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    pub credit: usize,
    pub invoice: usize,
    pub amount: Money,
    /// The day from which it counts (rule L1).
    pub on: Date,
}

/// The written-off rest of an invoice, by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteOff {
    pub invoice: usize,
    pub amount: Money,
    pub on: Date,
    pub reason: String,
}

/// A whole book before it has a file. Customers and invoices are identified by index until the book assigns keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleCompany {
    pub company: CompanyFacts,
    pub customers: Vec<Customer>,
    /// Oldest first.
    pub invoices: Vec<Invoice>,
    pub credits: Vec<Credit>,
    pub allocations: Vec<Allocation>,
    pub write_offs: Vec<WriteOff>,
    pub agreements: Agreements,
}

/// Returns the sample company as of `today`.
pub fn company(seed: u64, today: Date) -> SampleCompany {
    let mut random = Random::new(seed);
    let buyers = buyers::buyers();
    let from = calendar::months_before(today, MONTHS);
    let mut invoices = sales::invoices(&mut random, &buyers, (from, today), INVOICES);
    let settlement = Settlement::play(&mut random, &buyers, &mut invoices, today);
    let Settlement {
        credits,
        allocations,
        write_offs,
        open,
        ..
    } = settlement;
    let ledger = Ledger {
        buyers: &buyers,
        invoices: &invoices,
        open: &open,
        allocations: &allocations,
        today,
    };
    let agreements = ledger.agreements();
    SampleCompany {
        company: facts(),
        customers: buyers.into_iter().map(|buyer| buyer.customer).collect(),
        invoices,
        credits,
        allocations,
        write_offs,
        agreements,
    }
}

fn facts() -> CompanyFacts {
    CompanyFacts {
        name: "Blaufink Möbelwerk GmbH".to_owned(),
        address: Address {
            street: "Am Blauen Speicher 7".to_owned(),
            postal_code: "20457".to_owned(),
            city: "Hamburg".to_owned(),
            country: "DE".to_owned(),
            ..Address::default()
        },
        email: "accounts@blaufink.example".to_owned(),
        phone: "+49 40 66969 100".to_owned(),
        website: "www.blaufink.example".to_owned(),
        iban: "DE89370400440532013000".to_owned(),
        bank_name: "Speicherbank Hamburg".to_owned(),
        vat_id: "DE000000000".to_owned(),
        register: "Amtsgericht Hamburg, HRB 000000".to_owned(),
        signer: "Accounts receivable".to_owned(),
        language: Language::En,
        currency: Currency::EUR,
        terms_days: 30,
    }
}
