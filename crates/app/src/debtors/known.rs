//! What the book knows of customers on a day, converted to the domain's debtors.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use owed_receivables::dunning::{
    Debtor, DunningItem, KeptMessage, News, Pause, PolicyBook, Reminded,
};
use owed_receivables::{
    Calendar, Contact, Currency, Customer, CustomerId, Date, Dispute, EmailField, InvoiceId, Money,
    PaymentPlan, PromiseState,
};
use owed_store::{
    BookReader, Company, DiscountsOf, ItemHistory, LetterId, LetterKind, OpenAccount, OpenItem,
    Pending, Whose,
};
use owed_texts::text;

use crate::context::App;
use crate::discounts;
use crate::failure::Failure;
use crate::kept_news::AllNews;
use crate::news::news;
use crate::wire::iso;

/// Contacts no older than this many days count towards the weekly maximum (rule I8).
const WEEK: u64 = 6;

/// Everything that a proposal depends on.
pub(crate) struct KnownDebtors {
    pub as_of: Date,
    pub policies: PolicyBook,
    /// Whether an account for sending mail is set up.
    can_mail: bool,
    pub company: Company,
    /// Sorted by the customer's key.
    pub accounts: Vec<OpenAccount>,
    history: HashMap<InvoiceId, ItemHistory>,
    last: HashMap<CustomerId, Date>,
    contacts: HashMap<CustomerId, Vec<Date>>,
    /// Letters whose mail is still to be sent; each counts as a contact.
    outbox: HashMap<CustomerId, Vec<(LetterId, LetterKind)>>,
    pending: HashMap<CustomerId, Pending>,
    disputes: HashMap<InvoiceId, Vec<Dispute>>,
    /// By customer, with the invoice concerned, if one is.
    pauses: HashMap<CustomerId, Vec<(Option<InvoiceId>, Pause)>>,
    /// Those active on the day.
    plans: HashMap<CustomerId, Vec<PaymentPlan>>,
    late_discounts: HashMap<InvoiceId, (Money, i64)>,
    claims: HashMap<CustomerId, BTreeMap<Currency, i64>>,
    news: Arc<AllNews>,
}

impl KnownDebtors {
    pub fn read(
        app: &App,
        book: &BookReader,
        whose: Whose<'_>,
        as_of: Date,
    ) -> Result<Self, Failure> {
        let since = as_of
            .checked_sub_days(chrono::Days::new(WEEK))
            .unwrap_or(as_of);
        let claims = claims(book, whose, as_of)?;
        let mut accounts = book.open_accounts(whose, as_of)?;
        add_claims_only(book, &mut accounts, claims.keys())?;
        let pending = book.pending_letters(whose)?;
        let mut known = Self {
            as_of,
            policies: book.policy_book()?,
            can_mail: book.mail_account()?.is_some(),
            company: book.company()?,
            history: book.reminder_history(whose, as_of)?,
            last: book.last_reminders(whose, as_of)?,
            contacts: book.contacts(whose, since, as_of)?,
            outbox: HashMap::new(),
            pending: pending
                .into_iter()
                .filter(|letter| letter.dated <= as_of)
                .map(|letter| (letter.customer, letter))
                .collect(),
            disputes: HashMap::new(),
            pauses: HashMap::new(),
            plans: HashMap::new(),
            late_discounts: discounts::late(book, DiscountsOf::Customers(whose), as_of)?,
            claims,
            news: news(app, book, as_of)?,
            accounts,
        };
        for row in book.disputes(whose)? {
            let of_invoice = known.disputes.entry(row.dispute.invoice).or_default();
            of_invoice.push(row.dispute);
        }
        for (letter, customer, kind) in book.letters_in_outbox(whose)? {
            let waits = known.outbox.entry(customer).or_default();
            waits.push((letter, kind));
        }
        known.read_pauses(book, whose)?;
        known.read_plans(book, whose)?;
        Ok(known)
    }

    /// Adds pauses by rank, highest first: a debt handed over stays so, whatever was promised.
    fn read_pauses(&mut self, book: &BookReader, whose: Whose<'_>) -> Result<(), Failure> {
        let on = self.as_of;
        let mut add = |customer, invoice, pause| {
            let of_customer: &mut Vec<_> = self.pauses.entry(customer).or_default();
            of_customer.push((invoice, pause));
        };
        for row in book.handovers(whose)? {
            let handover = row.handover;
            if handover.is_active(on) {
                let pause = Pause::HandedOver {
                    on: handover.dated,
                    whom: handover.whom,
                };
                add(handover.customer, handover.invoice, pause);
            }
        }
        for row in book.holds(whose)? {
            let hold = row.hold;
            if hold.is_active(on) {
                let pause = Pause::Hold {
                    until: hold.until,
                    why: hold.reason,
                };
                add(hold.customer, hold.invoice, pause);
            }
        }
        for row in book.promises(whose, on)? {
            let promise = row.promise;
            if promise.made <= on && promise.state(row.received, on) == PromiseState::Open {
                let pause = Pause::Promise {
                    until: promise.until,
                };
                add(promise.customer, promise.invoice, pause);
            }
        }
        Ok(())
    }

