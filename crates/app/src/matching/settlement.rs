//! What a bank entry pays, and the payments that it becomes.

use std::collections::BTreeMap;

use owed_receivables::credit::spread;
use owed_receivables::matching::{
    Candidate, ClaimShare, MatchReasonCode, MatchingReason, Remainder, payer_key,
};
use owed_receivables::{
    BankEntry, Credit, CreditKind, Currency, CustomerId, Date, EntryState, InvoiceId, Language,
    Money,
};
use owed_store::{BankEntryRow, BankMatch, BankSide, LearnedPayer, OpenDebt, Write};
use owed_texts::{Message, text};

use super::known::{self, Base};
use super::{Why, why};
use crate::failure::{Code, Failure};
use crate::implied;
use crate::shares::{self, Debt, Shares};
use crate::typed;

/// What an entry is used to pay.
pub(super) struct Settlement {
    /// Minor units of `paid`'s currency.
    pub shares: Vec<(InvoiceId, CustomerId, i64)>,
    /// What goes to claims against `customer`.
    pub claims: Vec<ClaimShare>,
    /// The customer whose account gets the rest.
    pub customer: CustomerId,
    pub paid: Paid,
    pub reasons: Vec<Why>,
    pub by_itself: bool,
}

/// What a person says about an entry.
pub(super) struct Said<'s> {
    pub items: &'s [InvoiceId],
    /// The claims of a candidate that they chose.
    pub claims: &'s [ClaimShare],
    /// What the money is worth in the items' currency, as typed; may be empty.
    pub settles: &'s str,
}

/// What customers paid, of which a bank may have kept a part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paid {
    /// In the currency of what they owe.
    pub amount: Money,
    /// In minor units of it: the company's cost.
    pub charges: i64,
}

impl Paid {
    /// According to the bank.
    pub fn from_entry(entry: &BankEntry) -> Self {
        let charges = entry.fees.max(0);
        Self {
            amount: Money::new(entry.amount.minor + charges, entry.amount.currency),
            charges,
        }
    }

    /// According to a person: what the money settles of items in a currency. In the same currency, any excess over what
    /// came is what a bank kept.
    fn said(entry: &BankEntry, owed: Currency, settles: &str) -> Result<Self, Failure> {
        let came = entry.amount;
        if settles.trim().is_empty() {
            if owed == came.currency {
                return Ok(Self::from_entry(entry));
            }
            let (came, owed) = (came.currency.code(), owed.code());
            return Err(Failure::new(
                Code::Refused,
                text!("error-bank-other-currency", came, owed),
            )
            .field("settles"));
        }
        let amount = typed::amount("settles", settles, owed)?;
        let kept = amount.minor - came.minor;
        match owed == came.currency {
            _ if amount.minor <= 0 => Err(Failure::invalid(
                "settles",
                text!("error-bank-settles-nothing"),
            )),
            true if kept < 0 => Err(Failure::invalid(
                "settles",
                text!("error-bank-settles-less", amount, came),
            )),
            true => Ok(Self {
                amount,
                charges: kept,
            }),
            false => Ok(Self { amount, charges: 0 }),
        }
    }
}

impl Settlement {
    /// Settles a candidate as proposed; what banks on the way kept is the company's cost, so that the items are
    /// settled.
    pub fn of_candidate(
        base: &Base,
        entry: &BankEntry,
        found: &Candidate,
        reasons: Vec<Why>,
        by_itself: bool,
    ) -> Self {
        let kept = matches!(found.rest, Remainder::Missing(_));
        let mut paid = Paid::from_entry(entry);
        let mut shares = Vec::with_capacity(found.shares.len());
        for share in &found.shares {
            let Some(debt) = base.debts.get(&share.item) else {
                continue;
            };
            let amount = if kept {
                base.payable(debt, entry.booked)
            } else {
                share.amount
            };
            paid.amount.minor += amount - share.amount;
            paid.charges += amount - share.amount;
            shares.push((share.item, debt.customer, amount));
        }
        Self {
            shares,
            claims: found.claims.clone(),
            customer: found.customer,
            paid,
            reasons,
            by_itself,
        }
    }

    /// Settles what a person names, as far as the money goes: the claims, then the items in order. If no claims are
    /// named, the rest pays those that add up to it.
    pub fn by_hand(
        base: &Base,
        entry: &BankEntry,
        said: &Said<'_>,
        mut reasons: Vec<Why>,
        language: Language,
    ) -> Result<Self, Failure> {
        let items = said.items.iter();
        let debts = items
            .map(|id| base.owed_of(*id, |debt| base.payable(debt, entry.booked)))
            .collect::<Result<Vec<&OpenDebt>, Failure>>()?;
        let (customer, owed) = one_sort(&debts, entry)?;
        let paid = Paid::said(entry, owed, said.settles)?;
        reasons.extend(told(entry, paid, language));
        let mut claims = as_far_as(said.claims, paid.amount.minor);
        let for_items = paid.amount.minor - sum(&claims);
        let payable = debts.iter().map(|debt| base.payable(debt, entry.booked));
        let parts = spread(for_items, payable);
        let of_one = debts.iter().all(|debt| debt.customer == customer);
        if claims.is_empty() && of_one {
            let over = Money::new(for_items - parts.iter().sum::<i64>(), owed);
            claims = base
                .index
                .claims_for(customer, said.items, over, entry.booked);
            if !claims.is_empty() {
                let paid = Money::new(sum(&claims), owed);
                let settled = false;
                reasons.extend(why(&[MatchingReason::Claims { paid, settled }], language));
            }
        }
        let shares = debts.iter().zip(parts).filter(|(_, part)| *part > 0);
        Ok(Self {
            shares: shares
                .map(|(debt, part)| (debt.invoice, debt.customer, part))
                .collect(),
            claims,
            customer,
            paid,
            reasons,
            by_itself: false,
        })
    }
}

