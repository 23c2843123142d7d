//! The ways in which banks and programs write the number of one account.

use super::{BankAccount, BankAccountId};

/// Shorter numbers may belong to accounts at several banks.
const SHORTEST_NATIONAL: usize = 11;

/// Says whether two numbers belong to one account: as an IBAN, as the national number inside it, or as a bank's code and the
/// account's number there (`37040044/0532013000`). A number without its bank equals only itself.
pub fn same_account(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    one == other || is_inside(&one, &other) || is_inside(&other, &one) || is_same_pair(&one, &other)
}

/// Returns the accounts whose entries may already include a movement of one account: itself, and, if files name only one
/// account in that currency, the account of files without a number.
pub fn told_of_together(
    account: BankAccountId,
    accounts: &[(BankAccountId, BankAccount)],
) -> Vec<BankAccountId> {
    let mut together = vec![account];
    let Some((_, own)) = accounts.iter().find(|(id, _)| *id == account) else {
        return together;
    };
    let alike = || {
        accounts
            .iter()
            .filter(|(_, other)| other.currency == own.currency)
    };
    let named = alike()
        .filter(|(_, other)| !other.number.is_empty())
        .count();
    if named <= 1 {
        together.extend(alike().map(|(id, _)| *id).filter(|id| *id != account));
    }
    together
}

/// Returns letters and digits, and the slash between a bank's code and a number; for a pair that contains an IBAN, the IBAN.
fn plain(number: &str) -> String {
    let letters = number
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '/');
    let letters: String = letters.map(|c| c.to_ascii_uppercase()).collect();
    let iban = letters
        .split('/')
        .find(|part| is_iban(part))
        .map(str::to_owned);
    iban.unwrap_or_else(|| letters.trim_matches('/').to_owned())
}

fn is_iban(text: &str) -> bool {
    let bytes = text.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_alphabetic)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
}

/// Says whether the number is another way to write the national number of the whole.
fn is_inside(whole: &str, number: &str) -> bool {
    let national = match is_iban(whole) {
        true => &whole[4..],
        false if whole.len() >= SHORTEST_NATIONAL && !whole.contains('/') => whole,
        false => return false,
    };
    // British and Dutch IBANs begin with a bank's letters, which its code omits.
    let digits = national.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    match number.split_once('/') {
        None => number == national,
        Some((code, number)) => [national, digits].iter().any(|national| {
            let rest = national.strip_prefix(code).filter(|_| !code.is_empty());
            rest.is_some_and(|rest| without_zeros(rest) == without_zeros(number))
        }),
    }
}

fn is_same_pair(one: &str, other: &str) -> bool {
    let pairs = one.split_once('/').zip(other.split_once('/'));
    pairs.is_some_and(|((code, number), (other_code, other))| {
        code == other_code && without_zeros(number) == without_zeros(other)
    })
}

fn without_zeros(number: &str) -> &str {
    number.trim_start_matches('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_one_however_its_number_is_written() {
        for (one, other, expected) in [
            (
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                true,
            ),
            ("DE89370400440532013000", "37040044/0532013000", true),
            ("DE89370400440532013000", "37040044/532013000", true),
            ("DE89370400440532013000", "370400440532013000", true),
            (
                "DE89370400440532013000",
                "COBADEFFXXX/DE89370400440532013000",
                true,
            ),
            (
                "DE89370400440532013000",
                "DE89370400440532013000/Girokonto",
                true,
            ),
            ("370400440532013000", "37040044/0532013000", true),
            ("37040044/532013000", "37040044/0532013000", true),
            ("GB33BUKB20201555555555", "202015/55555555", true),
            ("AT611904300234573201", "19043/00234573201", true),
            ("DE89370400440532013000", "0532013000", false),
            ("DE89370400440532013000", "37040044/0532013001", false),
            ("DE89370400440532013000", "DE02100500000024290661", false),
            ("37040044/0532013000", "10050000/0532013000", false),
            ("", "", true),
            ("", "DE89370400440532013000", false),
        ] {
            assert_eq!(same_account(one, other), expected, "{one} and {other}");
            assert_eq!(same_account(other, one), expected, "{other} and {one}");
        }
    }
}
