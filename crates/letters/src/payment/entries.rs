//! A way to pay in words.

use owed_receivables::{AccountForm, CompanyAccount};

use crate::labels::Labels;
use crate::single_line::single_line;

/// Returns the account's numbers with their labels, then its bank and further lines. A link has none; its address names the
/// sum.
pub(super) fn of(account: &CompanyAccount, labels: &Labels) -> Vec<(&'static str, String)> {
    let number = account.written_number();
    let code = account.written_code();
    let wire = account.wire_code.clone();
    let routing = if wire.is_empty() {
        labels.routing
    } else {
        labels.routing_ach
    };
    let (institution, transit) = code.split_once('-').unwrap_or_default();
    let numbers = match account.form {
        AccountForm::Iban => vec![("IBAN", number)],
        AccountForm::SortCode => vec![(labels.sort_code, code), (labels.account_number, number)],
        AccountForm::Routing => vec![
            (routing, code),
            (labels.routing_wire, wire),
            (labels.account_number, number),
        ],
        AccountForm::Bsb => vec![("BSB", code), (labels.account_number, number)],
        AccountForm::Ifsc => vec![("IFSC", code), (labels.account_number, number)],
        AccountForm::Transit => vec![
            (labels.institution, institution.to_owned()),
            (labels.transit, transit.to_owned()),
            (labels.account_number, number),
        ],
        AccountForm::Upi => vec![("UPI", number)],
        AccountForm::Pix => vec![("Pix", number)],
        AccountForm::Link | AccountForm::Other => Vec::new(),
    };
    let mut entries = numbers;
    entries.push(("BIC", account.bic.clone()));
    entries.push((labels.bank, single_line(&account.bank_name)));
    for (index, line) in account.lines.lines().enumerate() {
        let label = if index == 0 {
            labels.payment_details
        } else {
            ""
        };
        entries.push((label, single_line(line)));
    }
    entries
}

/// Returns the account for a letter's footer, a line each.
pub(crate) fn footer(account: &CompanyAccount, labels: &Labels) -> Vec<String> {
    let mut lines = vec![single_line(&account.bank_name)];
    if account.form == AccountForm::Other {
        lines.extend(account.lines.lines().map(single_line));
        return lines;
    }
    let entries = of(account, labels).into_iter();
    let numbers = entries.filter(|(label, value)| {
        ![labels.bank, labels.payment_details, ""].contains(label) && !value.is_empty()
    });
    lines.extend(numbers.map(|(label, value)| format!("{label} {value}")));
    lines
}
