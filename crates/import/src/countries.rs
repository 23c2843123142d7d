//! Country names, in English and German, to their ISO 3166 codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::header::normal;

const COUNTRIES: &[(&str, &[&str])] = &[
    (
        "AE",
        &[
            "United Arab Emirates",
            "Vereinigte Arabische Emirate",
            "UAE",
        ],
    ),
    ("AR", &["Argentina", "Argentinien"]),
    ("AT", &["Austria", "Österreich"]),
    ("AU", &["Australia", "Australien"]),
    ("BE", &["Belgium", "Belgien"]),
    ("BG", &["Bulgaria", "Bulgarien"]),
    ("BR", &["Brazil", "Brasilien"]),
    ("BS", &["Bahamas", "The Bahamas"]),
    ("CA", &["Canada", "Kanada"]),
    ("CH", &["Switzerland", "Schweiz", "Suisse", "Svizzera"]),
    ("CL", &["Chile"]),
    ("CN", &["China"]),
    ("CO", &["Colombia", "Kolumbien"]),
    ("CY", &["Cyprus", "Zypern"]),
    (
        "CZ",
        &[
            "Czech Republic",
            "Czechia",
            "Tschechien",
            "Tschechische Republik",
        ],
    ),
    ("DE", &["Germany", "Deutschland", "D", "BRD"]),
    ("DK", &["Denmark", "Dänemark"]),
    ("EE", &["Estonia", "Estland"]),
    ("EG", &["Egypt", "Ägypten"]),
    ("ES", &["Spain", "Spanien", "España"]),
    ("FI", &["Finland", "Finnland"]),
    ("FR", &["France", "Frankreich", "F"]),
    (
        "GB",
        &[
            "United Kingdom",
            "Great Britain",
            "Großbritannien",
            "Vereinigtes Königreich",
            "UK",
            "England",
            "Scotland",
            "Wales",
            "Northern Ireland",
        ],
    ),
    ("GR", &["Greece", "Griechenland"]),
    ("HK", &["Hong Kong", "Hongkong"]),
    ("HR", &["Croatia", "Kroatien"]),
    ("HU", &["Hungary", "Ungarn"]),
    ("ID", &["Indonesia", "Indonesien"]),
    ("IE", &["Ireland", "Irland"]),
    ("IL", &["Israel"]),
    ("IN", &["India", "Indien"]),
    ("IS", &["Iceland", "Island"]),
    ("IT", &["Italy", "Italien", "Italia", "I"]),
    ("JP", &["Japan"]),
    ("KE", &["Kenya", "Kenia"]),
    ("KR", &["South Korea", "Südkorea", "Korea"]),
    ("KW", &["Kuwait"]),
    ("LI", &["Liechtenstein"]),
    ("LT", &["Lithuania", "Litauen"]),
    ("LU", &["Luxembourg", "Luxemburg"]),
    ("LV", &["Latvia", "Lettland"]),
    ("MT", &["Malta"]),
    ("MX", &["Mexico", "Mexiko"]),
    ("MY", &["Malaysia"]),
    ("NG", &["Nigeria"]),
    (
        "NL",
        &[
            "Netherlands",
            "The Netherlands",
            "Niederlande",
            "Holland",
            "Nederland",
        ],
    ),
    ("NO", &["Norway", "Norwegen"]),
    ("NZ", &["New Zealand", "Neuseeland"]),
    ("PH", &["Philippines", "Philippinen"]),
    ("PK", &["Pakistan"]),
    ("PL", &["Poland", "Polen", "Polska"]),
    ("PT", &["Portugal"]),
    ("RO", &["Romania", "Rumänien"]),
    ("RS", &["Serbia", "Serbien"]),
    ("SA", &["Saudi Arabia", "Saudi-Arabien"]),
    ("SE", &["Sweden", "Schweden", "Sverige"]),
    ("SG", &["Singapore", "Singapur"]),
    ("SI", &["Slovenia", "Slowenien"]),
    ("SK", &["Slovakia", "Slowakei"]),
    ("TH", &["Thailand"]),
    ("TR", &["Turkey", "Türkei", "Türkiye"]),
    ("TW", &["Taiwan"]),
    ("UA", &["Ukraine"]),
    (
        "US",
        &[
            "United States",
            "United States of America",
            "USA",
            "U.S.A.",
            "U.S.",
            "Vereinigte Staaten",
        ],
    ),
    ("VN", &["Vietnam"]),
    ("ZA", &["South Africa", "Südafrika"]),
];

static CODES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    COUNTRIES
        .iter()
        .flat_map(|(code, names)| names.iter().map(|name| (normal(name), *code)))
        .collect()
});

/// The code of a country that is known by name or is a code already; else the text as it is. A number is nobody's way
/// to write a country on a letter, and is let go.
pub(crate) fn code(text: &str) -> String {
    if !text.contains(char::is_alphabetic) {
        return String::new();
    }
    if let Some(code) = CODES.get(&normal(text)) {
        return (*code).to_owned();
    }
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return text.to_ascii_uppercase();
    }
    text.to_owned()
}
