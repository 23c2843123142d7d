//! Currencies by their ISO 4217 code, each with its own number of decimals.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::MoneyError;

/// An ISO 4217 currency: its code and how many decimals its minor unit has.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency {
    code: [u8; 3],
    /// Stored with the code: amounts need it millions of times.
    exponent: u8,
}

/// Active codes whose minor unit is a hundredth.
const TWO_DECIMALS: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN \
BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG \
HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG";
/// Active codes without a minor unit.
const NO_DECIMALS: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
/// Active codes whose minor unit is a thousandth.
const THREE_DECIMALS: &str = "BHD IQD JOD KWD LYD OMR TND";
/// Active codes whose minor unit is a ten-thousandth.
const FOUR_DECIMALS: &str = "CLF UYW";
/// Withdrawn codes that old files still name, by the decimals of their minor unit.
const WITHDRAWN_TWO: &str =
    "ATS BGL CSK CUC CYP DEM EEK FIM FRF HRK IEP LTL LVL MTL NLG ROL SIT SKK SLL VEF ZWL";
const WITHDRAWN_NONE: &str = "BEF BYR ESP GRD ITL LUF PTE TRL";

impl Currency {
    pub const EUR: Self = Self::known(*b"EUR", 2);
    pub const USD: Self = Self::known(*b"USD", 2);
    pub const GBP: Self = Self::known(*b"GBP", 2);
    pub const CHF: Self = Self::known(*b"CHF", 2);
    pub const JPY: Self = Self::known(*b"JPY", 0);

    const fn known(code: [u8; 3], exponent: u8) -> Self {
        Self { code, exponent }
    }

    /// Returns the three letters of ISO 4217.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("???")
    }

    /// Returns how many decimals an amount has: 2 for EUR, 0 for JPY, 3 for KWD.
    pub fn exponent(&self) -> u32 {
        u32::from(self.exponent)
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let text = text.trim();
        let unknown = || MoneyError::UnknownCurrency(text.to_owned());
        // Readers try this with every word that might be a code.
        let mut code = <[u8; 3]>::try_from(text.as_bytes()).map_err(|_| unknown())?;
        code.make_ascii_uppercase();
        let lists = [
            (TWO_DECIMALS, 2),
            (NO_DECIMALS, 0),
            (THREE_DECIMALS, 3),
            (FOUR_DECIMALS, 4),
            (WITHDRAWN_TWO, 2),
            (WITHDRAWN_NONE, 0),
        ];
        let names = |list: &str| list.as_bytes().chunks(4).any(|one| one.starts_with(&code));
        let found = lists.into_iter().find(|(list, _)| names(list));
        found
            .map(|(_, exponent)| Self::known(code, exponent))
            .ok_or_else(unknown)
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(text: String) -> Result<Self, MoneyError> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m1_the_exponent_is_the_currencys_own() {
        for (code, exponent) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("HUF", 2)] {
            assert_eq!(
                code.parse::<Currency>().unwrap().exponent(),
                exponent,
                "{code}"
            );
        }
    }

    #[test]
    fn a_statement_of_before_the_euro_has_its_currency() {
        for (code, exponent) in [("DEM", 2), ("ITL", 0)] {
            assert_eq!(
                code.parse::<Currency>().unwrap().exponent(),
                exponent,
                "{code}"
            );
        }
    }

    #[test]
    fn every_code_of_the_lists_is_one() {
        let last = ["ZWG", "XPF", "TND", "UYW", "ZWL", "TRL"];
        for code in last.into_iter().chain(TWO_DECIMALS.split(' ')) {
            assert_eq!(code.parse::<Currency>().unwrap().code(), code);
        }
    }

    #[test]
    fn a_code_that_iso_does_not_know_is_an_error() {
        for text in ["", "EU", "EURO", "ABC", "R U", "€"] {
            assert!(text.parse::<Currency>().is_err(), "{text:?}");
        }
        assert_eq!(" eur ".parse::<Currency>().unwrap(), Currency::EUR);
    }
}
