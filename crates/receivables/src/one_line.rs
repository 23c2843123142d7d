//! Texts on one line.

/// Returns the text on one line: line breaks, tabs and other control characters become blanks.
pub fn one_line(text: &str) -> String {
    if !text.contains(char::is_control) {
        return text.trim().to_owned();
    }
    let parts = text.split(|sign: char| sign.is_control() || sign == ' ');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_several_lines_becomes_one() {
        for (text, line) in [
            ("Alpha Ltd", "Alpha Ltd"),
            ("Alpha\nLtd", "Alpha Ltd"),
            ("Alpha \r\n\tLtd\u{b}", "Alpha Ltd"),
            ("Alpha  Ltd", "Alpha  Ltd"),
            ("\0", ""),
        ] {
            assert_eq!(one_line(text), line, "{text:?}");
        }
    }
}
