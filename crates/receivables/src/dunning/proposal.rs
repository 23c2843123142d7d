//! What a run would send to a customer on a day, and why (rules R1–R5, R9–R12).

use std::collections::BTreeMap;

use super::account::{Debtor, Item};
use super::holding_back::{never, not_now};
use super::policy::Policy;
use super::proposed::{Kind, Proposed, ProposedItem};
use super::reason::Reason;
use super::standing::{Standing, level_of, standing};
use super::together::{Beside, advancing, only_claims, put_together};
use crate::aging::days_overdue;
use crate::customer::Channel;
use crate::{Currency, Date, Money, Tone};

/// The proposal for one customer, one row a currency. A row is there for every currency in which something is open, in or
/// out, with the reason (rule R2).
pub fn propose(policy: &Policy, debtor: &Debtor, as_of: Date) -> Vec<Proposed> {
    let mut by_currency = BTreeMap::<Currency, Vec<&Item>>::new();
    for item in debtor.items.iter().filter(|item| item.balance > 0) {
        by_currency.entry(item.currency).or_default().push(item);
    }
    for (currency, _) in debtor.claims.iter().filter(|(_, open)| **open > 0) {
        by_currency.entry(*currency).or_default();
    }
    let mut rows = Vec::new();
    for (currency, items) in by_currency {
        if items.is_empty() {
            rows.push(only_claims(policy, debtor, currency, as_of));
            continue;
        }
        let standings: Vec<(&Item, Standing)> = items
            .into_iter()
            .map(|item| (item, standing(policy, item, as_of)))
            .collect();
        let parts = if policy.split_by_level {
            split(&standings)
        } else {
            vec![standings.iter().collect()]
        };
        let mut beside = Beside::of(debtor, currency);
        // Money on account is for the oldest debts, and claims are of the letters that brought the highest levels.
        let of_currency = parts
            .into_iter()
            .rev()
            .map(|part| row(policy, debtor, currency, part, &mut beside, as_of));
        let at = rows.len();
        rows.extend(of_currency);
        rows[at..].reverse();
    }
    put_together(policy, &mut rows);
    rows
}

/// What goes into one letter each: the items that will stand at one level. Those that are out stay with the first.
fn split<'s, 'i>(standings: &'s [(&'i Item, Standing)]) -> Vec<Vec<&'s (&'i Item, Standing)>> {
    let mut parts = BTreeMap::<u8, Vec<_>>::new();
    let mut out = Vec::new();
    for entry in standings {
        match entry.1 {
            Standing::Out(_) => out.push(entry),
            _ => parts
                .entry(level_of(entry.0, &entry.1))
                .or_default()
                .push(entry),
        }
    }
    let mut parts: Vec<Vec<_>> = parts.into_values().collect();
    match parts.first_mut() {
        Some(first) => first.extend(out),
        None => parts.push(out),
    }
    parts
}

fn row(
    policy: &Policy,
    debtor: &Debtor,
    currency: Currency,
    standings: Vec<&(&Item, Standing)>,
    beside: &mut Beside,
    as_of: Date,
) -> Proposed {
    let ready = standings
        .iter()
        .any(|(_, standing)| matches!(standing, Standing::Ready));
    let courtesy = !ready
        && standings
            .iter()
            .any(|(_, standing)| matches!(standing, Standing::Courtesy));
    let mut items: Vec<ProposedItem> = standings
        .iter()
        .map(|(item, standing)| proposed_item(item, standing, ready, courtesy, as_of))
        .collect();
    items.sort_by(|one, other| {
        (other.days_overdue, one.invoice).cmp(&(one.days_overdue, other.invoice))
    });
    let sum = |wanted: &dyn Fn(&ProposedItem) -> bool| -> i64 {
        let wanted = items.iter().filter(|item| wanted(item));
        wanted.fold(0, |sum, item| sum.saturating_add(item.balance))
    };
    let (asked, overdue) = (
        sum(&|item| item.included),
        sum(&|item| item.days_overdue > 0),
    );
    let reached = advancing(&items).map(|item| item.level).max().unwrap_or(0);
    let level = items
        .iter()
        .filter(|item| item.included || !ready)
        .map(|item| item.level)
        .max()
        .unwrap_or(0);
    // A courtesy note is the friendliest thing there is; it goes as the first level goes.
    let rules = policy.level(level.max(1)).or(policy.levels.last());
    let wish = debtor
        .channel
        .or(rules.map(|rules| rules.channel))
        .unwrap_or_default();
    let channel = match wish {
        Channel::Email if debtor.has_email => Some(Channel::Email),
        _ if debtor.has_post => Some(Channel::Letter),
        _ => None,
    };
    let mut reasons = Vec::new();
    if overdue > 0 || courtesy {
        reasons.extend(never(debtor));
        if channel.is_none() {
            reasons.push(unreachable(debtor, wish));
        }
    }
    let (claims, on_account) = beside.of_letter(policy, ready, asked);
    if ready || courtesy {
        let minimum = policy
            .level(reached.max(1))
            .and_then(|level| level.minimum.get(&currency).copied())
            .unwrap_or(0);
        let money = |minor| Money::new(minor, currency);
        // What is owed by now: no letter is worth its while by what it charges itself.
        let owed = asked.saturating_add(claims) - on_account;
        if on_account >= asked {
            beside.take(0, asked);
            reasons.push(Reason::CoveredOnAccount {
                on_account: money(on_account),
            });
        } else if owed < minimum {
            reasons.push(Reason::BelowMinimum {
                sum: money(owed),
                minimum: money(minimum),
            });
        }
        reasons.extend(not_now(
            policy,
            debtor,
            rules.map_or(0, |rules| rules.gap_days),
            as_of,
        ));
    }
    let included = (ready || courtesy) && reasons.is_empty();
    if included {
        beside.take(claims, on_account);
        reasons.extend(why_in(&items));
        if wish == Channel::Email && channel == Some(Channel::Letter) {
            reasons.extend(no_mail(debtor, true));
        }
    } else {
        if reasons.is_empty() {
            reasons = why_out(&items);
        }
        for item in &mut items {
            item.leave_out(&reasons);
        }
    }
    let level = if included {
        level
    } else {
        items.iter().map(|item| item.level).max().unwrap_or(0)
    };
    Proposed {
        customer: debtor.customer,
        currency,
        included,
        kind: if courtesy {
            Kind::Courtesy
        } else {
            Kind::Reminder
        },
        level,
        tone: rules.map_or(Tone::Friendly, |rules| rules.tone),
        channel: channel.unwrap_or(wish),
        deadline: rules.map_or(as_of, |rules| {
            policy.deadline(rules, as_of, debtor.calendar)
        }),
        balance: if included { asked } else { overdue },
        fee: 0,
        claims: if included { claims } else { 0 },
        on_account: if included { on_account } else { 0 },
        reasons,
        items,
    }
}

