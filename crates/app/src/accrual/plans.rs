//! The interest on a payment plan, claimed when the plan is paid or given up, as agreed: on the balance open from day
//! to day (rules P2, I1, I6).

use std::collections::HashMap;

use owed_receivables::interest::{DayCount, Debt, RateTable, Regime, accrue, plain_percent};
use owed_receivables::{ClaimKind, CustomerId, Date, InvoiceId, Money};
use owed_store::{BookReader, NewClaim, PlanRow, Write};
use owed_texts::text;

use crate::failure::Failure;
use crate::wire::iso;

/// Returns the unpaid plans of one customer or all that bear interest: their interest is still to be claimed.
pub(crate) fn running(
    book: &BookReader,
    customer: Option<CustomerId>,
) -> Result<Vec<PlanRow>, Failure> {
    let mut plans = book.plans(customer, Date::MAX)?;
    plans.retain(|row| {
        row.plan.interest.is_some() && row.plan.ended.is_none() && row.received < row.plan.total()
    });
    Ok(plans)
}

/// Claims the interest of plans that are now paid, in the journal entry of the payment that completed them.
pub(crate) fn claim_paid(write: &mut Write<'_>, running: &[PlanRow]) -> Result<(), Failure> {
    for before in running {
        let now = write.plans(Some(before.plan.customer), Date::MAX)?;
        let paid = now
            .into_iter()
            .find(|row| row.id == before.id && row.received >= row.plan.total());
        if let Some(row) = paid {
            let mut last = row.plan.agreed;
            for (invoice, _) in &row.plan.items {
                last = last.max(write.invoice(*invoice)?.settled.unwrap_or(last));
            }
            claim(write, &row, last)?;
        }
    }
    Ok(())
}

/// Claims the interest of a plan through a day, less what was claimed on its invoices since it was agreed.
pub(crate) fn claim(write: &mut Write<'_>, row: &PlanRow, through: Date) -> Result<(), Failure> {
    let plan = &row.plan;
    let Some(percent) = plan.interest else {
        return Ok(());
    };
    let before = write.claimed(ClaimKind::Interest, Some(plan.customer), plan.agreed)?;
    let claimed = write.claimed(ClaimKind::Interest, Some(plan.customer), through)?;
    for (invoice, debt) in debts(write, row)? {
        let accrual = accrue(
            &debt,
            Regime::Contract(percent),
            RateTable::built_in(),
            DayCount::default(),
            through,
        )?;
        let of = |claims: &HashMap<InvoiceId, i64>| claims.get(&invoice).copied().unwrap_or(0);
        let minor = accrual.total.minor - (of(&claimed) - of(&before));
        if minor > 0 {
            let note = text!(
                "claims-plan-interest",
                percent = plain_percent(percent),
                agreed = iso(plan.agreed)
            );
            let note = note.text(write.company()?.language);
            write.insert_claim(&NewClaim {
                customer: plan.customer,
                invoice: Some(invoice),
                letter: None,
                kind: ClaimKind::Interest,
                dated: through,
                amount: Money::new(minor, plan.currency),
                note,
            })?;
        }
    }
    Ok(())
}

/// Returns the agreed amount of each invoice as a debt from the day of the agreement; changes through that day are
/// already deducted.
fn debts(book: &BookReader, row: &PlanRow) -> Result<Vec<(InvoiceId, Debt)>, Failure> {
    let plan = &row.plan;
    let money = |minor| Money::new(minor, plan.currency);
    let of = |(invoice, amount): &(InvoiceId, i64)| {
        let (earlier, since): (Vec<_>, Vec<_>) = book
            .balance_changes(*invoice)?
            .into_iter()
            .partition(|(day, _)| *day <= plan.agreed);
        let earlier: i64 = earlier.iter().map(|(_, minor)| minor).sum();
        let open = book.plain_invoice(*invoice)?.gross.minor - earlier;
        let mut debt = Debt::new(money(open.min(*amount)), plan.agreed);
        for (day, less) in since {
            debt = debt.less(day, money(less))?;
        }
        Ok((*invoice, debt))
    };
    plan.items.iter().map(of).collect()
}
