//! The book's data for matching.

use std::collections::{HashMap, HashSet};

use chrono::Days;
use owed_receivables::implied::untold;
use owed_receivables::matching::{
    Expected, ExpectedKind, Index, Learned, Matched, MatchingDebtor, MatchingFacts, MatchingItem,
    OpenClaim, Payer, Receipt,
};
use owed_receivables::{
    BankEntry, BankEntryId, ClaimId, CreditId, CreditKind, Currency, CustomerId, Date, EntryState,
    Implied, InvoiceId, Money, PlanState, PromiseState,
};
use owed_store::{
    BankEntryQuery, BankEntryRow, BookReader, CreditQuery, CreditRow, CreditSort, CreditState,
    OpenDebt, PageRequest, Untold,
};
use owed_texts::{Arg, key, text};

use super::twins;
use crate::failure::{Code, Failure};
use crate::shares;

/// How many days back settled invoices may be named, and direct debits returned.
const BACK: u64 = 400;

/// The basis of all proposals, read once.
pub(crate) struct Base {
    pub index: Index,
    pub debts: HashMap<InvoiceId, OpenDebt>,
    pub names: HashMap<CustomerId, String>,
    /// The open amounts of claims.
    pub claims: HashMap<ClaimId, Money>,
    implied: HashMap<InvoiceId, Vec<Implied>>,
    refused: HashMap<BankEntryId, Vec<InvoiceId>>,
    refused_credits: HashMap<CreditId, Vec<InvoiceId>>,
    /// Open entries that another file may also report.
    pub told_twice: HashSet<BankEntryId>,
}

impl Base {
    pub(crate) fn read(book: &BookReader, today: Date) -> Result<Self, Failure> {
        let since = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
        let debts = book.debts(since)?;
        let mut known = MatchingFacts {
            grace_days: book.company()?.discount_grace_days,
            letters: book.letter_references()?,
            ..MatchingFacts::default()
        };
        let mut implied: HashMap<InvoiceId, Vec<Implied>> = HashMap::new();
        for sum in book.implied_sums()? {
            implied.entry(sum.invoice).or_default().push(sum.part);
        }
        for debt in &debts {
            let implied = implied.get(&debt.invoice).cloned().unwrap_or_default();
            known.items.push(item(debt, implied)?);
        }
        let told = book.known_payments(Untold::ByBank, since, Date::MAX)?;
        known.told = told.into_iter().map(|(payment, _)| payment).collect();
        let names: HashMap<CustomerId, String> = book
            .customer_labels()?
            .into_iter()
            .map(|(id, label)| (id, label.name))
            .collect();
        let mut accounts: HashMap<CustomerId, Vec<String>> = HashMap::new();
        for (customer, account) in book.customer_accounts()? {
            accounts.entry(customer).or_default().push(account);
        }
        let mut former: HashMap<CustomerId, Vec<String>> = HashMap::new();
        for (name, customer) in book.former_names()? {
            former.entry(customer).or_default().push(name);
        }
        let parents: HashMap<CustomerId, CustomerId> = book.parents()?.into_iter().collect();
        known.debtors = names
            .iter()
            .map(|(id, name)| MatchingDebtor {
                id: *id,
                name: name.clone(),
                former_names: former.remove(id).unwrap_or_default(),
                accounts: accounts.remove(id).unwrap_or_default(),
                parent: parents.get(id).copied(),
            })
            .collect();
        known.debtors.sort_by_key(|debtor| debtor.id);
        known.learned = book
            .learned_payers()?
            .into_iter()
            .map(|learned| Learned {
                payer: learned.payer,
                customer: learned.customer,
            })
            .collect();
        known.claims = claims(book)?;
        known.expected = expected(book, &debts, today)?;
        if book.has_open_outgoing()? {
            known.on_account = book.money_on_account()?;
            known.refunds = book.untold_refunds(Untold::ByBank, since, Date::MAX)?;
            known.matched = matched(book, &names, since)?;
        }
        let claims = known.claims.iter().map(|claim| (claim.id, claim.open));
        Ok(Self {
            claims: claims.collect(),
            index: Index::new(known),
            debts: debts.into_iter().map(|debt| (debt.invoice, debt)).collect(),
            names,
            implied,
            refused: book.refused_matches()?,
            refused_credits: book.refused_credits()?,
            told_twice: twins::told_twice_perhaps(book)?,
        })
    }

