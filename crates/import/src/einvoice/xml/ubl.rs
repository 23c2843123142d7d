//! OASIS UBL 2 Invoice and CreditNote: XRechnung, Peppol BIS Billing 3 and similar.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use owed_receivables::{Currency, Money};

use super::fields::{Fields, accounts, discounts_in, references, texts};
use super::terms::{self, Terms};
use super::{direct_debit, kind};
use crate::draft::DocumentKind;
use crate::einvoice::{Discount, EInvoice, InvoiceAttachment, Party, PayeeAccount, ReferenceKind};
use crate::problem::Problems;
use crate::tree::Element;

const REFERENCES: &[(ReferenceKind, &str)] = &[
    (ReferenceKind::Buyer, "BuyerReference"),
    (ReferenceKind::Order, "OrderReference/ID"),
    (ReferenceKind::SalesOrder, "OrderReference/SalesOrderID"),
    (
        ReferenceKind::Preceding,
        "BillingReference/InvoiceDocumentReference/ID",
    ),
    (
        ReferenceKind::Preceding,
        "BillingReference/CreditNoteDocumentReference/ID",
    ),
    (ReferenceKind::Despatch, "DespatchDocumentReference/ID"),
    (ReferenceKind::Receipt, "ReceiptDocumentReference/ID"),
    (ReferenceKind::Tender, "OriginatorDocumentReference/ID"),
    (ReferenceKind::Contract, "ContractDocumentReference/ID"),
    (ReferenceKind::Project, "ProjectReference/ID"),
];

