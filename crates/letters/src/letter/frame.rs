//! Everything around the text: letterhead, facts beside the address, footer, page numbers.

use crate::country::address_lines;
use crate::head::{LetterSender, Letterhead};
use crate::labels::Labels;
use crate::layout::paper::Form;
use crate::layout::sheet::{Frame, Sheet, Side};
use crate::layout::styles::{FACT, FOOTER, LABEL, NAME};
use crate::page::{Color, Draw, MM, Placed, Rect, Role};
use crate::payment;
use crate::payment_part;
use crate::single_line::single_line;

const LOGO_WIDTH: f32 = 60.0 * MM;
const LOGO_HEIGHT: f32 = 20.0 * MM;
const HEAD_TOP: f32 = 16.0 * MM;
/// From the footer's last line to the paper's edge.
const FOOT_MARGIN: f32 = 11.0 * MM;
const FOOT_GAP: f32 = 5.0 * MM;
/// DIN 5008 lets the facts beside the address come within 10 mm of the edge.
const FACTS_MARGIN: f32 = 11.0 * MM;

/// Returns the columns of the footer, without empty ones.
fn footer_columns(company: &LetterSender, labels: &Labels) -> Vec<Vec<String>> {
    let labelled = |label: &str, value: &str| {
        let value = single_line(value);
        if value.is_empty() {
            value
        } else {
            format!("{label} {value}")
        }
    };
    let mut who = vec![single_line(&company.name)];
    who.extend(address_lines(
        &company.address,
        &company.address.country,
        company.language,
    ));
    let mut columns = vec![
        who,
        vec![
            labelled(labels.phone, &company.phone),
            single_line(&company.email),
            single_line(&company.website),
        ],
        main_account(company, labels),
        vec![
            labelled(labels.vat_id, &company.vat_id),
            single_line(&company.register),
        ],
    ];
    for column in &mut columns {
        column.retain(|line| !line.is_empty());
    }
    columns.retain(|column| !column.is_empty());
    columns
}

/// Returns the first account that others than the customers of one scheme can pay to.
fn main_account(company: &LetterSender, labels: &Labels) -> Vec<String> {
    let mut accounts = company.accounts.iter();
    let first = accounts.find(|account| account.form.is_account());
    first.map_or_else(Vec::new, |account| payment::footer(account, labels))
}

fn footer_height(company: &LetterSender, labels: &Labels) -> f32 {
    let lines = footer_columns(company, labels)
        .iter()
        .map(Vec::len)
        .max()
        .unwrap_or(0);
    // Two more lines allow a long entry to wrap.
    (lines + 1) as f32 * FOOTER.leading
}

/// Returns the area for the text on a sheet of this size.
pub(super) fn text_frame(head: &Letterhead, form: &Form, size: (f32, f32)) -> Frame {
    let foot = footer_height(&head.company, Labels::for_language(head.language));
    Frame {
        left: form.left,
        width: size.0 - form.left - form.right_margin,
        top: 32.0 * MM,
        bottom: size.1 - FOOT_MARGIN - foot - FOOT_GAP - FOOTER.leading,
    }
}

pub(super) fn letterhead(sheet: &mut Sheet, head: &Letterhead, form: &Form) {
    let company = &head.company;
    let Some(picture) = &company.logo else {
        sheet.text(
            &single_line(&company.name),
            NAME,
            form.left,
            HEAD_TOP,
            Side::Left,
            Role::Artifact,
        );
        if form.sender_top.is_none() {
            return_address(sheet, company, form, HEAD_TOP + NAME.leading + 2.0);
        }
        return;
    };
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = (LOGO_WIDTH / width).min(LOGO_HEIGHT / height);
    let area = Rect {
        x: form.left,
        y: HEAD_TOP,
        width: width * scale,
        height: height * scale,
    };
    let role = Role::Figure {
        alt: Labels::for_language(head.language).logo,
    };
    let picture = picture.clone();
    sheet.put(0, role, Draw::Picture(Placed { picture, area }));
    if form.sender_top.is_none() {
        return_address(sheet, company, form, area.y + area.height + 4.0);
    }
}

