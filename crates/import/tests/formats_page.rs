//! The page on formats lists the presets: the table in `docs/formats.md` is generated from them. `OWED_WRITE_DOCS=1 cargo
//! test -p owed-import --test formats_page` updates it.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use std::fmt::Write;
use std::path::Path;

use owed_import::{Cell, Kind, Preset, Seen};

const BEGIN: &str = "<!-- presets: begin -->\n";
const END: &str = "<!-- presets: end -->\n";

/// Says how a file is recognised as this preset.
fn mark(preset: &Preset) -> String {
    if !preset.cells.is_empty() {
        let cells: Vec<String> = preset.cells.iter().map(of_cell).collect();
        return format!("no header; each row is {}", cells.join(", "));
    }
    let title = match preset.title {
        "" => String::new(),
        title => format!("title “{title}”, "),
    };
    format!("{title}columns {}", preset.columns.join(", "))
}

fn of_cell(cell: &Cell) -> String {
    match cell {
        Cell::Date => "a date".to_owned(),
        Cell::Amount => "an amount".to_owned(),
        Cell::Currency => "a currency".to_owned(),
        Cell::Iban => "an IBAN".to_owned(),
        Cell::Is(text) => format!("“{text}”"),
        Cell::Anything => "anything".to_owned(),
    }
}

fn tables() -> String {
    let mut out = String::new();
    for (kind, heading) in [
        (Kind::Invoices, "Programs"),
        (Kind::Statement, "Banks and payment services"),
    ] {
        write!(out, "\n### {heading}\n\n| export | id | recognised by | what is odd, and what is done | known from |\n| --- | --- | --- | --- | --- |\n").unwrap();
        for preset in Preset::all().filter(|preset| preset.kind == kind) {
            let seen = match preset.seen {
                Seen::File => "file seen",
                Seen::HeaderOnly => "header only",
            };
            let cells = [
                preset.name.to_owned(),
                format!("`{}`", preset.id),
                mark(preset),
                preset.quirks.to_owned(),
                format!("{seen}: {}", preset.source),
            ];
            let cells = cells.map(|cell| {
                cell.replace('|', "\\|")
                    .replace('*', "\\*")
                    .replace('<', "&lt;")
            });
            writeln!(out, "| {} |", cells.join(" | ")).unwrap();
        }
    }
    out.push('\n');
    out
}

#[test]
fn the_page_of_formats_lists_the_presets_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/formats.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (listed, after) = rest.split_once(END).unwrap();
    let expected = tables();
    if std::env::var_os("OWED_WRITE_DOCS").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(listed, expected, "write it anew with OWED_WRITE_DOCS=1");
}
