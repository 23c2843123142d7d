//! What waits, and what it may pay.

use owed_receivables::Date;
use owed_receivables::matching::{
    Candidate, Gone, MatchingReason, PaymentMatch, Remainder, share_out,
};
use owed_store::{BankEntryRow, BookReader, CreditRow};

use super::known::{self, Base};
use crate::cores::on_all_cores;
use crate::failure::Failure;
use crate::wire::count;

/// Everything that waits with its proposals, from one reading of the book.
pub(super) struct Look {
    pub base: Base,
    pub proposals: Proposals,
}

impl Look {
    pub fn at(book: &BookReader, today: Date) -> Result<Self, Failure> {
        let base = Base::read(book, today)?;
        let credit_notes = known::credit_notes(book, today)?;
        let mut proposals = proposals(&base, &known::open(book)?, &credit_notes);
        proposals
            .entries
            .retain(|(row, proposal)| proposal.concerns_us(row));
        Ok(Self { base, proposals })
    }
}

/// Returns how many entries wait for a match.
///
/// # Errors
/// The book cannot be read.
pub fn waiting(book: &BookReader) -> Result<u32, Failure> {
    Ok(count(known::waiting(book)?.len()))
}

/// What an entry may be.
pub(super) enum Proposal {
    /// Payments in the book, reported by a list or a person; or else what it pays.
    IsKnown {
        told: Vec<PaymentMatch>,
        pays: Vec<Candidate>,
    },
    Pays(Vec<Candidate>),
    /// Money left the account.
    WentBack(Vec<Gone>),
}

/// One of the possible meanings of money received.
pub(super) enum Choice<'p> {
    Known(&'p PaymentMatch),
    Pays(&'p Candidate),
}

impl Proposal {
    /// Returns all possible meanings of money received, in the order of display.
    pub(super) fn choices(&self) -> Vec<Choice<'_>> {
        match self {
            Self::IsKnown { told, pays } => {
                let known = told.iter().map(Choice::Known);
                known.chain(pays.iter().map(Choice::Pays)).collect()
            }
            Self::Pays(found) => found.iter().map(Choice::Pays).collect(),
            Self::WentBack(_) => Vec::new(),
        }
    }

    pub(super) fn is_certain(&self) -> bool {
        match self {
            Self::IsKnown { told, .. } => told.first().is_some_and(|best| best.certain),
            Self::Pays(found) => is_certain(found),
            Self::WentBack(found) => found.first().is_some_and(Gone::is_certain),
        }
    }

    /// Returns the same with nothing certain, because another file may report the same money.
    fn doubted(mut self) -> Self {
        let doubt = |certain: &mut bool, reasons: &mut Vec<MatchingReason>| {
            *certain = false;
            reasons.push(MatchingReason::MaybeToldTwice);
        };
        let (told, pays): (&mut [PaymentMatch], &mut [Candidate]) = match &mut self {
            Self::IsKnown { told, pays } => (told, pays),
            Self::Pays(pays) => (&mut [], pays),
            Self::WentBack(gone) => {
                for one in gone {
                    if let Gone::Return(found) = one {
                        doubt(&mut found.certain, &mut found.reasons);
                    }
                }
                return self;
            }
        };
        told.iter_mut()
            .for_each(|one| doubt(&mut one.certain, &mut one.reasons));
        pays.iter_mut()
            .for_each(|one| doubt(&mut one.certain, &mut one.reasons));
        self
    }

    /// Says whether someone must decide what it is. Most money that leaves goes to people who owe nothing.
    fn concerns_us(&self, row: &BankEntryRow) -> bool {
        match self {
            Self::Pays(_) | Self::IsKnown { .. } => true,
            Self::WentBack(found) => row.entry.is_reversal || !found.is_empty(),
        }
    }
}

pub(super) fn is_certain(found: &[Candidate]) -> bool {
    found.first().is_some_and(|best| best.certain)
}

/// What entries and credit notes may be.
pub(super) struct Proposals {
    pub entries: Vec<(BankEntryRow, Proposal)>,
    /// Those that can pay something.
    pub credits: Vec<(CreditRow, Vec<Candidate>)>,
}

/// Makes proposals for all these entries and credit notes together, so that two claiming one item are noticed.
pub(super) fn proposals(
    base: &Base,
    rows: &[BankEntryRow],
    credit_notes: &[CreditRow],
) -> Proposals {
    let mut receipts: Vec<_> = rows
        .iter()
        .filter(|row| row.entry.amount.minor > 0)
        .map(|row| base.receipt(row))
        .collect();
    receipts.extend(credit_notes.iter().map(|row| base.receipt_of_credit(row)));
    let (mut told, mut found): (Vec<_>, Vec<_>) = on_all_cores(&receipts, |receipt| {
        let pays = base.index.propose(receipt);
        let mut told = match receipt.customer {
            Some(_) => Vec::new(),
            None => base.index.told(receipt),
        };
        let certain = pays.first().is_some_and(|best| best.certain);
        if told.is_empty() && receipt.customer.is_none() && !certain {
            told = base.index.told_but_kept(receipt);
        }
        (told, pays)
    })
    .into_iter()
    .unzip();
    share_out(&mut told);
    // What may already be in the book pays nothing for certain.
    for (_, found) in told
        .iter()
        .zip(&mut found)
        .filter(|(told, _)| !told.is_empty())
    {
        found.iter_mut().for_each(|one| one.certain = false);
    }
    base.index.doubt_claimed_twice(&mut found);
    let (mut told, mut pays) = (told.into_iter(), found.into_iter());
    let entries = rows
        .iter()
        .map(|row| {
            let proposal = if row.entry.amount.minor > 0 {
                let pays = pays.next().unwrap_or_default();
                match told.next().unwrap_or_default() {
                    told if told.is_empty() => Proposal::Pays(pays),
                    told => Proposal::IsKnown { told, pays },
                }
            } else {
                Proposal::WentBack(base.index.gone(&base.receipt(row)))
            };
            let proposal = match base.told_twice.contains(&row.id) {
                true => proposal.doubted(),
                false => proposal,
            };
            (row.clone(), proposal)
        })
        .collect();
    let credits = credit_notes
        .iter()
        .zip(pays)
        .filter_map(|(row, mut found)| {
            found.retain(|one| !one.shares.is_empty() && one.rest != Remainder::OtherCurrency);
            (!found.is_empty()).then(|| (row.clone(), found))
        });
    Proposals {
        entries,
        credits: credits.collect(),
    }
}
