//! The result of importing one table into a new book, and the questions to answer before.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The answer if a table names no currency and Owed cannot guess it.
pub const CURRENCY: &str = "EUR";
/// The most rounds, since an answer may raise another question.
const MOST_ROUNDS: usize = 6;

/// A line of the table.
pub struct Row {
    file: String,
    /// Empty if it cannot be read.
    pub kind: String,
    pub count: u64,
    /// Minor units, by currency.
    pub sums: Vec<(String, i128)>,
    open: Vec<(String, i128)>,
    /// The questions and the options that answered them; no options if no answer is likeliest.
    asked: Vec<(String, Vec<String>)>,
    /// Remaining problems that keep rows or the file out: the first, and the number of others.
    problems: Option<(String, usize)>,
    /// The number of reported oddities that keep nothing out.
    notes: usize,
}

impl Row {
    /// Returns the table with its questions answered: by their proposals, or else with the day first, a decimal point
    /// and euros.
    pub fn read(root: &Path, file: &Path) -> Self {
        let mut asked: Vec<(String, Vec<String>)> = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let given = asked.iter().flat_map(|(_, options)| options);
            let report = match rehearsed(root, file, given.map(String::as_str)) {
                Ok(report) => report,
                Err(message) => return Self::unread(file, message),
            };
            let problems = report["problems"].as_array().unwrap();
            let news = problems.iter().filter_map(answered);
            let news: Vec<_> = news.filter(|one| !asked.contains(one)).collect();
            let is_answered = news.iter().any(|(_, options)| !options.is_empty());
            asked.extend(news);
            asked.dedup();
            if !is_answered {
                return Self::reported(file, &report, asked);
            }
        }
        panic!("{} asks again and again: {asked:?}", file.display());
    }

    fn unread(file: &Path, message: String) -> Self {
        Self {
            file: name(file),
            kind: String::new(),
            count: 0,
            sums: Vec::new(),
            open: Vec::new(),
            asked: Vec::new(),
            problems: Some((message, 0)),
            notes: 0,
        }
    }

    fn reported(file: &Path, report: &Value, asked: Vec<(String, Vec<String>)>) -> Self {
        let of_file = &report["files"][0];
        let problems = report["problems"].as_array().unwrap().iter();
        let mut others = problems.filter(|problem| problem["settled_by"].is_null());
        let told = |problem: &Value| {
            let message = problem["message"].as_str().unwrap();
            match problem["row"].as_u64() {
                Some(row) => format!("row {row}: {message}"),
                None => message.to_owned(),
            }
        };
        Self {
            file: name(file),
            kind: of_file["kind"].as_str().unwrap().to_owned(),
            count: of_file["read"].as_u64().unwrap(),
            sums: sums(&of_file["sums"]),
            open: sums(&of_file["open"]),
            asked,
            problems: others.next().map(|first| (told(first), others.count())),
            notes: of_file["notes"].as_array().unwrap().len(),
        }
    }

    pub fn asks(&self, what: &str) -> bool {
        self.asked.iter().any(|(asked, _)| asked == what)
    }

    /// Returns file, kind, count, sums, and questions or problems.
    pub fn cells(&self) -> [String; 5] {
        let mut sums = sums_text(&self.sums);
        if self.open != self.sums && !self.open.is_empty() {
            sums = format!("{sums}, open {}", sums_text(&self.open));
        }
        let asked = self.asked.iter().map(|(what, options)| {
            let options = options.join(" ");
            format!("asks {what} ({options})").replace(" ()", "")
        });
        let problems = self.problems.iter().map(|(first, others)| match others {
            0 => first.clone(),
            others => format!("{first} (and {others} more)"),
        });
        let notes = (self.notes > 0).then(|| format!("{} noted", self.notes));
        let notes: Vec<_> = asked.chain(problems).chain(notes).collect();
        let kind = if self.kind.is_empty() {
            "-"
        } else {
            &self.kind
        };
        let count = self.count.to_string();
        [
            self.file.clone(),
            kind.to_owned(),
            count,
            sums,
            notes.join("; "),
        ]
    }
}

fn name(file: &Path) -> String {
    file.to_str().unwrap().replace('\\', "/")
}

/// Returns what importing the file into a new book would do, or why it is refused.
fn rehearsed<'o>(
    root: &Path,
    file: &Path,
    options: impl Iterator<Item = &'o str>,
) -> Result<Value, String> {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_owed"))
        .current_dir(root)
        .arg("--book")
        .arg(folder.path().join("book.owed"))
        .args(["--json", "import", "--dry-run"])
        .args(options)
        .arg(file)
        .env("XDG_CONFIG_HOME", folder.path().join("config"))
        .env("XDG_DATA_HOME", folder.path().join("data"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{}: {error}: {told}", file.display()));
    match output.status.code() {
        Some(0 | 2) => Ok(answer),
        Some(1) => Err(answer["failure"]["message"].as_str().unwrap().to_owned()),
        code => panic!("{}: {code:?}: {told}", file.display()),
    }
}

/// Returns the question of a problem, and the options that answer it; `None` if it asks nothing.
fn answered(problem: &Value) -> Option<(String, Vec<String>)> {
    let asked = problem["settled_by"].as_str()?;
    let options = match asked {
        "date_order" => vec!["--date-order".to_owned(), "dmy".to_owned()],
        "decimal" => vec!["--decimal".to_owned(), ".".to_owned()],
        "currency" => {
            let guess = problem["proposal"]["currency"].as_str();
            vec![
                "--currency".to_owned(),
                guess.unwrap_or(CURRENCY).to_owned(),
            ]
        }
        "encoding" => {
            let found = problem["value"].as_str().unwrap().to_owned();
            vec!["--encoding".to_owned(), found]
        }
        _ => proposed(&problem["proposal"]),
    };
    Some((asked.to_owned(), options))
}

/// Returns a guess as options.
fn proposed(proposal: &Value) -> Vec<String> {
    let kind = proposal["kind"].as_str().into_iter();
    let kind = kind.flat_map(|kind| ["--kind".to_owned(), kind.to_owned()]);
    let columns = proposal["columns"].as_object().into_iter().flatten();
    let columns = columns.flat_map(|(index, field)| {
        let number = index.parse::<usize>().unwrap() + 1;
        let field = field.as_str().unwrap();
        ["--column".to_owned(), format!("{number}={field}")]
    });
    kind.chain(columns).collect()
}

fn sums(sums: &Value) -> Vec<(String, i128)> {
    let sums = sums.as_array().unwrap().iter();
    sums.map(|sum| {
        let text = |part: &str| sum[part].as_str().unwrap().to_owned();
        (text("currency"), text("minor").parse().unwrap())
    })
    .collect()
}

/// Returns `EUR 30050 and USD 30000`, in minor units.
fn sums_text(sums: &[(String, i128)]) -> String {
    let sums = sums.iter();
    let each: Vec<_> = sums
        .map(|(currency, minor)| format!("{currency} {minor}"))
        .collect();
    each.join(" and ")
}
