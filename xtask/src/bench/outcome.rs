//! Measurements and their limits.

use std::fmt;

/// How a ratio is judged.
#[derive(Clone, Copy)]
pub enum Limit {
    AtMost(f64),
    AtLeast(f64),
    Below(f64),
    /// Measured for information.
    None,
}

pub struct Outcome {
    pub what: String,
    pub ours: String,
    pub peer: String,
    pub ratio: Option<f64>,
    pub limit: Limit,
}

impl Outcome {
    /// Our time divided by the peer's.
    pub fn times(what: &str, ours: f64, (name, peer): (&str, f64), limit: Limit) -> Self {
        Self {
            what: what.to_owned(),
            ours: seconds(ours),
            peer: format!("{name} {}", seconds(peer)),
            ratio: Some(ours / peer),
            limit,
        }
    }

    /// Our letters per second divided by the peer's.
    pub fn rates(what: &str, ours: f64, (name, peer): (&str, f64), limit: Limit) -> Self {
        Self {
            what: what.to_owned(),
            ours: format!("{ours:.0}/s"),
            peer: format!("{name} {peer:.1}/s"),
            ratio: Some(ours / peer),
            limit,
        }
    }

    /// Our figure, with a fixed limit in the same unit.
    pub fn figure(what: &str, ours: f64, unit: &str, limit: Option<f64>) -> Self {
        Self {
            what: what.to_owned(),
            ours: format!("{ours:.1} {unit}"),
            peer: limit.map_or(String::new(), |limit| format!("limit {limit} {unit}")),
            ratio: limit.map(|limit| ours / limit),
            limit: limit.map_or(Limit::None, |_| Limit::Below(1.0)),
        }
    }

    pub fn skipped(what: &str, reason: &str) -> Self {
        Self {
            what: what.to_owned(),
            ours: "not measured".to_owned(),
            peer: reason.replace(['\n', '|'], " "),
            ratio: None,
            limit: Limit::None,
        }
    }

    fn met(&self) -> Option<bool> {
        let ratio = self.ratio?;
        match self.limit {
            Limit::AtMost(most) => Some(ratio <= most),
            Limit::AtLeast(least) => Some(ratio >= least),
            Limit::Below(bound) => Some(ratio < bound),
            Limit::None => None,
        }
    }

    pub fn is_missed(&self) -> bool {
        self.met() == Some(false)
    }

    fn judgement(&self) -> &'static str {
        match self.met() {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "",
        }
    }

    fn ratio_text(&self) -> String {
        match self.ratio {
            Some(ratio) if ratio >= 10.0 => format!("{ratio:.1}"),
            Some(ratio) => format!("{ratio:.2}"),
            None => String::new(),
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(most) => write!(f, "≤ {most}"),
            Self::AtLeast(least) => write!(f, "≥ {least}"),
            Self::Below(bound) => write!(f, "< {bound}"),
            Self::None => Ok(()),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.ours)?;
        if !self.peer.is_empty() {
            write!(f, "; {}", self.peer)?;
        }
        if self.ratio.is_some() {
            write!(
                f,
                "; ratio {} {} {}",
                self.ratio_text(),
                self.limit,
                self.judgement()
            )?;
        }
        Ok(())
    }
}

/// `0.034 s`, `1.24 s`.
fn seconds(span: f64) -> String {
    if span < 1.0 {
        format!("{span:.3} s")
    } else {
        format!("{span:.2} s")
    }
}

/// Returns the full text of benches/RESULTS.md.
pub fn report(outcomes: &[Outcome], versions: &str) -> String {
    let mut text = String::from(
        "# Measured\n\nWritten by `cargo xtask bench`; how each figure is taken stands in [README.md](README.md).\n\n",
    );
    text.push_str(versions);
    text.push_str(
        "\n| what | Owed | beside it | ratio | limit | |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for outcome in outcomes {
        let Outcome {
            what,
            ours,
            peer,
            limit,
            ..
        } = outcome;
        let line = format!(
            "| {what} | {ours} | {peer} | {} | {limit} | {} |\n",
            outcome.ratio_text(),
            outcome.judgement()
        );
        text.push_str(&line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_is_not_held_is_named_as_missed() {
        let slow = Outcome::times("import", 4.0, ("sqlite3", 1.0), Limit::AtMost(3.0));
        let fast = Outcome::times("import", 3.0, ("sqlite3", 1.0), Limit::AtMost(3.0));
        let even = Outcome::rates("letters", 10.0, ("krilla", 10.0), Limit::AtLeast(1.0));
        let big = Outcome::figure("file", 40.0, "KB", Some(40.0));
        assert_eq!(
            [&slow, &fast, &even, &big].map(Outcome::is_missed),
            [true, false, false, true]
        );
        let report = report(&[slow], "");
        assert!(report.contains("| 4.00 | ≤ 3 | MISSED |"), "{report}");
    }
}
