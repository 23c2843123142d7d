//! The mail that carries the letter: plain text, and the same as simple HTML.

use std::fmt::Write;

use super::Letter;
use crate::layout::table::{Align, Table, TableRow, TableRowKind, spill};
use crate::part::Part;
use crate::single_line::single_line;

/// Subject and both bodies of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailTexts {
    pub subject: String,
    pub text: String,
    /// A complete document; everything from the facts is escaped, and nothing external is loaded.
    pub html: String,
}

impl Letter<'_> {
    /// Returns the mail with the letter's content.
    pub fn mail(self) -> MailTexts {
        MailTexts {
            text: self.plain(),
            html: self.html(),
            subject: self.words.subject,
        }
    }

    fn signature(&self) -> Vec<String> {
        let company = &self.head.company;
        [
            &self.head.signer,
            &company.name,
            &company.phone,
            &company.email,
            &company.website,
        ]
        .into_iter()
        .map(|line| single_line(line))
        .filter(|line| !line.is_empty())
        .collect()
    }

    fn plain(&self) -> String {
        let words = &self.words;
        let mut parts = vec![words.salutation.clone()];
        parts.extend(self.body.iter().filter_map(plain_part));
        parts.push(words.mail_attachment.clone());
        parts.push(words.closing.clone());
        parts.push(format!(
            "{}\n\n{}",
            words.farewell,
            self.signature().join("\n")
        ));
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n").replace('\u{a0}', " ") + "\n"
    }

    fn html(&self) -> String {
        let words = &self.words;
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\n<body \
             style=\"margin:0;padding:24px;background:#ffffff;color:#1c1f24;{FONT};font-size:15px;line-height:1.5\">\n<div \
             style=\"max-width:640px\">\n",
            self.head.language.code(),
            escape(&words.subject)
        );
        paragraphs(&mut out, &words.salutation);
        for part in &self.body {
            html_part(&mut out, part);
        }
        paragraphs(&mut out, &words.mail_attachment);
        paragraphs(&mut out, &words.closing);
        let lines: Vec<String> = self.signature().iter().map(|line| escape(line)).collect();
        let _ = writeln!(
            out,
            "<p style=\"margin:0\">{}<br><br>{}</p>\n</div>\n</body></html>",
            escape(&words.farewell),
            lines.join("<br>")
        );
        out
    }
}

/// Returns nothing for parts that belong on paper only.
fn plain_part(part: &Part) -> Option<String> {
    Some(match part {
        Part::Heading(text) | Part::Words(text) | Part::Note(text) => text.clone(),
        Part::Table(table) => {
            let heads = table
                .columns
                .iter()
                .map(|column| column.head.clone())
                .collect();
            let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
            let mut rows = vec![heads];
            rows.extend(table.rows.iter().map(|row| row.cells.clone()));
            columns(&rows, &aligns)
        }
        Part::Facts(entries) => labelled(entries),
        Part::Payment(payment) => labelled(&payment.entries),
        Part::Title(_) | Part::Signatures(_) => return None,
    })
}

fn labelled<L: AsRef<str>>(entries: &[(L, String)]) -> String {
    let lines: Vec<String> = entries
        .iter()
        .map(|(label, value)| match label.as_ref() {
            "" => value.clone(),
            label => format!("{label}: {value}"),
        })
        .collect();
    lines.join("\n")
}

/// Aligns cells in columns with spaces; a total's label may extend over the empty cells beside it.
fn columns(rows: &[Vec<String>], aligns: &[Align]) -> String {
    let width = |text: &str| text.chars().count();
    let mut widths: Vec<usize> = (0..aligns.len())
        .map(|column| {
            rows.iter()
                .filter(|row| row.get(column + 1).is_none_or(|next| !next.is_empty()))
                .map(|row| width(&row[column]))
                .max()
                .unwrap_or(0)
        })
        .collect();
    for row in rows {
        widen(&mut widths, row, aligns);
    }
    let lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let mut line = String::new();
            let mut end = 0;
            for (column, cell) in row.iter().enumerate() {
                end += widths[column];
                let pad = match aligns[column] {
                    Align::Right => end.saturating_sub(width(&line) + width(cell)),
                    Align::Left => (end - widths[column]).saturating_sub(width(&line)),
                };
                if !cell.is_empty() {
                    line.extend(std::iter::repeat_n(' ', pad));
                    line.push_str(cell);
                }
                end += GAP;
            }
            line
        })
        .collect();
    lines.join("\n")
}

