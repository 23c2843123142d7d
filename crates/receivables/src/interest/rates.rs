//! Reference rates as data: each with its half-year and its source (rule I3).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use owed_texts::{Message, PlainKey, errors, key, text};
use rust_decimal::Decimal;

use super::HalfYear;
use crate::word::UnknownWord;
use crate::{Date, words};

words! {
    /// A published reference rate to which a law adds its points.
    pub enum Series: "word-series" {
        DeBase = "de-base",
        AtBase = "at-base",
        EcbMro = "ecb-mro",
        BoeBase = "boe-base",
    }
}

impl Series {
    /// Says what the rate is, and as of which day.
    pub fn title(self) -> PlainKey {
        match self {
            Self::DeBase => key!("law-series-title-de-base"),
            Self::AtBase => key!("law-series-title-at-base"),
            Self::EcbMro => key!("law-series-title-ecb"),
            Self::BoeBase => key!("law-series-title-boe"),
        }
    }

    /// Returns the name inside a sentence.
    pub(super) fn short_name(self) -> PlainKey {
        match self {
            Self::DeBase | Self::AtBase => key!("law-series-base"),
            Self::EcbMro => key!("law-series-ecb"),
            Self::BoeBase => key!("law-series-boe"),
        }
    }
}

/// Why a rate is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateError {
    UnknownSeries(UnknownWord),
    NotAHalfYear(Date),
    NotAPercentage(String),
    NoSource,
    Line { line: usize, text: String },
}

impl RateError {
    /// Returns a message with valid values as its hint.
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownSeries(unknown) => unknown.message(),
            Self::NotAHalfYear(day) => {
                text!("error-rate-not-a-half-year", day = day.to_string())
            }
            Self::NotAPercentage(said) => text!("error-rate-not-a-percentage", said),
            Self::NoSource => text!("error-rate-no-source"),
            Self::Line { line, text: said } => {
                text!("error-rate-line", line = line.to_string(), said)
            }
        }
    }
}

errors!(RateError);

/// One reference rate of one half-year. It holds for no other: a half-year without a row has no rate (rule I5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    pub series: Series,
    pub half_year: HalfYear,
    /// Percent per year.
    pub percent: Decimal,
    /// Where it was published.
    pub source: String,
    /// Not yet confirmed by its publisher.
    pub provisional: bool,
}

impl Rate {
    /// Creates the rate of the half-year that begins on `from`, in percent per year.
    ///
    /// # Errors
    /// No half-year begins on `from`, the rate exceeds a hundred percent, or the source is empty.
    pub fn new(
        series: Series,
        from: Date,
        percent: Decimal,
        source: &str,
        provisional: bool,
    ) -> Result<Self, RateError> {
        if percent.abs() > Decimal::ONE_HUNDRED {
            return Err(RateError::NotAPercentage(percent.to_string()));
        }
        if source.trim().is_empty() {
            return Err(RateError::NoSource);
        }
        Ok(Self {
            series,
            half_year: HalfYear::beginning(from).ok_or(RateError::NotAHalfYear(from))?,
            percent,
            source: source.trim().to_owned(),
            provisional,
        })
    }
}

/// The known rates: the built-in ones, and those the user added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RateTable(BTreeMap<(Series, HalfYear), Rate>);

#[expect(
    clippy::expect_used,
    reason = "a file of this crate, which a test reads to its end"
)]
static BUILT_IN: LazyLock<RateTable> = LazyLock::new(|| {
    parse(include_str!("../../data/rates.csv")).expect("the built-in rates are well formed")
});

impl RateTable {
    /// Returns the built-in rates, from `data/rates.csv`.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Returns these rates and `added`; an added rate replaces one for the same series and half-year.
    #[must_use]
    pub fn with(mut self, added: impl IntoIterator<Item = Rate>) -> Self {
        self.0.extend(
            added
                .into_iter()
                .map(|rate| ((rate.series, rate.half_year), rate)),
        );
        self
    }

    /// Returns the rate of a half-year; `None` if it is not known.
    pub fn rate(&self, series: Series, half_year: HalfYear) -> Option<&Rate> {
        self.0.get(&(series, half_year))
    }

    /// Yields every rate, by series and half-year.
    pub fn rates(&self) -> impl Iterator<Item = &Rate> {
        self.0.values()
    }
}

