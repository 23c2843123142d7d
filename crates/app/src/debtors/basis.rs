//! What a letter rests on beside its items: where one of these changes before it leaves, it says what is no longer so
//! (rule R16).

use std::collections::BTreeSet;

use owed_receivables::Customer;
use owed_receivables::dunning::Debtor;
use owed_store::{Company, Hash, LetterBasis, LetterItem};

use crate::wire::iso;

/// What a letter about these items rests on.
pub(crate) fn of(
    debtor: &Debtor,
    customer: &Customer,
    company: &Company,
    items: &[LetterItem],
) -> LetterBasis {
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
            &customer.contact,
            &address.street,
            &address.extra,
            &address.postal_code,
            &address.city,
            &address.region,
            &address.country,
        ]),
        bank: digest(&[&company.iban, &company.bic, &company.bank_name]),
        kind: customer.kind.name().to_owned(),
    }
}

/// What has changed of it, in words.
pub(super) fn changed(before: &LetterBasis, now: &LetterBasis) -> Option<&'static str> {
    if before.on_account != now.on_account {
        Some("What is on account has changed meanwhile.")
    } else if before.dues != now.dues {
        Some("A due date was put off meanwhile.")
    } else if before.address != now.address {
        Some("The customer's name or address has changed meanwhile.")
    } else if before.bank != now.bank {
        Some("The company's bank details have changed meanwhile.")
    } else if before.kind != now.kind {
        Some("The customer is of another kind by now.")
    } else {
        None
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn digest(parts: &[&String]) -> String {
    let whole: Vec<&str> = parts.iter().map(|part| part.as_str()).collect();
    Hash::of(whole.join("\n").as_bytes()).as_str()[..16].to_owned()
}