pub(crate) fn read(
    document: Element<'_>,
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Option<EInvoice> {
    let total = document
        .at("LegalMonetaryTotal")
        .or_else(|| document.at("RequestedMonetaryTotal"));
    let of_amount = total
        .and_then(|total| total.at("PayableAmount"))
        .map(|amount| amount.attribute("currencyID").into_owned());
    let code = document.text_at(&["DocumentCurrencyCode"]);
    let code = if code.is_empty() {
        of_amount.unwrap_or_default()
    } else {
        code.to_owned()
    };
    let mut fields = Fields::new(document, &code, usual, problems)?;
    let Some(payable) = fields.money(total.and_then(|total| total.at("PayableAmount"))) else {
        if total.and_then(|total| total.at("PayableAmount")).is_none() {
            fields.missing(document, "PayableAmount");
        }
        return None;
    };
    let mut amount = |name: &str| fields.money(total.and_then(|total| total.at(name)));
    let (gross, prepaid, rounding) = (
        amount("TaxInclusiveAmount"),
        amount("PrepaidAmount"),
        amount("PayableRoundingAmount"),
    );
    let zero = fields.zero();
    let (prepaid, rounding) = (prepaid.unwrap_or(zero), rounding.unwrap_or(zero));
    let gross = gross
        .or_else(|| {
            payable
                .plus(prepaid)
                .and_then(|sum| sum.minus(rounding))
                .ok()
        })
        .unwrap_or(payable);
    let type_code = document
        .text_at(&["InvoiceTypeCode", "CreditNoteTypeCode"])
        .to_owned();
    let terms = texts(
        document
            .all("PaymentTerms")
            .flat_map(|terms| terms.all("Note")),
    )
    .join("\n");
    let issued = fields.date(document.at("IssueDate"));
    let named = fields.date(document.at("DueDate"));
    let (due, in_groups) = terms::due(groups(document, &mut fields), named, issued);
    let mut discounts = discounts_in(&terms, fields.currency);
    discounts.extend(in_groups);
    let invoice = EInvoice {
        row: document.row(),
        kind: if document.name() == "CreditNote" {
            DocumentKind::CreditNote
        } else {
            kind(&type_code)
        },
        type_code,
        number: document.text_at(&["ID"]).to_owned(),
        issued,
        due,
        currency: fields.currency,
        total: gross,
        prepaid,
        rounding,
        payable,
        seller: document
            .at("AccountingSupplierParty")
            .map(party)
            .unwrap_or_default(),
        buyer: document
            .at("AccountingCustomerParty")
            .map(party)
            .unwrap_or_default(),
        payee: document.at("PayeeParty").map(party_of),
        accounts: document
            .all("PaymentMeans")
            .filter_map(|means| means.at("PayeeFinancialAccount"))
            .map(account)
            .collect(),
        debited: accounts(
            document
                .all("PaymentMeans")
                .filter_map(|means| means.at("PaymentMandate/PayerFinancialAccount/ID")),
        ),
        direct_debit: document.all("PaymentMeans").find_map(|means| {
            let mandate = means.text_at(&["PaymentMandate/ID"]);
            let account = means.text_at(&["PaymentMandate/PayerFinancialAccount/ID"]);
            direct_debit(means.text_at(&["PaymentMeansCode"]), mandate, account)
        }),
        payment_reference: document.text_at(&["PaymentMeans/PaymentID"]).to_owned(),
        terms,
        discounts,
        references: references(document, REFERENCES),
        notes: texts(document.all("Note")),
        attachments: document
            .all("AdditionalDocumentReference")
            .filter_map(attachment)
            .collect(),
    };
    let collected = collected(document, &mut fields);
    fields.check(document, &invoice, collected);
    Some(invoice)
}

/// Returns what the seller collects for someone else, in the extension of XRechnung (BT-DEX-002).
fn collected(document: Element<'_>, fields: &mut Fields<'_>) -> Money {
    let is_extended = document.text_at(&["CustomizationID"]).contains("xrechnung");
    let mut sum = fields.zero();
    for payment in document.all("PrepaidPayment").filter(|_| is_extended) {
        let amount = fields
            .money(payment.at("PaidAmount"))
            .and_then(|amount| sum.plus(amount).ok());
        sum = amount.unwrap_or(sum);
    }
    sum
}

/// Returns the terms, and the days in the means of payment.
fn groups(document: Element<'_>, fields: &mut Fields<'_>) -> Vec<Terms> {
    let mut groups = Vec::new();
    for terms in document.all("PaymentTerms") {
        let day = terms
            .at("InstallmentDueDate")
            .or_else(|| terms.at("PaymentDueDate"));
        groups.push(Terms {
            day: fields.date(day),
            amount: fields.money(terms.at("Amount")),
            discount: discount(terms, fields),
        });
    }
    for means in document.all("PaymentMeans") {
        groups.push(Terms {
            day: fields.date(means.at("PaymentDueDate")),
            amount: None,
            discount: None,
        });
    }
    groups
}

fn discount(terms: Element<'_>, fields: &mut Fields<'_>) -> Option<Discount> {
    let percent = terms.text_at(&["SettlementDiscountPercent"]).to_owned();
    let amount = fields.money(terms.at("SettlementDiscountAmount"));
    let until = fields.date(terms.at("SettlementPeriod/EndDate"));
    (!percent.is_empty() || amount.is_some()).then_some(Discount {
        percent,
        days: None,
        until,
        basis: None,
        amount,
    })
}

fn party(role: Element<'_>) -> Party {
    let mut party = role.at("Party").map(party_of).unwrap_or_default();
    for name in [
        "CustomerAssignedAccountID",
        "SupplierAssignedAccountID",
        "AdditionalAccountID",
    ] {
        party.add_id(role.text_at(&[name]));
    }
    if party.email.is_empty() {
        party.email = role
            .text_at(&[
                "AccountingContact/ElectronicMail",
                "SellerContact/ElectronicMail",
            ])
            .to_owned();
    }
    party
}

fn party_of(element: Element<'_>) -> Party {
    let text = |paths: &[&str]| element.text_at(paths).to_owned();
    let mut party = Party {
        name: text(&[
            "PartyLegalEntity/RegistrationName",
            "PartyName/Name",
            "PartyTaxScheme/RegistrationName",
            "Person/FamilyName",
        ]),
        contact: text(&["Contact/Name"]),
        email: text(&["Contact/ElectronicMail"]),
        phone: text(&["Contact/Telephone"]),
        street: text(&[
            "PostalAddress/StreetName",
            "PostalAddress/AddressLine/Line",
            "PostalAddress/Postbox",
        ]),
        extra: text(&[
            "PostalAddress/AdditionalStreetName",
            "PostalAddress/Department",
        ]),
        postal_code: text(&["PostalAddress/PostalZone"]),
        city: text(&["PostalAddress/CityName"]),
        region: text(&["PostalAddress/CountrySubentity"]),
        country: text(&["PostalAddress/Country/IdentificationCode"]),
        ids: Vec::new(),
    };
    let building = element.text_at(&["PostalAddress/BuildingNumber"]);
    if !building.is_empty() && !party.street.is_empty() {
        party.street = format!("{} {building}", party.street);
    }
    let endpoint = element.at("EndpointID");
    let is_mail = |endpoint: Element<'_>| {
        endpoint.attribute("schemeID") == "EM" || endpoint.text().contains('@')
    };
    if let Some(endpoint) = endpoint
        .filter(|endpoint| is_mail(*endpoint))
        .filter(|_| party.email.is_empty())
    {
        party.email = endpoint.text().to_owned();
    }
    for id in element.all("PartyIdentification") {
        party.add_id(id.text_at(&["ID"]));
    }
    for scheme in element.all("PartyTaxScheme") {
        party.add_id(scheme.text_at(&["CompanyID"]));
    }
    for entity in element.all("PartyLegalEntity") {
        party.add_id(entity.text_at(&["CompanyID"]));
    }
    if let Some(endpoint) = endpoint.filter(|endpoint| !is_mail(*endpoint)) {
        party.add_id(endpoint.text());
    }
    party
}

fn account(element: Element<'_>) -> PayeeAccount {
    PayeeAccount {
        account: element.text_at(&["ID"]).split_whitespace().collect(),
        bic: element
            .text_at(&[
                "FinancialInstitutionBranch/ID",
                "FinancialInstitutionBranch/FinancialInstitution/ID",
            ])
            .to_owned(),
        holder: element.text_at(&["Name"]).to_owned(),
    }
}

fn attachment(reference: Element<'_>) -> Option<InvoiceAttachment> {
    let object = reference.at("Attachment/EmbeddedDocumentBinaryObject")?;
    let packed: String = object.text().split_whitespace().collect();
    Some(InvoiceAttachment {
        name: object.attribute("filename").into_owned(),
        media_type: object.attribute("mimeCode").into_owned(),
        bytes: STANDARD.decode(packed).ok()?,
    })
}
