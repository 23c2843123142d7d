//! Finds rows of a payment list that are money already in the book (rule L6).

use std::collections::{BTreeSet, HashMap};

use chrono::Days;
use owed_receivables::matching::{Fits, fitting};
use owed_receivables::same_payment::{
    LONGEST_DELAY, USUAL_DELAY, assign, assign_together, corrects, same, same_but_kept, same_row,
};
use owed_receivables::{
    CreditId, CustomerId, Date, InvoiceId, KnownPayment, Money, PaymentReport, Sureness,
};
use owed_store::{BookReader, ImpliedSum, Untold};

use crate::failure::Failure;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    New,
    /// A payment reported by a bank or a person.
    Payment(CreditId),
    MaybePayment(CreditId),
    /// Money that lists of invoices imply for these invoices.
    Implied(Vec<InvoiceId>),
    MaybeImplied(Vec<InvoiceId>),
    /// Possibly a payment that a row reported differently, and that the list no longer has in that form.
    MaybeCorrected(CorrectedRow),
}

/// What an earlier row said of a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectedRow {
    pub payment: CreditId,
    pub dated: Date,
    pub amount: Money,
}

/// What the book has that rows may report again, read once for all rows.
pub struct Finder {
    payments: Vec<KnownPayment>,
    /// Those reported by a row of another list.
    listed: Vec<KnownPayment>,
    implied: HashMap<CustomerId, Vec<ImpliedSum>>,
}

/// Assigns payments to rows.
type Assign = fn(&[&PaymentReport], &mut [KnownPayment]) -> Vec<Option<(usize, Sureness)>>;

