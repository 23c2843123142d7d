//! Converts what the book knows of an account to the facts of a statement.

use std::collections::{BTreeMap, HashMap};

use owed_letters::statement::{Movement, MovementKind, Scope, StatementAccount, StatementFacts};
use owed_letters::{Edits, OpenItem};
use owed_receivables::claim::ClaimId;
use owed_receivables::{Currency, CustomerId, Date, Dispute, InvoiceId, Money, dispute, statement};
use owed_store::{BookReader, CustomerEvent, EventKind, PageRequest};
use owed_texts::{Message, text};

use crate::context::Context;
use crate::failure::Failure;
use crate::letters::{Planned, Stationery, on_account, open_claim, payment_reference};
use crate::typed;
use crate::wire::iso;

/// What a statement covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Period {
    /// What is open at the end of a day.
    Open(Date),
    /// Everything between two days, inclusive.
    Movements { from: Date, to: Date },
}

impl Period {
    /// Returns the requested period; empty texts count as absent.
    pub fn asked(
        cx: &Context<'_>,
        as_of: Option<&str>,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<Self, Failure> {
        let given = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        let Some(first) = from.filter(|_| given(from)) else {
            if given(to) {
                return Err(Failure::invalid(
                    "from",
                    text!("error-statements-no-first-day"),
                ));
            }
            return Ok(Self::Open(cx.as_of(as_of)?));
        };
        if given(as_of) {
            return Err(Failure::invalid(
                "as_of",
                text!("error-statements-day-or-period"),
            ));
        }
        let from = typed::date("from", first)?;
        let to = typed::date_or("to", to.unwrap_or_default(), cx.app.today())?;
        if to < from {
            return Err(Failure::invalid(
                "to",
                text!(
                    "error-statements-last-before-first",
                    to = iso(to),
                    from = iso(from)
                ),
            ));
        }
        Ok(Self::Movements { from, to })
    }

    /// Returns the day at whose end the balances are stated.
    pub fn end(self) -> Date {
        match self {
            Self::Open(day) | Self::Movements { to: day, .. } => day,
        }
    }
}

/// The state of an account at the end, in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct AccountBalance {
    pub opening: Option<i64>,
    pub items: i64,
    pub claims: i64,
    pub on_account: i64,
}

impl AccountBalance {
    pub fn closing(self) -> i64 {
        self.items + self.claims - self.on_account
    }
}

/// A statement to be made, with its sums by currency.
pub(crate) struct Drawn {
    pub facts: StatementFacts,
    pub balances: BTreeMap<Currency, AccountBalance>,
}

/// What all statements of one period share.
pub(crate) struct Desk<'b> {
    book: &'b BookReader,
    stationery: Stationery,
    period: Period,
    dated: Date,
    payments_known_to: Option<Date>,
    planned: Planned,
    /// Today, for which what is due is determined again; `None` if the period has not ended yet.
    today: Option<Date>,
}

impl<'b> Desk<'b> {
    /// A statement of what is open is dated on that day, one of movements today.
    pub fn new(book: &'b BookReader, period: Period, today: Date) -> Result<Self, Failure> {
        Ok(Self {
            book,
            stationery: Stationery::new(book)?,
            period,
            dated: match period {
                Period::Open(day) => day,
                Period::Movements { .. } => today,
            },
            payments_known_to: book.payments_known_to(period.end())?,
            planned: Planned::read(book, period.end())?,
            today: (period.end() < today).then_some(today),
        })
    }

