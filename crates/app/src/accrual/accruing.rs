//! The interest owed on an invoice: on its open balance from day to day, by the days of its payment plan if it has one,
//! less money on account (rules I1, A5).

use std::collections::{BTreeMap, HashMap};

use owed_receivables::interest::{
    Accrual, DayCount, Debt, RateTable, Regime, accrue_all, lower, spread_on_account,
};
use owed_receivables::payment_plan::PlannedInvoice;
use owed_receivables::{Currency, Date, InvoiceId, Money, PaymentPlan};
use owed_store::{BookReader, OpenAccount, Whose};

use crate::failure::Failure;

/// The interest rates, and what reduces or postpones debts besides allocations, as of a day.
pub(crate) struct Accruing {
    rates: RateTable,
    as_of: Date,
    /// The plans active on the day; `planned` says which plan an invoice is in.
    plans: Vec<PaymentPlan>,
    planned: HashMap<InvoiceId, usize>,
    /// Which money on account counts against each invoice, and since when: minor units.
    on_account: HashMap<InvoiceId, Vec<(Date, i64)>>,
}

/// The invoice whose interest is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owed {
    pub invoice: InvoiceId,
    /// Its own due date.
    pub due: Date,
    pub gross: Money,
}

impl Accruing {
    /// `accounts` are the open accounts of `whose`.
    pub fn read(
        book: &BookReader,
        accounts: &[OpenAccount],
        whose: Whose<'_>,
        as_of: Date,
    ) -> Result<Self, Failure> {
        let plans = book.plans(whose, as_of)?.into_iter().map(|row| row.plan);
        let plans: Vec<PaymentPlan> = plans.filter(|plan| plan.is_active(as_of)).collect();
        let planned = plans.iter().enumerate().flat_map(|(at, plan)| {
            let invoices = plan.items.iter().map(|(invoice, _)| *invoice);
            invoices.map(move |invoice| (invoice, at))
        });
        Ok(Self {
            rates: super::table(book)?,
            as_of,
            planned: planned.collect(),
            plans,
            on_account: on_account(book, accounts, whose, as_of)?,
        })
    }

    pub fn plans(&self) -> &[PaymentPlan] {
        &self.plans
    }

    /// Returns the plan that an invoice is in.
    pub fn plan(&self, invoice: InvoiceId) -> Option<&PaymentPlan> {
        self.planned.get(&invoice).map(|at| &self.plans[*at])
    }

    /// Returns the interest through the day. `rests` minor units of the invoice bear none, such as a disputed part.
    pub fn accrual(
        &self,
        book: &BookReader,
        owed: &Owed,
        rests: i64,
        regime: Regime,
    ) -> Result<Accrual, Failure> {
        let currency = owed.gross.currency;
        let mut debts = self.debts(book, owed)?;
        for (day, minor) in self.on_account.get(&owed.invoice).into_iter().flatten() {
            lower(&mut debts, *day, Money::new(*minor, currency), self.as_of)?;
        }
        let rests = Money::new(rests, currency);
        lower(&mut debts, Date::MIN, rests, self.as_of)?;
        let count = DayCount::default();
        Ok(accrue_all(
            &debts,
            currency,
            regime,
            &self.rates,
            count,
            self.as_of,
        )?)
    }

    fn debts(&self, book: &BookReader, owed: &Owed) -> Result<Vec<Debt>, Failure> {
        if let Some(plan) = self.plan(owed.invoice) {
            let invoices = plan.items.iter().map(|(id, _)| {
                let invoice = book.plain_invoice(*id)?;
                Ok(PlannedInvoice {
                    due: invoice.due,
                    gross: invoice.gross.minor,
                    changes: book.balance_changes(*id)?,
                })
            });
            let invoices = invoices.collect::<Result<Vec<_>, Failure>>()?;
            return Ok(plan.debts(owed.invoice, &invoices, self.as_of)?);
        }
        let mut debt = Debt::new(owed.gross, owed.due);
        for (day, amount) in book.balance_changes(owed.invoice)? {
            if day <= self.as_of {
                debt = debt.less(day, Money::new(amount, owed.gross.currency))?;
            }
        }
        Ok(vec![debt])
    }
}

/// Spreads each customer's money over its open invoices in that currency, the oldest due first.
fn on_account(
    book: &BookReader,
    accounts: &[OpenAccount],
    whose: Whose<'_>,
    as_of: Date,
) -> Result<HashMap<InvoiceId, Vec<(Date, i64)>>, Failure> {
    let mut money = book.on_account_since(whose, as_of)?;
    let mut spread = HashMap::<_, Vec<_>>::new();
    for account in accounts {
        let mut by_currency = BTreeMap::<Currency, Vec<(Date, i64)>>::new();
        for (day, amount) in money.remove(&account.id).into_iter().flatten() {
            let of_currency = by_currency.entry(amount.currency).or_default();
            of_currency.push((day, amount.minor));
        }
        for (currency, money) in by_currency {
            let mut items: Vec<_> = account
                .items
                .iter()
                .filter(|item| item.gross.currency == currency)
                .collect();
            items.sort_by_key(|item| (item.due, item.invoice));
            let open = items.iter().map(|item| (item.invoice, item.balance));
            for (invoice, day, minor) in spread_on_account(open, &money) {
                spread.entry(invoice).or_default().push((day, minor));
            }
        }
    }
    Ok(spread)
}