impl Finder {
    /// `keys` are all keys of the file: a payment that it reports again is not available for another row.
    pub fn new<'k>(
        book: &BookReader,
        tellings: &[PaymentReport],
        keys: impl Iterator<Item = &'k str>,
    ) -> Result<Self, Failure> {
        let days = tellings.iter().map(|telling| telling.dated);
        let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
            return Ok(Self {
                payments: Vec::new(),
                listed: Vec::new(),
                implied: HashMap::new(),
            });
        };
        let around = |delay: i64| {
            let delay = Days::new(delay.unsigned_abs());
            let from = first.checked_sub_days(delay).unwrap_or(first);
            (from, last.checked_add_days(delay).unwrap_or(last))
        };
        let (from, to) = around(LONGEST_DELAY);
        let payments = book.known_payments(Untold::ByRows, from, to)?;
        let (from, to) = around(USUAL_DELAY);
        let mut listed = book.known_payments(Untold::No, from, to)?;
        if !listed.is_empty() {
            let keys: BTreeSet<&str> = keys.collect();
            listed.retain(|(_, key)| key.as_deref().is_none_or(|key| !keys.contains(key)));
        }
        let mut implied: HashMap<CustomerId, Vec<ImpliedSum>> = HashMap::new();
        for sum in book.implied_sums()? {
            implied.entry(sum.customer).or_default().push(sum);
        }
        Ok(Self {
            payments: payments.into_iter().map(|(payment, _)| payment).collect(),
            listed: listed.into_iter().map(|(payment, _)| payment).collect(),
            implied,
        })
    }

    /// Returns what each row is, the surest first, so that a doubtful row takes nothing from a sure one.
    pub fn find(mut self, tellings: &[PaymentReport]) -> Vec<Found> {
        let mut found = vec![Found::New; tellings.len()];
        if self.payments.is_empty() && self.listed.is_empty() && self.implied.is_empty() {
            return found;
        }
        for (payments, judge) in [
            (&mut self.payments, same as fn(&_, &_) -> _),
            (&mut self.listed, same_row),
        ] {
            let left: Vec<usize> = (0..tellings.len())
                .filter(|at| !matches!(found[*at], Found::Payment(_)))
                .collect();
            let rows: Vec<&PaymentReport> = left.iter().map(|at| &tellings[*at]).collect();
            for (at, one) in left.into_iter().zip(assign(&rows, payments, judge)) {
                match one {
                    Some((place, Sureness::Sure)) => {
                        found[at] = Found::Payment(payments[place].payment);
                    }
                    Some((place, Sureness::Likely)) if found[at] == Found::New => {
                        found[at] = Found::MaybePayment(payments[place].payment);
                    }
                    _ => {}
                }
            }
        }
        self.find_new(tellings, &mut found, |rows, payments| {
            assign_together(rows, payments)
        });
        self.find_new(tellings, &mut found, |rows, payments| {
            assign(rows, payments, same_but_kept)
        });
        let mut left: Vec<usize> = (0..tellings.len())
            .filter(|at| !matches!(found[*at], Found::Payment(_)))
            .collect();
        // Rows that name an invoice come first, then by date: they fit fewer of the sums.
        left.sort_by_key(|at| (tellings[*at].invoices.is_empty(), tellings[*at].dated));
        for at in left {
            let implied = self.implied(&tellings[at]);
            if implied != Found::New
                && !matches!(
                    (&implied, &found[at]),
                    (Found::MaybeImplied(_), Found::MaybePayment(_))
                )
            {
                found[at] = implied;
            }
        }
        self.find_corrected(tellings, &mut found);
        found
    }

    /// Finds payments for the rows not assigned yet.
    fn find_new(&mut self, tellings: &[PaymentReport], found: &mut [Found], assign: Assign) {
        let new: Vec<usize> = (0..tellings.len())
            .filter(|at| found[*at] == Found::New)
            .collect();
        let rows: Vec<&PaymentReport> = new.iter().map(|at| &tellings[*at]).collect();
        for (at, one) in new.into_iter().zip(assign(&rows, &mut self.payments)) {
            let Some((place, sure)) = one else {
                continue;
            };
            let payment = self.payments[place].payment;
            found[at] = match sure {
                Sureness::Sure => Found::Payment(payment),
                Sureness::Likely => Found::MaybePayment(payment),
            };
        }
    }

    /// Finds rows that are new only because they differ from what a row said before. A reference that several payments
    /// or rows share is no evidence about another customer's.
    fn find_corrected(&self, tellings: &[PaymentReport], found: &mut [Found]) {
        let mut listed: HashMap<&str, Vec<&KnownPayment>> = HashMap::new();
        for payment in self.listed.iter().filter(|one| one.untold.minor > 0) {
            listed
                .entry(payment.reference.trim())
                .or_default()
                .push(payment);
        }
        let mut rows: HashMap<&str, usize> = HashMap::new();
        for telling in tellings {
            *rows.entry(telling.reference.trim()).or_default() += 1;
        }
        for (telling, found) in tellings.iter().zip(found) {
            let reference = telling.reference.trim();
            let Some(may) = listed.get(reference).filter(|_| *found == Found::New) else {
                continue;
            };
            let is_one = may.len() == 1 && rows[reference] == 1;
            let corrected = may.iter().find(|payment| {
                (is_one || payment.customer == telling.customer) && corrects(telling, payment)
            });
            if let Some(payment) = corrected {
                *found = Found::MaybeCorrected(CorrectedRow {
                    payment: payment.payment,
                    dated: payment.dated,
                    amount: payment.untold,
                });
            }
        }
    }

    /// Checks whether a row reports money that lists imply, which it then uses up.
    fn implied(&mut self, telling: &PaymentReport) -> Found {
        let Some(sums) = self.implied.get_mut(&telling.customer) else {
            return Found::New;
        };
        let fits = |sum: &ImpliedSum| {
            let names = telling.invoices.is_empty() || telling.invoices.contains(&sum.invoice);
            let known = sum.part.known >= telling.dated && sum.part.amount > 0;
            names && known && sum.currency == telling.amount.currency
        };
        let may: Vec<usize> = (0..sums.len()).filter(|at| fits(&sums[*at])).collect();
        if may.is_empty() {
            return Found::New;
        }
        let mut of: Vec<(InvoiceId, i64)> = Vec::new();
        for sum in may.iter().map(|at| &sums[*at]) {
            match of.iter_mut().find(|(invoice, _)| *invoice == sum.invoice) {
                Some((_, amount)) => *amount += sum.part.amount,
                None => of.push((sum.invoice, sum.part.amount)),
            }
        }
        if !telling.invoices.is_empty() {
            let all: i64 = of.iter().map(|(_, amount)| amount).sum();
            take(sums, &may, &telling.invoices, telling.amount.minor);
            return match all >= telling.amount.minor {
                true => Found::Implied(telling.invoices.clone()),
                false => Found::New,
            };
        }
        let amounts: Vec<i64> = of.iter().map(|(_, amount)| *amount).collect();
        let alone = amounts
            .iter()
            .position(|amount| *amount == telling.amount.minor);
        let set = match (alone, fitting(&amounts, telling.amount.minor)) {
            (Some(at), _) => Some(vec![at]),
            (None, Fits::One(set)) => Some(set),
            (None, Fits::Several(_) | Fits::None) => None,
        };
        let sure = set.is_some();
        let set = set.unwrap_or_else(|| (0..of.len()).collect());
        let invoices: Vec<InvoiceId> = set.into_iter().map(|at| of[at].0).collect();
        if !sure {
            return Found::MaybeImplied(invoices);
        }
        take(sums, &may, &invoices, telling.amount.minor);
        Found::Implied(invoices)
    }
}

fn take(sums: &mut [ImpliedSum], may: &[usize], invoices: &[InvoiceId], mut amount: i64) {
    for at in may {
        let sum = &mut sums[*at];
        if invoices.contains(&sum.invoice) {
            let part = sum.part.amount.min(amount);
            sum.part.amount -= part;
            amount -= part;
        }
    }
}