    /// Returns the statement of one customer, or why there is none.
    pub fn draw(&self, id: CustomerId) -> Result<Result<Drawn, Message>, Failure> {
        let end = self.period.end();
        let customer = self.book.customer(id)?;
        let open = self.book.open_items(id, end)?;
        let items: Vec<OpenItem> = open
            .into_iter()
            .flat_map(|row| self.planned.rows(row))
            .collect();
        let claims = self.book.open_claims(Some(id), end)?;
        let on_account = on_account(self.book, id, end)?;
        let mut balances = BTreeMap::<Currency, AccountBalance>::new();
        let mut at = |money: Money, add: fn(&mut AccountBalance, i64)| {
            add(balances.entry(money.currency).or_default(), money.minor);
        };
        items
            .iter()
            .for_each(|item| at(item.open, |sum, minor| sum.items += minor));
        claims
            .iter()
            .for_each(|claim| at(claim.open, |sum, minor| sum.claims += minor));
        on_account
            .iter()
            .for_each(|money| at(*money, |sum, minor| sum.on_account += minor));
        let only_claims = items.is_empty() && !claims.is_empty();
        let (due, has_dispute) = self.due(id, &self.planned, end)?;
        let due = match self.today {
            None => due,
            Some(today) => {
                let planned = Planned::read(self.book, today)?;
                let (by_now, _) = self.due(id, &planned, today)?;
                lesser(due, &by_now)
            }
        };
        let overdue: Vec<OpenItem> = items
            .iter()
            .filter(|item| item.days_overdue > 0)
            .cloned()
            .collect();
        let reference = payment_reference(&overdue, id, self.dated);
        let scope = match self.period {
            Period::Open(as_of) => Scope::Open {
                as_of,
                items,
                claims: claims.iter().map(open_claim).collect(),
            },
            Period::Movements { from, to } => {
                let accounts = self.accounts(id, from, to)?;
                for account in &accounts {
                    let balance = balances.entry(account.opening.currency).or_default();
                    balance.opening = Some(account.opening.minor);
                }
                for balance in balances.values_mut() {
                    balance.opening.get_or_insert(0);
                }
                Scope::Movements { from, to, accounts }
            }
        };
        if balances.is_empty() {
            let why = match self.period {
                Period::Open(day) => text!("statements-nothing-open", day = iso(day)),
                Period::Movements { .. } => text!("statements-nothing-moved"),
            };
            return Ok(Err(why));
        }
        let facts = StatementFacts {
            head: self.stationery.head(customer, 0, self.dated),
            scope,
            on_account,
            due: due
                .into_iter()
                .map(|(currency, minor)| Money::new(minor, currency))
                .collect(),
            only_claims,
            has_dispute,
            payments_known_to: self.payments_known_to,
            payment_reference: reference,
            edits: Edits::default(),
        };
        Ok(Ok(Drawn { facts, balances }))
    }

    /// Returns what must be paid by a day, and whether anything overdue is disputed.
    fn due(&self, id: CustomerId, planned: &Planned, day: Date) -> Result<Due, Failure> {
        let mut sums = BTreeMap::<Currency, statement::Due>::new();
        let mut disputes = HashMap::<InvoiceId, Vec<Dispute>>::new();
        for row in self.book.disputes(id)? {
            let of_invoice = disputes.entry(row.dispute.invoice).or_default();
            of_invoice.push(row.dispute);
        }
        for row in self.book.open_items(id, day)? {
            let of_invoice = disputes.remove(&row.id).unwrap_or_default();
            let contested = dispute::contested(&of_invoice, row.balance.minor, day);
            let sum = sums.entry(row.balance.currency).or_default();
            let rows = planned.rows(row).into_iter();
            let overdue = rows.filter(|item| item.days_overdue > 0);
            let overdue: i64 = overdue.map(|item| item.open.minor).sum();
            sum.overdue += overdue;
            sum.contested += contested.min(overdue);
        }
        for claim in self.book.open_claims(Some(id), day)? {
            sums.entry(claim.open.currency).or_default().claims += claim.open.minor;
        }
        for money in on_account(self.book, id, day)? {
            sums.entry(money.currency).or_default().on_account += money.minor;
        }
        let has_dispute = sums.values().any(|sum| sum.contested > 0);
        let asked = sums
            .into_iter()
            .map(|(currency, sum)| (currency, sum.asked()))
            .filter(|(_, asked)| *asked > 0);
        Ok((asked.collect(), has_dispute))
    }