/// Makes room for labels that extend over empty cells, up to the next non-empty one.
fn widen(widths: &mut [usize], row: &[String], aligns: &[Align]) {
    let width = |at: usize| row[at].chars().count();
    let filled: Vec<usize> = (0..row.len()).filter(|at| !row[*at].is_empty()).collect();
    for pair in filled.windows(2) {
        let (label, next) = (pair[0], pair[1]);
        // A left-aligned cell begins where its column does.
        let (last, taken) = match aligns[next] {
            Align::Right => (next, width(label) + GAP + width(next)),
            Align::Left => (next - 1, width(label)),
        };
        let room = widths[label..=last].iter().sum::<usize>() + GAP * (last - label);
        widths[last] += taken.saturating_sub(room);
    }
}

/// Spaces between two columns.
const GAP: usize = 2;

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

fn html_part(out: &mut String, part: &Part) {
    match part {
        Part::Words(text) => paragraphs(out, text),
        Part::Heading(text) => {
            let _ = writeln!(
                out,
                "<p style=\"margin:0 0 8px;font-weight:600\">{}</p>",
                escape(text)
            );
        }
        Part::Note(text) => {
            let _ = writeln!(
                out,
                "<p style=\"margin:0 0 16px;color:#5c636e;font-size:13px\">{}</p>",
                escape(text)
            );
        }
        Part::Table(part) => table(out, part),
        Part::Facts(entries) => facts(out, entries),
        Part::Payment(payment) => facts(out, &payment.entries),
        Part::Title(_) | Part::Signatures(_) => {}
    }
}

fn facts<L: AsRef<str>>(out: &mut String, entries: &[(L, String)]) {
    out.push_str("<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px;font-size:14px\">\n");
    for (label, value) in entries {
        let _ = writeln!(
            out,
            "<tr><td style=\"padding:2px 16px 2px 0;color:#5c636e\">{}</td><td style=\"padding:2px 0\">{}</td></tr>",
            escape(label.as_ref()),
            linked(value)
        );
    }
    out.push_str("</table>\n");
}

/// Returns a value, as a link if it is an address.
fn linked(value: &str) -> String {
    let shown = escape(value);
    match value.starts_with("https://") {
        true => format!("<a href=\"{shown}\" style=\"color:inherit\">{shown}</a>"),
        false => shown,
    }
}

fn paragraphs(out: &mut String, text: &str) {
    for paragraph in text.split("\n\n").filter(|text| !text.is_empty()) {
        let _ = writeln!(
            out,
            "<p style=\"margin:0 0 16px\">{}</p>",
            escape(paragraph)
        );
    }
}

fn table(out: &mut String, table: &Table) {
    let side = |align| match align {
        Align::Left => "text-align:left;padding:4px 12px 4px 0",
        Align::Right => "text-align:right;padding:4px 0 4px 12px",
    };
    out.push_str(
        "<table style=\"border-collapse:collapse;width:100%;margin:0 0 16px;font-size:14px\">\n<tr>",
    );
    for column in &table.columns {
        let _ = write!(
            out,
            "<th scope=\"col\" style=\"{};border-bottom:1px solid #1c1f24;color:#5c636e;font-weight:600;font-size:13px\">{}</th>",
            side(column.align),
            escape(&column.head)
        );
    }
    out.push_str("</tr>\n");
    for TableRow { cells, kind } in &table.rows {
        let (weight, border) = match kind {
            TableRowKind::Group | TableRowKind::Total => (600, "#1c1f24"),
            TableRowKind::Normal | TableRowKind::Extra => (400, "#d5d9df"),
        };
        out.push_str("<tr>");
        let mut column = 0;
        while column < cells.len() {
            let span = match kind {
                TableRowKind::Normal => 1,
                _ => spill(cells, column),
            };
            let _ = write!(
                out,
                "<td colspan=\"{span}\" style=\"{};border-bottom:1px solid {border};font-weight:{weight};\
                 font-variant-numeric:tabular-nums\">{}</td>",
                side(table.columns[column].align),
                escape(&cells[column])
            );
            column += span;
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_label_keeps_off_the_sum_beside_it() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["Invoice", "Due", "EUR"]),
            row(["R1", "1 Oct", "300.00"]),
            row(["Interest from our letter of 17 Oct", "", "0.92"]),
        ];
        let text = columns(&rows, &[Align::Left, Align::Left, Align::Right]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[2], "Interest from our letter of 17 Oct  0.92");
        assert!(lines[1].ends_with("300.00"));
        assert_eq!(lines[1].len(), lines[2].len(), "{text}");
    }
}
