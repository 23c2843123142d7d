//! FatturaPA 1.2 (and the simplified form), as defined by Italian law. One file may hold several invoices of one seller.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use owed_receivables::{Currency, Money};

use super::fields::{Fields, texts};
use crate::draft::DocumentKind;
use crate::einvoice::{
    Discount, EInvoice, Instalment, InvoiceAttachment, Party, PayeeAccount, Reference,
    ReferenceKind,
};
use crate::problem::Problems;
use crate::tree::Element;

const REFERENCES: &[(ReferenceKind, &str)] = &[
    (ReferenceKind::Order, "DatiOrdineAcquisto"),
    (ReferenceKind::Contract, "DatiContratto"),
    (ReferenceKind::Contract, "DatiConvenzione"),
    (ReferenceKind::Receipt, "DatiRicezione"),
    (ReferenceKind::Preceding, "DatiFattureCollegate"),
];

/// Payment methods in which the seller takes the money: RID, its successors, and SEPA debits.
const DEBITS: &[&str] = &[
    "MP09", "MP10", "MP11", "MP16", "MP17", "MP19", "MP20", "MP21",
];

pub(crate) fn read(
    document: Element<'_>,
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Vec<EInvoice> {
    let header = document.at("FatturaElettronicaHeader").unwrap_or(document);
    let (seller, buyer) = (
        header.at("CedentePrestatore"),
        header.at("CessionarioCommittente"),
    );
    let seller = seller.map(party).unwrap_or_default();
    let mut buyer = buyer.map(party).unwrap_or_default();
    let channel = header.text_at(&["DatiTrasmissione/CodiceDestinatario"]);
    // Seven zeros: delivered by certified mail or not at all.
    if channel.bytes().any(|byte| byte != b'0') {
        buyer.add_id(channel);
    }
    if buyer.email.is_empty() {
        buyer.email = header
            .text_at(&["DatiTrasmissione/PECDestinatario"])
            .to_owned();
    }
    let bodies = document.all("FatturaElettronicaBody");
    bodies
        .filter_map(|body| invoice(body, (&seller, &buyer), usual, problems))
        .collect()
}

fn invoice(
    body: Element<'_>,
    (seller, buyer): (&Party, &Party),
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Option<EInvoice> {
    let general = body.at("DatiGenerali").unwrap_or(body);
    let document = general.at("DatiGeneraliDocumento")?;
    let mut fields = Fields::new(document, document.text_at(&["Divisa"]), usual, problems)?;
    let computed = computed(body, &mut fields);
    // A given total includes the rounding.
    let total = fields
        .money(document.at("ImportoTotaleDocumento"))
        .or(computed);
    let payments: Vec<_> = body
        .all("DatiPagamento")
        .flat_map(|data| data.all("DettaglioPagamento"))
        .collect();
    let (mut due, mut discounts) = (Vec::new(), Vec::new());
    let mut asked: Option<Money> = None;
    for payment in &payments {
        let amount = fields.money(payment.at("ImportoPagamento"));
        asked = match (asked, amount) {
            (Some(sum), Some(amount)) => sum.plus(amount).ok(),
            (sum, amount) => sum.or(amount),
        };
        if let Some(date) = fields.date(payment.at("DataScadenzaPagamento")) {
            due.push(Instalment { date, amount });
        }
        discounts.extend(discount(*payment, amount, &mut fields));
    }
    let Some(total) = total.or(asked) else {
        fields.missing(document, "ImportoTotaleDocumento");
        return None;
    };
    due.sort_by_key(|one| one.date);
    let type_code = document.text_at(&["TipoDocumento"]).to_owned();
    let invoice = EInvoice {
        row: body.row(),
        kind: if matches!(&*type_code, "TD04" | "TD08") {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        },
        number: document.text_at(&["Numero"]).to_owned(),
        issued: fields.date(document.at("Data")),
        due,
        currency: fields.currency,
        total,
        prepaid: fields.zero(),
        rounding: fields.zero(),
        // Less than the total if the buyer withholds tax or pays the VAT itself.
        payable: asked.unwrap_or(total),
        seller: seller.clone(),
        buyer: buyer.clone(),
        payee: None,
        accounts: payments
            .iter()
            .filter_map(|payment| account(*payment))
            .collect(),
        debited: Vec::new(),
        direct_debit: payments
            .iter()
            .any(|payment| DEBITS.contains(&payment.text_at(&["ModalitaPagamento"])))
            .then(String::new),
        payment_reference: body
            .text_at(&["DatiPagamento/DettaglioPagamento/CodicePagamento"])
            .to_owned(),
        terms: String::new(),
        discounts,
        references: references(general),
        notes: texts(document.all("Causale")),
        attachments: body.all("Allegati").filter_map(attachment).collect(),
        type_code,
    };
    if invoice.number.is_empty() {
        fields.missing(document, "Numero");
    }
    if invoice.issued.is_none() {
        fields.missing(document, "Data");
    }
    Some(invoice)
}

/// Returns the sum of the summary's rows with their tax; the simplified form has one amount including tax in each row.
fn computed(body: Element<'_>, fields: &mut Fields<'_>) -> Option<Money> {
    let mut sum = None::<Money>;
    for data in body.all("DatiBeniServizi") {
        let summary = data.all("DatiRiepilogo");
        let parts = summary.flat_map(|row| [row.at("ImponibileImporto"), row.at("Imposta")]);
        for part in parts.chain([data.at("Importo")]) {
            if let Some(amount) = fields.money(part) {
                sum = sum.map_or(Ok(amount), |sum| sum.plus(amount)).ok();
            }
        }
    }
    sum
}

/// Returns the early-payment discount on a payment of `basis`.
fn discount(
    payment: Element<'_>,
    basis: Option<Money>,
    fields: &mut Fields<'_>,
) -> Option<Discount> {
    let amount = fields.money(payment.at("ScontoPagamentoAnticipato"));
    let amount = amount.filter(|amount| !amount.is_zero())?;
    Some(Discount {
        percent: String::new(),
        days: None,
        until: fields.date(payment.at("DataLimitePagamentoAnticipato")),
        basis,
        amount: Some(amount),
    })
}

fn references(general: Element<'_>) -> Vec<Reference> {
    let mut references = Vec::new();
    for (kind, name) in REFERENCES {
        for found in general.children().filter(|child| child.name() == *name) {
            let number = found.text_at(&["IdDocumento"]).to_owned();
            let reference = Reference {
                kind: *kind,
                number,
            };
            if !reference.number.is_empty() && !references.contains(&reference) {
                references.push(reference);
            }
        }
    }
    references
}

fn party(element: Element<'_>) -> Party {
    // The simplified form has names and numbers in other places.
    let person = element.at("DatiAnagrafici").unwrap_or(element);
    let numbers = element.at("IdentificativiFiscali").unwrap_or(person);
    let names = person
        .at("Anagrafica")
        .or_else(|| element.at("AltriDatiIdentificativi"))
        .unwrap_or(person);
    let text = |paths: &[&str]| element.text_at(paths).to_owned();
    let company = names.text_at(&["Denominazione"]);
    let (first, last) = (names.text_at(&["Nome"]), names.text_at(&["Cognome"]));
    let name = if company.is_empty() {
        format!("{first} {last}").trim().to_owned()
    } else {
        company.to_owned()
    };
    let number = element.text_at(&["Sede/NumeroCivico"]);
    let street = text(&["Sede/Indirizzo"]);
    let mut party = Party {
        name,
        contact: String::new(),
        email: text(&["Contatti/Email"]),
        phone: text(&["Contatti/Telefono"]),
        street: if number.is_empty() {
            street
        } else {
            format!("{street} {number}")
        },
        extra: String::new(),
        postal_code: text(&["Sede/CAP"]),
        city: text(&["Sede/Comune"]),
        region: text(&["Sede/Provincia"]),
        country: text(&["Sede/Nazione"]),
        ids: Vec::new(),
    };
    let vat =
        ["IdFiscaleIVA/IdPaese", "IdFiscaleIVA/IdCodice"].map(|path| numbers.text_at(&[path]));
    party.add_id(&vat.concat());
    party.add_id(numbers.text_at(&["CodiceFiscale"]));
    party
}

fn account(payment: Element<'_>) -> Option<PayeeAccount> {
    let account: String = payment.text_at(&["IBAN"]).split_whitespace().collect();
    (!account.is_empty()).then(|| PayeeAccount {
        account,
        bic: payment.text_at(&["BIC"]).to_owned(),
        holder: payment.text_at(&["Beneficiario"]).to_owned(),
    })
}

fn attachment(element: Element<'_>) -> Option<InvoiceAttachment> {
    let packed: String = element
        .text_at(&["Attachment"])
        .split_whitespace()
        .collect();
    Some(InvoiceAttachment {
        name: element.text_at(&["NomeAttachment"]).to_owned(),
        media_type: element.text_at(&["FormatoAttachment"]).to_owned(),
        bytes: STANDARD.decode(packed).ok()?,
    })
}
