//! Turns a customer's rows into the facts of letters, their claims, and what the book stores of them.

use std::collections::HashMap;

use owed_letters::reminder::ReminderFacts;
use owed_letters::{Edits, InterestCalculation, Letterhead, OpenClaim, OpenItem, Origin};
use owed_receivables::dunning::{Channel, DunningItem, Proposed, ProposedItem, ReminderKind};
use owed_receivables::{ClaimKind, Currency, CustomerId, Date, InvoiceId, Money};
use owed_store::{
    BookReader, ClaimRow, Company, LetterBasis, LetterItem, LetterKind, NewClaim, Whose,
};

use super::charges::Charges;
use super::proposal::Account;
use super::wire::RunEdits;
use crate::debtors::basis;
use crate::failure::Failure;
use crate::letters::{Planned, Stationery, open_claim, payment_reference};

/// A letter to be made.
pub(super) struct Draft {
    pub customer: CustomerId,
    pub facts: ReminderFacts,
    pub items: Vec<LetterItem>,
    pub basis: LetterBasis,
    /// Its new claims; their letter is missing, since it has no key yet.
    pub claims: Vec<NewClaim>,
    pub kind: LetterKind,
    pub channel: Channel,
    pub level: u8,
}

/// What drafting needs besides the account.
pub(super) struct Desk<'b> {
    book: &'b BookReader,
    stationery: Stationery,
    company: Company,
    payments_known_to: Option<Date>,
    /// Open claims of earlier letters, by customer, oldest first.
    claims: HashMap<CustomerId, Vec<ClaimRow>>,
    planned: Planned,
    reminded: HashMap<InvoiceId, Vec<Date>>,
    /// The date of the letters.
    pub dated: Date,
}

impl<'b> Desk<'b> {
    pub fn new(book: &'b BookReader, whose: Whose<'_>, dated: Date) -> Result<Self, Failure> {
        let mut claims = HashMap::<_, Vec<_>>::new();
        for claim in book.open_claims(whose, dated)? {
            claims.entry(claim.customer).or_default().push(claim);
        }
        Ok(Self {
            book,
            stationery: Stationery::new(book)?,
            company: book.company()?,
            payments_known_to: book.payments_known_to(dated)?,
            claims,
            planned: Planned::read(book, dated)?,
            reminded: book.reminder_days(whose, dated)?,
            dated,
        })
    }

    /// Returns the letters to one customer: one (rule R1), or one per level if the policy splits.
    pub fn drafts(&self, account: &Account<'_>, edits: &RunEdits) -> Result<Vec<Draft>, Failure> {
        let mut letters: Vec<Vec<usize>> = Vec::new();
        for (at, (row, _)) in account.rows.iter().enumerate() {
            if !row.included {
                continue;
            }
            let together = letters.iter_mut().find(|letter| {
                let first = &account.rows[letter[0]].0;
                first.kind == row.kind
                    && (!account.policy.split_by_level || first.level == row.level)
            });
            match together {
                Some(letter) => letter.push(at),
                None => letters.push(vec![at]),
            }
        }
        letters
            .iter()
            .map(|rows| self.draft(account, rows, edits))
            .collect()
    }

    fn draft(
        &self,
        account: &Account<'_>,
        rows: &[usize],
        edits: &RunEdits,
    ) -> Result<Draft, Failure> {
        let rows: Vec<_> = rows.iter().map(|at| &account.rows[*at]).collect();
        let lead = rows
            .iter()
            .map(|(row, _)| row)
            .max_by_key(|row| row.level)
            .unwrap_or(&rows[0].0);
        let is_last = usize::from(lead.level) == account.policy.levels.len();
        let mut claims = Vec::new();
        let mut facts = ReminderFacts {
            head: self.head(account, lead.level, is_last),
            tone: lead.tone,
            payments_known_to: self.payments_known_to,
            deadline: lead.deadline,
            is_last,
            after_last: is_last.then_some(account.policy.after_last),
            edits: edited(edits),
            ..ReminderFacts::default()
        };
        let mut items = Vec::new();
        for (row, charges) in &rows {
            let included = row.items.iter().filter(|item| item.included);
            for item in included {
                facts
                    .items
                    .push(self.open_item(account, item, row.currency)?);
                items.push(LetterItem {
                    invoice: item.invoice,
                    balance: item.balance,
                    days_overdue: item.days_overdue,
                    level: item.level,
                    advances: item.advances,
                });
            }
            if row.on_account > 0 {
                let money = Money::new(row.on_account, row.currency);
                facts.on_account.push(money);
            }
            if row.fee > 0 {
                let fee = Money::new(row.fee, row.currency);
                claims.push(self.claim(account, ClaimKind::Fee, None, fee));
            }
            self.charge(account, charges, row.currency, &mut facts, &mut claims);
        }
        facts.payment_reference = payment_reference(&facts.items, account.open.id, self.dated);
        let asks = |currency: Currency| {
            let claimed = |(row, _): &&(Proposed, Charges)| row.claims > 0;
            rows.iter()
                .filter(|row| claimed(row))
                .any(|(row, _)| row.currency == currency)
        };
        let earlier = self.claims.get(&account.open.id).into_iter().flatten();
        facts.claims.extend(
            earlier
                .filter(|claim| asks(claim.open.currency))
                .map(open_claim),
        );
        for claim in &claims {
            facts.claims.push(OpenClaim {
                kind: claim.kind,
                invoice: account.number(claim.invoice),
                origin: Origin::New,
                open: claim.amount,
                text: None,
            });
        }
        let customer = &account.open.customer;
        Ok(Draft {
            customer: account.open.id,
            basis: basis::letter_basis(
                &account.debtor,
                customer,
                &self.company,
                lead.level,
                &items,
            ),
            items,
            claims,
            kind: match lead.kind {
                ReminderKind::Courtesy => LetterKind::Courtesy,
                ReminderKind::Reminder => LetterKind::Reminder,
            },
            channel: lead.channel,
            level: lead.level,
            facts,
        })
    }

