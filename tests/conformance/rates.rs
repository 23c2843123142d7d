//! The built-in rates and the calculator, checked against published tables and worked examples.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// Returns the lines of a table of the corpora, by column.
fn table(name: &str) -> Vec<Vec<String>> {
    let path = super::corpora().join("rates").join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().skip(1).map(cells).collect()
}

fn owed(words: &str) -> Value {
    let nowhere = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("rates");
    let output = Command::new(env!("CARGO_BIN_EXE_owed"))
        .args(words.split_whitespace())
        .arg("--json")
        .env("XDG_CONFIG_HOME", &nowhere)
        .env("XDG_DATA_HOME", &nowhere)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{words}: {error}: {told}"))
}

/// Returns a number with at most two decimals in hundredths.
fn hundredths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{}{part:0<2}", whole.trim_start_matches('-'));
    let sign = if text.starts_with('-') { -1 } else { 1 };
    sign * digits.parse::<i64>().unwrap()
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn i3_the_built_in_rates_are_the_published_ones() {
    let known = owed("rates");
    let rate = |series: &str, from: &str| {
        let mut rates = known["rates"].as_array().unwrap().iter();
        let rate = rates.find(|rate| rate["series"] == series && rate["from"] == from);
        rate.map(|rate| hundredths(rate["rate"].as_str().unwrap()))
    };
    let half_years = table("semester_reference_rates.csv");
    for cells in &half_years {
        for (series, column) in [("de-base", 1), ("ecb-mro", 4), ("boe-base", 6)] {
            let published = cells[column]
                .split(' ')
                .next()
                .filter(|text| !text.is_empty());
            assert_eq!(
                rate(series, &cells[0]),
                published.map(hundredths),
                "{series} {}",
                cells[0]
            );
        }
    }
    assert_eq!(half_years.len(), 50);
}

/// Returns our regime for the rule that an example names, if there is one.
fn regime(rule: &str) -> Option<&'static str> {
    ["DE Basis", "UK ", "OR 104", "AT ABGB 1000"]
        .iter()
        .position(|start| rule.starts_with(start))
        .map(|at| ["de-b2b", "uk", "ch", "at-b2c"][at])
}

/// Returns the total of a calculation in minor units, and the number of days counted.
fn total(regime: &str, cells: &[String], day_count: &str, due: &str, through: &str) -> (i64, i64) {
    let answer = owed(&format!(
        "interest --regime {regime} --principal {} --currency {} --due {due} --through {through} --day-count {day_count}",
        cells[1], cells[2]
    ));
    let days = answer["rows"].as_array().unwrap().iter();
    (
        answer["total"].as_str().unwrap().parse().unwrap(),
        days.map(|row| row["days"].as_i64().unwrap()).sum(),
    )
}

/// Returns a due date and a last day that are this many days apart, in a year without a leap day.
fn span(days: i64) -> (&'static str, &'static str) {
    match days {
        15 => ("2025-01-16", "2025-01-31"),
        30 => ("2025-04-15", "2025-05-15"),
        90 => ("2025-01-31", "2025-05-01"),
        365 => ("2024-12-31", "2025-12-31"),
        _ => panic!("no dates for {days} days"),
    }
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn i3_the_worked_examples_come_out() {
    let examples = table("worked_examples.csv");
    for cells in &examples {
        let (name, expected, note) = (cells[0].as_str(), hundredths(&cells[9]), cells[11].as_str());
        let day_count = match cells[8].as_str() {
            "ACT/365" => "act365",
            "ACT/360" => "act360",
            "30/360" => "30360",
            other => panic!("{name}: {other}"),
        };
        let counted: i64 = cells[6]
            .split('+')
            .map(|part| part.parse::<i64>().unwrap())
            .sum();
        let dated = !cells[4].is_empty();
        let (due, through) = if dated {
            (cells[4].as_str(), cells[5].as_str())
        } else {
            span(counted)
        };
        // The example's own rate for all its days checks the sum independently of our rates.
        if !cells[7].contains("then") {
            let by_rate = total(
                &format!("contract:{}", cells[7]),
                cells,
                day_count,
                due,
                through,
            );
            assert_eq!(by_rate, (expected, counted), "{name}");
        }
        let Some(regime) = regime(&cells[3]).filter(|regime| dated || *regime == "ch") else {
            continue;
        };
        let by_law = total(regime, cells, day_count, due, through);
        if note.contains("caveat") {
            // The example takes the last day, 1 July, at the old half-year's rate: 10,000 × (12.12 - 10.62) % / 365
            // less.
            assert_eq!(by_law, (expected + 41, counted), "{name}: {note}");
        } else {
            assert_eq!(by_law, (expected, counted), "{name}: {note}");
        }
    }
    assert_eq!(examples.len(), 8);
    // The note on the example with 30/360 gives the sum by the usual day count.
    let thirty = examples
        .iter()
        .find(|cells| cells[0] == "de-30-360")
        .unwrap();
    let (due, through) = span(30);
    let usual = total("contract:12.62", thirty, "act365", due, through);
    assert!(thirty[11].contains("103.73"), "{}", thirty[11]);
    assert_eq!(usual, (10_373, 30));
}
