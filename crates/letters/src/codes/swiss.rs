//! The Swiss QR code: SIX, “Swiss Implementation Guidelines for the QR-bill”, version 2.3 of November 2025
//! (<https://www.six-group.com>): the elements in a fixed order, one a line, with structured addresses, in UTF-8 restricted to
//! Latin letters; an account of Switzerland or Liechtenstein; a QR reference with a QR-IBAN, a creditor reference or none
//! with any other.

use owed_receivables::grouped;
use owed_receivables::payment_reference::{
    creditor_reference, is_creditor_reference, qr_reference,
};
use owed_receivables::{Address, Money};
use owed_texts::{Message, text};

use super::{CHF, EUR, Transfer, compact, one_line};
use crate::country;

const MOST: i64 = 99_999_999_999;
const MAX_NAME: usize = 70;
const MAX_STREET: usize = 70;
const MAX_BUILDING: usize = 16;
const MAX_POSTAL_CODE: usize = 16;
const MAX_CITY: usize = 35;
const MAX_MESSAGE: usize = 140;
/// The banks' own numbers that make an IBAN a QR-IBAN.
const QR_BANKS: std::ops::RangeInclusive<u32> = 30_000..=31_999;

/// Everything that code, payment part and receipt say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwissBill {
    pub iban: String,
    pub creditor: Party,
    pub amount: Money,
    /// `None` if the code cannot name them; they fill in the payment part by hand.
    pub debtor: Option<Party>,
    pub reference: BillReference,
    /// May be empty.
    pub message: String,
}

/// Who is paid or pays, with a structured address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub street: String,
    pub building: String,
    pub postal_code: String,
    pub city: String,
    /// The ISO 3166 code.
    pub country: String,
}

/// Without spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BillReference {
    Qr(String),
    Creditor(String),
    None,
}

impl BillReference {
    /// Returns it in the groups that the style guide asks for: `21 00000 00003 13947 14300 09017`, `RF18 5390 0754 7034`.
    pub fn written(&self) -> Option<String> {
        match self {
            Self::Qr(reference) => {
                let (first, rest) = reference.split_at(reference.len() % 5);
                Some(format!("{first} {}", grouped(rest, 5)))
            }
            Self::Creditor(reference) => Some(grouped(reference, 4)),
            Self::None => None,
        }
    }
}

/// Says whether an account is one for QR references.
pub fn is_qr_iban(iban: &str) -> bool {
    let bank = iban.get(4..9).and_then(|bank| bank.parse().ok());
    bank.is_some_and(|bank| QR_BANKS.contains(&bank)) && is_swiss(iban)
}

/// Says whether an account is in Switzerland or Liechtenstein.
pub fn is_swiss(iban: &str) -> bool {
    iban.starts_with("CH") || iban.starts_with("LI")
}

impl SwissBill {
    /// Returns the bill for a transfer by a person at an address, or why there can be none.
    pub fn new(transfer: &Transfer<'_>, payer: &str, from: &Address) -> Result<Self, Message> {
        let currency = match transfer.amount.currency.code() {
            EUR => EUR,
            _ => CHF,
        };
        transfer.amount_within(currency, MOST)?;
        let iban = transfer.iban_of(&["CH", "LI"])?.to_owned();
        let own = transfer.address;
        let creditor = Party::new(&transfer.name(MAX_NAME)?, own, &own.country)
            .ok_or_else(|| text!("letter-code-no-address"))?;
        let reference = reference(transfer, is_qr_iban(&iban))?;
        let written = one_line(&latin(&transfer.reference.text).0, MAX_MESSAGE);
        let is_said = is_creditor_reference(&compact(&written));
        Ok(Self {
            iban,
            creditor,
            amount: transfer.amount,
            debtor: Party::new(payer, from, &own.country),
            reference,
            message: if is_said { String::new() } else { written },
        })
    }