fn proposed_item(
    item: &Item,
    standing: &Standing,
    ready: bool,
    courtesy: bool,
    as_of: Date,
) -> ProposedItem {
    let days = days_overdue(as_of, item.due);
    let level = item.reminded.map_or(0, |reminded| reminded.level);
    let (included, advances, reason) = match standing {
        Standing::Ready => (
            true,
            true,
            Reason::LevelReached {
                level: level.saturating_add(1),
                days_overdue: days,
            },
        ),
        Standing::Listed(reason) if ready => {
            let next = match reason {
                Reason::WaitingForLevel { from, .. } => Some(*from),
                _ => None,
            };
            (true, false, Reason::Listed { level, next })
        }
        Standing::Courtesy if courtesy => (true, false, Reason::Courtesy { due: item.due }),
        Standing::Courtesy => (false, false, Reason::NotOverdue { due: item.due }),
        Standing::Listed(reason) | Standing::Out(reason) => (false, false, reason.clone()),
    };
    let mut reasons = vec![reason];
    if included && item.contested > 0 {
        reasons.push(Reason::Disputed {
            contested: Money::new(item.contested, item.currency),
            whole: false,
        });
    }
    if let Some((amount, days)) = item.late_discount.filter(|_| included) {
        reasons.push(Reason::LateDiscount { amount, days });
    }
    // What keeps an item out has done so by now.
    reasons.extend(item.news.clone().filter(|_| included).map(Reason::Waits));
    ProposedItem {
        invoice: item.invoice,
        included,
        level: level.saturating_add(u8::from(advances)),
        before: level,
        advances,
        days_overdue: days,
        balance: if included {
            item.balance - item.contested
        } else {
            item.balance
        },
        reasons,
    }
}

fn unreachable(debtor: &Debtor, channel: Channel) -> Reason {
    no_mail(debtor, false)
        .filter(|_| channel == Channel::Email)
        .unwrap_or(Reason::NoAddress { channel })
}

/// Why no mail can go, where that needs saying.
fn no_mail(debtor: &Debtor, by_letter: bool) -> Option<Reason> {
    let why = debtor.no_mail.clone()?;
    Some(Reason::NoMail { why, by_letter })
}

/// The reason of the items that bring the letter about, each level once, and what is to be weighed before.
fn why_in(items: &[ProposedItem]) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let mut news: Vec<Reason> = Vec::new();
    for item in items.iter().filter(|item| item.included) {
        let reason = &item.reasons[0];
        let brings = matches!(
            reason,
            Reason::LevelReached { .. } | Reason::Courtesy { .. }
        );
        if brings && !reasons.iter().any(|known| same_level(known, reason)) {
            reasons.push(reason.clone());
        }
        for waits in &item.reasons {
            if matches!(waits, Reason::Waits(_)) && !news.contains(waits) {
                news.push(waits.clone());
            }
        }
    }
    reasons.extend(news);
    reasons
}

fn same_level(one: &Reason, other: &Reason) -> bool {
    match (one, other) {
        (Reason::LevelReached { level, .. }, Reason::LevelReached { level: other, .. }) => {
            level == other
        }
        _ => one.code() == other.code(),
    }
}

/// The reasons of the items, each once; of what is overdue where something is.
fn why_out(items: &[ProposedItem]) -> Vec<Reason> {
    let overdue = items.iter().any(|item| item.days_overdue > 0);
    let mut reasons: Vec<Reason> = Vec::new();
    for item in items
        .iter()
        .filter(|item| !overdue || item.days_overdue > 0)
    {
        for reason in &item.reasons {
            if !reasons.iter().any(|known| known.code() == reason.code()) {
                reasons.push(reason.clone());
            }
        }
    }
    reasons
}
