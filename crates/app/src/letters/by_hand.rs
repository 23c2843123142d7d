//! Objections to a letter that a person writes without a run, and customers who get one anyway (rules R3, R13).

use std::collections::HashMap;

use owed_receivables::dunning::{DunningItem, ProposedItem, Reason, by_hand};
use owed_receivables::{Customer, CustomerId, Date, Language};
use owed_store::{BookReader, Despite as Kept, LetterBasis, LetterItem, Whose};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::debtors::{KnownDebtors, basis};
use crate::failure::Failure;
use crate::wire::Why;

/// A customer who gets a letter despite objections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "LetterDespite")]
pub struct Despite {
    pub customer_id: i64,
    /// The reason, kept with the letter.
    pub reason: String,
}

/// Whether a customer gets a letter by hand.
pub(super) enum Case {
    /// About these items; anything else overdue is left out.
    Clear(Vec<(DunningItem, ProposedItem)>),
    /// About everything overdue, because a person wants it.
    Despite(Kept),
    /// None, with the reason.
    LeftOut(String),
}

/// What is known of the customers, and those whom a person wants to write to anyway.
pub(super) struct ByHand {
    known: KnownDebtors,
    despite: HashMap<CustomerId, String>,
    pub(super) language: Language,
}

impl ByHand {
    /// Returns the day on which a customer's deadline ends.
    pub fn deadline(&self, customer: &Customer, deadline: Date) -> Date {
        self.known.deadline(customer, deadline)
    }

    pub fn new(
        cx: &Context<'_>,
        book: &BookReader,
        whose: Whose<'_>,
        as_of: Date,
        despite: &[Despite],
    ) -> Result<Self, Failure> {
        Ok(Self {
            known: KnownDebtors::read(cx.app, book, whose, as_of)?,
            despite: despite
                .iter()
                .map(|one| (CustomerId(one.customer_id), one.reason.trim().to_owned()))
                .collect(),
            language: cx.language(book)?,
        })
    }

    /// Ignores a waiting letter, as if it had not been made.
    pub fn forget_waiting(&mut self, letter: owed_store::LetterId) {
        self.known.forget_waiting(letter);
    }

    pub fn case(&self, customer: CustomerId) -> Case {
        let Some(account) = self.known.account(customer) else {
            return self.nothing();
        };
        let (_, policy) = self.known.policies.policy_of(&account.customer);
        let debtor = self.known.debtor(account);
        let rows = by_hand(policy, &debtor, self.known.as_of);
        let asked: Vec<(DunningItem, ProposedItem)> = rows
            .iter()
            .flat_map(|row| &row.items)
            .filter(|item| item.included)
            .filter_map(|asked| {
                let known = debtor
                    .items
                    .iter()
                    .find(|item| item.invoice == asked.invoice);
                known.map(|known| (known.clone(), asked.clone()))
            })
            .collect();
        if !asked.is_empty() {
            return Case::Clear(asked);
        }
        // While a plan is kept nothing of its invoices is overdue, which is itself the objection.
        let planned = |reason: &Reason| matches!(reason, Reason::PlanKept { .. });
        let overdue = rows.iter().filter(|row| {
            let mut items = row.items.iter();
            items.any(|item| item.days_overdue > 0 || item.reasons.iter().any(planned))
        });
        let mut reasons = overdue.flat_map(|row| &row.reasons).peekable();
        if reasons.peek().is_none() {
            return self.nothing();
        }
        match self.despite.get(&customer) {
            // In the company's language, since it is kept with the letter.
            Some(reason) => Case::Despite(Kept {
                against: texts(reasons, self.known.company.language),
                reason: reason.clone(),
            }),
            None => Case::LeftOut(texts(reasons, self.language)),
        }
    }

    /// Returns the objections to a letter to a customer; none if it may be written.
    pub fn against(&self, customer: CustomerId) -> Vec<Why> {
        let Some(account) = self.known.account(customer) else {
            return Vec::new();
        };
        let (_, policy) = self.known.policies.policy_of(&account.customer);
        let rows = by_hand(policy, &self.known.debtor(account), self.known.as_of);
        if rows.iter().any(|row| row.included) {
            return Vec::new();
        }
        let mut against: Vec<Why> = Vec::new();
        for reason in rows.iter().flat_map(|row| &row.reasons) {
            let why = Why::from_reason(reason, self.language);
            if !against.contains(&why) && !matches!(reason, Reason::NotOverdue { .. }) {
                against.push(why);
            }
        }
        against
    }

    /// Returns what a letter about these items rests on besides them (rule R16).
    pub fn basis(&self, customer: CustomerId, items: &[LetterItem]) -> Option<LetterBasis> {
        let account = self.known.account(customer)?;
        let debtor = self.known.debtor(account);
        let company = &self.known.company;
        Some(basis::letter_basis(
            &debtor,
            &account.customer,
            company,
            0,
            items,
        ))
    }

    /// Describes what waits to be weighed by a person about invoices that the letter lists (rule R13).
    pub fn to_weigh(&self, customer: CustomerId) -> Option<String> {
        let Case::Clear(asked) = self.case(customer) else {
            return None;
        };
        let reasons = asked.iter().flat_map(|(_, asked)| &asked.reasons);
        let waits = reasons.filter(|reason| matches!(reason, Reason::Waits(_)));
        let news = texts(waits, self.language);
        (!news.is_empty()).then_some(news)
    }

    fn nothing(&self) -> Case {
        Case::LeftOut(text!("letters-nothing-overdue-now").text(self.language))
    }
}

fn texts<'r>(reasons: impl Iterator<Item = &'r Reason>, language: Language) -> String {
    let mut texts: Vec<String> = Vec::new();
    for text in reasons.map(|reason| reason.text(language)) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.join(" ")
}