    /// Returns the code's content.
    pub fn payload(&self) -> String {
        let (kind, reference) = match &self.reference {
            BillReference::Qr(reference) => ("QRR", reference.as_str()),
            BillReference::Creditor(reference) => ("SCOR", reference.as_str()),
            BillReference::None => ("NON", ""),
        };
        let mut lines = vec!["SPC".to_owned(), "0200".to_owned(), "1".to_owned()];
        lines.push(self.iban.clone());
        lines.extend(lines_of(Some(&self.creditor)));
        // The ultimate creditor is reserved.
        lines.extend(lines_of(None));
        lines.push(self.amount.number());
        lines.push(self.amount.currency.code().to_owned());
        lines.extend(lines_of(self.debtor.as_ref()));
        lines.extend([kind, reference, &self.message, "EPD"].map(str::to_owned));
        lines.join("\n")
    }
}

/// Returns the reference that the account requires. A QR reference needs digits; where the letter has a creditor reference, it
/// is that one.
fn reference(transfer: &Transfer<'_>, with_qr: bool) -> Result<BillReference, Message> {
    let letter = transfer.reference;
    if with_qr {
        return qr_reference(&letter.digits)
            .map(BillReference::Qr)
            .ok_or_else(|| text!("letter-code-no-reference"));
    }
    let said = compact(&letter.text);
    Ok(match is_creditor_reference(&said) {
        true => BillReference::Creditor(said),
        false => {
            creditor_reference(&letter.digits).map_or(BillReference::None, BillReference::Creditor)
        }
    })
}

impl Party {
    /// Returns nothing if the code cannot name the party: a name or a place is missing, or has letters that are not Latin.
    fn new(name: &str, address: &Address, home: &str) -> Option<Self> {
        let country = match address.country.trim() {
            "" => country::code(home),
            there => country::code(there),
        };
        let part = |text: &str, most| {
            let (text, is_whole) = latin(text);
            is_whole.then(|| one_line(&text, most))
        };
        let street = match address.street.trim() {
            "" => address.extra.trim(),
            street => street,
        };
        let (street, building) = split_street(street);
        let party = Self {
            name: part(name, MAX_NAME)?,
            street: part(street, MAX_STREET)?,
            building: part(building, MAX_BUILDING)?,
            postal_code: part(&address.postal_code, MAX_POSTAL_CODE)?,
            city: part(&address.city, MAX_CITY)?,
            country,
        };
        let is_whole = ![&party.name, &party.postal_code, &party.city]
            .iter()
            .any(|text| text.is_empty())
            && party.country.len() == 2;
        is_whole.then_some(party)
    }

    /// Returns the party as the payment part prints it; the country stands before the postal code of another one than `home`.
    pub fn lines(&self, home: &str) -> Vec<String> {
        let street = format!("{} {}", self.street, self.building);
        let place = match self.country == home {
            true => format!("{} {}", self.postal_code, self.city),
            false => format!("{}-{} {}", self.country, self.postal_code, self.city),
        };
        let lines = [self.name.clone(), street.trim().to_owned(), place];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }
}

/// Returns the seven elements of a party.
fn lines_of(party: Option<&Party>) -> [String; 7] {
    party.map_or_else(Default::default, |party| {
        let party = party.clone();
        [
            "S".to_owned(),
            party.name,
            party.street,
            party.building,
            party.postal_code,
            party.city,
            party.country,
        ]
    })
}

/// Splits the number off a street: the last word, if it begins with a digit.
fn split_street(street: &str) -> (&str, &str) {
    match street.rsplit_once(' ') {
        Some((name, number))
            if number.starts_with(|sign: char| sign.is_ascii_digit())
                && number.chars().count() <= MAX_BUILDING =>
        {
            (name, number)
        }
        _ => (street, ""),
    }
}

/// Returns the text in the characters that the guidelines allow, and whether no letter is missing.
fn latin(text: &str) -> (String, bool) {
    let mut is_whole = true;
    let text = text
        .chars()
        .filter_map(|sign| match sign {
            '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '€' => {
                Some(sign)
            }
            '\u{2010}'..='\u{2015}' => Some('-'),
            '\u{2018}'..='\u{201b}' => Some('\''),
            '\u{201c}'..='\u{201f}' => Some('"'),
            sign => {
                is_whole &= !sign.is_alphanumeric();
                sign.is_whitespace().then_some(' ')
            }
        })
        .collect();
    (text, is_whole)
}

#[cfg(test)]
mod tests {
    use owed_receivables::AccountForm;

