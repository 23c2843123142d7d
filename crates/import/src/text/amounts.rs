//! Amounts as people and programs write them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::text::currencies::Sign;
use crate::text::side::Side;

/// The decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    Point,
    Comma,
}

impl DecimalMark {
    /// Returns an example of such an amount, for messages.
    pub fn example(self) -> &'static str {
        match self {
            Self::Point => "1,234.50",
            Self::Comma => "1.234,50",
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Point => b'.',
            Self::Comma => b',',
        }
    }
}

/// The content of an amount's cell: an exact number, and a currency if the cell names one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Amount {
    pub value: Decimal,
    pub sign: Option<Sign>,
    /// The side of the account after the number: `1,00,000.00 DR`.
    pub side: Option<Side>,
}

/// What one cell shows about the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evidence {
    NotAnAmount,
    /// An amount without any separator.
    Whole,
    Only(DecimalMark),
    /// `1,500`: this sign groups thousands, or precedes three decimals.
    Either(DecimalMark),
}

/// The number in a cell without its surroundings.
struct Bare<'t> {
    digits: &'t str,
    negative: bool,
    sign: Option<Sign>,
    side: Option<Side>,
}

impl<'t> Bare<'t> {
    /// Strips the minus (before, after, or as parentheses), the currency (before or after), the side of the account after
    /// it, and the apostrophe by which a spreadsheet keeps a text from becoming a number.
    fn from_text(text: &'t str) -> Option<Self> {
        let text = text.trim();
        let (side, text) = Side::take(text);
        let mut rest = text.strip_prefix('\'').unwrap_or(text);
        let (mut negative, mut sign) = (false, None);
        if let Some(inside) = rest
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            (rest, negative) = (inside.trim(), true);
        }
        loop {
            let first = *rest.as_bytes().first()?;
            let last = *rest.as_bytes().last()?;
            if first.is_ascii_digit() && last.is_ascii_digit() {
                break;
            }
            if let Some(inside) = strip_either(rest, MINUS) {
                if negative {
                    return None;
                }
                (rest, negative) = (inside.trim(), true);
            } else if let Some(inside) = strip_either(rest, ['+', '\u{ff0b}']) {
                rest = inside.trim();
            } else if let (None, Some((found, inside))) = (sign, Sign::take(rest)) {
                (rest, sign) = (inside.trim(), Some(found));
            } else if matches!(first, b'.' | b',') || matches!(last, b'.' | b',') {
                break;
            } else {
                return None;
            }
        }
        Some(Self {
            digits: rest,
            negative,
            sign,
            side,
        })
    }
}

/// The hyphen, the mathematical minus, and their substitutes.
const MINUS: [char; 4] = ['-', '\u{2212}', '\u{2013}', '\u{ff0d}'];

fn strip_either<const N: usize>(text: &str, signs: [char; N]) -> Option<&str> {
    text.strip_prefix(signs)
        .or_else(|| text.strip_suffix(signs))
}

/// Says whether this character groups thousands in any position.
fn is_space_or_apostrophe(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}'
    )
}

pub(crate) fn evidence(text: &str) -> Evidence {
    let Some(bare) = Bare::from_text(text) else {
        return Evidence::NotAnAmount;
    };
    let digits = bare.digits;
    let reads = |mark| number(digits, mark).is_some();
    let (point, comma) = (reads(DecimalMark::Point), reads(DecimalMark::Comma));
    match (
        point,
        comma,
        digits.bytes().find(|byte| matches!(byte, b'.' | b',')),
    ) {
        (false, false, _) => Evidence::NotAnAmount,
        (true, true, None) => Evidence::Whole,
        (true, true, Some(b'.')) => Evidence::Either(DecimalMark::Point),
        (true, true, Some(_)) => Evidence::Either(DecimalMark::Comma),
        (true, false, _) => Evidence::Only(DecimalMark::Point),
        (false, true, _) => Evidence::Only(DecimalMark::Comma),
    }
}

/// Parses the amount in the cell; `None` if it is not a number with this decimal sign.
pub(crate) fn parse(text: &str, mark: DecimalMark) -> Option<Amount> {
    let bare = Bare::from_text(text)?;
    let value = number(bare.digits, mark)?;
    Some(Amount {
        value: if bare.negative { -value } else { value },
        sign: bare.sign,
        side: bare.side,
    })
}

/// The most digits of an amount: far beyond any book, and safe to compute with.
const MOST_DIGITS: u32 = 18;

/// Parses digits with grouped thousands (by three, or as in India by two before the last three) and decimals.
fn number(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let (mut value, mut count, mut scale) = (0_i64, 0, 0);
    let (mut decimals, mut grouping, mut group) = (false, None, 0);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            if count == MOST_DIGITS {
                return None;
            }
            value = value * 10 + i64::from(digit);
            count += u32::from(value != 0);
            group += 1;
            scale += u32::from(decimals);
        } else if decimals {
            return None;
        } else if c == char::from(mark.byte()) {
            if grouping.is_some() && group != 3 {
                return None;
            }
            decimals = true;
        } else if matches!(c, '.' | ',') || is_space_or_apostrophe(c) {
            let first = grouping.is_none();
            // A group of thousands does not begin with a lone zero: 0,500 is half a unit.
            let leads = first && matches!(group, 1..=3) && value != 0;
            let follows = grouping == Some(c) && matches!(group, 2 | 3);
            if !leads && !follows {
                return None;
            }
            grouping = Some(c);
            group = 0;
        } else {
            return None;
        }
    }
    let whole = grouping.is_none() || decimals || group == 3;
    let any = text.bytes().any(|byte| byte.is_ascii_digit());
    (whole && any && scale <= 15).then(|| Decimal::new(value, scale))
}
