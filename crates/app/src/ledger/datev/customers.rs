//! The account of each customer.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use owed_receivables::CustomerId;
use owed_receivables::posting::LedgerAccount;
use owed_store::CustomerLabel;

use crate::failure::{Code, Failure};
use crate::ledger::Ledger;
use owed_texts::text;

/// Returns every customer in the postings.
pub(in crate::ledger) fn used(ledger: &Ledger) -> BTreeSet<CustomerId> {
    ledger
        .postings
        .iter()
        .flat_map(|posting| [posting.debit, posting.credit])
        .filter_map(|account| match account {
            LedgerAccount::Receivable(id) => Some(id),
            _ => None,
        })
        .collect()
}

/// Returns the accounts of these customers. A customer whose number is an account uses it, unless it was given to
/// someone else before. Another keeps its account from an earlier export, or gets one that is neither a customer's
/// number nor given already.
///
/// # Errors
/// [`Code::Refused`] if there are more customers than accounts.
pub(in crate::ledger) fn assign(
    used: &BTreeSet<CustomerId>,
    labels: &HashMap<CustomerId, CustomerLabel>,
    kept: &HashMap<CustomerId, i64>,
    digits: u8,
) -> Result<BTreeMap<CustomerId, i64>, Failure> {
    let unit = 10_i64.pow(u32::from(digits));
    let range = unit..7 * unit;
    let own = |label: &CustomerLabel| -> Option<i64> {
        let number: i64 = label.number.parse().ok()?;
        (range.contains(&number) && number.to_string() == label.number).then_some(number)
    };
    let holders: HashMap<i64, CustomerId> =
        kept.iter().map(|(id, number)| (*number, *id)).collect();
    let mut taken: BTreeSet<i64> = labels.values().filter_map(own).collect();
    taken.extend(kept.values());
    let mut accounts = BTreeMap::new();
    let mut free = (6 * unit..range.end).chain((range.start..6 * unit).rev());
    for id in used {
        let by_number = labels
            .get(id)
            .and_then(own)
            .filter(|number| holders.get(number).is_none_or(|holder| holder == id));
        let by_key = Some(6 * unit + id.0);
        let number = by_number
            .or_else(|| kept.get(id).copied())
            .or_else(|| by_key.filter(|number| range.contains(number) && !taken.contains(number)))
            .or_else(|| free.find(|number| !taken.contains(number)))
            .ok_or_else(|| {
                Failure::new(
                    Code::Refused,
                    text!("error-datev-customers", digits = digits + 1),
                )
            })?;
        taken.insert(number);
        accounts.insert(*id, number);
    }
    Ok(accounts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(number: &str) -> CustomerLabel {
        CustomerLabel {
            number: number.to_owned(),
            ..CustomerLabel::default()
        }
    }

    fn assigned(customers: &[(i64, &str)], kept: &[(i64, i64)], digits: u8) -> BTreeMap<i64, i64> {
        let labels = customers
            .iter()
            .map(|(id, number)| (CustomerId(*id), label(number)));
        let kept = kept.iter().map(|(id, number)| (CustomerId(*id), *number));
        let used = customers.iter().map(|(id, _)| CustomerId(*id)).collect();
        let accounts = assign(&used, &labels.collect(), &kept.collect(), digits).unwrap();
        accounts
            .into_iter()
            .map(|(id, number)| (id.0, number))
            .collect()
    }

    #[test]
    fn an_own_number_that_is_an_account_is_one() {
        let accounts = assigned(
            &[(1, "10001"), (2, "K-2"), (3, "60002"), (4, "010001")],
            &[],
            4,
        );
        assert_eq!(
            accounts,
            BTreeMap::from([(1, 10_001), (2, 60_000), (3, 60_002), (4, 60_004)]),
            "60002 is another customer's number"
        );
        let longer = assigned(&[(1, "10001"), (2, "123456")], &[], 5);
        assert_eq!(longer, BTreeMap::from([(1, 600_001), (2, 123_456)]));
    }

    #[test]
    fn what_was_given_is_kept() {
        let accounts = assigned(
            &[(1, "K-1"), (2, "12345"), (3, "K-3")],
            &[(1, 12_345), (3, 10_000)],
            4,
        );
        assert_eq!(
            accounts,
            BTreeMap::from([(1, 12_345), (2, 60_002), (3, 10_000)])
        );
    }

    #[test]
    fn there_is_room_for_sixty_thousand_customers_and_no_account_is_given_twice() {
        let used: BTreeSet<CustomerId> = (1..=60_000).map(CustomerId).collect();
        let labels = used
            .iter()
            .map(|id| (*id, label(&format!("K{}", id.0))))
            .collect();
        let accounts = assign(&used, &labels, &HashMap::new(), 4).unwrap();
        let numbers: BTreeSet<i64> = accounts.values().copied().collect();
        assert_eq!(numbers.len(), 60_000);
        assert!(
            numbers
                .iter()
                .all(|number| (10_000..70_000).contains(number))
        );
        let more: BTreeSet<CustomerId> = (1..=60_001).map(CustomerId).collect();
        assert!(assign(&more, &labels, &HashMap::new(), 4).is_err());
    }
}