    use super::super::tests::Parts;
    use super::*;

    const IBAN: &str = "CH5800791123000889012";
    const QR_IBAN: &str = "CH4431999123000889012";

    fn payer() -> Address {
        Address {
            street: "Rue du Lac".into(),
            postal_code: "1003".into(),
            city: "Lausanne".into(),
            ..Address::default()
        }
    }

    #[test]
    fn d6_the_payload_has_the_elements_of_version_2_in_order() {
        let mut parts = Parts::new(AccountForm::Iban, QR_IBAN, 194_975, CHF);
        parts.reference.digits = "21000000000313947143000901".into();
        let bill = SwissBill::new(&parts.transfer(), "Müller – Fils SA", &payer()).unwrap();
        assert_eq!(
            bill.payload(),
            "SPC\n0200\n1\nCH4431999123000889012\nS\nMuster & Söhne GmbH\nHauptstrasse\n12a\n8000\nSeldwyla\nCH\n\n\n\n\n\n\n\n\
             1949.75\nCHF\nS\nMüller - Fils SA\nRue du Lac\n\n1003\nLausanne\nCH\nQRR\n210000000003139471430009017\nRE-2026-17\nEPD"
        );
    }

    #[test]
    fn d6_the_account_decides_the_kind_of_reference() {
        let digits = "90000042261201";
        let of_letter = creditor_reference(digits).unwrap();
        for (iban, text, digits, expected) in [
            (IBAN, "RE-17", digits, BillReference::Creditor(of_letter)),
            (
                IBAN,
                "RF18 5390 0754 7034",
                digits,
                BillReference::Creditor("RF18539007547034".into()),
            ),
            (IBAN, "RE-17", "", BillReference::None),
            (
                QR_IBAN,
                "RE-17",
                "1",
                BillReference::Qr("000000000000000000000000011".into()),
            ),
        ] {
            let mut parts = Parts::new(AccountForm::Iban, iban, 1, EUR);
            parts.reference.text = text.into();
            parts.reference.digits = digits.into();
            let bill = SwissBill::new(&parts.transfer(), "A", &payer()).unwrap();
            assert_eq!(bill.reference, expected);
        }
    }

    #[test]
    fn d6_no_bill_is_better_than_a_wrong_one() {
        let of = |iban: &str, minor, currency| Parts::new(AccountForm::Iban, iban, minor, currency);
        let mut homeless = of(IBAN, 1, CHF);
        homeless.address.city.clear();
        let mut without = of(QR_IBAN, 1, CHF);
        without.reference.digits.clear();
        for parts in [
            of(IBAN, 0, CHF),
            of(IBAN, 1, "USD"),
            of("DE89370400440532013000", 1, CHF),
            homeless,
            without,
        ] {
            let transfer = parts.transfer();
            assert!(
                SwissBill::new(&transfer, "A", &payer()).is_err(),
                "{transfer:?}"
            );
        }
    }

    #[test]
    fn a_debtor_that_the_code_cannot_name_is_left_to_be_filled_in() {
        let parts = Parts::new(AccountForm::Iban, IBAN, 1, CHF);
        for (name, city) in [("Иван", "Bern"), ("Muster", ""), ("", "Bern")] {
            let from = Address {
                city: city.into(),
                ..payer()
            };
            let bill = SwissBill::new(&parts.transfer(), name, &from).unwrap();
            assert_eq!(bill.debtor, None, "{name} {city}");
            assert_eq!(bill.payload().lines().count(), 31);
        }
    }

    #[test]
    fn references_are_written_in_groups() {
        for (reference, written) in [
            (
                BillReference::Qr("210000000003139471430009017".into()),
                "21 00000 00003 13947 14300 09017",
            ),
            (
                BillReference::Creditor("RF18539007547034".into()),
                "RF18 5390 0754 7034",
            ),
        ] {
            assert_eq!(reference.written().as_deref(), Some(written));
        }
    }

    #[test]
    fn a_qr_iban_is_known_by_its_bank() {
        assert!(is_qr_iban(QR_IBAN) && !is_qr_iban(IBAN) && !is_qr_iban("DE8931999044053201"));
    }
}
