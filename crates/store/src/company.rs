//! The company that writes, and the account it mails from. Passwords are never here (rule S4).

use owed_receivables::claim::PaymentOrder;
use owed_receivables::{Address, Currency, DiscountTerms, Language};
use rusqlite::{OptionalExtension, params};

use crate::customers::address;
use crate::sql::Columns;
use crate::{Hash, Reading, Result, Write};

/// The company of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    pub name: String,
    pub address: Address,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub iban: String,
    pub bic: String,
    pub bank_name: String,
    pub vat_id: String,
    /// Court and number of the commercial register, as the letter's foot prints it.
    pub register: String,
    /// Who signs.
    pub signer: String,
    pub language: Language,
    pub currency: Currency,
    /// A person set the currency: it then counts for lists and statements that name none.
    pub currency_chosen: bool,
    /// Days from issue to due date where an imported invoice names none.
    pub terms_days: u32,
    /// What may be taken off new invoices for paying early, where the customer has no terms of its own (rule P4).
    pub discount: DiscountTerms,
    /// How many days late a discount may be taken and still is in time.
    pub discount_grace_days: u32,
    /// Days from a letter to the deadline it sets.
    pub deadline_days: u32,
    /// The paper's name, as the letters know it.
    pub paper: String,
    /// The place of the address window, as the letters know it.
    pub window: String,
    pub logo: Option<Hash>,
    /// How long a message is held before it goes out.
    pub hold_seconds: u32,
    pub payment_order: PaymentOrder,
    /// Whether matches of bank entries that are certain are accepted as they come in.
    pub accept_certain: bool,
}

impl Default for Company {
    fn default() -> Self {
        Self {
            name: String::new(),
            address: Address::default(),
            email: String::new(),
            phone: String::new(),
            website: String::new(),
            iban: String::new(),
            bic: String::new(),
            bank_name: String::new(),
            vat_id: String::new(),
            register: String::new(),
            signer: String::new(),
            language: Language::En,
            currency: Currency::EUR,
            currency_chosen: false,
            terms_days: 30,
            discount: DiscountTerms::NONE,
            discount_grace_days: 0,
            deadline_days: 10,
            paper: "a4".to_owned(),
            window: "din5008b".to_owned(),
            logo: None,
            hold_seconds: 60,
            payment_order: PaymentOrder::default(),
            accept_certain: false,
        }
    }
}

/// How to reach the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAccount {
    pub host: String,
    pub port: u16,
    /// The security's name, as the mail crate knows it.
    pub security: String,
    pub user: String,
    pub from_name: String,
    pub from_address: String,
    pub reply_to: String,
    /// Plain text beyond loopback, switched on with a warning (rule S4).
    pub allow_plain: bool,
    /// A file with the certificate authority to trust; empty for the system's own.
    pub ca_file: String,
}

impl Write<'_> {
    pub fn set_company(&mut self, company: &Company) -> Result<()> {
        let address = &company.address;
        self.edit(|reading| {
            reading
                .db
                .prepare_cached(&format!(
                    "INSERT INTO company (id, {COMPANY})
                     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     ON CONFLICT (id) DO UPDATE SET ({COMPANY}) = ({})",
                    excluded(COMPANY)
                ))?
                .execute(params![
                    company.name,
                    address.street,
                    address.extra,
                    address.postal_code,
                    address.city,
                    address.region,
                    address.country,
                    company.email,
                    company.phone,
                    company.website,
                    company.iban,
                    company.bic,
                    company.bank_name,
                    company.vat_id,
                    company.register,
                    company.signer,
                    company.language.code(),
                    company.currency.code(),
                    company.terms_days,
                    company.deadline_days,
                    company.paper,
                    company.window,
                    company.logo.as_ref().map(Hash::as_str),
                    company.hold_seconds,
                    company.payment_order.name(),
                    company.discount.to_string(),
                    company.discount_grace_days,
                    company.accept_certain,
                    company.currency_chosen,
                ])?;
            Ok(())
        })
    }

    pub fn set_mail_account(&mut self, account: &MailAccount) -> Result<()> {
        self.edit(|reading| {
            reading
                .db
                .prepare_cached(&format!(
                    "INSERT INTO mail_account (id, {ACCOUNT}) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     ON CONFLICT (id) DO UPDATE SET ({ACCOUNT}) = ({})",
                    excluded(ACCOUNT)
                ))?
                .execute(params![
                    account.host,
                    account.port,
                    account.security,
                    account.user,
                    account.from_name,
                    account.from_address,
                    account.reply_to,
                    account.allow_plain,
                    account.ca_file,
                ])?;
            Ok(())
        })
    }
}

const COMPANY: &str = "name, street, extra, postal_code, city, region, country, email, phone, website, iban, bic, \
     bank_name, vat_id, register, signer, language, currency, terms_days, deadline_days, paper, envelope, logo, \
     hold_seconds, payment_order, discount, discount_grace_days, accept_certain, currency_chosen";
const ACCOUNT: &str =
    "host, port, security, user, from_name, from_address, reply_to, allow_plain, ca_file";

fn excluded(columns: &str) -> String {
    let columns: Vec<_> = columns
        .split(", ")
        .map(|column| format!("excluded.{column}"))
        .collect();
    columns.join(", ")
}

impl Company {
    /// The currency of what names none; `None` where no person said which it is.
    pub fn chosen_currency(&self) -> Option<Currency> {
        self.currency_chosen.then_some(self.currency)
    }
}

impl Reading {
    /// The company; the default one in a book where none was entered yet.
    pub fn company(&self) -> Result<Company> {
        let company = self
            .db
            .prepare_cached(&format!("SELECT {COMPANY} FROM company"))?
            .query_row([], |row| {
                let mut row = Columns::of(row);
                Ok(Company {
                    name: row.get()?,
                    address: address(&mut row)?,
                    email: row.get()?,
                    phone: row.get()?,
                    website: row.get()?,
                    iban: row.get()?,
                    bic: row.get()?,
                    bank_name: row.get()?,
                    vat_id: row.get()?,
                    register: row.get()?,
                    signer: row.get()?,
                    language: row.parsed()?,
                    currency: row.parsed()?,
                    terms_days: row.get()?,
                    deadline_days: row.get()?,
                    paper: row.get()?,
                    window: row.get()?,
                    logo: row.get::<Option<String>>()?.map(Hash::from_hex),
                    hold_seconds: row.get()?,
                    payment_order: row.parsed()?,
                    discount: row.parsed()?,
                    discount_grace_days: row.get()?,
                    accept_certain: row.get()?,
                    currency_chosen: row.get()?,
                })
            })
            .optional()?;
        Ok(company.unwrap_or_default())
    }

    /// The account, where one was entered.
    pub fn mail_account(&self) -> Result<Option<MailAccount>> {
        Ok(self
            .db
            .prepare_cached(&format!("SELECT {ACCOUNT} FROM mail_account"))?
            .query_row([], |row| {
                let mut row = Columns::of(row);
                Ok(MailAccount {
                    host: row.get()?,
                    port: row.get()?,
                    security: row.get()?,
                    user: row.get()?,
                    from_name: row.get()?,
                    from_address: row.get()?,
                    reply_to: row.get()?,
                    allow_plain: row.get()?,
                    ca_file: row.get()?,
                })
            })
            .optional()?)
    }
}
