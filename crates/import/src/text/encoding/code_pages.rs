//! The code pages of DOS, which many old bookkeeping programs still write and the web's list of encodings lacks.

/// One of DOS's encodings: ASCII, and 128 letters of its own.
#[derive(Debug)]
pub(crate) struct CodePage {
    pub name: &'static str,
    /// The meaning of bytes from 0x80 on.
    high: &'static str,
}

static PAGES: &[CodePage] = &[
    CodePage {
        name: "IBM850",
        high: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    },
    CodePage {
        name: "IBM858",
        high: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    },
    CodePage {
        name: "IBM437",
        high: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
    },
];

impl CodePage {
    /// Returns the page of a name such as `cp850`, `IBM-850` or `dos 850`.
    pub fn named(name: &str) -> Option<&'static Self> {
        const PREFIXES: &[&str] = &["", "cp", "ibm", "dos", "pc", "oem", "codepage", "cspc"];
        let bare = bare(name);
        PAGES.iter().find(|page| {
            let number = &page.name["IBM".len()..];
            bare.strip_suffix(number)
                .is_some_and(|prefix| PREFIXES.contains(&prefix))
        })
    }

    pub fn decode(&self, bytes: &[u8]) -> String {
        let high: Vec<char> = self.high.chars().collect();
        let letter = |byte: &u8| match byte {
            0x80.. => high[usize::from(byte - 0x80)],
            _ => char::from(*byte),
        };
        bytes.iter().map(letter).collect()
    }
}

/// Returns the name of an encoding without separators.
pub(super) fn bare(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_a_letter_for_each_byte() {
        for page in PAGES {
            assert_eq!(page.high.chars().count(), 128, "{}", page.name);
        }
        let page = CodePage::named("cp850").unwrap();
        assert_eq!(page.decode(b"Gr\x94\xE1e M\x81ller"), "Größe Müller");
    }

    #[test]
    fn pages_are_known_by_their_usual_names() {
        for (name, expected) in [
            ("cp850", Some("IBM850")),
            ("IBM-850", Some("IBM850")),
            ("Code Page 437", Some("IBM437")),
            ("858", Some("IBM858")),
            ("cp1252", None),
            ("x850", None),
        ] {
            assert_eq!(
                CodePage::named(name).map(|page| page.name),
                expected,
                "{name}"
            );
        }
    }
}
