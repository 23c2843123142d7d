//! A remittance text as tokens: runs of letters and runs of digits, each with its context.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::Date;
use crate::check_digits::mod_97;
use crate::fold::fold;

/// What the words before a number say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Plain,
    /// After "invoice", or after another invoice's number.
    Invoice,
    /// After "customer number", "account", "order": a number of something else.
    Other,
}

#[derive(Debug, Clone)]
pub(super) struct Token {
    pub text: String,
    pub digits: bool,
    pub context: Context,
    /// Part of a date, an amount or an account number, not a separate number.
    pub noise: bool,
    /// What precedes it: `None` if it follows directly.
    gap: Option<Gap>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Gap {
    mark: char,
    /// The mark has no space around it.
    tight: bool,
}

/// Words for an invoice, in the languages that payers write.
const INVOICE: &str = "RECHNUNG RECHNUNGEN RECHN RECHNR RECHNUNGSNR RECHNUNGSNUMMER RG RGNR RE RENR RN INVOICE INVOICES INV INVNO \
    BILL FACTURE FACTURES FACT FAC FATTURA FATTURE FATT FT FACTURA FACTURAS FACTUUR FACTUURNR FAKTURA FAKTURY FAKTURE FV FAKT \
    LASKU BELEG BELEGNR CREDIT CREDITNOTE GUTSCHRIFT GS CN AVOIR";
/// Words for other things that have a number.
const OTHER: &str = "KUNDE KUNDEN KUNDENNR KUNDENNUMMER KDNR KD KNR CUSTOMER CUST CLIENT CLIENTE KLANT KLANTNR DEBITOR DEB KTO KONTO \
    ACCOUNT ACCT ACC TEL PHONE IBAN BLZ MANDAT MANDATSREF MREF CRED AUFTRAG AUFTRAGSNR BESTELLUNG ORDER PO USTID VAT STEUERNR \
    PLZ SVWZ EREF KREF TAN DATUM DATE UHR";
/// Words that continue what was said before.
const BETWEEN: &str = "UND AND ET E Y U EN NR NRN NO NOS NUM NUMMER NUMMERN NUMBER NUMBERS N";

/// Splits a text. `prefixes` are the letters that invoice numbers of the book begin with; they also mean "invoice".
pub(super) fn split(text: &str, prefixes: &HashSet<String>) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    let mut gap: Option<Gap> = None;
    for letter in fold(text).chars() {
        if !letter.is_alphanumeric() {
            gap = Some(match gap {
                None => Gap {
                    mark: letter,
                    tight: !letter.is_whitespace(),
                },
                Some(before) => Gap {
                    mark: if before.mark.is_whitespace() {
                        letter
                    } else {
                        before.mark
                    },
                    tight: false,
                },
            });
            continue;
        }
        let digits = letter.is_ascii_digit();
        match words.last_mut() {
            Some(last) if gap.is_none() && last.digits == digits => last.text.push(letter),
            _ => words.push(Token {
                text: letter.to_string(),
                digits,
                context: Context::Plain,
                noise: false,
                gap: gap.take(),
            }),
        }
        gap = None;
    }
    say_context(&mut words, prefixes);
    mark_dates(&mut words);
    mark_amounts(&mut words);
    mark_accounts(&mut words);
    words
}

/// Words without anything between them.
#[derive(Debug)]
pub(super) struct Joined {
    text: String,
    /// Where each word begins, and where the last one ends.
    places: Vec<usize>,
}

impl Joined {
    pub(super) fn from_words(words: &[Token]) -> Self {
        let mut joined = Self {
            text: String::new(),
            places: vec![0],
        };
        for word in words {
            joined.text.push_str(&word.text);
            joined.places.push(joined.text.len());
        }
        joined
    }

    /// Returns the words in a range, including its end.
    pub(super) fn part(&self, words: RangeInclusive<usize>) -> &str {
        &self.text[self.places[*words.start()]..self.places[words.end() + 1]]
    }
}

/// What the words of the lists say about the number after them; `None` means they continue.
static CONTEXTS: LazyLock<HashMap<&str, Option<Context>>> = LazyLock::new(|| {
    let said = [
        (BETWEEN, None),
        (INVOICE, Some(Context::Invoice)),
        (OTHER, Some(Context::Other)),
    ];
    let words = said.into_iter().flat_map(|(list, context)| {
        list.split_ascii_whitespace()
            .map(move |word| (word, context))
    });
    words.collect()
});

fn say_context(words: &mut [Token], prefixes: &HashSet<String>) {
    let mut context = Context::Plain;
    for word in words {
        if !word.digits {
            context = match CONTEXTS.get(word.text.as_str()) {
                Some(Some(Context::Other)) => Context::Other,
                _ if prefixes.contains(&word.text) => Context::Invoice,
                Some(Some(said)) => *said,
                Some(None) => context,
                None => Context::Plain,
            };
        }
        word.context = context;
    }
}

