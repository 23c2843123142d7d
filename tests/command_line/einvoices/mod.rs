//! Importing electronic invoices into the book.

mod corrections;
mod debits;
mod documents;
mod files;
mod originals;

use serde_json::Value;

use crate::common::Book;

/// An invoice in UBL; `more` comes before the parties.
struct Ubl<'a> {
    kind: &'a str,
    number: &'a str,
    issued: &'a str,
    buyer: &'a str,
    vat_id: &'a str,
    total: &'a str,
    prepaid: &'a str,
    payable: &'a str,
    more: &'a str,
}

const PLAIN: Ubl<'static> = Ubl {
    kind: "380",
    number: "R1",
    issued: "2026-01-05",
    buyer: "Alder Ltd",
    vat_id: "DE136695976",
    total: "119.00",
    prepaid: "0.00",
    payable: "119.00",
    more: "",
};

impl Ubl<'_> {
    fn xml(&self) -> String {
        let party = |name: &str, id: &str| {
            format!(
                "<cac:Party><cac:PartyTaxScheme><cbc:CompanyID>{id}</cbc:CompanyID></cac:PartyTaxScheme>\
                 <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName></cac:PartyLegalEntity>\
                 <cac:Contact><cbc:ElectronicMail>pay@{}.example</cbc:ElectronicMail></cac:Contact></cac:Party>",
                name.split(' ').next().unwrap().to_lowercase()
            )
        };
        format!(
            "<u:Invoice xmlns:u=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cbc=\"c\" xmlns:cac=\"a\">\n\
             <cbc:ID>{}</cbc:ID><cbc:IssueDate>{}</cbc:IssueDate><cbc:DueDate>2026-02-04</cbc:DueDate>\
             <cbc:InvoiceTypeCode>{}</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>{}\n\
             <cac:AccountingSupplierParty>{}</cac:AccountingSupplierParty>\n\
             <cac:AccountingCustomerParty>{}</cac:AccountingCustomerParty>\n\
             <cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>\
             <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID=\"EUR\">{}</cbc:TaxInclusiveAmount>\
             <cbc:PrepaidAmount currencyID=\"EUR\">{}</cbc:PrepaidAmount>\
             <cbc:PayableAmount currencyID=\"EUR\">{}</cbc:PayableAmount></cac:LegalMonetaryTotal></u:Invoice>",
            self.number,
            self.issued,
            self.kind,
            self.more,
            party("Quay Joinery", "DE811907980"),
            party(self.buyer, self.vat_id),
            self.total,
            self.prepaid,
            self.payable,
        )
    }
}

const ABOUT_R1: &str = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";

fn counts(report: &Value) -> [u64; 4] {
    ["read", "created", "changed", "unchanged"].map(|key| report[key].as_u64().unwrap())
}

fn net(book: &Book) -> i64 {
    let aging = book.done("aging");
    let totals = &aging["totals"][0];
    let minor = |key: &str| {
        totals[key]
            .as_str()
            .map_or(0, |text| text.parse::<i64>().unwrap())
    };
    minor("total") - minor("on_account")
}

/// Returns invoice R1 of 119.00.
pub fn invoice() -> String {
    PLAIN.xml()
}

/// Returns credit note G1 of 19.00, which names R1.
pub fn credit_note() -> String {
    let note = Ubl {
        kind: "381",
        number: "G1",
        issued: "2026-01-20",
        total: "19.00",
        payable: "19.00",
        more: ABOUT_R1,
        ..PLAIN
    };
    note.xml()
}

/// Returns the open amount of each open invoice.
fn open(book: &Book) -> Vec<(String, String)> {
    let listed = book.done("invoices");
    let rows = listed["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&row["number"]), text(&row["open"]["minor"]))
    })
    .collect()
}
