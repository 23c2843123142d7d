//! UN/CEFACT Cross Industry Invoice: XRechnung, Factur-X and ZUGFeRD 2 (D16B and D22B), and ZUGFeRD 1 under its older
//! names.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use owed_receivables::{Currency, Date};

use super::fields::{Fields, accounts, discounts_in, references, texts};
use super::terms::{self, Terms};
use super::{direct_debit, kind};
use crate::einvoice::{
    Attachment, Discount, EInvoice, Party, PayeeAccount, Reference, ReferenceKind,
};
use crate::problem::Problems;
use crate::tree::Element;

const IN_AGREEMENT: &[(ReferenceKind, &str)] = &[
    (ReferenceKind::Buyer, "BuyerReference"),
    (
        ReferenceKind::Order,
        "BuyerOrderReferencedDocument/IssuerAssignedID",
    ),
    (ReferenceKind::Order, "BuyerOrderReferencedDocument/ID"),
    (
        ReferenceKind::SalesOrder,
        "SellerOrderReferencedDocument/IssuerAssignedID",
    ),
    (
        ReferenceKind::Contract,
        "ContractReferencedDocument/IssuerAssignedID",
    ),
    (ReferenceKind::Contract, "ContractReferencedDocument/ID"),
    (ReferenceKind::Project, "SpecifiedProcuringProject/ID"),
];
const IN_DELIVERY: &[(ReferenceKind, &str)] = &[
    (
        ReferenceKind::Despatch,
        "DespatchAdviceReferencedDocument/IssuerAssignedID",
    ),
    (
        ReferenceKind::Despatch,
        "DeliveryNoteReferencedDocument/IssuerAssignedID",
    ),
    (ReferenceKind::Despatch, "DeliveryNoteReferencedDocument/ID"),
    (
        ReferenceKind::Receipt,
        "ReceivingAdviceReferencedDocument/IssuerAssignedID",
    ),
];
const IN_SETTLEMENT: &[(ReferenceKind, &str)] = &[
    (
        ReferenceKind::Preceding,
        "InvoiceReferencedDocument/IssuerAssignedID",
    ),
    (ReferenceKind::Preceding, "InvoiceReferencedDocument/ID"),
];

/// The first child with one of the names.
fn child<'a>(parent: Element<'a>, names: &[&str]) -> Option<Element<'a>> {
    names.iter().find_map(|name| parent.at(name))
}

