//! Texts made comparable.

use owed_receivables::matching;

/// Returns letters and digits in lower case without accents; ä becomes ae, so that both spellings of German agree.
pub(crate) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'º' => out.push('o'),
            'ª' => out.push('a'),
            '#' => out.push('#'),
            _ if c.is_ascii_alphanumeric() => out.push(c),
            _ if c.is_alphanumeric() => {
                let folded = matching::fold(c.encode_utf8(&mut [0; 4]));
                out.push_str(&folded.to_lowercase());
            }
            _ => {}
        }
    }
    out
}

/// Does the same but keeps accents, as remembered mappings do.
pub(crate) fn normal_with_accents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            _ if c == '#' || c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}
