//! Makes entries with a trouble, each with what it really pays.

use chrono::Days;
use owed_receivables::credit::spread;
use owed_receivables::matching::{Matched, MatchingItem, Receipt, Share};
use owed_receivables::{CreditId, Date, Money};

use super::book::Book;
use super::random::Random;
use super::trouble::{Entry, Trouble, Truth};

pub struct Maker<'a> {
    pub random: Random,
    pub book: &'a Book,
    pub matched: Vec<Matched>,
}

impl Maker<'_> {
    /// Generates an entry with this trouble; `None` if the item drawn is unsuitable.
    pub fn entry(&mut self, trouble: Trouble) -> Option<Entry> {
        let item = self.book.known.items[self.random.place(self.book.known.items.len())].clone();
        let own = item.balance.currency == self.book.currency;
        if own == (trouble == Trouble::OtherCurrency) {
            return None;
        }
        let open = item.balance.minor;
        let on = item.due + Days::new(self.random.below(0, 40).unsigned_abs());
        let (mut receipt, mut truth) = (self.receipt(&item, on, open), vec![share(&item, open, 0)]);
        receipt.text = self.remittance(&item.number);
        match trouble {
            Trouble::None => {}
            Trouble::NumberCut => {
                let cut = item.number.len().saturating_sub(self.random.place(2) + 1);
                receipt.text = format!(
                    "{} {}",
                    self.random.any(&["Rechnung", "Payment", "RE", "Facture"]),
                    item.number.get(..cut)?
                );
            }
            Trouble::NumberSpaced => receipt.text = self.torn(&item.number),
            Trouble::TwoInvoices => {
                let other = self.other_of(&item)?;
                receipt.amount.minor += other.balance.minor;
                receipt.text = format!("Rechnungen {} und {}", item.number, other.number);
                truth.push(share(&other, other.balance.minor, 0));
            }
            Trouble::SetUnnamed => {
                let others = self.theirs(&item);
                if !(2..=7).contains(&others.len()) {
                    return None;
                }
                let set: Vec<MatchingItem> = others
                    .into_iter()
                    .filter(|_| self.random.percent(60))
                    .collect();
                if set.len() < 2 {
                    return None;
                }
                receipt.amount.minor = set.iter().map(|item| item.balance.minor).sum();
                receipt.text = self
                    .random
                    .any(&["", "offene Rechnungen", "invoices", "payment"])
                    .to_owned();
                receipt.payer.account = self.known_account(&item)?;
                truth = set
                    .iter()
                    .map(|item| share(item, item.balance.minor, 0))
                    .collect();
            }
            Trouble::PartPayment => {
                let part = (open * self.random.below(20, 80) / 100 / 100 * 100).max(100);
                receipt.amount.minor = part;
                truth = vec![share(&item, part, 0)];
            }
            Trouble::Overpayment => receipt.amount.minor += self.random.below(1, 50_000),
            Trouble::DiscountTaken => {
                let step = *item.offers.first()?;
                receipt.dated = step.until - Days::new(self.random.below(0, 8).unsigned_abs());
                receipt.amount.minor -= step.amount.minor;
                truth = vec![share(&item, open - step.amount.minor, step.amount.minor)];
                if self.random.percent(40) {
                    receipt.text = "abzgl. Skonto".to_owned();
                    receipt.payer.account = self.known_account(&item)?;
                }
            }
            Trouble::BankCharge => {
                let charge =
                    [500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_500][self.random.place(8)];
                if charge * 10 > open {
                    return None;
                }
                receipt.amount.minor -= charge;
                truth = vec![share(&item, open - charge, 0)];
            }
            Trouble::PaysForAnother => {
                let stranger = self.random.percent(50);
                let other = self.random.place(self.book.known.debtors.len());
                receipt.payer = if stranger {
                    self.stranger()
                } else {
                    self.payer(other)
                };
            }
            Trouble::NameOnly => {
                receipt.payer.account.clear();
                receipt.payer.name = self.rewritten(&receipt.payer.name);
                receipt.text = self
                    .random
                    .any(&["", "Danke", "payment", "Ihre Rechnung"])
                    .to_owned();
            }
            Trouble::SameAmountTwice => {
                let theirs = self.theirs(&item);
                let same: Vec<&MatchingItem> = theirs
                    .iter()
                    .filter(|other| other.balance == item.balance)
                    .collect();
                let oldest = same
                    .iter()
                    .min_by_key(|one| (one.due, one.id))
                    .filter(|_| same.len() > 1)?;
                truth = vec![share(oldest, open, 0)];
                receipt.text = "monthly".to_owned();
                receipt.payer.account = self.known_account(&item)?;
            }
            Trouble::WrongDigit => {
                let wrong = self.mistyped(&item.number);
                let theirs = self.theirs(&item);
                // If the wrong number is another invoice of the same customer, it may be the right one.
                if theirs.iter().any(|other| {
                    other.number == wrong || (other.id != item.id && other.balance == item.balance)
                }) {
                    return None;
                }
                receipt.text = self.remittance(&wrong);
            }
            Trouble::OtherCurrency => {
                receipt.amount = Money::new(open * 93 / 100, self.book.currency);
                truth = vec![share(&item, 0, 0)];
            }
            Trouble::Returned => return Some(self.returned(&item, receipt)),
            Trouble::Instalment => {
                let expected = self
                    .book
                    .known
                    .expected
                    .iter()
                    .find(|one| one.customer == item.customer)?
                    .clone();
                let items: Vec<&MatchingItem> = expected
                    .invoices
                    .iter()
                    .filter_map(|id| self.item(id.0))
                    .collect();
                let parts = spread(
                    expected.amount.minor,
                    items.iter().map(|item| item.balance.minor),
                );
                truth = items
                    .iter()
                    .zip(parts)
                    .filter(|(_, part)| *part > 0)
                    .map(|(item, part)| share(item, part, 0))
                    .collect();
                receipt.amount = expected.amount;
                receipt.dated = expected.due;
                receipt.text = self
                    .random
                    .any(&["Rate", "instalment", "", "2. Rate Ratenplan"])
                    .to_owned();
                receipt.payer.account = self.known_account(&item)?;
            }
            Trouble::Unrelated => {
                let known = self.random.percent(20);
                receipt.payer = if known {
                    receipt.payer
                } else {
                    self.stranger()
                };
                receipt.amount.minor = self.random.below(100, 900_000);
                receipt.text = self
                    .random
                    .any(&[
                        "Erstattung 4711 vom 12.03.2026",
                        "refund order 99120",
                        "Zinsen",
                        "tax 2026 12/345/67890",
                    ])
                    .to_owned();
                return Some(Entry {
                    trouble,
                    receipt,
                    truth: Truth::Nothing,
                });
            }
            Trouble::SeveralCustomers => {
                let items = &self.book.known.items;
                let other = items[self.random.place(items.len())].clone();
                if other.customer == item.customer
                    || other.balance.currency != item.balance.currency
                {
                    return None;
                }
                receipt.payer = self.stranger();
                receipt.amount.minor += other.balance.minor;
                receipt.text = format!("{} / {}", item.number, other.number);
                truth.push(share(&other, other.balance.minor, 0));
            }
        }
        truth.sort();
        Some(Entry {
            trouble,
            receipt,
            truth: Truth::Pays(truth),
        })
    }

    fn receipt(&mut self, item: &MatchingItem, dated: Date, minor: i64) -> Receipt {
        let place = usize::try_from(item.customer.0 - 1).unwrap_or(0);
        let mut receipt = Receipt::new(dated, Money::new(minor, self.book.currency));
        receipt.payer = self.payer(place);
        receipt.end_to_end = "NOTPROVIDED".to_owned();
        receipt
    }

    fn returned(&mut self, item: &MatchingItem, paid: Receipt) -> Entry {
        let payment = CreditId(self.matched.len() as i64 + 1);
        let end_to_end = format!("DD{:08}", self.random.below(1, 99_999_999));
        self.matched.push(Matched {
            payment,
            customer: item.customer,
            dated: paid.dated,
            amount: paid.amount,
            reference: String::new(),
            end_to_end: end_to_end.clone(),
            payer: paid.payer.clone(),
            items: vec![(item.id, item.number.clone(), paid.amount.minor)],
        });
        let mut receipt = Receipt {
            goes_back: true,
            ..paid
        };
        receipt.dated = receipt.dated + Days::new(self.random.below(1, 50).unsigned_abs());
        receipt.amount.minor += [0, 300, 500, 810][self.random.place(4)];
        if self.random.percent(70) {
            receipt.end_to_end = end_to_end;
            receipt.text = "RETOURE SEPA Lastschrift MS03".to_owned();
        } else {
            receipt.text = format!("Ruecklastschrift {}", item.number);
        }
        Entry {
            trouble: Trouble::Returned,
            receipt,
            truth: Truth::Returns(payment),
        }
    }

    fn item(&self, id: i64) -> Option<&MatchingItem> {
        self.book.known.items.get(usize::try_from(id - 1).ok()?)
    }

    /// Returns the customer's items in the book's currency, including the given one.
    fn theirs(&self, item: &MatchingItem) -> Vec<MatchingItem> {
        let mut theirs = self.book.known.items.clone();
        theirs.retain(|other| {
            other.customer == item.customer && other.balance.currency == item.balance.currency
        });
        theirs
    }

    fn other_of(&mut self, item: &MatchingItem) -> Option<MatchingItem> {
        let others = self.theirs(item);
        let place = self.random.place(others.len());
        Some(others[place].clone()).filter(|other| other.id != item.id)
    }
}

fn share(item: &MatchingItem, amount: i64, discount: i64) -> Share {
    Share {
        item: item.id,
        amount,
        discount,
    }
}
