//! The hours in which customers may be contacted (rule I8). They hold back what would reach a customer at that moment, a
//! mail or a call; reminders are proposed and made at any hour.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use owed_texts::{PlainKey, key};

use super::hours::Hours;
use super::policy::GuardRails;
use super::reason::Reason;

/// A country's law and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoursByLaw {
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    pub hours: Hours,
    pub source: PlainKey,
}

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Countries whose law sets hours. They do not bind a company that collects its own invoices, which keeps them as good
/// manners.
pub const BY_LAW: &[HoursByLaw] = &[
    HoursByLaw {
        country: "US",
        hours: Hours {
            from: hour(8),
            to: Some(hour(21)),
        },
        source: key!("policy-hours-us"),
    },
    HoursByLaw {
        country: "IN",
        hours: Hours {
            from: hour(8),
            to: Some(hour(19)),
        },
        source: key!("policy-hours-in"),
    },
];

/// How far to look ahead for a day that is not quiet.
const DAYS_AHEAD: i64 = 366;

impl GuardRails {
    /// Returns when customers may next be contacted; `None` if they may be now.
    pub fn opens(&self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let hours = self.hours.unwrap_or(Hours::ALL);
        if !self.is_quiet(now.date()) && hours.allow(now.time()) {
            return None;
        }
        let mut openings = (0..=DAYS_AHEAD)
            .filter_map(|ahead| now.date().checked_add_signed(TimeDelta::days(ahead)))
            .filter(|day| !self.is_quiet(*day))
            .flat_map(|day| hours.begin().map(move |time| day.and_time(time)));
        let opens = openings.find(|opens| *opens > now);
        Some(opens.unwrap_or(NaiveDateTime::MAX))
    }

    /// Returns why a customer is not contacted at this moment.
    pub fn quiet_time(&self, now: NaiveDateTime) -> Option<Reason> {
        self.opens(now).map(|opens| Reason::QuietHours { opens })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::dunning::ReasonCode;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn us() -> GuardRails {
        GuardRails {
            hours: Some(BY_LAW[0].hours),
            ..GuardRails::default()
        }
    }

    #[test]
    fn i8_hours_hold_back_until_they_open() {
        for (now, opens) in [
            ("2026-03-03 07:59", Some("2026-03-03 08:00")),
            ("2026-03-03 08:00", None),
            ("2026-03-03 20:59", None),
            ("2026-03-03 21:00", Some("2026-03-04 08:00")),
            ("2026-03-03 23:30", Some("2026-03-04 08:00")),
        ] {
            assert_eq!(us().opens(at(now)), opens.map(at), "{now}");
        }
    }

    #[test]
    fn i8_after_the_hours_comes_the_next_day_that_is_not_quiet() {
        let weekend = GuardRails {
            quiet_weekdays: [6, 7].map(|day| day.try_into().unwrap()).into(),
            quiet_days: ["2026-03-09".parse().unwrap()].into(),
            ..us()
        };
        assert_eq!(
            weekend.opens(at("2026-03-06 21:00")),
            Some(at("2026-03-10 08:00"))
        );
        assert_eq!(
            weekend.opens(at("2026-03-07 12:00")),
            Some(at("2026-03-10 08:00"))
        );
        let always = GuardRails {
            quiet_weekdays: [1, 2, 3, 4, 5, 6, 7]
                .map(|day| day.try_into().unwrap())
                .into(),
            ..GuardRails::default()
        };
        assert_eq!(
            always.opens(at("2026-03-07 12:00")),
            Some(NaiveDateTime::MAX)
        );
        assert_eq!(GuardRails::default().opens(at("2026-03-07 03:00")), None);
    }

    #[test]
    fn i8_the_hours_may_go_over_midnight_or_have_one_end() {
        let time = |text: &str| text.parse::<NaiveTime>().unwrap();
        let open = |from: &str, to: Option<&str>| GuardRails {
            quiet_weekdays: [7.try_into().unwrap()].into(),
            hours: Some(Hours {
                from: time(from),
                to: to.map(time),
            }),
            ..GuardRails::default()
        };
        // 7 March 2026 is a Saturday.
        let night = open("20:00:00", Some("02:00:00"));
        for (now, opens) in [
            ("2026-03-03 19:59", Some("2026-03-03 20:00")),
            ("2026-03-03 20:00", None),
            ("2026-03-04 01:59", None),
            ("2026-03-04 02:00", Some("2026-03-04 20:00")),
            ("2026-03-08 01:00", Some("2026-03-09 00:00")),
        ] {
            assert_eq!(night.opens(at(now)), opens.map(at), "{now}");
        }
        let mornings = open("00:00:00", Some("12:00:00"));
        assert_eq!(mornings.opens(at("2026-03-03 00:00")), None);
        assert_eq!(
            mornings.opens(at("2026-03-07 12:00")),
            Some(at("2026-03-09 00:00"))
        );
        let late = open("09:00:00", None);
        assert_eq!(late.opens(at("2026-03-03 23:59")), None);
        assert_eq!(
            late.opens(at("2026-03-03 08:59")),
            Some(at("2026-03-03 09:00"))
        );
    }

    #[test]
    fn i8_the_reason_says_when_it_opens() {
        let reason = us().quiet_time(at("2026-03-03 22:00")).unwrap();
        assert_eq!(reason.code(), ReasonCode::QuietTime);
        assert_eq!(
            reason.text(Language::En),
            "Quiet hours: customers are contacted again from 08:00 on 4 Mar 2026."
        );
    }
}
