//! Whom to call, in order of expected yield.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::account::{Debtor, DunningItem, Reminded};
use super::item_state::rests;
use crate::{Currency, Date, words};

words! {
    /// Why a customer is called, in calling order. A broken promise comes first (rule P1).
    pub enum CallOccasion: "word-call-occasion" {
        BrokenPromise,
        /// The day to call again has come.
        Again,
        /// Of a payment plan (rule P2).
        MissedInstalment,
        Overdue,
    }
}

/// What a call can ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chased<'d> {
    /// Overdue and neither paused, disputed nor covered by money on account: minor units above zero.
    pub sums: BTreeMap<Currency, i64>,
    /// The longest overdue first.
    pub items: Vec<&'d DunningItem>,
    /// The highest level that its items reached.
    pub reached: Option<Reminded>,
}

impl<'d> Chased<'d> {
    /// Returns nothing for a customer on hold or handed over.
    pub fn new(debtor: &'d Debtor, as_of: Date) -> Self {
        if debtor.hold.is_some() || debtor.handed_over.is_some() {
            return Self::default();
        }
        let asked = |item: &DunningItem| item.balance - item.contested;
        let mut items: Vec<&DunningItem> = debtor
            .items
            .iter()
            .filter(|item| item.due < as_of && rests(item).is_none() && asked(item) > 0)
            .collect();
        let mut sums = BTreeMap::<Currency, i64>::new();
        for item in &items {
            *sums.entry(item.currency).or_default() += asked(item);
        }
        for (currency, sum) in &mut sums {
            *sum -= debtor.on_account.get(currency).copied().unwrap_or(0);
        }
        sums.retain(|_, sum| *sum > 0);
        items.retain(|item| sums.contains_key(&item.currency));
        items.sort_by_key(|item| item.due);
        Self {
            reached: items
                .iter()
                .filter_map(|item| item.reminded)
                .max_by_key(|reminded| (reminded.level, reminded.sent)),
            sums,
            items,
        }
    }

    /// Returns the sort key of the list: customers who may not be called today last, then by occasion, then by the overdue
    /// sum times one more than the level reached. Sums of several currencies are never added: the largest counts (rule M2).
    pub fn rank(&self, occasion: CallOccasion, held_back: bool) -> impl Ord + use<> {
        let level = self.reached.map_or(0, |reached| reached.level);
        let worth = |(currency, minor): (&Currency, &i64)| {
            let scale = 10_i128.pow(MOST_DECIMALS.saturating_sub(currency.exponent()));
            i128::from(*minor) * scale * i128::from(level + 1)
        };
        let most = self.sums.iter().map(worth).max().unwrap_or(0);
        (held_back, occasion, Reverse(most))
    }
}

/// The most decimals of any currency.
const MOST_DECIMALS: u32 = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dunning::account::Pause;
    use crate::{CustomerId, InvoiceId};

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn item(currency: Currency, balance: i64, level: u8) -> DunningItem {
        DunningItem {
            invoice: InvoiceId(1),
            currency,
            due: day(1),
            balance,
            contested: 0,
            late_discount: None,
            pause: None,
            news: None,
            parts: Vec::new(),
            reminded: (level > 0).then_some(Reminded {
                level,
                sent: day(10),
                deadline: day(20),
            }),
            noted: false,
        }
    }

    fn debtor(items: Vec<DunningItem>) -> Debtor {
        Debtor {
            customer: CustomerId(1),
            has_email: true,
            no_mail: None,
            unmailed_levels: Default::default(),
            has_post: true,
            calendar: crate::Calendar::default(),
            channel: None,
            hold: None,
            handed_over: None,
            waiting: None,
            contacts: Vec::new(),
            last_reminder: None,
            on_account: BTreeMap::new(),
            claims: BTreeMap::new(),
            items,
        }
    }

    #[test]
    fn what_rests_is_disputed_or_covered_is_not_asked_for() {
        let euro = Currency::EUR;
        let mut promised = item(euro, 500, 1);
        promised.pause = Some(Pause::Promise { until: day(30) });
        let mut contested = item(euro, 700, 2);
        contested.contested = 600;
        let mut not_due = item(euro, 900, 0);
        not_due.due = day(25);
        let mut debtor = debtor(vec![promised, contested, not_due]);
        let chased = Chased::new(&debtor, day(25));
        assert_eq!(chased.sums, BTreeMap::from([(euro, 100)]));
        assert_eq!(chased.reached.map(|reached| reached.level), Some(2));
        debtor.on_account.insert(euro, 100);
        assert_eq!(Chased::new(&debtor, day(25)), Chased::default());
        debtor.on_account.clear();
        debtor.hold = Some((None, String::new()));
        assert_eq!(Chased::new(&debtor, day(25)), Chased::default());
    }

    #[test]
    fn p1_a_broken_promise_comes_first_then_the_sum_by_its_level() {
        let small = debtor(vec![item(Currency::EUR, 10_000, 2)]);
        let large = debtor(vec![item(Currency::EUR, 20_000, 0)]);
        let yen = debtor(vec![item("JPY".parse().unwrap(), 250, 0)]);
        let rank =
            |debtor: &Debtor, occasion, held| Chased::new(debtor, day(25)).rank(occasion, held);
        let order = [
            rank(&yen, CallOccasion::BrokenPromise, false),
            rank(&yen, CallOccasion::Again, false),
            rank(&small, CallOccasion::Overdue, false),
            rank(&yen, CallOccasion::Overdue, false),
            rank(&large, CallOccasion::Overdue, false),
            rank(&small, CallOccasion::BrokenPromise, true),
        ];
        assert!(order.is_sorted(), "i8: who is held back comes last");
    }
}
