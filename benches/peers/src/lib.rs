//! The letter that every peer draws: its facts from a file, its words from here.
//!
//! One line per letter, with cells separated by tabs: name, street, place, country, number, date, deadline, total, then
//! one cell per item: number, issued, due, days overdue and open amount separated by bars.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use fast_qr::QRBuilder;

pub const SENDER: &str = "Nordlicht Werkstätten GmbH";
pub const SENDER_LINE: &str = "Nordlicht Werkstätten GmbH · Speicherstraße 14 · 24103 Kiel";
pub const HEADS: [&str; 5] = ["Invoice", "Issued", "Due", "Days overdue", "Open, EUR"];
pub const GREETING: &str = "Dear Sir or Madam,";
pub const CODE_NOTE: &str = "Scan to pay with your bank's app";
pub const FOOT: [[&str; 3]; 3] = [
    [
        "Nordlicht Werkstätten GmbH",
        "Speicherstraße 14",
        "24103 Kiel",
    ],
    [
        "+49 431 555 01 20",
        "buchhaltung@nordlicht.example",
        "www.nordlicht.example",
    ],
    [
        "IBAN DE89 3704 0044 0532 0130 00",
        "Amtsgericht Kiel HRB 12345",
        "VAT ID DE123456789",
    ],
];

pub struct Item {
    pub cells: [String; 5],
}

pub struct Letter {
    pub recipient: [String; 4],
    pub number: String,
    pub date: String,
    pub deadline: String,
    pub total: String,
    pub items: Vec<Item>,
}

impl Letter {
    pub fn subject(&self) -> String {
        format!("Payment reminder {}", self.number)
    }

    pub fn opening(&self) -> String {
        "Perhaps it has escaped your notice: according to our books the following invoices are past their due date. \
         We ask you to look into it. Payments received up to yesterday have been taken into account."
            .to_owned()
    }

    pub fn closing(&self) -> String {
        format!(
            "Please transfer the total of EUR {} to our account by {}, quoting {} as the reference. If you have paid \
             already, please ignore this letter. Should something be unclear, call us or answer by e-mail; we are \
             glad to help.",
            self.total, self.deadline, self.number
        )
    }

    /// Returns the payment code of the European Payments Council, as rows of dark modules.
    pub fn code(&self) -> Vec<Vec<bool>> {
        let amount = self.total.replace(',', "");
        let text = format!(
            "BCD\n002\n1\nSCT\n\n{SENDER}\nDE89370400440532013000\nEUR{amount}\n\n\n{}",
            self.number
        );
        let Ok(code) = QRBuilder::new(text).ecl(fast_qr::ECL::M).build() else {
            return Vec::new();
        };
        (0..code.size)
            .map(|row| {
                code[row]
                    .iter()
                    .take(code.size)
                    .map(|module| module.value())
                    .collect()
            })
            .collect()
    }
}

fn letter(line: &str) -> Letter {
    let mut cells = line.split('\t').map(str::to_owned);
    let mut next = || cells.next().unwrap_or_default();
    Letter {
        recipient: [next(), next(), next(), next()],
        number: next(),
        date: next(),
        deadline: next(),
        total: next(),
        items: cells.map(|cell| Item { cells: item(&cell) }).collect(),
    }
}

fn item(cell: &str) -> [String; 5] {
    let mut parts = cell.split('|').map(str::to_owned);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// A peer's input and output: `LETTERS.tsv FONTS OUT`, from the command line.
pub struct Job {
    pub letters: Vec<Letter>,
    pub regular: Vec<u8>,
    pub semibold: Vec<u8>,
    out: PathBuf,
}

impl Job {
    pub fn from_arguments() -> io::Result<Self> {
        let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
        let [letters, fonts, out] = paths.as_slice() else {
            return Err(io::Error::other("usage: LETTERS.tsv FONTS OUT"));
        };
        fs::create_dir_all(out)?;
        let font = |name: &str| {
            let file = |end| Path::new(fonts).join(name).with_extension(end);
            fs::read(file("otf")).or_else(|_| fs::read(file("ttf")))
        };
        Ok(Self {
            letters: fs::read_to_string(letters)?.lines().map(letter).collect(),
            regular: font("SourceSans3-Regular")?,
            semibold: font("SourceSans3-Semibold")?,
            out: out.clone(),
        })
    }

    /// Draws every letter into a separate file, on two threads; `start` creates the state of a thread.
    pub fn run<D: FnMut(&Letter) -> Vec<u8>>(
        &self,
        start: impl Fn() -> D + Sync,
    ) -> io::Result<()> {
        let half = self.letters.len().div_ceil(2);
        thread::scope(|scope| {
            let threads: Vec<_> = self
                .letters
                .chunks(half)
                .map(|letters| {
                    let start = &start;
                    scope.spawn(move || {
                        let mut draw = start();
                        letters.iter().try_for_each(|letter| {
                            fs::write(
                                self.out.join(format!("{}.pdf", letter.number)),
                                draw(letter),
                            )
                        })
                    })
                })
                .collect();
            threads.into_iter().try_for_each(|thread| {
                thread
                    .join()
                    .map_err(|_| io::Error::other("a thread panicked"))?
            })
        })
    }
}
