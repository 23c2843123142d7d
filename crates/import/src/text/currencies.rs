//! Currency signs, and how a row's currency is determined.

use owed_receivables::Currency;

/// The text beside a number that names its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A code, or a sign of only one currency.
    Is(Currency),
    /// A sign that several currencies share and that in practice means the first.
    Mostly(&'static [&'static str]),
    /// A sign that several currencies share; the first is the likeliest.
    OneOf(&'static [&'static str]),
}

const DOLLARS: &[&str] = &[
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "BSD", "BBD", "JMD", "TTD", "FJD",
    "BMD", "BZD", "KYD", "XCD", "GYD", "LRD", "NAD", "SBD", "SRD", "ARS", "CLP", "COP", "UYU",
    "DOP", "CUP",
];
const POUNDS: &[&str] = &[
    "GBP", "EGP", "SYP", "LBP", "SSP", "SDG", "FKP", "GIP", "SHP",
];
const YEN: &[&str] = &["JPY", "CNY"];
const KRONER: &[&str] = &["SEK", "NOK", "DKK", "ISK"];

/// Longer signs come before those that they begin or end with.
const SIGNS: &[(&str, &[&str])] = &[
    ("US$", &["USD"]),
    ("CA$", &["CAD"]),
    ("AU$", &["AUD"]),
    ("NZ$", &["NZD"]),
    ("HK$", &["HKD"]),
    ("A$", &["AUD"]),
    ("C$", &["CAD"]),
    ("S$", &["SGD"]),
    ("R$", &["BRL"]),
    ("$", DOLLARS),
    ("€", &["EUR"]),
    ("Euro", &["EUR"]),
    ("£", POUNDS),
    ("¥", YEN),
    ("₹", &["INR"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₩", &["KRW"]),
    ("₪", &["ILS"]),
    ("₴", &["UAH"]),
    ("₫", &["VND"]),
    ("฿", &["THB"]),
    ("₱", &["PHP"]),
    ("₦", &["NGN"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("Ft", &["HUF"]),
    ("SFr.", &["CHF"]),
    ("SFr", &["CHF"]),
    ("Fr.", &["CHF"]),
    ("kr.", KRONER),
    ("kr", KRONER),
];

impl Sign {
    /// Returns the sign at the beginning or end of the text, and the rest.
    pub fn take(text: &str) -> Option<(Self, &str)> {
        for (written, codes) in SIGNS {
            let rest = text
                .strip_prefix(written)
                .or_else(|| text.strip_suffix(written));
            if let Some(rest) = rest {
                return Some((Self::among(codes)?, rest));
            }
        }
        let code = |code: Option<&str>| code?.parse::<Currency>().ok().map(Self::Is);
        let end = text.len().checked_sub(3)?;
        code(text.get(..3))
            .map(|sign| (sign, &text[3..]))
            .or_else(|| code(text.get(end..)).map(|sign| (sign, &text[..end])))
    }

    fn among(codes: &'static [&'static str]) -> Option<Self> {
        match codes {
            [code] => code.parse().ok().map(Self::Is),
            [first, ..] if *first == POUNDS[0] => Some(Self::Mostly(codes)),
            _ => Some(Self::OneOf(codes)),
        }
    }

    /// Returns the currency of the sign alone; for `$` it is unknown.
    pub fn stands_for(self) -> Option<Currency> {
        match self {
            Self::Is(currency) => Some(currency),
            Self::Mostly(codes) => codes.first()?.parse().ok(),
            Self::OneOf(_) => None,
        }
    }

    /// Returns the possible currencies, likeliest first.
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Is(_) => &[],
            Self::Mostly(codes) | Self::OneOf(codes) => codes,
        }
    }

    pub fn allows(self, currency: Currency) -> bool {
        match self {
            Self::Is(own) => own == currency,
            Self::Mostly(codes) | Self::OneOf(codes) => codes.contains(&currency.code()),
        }
    }
}

/// Returns the currency that cells name by its code or its own sign, if it is only one.
pub(crate) fn only_one<'c>(cells: impl Iterator<Item = &'c str>) -> Option<Currency> {
    let sign = |cell: &str| Sign::take(cell.trim().trim_start_matches('\'')).map(|(sign, _)| sign);
    let mut named = cells.filter_map(|cell| match sign(cell)? {
        Sign::Is(currency) => Some(currency),
        Sign::Mostly(_) | Sign::OneOf(_) => None,
    });
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// Parses a cell of a currency column as a code or a sign.
pub(crate) fn named(text: &str) -> Option<Sign> {
    let text = text.trim();
    let code = text.parse().ok().map(Sign::Is);
    code.or_else(|| match Sign::take(text)? {
        (sign, "") => Some(sign),
        // “EUR - Euro”, as some programs write it.
        (sign @ Sign::Is(_), rest) if !rest.starts_with(char::is_alphanumeric) => Some(sign),
        _ => None,
    })
}
