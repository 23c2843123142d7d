//! Files whose bytes are not in the apparent encoding (rule F4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;
#[path = "common/invoices.rs"]
mod invoices;

use common::{read_all, read_with};
use invoices::CII;
use owed_import::{Code, Contents, ImportError, Overrides, read_any};

/// Returns “Kröger & Söhne”, “Ästhetik AG” and “Müßig KG” in a list; the non-ASCII letters in the order ö Ä ü ß.
fn list(letters: [&[u8]; 4]) -> Vec<u8> {
    let [o, capital_a, u, s] = letters;
    [
        b"Rechnungsnummer;Kunde;Rechnungsdatum;Betrag\r\n1;Kr",
        o,
        b"ger & S",
        o,
        b"hne;13.01.2026;10,00\r\n2;",
        capital_a,
        b"sthetik AG;14.01.2026;20,00\r\n3;M",
        u,
        s,
        b"ig KG;15.01.2026;30,00\r\n",
    ]
    .concat()
}

const DOS: [&[u8]; 4] = [b"\x94", b"\x8E", b"\x81", b"\xE1"];
const MAC: [&[u8]; 4] = [b"\x9A", b"\x80", b"\x9F", b"\xA7"];
const WINDOWS: [&[u8]; 4] = [b"\xF6", b"\xC4", b"\xFC", b"\xDF"];

fn chosen(encoding: &str) -> Overrides {
    Overrides {
        encoding: Some(encoding.to_owned()),
        ..Overrides::default()
    }
}

fn names(bytes: &[u8], encoding: &str) -> Vec<String> {
    let (_, reading) = read_with(bytes, &chosen(encoding));
    assert_eq!(reading.problems.list, [], "{encoding}");
    let customers = reading.drafts.customers.iter();
    customers.map(|draft| draft.customer.name.clone()).collect()
}

#[test]
fn f4_old_encodings_are_known_by_their_usual_names() {
    for (letters, encodings) in [
        (DOS, ["cp850", "IBM850", "850", "cp437", "IBM-437"]),
        (
            MAC,
            ["macintosh", "mac", "x-mac-roman", "MacRoman", "mac roman"],
        ),
        (
            WINDOWS,
            ["windows-1252", "cp1252", "latin1", "ansi", "ISO-8859-1"],
        ),
    ] {
        for encoding in encodings {
            let expected = ["Kröger & Söhne", "Ästhetik AG", "Müßig KG"];
            assert_eq!(names(&list(letters), encoding), expected, "{encoding}");
        }
    }
    let unknown = owed_import::detect(&list(DOS), &chosen("cp9000"));
    assert_eq!(
        unknown,
        Err(ImportError::UnknownEncoding("cp9000".to_owned()))
    );
}

#[test]
fn f4_an_old_encoding_is_asked_with_the_one_that_makes_words_as_proposal() {
    for (letters, proposal) in [(DOS, "IBM850"), (MAC, "macintosh")] {
        let (detection, reading) = read_all(&list(letters));
        assert_eq!(detection.encoding, proposal);
        let [question] = &reading.problems.list[..] else {
            panic!("{:?}", reading.problems)
        };
        assert_eq!(
            (question.code, question.value.as_str()),
            (Code::AmbiguousEncoding, proposal)
        );
        assert!(reading.drafts.invoices.is_empty(), "nothing is guessed");
    }
    let (detection, reading) = read_all(&list(WINDOWS));
    assert_eq!(
        (detection.encoding.as_str(), reading.problems.count),
        ("windows-1252", 0)
    );
}

#[test]
fn f4_a_statement_in_a_code_page_is_asked_too() {
    let statement = b":20:X\r\n:25:DE89370400440532013000\r\n:28C:1\r\n:60F:C260301EUR0,\r\n:61:2603020302C5,NTRFNONREF\r\n:86:166?00Gutschrift?20Geb\x81hr f\x81r M\x84rz?32R\x99MER KG\r\n:62F:C260302EUR5,\r\n-\r\n";
    let asked = read_any(statement, &Overrides::default()).unwrap();
    assert_eq!(asked.problems.list[0].code, Code::AmbiguousEncoding);
    let contents = read_any(statement, &chosen("cp850")).unwrap();
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let entry = &contents.statements[0].entries[0];
    assert_eq!(
        (entry.text.as_str(), entry.counterparty.name.as_str()),
        ("Gebühr für März", "RÖMER KG")
    );
}

#[test]
fn f4_what_xml_declares_is_not_believed_against_its_bytes() {
    let buyer = |contents: &Contents| contents.invoices[0].buyer.name.clone();
    let text = CII.replace("Kunden AG", "Käufer Süd AG");
    let declaring = |encoding: &str| text.replace("UTF-8", encoding);
    let (latin1, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let undeclared = text.split_once("?>").unwrap().1.trim_start();
    let (bare, _, _) = encoding_rs::WINDOWS_1252.encode(undeclared);
    let marked = |text: String| [&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat();
    for (what, bytes) in [
        (
            "says Latin-1, is UTF-8",
            declaring("ISO-8859-1").into_bytes(),
        ),
        (
            "says Latin-1, marked as UTF-8",
            marked(declaring("ISO-8859-1")),
        ),
        ("says UTF-8, is Latin-1", latin1.to_vec()),
        ("says nothing, is Latin-1", bare.to_vec()),
        ("is what it says", text.clone().into_bytes()),
    ] {
        let contents = read_any(&bytes, &Overrides::default()).unwrap();
        assert_eq!(buyer(&contents), "Käufer Süd AG", "{what}");
        assert!(
            contents.problems.is_empty(),
            "{what}: {:?}",
            contents.problems
        );
    }
}

#[test]
fn f4_files_that_were_put_together_have_marks_in_their_middle() {
    let mark = "\u{feff}";
    let file = format!(
        "{mark}Rechnungsnummer;Kunde;Rechnungsdatum;Betrag\n1;A;13.01.2026;10,00\n{mark}Rechnungsnummer;Kunde;Rechnungsdatum;Betrag\n{mark}2;B;14.01.2026;20,00\n"
    );
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(reading.problems.list, []);
    let numbers: Vec<_> = reading
        .drafts
        .invoices
        .iter()
        .map(|one| one.number.as_str())
        .collect();
    assert_eq!(numbers, ["1", "2"]);
    assert_eq!(
        reading.skipped[0].reason.to_string(),
        "the header once more"
    );
}
