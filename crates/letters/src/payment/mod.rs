//! How to pay: the ways in words, and codes for bank apps where they exist (rule D6).

mod drawing;
mod entries;
mod transferable;

use owed_receivables::company_account::Ways;
use owed_receivables::{AccountForm, CompanyAccount, Currency, Money, PaymentReference};
use owed_texts::{Message, text};

use crate::codes::swiss::SwissBill;
use crate::codes::{CHF, CZK, EUR, PLN, Transfer, epc, pix, spayd, swiss, upi, zbp};
use crate::country;
use crate::head::Letterhead;
use crate::labels::Labels;
use crate::single_line::single_line;
pub(crate) use drawing::labelled;
pub(crate) use entries::footer;
use transferable::transferable;

/// How to pay sums that go to the same account.
#[derive(Debug, Clone)]
pub(crate) struct Payment {
    /// Label and value; no value is empty, and a further line of the value before it has no label.
    pub entries: Vec<(&'static str, String)>,
    codes: Vec<PaymentCode>,
    /// Why codes are missing that should be there.
    missing: Vec<Message>,
    /// The payment part at the end of the letter, if the code belongs there.
    pub bill: Option<Box<SwissBill>>,
}

#[derive(Debug, Clone)]
struct PaymentCode {
    payload: String,
    caption: String,
}

/// What a bank app reads, or a payment part.
enum BankCode {
    Payload(String),
    Bill(Box<SwissBill>),
}

impl Payment {
    /// Returns the account for a currency without an amount; `None` if the company has none.
    pub fn details(
        head: &Letterhead,
        reference: &PaymentReference,
        currency: Currency,
    ) -> Option<Self> {
        let ways = Ways {
            link: None,
            ..Ways::for_currency(&head.company.accounts, currency)
        };
        (ways != Ways::default()).then(|| Self::new(head, reference, ways, &[]))
    }

    /// Returns how to pay these amounts, one per currency: one for each account, and for each sum of what is for one sum
    /// only. Nothing if there is nothing to pay.
    pub fn all(head: &Letterhead, reference: &PaymentReference, amounts: &[Money]) -> Vec<Self> {
        let mut by_account: Vec<(Ways, Vec<Money>)> = Vec::new();
        for amount in amounts.iter().copied().filter(|amount| amount.minor > 0) {
            let ways = Ways::for_currency(&head.company.accounts, amount.currency);
            // A link is for one sum, and so is a payment part.
            let has_part = |account: &CompanyAccount| {
                account.form == AccountForm::Iban && swiss::is_swiss(&account.number)
            };
            let single = ways.link.is_some() || ways.account.is_some_and(has_part);
            let known = by_account
                .iter_mut()
                .find(|(known, _)| *known == ways && !single);
            match known {
                Some((_, sums)) => sums.push(amount),
                None => by_account.push((ways, vec![amount])),
            }
        }
        by_account
            .into_iter()
            .filter(|(ways, _)| *ways != Ways::default())
            .map(|(ways, sums)| Self::new(head, reference, ways, &sums))
            .collect()
    }

    fn new(head: &Letterhead, reference: &PaymentReference, ways: Ways, sums: &[Money]) -> Self {
        let labels = Labels::for_language(head.language);
        let company = &head.company;
        let payee = single_line(&company.name);
        let reference = PaymentReference {
            text: transferable(&reference.text, head),
            digits: reference.digits.clone(),
        };
        let written: Vec<String> = sums.iter().map(|sum| head.language.money(*sum)).collect();
        let mut entries = vec![(labels.payee, payee.clone())];
        for way in [ways.account, ways.scheme].into_iter().flatten() {
            entries.extend(entries::of(way, labels));
        }
        entries.push((labels.to_pay, labels.list(&written)));
        entries.push((labels.reference, reference.text.clone()));
        let mut payment = Self {
            entries,
            codes: Vec::new(),
            missing: Vec::new(),
            bill: None,
        };
        for amount in sums.iter().copied() {
            for account in [ways.account, ways.scheme, ways.link].into_iter().flatten() {
                payment.add_code(
                    head,
                    &Transfer {
                        payee: &payee,
                        address: &company.address,
                        account,
                        amount,
                        reference: &reference,
                    },
                );
            }
        }
        payment.entries.retain(|(_, value)| !value.is_empty());
        payment
    }

    fn add_code(&mut self, head: &Letterhead, transfer: &Transfer) {
        let language = head.language;
        let amount = transfer.amount;
        if let Some(address) = transfer.account.link(amount, &transfer.reference.plain()) {
            let labels = Labels::for_language(language);
            self.entries.push((labels.pay_online, address.clone()));
            self.codes.push(PaymentCode {
                payload: address,
                caption: text!("letters-scan-link", amount).text(language),
            });
            return;
        }
        match bank_code(head, transfer) {
            None => {}
            Some(Ok(BankCode::Payload(payload))) => self.codes.push(PaymentCode {
                payload,
                caption: text!("letters-scan", amount).text(language),
            }),
            Some(Ok(BankCode::Bill(bill))) => {
                // One reference for the words and the bill.
                let labels = Labels::for_language(language);
                let entries = self.entries.iter_mut();
                let mut references = entries.filter(|(label, _)| *label == labels.reference);
                if let (Some(entry), Some(written)) = (references.next(), bill.reference.written())
                {
                    entry.1 = written;
                }
                self.bill = Some(bill);
            }
            Some(Err(reason)) => self.missing.push(reason),
        }
    }
}

/// Returns the code that apps in the account's country read, or why it cannot be; `None` if there is none for this currency.
fn bank_code(head: &Letterhead, transfer: &Transfer) -> Option<Result<BankCode, Message>> {
    let CompanyAccount { form, number, .. } = transfer.account;
    let payload: fn(&Transfer) -> Result<String, Message> = match form {
        AccountForm::Upi => upi::payload,
        AccountForm::Pix => pix::payload,
        AccountForm::Iban => match (
            &number[..number.len().min(2)],
            transfer.amount.currency.code(),
        ) {
            _ if is_bill(head, transfer) => {
                let payer = single_line(&head.recipient.name);
                let bill = SwissBill::new(transfer, &payer, &head.recipient.address);
                return Some(bill.map(|bill| BankCode::Bill(Box::new(bill))));
            }
            ("CZ", CZK) => spayd::payload,
            ("PL", PLN) => zbp::payload,
            (_, EUR) if epc::reaches(number) => epc::payload,
            _ => return None,
        },
        _ => return None,
    };
    Some(payload(transfer).map(BankCode::Payload))
}

/// Says whether the sum is paid with a payment part: francs always, euros within Switzerland and Liechtenstein, and whatever
/// goes to a QR-IBAN, which takes nothing else.
fn is_bill(head: &Letterhead, transfer: &Transfer) -> bool {
    let account = &transfer.account.number;
    let there = match head.recipient.address.country.trim() {
        "" => &head.company.address.country,
        there => there,
    };
    let is_near = matches!(country::code(there).as_str(), "CH" | "LI");
    swiss::is_swiss(account)
        && match transfer.amount.currency.code() {
            CHF => true,
            EUR => is_near || swiss::is_qr_iban(account),
            _ => false,
        }
}
