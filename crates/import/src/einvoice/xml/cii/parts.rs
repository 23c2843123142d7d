//! The parts of a Cross Industry Invoice, under their names in either version.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use owed_receivables::{Date, Money};

use crate::einvoice::xml::direct_debit;
use crate::einvoice::xml::fields::{Fields, references, texts};
use crate::einvoice::xml::terms::Terms;
use crate::einvoice::{Discount, InvoiceAttachment, Party, PayeeAccount, Reference, ReferenceKind};
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

/// Returns the first child with one of the names.
fn child<'a>(parent: Element<'a>, names: &[&str]) -> Option<Element<'a>> {
    names.iter().find_map(|name| parent.at(name))
}

/// The parts of an invoice, which have other names in ZUGFeRD 1.
pub(super) struct Parts<'a> {
    document: Element<'a>,
    pub header: Option<Element<'a>>,
    pub agreement: Option<Element<'a>>,
    delivery: Option<Element<'a>>,
    pub settlement: Element<'a>,
    sums: Option<Element<'a>>,
}

/// The totals of the invoice. `gross` is `None` if it is not given.
pub(super) struct Sums {
    pub gross: Option<Money>,
    pub prepaid: Money,
    pub rounding: Money,
    pub payable: Money,
}

impl<'a> Parts<'a> {
    pub fn from_document(document: Element<'a>) -> Self {
        let trade = child(
            document,
            &[
                "SupplyChainTradeTransaction",
                "SpecifiedSupplyChainTradeTransaction",
            ],
        )
        .unwrap_or(document);
        let settlement = child(
            trade,
            &[
                "ApplicableHeaderTradeSettlement",
                "ApplicableSupplyChainTradeSettlement",
            ],
        )
        .unwrap_or(trade);
        Self {
            document,
            header: child(document, &["ExchangedDocument", "HeaderExchangedDocument"]),
            agreement: child(
                trade,
                &[
                    "ApplicableHeaderTradeAgreement",
                    "ApplicableSupplyChainTradeAgreement",
                ],
            ),
            delivery: child(
                trade,
                &[
                    "ApplicableHeaderTradeDelivery",
                    "ApplicableSupplyChainTradeDelivery",
                ],
            ),
            settlement,
            sums: child(
                settlement,
                &[
                    "SpecifiedTradeSettlementHeaderMonetarySummation",
                    "SpecifiedTradeSettlementMonetarySummation",
                ],
            ),
        }
    }

    /// Returns a text of the header; empty if there is none.
    pub fn in_header(&self, name: &str) -> String {
        self.header
            .map_or("", |header| header.text_at(&[name]))
            .to_owned()
    }

    pub fn currency(&self) -> Cow<'a, str> {
        match self.settlement.text_at(&["InvoiceCurrencyCode"]) {
            "" => self
                .sums
                .and_then(|sums| sums.at("GrandTotalAmount"))
                .map_or_else(Default::default, |total| total.attribute("currencyID")),
            code => code.into(),
        }
    }

    /// Returns the totals; `None` if the amount to be paid is missing, which is reported.
    pub fn sums(&self, fields: &mut Fields<'_>) -> Option<Sums> {
        let mut amount = |name: &str| fields.money(self.sums.and_then(|sums| sums.at(name)));
        let (gross, due_payable) = (amount("GrandTotalAmount"), amount("DuePayableAmount"));
        let (prepaid, rounding) = (amount("TotalPrepaidAmount"), amount("RoundingAmount"));
        let zero = fields.zero();
        // The smallest profile has no element for the paid amount.
        let unsaid = gross
            .zip(due_payable)
            .filter(|_| prepaid.is_none() && is_minimum(self.document));
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
            fields.missing(self.document, "DuePayableAmount");
            return None;
        };
        Some(Sums {
            gross,
            prepaid,
            rounding,
            payable,
        })
    }

    pub fn terms(&self, fields: &mut Fields<'_>) -> Vec<Terms> {
        self.settlement
            .all("SpecifiedTradePaymentTerms")
            .map(|terms| Terms {
                day: date(terms.at("DueDateDateTime"), fields),
                amount: fields.money(terms.at("PartialPaymentAmount")),
                discount: discount(terms, fields),
            })
            .collect()
    }

    /// Returns the payment terms in words.
    pub fn terms_text(&self) -> String {
        let terms = self.settlement.all("SpecifiedTradePaymentTerms");
        texts(terms.flat_map(|terms| terms.all("Description"))).join("\n")
    }

    pub fn means(&self) -> impl Iterator<Item = Element<'a>> {
        self.settlement.all("SpecifiedTradeSettlementPaymentMeans")
    }

    /// Yields the accounts that it is debited from.
    pub fn debited(&self) -> impl Iterator<Item = Element<'a>> {
        self.means()
            .filter_map(|means| means.at("PayerPartyDebtorFinancialAccount"))
            .filter_map(|account| child(account, &["IBANID", "ProprietaryID"]))
    }

    pub fn direct_debit(&self) -> Option<String> {
        let mandate = self
            .settlement
            .text_at(&["SpecifiedTradePaymentTerms/DirectDebitMandateID"]);
        self.means().find_map(|means| {
            let account = means.text_at(&["PayerPartyDebtorFinancialAccount/IBANID"]);
            direct_debit(means.text_at(&["TypeCode"]), mandate, account)
        })
    }

    pub fn party(&self, role: &str) -> Party {
        self.agreement
            .and_then(|agreement| agreement.at(role))
            .map(party)
            .unwrap_or_default()
    }

    pub fn references(&self) -> Vec<Reference> {
        [
            (self.agreement, IN_AGREEMENT),
            (Some(self.settlement), IN_SETTLEMENT),
            (self.delivery, IN_DELIVERY),
        ]
        .into_iter()
        .filter_map(|(part, known)| Some(references(part?, known)))
        .flatten()
        .collect()
    }

    pub fn notes(&self) -> Vec<String> {
        let notes = self.header.into_iter();
        let notes = notes.flat_map(|header| header.all("IncludedNote"));
        texts(notes.flat_map(|note| note.all("Content")))
    }
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

/// Returns the day inside an element that holds a date in one of the versions' formats.
pub(super) fn date(element: Option<Element<'_>>, fields: &mut Fields<'_>) -> Option<Date> {
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
    // The period starts from this day; without a period it is the last day itself.
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

pub(super) fn party(element: Element<'_>) -> Party {
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

pub(super) fn account(means: Element<'_>) -> Option<PayeeAccount> {
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

pub(super) fn attachments(agreement: Element<'_>) -> Vec<InvoiceAttachment> {
    let objects = agreement
        .all("AdditionalReferencedDocument")
        .flat_map(|document| document.all("AttachmentBinaryObject"));
    let read = objects.filter_map(|object| {
        let packed: String = object.text().split_whitespace().collect();
        Some(InvoiceAttachment {
            name: object.attribute("filename").into_owned(),
            media_type: object.attribute("mimeCode").into_owned(),
            bytes: STANDARD.decode(packed).ok()?,
        })
    });
    read.collect()
}
