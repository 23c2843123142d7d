//! The mail that carries the letter: plain text, and the same as simple HTML.

use std::fmt::Write;

use super::facts::{Claim, ReminderFacts};
use super::fields::{fields, single_line};
use super::items;
use crate::epc::grouped;
use crate::error::LettersError;
use crate::labels::Labels;
use crate::layout::table::{Align, Kind, Row, spill};
use crate::texts::{Texts, Words};

/// Subject and both bodies of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailTexts {
    pub subject: String,
    pub text: String,
    /// A whole document; everything from the facts is escaped, nothing is loaded from elsewhere.
    pub html: String,
}

/// Writes the mail of a reminder in its language and tone.
pub fn mail_texts(facts: &ReminderFacts, texts: &Texts) -> Result<MailTexts, LettersError> {
    if facts.items.is_empty() {
        return Err(LettersError::NothingToRemind);
    }
    let claims = facts.claims()?;
    let words = texts.fill(&fields(facts, &claims))?;
    Ok(MailTexts {
        text: plain(facts, &claims, &words),
        html: html(facts, &claims, &words),
        subject: words.subject,
    })
}

/// Bank details, one labelled value a line.
fn payment(facts: &ReminderFacts, claims: &[Claim]) -> Vec<(&'static str, String)> {
    let labels = Labels::of(facts.language);
    let company = &facts.company;
    let anything_to_pay = claims.iter().any(|claim| !claim.to_pay.is_zero());
    if company.iban.trim().is_empty() || !anything_to_pay {
        return Vec::new();
    }
    let entries = [
        (labels.payee, single_line(&company.name)),
        ("IBAN", grouped(&company.iban)),
        ("BIC", single_line(&company.bic)),
        (labels.bank, single_line(&company.bank_name)),
        (labels.reference, single_line(&facts.payment_reference)),
    ];
    entries
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn known_to(facts: &ReminderFacts) -> Option<String> {
    let day = facts.payments_known_to?;
    let label = Labels::of(facts.language).payments_known_to;
    Some(format!("{label} {}.", facts.language.long_date(day)))
}

fn signature(facts: &ReminderFacts) -> Vec<String> {
    let company = &facts.company;
    [
        &company.signer,
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

fn plain(facts: &ReminderFacts, claims: &[Claim], words: &Words) -> String {
    let mut parts = vec![words.salutation.clone(), words.opening.clone()];
    for claim in claims {
        let table = items::table(facts, claim);
        let heads = table
            .columns
            .iter()
            .map(|column| column.head.clone())
            .collect();
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        let mut rows = vec![heads];
        rows.extend(table.rows.into_iter().map(|row| row.cells));
        parts.push(columns(&rows, &aligns));
    }
    parts.extend(known_to(facts));
    parts.push(words.request.clone());
    let payment = payment(facts, claims);
    if !payment.is_empty() {
        let lines: Vec<String> = payment
            .iter()
            .map(|(label, value)| format!("{label}: {value}"))
            .collect();
        parts.push(lines.join("\n"));
    }
    parts.push(words.mail_attachment.clone());
    parts.push(words.closing.clone());
    parts.push(format!(
        "{}\n\n{}",
        words.farewell,
        signature(facts).join("\n")
    ));
    parts.join("\n\n").replace('\u{a0}', " ") + "\n"
}

/// Cells in columns of spaces; a total's label may run over the empty cells beside it.
fn columns(rows: &[Vec<String>], aligns: &[Align]) -> String {
    let width = |text: &str| text.chars().count();
    let widths: Vec<usize> = (0..aligns.len())
        .map(|column| {
            rows.iter()
                .filter(|row| row.get(column + 1).is_none_or(|next| !next.is_empty()))
                .map(|row| width(&row[column]))
                .max()
                .unwrap_or(0)
        })
        .collect();
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
                end += 2;
            }
            line
        })
        .collect();
    lines.join("\n")
}

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

fn html(facts: &ReminderFacts, claims: &[Claim], words: &Words) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\n<body \
         style=\"margin:0;padding:24px;background:#ffffff;color:#1c1f24;{FONT};font-size:15px;line-height:1.5\">\n<div \
         style=\"max-width:640px\">\n",
        facts.language.code(),
        escape(&words.subject)
    );
    paragraphs(&mut out, &words.salutation);
    paragraphs(&mut out, &words.opening);
    for claim in claims {
        table(&mut out, facts, claim);
    }
    if let Some(text) = known_to(facts) {
        let _ = writeln!(
            out,
            "<p style=\"margin:0 0 16px;color:#5c636e;font-size:13px\">{}</p>",
            escape(&text)
        );
    }
    paragraphs(&mut out, &words.request);
    let payment = payment(facts, claims);
    if !payment.is_empty() {
        out.push_str("<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px;font-size:14px\">\n");
        for (label, value) in payment {
            let _ = writeln!(
                out,
                "<tr><td style=\"padding:2px 16px 2px 0;color:#5c636e\">{}</td><td style=\"padding:2px 0\">{}</td></tr>",
                escape(label),
                escape(&value)
            );
        }
        out.push_str("</table>\n");
    }
    paragraphs(&mut out, &words.mail_attachment);
    paragraphs(&mut out, &words.closing);
    let lines: Vec<String> = signature(facts).iter().map(|line| escape(line)).collect();
    let _ = writeln!(
        out,
        "<p style=\"margin:0\">{}<br><br>{}</p>\n</div>\n</body></html>",
        escape(&words.farewell),
        lines.join("<br>")
    );
    out
}

fn paragraphs(out: &mut String, text: &str) {
    for paragraph in text.split("\n\n") {
        let _ = writeln!(
            out,
            "<p style=\"margin:0 0 16px\">{}</p>",
            escape(paragraph)
        );
    }
}

fn table(out: &mut String, facts: &ReminderFacts, claim: &Claim) {
    let table = items::table(facts, claim);
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
    for Row { cells, kind } in &table.rows {
        let is_total = *kind != Kind::Normal;
        let (weight, border) = if is_total {
            (600, "#1c1f24")
        } else {
            (400, "#d5d9df")
        };
        out.push_str("<tr>");
        let mut column = 0;
        while column < cells.len() {
            let span = if is_total { spill(cells, column) } else { 1 };
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
