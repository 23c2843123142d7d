//! How an amount fits a set of items.

use super::evidence::Fit;
use super::known::MatchingItem;
use super::{Remainder, Share};
use crate::credit::spread;
use crate::discount::Offer;
use crate::same_payment::most_kept;
use crate::sums::{Fits, fitting};
use crate::{Date, Money};

/// A way in which an amount pays some items.
#[derive(Debug, Clone)]
pub(super) struct Paying {
    pub shares: Vec<Share>,
    pub rest: Remainder,
    pub fit: Fit,
    /// The last day of the discounts taken.
    pub discount_until: Option<Date>,
}

/// Returns every way in which `paid` minor units pay exactly these items, all open and in one currency, best first.
pub(super) fn ways(
    items: &[&MatchingItem],
    paid: i64,
    in_time: &dyn Fn(&Offer) -> bool,
) -> Vec<Paying> {
    let Some(currency) = items.first().map(|item| item.balance.currency) else {
        return Vec::new();
    };
    let owed: i64 = items.iter().map(|item| item.balance.minor).sum();
    let money = |minor| Money::new(minor, currency);
    let in_turn = || {
        let parts = spread(paid, items.iter().map(|item| item.balance.minor));
        let shares = items.iter().zip(parts).filter(|(_, part)| *part > 0);
        shares.map(|(item, part)| share(item, part, 0)).collect()
    };
    let way = |shares, rest, fit| Paying {
        shares,
        rest,
        fit,
        discount_until: None,
    };
    if paid == owed {
        return vec![way(in_turn(), Remainder::Nothing, Fit::Exact)];
    }
    if paid > owed {
        return vec![way(
            in_turn(),
            Remainder::OnAccount(money(paid - owed)),
            Fit::Over,
        )];
    }
    let mut ways = Vec::new();
    ways.extend(discounted(items, owed - paid, in_time));
    if ways.is_empty() {
        let late = discounted(items, owed - paid, &|offer| !in_time(offer));
        let open = Remainder::Open(money(owed - paid));
        ways.extend(late.map(|_| way(in_turn(), open, Fit::LateDiscount)));
    }
    if ways.is_empty() && owed - paid <= most_kept(Money::new(owed, currency)) {
        ways.push(way(
            in_turn(),
            Remainder::Missing(money(owed - paid)),
            Fit::Short,
        ));
    }
    ways.push(way(
        in_turn(),
        Remainder::Open(money(owed - paid)),
        Fit::Part,
    ));
    ways
}

/// Returns offers that `count` and add up to the missing amount, at most one per item.
fn discounted(
    items: &[&MatchingItem],
    missing: i64,
    count: &dyn Fn(&Offer) -> bool,
) -> Option<Paying> {
    let steps: Vec<(usize, i64, Date)> = items
        .iter()
        .enumerate()
        .flat_map(|(at, item)| {
            let offers = item.offers.iter().filter(|offer| count(offer));
            offers.map(move |offer| (at, offer.amount.minor, offer.until))
        })
        .filter(|(at, amount, _)| *amount < items[*at].balance.minor)
        .collect();
    let amounts: Vec<i64> = steps.iter().map(|(_, amount, _)| *amount).collect();
    let (Fits::One(chosen) | Fits::Several(chosen)) = fitting(&amounts, missing) else {
        return None;
    };
    let mut taken = vec![0; items.len()];
    let mut until = Date::MAX;
    for step in chosen {
        let (at, amount, last) = steps[step];
        if taken[at] != 0 {
            return None;
        }
        taken[at] = amount;
        until = until.min(last);
    }
    let shares = items
        .iter()
        .zip(taken)
        .map(|(item, off)| share(item, item.balance.minor - off, off))
        .collect();
    Some(Paying {
        shares,
        rest: Remainder::Nothing,
        fit: Fit::Discount,
        discount_until: Some(until),
    })
}

pub(super) fn share(item: &MatchingItem, amount: i64, discount: i64) -> Share {
    Share {
        item: item.id,
        amount,
        discount,
    }
}
