//! What each law charges, with its source (rules I3 and I4). A country has its own law here only if that law was read; the
//! other euro countries have the minimum of the directive, and say so.

use chrono::Datelike;
use owed_texts::{PlainKey, key};
use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

use super::Series;
use crate::{Date, words};

words! {
    /// The kind of customers that a regime is for.
    pub enum RegimeCustomers: "word-regime-customers" {
        Businesses,
        Consumers,
        All,
    }
}

/// Which half-year's reference rate applies to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixing {
    /// That of the half-year containing the day.
    EachHalfYear,
    /// That of the half-year in which the debt fell due, for good.
    WhenDue,
    /// That of the half-year in which the debt became overdue, the day after it fell due, for good.
    WhenOverdue,
}

/// The law for debts that fall due from a day on. Laws refer to the day of the contract, which a list of invoices does not
/// contain; the due date is used instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Version {
    /// Year, month, day.
    since: (i32, u32, u32),
    /// Hundredths of a percentage point added to the series; without a series, the rate itself.
    pub hundredths: i64,
    pub compensation: &'static [Tier],
}

/// Fixed compensation for a debt up to a limit, both in minor units of the law's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tier {
    pub up_to: i64,
    pub amount: i64,
}

/// The source of a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// Its articles, in its own language.
    Cited(&'static str),
    /// The same with an explanation.
    Explained(PlainKey),
}

/// A regime defined by a law.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    pub(super) code: &'static str,
    pub(super) name: PlainKey,
    /// The creditor's country; `None` means the directive itself.
    pub(super) country: Option<&'static str>,
    pub(super) currency: &'static str,
    pub(super) customers: RegimeCustomers,
    pub(super) series: Option<Series>,
    pub(super) fixing: Fixing,
    /// The whole rate is rounded up to the next half of a percentage point.
    pub(super) half_points: bool,
    versions: &'static [Version],
    pub(super) source: Source,
}

impl Law {
    pub(super) fn of_code(code: &str) -> Option<&'static Self> {
        LAWS.iter().find(|law| law.code.eq_ignore_ascii_case(code))
    }

    /// Returns the law's version for a debt that fell due on `due`; `None` before the first.
    pub(super) fn version(&self, due: Date) -> Option<&'static Version> {
        let due = (due.year(), due.month(), due.day());
        self.versions.iter().rev().find(|one| one.since <= due)
    }

    pub(super) fn newest(&self) -> Option<&'static Version> {
        self.versions.last()
    }
}

/// Serializes as its code.
impl Serialize for Law {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        into.serialize_str(self.code)
    }
}

impl<'de> Deserialize<'de> for &'static Law {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Law::of_code(&code).ok_or_else(|| D::Error::custom(format!("“{code}” is no law")))
    }
}

const fn since(since: (i32, u32, u32), hundredths: i64, compensation: &'static [Tier]) -> Version {
    Version {
        since,
        hundredths,
        compensation,
    }
}

const ANY: i64 = i64::MAX;
const NONE: &[Tier] = &[];
const FORTY: &[Tier] = &[Tier {
    up_to: ANY,
    amount: 4_000,
}];
/// Under 1,000, under 10,000, and above.
const UNITED_KINGDOM: &[Tier] = &[
    Tier {
        up_to: 99_999,
        amount: 4_000,
    },
    Tier {
        up_to: 999_999,
        amount: 7_000,
    },
    Tier {
        up_to: ANY,
        amount: 10_000,
    },
];
/// Up to 1,000, up to 10,000, and above.
const IRELAND: &[Tier] = &[
    Tier {
        up_to: 100_000,
        amount: 4_000,
    },
    Tier {
        up_to: 1_000_000,
        amount: 7_000,
    },
    Tier {
        up_to: ANY,
        amount: 10_000,
    },
];
/// The deadline for transposing Directive 2011/7/EU.
const DIRECTIVE: (i32, u32, u32) = (2013, 3, 16);
const ECB_AND_8: &[Version] = &[since(DIRECTIVE, 800, FORTY)];

/// Returns what most laws share: ECB + 8 for business customers, new every half-year, and 40 euros.
const fn usual(country: &'static str, source: &'static str) -> Law {
    Law {
        code: "",
        name: key!("law-name-eu"),
        country: Some(country),
        currency: "EUR",
        customers: RegimeCustomers::Businesses,
        series: Some(Series::EcbMro),
        fixing: Fixing::EachHalfYear,
        half_points: false,
        versions: ECB_AND_8,
        source: Source::Cited(source),
    }
}