    /// Returns an entry as a receipt, with the amount unsigned.
    pub(crate) fn receipt(&self, row: &BankEntryRow) -> Receipt {
        let entry = &row.entry;
        let amount = Money::new(entry.amount.minor.saturating_abs(), entry.amount.currency);
        Receipt {
            charges: entry.fees.max(0),
            reference: entry.reference.clone(),
            end_to_end: entry.end_to_end.clone(),
            text: entry.text.clone(),
            payer: payer(entry),
            goes_back: entry.is_reversal,
            refused: self.refused.get(&row.id).cloned().unwrap_or_default(),
            ..Receipt::new(entry.booked, amount)
        }
    }

    /// Returns what is left of a credit note as a receipt; its own number names no invoice.
    pub(crate) fn receipt_of_credit(&self, row: &CreditRow) -> Receipt {
        Receipt {
            text: row.note.clone(),
            customer: Some(row.customer),
            refused: self
                .refused_credits
                .get(&row.id)
                .cloned()
                .unwrap_or_default(),
            ..Receipt::new(row.dated, row.on_account)
        }
    }

    /// Returns what a receipt of a day may pay on an invoice: what is open, plus what only lists report as paid.
    pub(crate) fn payable(&self, debt: &OpenDebt, day: Date) -> i64 {
        let implied = self.implied.get(&debt.invoice);
        debt.open.minor + implied.map_or(0, |parts| untold(parts, day))
    }

    /// Returns an invoice named by a person; `payable` must be above zero for it.
    pub(super) fn owed_of(
        &self,
        id: InvoiceId,
        payable: impl Fn(&OpenDebt) -> i64,
    ) -> Result<&OpenDebt, Failure> {
        let debt = self.debts.get(&id);
        debt.filter(|debt| payable(debt) > 0).ok_or_else(|| {
            let one = || Arg::from(key!("error-bank-one-of-the-invoices"));
            let number = debt.map_or_else(one, |debt| Arg::from(&debt.number));
            Failure::new(Code::Refused, text!("error-bank-nothing-open", number))
        })
    }

    pub(crate) fn name(&self, customer: CustomerId) -> String {
        self.names.get(&customer).cloned().unwrap_or_default()
    }
}

pub(crate) fn payer(entry: &BankEntry) -> Payer {
    Payer {
        name: entry.name.clone(),
        account: entry.other_account.clone(),
        ultimate: entry.ultimate.clone(),
    }
}

/// Returns the payments that money leaving the account may take back.
fn matched(
    book: &BookReader,
    names: &HashMap<CustomerId, String>,
    since: Date,
) -> Result<Vec<Matched>, Failure> {
    let mut matched = Vec::new();
    for payment in book.matched_payments(since)? {
        let (reference, end_to_end, payer) = match payment.entry {
            Some(entry) => {
                let entry = book.bank_entry(entry)?;
                let payer = payer(&entry);
                (entry.reference, entry.end_to_end, payer)
            }
            None => {
                let payer = Payer {
                    name: names.get(&payment.customer).cloned().unwrap_or_default(),
                    ..Payer::default()
                };
                (payment.number, String::new(), payer)
            }
        };
        matched.push(Matched {
            payment: payment.payment,
            customer: payment.customer,
            dated: payment.dated,
            amount: payment.amount,
            reference,
            end_to_end,
            payer,
            items: payment.items,
        });
    }
    Ok(matched)
}

/// Returns the entries that wait for a match, oldest first: incoming money that is not a fee, and reversals.
pub(crate) fn waiting(book: &BookReader) -> Result<Vec<BankEntryRow>, Failure> {
    let mut rows = open(book)?;
    rows.retain(|row| (row.entry.amount.minor > 0) != row.entry.is_reversal);
    Ok(rows)
}

