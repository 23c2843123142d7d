//! Legal forms in names. They show that somebody is a business (rule I4), but not which one (matching).

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::fold::fold;

/// Never part of a person's name: they count anywhere and in any spelling.
const CLEAR: &str = "GMBH MBH GGMBH GESMBH KGAA OHG PARTG MBB HAFTUNGSBESCHRANKT HAFTUNGSBESCHRAENKT \
    LTD LIMITED PLC LLP LLC PLLC INC INCORPORATED CORP CORPORATION COMPANY PTY PTE PVT \
    SARL SASU EURL SNC SELARL CIE SRL SRLS SAGL SLU LDA LTDA UNIPESSOAL VOF BVBA SPRL \
    APS OYJ TMI UAB SPZOO SRO KFT ZRT NYRT";
/// Too short to be sure of inside a name. They count at its end, written as here, in capitals or with points.
const SHORT: &str = "AG KG UG OG eG eV SE BV NV CV SL SpA AB HB KB Oy Bt DD LP";
/// Surnames and first names too: capitals prove nothing if the whole name is in capitals.
const ALSO_NAMES: &str = "SA SAS AS ASA CO eK eU OÜ DOO";
/// Words that form one only together.
const TOGETHER: &[[&str; 2]] = &[
    ["SP", "ZOO"],
    ["SPOLKA", "ZOO"],
    ["SP", "K"],
    ["SP", "J"],
    ["E", "KFM"],
    ["E", "KFR"],
    ["EINGETRAGENER", "KAUFMANN"],
    ["EINGETRAGENE", "KAUFFRAU"],
];
/// Other parts of such forms, and one that proves nothing: members of a GbR may be consumers.
const OTHERS: &str = "SP ZOO OO GBR";

/// Says whether the name contains a legal form of businesses, or of others who are not consumers.
pub(crate) fn says_business(name: &str) -> bool {
    let words = words(name);
    let is_clear = |word: &String| CLEAR.split_ascii_whitespace().any(|form| form == word);
    let together = |pair: &[String]| TOGETHER.iter().any(|form| pair == form);
    words.iter().any(is_clear) || words.windows(2).any(together) || ends_in_one(name)
}

/// Says whether a word, in capitals and without accents, is a legal form or part of one.
pub(crate) fn is_part(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let all = [CLEAR, SHORT, ALSO_NAMES, OTHERS];
        let words = all.iter().flat_map(|list| list.split_ascii_whitespace());
        words.map(fold).collect()
    });
    WORDS.contains(word)
}

/// Returns the words of a name, in capitals and without accents; “S. A.” becomes SA.
pub(crate) fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = Vec::new();
    let mut letters = false;
    for word in folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let single = word.chars().count() == 1;
        match words.last_mut() {
            Some(last) if single && letters => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        letters = single;
    }
    words
}

/// Says whether the name ends in a short form, ignoring brackets after it.
fn ends_in_one(name: &str) -> bool {
    let name = name.split('(').next().unwrap_or(name);
    let words = words(name);
    let [before @ .., last] = &words[..] else {
        return false;
    };
    let form = |list: &'static str| {
        let mut forms = list.split_ascii_whitespace();
        forms.find(|form| fold(form) == *last)
    };
    let (form, is_name) = match (form(SHORT), form(ALSO_NAMES)) {
        (Some(form), _) => (form, false),
        (None, Some(form)) => (form, true),
        (None, None) => return false,
    };
    let joined = matches!(before.last().map(String::as_str), Some("UND" | "AND"));
    let tail = Tail::new(name, last.chars().count());
    let in_capitals = tail.letters == form.to_uppercase();
    let stands_out = !is_name || name.chars().any(char::is_lowercase);
    !before.is_empty()
        && (tail.pointed || joined || (stands_out && (in_capitals || tail.letters == form)))
}

/// The end of a name as it is written.
struct Tail {
    letters: String,
    /// Whether it contains or is followed by points or a stroke, or follows an ampersand.
    pointed: bool,
}

impl Tail {
    fn new(name: &str, length: usize) -> Self {
        let mut letters = Vec::new();
        let mut pointed = false;
        for sign in name.chars().rev() {
            let is_letter = sign.is_alphanumeric();
            if letters.len() == length && (is_letter || sign == ',') {
                break;
            }
            match sign {
                '.' | '/' if letters.len() < length => pointed = true,
                '&' | '+' => pointed = true,
                _ if is_letter => letters.push(sign),
                _ => {}
            }
        }
        Self {
            letters: letters.into_iter().rev().collect(),
            pointed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i4_a_legal_form_says_that_it_is_a_business() {
        for name in [
            "Nordlicht Bühnenbau GmbH",
            "Klein UG (haftungsbeschränkt)",
            "Müller GmbH & Co. KG",
            "Ges.m.b.H. Huber",
            "ACME LTD.",
            "Widgets, Inc.",
            "UAB Gintaras",
            "Kovács Kft.",
            "Novák s.r.o.",
            "Kowalski Sp. z o.o.",
            "Kowalski sp. k.",
            "Möller e. Kfm.",
            "Hanna Möller, eingetragene Kauffrau",
        ] {
            assert!(says_business(name), "{name}");
        }
    }

    #[test]
    fn i4_a_short_form_says_so_at_the_end_as_it_is_written() {
        for name in [
            "Muster AG",
            "MUSTER AG",
            "Muster AG (Zürich)",
            "BASF SE",
            "Jansen B.V.",
            "Gran Bois S. A.",
            "Gran Bois SA",
            "Muebles Sol, S.L.",
            "Volvo AB",
            "Kone Oy",
            "Norsk Fisk AS",
            "Dansk Møbel A/S",
            "Pasta S.p.A.",
            "Bolt OÜ",
            "Bäckerei Möller e.K.",
            "BÄCKEREI MÖLLER E. K.",
            "Turnverein Nord e.V.",
            "Smith & Co",
            "SMITH & CO",
            "Müller und Co",
        ] {
            assert!(says_business(name), "{name}");
        }
    }

    #[test]
    fn i4_a_name_of_a_person_says_nothing() {
        for name in [
            "",
            "Petra Lang",
            "Petra Kaufmann",
            "Daniel Ek",
            "DANIEL EK",
            "Maria Sá",
            "MARIA SÁ",
            "Jan van As",
            "JAN VAN AS",
            "Wim Sas",
            "Asa Long",
            "Kris Co",
            "Anna & Kris Co",
            "Aykut Ag",
            "Wei Ou",
            "Wei OU",
            "Ab Klink",
            "A.S. Byatt",
            "AB",
            "Oy Lang",
            "Lang & Lang GbR",
        ] {
            assert!(!says_business(name), "{name}");
        }
    }
}
