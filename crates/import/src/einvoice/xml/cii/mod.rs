//! UN/CEFACT Cross Industry Invoice: XRechnung, Factur-X and ZUGFeRD 2 (D16B and D22B), and ZUGFeRD 1 under its older
//! names.

mod parts;

use owed_receivables::Currency;

use super::fields::{Fields, accounts, discounts_in};
use super::{kind, terms};
use crate::einvoice::EInvoice;
use crate::problem::Problems;
use crate::tree::Element;
use parts::{Parts, account, attachments, date, party};

pub(crate) fn read(
    document: Element<'_>,
    usual: Option<Currency>,
    problems: &mut Problems,
) -> Option<EInvoice> {
    let parts = Parts::from_document(document);
    let mut fields = Fields::new(document, &parts.currency(), usual, problems)?;
    let sums = parts.sums(&mut fields)?;
    let type_code = parts.in_header("TypeCode");
    let issued = parts.header.and_then(|header| header.at("IssueDateTime"));
    let issued = date(issued, &mut fields);
    let (due, in_groups) = terms::due(parts.terms(&mut fields), None, issued);
    let terms = parts.terms_text();
    let mut discounts = discounts_in(&terms, fields.currency);
    discounts.extend(in_groups);
    let invoice = EInvoice {
        row: document.row(),
        kind: kind(&type_code),
        type_code,
        number: parts.in_header("ID"),
        issued,
        due,
        currency: fields.currency,
        total: sums.gross.unwrap_or(sums.payable),
        prepaid: sums.prepaid,
        rounding: sums.rounding,
        payable: sums.payable,
        seller: parts.party("SellerTradeParty"),
        buyer: parts.party("BuyerTradeParty"),
        payee: parts.settlement.at("PayeeTradeParty").map(party),
        accounts: parts.means().filter_map(account).collect(),
        debited: accounts(parts.debited()),
        direct_debit: parts.direct_debit(),
        payment_reference: parts.settlement.text_at(&["PaymentReference"]).to_owned(),
        terms,
        discounts,
        references: parts.references(),
        notes: parts.notes(),
        attachments: parts.agreement.map(attachments).unwrap_or_default(),
    };
    let zero = fields.zero();
    fields.check(document, &invoice, zero);
    Some(invoice)
}
