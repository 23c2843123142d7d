//! Sums by currency (rules M2, M3).

use owed_receivables::{Currency, Money, MoneyError};

use super::facts::{OpenClaim, OpenItem};

/// The demand in one currency.
#[derive(Debug, Clone)]
pub(crate) struct Demand<'a> {
    pub currency: Currency,
    pub items: Vec<&'a OpenItem>,
    pub claims: Vec<&'a OpenClaim>,
    /// The sum asked for on the items, exactly as printed (rule M3).
    pub open: Money,
    /// The sum that is not asked for because it is disputed.
    pub in_dispute: Money,
    /// Sum of the claims.
    pub claimed: Money,
    pub on_account: Money,
    /// Items and claims less money on account; negative if the customer has a credit balance.
    pub balance: Money,
}

impl<'a> Demand<'a> {
    fn empty(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            currency,
            items: Vec::new(),
            claims: Vec::new(),
            open: zero,
            in_dispute: zero,
            claimed: zero,
            on_account: zero,
            balance: zero,
        }
    }

    /// Groups by currency, in order of first appearance. Money on account counts if something is owed in its currency.
    pub fn by_currency(
        items: &'a [OpenItem],
        claims: &'a [OpenClaim],
        on_account: &[Money],
    ) -> Result<Vec<Self>, MoneyError> {
        let mut demands: Vec<Self> = Vec::new();
        for item in items {
            let demand = demand_in_currency(&mut demands, item.open.currency);
            demand.open = demand.open.plus(item.asked()?)?;
            if let Some(part) = item.in_dispute {
                demand.in_dispute = demand.in_dispute.plus(part)?;
            }
            demand.items.push(item);
        }
        for claim in claims {
            let demand = demand_in_currency(&mut demands, claim.open.currency);
            demand.claimed = demand.claimed.plus(claim.open)?;
            demand.claims.push(claim);
        }
        for demand in &mut demands {
            for money in on_account {
                if money.currency == demand.currency {
                    demand.on_account = demand.on_account.plus(*money)?;
                }
            }
            let owed = demand.open.plus(demand.claimed)?;
            demand.balance = owed.minus(demand.on_account)?;
        }
        Ok(demands)
    }

    /// Returns the balance, at least zero.
    pub fn to_pay(&self) -> Money {
        Money::new(self.balance.minor.max(0), self.currency)
    }
}

fn demand_in_currency<'d, 'a>(
    demands: &'d mut Vec<Demand<'a>>,
    currency: Currency,
) -> &'d mut Demand<'a> {
    let known = demands
        .iter()
        .position(|demand| demand.currency == currency);
    let at = known.unwrap_or(demands.len());
    if known.is_none() {
        demands.push(Demand::empty(currency));
    }
    &mut demands[at]
}
