//! Converts the book's data to the facts of a letter.

use std::sync::Arc;

use owed_letters::reminder::ReminderFacts;
use owed_letters::{EnvelopeWindow, LetterSender, Letterhead, OpenItem, Paper, Picture, Recipient};
use owed_receivables::dunning::{DunningItem, ProposedItem};
use owed_receivables::{Customer, CustomerId, Date, Language, Money, PaymentReference, Tone};
use owed_store::{
    BookReader, CreditQuery, CreditState, Despite as Kept, InvoiceRow, LetterBasis, LetterId,
    LetterItem, Whose,
};
use owed_texts::text;

use super::by_hand::{ByHand, Case, Despite};
use super::items::open_item;
use super::planned::Planned;
use crate::context::Context;
use crate::failure::Failure;
use crate::settings;

/// What all letters of the company have in common.
pub(crate) struct Stationery {
    company: Arc<LetterSender>,
    signer: String,
    supervisor: String,
    language: Language,
    paper: Paper,
    window: EnvelopeWindow,
}

impl Stationery {
    pub fn new(book: &BookReader) -> Result<Self, Failure> {
        let company = book.company()?;
        let logo = settings::logo_of(book, &company)?
            .map(|logo| Picture::read(&logo.bytes))
            .transpose()?;
        Ok(Self {
            language: company.language,
            paper: company.paper.parse().unwrap_or_default(),
            window: company.window.parse().unwrap_or_default(),
            company: Arc::new(LetterSender {
                name: company.name,
                address: company.address,
                language: company.language,
                phone: company.phone,
                email: company.email,
                website: company.website,
                accounts: company.accounts,
                vat_id: company.vat_id,
                register: company.register,
                logo,
            }),
            signer: company.signer,
            supervisor: company.supervisor,
        })
    }

    /// Returns who signs the highest level, if not who looks after the customer.
    pub fn supervisor(&self) -> Option<&String> {
        Some(&self.supervisor).filter(|name| !name.is_empty())
    }

    /// Returns what surrounds the text of a letter of a level to this customer; see [`Customer::recipients`].
    pub fn head(&self, customer: Customer, level: u8, dated: Date) -> Letterhead {
        let addressee = customer.recipients(level).addressee.unwrap_or_default();
        let language = addressee.details.language.or(customer.language);
        Letterhead {
            company: Arc::clone(&self.company),
            recipient: Recipient {
                name: customer.name,
                contact: addressee.name,
                salutation: addressee.details.salutation,
                address: customer.address,
            },
            signer: match customer.in_charge.as_str() {
                "" => self.signer.clone(),
                in_charge => in_charge.to_owned(),
            },
            customer_number: customer.number,
            language: language.unwrap_or(self.language),
            dated,
            paper: self.paper,
            window: self.window,
        }
    }
}

/// What the letters of one day and tone have in common.
pub(crate) struct Writer {
    pub as_of: Date,
    pub tone: Tone,
    by_hand: ByHand,
    stationery: Stationery,
    deadline: Date,
    payments_known_to: Option<Date>,
}

impl Writer {
    pub fn new(
        cx: &Context<'_>,
        book: &BookReader,
        as_of: Date,
        tone: Tone,
        whose: Whose<'_>,
        despite: &[Despite],
    ) -> Result<Self, Failure> {
        let days = book.company()?.deadline_days;
        Ok(Self {
            as_of,
            tone,
            by_hand: ByHand::new(cx, book, whose, as_of, despite)?,
            stationery: Stationery::new(book)?,
            deadline: as_of + chrono::Days::new(u64::from(days)),
            payments_known_to: book.payments_known_to(as_of)?,
        })
    }

    pub fn payments_known_to(&self) -> Option<Date> {
        self.payments_known_to
    }

    /// Ignores a waiting letter, as if it had not been made.
    pub fn forget_waiting(&mut self, letter: LetterId) {
        self.by_hand.forget_waiting(letter);
    }

    /// Returns what a letter to a customer about these items rests on besides them.
    pub fn basis(&self, customer: CustomerId, items: &[LetterItem]) -> Option<LetterBasis> {
        self.by_hand.basis(customer, items)
    }

