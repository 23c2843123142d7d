//! The part of the day in which contact is allowed (rule I8).

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// The part of the computer's local day in which contact is allowed. It may go over midnight, and have one end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Contact is allowed from this time on.
    #[serde(default)]
    pub from: NaiveTime,
    /// No more from this time on; earlier than `from`, it is that of the next day. `None`: the end of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveTime>,
}

impl Hours {
    pub(super) const ALL: Self = Self {
        from: NaiveTime::MIN,
        to: None,
    };

    pub(super) fn allow(self, time: NaiveTime) -> bool {
        match self.to {
            None => time >= self.from,
            Some(to) if to < self.from => time >= self.from || time < to,
            Some(to) => (self.from..to).contains(&time),
        }
    }

    /// When contact begins on a day: with the day itself where the hours of the night before go on.
    pub(super) fn begin(self) -> impl Iterator<Item = NaiveTime> {
        let night = self.allow(NaiveTime::MIN).then_some(NaiveTime::MIN);
        night.into_iter().chain([self.from])
    }
}
