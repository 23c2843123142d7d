//! The details of a camt entry: parties, purpose, and the parts of a collective booking.

use owed_receivables::Currency;
use owed_texts::text;

use super::{Amount, account_id, is_returned, sign, transaction_code};
use crate::bank::joined;
use crate::bank::statement::{Counterparty, StatementEntry};
use crate::problem::{Code, Problems};
use crate::tree::Element;

/// An entry before its details are read.
pub(super) struct Directed<'a> {
    pub element: Element<'a>,
    /// The statement's account.
    pub own: &'a str,
    pub entry: StatementEntry,
}

/// Adds the entry with its details. A collective booking is replaced by its parts if they add up to its amount.
pub(super) fn details(
    whole: &Directed<'_>,
    problems: &mut Problems,
    entries: &mut Vec<StatementEntry>,
) {
    let groups = whole.element.all("NtryDtls").chain([whole.element]);
    let parts: Vec<_> = groups.flat_map(|group| group.all("TxDtls")).collect();
    if parts.len() < 2 {
        entries.push(match parts.first() {
            Some(part) => single(whole, *part, problems),
            None => StatementEntry {
                fees: kept(whole.element, None, &whole.entry, problems),
                ..whole.entry.clone()
            },
        });
        return;
    }
    match split(whole, &parts, problems) {
        Some(amounts) => {
            let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
            for (number, (part, amount)) in (1..).zip(parts.iter().zip(&amounts)) {
                let mut entry = described(whole, *part, &whole.entry);
                (entry.amount, entry.part) = (*amount, Some((number, count)));
                entries.push(entry);
            }
            let rest = whole.entry.amount - amounts.iter().sum::<i64>();
            if rest != 0 {
                entries.push(StatementEntry {
                    amount: rest,
                    is_fee: true,
                    ..whole.entry.clone()
                });
            }
        }
        None => {
            let mut entry = whole.entry.clone();
            let texts: Vec<_> = parts
                .iter()
                .map(|part| described(whole, *part, &whole.entry).text)
                .collect();
            entry.text = joined(texts.iter().map(String::as_str));
            entries.push(entry);
        }
    }
}

fn single(whole: &Directed<'_>, part: Element<'_>, problems: &mut Problems) -> StatementEntry {
    let mut entry = described(whole, part, &whole.entry);
    let charged = if part.at("Chrgs").is_some() {
        part
    } else {
        whole.element
    };
    entry.fees = kept(charged, Some(part), &entry, problems);
    entry
}

/// Returns the parts' signed amounts if they add up to the whole, or to the whole and its charges.
fn split(whole: &Directed<'_>, parts: &[Element<'_>], problems: &mut Problems) -> Option<Vec<i64>> {
    let target = i128::from(whole.entry.amount);
    let mut nearest: Option<Vec<i64>> = None;
    for place in ["", "AmtDtls/TxAmt", "AmtDtls/InstdAmt"] {
        let amounts: Option<Vec<i64>> = parts
            .iter()
            .map(|part| part_amount(*part, place, whole.entry.currency))
            .collect();
        let Some(amounts) = amounts else { continue };
        // Some banks leave the direction of the order, not of the booking, in the parts.
        let own = |(part, amount): (&Element<'_>, &i64)| {
            if part.at("CdtDbtInd").is_some() {
                amount * sign(*part)
            } else {
                amount * whole.entry.amount.signum()
            }
        };
        let as_said: Vec<i64> = parts.iter().zip(&amounts).map(own).collect();
        let as_booked: Vec<i64> = amounts
            .iter()
            .map(|amount| amount * whole.entry.amount.signum())
            .collect();
        for signed in [as_said, as_booked] {
            if sum(&signed) == target {
                return Some(signed);
            }
            nearest.get_or_insert(signed);
        }
    }
    let nearest = nearest?;
    let gap = sum(&nearest) - target;
    let charges = charges(whole.element, whole.entry.currency, problems)
        + parts
            .iter()
            .map(|part| charges(*part, whole.entry.currency, problems))
            .sum::<i64>();
    if gap == i128::from(charges) && gap > 0 {
        return Some(nearest);
    }
    let message = text!("problem-booking-parts", count = parts.len());
    let value = whole.element.text_at(&["Amt"]);
    problems.cell(
        Code::Contradiction,
        whole.entry.row,
        "TxDtls",
        value,
        message,
    );
    None
}

fn sum(amounts: &[i64]) -> i128 {
    amounts.iter().map(|amount| i128::from(*amount)).sum()
}

/// Returns the amount at a place inside a part, if it is in the entry's currency.
fn part_amount(part: Element<'_>, place: &str, currency: Option<Currency>) -> Option<i64> {
    let holder = if place.is_empty() {
        Some(part)
    } else {
        part.at(place)
    };
    // An unreadable value here is not a separate problem: the entry's amount decides.
    let amount = Amount::from_element(holder?, &mut Problems::default())?;
    (amount.currency.is_none() || amount.currency == currency).then_some(amount.minor)
}