/// Draws the sender's address under the letterhead, if the window has no room for it.
fn return_address(sheet: &mut Sheet, company: &LetterSender, form: &Form, top: f32) {
    let lines = address_lines(&company.address, &company.address.country, company.language);
    sheet.text(
        &lines.join(" · "),
        LABEL,
        form.left,
        top,
        Side::Left,
        Role::Artifact,
    );
}

/// Draws date, customer number and contact to the right of the address.
pub(super) fn reference_block(sheet: &mut Sheet, head: &Letterhead, form: &Form) {
    let labels = Labels::for_language(head.language);
    let company = &head.company;
    let entries = [
        (labels.date, head.language.long_date(head.dated)),
        (labels.customer_number, head.shown_number()),
        (labels.contact, single_line(&head.signer)),
        (labels.phone, single_line(&company.phone)),
        (labels.email, single_line(&company.email)),
    ];
    let kept: Vec<_> = entries
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let label_width = kept
        .iter()
        .map(|(label, _)| sheet.setter.line(label, LABEL).width)
        .fold(0.0, f32::max)
        + 10.0;
    let width = sheet.size().0 - FACTS_MARGIN - form.facts_left - label_width;
    let mut top = form.facts_top;
    for (label, value) in kept {
        // Label and value share a baseline although their sizes differ.
        let drop = FACT.ascent() - LABEL.ascent();
        sheet.text(
            label,
            LABEL,
            form.facts_left,
            top + drop,
            Side::Left,
            Role::Reference,
        );
        for line in sheet.setter.wrap(&value, FACT, width) {
            sheet.put_line(
                0,
                &line,
                form.facts_left + label_width,
                top,
                Side::Left,
                Role::Reference,
            );
            top += FACT.leading;
        }
        top += 1.5;
    }
}

/// Draws the footer on the first page, a head line and numbers on the following ones.
pub(super) fn finish(sheet: &mut Sheet, head: &Letterhead, form: &Form) {
    let labels = Labels::for_language(head.language);
    footer(sheet, &head.company, labels, form);
    let (width, height) = sheet.size();
    let right = width - form.right_margin;
    let pages = sheet.pages.len();
    let foot = height - FOOT_MARGIN - footer_height(&head.company, labels) - FOOT_GAP;
    if pages < 2 {
        return;
    }
    for page in 0..pages {
        let number = labels.page_of(page + 1, pages);
        let line = sheet.setter.line(&number, LABEL);
        let above = match sheet.bills.contains(&page) {
            true => payment_part::top() - LABEL.leading,
            false => foot,
        };
        sheet.put_line(
            page,
            &line,
            right,
            above - LABEL.leading,
            Side::Right,
            Role::Artifact,
        );
        if page > 0 {
            let parts = [
                single_line(&head.company.name),
                head.language.long_date(head.dated),
                head.shown_number(),
            ];
            let kept: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let line = sheet.setter.line(&kept.join(" · "), LABEL);
            sheet.put_line(page, &line, form.left, HEAD_TOP, Side::Left, Role::Artifact);
        }
    }
}

fn footer(sheet: &mut Sheet, company: &LetterSender, labels: &Labels, form: &Form) {
    let columns = footer_columns(company, labels);
    let (width, height) = sheet.size();
    let full = width - form.left - form.right_margin;
    let gap = 14.0;
    let top = height - FOOT_MARGIN - footer_height(company, labels);
    sheet.rule(0, form.left, top - 6.0, full, Color::HAIR, 0.5);
    let natural: Vec<f32> = columns
        .iter()
        .map(|column| {
            column
                .iter()
                .map(|line| sheet.setter.line(line, FOOTER).width)
                .fold(0.0, f32::max)
        })
        .collect();
    let used: f32 = natural.iter().sum();
    let room = full - gap * columns.len().saturating_sub(1) as f32;
    let spread = if used <= room && columns.len() > 1 {
        (room - used) / (columns.len() - 1) as f32
    } else {
        0.0
    };
    let scale = (room / used).min(1.0);
    let mut x = form.left;
    for (column, width) in columns.iter().zip(natural) {
        let mut y = top;
        for text in column {
            for line in sheet.setter.wrap(text, FOOTER, width * scale + 0.5) {
                sheet.put_line(0, &line, x, y, Side::Left, Role::Artifact);
                y += FOOTER.leading;
            }
        }
        x += width * scale + gap + spread;
    }
}