    fn read_plans(&mut self, book: &BookReader, whose: Whose<'_>) -> Result<(), Failure> {
        for row in book.plans(whose, self.as_of)? {
            if row.plan.is_active(self.as_of) {
                let of_customer = self.plans.entry(row.plan.customer).or_default();
                of_customer.push(row.plan);
            }
        }
        Ok(())
    }

    /// Ignores a waiting letter: the one being checked.
    pub fn forget_waiting(&mut self, letter: LetterId) {
        self.pending.retain(|_, pending| pending.letter != letter);
        for waits in self.outbox.values_mut() {
            waits.retain(|(waits, _)| *waits != letter);
        }
    }

    /// Uses other news than that of its own day.
    pub fn hear(&mut self, news: Arc<AllNews>) {
        self.news = news;
    }

    pub fn news_of(&self, invoice: InvoiceId) -> Option<&News> {
        self.news.of_invoice(invoice)
    }

    /// Returns the day on which a customer's deadline ends, whatever set it.
    pub fn deadline(&self, customer: &Customer, deadline: Date) -> Date {
        let (_, policy) = self.policies.policy_of(customer);
        policy.ends(deadline, self.calendar(&customer.address.country))
    }

    /// Returns the working days in the customer's country, else in the company's.
    fn calendar(&self, country: &str) -> Calendar {
        Calendar::for_country(match country.trim() {
            "" => &self.company.address.country,
            country => country,
        })
    }

    pub fn account(&self, customer: CustomerId) -> Option<&OpenAccount> {
        let at = self
            .accounts
            .binary_search_by_key(&customer, |one| one.id)
            .ok()?;
        self.accounts.get(at)
    }

    /// Returns the customer as the domain's proposal needs it.
    pub fn debtor(&self, account: &OpenAccount) -> Debtor {
        let pauses = self.pauses.get(&account.id).map_or(&[][..], Vec::as_slice);
        let whole = |wanted: fn(&Pause) -> bool| {
            pauses
                .iter()
                .find(|(invoice, pause)| invoice.is_none() && wanted(pause))
                .map(|(_, pause)| pause.clone())
        };
        let mut items: Vec<DunningItem> = account
            .items
            .iter()
            .map(|item| self.item(item, pauses))
            .collect();
        for plan in self.plans.get(&account.id).into_iter().flatten() {
            self.put_in_plan(&mut items, plan);
        }
        Debtor {
            customer: account.id,
            has_email: self.can_mail && reaches_somebody(&account.customer),
            no_mail: self.no_mail(&account.customer),
            unmailed_levels: unmailed_levels(&account.customer),
            has_post: account.customer.address.is_deliverable(),
            calendar: self.calendar(&account.customer.address.country),
            channel: account.customer.channel,
            hold: match whole(|pause| matches!(pause, Pause::Hold { .. })) {
                Some(Pause::Hold { until, why }) => Some((until, why)),
                _ => None,
            },
            handed_over: match whole(|pause| matches!(pause, Pause::HandedOver { .. })) {
                Some(Pause::HandedOver { on, whom }) => Some((on, whom)),
                _ => None,
            },
            waiting: self.waiting(account.id),
            contacts: self.contacts_of(account.id),
            last_reminder: self.last.get(&account.id).copied(),
            on_account: account.on_account.clone(),
            claims: self.claims.get(&account.id).cloned().unwrap_or_default(),
            items,
        }
    }

    fn contacts_of(&self, customer: CustomerId) -> Vec<Date> {
        let mut days = self.contacts.get(&customer).cloned().unwrap_or_default();
        let waits = self.outbox.get(&customer).map_or(0, Vec::len);
        days.extend(std::iter::repeat_n(self.as_of, waits));
        days
    }

    /// Describes the reminder to a customer that was made and has not left, if any.
    fn waiting(&self, customer: CustomerId) -> Option<KeptMessage> {
        if let Some(letter) = self.pending.get(&customer) {
            let (dated, run) = (iso(letter.dated), letter.run.0.to_string());
            return Some(text!("letters-waiting-of-run", dated, run).into());
        }
        let mut outbox = self.outbox.get(&customer).into_iter().flatten();
        outbox
            .any(|(_, kind)| *kind == LetterKind::Reminder)
            .then(|| text!("letters-waiting-in-outbox").into())
    }

    /// Says why no mail can go to a customer whose e-mail field is not empty (rules R11, R15).
    fn no_mail(&self, customer: &Customer) -> Option<KeptMessage> {
        let has_email = |contact: &Contact| {
            let field = EmailField::read(&contact.email);
            !field.addresses.is_empty() || !field.unusable.is_empty()
        };
        if !customer.contacts().iter().any(has_email) {
            return None;
        }
        let unreachable = (!reaches_somebody(customer)).then(|| customer.unreachable(0));
        unreachable
            .flatten()
            .or_else(|| (!self.can_mail).then(|| text!("letters-no-mail-account")))
            .map(KeptMessage::from)
    }

