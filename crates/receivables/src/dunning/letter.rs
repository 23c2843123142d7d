//! The letter to a customer about one currency: what it would say, the objections to it, and the result.

use super::account::{Debtor, DunningItem};
use super::candidate::LetterCandidate;
use super::holding_back::{never, not_now};
use super::item_state::ItemState;
use super::policy::{Level, Policy};
use super::proposed::{Proposed, ProposedItem, ReminderKind};
use super::reason::Reason;
use crate::customer::Channel;
use crate::{Currency, Date, Money, Tone};

/// A letter before the decision whether it goes out.
pub(super) struct ProposedLetter<'l> {
    policy: &'l Policy,
    debtor: &'l Debtor,
    currency: Currency,
    as_of: Date,
    /// `None` if nothing calls for a letter.
    pub kind: Option<ReminderKind>,
    /// The longest overdue first.
    items: Vec<LetterCandidate<'l>>,
    /// The highest level listed.
    level: u8,
    /// The policy's rules of that level.
    rules: Option<&'l Level>,
    /// The intended channel, and the possible one.
    wish: Channel,
    channel: Option<Channel>,
}

impl<'l> ProposedLetter<'l> {
    pub fn new(
        policy: &'l Policy,
        debtor: &'l Debtor,
        currency: Currency,
        states: &[&(&'l DunningItem, ItemState)],
        as_of: Date,
    ) -> Self {
        let kind = kind(states);
        let mut items: Vec<LetterCandidate<'l>> = states
            .iter()
            .map(|(item, state)| LetterCandidate::new(item, state, kind, as_of))
            .collect();
        items.sort_by_key(|item| (std::cmp::Reverse(item.days_overdue), item.invoice()));
        let listed = items
            .iter()
            .filter(|item| item.is_in() || kind != Some(ReminderKind::Reminder));
        let level = listed.map(LetterCandidate::level).max().unwrap_or(0);
        // A courtesy note is the friendliest letter; it uses the first level's channel.
        let rules = policy.level(level.max(1)).or(policy.levels.last());
        let wish = debtor
            .channel
            .or(rules.map(|rules| rules.channel))
            .unwrap_or_default();
        let channel = match wish {
            Channel::Email if debtor.can_be_mailed(level) => Some(Channel::Email),
            _ if debtor.has_post => Some(Channel::Letter),
            _ => None,
        };
        Self {
            policy,
            debtor,
            currency,
            as_of,
            kind,
            items,
            level,
            rules,
            wish,
            channel,
        }
    }

    /// Returns what it asks for on the invoices, in minor units.
    pub fn asked(&self) -> i64 {
        self.sum(LetterCandidate::is_in)
    }

    /// Returns the overdue amount of the invoices, in minor units.
    fn overdue(&self) -> i64 {
        self.sum(|item| item.days_overdue > 0)
    }

    fn sum(&self, wanted: impl Fn(&LetterCandidate<'l>) -> bool) -> i64 {
        let wanted = self.items.iter().filter(|item| wanted(item));
        wanted.fold(0, |sum, item| sum.saturating_add(item.balance()))
    }

    /// Returns why the customer gets no letter at all: others collect, nothing may be sent, or nothing can be.
    pub fn never(&self) -> Vec<Reason> {
        if self.overdue() <= 0 && self.kind != Some(ReminderKind::Courtesy) {
            return Vec::new();
        }
        let mut reasons = never(self.debtor);
        if self.channel.is_none() {
            reasons.push(self.unreachable());
        }
        reasons
    }

    /// Returns why it is not worthwhile: money on account covers it, or less than the policy's minimum is owed. Its own
    /// charges do not make a letter worthwhile.
    pub fn too_little(&self, claims: i64, on_account: i64) -> Option<Reason> {
        let money = |minor| Money::new(minor, self.currency);
        if on_account >= self.asked() {
            let on_account = money(on_account);
            return Some(Reason::CoveredOnAccount { on_account });
        }
        let owed = self.asked().saturating_add(claims) - on_account;
        let minimum = self.minimum();
        (owed < minimum).then(|| Reason::BelowMinimum {
            sum: money(owed),
            minimum: money(minimum),
        })
    }

    /// Returns the minimum for a letter: that of the highest level which it newly reaches.
    fn minimum(&self) -> i64 {
        let advancing = self.items.iter().filter(|item| item.reaches_a_level());
        let reached = advancing.map(LetterCandidate::level).max().unwrap_or(0);
        let rules = self.policy.level(reached.max(1));
        rules
            .and_then(|level| level.minimum.get(&self.currency).copied())
            .unwrap_or(0)
    }

    /// Returns why it does not go out on this day.
    pub fn not_now(&self) -> Vec<Reason> {
        let gap = self.rules.map_or(0, |rules| rules.gap_days);
        not_now(self.policy, self.debtor, gap, self.as_of)
    }

    /// Returns the row of a letter that goes out, also asks for those claims and deducts that money.
    pub fn goes_out(&self, claims: i64, on_account: i64) -> Proposed {
        let items: Vec<ProposedItem> = self.items.iter().map(LetterCandidate::in_letter).collect();
        let mut reasons = why_in(&items);
        if self.wish == Channel::Email && self.channel == Some(Channel::Letter) {
            reasons.extend(self.no_mail(true));
        }
        Proposed {
            included: true,
            level: self.level,
            balance: self.asked(),
            claims,
            on_account,
            ..self.proposed(reasons, items)
        }
    }

    /// Returns the row of a letter that does not go out, for these reasons or those of its items.
    pub fn left_out(&self, against: Vec<Reason>) -> Proposed {
        let items = self.items.iter().map(|item| item.left_out(&against));
        let items: Vec<ProposedItem> = items.collect();
        let reasons = match against.is_empty() {
            true => why_out(&items),
            false => against,
        };
        self.proposed(reasons, items)
    }

    /// Returns the row of a letter that does not go out.
    fn proposed(&self, reasons: Vec<Reason>, items: Vec<ProposedItem>) -> Proposed {
        Proposed {
            customer: self.debtor.customer,
            currency: self.currency,
            included: false,
            kind: self.kind.unwrap_or(ReminderKind::Reminder),
            level: items.iter().map(|item| item.level).max().unwrap_or(0),
            tone: self.rules.map_or(Tone::Friendly, |rules| rules.tone),
            channel: self.channel.unwrap_or(self.wish),
            deadline: self.rules.map_or(self.as_of, |rules| {
                let calendar = self.debtor.calendar;
                self.policy.deadline(rules, self.as_of, calendar)
            }),
            balance: self.overdue(),
            fee: 0,
            claims: 0,
            on_account: 0,
            reasons,
            items,
        }
    }

    /// Returns why no mail can be sent, if that must be said.
    fn no_mail(&self, by_letter: bool) -> Option<Reason> {
        let why = self.debtor.why_no_mail(self.level)?.clone();
        Some(Reason::NoMail { why, by_letter })
    }

    fn unreachable(&self) -> Reason {
        self.no_mail(false)
            .filter(|_| self.wish == Channel::Email)
            .unwrap_or(Reason::NoAddress { channel: self.wish })
    }
}

/// Determines the kind of letter: a reminder if an item reaches a level, else a note if one falls due soon.
fn kind(states: &[&(&DunningItem, ItemState)]) -> Option<ReminderKind> {
    let any = |wanted: fn(&ItemState) -> bool| states.iter().any(|(_, one)| wanted(one));
    if any(|one| matches!(one, ItemState::Ready)) {
        Some(ReminderKind::Reminder)
    } else {
        any(|one| matches!(one, ItemState::Courtesy)).then_some(ReminderKind::Courtesy)
    }
}

/// Returns the reasons of the items that call for the letter, each level once, and anything to consider before sending.
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

/// Returns the reasons of the items, each once; if any is overdue, only those of overdue items.
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