pub(super) const LAWS: &[Law] = &[
    Law {
        code: "de-b2b",
        name: key!("law-name-de-b2b"),
        series: Some(Series::DeBase),
        versions: &[
            since((2002, 1, 1), 800, NONE),
            since((2014, 7, 29), 900, FORTY),
        ],
        ..usual("DE", "BGB §§ 247, 288 (2), (5); EGBGB Art. 229 § 34")
    },
    Law {
        code: "de-b2c",
        name: key!("law-name-de-b2c"),
        customers: RegimeCustomers::Consumers,
        series: Some(Series::DeBase),
        versions: &[since((2002, 1, 1), 500, NONE)],
        ..usual("DE", "BGB §§ 247, 288 (1)")
    },
    Law {
        code: "at-b2b",
        name: key!("law-name-at-b2b"),
        series: Some(Series::AtBase),
        versions: &[since((2007, 1, 1), 800, NONE), since(DIRECTIVE, 920, FORTY)],
        source: Source::Explained(key!("law-source-at")),
        ..usual("AT", "")
    },
    Law {
        code: "at-b2c",
        name: key!("law-name-at-b2c"),
        customers: RegimeCustomers::Consumers,
        series: None,
        versions: &[since((1812, 1, 1), 400, NONE)],
        ..usual("AT", "ABGB §§ 1000 (1), 1333 (1)")
    },
    Law {
        code: "uk",
        name: key!("law-name-uk"),
        currency: "GBP",
        series: Some(Series::BoeBase),
        fixing: Fixing::WhenOverdue,
        versions: &[since((2002, 8, 7), 800, UNITED_KINGDOM)],
        ..usual(
            "GB",
            "Late Payment of Commercial Debts (Interest) Act 1998, ss. 1, 5A; SI 2002/1675, art. 4",
        )
    },
    Law {
        code: "ch",
        name: key!("law-name-ch"),
        currency: "CHF",
        customers: RegimeCustomers::All,
        series: None,
        versions: &[since((1912, 1, 1), 500, NONE)],
        ..usual("CH", "OR Art. 104 (1)")
    },
    Law {
        code: "eu",
        name: key!("law-name-eu"),
        country: None,
        source: Source::Explained(key!("law-source-eu")),
        ..usual("", "")
    },
    Law {
        code: "eu:BE",
        name: key!("law-name-be"),
        half_points: true,
        ..usual(
            "BE",
            "Loi du 2 août 2002 concernant la lutte contre le retard de paiement, art. 5, 6",
        )
    },
    Law {
        code: "eu:ES",
        name: key!("law-name-es"),
        ..usual("ES", "Ley 3/2004, art. 7 (2), 8")
    },
    Law {
        code: "eu:FI",
        name: key!("law-name-fi"),
        half_points: true,
        ..usual(
            "FI",
            "Korkolaki 633/1982, 4 a §, 12 §; laki saatavien perinnästä 513/1999, 10 e §",
        )
    },
    Law {
        code: "eu:FR",
        name: key!("law-name-fr"),
        versions: &[
            since((2009, 1, 1), 1_000, NONE),
            since((2013, 1, 1), 1_000, FORTY),
        ],
        ..usual("FR", "Code de commerce, art. L441-10 II, D441-5")
    },
    Law {
        code: "eu:IE",
        name: key!("law-name-ie"),
        fixing: Fixing::WhenDue,
        versions: &[since(DIRECTIVE, 800, IRELAND)],
        ..usual(
            "IE",
            "S.I. No. 580/2012, European Communities (Late Payment in Commercial Transactions) Regulations 2012",
        )
    },
    Law {
        code: "eu:IT",
        name: key!("law-name-it"),
        versions: &[since((2013, 1, 1), 800, FORTY)],
        ..usual("IT", "D.Lgs. 231/2002, art. 2, 5, 6")
    },
    Law {
        code: "eu:LU",
        name: key!("law-name-lu"),
        ..usual(
            "LU",
            "Loi modifiée du 18 avril 2004 relative aux délais de paiement et aux intérêts de retard, art. 1, chapitre I section 4",
        )
    },
    Law {
        code: "eu:NL",
        name: key!("law-name-nl"),
        source: Source::Explained(key!("law-source-nl")),
        ..usual("NL", "")
    },
    Law {
        code: "eu:PT",
        name: key!("law-name-pt"),
        versions: &[since((2013, 7, 1), 800, FORTY)],
        ..usual(
            "PT",
            "Código Comercial, art. 102 § 5; Decreto-Lei 62/2013, art. 7",
        )
    },
];

/// Euro countries for which only the directive's minimum is given.
pub(super) const MINIMUM_ONLY: &[&str] = &["CY", "EE", "GR", "HR", "LT", "LV", "MT", "SI", "SK"];