    /// Describes what waits to be weighed about invoices that the letter to a customer lists.
    pub fn to_weigh(&self, customer: CustomerId) -> Option<String> {
        self.by_hand.to_weigh(customer)
    }

    /// Returns the facts of the letter to a customer, with the objections to it; or why there is none.
    pub fn facts(
        &self,
        book: &BookReader,
        id: CustomerId,
    ) -> Result<Result<(ReminderFacts, Option<Kept>), String>, Failure> {
        let customer = book.customer(id)?;
        let planned = Planned::read(book, self.as_of)?;
        let reminded = book.reminder_days(id, self.as_of)?;
        let (asked, despite) = match self.by_hand.case(id) {
            Case::LeftOut(why) => return Ok(Err(why)),
            Case::Clear(asked) => (Some(asked), None),
            Case::Despite(despite) => (None, Some(despite)),
        };
        let mut items: Vec<OpenItem> = Vec::new();
        for row in book.open_items(id, self.as_of)? {
            let reminded = reminded.get(&row.id).cloned().unwrap_or_default();
            let rows = match &asked {
                Some(asked) => listed(row, asked, &planned).into_iter().collect(),
                None => planned.overdue_rows(row),
            };
            items.extend(rows.into_iter().map(|item| OpenItem {
                reminded: reminded.clone(),
                ..item
            }));
        }
        let on_account = on_account(book, id, self.as_of)?;
        if is_covered(&items, &on_account)? {
            return Ok(Err(text!("letters-covered").text(self.by_hand.language)));
        }
        let payment_reference = payment_reference(&items, id, self.as_of);
        let deadline = self.by_hand.deadline(&customer, self.deadline);
        let facts = ReminderFacts {
            head: self.stationery.head(customer, 0, self.as_of),
            tone: self.tone,
            payments_known_to: self.payments_known_to,
            deadline,
            items,
            on_account,
            payment_reference,
            ..ReminderFacts::default()
        };
        Ok(Ok((facts, despite)))
    }
}

/// Returns an invoice as listed in a letter that asks for only some of what is overdue; `None` if it is not asked for.
fn listed(
    row: InvoiceRow,
    asked: &[(DunningItem, ProposedItem)],
    planned: &Planned,
) -> Option<OpenItem> {
    let (known, asked) = asked.iter().find(|(item, _)| item.invoice == row.id)?;
    let money = |minor| Money::new(minor, known.currency);
    let contested = (known.contested > 0).then(|| money(known.contested));
    let open = asked.balance + known.contested;
    let instalments = planned.overdue(row.id);
    let later = instalments.map_or(0, |_| row.balance.minor - open);
    Some(OpenItem {
        due: known.due,
        days_overdue: asked.days_overdue,
        later: money(later),
        instalments,
        open: money(open),
        in_dispute: contested,
        ..open_item(row)
    })
}

/// Returns what a customer has on account on a day, one amount per currency (rule L2).
pub(crate) fn on_account(
    book: &BookReader,
    customer: CustomerId,
    as_of: Date,
) -> Result<Vec<Money>, Failure> {
    let credits = book.credits(&CreditQuery {
        state: CreditState::OnAccount,
        ..CreditQuery::of_customer(customer, as_of)
    })?;
    let sums = credits.sums.iter();
    Ok(sums.map(|sum| Money::new(sum.open, sum.currency)).collect())
}

/// Returns the reference that a letter of a day asks for.
pub(crate) fn payment_reference(
    items: &[OpenItem],
    customer: CustomerId,
    dated: Date,
) -> PaymentReference {
    let numbers = items.iter().map(|item| item.number.as_str());
    PaymentReference::new(customer, dated, numbers)
}

/// Says whether money on account covers what is overdue in every currency (rule R3).
pub(super) fn is_covered(items: &[OpenItem], on_account: &[Money]) -> Result<bool, Failure> {
    let mut left: std::collections::BTreeMap<_, i64> = on_account
        .iter()
        .map(|money| (money.currency, money.minor))
        .collect();
    for item in items {
        let rest = left.entry(item.open.currency).or_default();
        *rest = rest
            .checked_sub(item.open.minor)
            .ok_or(owed_receivables::MoneyError::Overflow)?;
    }
    Ok(items
        .iter()
        .all(|item| left.get(&item.open.currency).is_some_and(|rest| *rest >= 0)))
}
