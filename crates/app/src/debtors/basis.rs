//! What a letter rests on besides its items; if any of it changes before the letter leaves, the letter is outdated
//! (rule R16).

use std::collections::BTreeSet;

use owed_receivables::company_account::Ways;
use owed_receivables::dunning::Debtor;
use owed_receivables::{CompanyAccount, Currency, Customer};
use owed_store::{Company, Hash, LetterBasis, LetterItem};
use owed_texts::{PlainKey, key};

use crate::wire::iso;

/// Returns what a letter about these items rests on.
pub(crate) fn letter_basis(
    debtor: &Debtor,
    customer: &Customer,
    company: &Company,
    level: u8,
    items: &[LetterItem],
) -> LetterBasis {
    let addressee = customer.recipients(level).addressee.unwrap_or_default();
    let listed = |invoice| items.iter().any(|item| item.invoice == invoice);
    let known = debtor.items.iter().filter(|item| listed(item.invoice));
    let (mut currencies, mut dues) = (BTreeSet::new(), BTreeSet::new());
    for item in known {
        currencies.insert(item.currency);
        dues.insert(format!("{} {}", item.invoice.0, iso(item.due)));
    }
    let on_account = currencies.iter().map(|currency| {
        let minor = debtor.on_account.get(currency).copied().unwrap_or(0);
        format!("{} {minor}", currency.code())
    });
    let address = &customer.address;
    LetterBasis {
        on_account: joined(on_account),
        dues: joined(dues.into_iter()),
        address: digest(&[
            &customer.name,
            &addressee.name,
            &address.street,
            &address.extra,
            &address.postal_code,
            &address.city,
            &address.region,
            &address.country,
        ]),
        bank: bank(&company.accounts, &currencies),
        kind: customer.kind.name().to_owned(),
    }
}

/// Returns the digest of the ways to pay that a letter about these currencies names.
fn bank(accounts: &[CompanyAccount], currencies: &BTreeSet<Currency>) -> String {
    let mut named: Vec<&CompanyAccount> = Vec::new();
    for currency in currencies {
        let ways = Ways::for_currency(accounts, *currency);
        for way in [ways.account, ways.scheme, ways.link].into_iter().flatten() {
            if !named.contains(&way) {
                named.push(way);
            }
        }
    }
    if currencies.is_empty() {
        named.extend(accounts.first());
    }
    // Letters from before there were several accounts have the digest of these three parts of the only one.
    let mut parts = vec![String::new(); 3];
    for (index, way) in named.into_iter().enumerate() {
        let own = [&way.number, &way.bic, &way.bank_name].map(String::clone);
        match index {
            0 => parts = own.to_vec(),
            _ => parts.extend(own),
        }
        let more = [&way.bank_code, &way.wire_code, &way.lines];
        parts.extend(more.into_iter().filter(|part| !part.is_empty()).cloned());
    }
    digest(&parts.iter().collect::<Vec<_>>())
}

/// Says what has changed, if anything.
pub(super) fn changed(before: &LetterBasis, now: &LetterBasis) -> Option<PlainKey> {
    if before.on_account != now.on_account {
        Some(key!("letters-changed-on-account"))
    } else if before.dues != now.dues {
        Some(key!("letters-changed-due"))
    } else if before.address != now.address {
        Some(key!("letters-changed-address"))
    } else if before.bank != now.bank {
        Some(key!("letters-changed-bank"))
    } else if before.kind != now.kind {
        Some(key!("letters-changed-kind"))
    } else {
        None
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn digest(parts: &[&String]) -> String {
    let whole: Vec<&str> = parts.iter().map(|part| part.as_str()).collect();
    Hash::digest(whole.join("\n").as_bytes()).as_str()[..16].to_owned()
}
