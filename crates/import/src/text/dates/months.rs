//! Dates with their month in words, in the languages of Western and Central Europe.

use owed_receivables::Date;

use super::{century, date};

/// The names of the months: in full, in the case that follows a day, and abbreviated.
const MONTHS: [&str; 12] = [
    "jan january januar jän jänner janv janvier ene enero gen gennaio januari janeiro sty stycznia led ledna",
    "feb february februar feber févr fév février fevr fev fevrier febrero febbraio februari fevereiro lut lutego úno února",
    "mar march mär märz mrz mars marzo mrt maart março marts marca bře března",
    "apr april avr avril abr abril aprile kwi kwietnia dub dubna",
    "may mai mayo mag maggio mei maio maj maja kvě května",
    "jun june juni juin junio giu giugno junho cze czerwca čer června",
    "jul july juli juil juillet julio lug luglio julho lip lipca čvc července",
    "aug august août aout ago agosto augustus augusti sie sierpnia srp srpna",
    "sep sept september septembre septiembre set setiembre settembre setembro wrz września zář září",
    "oct october okt oktober octobre octubre ott ottobre out outubro paź października říj října",
    "nov november novembre noviembre novembro lis listopada listopadu",
    "dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro des desember gru grudnia pro prosince",
];

/// The names of weekdays, which may precede a date.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim \
    lunes martes miércoles jueves viernes sábado domingo jue vie sáb dom \
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo";

/// Words between a day and its month, or ordinal endings.
const BETWEEN: &str = "st nd rd th er de del of";

/// Parses `2 Mar 2026`, `Mar 2, 2026`, `2. März 2026`, `28-Jan-21`, `2026-Mar-02`, `21Jun2025`, `Sunday, 22 June 2025`.
pub(super) fn in_words(text: &[u8]) -> Option<Date> {
    if !text.iter().any(u8::is_ascii_alphabetic) {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?.to_lowercase();
    let parts: Vec<&str> = parts(&text)
        .filter(|part| !is_among(BETWEEN, part))
        .collect();
    let after_weekday = parts.get(1..).filter(|_| is_among(WEEKDAYS, parts[0]));
    of_parts(&parts).or_else(|| of_parts(after_weekday?))
}

/// Yields runs of digits and runs of letters.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).flat_map(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (first, rest) = word.split_at(digits);
        let letters = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (second, third) = rest.split_at(letters);
        [first, second, third]
            .into_iter()
            .filter(|part| !part.is_empty())
    })
}

fn is_among(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|one| one == word)
}

fn of_parts(parts: &[&str]) -> Option<Date> {
    let parts: [&str; 3] = parts.get(..3)?.try_into().ok()?;
    let at = parts
        .iter()
        .position(|part| part.starts_with(char::is_alphabetic))?;
    let month =
        u32::try_from(MONTHS.iter().position(|names| is_among(names, parts[at]))?).ok()? + 1;
    let mut numbers = parts.iter().enumerate().filter(|(index, _)| *index != at);
    let mut number = || {
        let (_, part) = numbers.next()?;
        Some((part.parse::<u32>().ok()?, part.len()))
    };
    let ((first, first_len), (second, second_len)) = (number()?, number()?);
    match (first_len, second_len) {
        (4, 1..=2) => date(first, month, second),
        (1..=2, 4) => date(second, month, first),
        (1..=2, 2) => date(century(second), month, first),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_the_languages_of_the_exports() {
        for (text, expected) in [
            ("2 Mar 2026", date(2026, 3, 2)),
            ("March 2nd, 2026", date(2026, 3, 2)),
            ("2. März 2026", date(2026, 3, 2)),
            ("2026-Mar-02", date(2026, 3, 2)),
            ("28-Jan-21", date(2021, 1, 28)),
            ("21Jun2025", date(2025, 6, 21)),
            ("01 NOV 2025", date(2025, 11, 1)),
            ("Sunday, 22 June 2025", date(2025, 6, 22)),
            ("Di., 3. Feb. 2026", date(2026, 2, 3)),
            ("mar. 3 mars 2026", date(2026, 3, 3)),
            ("1er août 2026", date(2026, 8, 1)),
            ("15 févr. 2026", date(2026, 2, 15)),
            ("5 de enero de 2026", date(2026, 1, 5)),
            ("8 gennaio 2026", date(2026, 1, 8)),
            ("9 mei 2026", date(2026, 5, 9)),
            ("12 października 2026", date(2026, 10, 12)),
            ("7 March 2026 10:30", date(2026, 3, 7)),
            ("31 April 2026", None),
            ("2 Foo 2026", None),
            ("Invoice 2 March 2026", None),
            ("1.23E+05", None),
        ] {
            assert_eq!(in_words(text.as_bytes()), expected, "{text}");
        }
    }
}