/// Parses lines of `series,from,rate,provisional,source` below a head; the source may contain commas.
fn parse(text: &str) -> Result<RateTable, RateError> {
    let rates = text.lines().enumerate().skip(1).map(|(index, line)| {
        let wrong = || RateError::Line {
            line: index + 1,
            text: line.to_owned(),
        };
        let mut cells = line.splitn(5, ',');
        let mut cell = || cells.next().ok_or_else(wrong);
        let series = cell()?.parse().map_err(RateError::UnknownSeries)?;
        let from = cell()?.parse().map_err(|_| wrong())?;
        let percent = cell()?.parse().map_err(|_| wrong())?;
        let provisional = match cell()? {
            "yes" => true,
            "no" => false,
            _ => return Err(wrong()),
        };
        Rate::new(series, from, percent, cell()?, provisional)
    });
    Ok(RateTable::default().with(rates.collect::<Result<Vec<_>, _>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use owed_texts::plain_percent;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn known(series: Series, on: &str) -> Option<String> {
        RateTable::built_in()
            .rate(series, HalfYear::containing(day(on)))
            .map(|rate| plain_percent(rate.percent))
    }

    #[test]
    fn i3_the_built_in_rates_are_whole_and_have_sources() {
        let file = include_str!("../../data/rates.csv");
        let table = parse(file).unwrap();
        assert_eq!(
            table.rates().count(),
            file.lines().count() - 1,
            "no half-year of a series stands there twice"
        );
        for series in Series::ALL {
            let half_years: Vec<_> = table
                .rates()
                .filter(|rate| rate.series == series)
                .map(|rate| rate.half_year)
                .collect();
            assert!(half_years.len() > 25, "{series}");
            for pair in half_years.windows(2) {
                let next = pair[0].last_day().succ_opt().unwrap();
                assert_eq!(pair[1].first_day(), next, "{series} has a gap");
            }
        }
    }

    #[test]
    fn i3_a_new_half_years_rate_counts_from_its_first_day() {
        for (series, on, percent) in [
            (Series::DeBase, "2022-12-31", "-0.88"),
            (Series::DeBase, "2023-01-01", "1.62"),
            (Series::DeBase, "2025-07-01", "1.27"),
            (Series::AtBase, "2024-07-01", "3.88"),
            (Series::EcbMro, "2025-06-30", "3.15"),
            // The Bank of England's rate on 31 December 2024 was 4.75, not 5.00.
            (Series::BoeBase, "2025-01-01", "4.75"),
        ] {
            assert_eq!(known(series, on).as_deref(), Some(percent), "{series} {on}");
        }
    }

    #[test]
    fn i5_a_half_year_that_nobody_published_has_no_rate() {
        assert_eq!(known(Series::DeBase, "2027-01-01"), None);
        assert_eq!(known(Series::EcbMro, "2009-06-30"), None);
    }

    #[test]
    fn i3_a_rate_that_the_user_adds_wins() {
        let rate = |from: &str, percent: &str| {
            Rate::new(
                Series::DeBase,
                day(from),
                percent.parse().unwrap(),
                "BAnz",
                false,
            )
        };
        let table = RateTable::built_in().clone().with([
            rate("2026-07-01", "1.50").unwrap(),
            rate("2027-01-01", "1.75").unwrap(),
        ]);
        for (on, percent) in [
            ("2026-08-01", "1.50"),
            ("2027-06-30", "1.75"),
            ("2025-07-01", "1.27"),
        ] {
            let found = table
                .rate(Series::DeBase, HalfYear::containing(day(on)))
                .unwrap();
            assert_eq!(plain_percent(found.percent), percent, "{on}");
        }
        assert_eq!(
            rate("2026-02-01", "1.50"),
            Err(RateError::NotAHalfYear(day("2026-02-01")))
        );
        assert!(matches!(
            rate("2026-07-01", "127"),
            Err(RateError::NotAPercentage(_))
        ));
    }

    #[test]
    fn a_percentage_keeps_its_decimals_and_has_two_at_least() {
        for (percent, text) in [
            ("5", "5.00"),
            ("10.27", "10.27"),
            ("9.1250", "9.125"),
            ("-0.88", "-0.88"),
        ] {
            assert_eq!(plain_percent(percent.parse().unwrap()), text);
        }
    }

    #[test]
    fn a_broken_line_is_named() {
        let error = parse("series,from,rate,provisional,source\nde-base,2026-01-01,1.27,maybe,x\n");
        assert!(matches!(error, Err(RateError::Line { line: 2, .. })));
    }
}
