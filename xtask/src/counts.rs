//! Counts passed and failed tests from the output or report of each test program.

use std::fmt;
use std::ops::Add;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
}

impl Counts {
    /// Sums all `test result: ok. 17 passed; 0 failed; …` lines of cargo.
    pub fn of_cargo(output: &str) -> Counts {
        output
            .lines()
            .filter_map(|line| line.split_once("test result: "))
            .map(|(_, result)| Counts {
                passed: before(result, " passed"),
                failed: before(result, " failed"),
            })
            .fold(Counts::default(), Add::add)
    }

    /// Reads the last line of this program's own output.
    pub fn of_xtask(output: &str) -> Counts {
        let last = output.lines().rev().find(|line| line.contains(" passed, "));
        last.map_or(Counts::default(), |line| Counts {
            passed: before(line, " passed"),
            failed: before(line, " failed"),
        })
    }

    /// Reads Vitest's JSON report.
    pub fn of_vitest(report: &str) -> Counts {
        Counts {
            passed: value(report, "numPassedTests"),
            failed: value(report, "numFailedTests"),
        }
    }

    /// Reads Playwright's JSON report; a test that passed only on retry counts as failed.
    pub fn of_playwright(report: &str) -> Counts {
        Counts {
            passed: value(report, "expected"),
            failed: value(report, "unexpected") + value(report, "flaky"),
        }
    }

    /// Reads the closing lines of Node's own test runner in TAP form: `# pass 3`.
    pub fn of_node(output: &str) -> Counts {
        let count = |word: &str| {
            let found = output
                .lines()
                .rev()
                .find_map(|line| line.strip_prefix("# ")?.strip_prefix(word));
            found
                .and_then(|number| number.trim().parse().ok())
                .unwrap_or(0)
        };
        Counts {
            passed: count("pass "),
            failed: count("fail "),
        }
    }
}

/// Returns the number right before `unit`.
fn before(text: &str, unit: &str) -> u32 {
    let head = text
        .split(unit)
        .next()
        .filter(|head| head.len() < text.len());
    head.and_then(|head| head.split_whitespace().last())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Returns the first number under `key` in a JSON text.
fn value(json: &str, key: &str) -> u32 {
    let found = json
        .split_once(&format!("\"{key}\":"))
        .map(|(_, rest)| rest.trim_start());
    let digits = found.and_then(|rest| rest.split(|sign: char| !sign.is_ascii_digit()).next());
    digits.and_then(|number| number.parse().ok()).unwrap_or(0)
}

impl Add for Counts {
    type Output = Counts;

    fn add(self, other: Counts) -> Counts {
        Counts {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_summed_over_all_its_programs() {
        let output = "\
running 17 tests
test result: ok. 17 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";
        assert_eq!(
            Counts::of_cargo(output),
            Counts {
                passed: 20,
                failed: 2
            }
        );
        assert_eq!(
            Counts::of_cargo("error: could not compile"),
            Counts::default()
        );
    }

    #[test]
    fn reports_are_read_by_their_own_names() {
        let vitest =
            r#"{"numTotalTests":42,"numPassedTests":40,"numFailedTests":2,"success":false}"#;
        assert_eq!(
            Counts::of_vitest(vitest),
            Counts {
                passed: 40,
                failed: 2
            }
        );
        let playwright = "{\n  \"stats\": {\n    \"expected\": 12,\n    \"skipped\": 0,\n    \"unexpected\": 1,\n    \"flaky\": 1\n  }\n}";
        assert_eq!(
            Counts::of_playwright(playwright),
            Counts {
                passed: 12,
                failed: 2
            }
        );
        assert_eq!(
            Counts::of_node("# tests 4\n# pass 3\n# fail 1\n"),
            Counts {
                passed: 3,
                failed: 1
            }
        );
    }

    #[test]
    fn the_closing_line_is_plain_and_is_read_back() {
        let counts = Counts {
            passed: 17,
            failed: 0,
        };
        assert_eq!(counts.to_string(), "17 passed, 0 failed");
        assert_eq!(Counts::of_xtask(&format!("a table\n{counts}\n")), counts);
    }
}
