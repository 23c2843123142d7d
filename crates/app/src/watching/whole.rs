//! Checks whether a file ends as its format requires.

/// How far from the end the end of an archive is searched: its record, and the longest comment after it.
const ARCHIVE_END: usize = 22 + 0xffff;
/// How far from the end the end of a PDF is searched.
const PDF_END: usize = 1_024;

/// Says whether the bytes end like a complete file of their format; always true for formats without a recognisable end.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let tail = |most: usize| &bytes[bytes.len().saturating_sub(most)..];
    if bytes.starts_with(b"PK\x03\x04") {
        return has(tail(ARCHIVE_END), b"PK\x05\x06");
    }
    if bytes.starts_with(b"%PDF") {
        return has(tail(PDF_END), b"%%EOF");
    }
    let Some(text) = text(bytes) else {
        return true;
    };
    match root(&text) {
        Some(root) => ends_element(&text, root),
        None if is_mt940(&text) => ends_statement(&text),
        None => ends_line(&text),
    }
}

fn has(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// Returns the bytes reduced to ASCII, from an encoding with one or two bytes per character; `None` if they are not
/// text.
fn text(bytes: &[u8]) -> Option<String> {
    const CONTROL: [u8; 5] = [b'\t', b'\n', b'\r', 0x1a, 0x0c];
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let plain: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|byte| !(wide && *byte == 0))
        .collect();
    let binary = |byte: &u8| *byte < 0x20 && !CONTROL.contains(byte);
    (!plain.iter().any(binary)).then(|| {
        plain
            .iter()
            .map(|byte| {
                if byte.is_ascii() {
                    char::from(*byte)
                } else {
                    '?'
                }
            })
            .collect()
    })
}

/// Returns the name of the first element, if the text is XML.
fn root(text: &str) -> Option<&str> {
    let marked = text.trim_start_matches(|letter: char| letter == '?' || letter.is_whitespace());
    if !marked.starts_with('<') && !marked.starts_with("OFXHEADER") {
        return None;
    }
    let mut rest = marked;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_') {
            let end =
                rest.find(|letter: char| letter.is_whitespace() || ['>', '/'].contains(&letter));
            return Some(&rest[..end.unwrap_or(rest.len())]);
        }
    }
    Some("")
}

fn ends_element(text: &str, root: &str) -> bool {
    let end = text.trim_end().strip_suffix('>').map(str::trim_end);
    let closed = end.and_then(|end| end.strip_suffix(root));
    !root.is_empty() && closed.is_some_and(|before| before.ends_with("</"))
}

fn is_mt940(text: &str) -> bool {
    text.lines()
        .any(|line| line.starts_with(":61:") || line.starts_with(":60"))
}

/// Says whether a statement's closing line, or its last balance, is present.
fn ends_statement(text: &str) -> bool {
    let last = text.lines().map(str::trim).rfind(|line| !line.is_empty());
    if last.is_some_and(|line| line == "-" || line == "-}") {
        return true;
    }
    let tag = |name: &str| text.rfind(&format!("\n{name}"));
    tag(":62") > tag(":61:") && ends_line(text)
}

fn ends_line(text: &str) -> bool {
    text.ends_with(['\n', '\r', '\u{1a}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_a_file_that_is_cut_off_does_not_end_as_its_format_does() {
        // Complete, and truncated.
        let pairs: [(&[u8], &[u8]); 8] = [
            (b"Date,Amount\nx,10.00\n", b"Date,Amount\nx,10"),
            (b"Date,Amount\rx,10.00\r", b"Date,Amount\rx,10.00"),
            (b"\xff\xfeD\0\n\0", b"\xff\xfeD\0"),
            (
                b"<?xml version=\"1.0\"?>\n<!-- a --><n:Doc a=\"1\"><b/></n:Doc>\n",
                b"<?xml version=\"1.0\"?>\n<!-- a --><n:Doc a=\"1\"><b/><c></c>\n",
            ),
            (b"OFXHEADER:100\n\n<OFX><A>1</OFX>", b"OFXHEADER:100\n"),
            (
                b":20:X\n:61:2603010301C1,00NTRF\n:62F:C260301EUR1,00\n",
                b":20:X\n:62F:C260301EUR1,00\n:20:Y\n:61:2603010301C1,00NTRF\n",
            ),
            (
                b":20:X\n:60F:C260301EUR1,00\n:61:2603010301C1,00NTRF\n-",
                b":20:X\n:60F:C260301EUR1,00\n:61:2603010301C1,00NTRF\n",
            ),
            (b"PK\x03\x04 files PK\x05\x06 list", b"PK\x03\x04 files"),
        ];
        for (whole, cut) in pairs {
            assert!(is_whole(whole), "{}", String::from_utf8_lossy(whole));
            assert!(!is_whole(cut), "{}", String::from_utf8_lossy(cut));
        }
        assert!(is_whole(b"\xd0\xcf\x11\xe0\0\0 another format"));
    }
}