/// Returns what was deducted from the other side's amount, if the file says so: the amount sent less charges is what was
/// booked.
fn kept(
    charged: Element<'_>,
    part: Option<Element<'_>>,
    entry: &StatementEntry,
    problems: &mut Problems,
) -> i64 {
    let charges = charges(charged, entry.currency, problems);
    if entry.amount < 0 && !entry.reversal || entry.amount >= 0 && charges == 0 {
        return 0;
    }
    let sent = part.and_then(|part| {
        ["AmtDtls/InstdAmt", "AmtDtls/TxAmt"]
            .iter()
            .find_map(|place| part_amount(part, place, entry.currency))
    });
    let included = charged
        .at("Chrgs/Rcrd/ChrgInclInd")
        .map(|found| found.text() == "true");
    match (sent, included) {
        // Beyond the returned amount, a bank may charge without saying so.
        (Some(sent), _) if entry.amount < 0 => (-entry.amount - sent).max(0),
        (Some(sent), _) if sent == entry.amount + charges => charges,
        (None, Some(true)) => charges,
        _ => 0,
    }
}

/// Returns the charges in the entry's currency, in minor units.
fn charges(element: Element<'_>, currency: Option<Currency>, problems: &mut Problems) -> i64 {
    let mut sum = 0_i64;
    for charges in element.all("Chrgs") {
        let records: Vec<_> = charges.all("Rcrd").collect();
        let of = if records.is_empty() {
            vec![charges]
        } else {
            records
        };
        for record in of {
            if let Some(amount) =
                Amount::from_element(record, problems).filter(|amount| amount.currency == currency)
            {
                let refunded = record.text_at(&["CdtDbtInd"]) == "CRDT";
                sum = sum.saturating_add(if refunded {
                    -amount.minor
                } else {
                    amount.minor
                });
            }
        }
    }
    sum
}

/// Returns the entry with the references, texts and parties of one of its details.
fn described(whole: &Directed<'_>, part: Element<'_>, entry: &StatementEntry) -> StatementEntry {
    let mut entry = entry.clone();
    let refs = |name: &str| {
        part.at("Refs")
            .and_then(|refs| refs.at(name))
            .map_or("", |found| found.text())
    };
    let structured = part.text_at(&[
        "RmtInf/Strd/CdtrRefInf/Ref",
        "RmtInf/Strd/CdtrRefInf/CdtrRef",
    ]);
    let given = [
        structured,
        refs("EndToEndId"),
        refs("InstrId"),
        refs("MndtId"),
        refs("ChqNb"),
    ];
    let given = given
        .into_iter()
        .find(|text| !matches!(*text, "" | "NOTPROVIDED"));
    entry.reference = given.unwrap_or_default().to_owned();
    entry.end_to_end = Some(refs("EndToEndId"))
        .filter(|text| *text != "NOTPROVIDED")
        .unwrap_or_default()
        .to_owned();
    let code = transaction_code(part);
    if !code.is_empty() {
        entry.code = code;
    }
    if entry.bank_reference.is_empty() {
        entry.bank_reference = refs("AcctSvcrRef").to_owned();
    }
    let remittance = part
        .all("RmtInf")
        .flat_map(Element::and_descendants)
        .filter(|found| {
            matches!(found.name(), "Ustrd" | "AddtlRmtInf")
                || (found.name() == "Nb" && !found.text().is_empty())
        });
    let remittance = joined(remittance.map(|found| found.text()));
    let said = [remittance.as_str(), part.text_at(&["AddtlTxInf"])]
        .into_iter()
        .find(|text| !text.is_empty());
    if let Some(said) = said {
        entry.text = said.to_owned();
    }
    entry.reversal |= part.at("RtrInf").is_some() || is_returned(part);
    entry.counterparty = counterparty(part, whole.own, (entry.amount > 0) != entry.reversal);
    entry
}

/// Returns the side that is not the account's own: by its account, else by the direction of the money. In a reversal the
/// parties keep their roles from the reversed movement.
fn counterparty(part: Element<'_>, own: &str, came_in: bool) -> Counterparty {
    let Some(parties) = part.at("RltdPties") else {
        return Counterparty::default();
    };
    let debtor = party(parties, "Dbtr", "DbtrAcct", "UltmtDbtr");
    let creditor = party(parties, "Cdtr", "CdtrAcct", "UltmtCdtr");
    let is_own = |party: &Counterparty| !own.is_empty() && party.account == own;
    let is_known = |party: &Counterparty| !party.name.is_empty() || !party.account.is_empty();
    let debtor_first = match (is_own(&debtor), is_own(&creditor)) {
        (true, false) => false,
        (false, true) => true,
        _ => came_in,
    };
    let (first, second) = if debtor_first {
        (debtor, creditor)
    } else {
        (creditor, debtor)
    };
    if is_known(&first) || is_own(&second) {
        first
    } else {
        second
    }
}

fn party(
    parties: Element<'_>,
    who: &'static str,
    its_account: &str,
    behind: &'static str,
) -> Counterparty {
    let name = |who: &str| {
        parties
            .at(who)
            .map_or("", |party| {
                party.text_at(&["Nm", "Pty/Nm", "Agt/FinInstnId/Nm"])
            })
            .to_owned()
    };
    Counterparty {
        name: name(who),
        account: parties.at(its_account).map(account_id).unwrap_or_default(),
        ultimate: name(behind),
    }
}
