//! From rows that were put together to drafts of invoices.

use owed_receivables::Money;
use owed_texts::{Message, key, text};

use super::Growing;
use crate::draft::{DocumentKind, Ended, EndedDraft, InvoiceDraft};
use crate::field::Field;
use crate::lists::basis::{Basis, Check};
use crate::lists::cells::Cells;
use crate::lists::documents::{Documents, Place};
use crate::lists::settlement::Said;
use crate::problem::Code;
use crate::rows::layout::Skipped;
use crate::vocabulary::document::DocumentWord;

pub(super) fn drafts(
    documents: Documents<Growing>,
    basis: Basis,
    check: Check,
    cells: &mut Cells,
    ended: &mut Vec<EndedDraft>,
) -> Vec<InvoiceDraft> {
    // One invoice whose rows differ shows that the column holds lines, in the whole file.
    let of_lines = match basis {
        Basis::Line(_) => true,
        Basis::Invoice(_) => false,
        Basis::Either(_) => documents.contents().any(|growing| !growing.alike),
    };
    documents
        .into_good()
        .filter_map(|(place, growing)| {
            if !of_lines && !growing.alike {
                let message = key!("problem-rows-amounts");
                cells.problems.cell(
                    Code::RowsDisagree,
                    place.row,
                    cells.header(basis.field()),
                    &place.number,
                    message,
                );
                return None;
            }
            let gross = if of_lines { growing.sum } else { growing.first };
            let total = Money::new(gross, growing.facts.currency);
            if let Some((field, message)) = check
                .failure(growing.parts, growing.rows, total)
                .filter(|_| !of_lines)
            {
                let header = cells.header(field);
                cells.problems.cell(
                    Code::Contradiction,
                    place.row,
                    header,
                    &place.number,
                    message,
                );
                return None;
            }
            draft(place, growing, gross, cells, ended)
        })
        .collect()
}

fn draft(
    place: Place,
    growing: Growing,
    gross: i64,
    cells: &mut Cells,
    ended: &mut Vec<EndedDraft>,
) -> Option<InvoiceDraft> {
    let facts = growing.facts;
    if let Some(reason) = facts.document.reason_to_skip() {
        cells.skipped.push(Skipped {
            row: place.row,
            reason: reason.into(),
        });
        return None;
    }
    let is_credit = gross < 0 || facts.document == DocumentWord::CreditNote;
    let kind = match is_credit {
        true => DocumentKind::CreditNote,
        false => DocumentKind::Invoice,
    };
    let nothing = (gross == 0).then_some(Ended::Nothing);
    if let Some(why) = facts.status.ended().or(nothing) {
        ended.push(EndedDraft {
            row: place.row,
            customer: place.customer,
            kind,
            number: place.number,
            why,
        });
        return None;
    }
    let mut problem = |code, field, message: Message| {
        cells
            .problems
            .cell(code, place.row, cells.header(field), &place.number, message);
    };
    let Some(issued) = facts.issued else {
        problem(
            Code::MissingValue,
            Field::InvoiceDate,
            text!("problem-issued-missing"),
        );
        return None;
    };
    if let Some(open) = facts.open.filter(|open| gross < 0 && *open > 0) {
        let [total, open] = [gross, open].map(|minor| Money::new(minor, facts.currency));
        let message = text!(
            "problem-credit-note-open",
            total = total.plain(),
            open = open.plain()
        );
        problem(Code::Contradiction, Field::Open, message);
        return None;
    }
    // Programs write the used amount of a credit note with either sign, and also the rest of one that only its type marks as
    // a credit note.
    let positive = |minor: i64| match is_credit {
        true => minor.saturating_abs(),
        false => minor,
    };
    let said = Said {
        gross: gross.saturating_abs(),
        currency: facts.currency,
        paid: facts.paid.map(positive),
        open: facts.open.map(positive),
        settled: facts.settled,
        status: facts.status,
    };
    let paid = match said.payment() {
        Ok(paid) => paid,
        Err((field, message)) => {
            problem(Code::Contradiction, field, message);
            return None;
        }
    };
    Some(InvoiceDraft {
        row: place.row,
        customer: place.customer,
        kind,
        number: place.number,
        issued,
        due: facts.due,
        gross: Money::new(said.gross, said.currency),
        paid: paid.into_iter().collect(),
        tells_paid: said.tells_paid(),
        discount: facts.discount,
        disputed: facts.disputed,
        reference: growing.reference,
        note: growing.note,
    })
}
