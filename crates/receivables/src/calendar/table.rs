//! The holidays of `data/holidays.txt`, which names their sources.

use std::str::FromStr;
use std::sync::LazyLock;

use super::rule::Rule;

/// A country with holidays.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Country {
    code: &'static str,
    pub source: &'static str,
    pub rules: Vec<Rule>,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(built_in);

pub(super) fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES
        .iter()
        .find(|country| country.code.eq_ignore_ascii_case(code.trim()))
}

#[expect(
    clippy::expect_used,
    reason = "the file is built in, and a test reads it"
)]
fn built_in() -> Vec<Country> {
    parse(include_str!("../../data/holidays.txt")).expect("the built-in holidays are well formed")
}

fn parse(text: &'static str) -> Result<Vec<Country>, String> {
    let mut countries: Vec<Country> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some((code, source)) = line
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("] "))
        {
            countries.push(Country {
                code,
                source,
                rules: Vec::new(),
            });
            continue;
        }
        let country = countries.last_mut().ok_or("a holiday before its country")?;
        country.rules.push(rule(line)?);
    }
    Ok(countries)
}

/// Parses `02-01>mon 2023-2029 St Brigid's Day`: the rule, its years if limited, the name.
fn rule(line: &'static str) -> Result<Rule, String> {
    let wrong = || format!("“{line}” is no holiday");
    let (when, rest) = line.split_once(' ').ok_or_else(wrong)?;
    let years = rest
        .split_once(' ')
        .and_then(|(years, name)| Some((years.split_once('-')?, name)))
        .filter(|((since, _), _)| since.parse::<i32>().is_ok());
    let year = |text: &str, otherwise| match text {
        "" => Ok(otherwise),
        text => i32::from_str(text).map_err(|_| wrong()),
    };
    let (since, until, name) = match years {
        Some(((since, until), name)) => (year(since, i32::MIN)?, year(until, i32::MAX)?, name),
        None => (i32::MIN, i32::MAX, rest),
    };
    Ok(Rule {
        when: when.parse().map_err(|()| wrong())?,
        keeping: when.parse().map_err(|()| wrong())?,
        years: since..=until,
        name,
    })
}