    /// Returns everything that changed the balance, by currency; an account that was and stayed empty is omitted.
    fn accounts(
        &self,
        id: CustomerId,
        from: Date,
        to: Date,
    ) -> Result<Vec<StatementAccount>, Failure> {
        let claimed: HashMap<ClaimId, String> = self
            .book
            .claims_of(id)?
            .into_iter()
            .map(|claim| (claim.id, claim.invoice_number))
            .collect();
        let mut accounts = BTreeMap::<Currency, StatementAccount>::new();
        // The timeline is sorted newest first.
        let events = self.book.timeline(id, PageRequest::ALL)?.rows;
        for event in events.iter().rev().filter(|event| event.day <= to) {
            let Some(movement) = movement(event, &claimed)? else {
                continue;
            };
            let currency = movement.amount.currency;
            let account = accounts
                .entry(currency)
                .or_insert_with(|| StatementAccount {
                    opening: Money::zero(currency),
                    movements: Vec::new(),
                });
            if movement.dated < from {
                account.opening = account.opening.plus(movement.amount)?;
            } else {
                account.movements.push(movement);
            }
        }
        accounts.retain(|_, account| !account.opening.is_zero() || !account.movements.is_empty());
        Ok(accounts.into_values().collect())
    }
}

/// What is asked for, by currency, and whether anything is disputed.
type Due = (BTreeMap<Currency, i64>, bool);

/// Returns what was due at the end of a period and still is.
fn lesser(
    due: BTreeMap<Currency, i64>,
    by_now: &BTreeMap<Currency, i64>,
) -> BTreeMap<Currency, i64> {
    let least = |(currency, minor): (Currency, i64)| {
        let now = by_now.get(&currency).copied().unwrap_or(0);
        (now > 0).then(|| (currency, minor.min(now)))
    };
    due.into_iter().filter_map(least).collect()
}

/// Returns the effect of an event on the balance. A payment lowers it on its own day, whether allocated or not, so its
/// allocation changes nothing more (rule L2).
fn movement(
    event: &CustomerEvent,
    claimed: &HashMap<ClaimId, String>,
) -> Result<Option<Movement>, Failure> {
    let Some(amount) = event.amount else {
        return Ok(None);
    };
    let less = Money::zero(amount.currency).minus(amount)?;
    let (kind, amount) = match event.kind {
        EventKind::Invoice => (MovementKind::Invoice, amount),
        EventKind::Payment => (MovementKind::Payment, less),
        EventKind::CreditNote => (MovementKind::CreditNote, less),
        EventKind::Cancellation => (MovementKind::Cancellation, less),
        EventKind::Returned | EventKind::Refund => (MovementKind::Refund, amount),
        EventKind::Discount => (MovementKind::Discount, less),
        EventKind::WriteOff | EventKind::Waiver => (MovementKind::WriteOff, less),
        EventKind::Claim => {
            let Ok(kind) = event.title.parse() else {
                return Ok(None);
            };
            (MovementKind::Claim(kind), amount)
        }
        // Allocations move no money between the customer and the company, nor do a bank's deductions or conversions;
        // the rest concerns no money.
        EventKind::Allocation
        | EventKind::BankCharge
        | EventKind::Came
        | EventKind::ClaimAllocation
        | EventKind::Letter
        | EventKind::Message
        | EventKind::Edit
        | EventKind::Promise
        | EventKind::PromiseWithdrawn
        | EventKind::Dispute
        | EventKind::DisputeClosed
        | EventKind::PutOff
        | EventKind::Hold
        | EventKind::HoldLifted
        | EventKind::Plan
        | EventKind::PlanEnded
        | EventKind::Handover
        | EventKind::HandoverEnded
        | EventKind::Call => return Ok(None),
    };
    let reference = match event.kind {
        EventKind::Claim => claimed.get(&ClaimId(event.id)).cloned().unwrap_or_default(),
        EventKind::Waiver => String::new(),
        _ => event.title.clone(),
    };
    Ok(Some(Movement {
        dated: event.day,
        kind,
        reference,
        amount,
    }))
}
