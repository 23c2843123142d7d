//! Country names for the last line of an address abroad.

use owed_receivables::{Address, Language, country};

/// Returns the ISO code of a country given by code or name; if it is neither, the text in capitals.
pub(crate) fn code(text: &str) -> String {
    country::code(text).map_or_else(|| text.trim().to_uppercase(), str::to_owned)
}

/// Returns the name for the address, in capitals and in the sender's language, as the Universal Postal Union asks.
pub(crate) fn for_address(text: &str, language: Language) -> String {
    let name = country::code(text).and_then(|code| country::name(code, language));
    name.unwrap_or_else(|| text.trim().to_owned())
        .to_uppercase()
}

/// Returns street to country, one line each; the country only if it is not `home`.
pub(crate) fn address_lines(address: &Address, home: &str, language: Language) -> Vec<String> {
    let there = if address.country.trim().is_empty() {
        code(home)
    } else {
        code(&address.country)
    };
    let mut lines = vec![address.extra.clone(), address.street.clone()];
    let join = |parts: &[&str], by: &str| {
        let kept: Vec<_> = parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        kept.join(by)
    };
    match there.as_str() {
        "US" | "CA" | "AU" | "IN" | "CN" | "BR" | "MX" => {
            let state = join(&[&address.region, &address.postal_code], " ");
            lines.push(join(&[&address.city, &state], ", "));
        }
        "GB" | "IE" => {
            lines.push(address.city.clone());
            lines.push(address.postal_code.clone());
        }
        _ => lines.push(join(&[&address.postal_code, &address.city], " ")),
    }
    if there != code(home) {
        lines.push(for_address(&address.country, language));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(country: &str) -> Address {
        Address {
            street: "12 High St".into(),
            postal_code: "X1".into(),
            city: "Town".into(),
            region: "CA".into(),
            country: country.into(),
            ..Address::default()
        }
    }

    #[test]
    fn d1_the_country_stands_in_capitals_only_abroad() {
        let at_home = address_lines(&address("Germany"), "DE", Language::De);
        assert_eq!(at_home, ["12 High St", "X1 Town"]);
        let abroad = address_lines(&address("AT"), "DE", Language::De);
        assert_eq!(abroad, ["12 High St", "X1 Town", "ÖSTERREICH"]);
        let unknown = address_lines(&address("Ruritania"), "GB", Language::En);
        assert_eq!(unknown.last().map(String::as_str), Some("RURITANIA"));
    }

    #[test]
    fn d1_the_place_has_the_form_of_its_country() {
        assert_eq!(
            address_lines(&address("US"), "US", Language::En),
            ["12 High St", "Town, CA X1"]
        );
        assert_eq!(
            address_lines(&address("GB"), "", Language::En),
            ["12 High St", "Town", "X1", "UNITED KINGDOM"]
        );
    }
}
