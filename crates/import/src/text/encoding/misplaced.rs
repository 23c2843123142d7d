//! Letters in impossible places: the sign that bytes were read in the wrong encoding.

/// Counts the characters of a text in impossible places: controls, capitals after small letters, signs and letters of
/// another script inside words.
pub(super) fn count(text: &str) -> usize {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut count = 0;
    while let Some(letter) = letters.next() {
        let behind = letters.peek().copied().unwrap_or(' ');
        count += usize::from(!letter.is_ascii() && is_misplaced(before, letter, behind));
        before = letter;
    }
    count
}

/// Says whether the text contains something that the right encoding never gives: controls beyond ASCII, or a byte order mark
/// read as letters.
pub(super) fn is_impossible(text: &str) -> bool {
    text.contains(is_impossible_letter) || text.contains("ï»¿")
}

fn is_impossible_letter(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{9f}' | '\u{fffd}')
}

fn is_misplaced(before: char, letter: char, behind: char) -> bool {
    const BETWEEN_LETTERS: &[char] = &['’', '‘', '´', '·', '–', '—', '…', '\u{a0}', '\u{ad}'];
    let is_latin = matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    if is_impossible_letter(letter) {
        true
    } else if !letter.is_alphabetic() {
        let inside = before.is_alphabetic() && behind.is_alphabetic();
        inside && !BETWEEN_LETTERS.contains(&letter)
    } else if !is_latin {
        before.is_ascii_alphabetic() && behind.is_ascii_alphabetic()
    } else if letter.is_uppercase() {
        before.is_lowercase() && !behind.is_uppercase()
    } else {
        letter != 'ß' && before.is_uppercase() && behind.is_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_in_a_wrong_encoding_are_told_from_right_ones() {
        for (text, expected) in [
            (
                "Müller & Söhne, Größe, MÜLLER, Société Générale, O’Brien",
                0,
            ),
            ("Łódź, Škoda, Željko, Ærø, 株式会社ABC, ООО Альфа", 0),
            ("SociŽtŽ GŽnŽrale", 3),
            ("S”hne", 1),
            ("M\u{81}ller", 1),
            ("M³ller", 1),
            ("MБller", 1),
            ("MšLLER", 1),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
        assert!(is_impossible("M\u{81}ller") && is_impossible("1\nï»¿2"));
        assert!(!is_impossible("SociŽtŽ"));
    }
}