pub(crate) fn read(
    document: Element<'_>,
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Option<EInvoice> {
    let header = child(document, &["ExchangedDocument", "HeaderExchangedDocument"]);
    let trade = child(
        document,
        &[
            "SupplyChainTradeTransaction",
            "SpecifiedSupplyChainTradeTransaction",
        ],
    )
    .unwrap_or(document);
    let agreement = child(
        trade,
        &[
            "ApplicableHeaderTradeAgreement",
            "ApplicableSupplyChainTradeAgreement",
        ],
    );
    let delivery = child(
        trade,
        &[
            "ApplicableHeaderTradeDelivery",
            "ApplicableSupplyChainTradeDelivery",
        ],
    );
    let settlement = child(
        trade,
        &[
            "ApplicableHeaderTradeSettlement",
            "ApplicableSupplyChainTradeSettlement",
        ],
    )
    .unwrap_or(trade);
    let sums = child(
        settlement,
        &[
            "SpecifiedTradeSettlementHeaderMonetarySummation",
            "SpecifiedTradeSettlementMonetarySummation",
        ],
    );
    let code = match settlement.text_at(&["InvoiceCurrencyCode"]) {
        "" => {
            let total = sums.and_then(|sums| sums.at("GrandTotalAmount"));
            total.map_or_else(Default::default, |total| total.attribute("currencyID"))
        }
        code => code.into(),
    };
    let mut fields = Fields::new(document, &code, usual, problems)?;
    let mut amount = |name: &str| fields.money(sums.and_then(|sums| sums.at(name)));
    let (gross, due_payable) = (amount("GrandTotalAmount"), amount("DuePayableAmount"));
    let (prepaid, rounding) = (amount("TotalPrepaidAmount"), amount("RoundingAmount"));
    let zero = fields.zero();
    // The smallest profile has no element for what was paid.
    let unsaid = gross
        .zip(due_payable)
        .filter(|_| prepaid.is_none() && is_minimum(document));
    let prepaid = prepaid
        .or_else(|| unsaid.and_then(|(gross, due)| gross.minus(due).ok()))
        .unwrap_or(zero);
    let rounding = rounding.unwrap_or(zero);
    let rest = gross.and_then(|gross| {
        gross
            .minus(prepaid)
            .and_then(|rest| rest.plus(rounding))
            .ok()
    });
    let Some(payable) = due_payable.or(rest) else {
        fields.missing(document, "DuePayableAmount");
        return None;
    };
    let type_code = header
        .map_or("", |header| header.text_at(&["TypeCode"]))
        .to_owned();
    let terms: Vec<_> = settlement.all("SpecifiedTradePaymentTerms").collect();
    let words = texts(terms.iter().flat_map(|terms| terms.all("Description"))).join("\n");
    let issued = date(
        header.and_then(|header| header.at("IssueDateTime")),
        &mut fields,
    );
    let groups = terms.iter().map(|terms| Terms {
        day: date(terms.at("DueDateDateTime"), &mut fields),
        amount: fields.money(terms.at("PartialPaymentAmount")),
        discount: discount(*terms, &mut fields),
    });
    let (due, in_groups) = terms::due(groups.collect(), None, issued);
    let mut discounts = discounts_in(&words, fields.currency);
    discounts.extend(in_groups);
    let mut found: Vec<Reference> = agreement
        .map(|part| references(part, IN_AGREEMENT))
        .unwrap_or_default();
    found.extend(references(settlement, IN_SETTLEMENT));
    found.extend(
        delivery
            .map(|part| references(part, IN_DELIVERY))
            .unwrap_or_default(),
    );
    let role = |name: &str| {
        agreement
            .and_then(|agreement| agreement.at(name))
            .map(party)
            .unwrap_or_default()
    };
    let invoice = EInvoice {
        row: document.row(),
        kind: kind(&type_code),
        type_code,
        number: header
            .map_or("", |header| header.text_at(&["ID"]))
            .to_owned(),
        issued,
        due,
        currency: fields.currency,
        total: gross.unwrap_or(payable),
        prepaid,
        rounding,
        payable,
        seller: role("SellerTradeParty"),
        buyer: role("BuyerTradeParty"),
        payee: settlement.at("PayeeTradeParty").map(party),
        accounts: settlement
            .all("SpecifiedTradeSettlementPaymentMeans")
            .filter_map(account)
            .collect(),
        debited: accounts(
            settlement
                .all("SpecifiedTradeSettlementPaymentMeans")
                .filter_map(|means| means.at("PayerPartyDebtorFinancialAccount"))
                .filter_map(|account| child(account, &["IBANID", "ProprietaryID"])),
        ),
        direct_debit: settlement
            .all("SpecifiedTradeSettlementPaymentMeans")
            .find_map(|means| {
                let mandate =
                    settlement.text_at(&["SpecifiedTradePaymentTerms/DirectDebitMandateID"]);
                let account = means.text_at(&["PayerPartyDebtorFinancialAccount/IBANID"]);
                direct_debit(means.text_at(&["TypeCode"]), mandate, account)
            }),
        payment_reference: settlement.text_at(&["PaymentReference"]).to_owned(),
        terms: words,
        discounts,
        references: found,
        notes: header
            .map(|header| {
                texts(
                    header
                        .all("IncludedNote")
                        .flat_map(|note| note.all("Content")),
                )
            })
            .unwrap_or_default(),
        attachments: agreement.map(attachments).unwrap_or_default(),
    };
    fields.check(document, &invoice, zero);
    Some(invoice)
}

fn is_minimum(document: Element<'_>) -> bool {
    let contexts = document
        .all("ExchangedDocumentContext")
        .flat_map(|context| context.all("GuidelineSpecifiedDocumentContextParameter"));
    contexts.into_iter().any(|guideline| {
        guideline
            .text_at(&["ID"])
            .to_ascii_lowercase()
            .ends_with("minimum")
    })
}

/// The day inside an element that holds a date in one of the ways that the versions have.
fn date(element: Option<Element<'_>>, fields: &mut Fields<'_>) -> Option<Date> {
    let element = element?;
    fields.date(child(element, &["DateTimeString", "DateString", "DateTime"]).or(Some(element)))
}

fn discount(terms: Element<'_>, fields: &mut Fields<'_>) -> Option<Discount> {
    let discount = terms.at("ApplicableTradePaymentDiscountTerms")?;
    let percent = discount.text_at(&["CalculationPercent"]).to_owned();
    let amount = fields.money(discount.at("ActualDiscountAmount"));
    let period = discount
        .at("BasisPeriodMeasure")
        .filter(|period| matches!(&*period.attribute("unitCode"), "DAY" | ""));
    let days = period
        .and_then(|period| crate::figures::decimal(period.text()))
        .and_then(|days| u32::try_from(days).ok());
    // The period runs from this day; without a period it is the last day itself.
    let basis = date(discount.at("BasisDateTime"), fields);
    let until = match (basis, days) {
        (Some(basis), Some(days)) => crate::text::dates::later(basis, days),
        (basis, _) => basis,
    };
    (!percent.is_empty() || amount.is_some()).then_some(Discount {
        percent,
        days,
        until,
        basis: fields.money(discount.at("BasisAmount")),
        amount,
    })
}

fn party(element: Element<'_>) -> Party {
    let text = |paths: &[&str]| element.text_at(paths).to_owned();
    let contact = |path: &str| {
        element
            .all("DefinedTradeContact")
            .find_map(|contact| contact.at(path))
            .map_or("", |found| found.text())
            .to_owned()
    };
    let mut party = Party {
        name: text(&["Name", "SpecifiedLegalOrganization/TradingBusinessName"]),
        contact: Some(contact("PersonName"))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| contact("DepartmentName")),
        email: contact("EmailURIUniversalCommunication/URIID"),
        phone: contact("TelephoneUniversalCommunication/CompleteNumber"),
        street: text(&[
            "PostalTradeAddress/LineOne",
            "PostalTradeAddress/StreetName",
        ]),
        extra: text(&["PostalTradeAddress/LineTwo"]),
        postal_code: text(&["PostalTradeAddress/PostcodeCode"]),
        city: text(&["PostalTradeAddress/CityName"]),
        region: text(&["PostalTradeAddress/CountrySubDivisionName"]),
        country: text(&["PostalTradeAddress/CountryID"]),
        ids: Vec::new(),
    };
    for id in element.all("ID").chain(element.all("GlobalID")) {
        party.add_id(id.text());
    }
    for registration in element.all("SpecifiedTaxRegistration") {
        party.add_id(registration.text_at(&["ID"]));
    }
    party.add_id(element.text_at(&["SpecifiedLegalOrganization/ID"]));
    if let Some(address) = element.at("URIUniversalCommunication/URIID") {
        let is_mail = address.attribute("schemeID") == "EM" || address.text().contains('@');
        match is_mail {
            true if party.email.is_empty() => party.email = address.text().to_owned(),
            true => {}
            false => party.add_id(address.text()),
        }
    }
    party
}

fn account(means: Element<'_>) -> Option<PayeeAccount> {
    let account = means.at("PayeePartyCreditorFinancialAccount")?;
    Some(PayeeAccount {
        account: account
            .text_at(&["IBANID", "ProprietaryID"])
            .split_whitespace()
            .collect(),
        bic: means
            .text_at(&["PayeeSpecifiedCreditorFinancialInstitution/BICID"])
            .to_owned(),
        holder: account.text_at(&["AccountName"]).to_owned(),
    })
}

fn attachments(agreement: Element<'_>) -> Vec<Attachment> {
    let objects = agreement
        .all("AdditionalReferencedDocument")
        .flat_map(|document| document.all("AttachmentBinaryObject"));
    let read = objects.filter_map(|object| {
        let packed: String = object.text().split_whitespace().collect();
        Some(Attachment {
            name: object.attribute("filename").into_owned(),
            media_type: object.attribute("mimeCode").into_owned(),
            bytes: STANDARD.decode(packed).ok()?,
        })
    });
    read.collect()
}
