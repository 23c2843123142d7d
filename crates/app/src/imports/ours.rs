//! Decides whether an electronic invoice is the company's own, and takes the company's data from the first one.

use owed_import::{EInvoice, Party};
use owed_receivables::matching::fold;
use owed_receivables::{AccountForm, Address, CompanyAccount, Language, country};
use owed_store::Company;
use owed_texts::{Message, key, text};

/// Says whether the document asks the company for money, not its customer. Only if that is clear: a seller under a
/// trade name is still the seller.
pub fn is_purchase(company: &Company, invoice: &EInvoice) -> bool {
    is_company(company, &invoice.buyer) && !is_company(company, &invoice.seller)
}

/// Says whether a document is between two others. A party that shares a number, a name or an account with the company
/// is the company.
pub fn is_between_strangers(company: &Company, invoice: &EInvoice) -> bool {
    let known = !company.name.is_empty() || !company.vat_id.is_empty();
    let paid_to_it = invoice
        .accounts
        .iter()
        .any(|one| company.accounts.iter().any(|own| own.is(&one.account)));
    let is_it = |party| is_company(company, party) || has_its_name(company, party);
    known && !paid_to_it && !is_it(&invoice.seller) && !is_it(&invoice.buyer)
}

/// Says whether one name is the other with more words, such as a legal form.
fn has_its_name(company: &Company, party: &Party) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|sign: char| !sign.is_alphanumeric());
        words
            .filter(|word| word.chars().count() > 2)
            .map(fold)
            .collect()
    };
    let (one, other) = (words(&company.name), words(&party.name));
    let (fewer, more) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    !fewer.is_empty() && fewer.iter().all(|word| more.contains(word))
}

/// Returns what to do with a document between strangers.
pub fn not_ours(company: &Company, invoice: &EInvoice) -> Message {
    let (seller, buyer, company) = (&invoice.seller.name, &invoice.buyer.name, &company.name);
    match vat_id(&invoice.seller) {
        number if number.is_empty() => {
            text!("import-problem-strangers", seller, buyer, company)
        }
        number => text!(
            "import-problem-strangers-with-number",
            seller,
            buyer,
            company,
            number
        ),
    }
}

fn is_company(company: &Company, party: &Party) -> bool {
    let vat_id = squeezed(&company.vat_id);
    let by_number = !vat_id.is_empty() && party.ids.iter().any(|id| squeezed(id) == vat_id);
    let name = folded(&company.name);
    by_number || (!name.is_empty() && folded(&party.name) == name)
}

/// Returns the company completed from its invoice: everything if nobody has entered it yet, else only the account if
/// none is known. `None` if there is nothing to add.
pub fn completed(company: &Company, invoice: &EInvoice) -> Option<Company> {
    let seller = &invoice.seller;
    let account = invoice.accounts.first();
    let unknown = company.name.is_empty() && company.vat_id.is_empty();
    let own = is_company(company, seller);
    let first = company.accounts.is_empty();
    if !(unknown && !seller.name.is_empty() || own && first && account.is_some()) {
        return None;
    }
    let named = account.filter(|_| first);
    let with_account = Company {
        accounts: match named.map(|account| way_to_pay(&account.account, &account.bic)) {
            Some(account) => vec![account],
            None => company.accounts.clone(),
        },
        ..company.clone()
    };
    if !unknown {
        return Some(with_account);
    }
    Some(Company {
        name: seller.name.clone(),
        address: address(seller),
        email: seller.email.clone(),
        phone: seller.phone.clone(),
        vat_id: vat_id(seller),
        language: language(&seller.country).unwrap_or(company.language),
        currency: invoice.currency,
        ..with_account
    })
}

/// Returns an account as an invoice names it: in words if it is no IBAN.
fn way_to_pay(number: &str, bic: &str) -> CompanyAccount {
    let with_iban = CompanyAccount {
        number: number.to_owned(),
        bic: bic.to_owned(),
        ..CompanyAccount::default()
    };
    with_iban.checked().unwrap_or_else(|_| CompanyAccount {
        form: AccountForm::Other,
        lines: [number, bic].join("\n").trim().to_owned(),
        ..CompanyAccount::default()
    })
}

pub fn address(party: &Party) -> Address {
    Address {
        street: party.street.clone(),
        extra: party.extra.clone(),
        postal_code: party.postal_code.clone(),
        city: party.city.clone(),
        region: party.region.clone(),
        country: country::code(&party.country).map_or_else(|| party.country.clone(), str::to_owned),
    }
}

/// Returns the first of the party's numbers that looks like a VAT number: a country code, then mostly digits.
pub fn vat_id(party: &Party) -> String {
    let found = party.ids.iter().find(|id| is_vat_id(&squeezed(id)));
    found.cloned().unwrap_or_default()
}

pub fn is_vat_id(squeezed: &str) -> bool {
    let letters = squeezed
        .get(..2)
        .is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()));
    let digits = squeezed.bytes().filter(u8::is_ascii_digit).count();
    letters && digits >= 7 && squeezed.len() <= 16
}

/// Countries whose companies write in several languages.
const MIXED: [&str; 3] = ["BE", "CH", "LU"];

/// Returns the language in which a company of a country writes and receives letters, if there is one.
pub fn language(country: &str) -> Option<Language> {
    if country.is_empty() || MIXED.contains(&country) {
        return None;
    }
    let mut languages = Language::ALL.into_iter();
    let its_own = languages.find(|language| {
        let countries = key!("language-countries").text(*language);
        countries.split(", ").any(|one| one == country)
    });
    Some(its_own.unwrap_or(Language::En))
}

/// Normalises the case and spaces of a name.
pub fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Returns a number without spaces and punctuation.
pub fn squeezed(number: &str) -> String {
    number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}