/// Returns the customer of the first of these debts, and the currency of all.
fn one_sort(debts: &[&OpenDebt], entry: &BankEntry) -> Result<(CustomerId, Currency), Failure> {
    let refused = |message: Message| Err(Failure::new(Code::Refused, message));
    let Some(first) = debts.first() else {
        return refused(text!("error-bank-no-invoice"));
    };
    let owed = first.open.currency;
    if debts.iter().any(|debt| debt.open.currency != owed) {
        return refused(text!("error-bank-several-currencies"));
    }
    let of_several = debts.iter().any(|debt| debt.customer != first.customer);
    if owed != entry.amount.currency && of_several {
        return refused(text!("error-bank-several-customers"));
    }
    Ok((first.customer, owed))
}

fn sum(claims: &[ClaimShare]) -> i64 {
    claims.iter().map(|(_, amount)| amount).sum()
}

/// Returns these shares in order, as far as the money goes.
fn as_far_as(claims: &[ClaimShare], paid: i64) -> Vec<ClaimShare> {
    let parts = spread(paid, claims.iter().map(|(_, amount)| *amount));
    let shares = claims.iter().zip(parts).filter(|(_, part)| *part > 0);
    shares.map(|((claim, _), part)| (*claim, part)).collect()
}

/// Returns the reason for a value that a person gave to an entry.
fn told(entry: &BankEntry, paid: Paid, language: Language) -> Option<Why> {
    let (came, currency) = (entry.amount, paid.amount.currency);
    if came.currency != currency {
        return Some(Why {
            code: MatchReasonCode::Settles,
            text: text!("bank-why-settles", came, amount = paid.amount).text(language),
        });
    }
    let kept = Money::new(paid.charges, currency);
    (paid.charges > entry.fees.max(0)).then(|| Why {
        code: MatchReasonCode::BankCharge,
        text: text!("bank-why-kept", amount = kept).text(language),
    })
}

/// Makes one payment per customer with its allocations, links them to the entry, and learns the payer.
pub(super) fn settle(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    settlement: &Settlement,
    today: Date,
) -> Result<(), Failure> {
    let entry = &row.entry;
    if entry.amount.minor <= 0 {
        return Err(Failure::new(
            Code::Refused,
            text!("error-bank-left-account", entry = row.id.0.to_string()),
        ));
    }
    let before = write.newest_allocation()?;
    let Paid { amount, charges } = settlement.paid;
    let mut theirs: BTreeMap<CustomerId, (i64, Shares)> = BTreeMap::new();
    for (invoice, customer, part) in &settlement.shares {
        let (sum, shares) = theirs.entry(*customer).or_default();
        *sum += part;
        shares.push((Debt::Invoice(*invoice), Money::new(*part, amount.currency)));
    }
    if !settlement.claims.is_empty() {
        let (sum, shares) = theirs.entry(settlement.customer).or_default();
        for (claim, part) in &settlement.claims {
            *sum += part;
            shares.push((Debt::Claim(*claim), Money::new(*part, amount.currency)));
        }
    }
    let rest = amount.minor - theirs.values().map(|(sum, _)| sum).sum::<i64>();
    if rest > 0 {
        theirs.entry(settlement.customer).or_default().0 += rest;
    }
    let parts: Vec<_> = settlement
        .shares
        .iter()
        .map(|(invoice, _, part)| (*invoice, *part))
        .collect();
    let moved = implied::make_way(write, entry.booked, &parts)?;
    let came = (amount.currency != entry.amount.currency).then_some(entry.amount);
    // At least one minor unit of each must have come, since the entry is linked to that.
    let kept = spread(charges, theirs.values().map(|(sum, _)| sum - 1));
    for ((customer, (sum, shares)), charges) in theirs.into_iter().zip(kept) {
        let credit = Credit {
            customer,
            kind: CreditKind::Payment,
            number: entry.reference.clone(),
            dated: entry.booked,
            amount: Money::new(sum, amount.currency),
            note: entry.text.clone(),
        };
        let id = write.insert_bank_payment(credit, &BankSide { charges, came })?;
        shares::allocate(write, id, entry.booked, &shares)?;
        let linked = came.map_or(sum - charges, |came| came.minor);
        write.link_bank_entry(row.id, id, linked)?;
        if let (Some(payer), false) = (payer_key(&known::payer(entry)), settlement.by_itself) {
            write.learn_payer(&LearnedPayer { payer, customer }, row.id)?;
        }
    }
    for invoice in moved {
        implied::restate(write, invoice, None)?;
    }
    let made = BankMatch {
        by_itself: settlement.by_itself,
        made: today,
        reasons: written(&settlement.reasons)?,
        allocations: write.allocations_after(before)?,
    };
    matched(write, row, &made)
}

/// Records that an entry is matched, and why.
pub(super) fn matched(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    made: &BankMatch,
) -> Result<(), Failure> {
    write.decide_bank_entry(row.id, EntryState::Matched, "")?;
    Ok(write.insert_bank_match(row.id, made)?)
}

/// Returns reasons as stored.
pub(super) fn written(reasons: &[Why]) -> Result<String, Failure> {
    serde_json::to_string(reasons).map_err(Failure::internal)
}