/// Returns the entries that may wait, including money that left the account for a reason not given by the bank.
pub(crate) fn open(book: &BookReader) -> Result<Vec<BankEntryRow>, Failure> {
    let in_parts = book.entries_in_parts()?;
    let mut rows = book
        .bank_entries(&BankEntryQuery {
            state: Some(EntryState::Open),
            oldest_first: true,
            page: PageRequest::ALL,
            ..BankEntryQuery::default()
        })?
        .rows;
    rows.retain(|row| {
        let entry = &row.entry;
        let came_back = entry.amount.minor > 0 && entry.is_reversal;
        !came_back && !entry.is_fee && !in_parts.contains(&row.id)
    });
    Ok(rows)
}

/// Returns the credit notes with money on account, oldest first. Payments are on account because a person wants it or
/// too much was paid: these are not asked about again.
pub(crate) fn credit_notes(book: &BookReader, today: Date) -> Result<Vec<CreditRow>, Failure> {
    let query = CreditQuery {
        as_of: today,
        state: CreditState::OnAccount,
        customer: None,
        currency: None,
        text: String::new(),
        sort: CreditSort::Dated,
        descending: false,
        page: PageRequest::ALL,
    };
    let mut rows = book.credits(&query)?.rows;
    rows.retain(|row| row.kind == CreditKind::CreditNote);
    Ok(rows)
}

fn item(debt: &OpenDebt, implied: Vec<Implied>) -> Result<MatchingItem, Failure> {
    let base = Money::new(debt.gross.minor - debt.credited, debt.gross.currency);
    Ok(MatchingItem {
        id: debt.invoice,
        customer: debt.customer,
        number: debt.number.clone(),
        balance: debt.open,
        issued: debt.issued,
        due: debt.due,
        offers: debt.terms.offers(debt.issued, base)?,
        reference: debt.reference.clone(),
        implied,
    })
}

/// Returns the claims that count, against any customer.
fn claims(book: &BookReader) -> Result<Vec<OpenClaim>, Failure> {
    let ranked = shares::ranked_claims(book, None)?;
    Ok(ranked
        .into_iter()
        .filter_map(|(rank, claim)| {
            Some(OpenClaim {
                id: claim.id,
                customer: claim.customer,
                invoice: claim.invoice,
                open: claim.open,
                counts_from: claim.counts_from?,
                rank,
            })
        })
        .collect())
}

/// Returns promises not yet paid, and the remaining instalments.
fn expected(book: &BookReader, debts: &[OpenDebt], today: Date) -> Result<Vec<Expected>, Failure> {
    let mut expected = Vec::new();
    for row in book.promises(None, today)? {
        let promise = row.promise;
        let waits = matches!(
            promise.state(row.received, today),
            PromiseState::Open | PromiseState::Broken
        );
        let left = promise.amount.minor - row.received;
        if waits && left > 0 {
            let invoices = match promise.invoice {
                Some(invoice) => vec![invoice],
                None => oldest_first(debts, promise.customer, promise.amount.currency),
            };
            expected.push(Expected {
                customer: promise.customer,
                kind: ExpectedKind::Promise,
                amount: Money::new(left, promise.amount.currency),
                due: promise.until,
                invoices,
            });
        }
    }
    for row in book.plans(None, today)? {
        let plan = row.plan;
        if !matches!(
            plan.state(row.received, today),
            PlanState::Kept { .. } | PlanState::Missed { .. }
        ) {
            continue;
        }
        let invoices: Vec<InvoiceId> = plan.items.iter().map(|(invoice, _)| *invoice).collect();
        for (instalment, left) in plan.unpaid(row.received).filter(|(_, left)| *left > 0) {
            expected.push(Expected {
                customer: plan.customer,
                kind: ExpectedKind::Instalment,
                amount: Money::new(left, plan.currency),
                due: instalment.due,
                invoices: invoices.clone(),
            });
        }
    }
    Ok(expected)
}

fn oldest_first(debts: &[OpenDebt], customer: CustomerId, currency: Currency) -> Vec<InvoiceId> {
    let mut theirs: Vec<&OpenDebt> = debts
        .iter()
        .filter(|debt| {
            debt.customer == customer && debt.open.currency == currency && debt.open.minor > 0
        })
        .collect();
    theirs.sort_by_key(|debt| (debt.due, debt.issued, debt.invoice));
    theirs.into_iter().map(|debt| debt.invoice).collect()
}
