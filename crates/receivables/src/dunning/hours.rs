//! The part of the day in which contact is allowed (rule I8).

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// The part of the computer's local day in which contact is allowed. It may span midnight, and have only one end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Contact is allowed from this time on.
    #[serde(default)]
    pub from: NaiveTime,
    /// Contact is allowed before this time; if earlier than `from`, it is on the next day. `None` means the end of the day.
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

    /// Yields when contact begins on a day: at midnight if the hours of the night before continue.
    pub(super) fn begin(self) -> impl Iterator<Item = NaiveTime> {
        let night = self.allow(NaiveTime::MIN).then_some(NaiveTime::MIN);
        night.into_iter().chain([self.from])
    }
}
