//! The letter to a customer about one currency: what it would say, what speaks against it, and what comes of that.

use super::account::{Debtor, Item};
use super::candidate::Candidate;
use super::holding_back::{never, not_now};
use super::policy::{Level, Policy};
use super::proposed::{Kind, Proposed, ProposedItem};
use super::reason::Reason;
use super::standing::Standing;
use crate::customer::Channel;
use crate::{Currency, Date, Money, Tone};

/// A letter of which is not decided yet whether it goes out.
pub(super) struct Letter<'l> {
    policy: &'l Policy,
    debtor: &'l Debtor,
    currency: Currency,
    as_of: Date,
    /// `None` where nothing brings a letter about.
    pub kind: Option<Kind>,
    /// The longest overdue first.
    items: Vec<Candidate<'l>>,
    /// The highest level listed.
    level: u8,
    /// The policy's rules of that level.
    rules: Option<&'l Level>,
    /// How it is to travel, and how it can.
    wish: Channel,
    channel: Option<Channel>,
}

impl<'l> Letter<'l> {
    pub fn of(
        policy: &'l Policy,
        debtor: &'l Debtor,
        currency: Currency,
        standings: &[&(&'l Item, Standing)],
        as_of: Date,
    ) -> Self {
        let kind = kind(standings);
        let mut items: Vec<Candidate<'l>> = standings
            .iter()
            .map(|(item, standing)| Candidate::of(item, standing, kind, as_of))
            .collect();
        items.sort_by_key(|item| (std::cmp::Reverse(item.days_overdue), item.invoice()));
        let listed = items
            .iter()
            .filter(|item| item.is_in() || kind != Some(Kind::Reminder));
        let level = listed.map(Candidate::level).max().unwrap_or(0);
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

    /// What it asks for of the invoices, in minor units.
    pub fn asked(&self) -> i64 {
        self.sum(Candidate::is_in)
    }

    /// What of the invoices is overdue, in minor units.
    fn overdue(&self) -> i64 {
        self.sum(|item| item.days_overdue > 0)
    }

    fn sum(&self, wanted: impl Fn(&Candidate<'l>) -> bool) -> i64 {
        let wanted = self.items.iter().filter(|item| wanted(item));
        wanted.fold(0, |sum, item| sum.saturating_add(item.balance()))
    }

    /// Why the customer gets no letter at all: others collect, nothing may go there, or nothing can.
    pub fn never(&self) -> Vec<Reason> {
        if self.overdue() <= 0 && self.kind != Some(Kind::Courtesy) {
            return Vec::new();
        }
        let mut reasons = never(self.debtor);
        if self.channel.is_none() {
            reasons.push(self.unreachable());
        }
        reasons
    }

    /// Why it is not worth its while: what is on account covers it, or it is owed less than the policy's minimum. No letter
    /// is worth it by what it charges itself.
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

    /// The least that a letter is written for: that of the highest level which it newly reaches.
    fn minimum(&self) -> i64 {
        let advancing = self.items.iter().filter(|item| item.reaches_a_level());
        let reached = advancing.map(Candidate::level).max().unwrap_or(0);
        let rules = self.policy.level(reached.max(1));
        rules
            .and_then(|level| level.minimum.get(&self.currency).copied())
            .unwrap_or(0)
    }

    /// Why it does not go out on this day.
    pub fn not_now(&self) -> Vec<Reason> {
        let gap = self.rules.map_or(0, |rules| rules.gap_days);
        not_now(self.policy, self.debtor, gap, self.as_of)
    }

    /// It goes out, asks for those claims as well and takes off that money.
    pub fn goes_out(&self, claims: i64, on_account: i64) -> Proposed {
        let items: Vec<ProposedItem> = self.items.iter().map(Candidate::in_letter).collect();
        let mut reasons = why_in(&items);
        if self.wish == Channel::Email && self.channel == Some(Channel::Letter) {
            reasons.extend(no_mail(self.debtor, true));
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

    /// It does not go out, for these reasons, or for those of its items.
    pub fn left_out(&self, against: Vec<Reason>) -> Proposed {
        let items = self.items.iter().map(|item| item.left_out(&against));
        let items: Vec<ProposedItem> = items.collect();
        let reasons = match against.is_empty() {
            true => why_out(&items),
            false => against,
        };
        self.proposed(reasons, items)
    }

    /// The row of one that does not go out.
    fn proposed(&self, reasons: Vec<Reason>, items: Vec<ProposedItem>) -> Proposed {
        Proposed {
            customer: self.debtor.customer,
            currency: self.currency,
            included: false,
            kind: self.kind.unwrap_or(Kind::Reminder),
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

    fn unreachable(&self) -> Reason {
        no_mail(self.debtor, false)
            .filter(|_| self.wish == Channel::Email)
            .unwrap_or(Reason::NoAddress { channel: self.wish })
    }
}

/// What the items bring about: a reminder where one reaches a level, else a note where one falls due soon.
fn kind(standings: &[&(&Item, Standing)]) -> Option<Kind> {
    let any = |wanted: fn(&Standing) -> bool| standings.iter().any(|(_, one)| wanted(one));
    if any(|one| matches!(one, Standing::Ready)) {
        Some(Kind::Reminder)
    } else {
        any(|one| matches!(one, Standing::Courtesy)).then_some(Kind::Courtesy)
    }
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
