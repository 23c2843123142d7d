//! A book in its own folder, and commands run on it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Today, unless the command has `--today`.
pub const TODAY: &str = "2026-03-31";

/// The user's name.
pub const WHO: &str = "dora";

/// Three invoices of two customers: 300.50 EUR and 300.00 USD.
pub const LIST: &str = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
1001,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,100.00
1002,K1,Alpha Ltd,2026-01-10,2026-02-09,EUR,200.50
0003,K2,Beta GmbH,2026-02-01,2026-03-03,USD,300.00
";

/// The folder that commands run in, with `book.owed` in it.
pub struct Book {
    folder: TempDir,
    password: Option<&'static str>,
    token: Option<String>,
}

/// The program's answer to a command with `--json`.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub json: Value,
    pub told: String,
}

impl Book {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            password: None,
            token: None,
        }
    }

    /// Returns a book with the list imported.
    pub fn with(list: &str) -> Self {
        let book = Self::new();
        book.file("list.csv", list);
        book.done("import list.csv");
        book
    }

    /// Sets the mail password in the environment from now on.
    pub fn password(&mut self, password: Option<&'static str>) {
        self.password = password;
    }

    /// Sets the sign-in at the mail provider in the environment from now on.
    pub fn token(&mut self, token: Option<String>) {
        self.token = token;
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// Returns `owed` with these arguments in the book's folder; spaces inside `'…'` do not separate arguments.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_owed"));
        for (at, part) in line.split('\'').enumerate() {
            if at % 2 == 1 {
                command.arg(part);
            } else {
                command.args(part.split_whitespace());
            }
        }
        command
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env("OWED_BOOK", "book.owed")
            .env("OWED_TODAY", TODAY)
            .env("USER", WHO)
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"));
        // Independent of this computer's keychain, its language and the width of its terminal.
        for name in [
            "LC_ALL",
            "LC_MESSAGES",
            "LANG",
            "DBUS_SESSION_BUS_ADDRESS",
            "XDG_RUNTIME_DIR",
            "COLUMNS",
            "OWED_SMTP_PASSWORD",
            "OWED_SMTP_TOKEN",
            "OWED_OAUTH_CLIENT_SECRET",
        ] {
            command.env_remove(name);
        }
        if let Some(password) = self.password {
            command.env("OWED_SMTP_PASSWORD", password);
        }
        if let Some(token) = &self.token {
            command.env("OWED_SMTP_TOKEN", token);
        }
        command
    }

    pub fn run(&self, line: &str) -> Answer {
        let output = self.command(line).arg("--json").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        let json = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{line}: {error}: {told}"));
        Answer {
            code: output.status.code().unwrap(),
            json,
            told,
        }
    }

    /// Returns the answer of a command that must succeed.
    pub fn done(&self, line: &str) -> Value {
        let answer = self.run(line);
        assert_eq!(answer.code, 0, "{line}: {answer:?}");
        assert_eq!(answer.json["version"], 1, "{line}");
        answer.json
    }

    /// Returns the failure of a command, which must also be reported to people.
    pub fn refused(&self, line: &str) -> Value {
        let answer = self.run(line);
        assert_eq!(answer.code, 1, "{line}: {answer:?}");
        let failure = answer.json["failure"].clone();
        let message = failure["message"].as_str().unwrap();
        assert!(answer.told.contains(message), "{line}: {}", answer.told);
        failure
    }

    /// Returns the exit code and the answer for people.
    pub fn text(&self, line: &str) -> (i32, String) {
        let output = self.command(line).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    }

    /// Returns the number of invoices in the book, which must pass its check.
    pub fn invoices(&self) -> u64 {
        assert_eq!(self.done("check")["ok"], true);
        self.done("info")["invoices"].as_u64().unwrap()
    }

    /// Returns the open amount of an invoice, in minor units.
    pub fn open(&self, invoice: &str) -> i64 {
        minor(&self.done(&format!("invoices show {invoice}"))["row"]["open"]["minor"])
    }
}

/// Returns minor units from an answer, which states them as whole numbers in strings.
pub fn minor(value: &Value) -> i64 {
    value.as_str().unwrap().parse().unwrap()
}

/// Returns the strings under a key of each row.
pub fn each<'a>(rows: &'a Value, key: &str) -> Vec<&'a str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[key].as_str().unwrap()).collect()
}

/// Returns a program that reads back a text written by Owed. The encoding is set, since a bare machine has no locale to
/// take it from.
pub fn reader_of_text(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("LC_ALL", "C.UTF-8");
    command
}

/// Returns the text of a PDF file, as if copied by a person.
pub fn pdf_text(path: &std::path::Path) -> String {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(path)
        .arg("-")
        .output()
        .expect("pdftotext of poppler-utils reads the letters back");
    assert!(output.status.success(), "{}", path.display());
    String::from_utf8(output.stdout).unwrap()
}

/// Four customers on 2026-03-31: K1 (German) and K2 (English) are overdue, K3 is not yet, K4 is overdue and has no
/// address.
pub fn company(mail_of_k1: &str) -> Book {
    let book = Book::new();
    book.done(
        "company set --name 'Harbour Joinery' --street '1 Quay' --postal-code 20457 --city Hamburg \
         --country DE --iban DE89370400440532013000",
    );
    book.file(
        "customers.csv",
        format!(
            "Customer No,Customer,E-mail,Street,Postcode,City,Country,Language
K1,Nordlicht Bühnenbau GmbH,{mail_of_k1},Speicherstraße 14,20457,Hamburg,DE,de
K2,\"Okafor, Lind & Partners\",,22 Quayside Row,BS1 4QA,Bristol,GB,en
K3,Early Ltd,early@example.com,1 Way,LS1 4AP,Leeds,GB,en
K4,No Address Ltd,,,,,,
"
        ),
    );
    book.file(
        "invoices.csv",
        "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
RE-1,K1,2026-01-13,2026-02-12,EUR,1000.00
RE-2,K1,2026-02-13,2026-03-15,EUR,234.50
RE-3,K2,2026-02-13,2026-03-15,GBP,500.00
RE-4,K3,2026-03-13,2026-04-12,GBP,80.00
RE-5,K4,2026-02-13,2026-03-15,EUR,70.00
",
    );
    book.done("import customers.csv");
    book.done("import invoices.csv");
    book
}