/// Marks dates: 15.01.2026, 15/1/26, 2026-01-15 and 15012026.
fn mark_dates(words: &mut [Token]) {
    for at in 0..words.len() {
        if let Some([a, b, c]) = words
            .get(at..at + 3)
            .and_then(|three| <&[Token; 3]>::try_from(three).ok())
        {
            let joined = |word: &Token, mark: char| {
                word.gap.is_some_and(|gap| gap.tight && gap.mark == mark)
            };
            let all_digits = a.digits && b.digits && c.digits;
            let same = |mark| joined(b, mark) && joined(c, mark);
            let date = if same('.') || same('/') {
                is_day(&a.text, &b.text, &c.text, true) || is_day(&c.text, &b.text, &a.text, false)
            } else {
                same('-')
                    && (is_day(&c.text, &b.text, &a.text, false)
                        || is_day(&a.text, &b.text, &c.text, false))
            };
            if all_digits && date {
                words[at..at + 3]
                    .iter_mut()
                    .for_each(|word| word.noise = true);
            }
        }
        let text = &words[at].text;
        if words[at].digits && text.len() == 8 {
            let day = is_day(&text[..2], &text[2..4], &text[4..], false)
                || is_day(&text[6..], &text[4..6], &text[..4], false);
            words[at].noise |= day && words[at].context != Context::Invoice;
        }
    }
}

fn is_day(day: &str, month: &str, year: &str, short_year: bool) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let year = match year.len() {
        2 if short_year => number(year) + 2000,
        4 => number(year),
        _ => return false,
    };
    let fits = (1900..2100).contains(&year) && day.len() <= 2 && month.len() <= 2;
    let is =
        |day, month| Date::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day).is_some();
    fits && (is(number(day), number(month)) || is(number(month), number(day)))
}

/// Marks sums of money: 1.234,56 and 119.00.
fn mark_amounts(words: &mut [Token]) {
    for at in 1..words.len() {
        let point = |word: &Token| {
            word.gap
                .is_some_and(|gap| gap.tight && matches!(gap.mark, '.' | ','))
        };
        let ends = words[at].digits
            && words[at].text.len() == 2
            && words[at - 1].digits
            && point(&words[at]);
        let goes_on = words
            .get(at + 1)
            .is_some_and(|next| next.digits && next.gap.is_none_or(|gap| gap.tight));
        if !ends || goes_on || words[at].noise {
            continue;
        }
        words[at].noise = true;
        for before in (0..at).rev() {
            words[before].noise = true;
            if !(words[before].text.len() == 3
                && point(&words[before])
                && before > 0
                && words[before - 1].digits)
            {
                break;
            }
        }
    }
}

/// Marks IBANs, in one piece or in groups of four.
fn mark_accounts(words: &mut [Token]) {
    for at in 0..words.len() {
        if words[at].digits || words[at].text.len() != 2 {
            continue;
        }
        let mut account = String::new();
        for end in at..words.len() {
            account.push_str(&words[end].text);
            if account.len() > 34 || !account.is_ascii() {
                break;
            }
            if account.len() >= 15 && mod_97(&account[4..], &account[..4]) == Some(1) {
                words[at..=end]
                    .iter_mut()
                    .for_each(|word| word.noise = true);
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<(String, bool)> {
        let words = split(text, &HashSet::new());
        words
            .into_iter()
            .filter(|word| word.digits)
            .map(|word| (word.text, word.noise))
            .collect()
    }

    #[test]
    fn days_sums_and_accounts_are_no_numbers() {
        for text in [
            "vom 15.01.2026",
            "2026-01-15",
            "15/1/26",
            "EUR 1.234,56",
            "119.00",
            "DE89 3704 0044 0532 0130 00",
            "DE89370400440532013000",
        ] {
            let marks = marks(text);
            assert!(marks.iter().all(|(_, noise)| *noise), "{text}: {marks:?}");
        }
        for text in ["2026-00123", "Rg 4711 vom", "12/34567", "RE 10.1234"] {
            let marks = marks(text);
            assert!(marks.iter().all(|(_, noise)| !*noise), "{text}: {marks:?}");
        }
    }

    #[test]
    fn the_word_before_says_what_a_number_is() {
        let contexts: Vec<Context> = split(
            "Kd-Nr. 10001 Rechnung Nr. 4711 und 4712 danke 99",
            &HashSet::new(),
        )
        .into_iter()
        .filter(|word| word.digits)
        .map(|word| word.context)
        .collect();
        assert_eq!(
            contexts,
            [
                Context::Other,
                Context::Invoice,
                Context::Invoice,
                Context::Plain
            ]
        );
    }
}