    fn item(&self, open: &OpenItem, pauses: &[(Option<InvoiceId>, Pause)]) -> DunningItem {
        let disputes = self
            .disputes
            .get(&open.invoice)
            .map_or(&[][..], Vec::as_slice);
        let history = self.history.get(&open.invoice);
        DunningItem {
            invoice: open.invoice,
            currency: open.gross.currency,
            due: open.due,
            balance: open.balance,
            contested: owed_receivables::dispute::contested(disputes, open.balance, self.as_of),
            late_discount: self.late_discounts.get(&open.invoice).copied(),
            pause: pauses
                .iter()
                .find(|(invoice, pause)| rests(*invoice, pause, open.invoice))
                .map(|(_, pause)| pause.clone()),
            news: self.news.of_invoice(open.invoice).cloned(),
            parts: Vec::new(),
            reminded: self.reminded(open.invoice, None),
            noted: history.is_some_and(|history| history.noted),
        }
    }

    /// Returns the level that an invoice has reached, given the day on which its plan was agreed, if it is in one.
    fn reminded(&self, invoice: InvoiceId, plan_agreed: Option<Date>) -> Option<Reminded> {
        let history = self.history.get(&invoice)?;
        let reached = history.reached.iter().map(|reached| Reminded {
            level: reached.level,
            sent: reached.sent,
            deadline: reached.deadline,
        });
        Reminded::standing(reached, plan_agreed)
    }

    /// Applies a plan to the items that are in it.
    fn put_in_plan(&self, items: &mut [DunningItem], plan: &PaymentPlan) {
        let at = |invoice| items.iter().position(|item| item.invoice == invoice);
        let found: Vec<Option<usize>> =
            plan.items.iter().map(|(invoice, _)| at(*invoice)).collect();
        // A paid invoice has no item any more, and nothing of it falls due.
        let open: Vec<(Date, i64)> = found
            .iter()
            .map(|at| at.map_or((Date::MAX, 0), |at| (items[at].due, items[at].balance)))
            .collect();
        let state = plan.state(plan.received(&open), self.as_of);
        for (at, parts) in found.into_iter().zip(plan.parts(&open)) {
            if let Some(item) = at.map(|at| &mut items[at]) {
                *item = item.clone().in_plan(state, parts, self.as_of);
                item.reminded = self.reminded(item.invoice, Some(plan.agreed));
            }
        }
    }
}

/// Says whether mail about any level reaches somebody at a customer.
fn reaches_somebody(customer: &Customer) -> bool {
    levels_that_differ(customer).any(|level| customer.unreachable(level).is_none())
}

/// Returns the levels about which nobody at a customer is written to by mail, and why, if others reach somebody.
fn unmailed_levels(customer: &Customer) -> BTreeMap<u8, KeptMessage> {
    if !reaches_somebody(customer) {
        return BTreeMap::new();
    }
    let why = |level| Some((level, KeptMessage::from(customer.unreachable(level)?)));
    levels_that_differ(customer).filter_map(why).collect()
}

/// Returns every level if some contact is only for certain levels, else one that stands for all.
fn levels_that_differ(customer: &Customer) -> std::ops::RangeInclusive<u8> {
    let contacts = customer.contacts();
    let mut details = contacts.iter().map(|contact| &contact.details);
    match details.any(|one| one.from_level.is_some() || one.up_to_level.is_some()) {
        true => 0..=Contact::HIGHEST_LEVEL,
        false => 1..=1,
    }
}

/// Returns the open claims of each customer, by currency.
fn claims(
    book: &BookReader,
    whose: Whose<'_>,
    as_of: Date,
) -> Result<HashMap<CustomerId, BTreeMap<Currency, i64>>, Failure> {
    let mut claims = HashMap::<CustomerId, BTreeMap<Currency, i64>>::new();
    for ((customer, currency), open) in book.open_claim_sums(whose, as_of)? {
        claims.entry(customer).or_default().insert(currency, open);
    }
    Ok(claims)
}

/// Adds customers who owe claims but no invoice, so that a run mentions them (rule I6).
fn add_claims_only<'c>(
    book: &BookReader,
    accounts: &mut Vec<OpenAccount>,
    claimed: impl Iterator<Item = &'c CustomerId>,
) -> Result<(), Failure> {
    let known: HashSet<CustomerId> = accounts.iter().map(|account| account.id).collect();
    for id in claimed.filter(|id| !known.contains(id)) {
        accounts.push(OpenAccount {
            id: *id,
            customer: book.customer(*id)?,
            items: Vec::new(),
            on_account: BTreeMap::new(),
        });
    }
    accounts.sort_by_key(|account| account.id);
    Ok(())
}

/// Says whether a pause is about this item; holds and hand-overs of a whole customer are reported once, for the
/// customer.
fn rests(invoice: Option<InvoiceId>, pause: &Pause, item: InvoiceId) -> bool {
    match invoice {
        Some(invoice) => invoice == item,
        None => matches!(pause, Pause::Promise { .. }),
    }
}
