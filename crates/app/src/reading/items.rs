//! Invoices and credit notes as returned, whatever they were read from.

use owed_import::{Contents, DocumentKind, Drafts, EInvoice, InvoiceDraft, Party, ReferenceKind};
use owed_receivables::Money;
use serde::Serialize;
use ts_rs::TS;

use crate::wire::iso;

/// One invoice or credit note. Amounts are minor units, signed as in the document.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadItem")]
pub struct Item {
    pub kind: DocumentKind,
    pub type_code: String,
    pub number: String,
    pub issued: Option<String>,
    /// One for each instalment.
    pub due: Vec<String>,
    pub currency: String,
    pub total: String,
    pub prepaid: String,
    pub rounding: String,
    pub payable: String,
    pub seller: PartyOf,
    pub buyer: PartyOf,
    pub references: Vec<String>,
    /// The numbers of the invoices among them that this one corrects or credits.
    pub corrects: Vec<String>,
    /// IBANs or numbers to which the amount can be paid.
    pub accounts: Vec<String>,
    /// The buyer's accounts that are debited.
    pub debited: Vec<String>,
    pub payment_reference: String,
    pub terms: String,
    pub discounts: Vec<DiscountOf>,
    pub notes: Vec<String>,
    /// The names of embedded files.
    pub attachments: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(rename = "ReadParty")]
pub struct PartyOf {
    pub name: String,
    pub ids: Vec<String>,
    pub email: String,
    pub city: String,
    pub country: String,
}

/// An early-payment discount.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadDiscount")]
pub struct DiscountOf {
    pub percent: String,
    pub days: Option<u32>,
    pub until: Option<String>,
}

pub fn items_of_contents(contents: &Contents) -> Vec<Item> {
    let drafts = &contents.drafts;
    let tabled = drafts.invoices.iter().map(|draft| of_table(draft, drafts));
    contents
        .invoices
        .iter()
        .map(of_einvoice)
        .chain(tabled)
        .collect()
}

fn of_einvoice(invoice: &EInvoice) -> Item {
    let minor = |money: Money| money.minor.to_string();
    let corrects = invoice
        .references
        .iter()
        .filter(|one| one.kind == ReferenceKind::Preceding);
    Item {
        kind: invoice.kind,
        type_code: invoice.type_code.clone(),
        number: invoice.number.clone(),
        issued: invoice.issued.map(iso),
        due: invoice.due.iter().map(|due| iso(due.date)).collect(),
        currency: invoice.currency.code().to_owned(),
        total: minor(invoice.total),
        prepaid: minor(invoice.prepaid),
        rounding: minor(invoice.rounding),
        payable: minor(invoice.payable),
        seller: PartyOf::new(&invoice.seller),
        buyer: PartyOf::new(&invoice.buyer),
        references: invoice
            .references
            .iter()
            .map(|one| one.number.clone())
            .collect(),
        corrects: corrects.map(|one| one.number.clone()).collect(),
        accounts: invoice
            .accounts
            .iter()
            .map(|one| one.account.clone())
            .collect(),
        debited: invoice.debited.clone(),
        payment_reference: invoice.payment_reference.clone(),
        terms: invoice.terms.clone(),
        discounts: invoice
            .discounts
            .iter()
            .map(|one| DiscountOf {
                percent: one.percent.clone(),
                days: one.days,
                until: one.until.map(iso),
            })
            .collect(),
        notes: invoice.notes.clone(),
        attachments: invoice
            .attachments
            .iter()
            .map(|one| one.name.clone())
            .collect(),
    }
}

/// Returns a row of a list, whose seller is the company that keeps it.
fn of_table(draft: &InvoiceDraft, drafts: &Drafts) -> Item {
    let paid: i64 = draft.paid.iter().map(|paid| paid.amount.minor).sum();
    let customer = drafts
        .customers
        .get(draft.customer)
        .map(|draft| &draft.customer);
    let buyer = customer.map(|customer| PartyOf {
        name: customer.name.clone(),
        ids: [&customer.number, &customer.vat_id]
            .into_iter()
            .filter(|id| !id.is_empty())
            .cloned()
            .collect(),
        email: customer.email.clone(),
        city: customer.address.city.clone(),
        country: customer.address.country.clone(),
    });
    Item {
        kind: draft.kind,
        type_code: String::new(),
        number: draft.number.clone(),
        issued: Some(iso(draft.issued)),
        due: draft.due.map(iso).into_iter().collect(),
        currency: draft.gross.currency.code().to_owned(),
        total: draft.gross.minor.to_string(),
        prepaid: paid.to_string(),
        rounding: "0".to_owned(),
        payable: (draft.gross.minor - paid).to_string(),
        seller: PartyOf::default(),
        buyer: buyer.unwrap_or_default(),
        references: Some(draft.reference.clone())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
        corrects: Vec::new(),
        accounts: Vec::new(),
        debited: Vec::new(),
        payment_reference: String::new(),
        terms: String::new(),
        discounts: Vec::new(),
        notes: Some(draft.note.clone())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
        attachments: Vec::new(),
    }
}

impl PartyOf {
    fn new(party: &Party) -> Self {
        Self {
            name: party.name.clone(),
            ids: party.ids.clone(),
            email: party.email.clone(),
            city: party.city.clone(),
            country: party.country.clone(),
        }
    }
}