    /// Returns what surrounds the text. The highest level may be signed by somebody else.
    fn head(&self, account: &Account<'_>, level: u8, is_last: bool) -> Letterhead {
        let customer = account.open.customer.clone();
        let head = self.stationery.head(customer, level, self.dated);
        match self.stationery.supervisor().filter(|_| is_last) {
            Some(supervisor) => Letterhead {
                signer: supervisor.clone(),
                ..head
            },
            None => head,
        }
    }

    fn open_item(
        &self,
        account: &Account<'_>,
        item: &ProposedItem,
        currency: Currency,
    ) -> Result<OpenItem, Failure> {
        let invoice = self.book.plain_invoice(item.invoice)?;
        let known: Option<&DunningItem> = account
            .debtor
            .items
            .iter()
            .find(|known| known.invoice == item.invoice);
        let contested = known.map_or(0, |known| known.contested);
        let money = |minor| Money::new(minor, currency);
        let open = item.balance + contested;
        let balance = account.balance(item.invoice).unwrap_or(open);
        let instalments = self.planned.overdue(item.invoice);
        let written_off = match invoice.gross.minor - balance {
            0 => 0,
            _ => self.book.written_off(item.invoice, self.dated)?,
        };
        Ok(OpenItem {
            number: invoice.number,
            issued: invoice.issued,
            due: known.map_or(invoice.due, |known| known.due),
            days_overdue: item.days_overdue,
            gross: invoice.gross,
            paid: money(invoice.gross.minor - balance - written_off),
            written_off: money(written_off),
            later: money(instalments.map_or(0, |_| balance - open)),
            instalments,
            open: money(open),
            disputed: contested > 0,
            in_dispute: (contested > 0).then(|| money(contested)),
            level: item.level,
            reminded: self
                .reminded
                .get(&item.invoice)
                .cloned()
                .unwrap_or_default(),
        })
    }

    fn charge(
        &self,
        account: &Account<'_>,
        charges: &Charges,
        currency: Currency,
        facts: &mut ReminderFacts,
        claims: &mut Vec<NewClaim>,
    ) {
        for (invoice, accrual, before) in &charges.interest {
            let money = |minor| Money::new(minor, currency);
            facts.interest.push(InterestCalculation {
                invoice: account.number(Some(*invoice)),
                rows: accrual.rows.clone(),
                claimed_before: (*before > 0).then(|| money(*before)),
            });
            let new = money(accrual.total.minor - before);
            claims.push(self.claim(account, ClaimKind::Interest, Some(*invoice), new));
        }
        for (invoice, amount) in &charges.compensation {
            claims.push(self.claim(account, ClaimKind::Compensation, Some(*invoice), *amount));
        }
    }

    fn claim(
        &self,
        account: &Account<'_>,
        kind: ClaimKind,
        invoice: Option<InvoiceId>,
        amount: Money,
    ) -> NewClaim {
        NewClaim {
            customer: account.open.id,
            invoice,
            letter: None,
            kind,
            dated: self.dated,
            amount,
            note: String::new(),
        }
    }
}

impl Account<'_> {
    /// Returns the whole open balance of an invoice, however much of it is asked for.
    fn balance(&self, invoice: InvoiceId) -> Option<i64> {
        let found = self.open.items.iter().find(|item| item.invoice == invoice);
        found.map(|item| item.balance)
    }

    /// Returns the invoice's number.
    fn number(&self, invoice: Option<InvoiceId>) -> String {
        self.open
            .items
            .iter()
            .find(|item| Some(item.invoice) == invoice)
            .map_or_else(String::new, |item| item.number.clone())
    }
}

fn edited(edits: &RunEdits) -> Edits {
    let given = |text: &String| (!text.trim().is_empty()).then(|| text.clone());
    Edits {
        subject: given(&edits.subject),
        opening: given(&edits.opening),
        request: given(&edits.request),
        closing: given(&edits.closing),
    }
}
