//! The user's company and its mail account. Passwords are never stored here (rule S4).

use std::path::Path;

use owed_receivables::claim::PaymentOrder;
use owed_receivables::{Address, CompanyAccount, Currency, DiscountTerms, Language};
use rusqlite::OptionalExtension;

use crate::customers::address;
use crate::sql::{self, Columns};
use crate::{Book, BookReader, Hash, Result, Write};

/// The company that the book belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    pub name: String,
    pub address: Address,
    pub email: String,
    pub phone: String,
    pub website: String,
    /// How customers pay it, in the order in which letters look for a way.
    pub accounts: Vec<CompanyAccount>,
    pub vat_id: String,
    /// Court and number of the commercial register, as printed in the letter's footer.
    pub register: String,
    /// Who signs letters.
    pub signer: String,
    pub language: Language,
    pub currency: Currency,
    /// Whether a person chose the currency; if so, it applies to lists and statements that name none.
    pub currency_chosen: bool,
    /// Days from issue to due date for imported invoices that state none.
    pub terms_days: u32,
    /// The early-payment discount for new invoices of customers without terms of their own (rule P4).
    pub discount: DiscountTerms,
    /// How many days late a discount may be taken.
    pub discount_grace_days: u32,
    /// Days from a letter to the deadline it sets.
    pub deadline_days: u32,
    /// The paper's name in `letters`.
    pub paper: String,
    /// The position of the address window, as named in `letters`.
    pub window: String,
    pub logo: Option<Hash>,
    /// How long a message is held before it is sent.
    pub hold_seconds: u32,
    pub payment_order: PaymentOrder,
    /// Whether certain matches of bank entries are accepted automatically.
    pub accept_certain: bool,
    /// Who signs the highest level; empty means whoever signs the others.
    pub supervisor: String,
}

impl Default for Company {
    fn default() -> Self {
        Self {
            name: String::new(),
            address: Address::default(),
            email: String::new(),
            phone: String::new(),
            website: String::new(),
            accounts: Vec::new(),
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
            supervisor: String::new(),
        }
    }
}

/// How to reach the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAccount {
    pub host: String,
    pub port: u16,
    /// The name of the connection's security in `mail`.
    pub security: String,
    pub user: String,
    pub from_name: String,
    pub from_address: String,
    pub reply_to: String,
    /// Whether plain text is allowed beyond loopback, which the user enabled despite a warning (rule S4).
    pub allow_plain: bool,
    /// A file with the certificate authority to trust; empty for the system's.
    pub ca_file: String,
    /// How it signs in: `password` or `oauth`.
    pub sign_in: String,
    /// The name of the provider in `mail`; with what follows it is empty for an account with a password.
    pub provider: String,
    /// The company's registration at the provider.
    pub client_id: String,
    /// The company's directory at Microsoft; may be empty.
    pub tenant: String,
    /// Where people sign in, where tokens come from, and what is asked for; only for other providers.
    pub authorize_url: String,
    pub token_url: String,
    pub scopes: String,
}

impl Book {
    /// Opens the book at `path`, or makes a new one whose company has this language.
    pub fn open_or_create(path: &Path, language: Language) -> Result<Self> {
        Self::open_or_fill(path, |reader| match language == Language::default() {
            true => Ok(()),
            false => reader.put_company(&Company {
                language,
                ..Company::default()
            }),
        })
    }
}

impl Write<'_> {
    pub fn set_company(&mut self, company: &Company) -> Result<()> {
        self.edit(|reader| reader.put_company(company))
    }

    pub fn set_mail_account(&mut self, account: &MailAccount) -> Result<()> {
        self.edit(|reader| {
            sql::put!(
                reader.db,
                mail_account {
                    host: account.host,
                    port: account.port,
                    security: account.security,
                    user: account.user,
                    from_name: account.from_name,
                    from_address: account.from_address,
                    reply_to: account.reply_to,
                    allow_plain: account.allow_plain,
                    ca_file: account.ca_file,
                    sign_in: account.sign_in,
                    provider: account.provider,
                    client_id: account.client_id,
                    tenant: account.tenant,
                    authorize_url: account.authorize_url,
                    token_url: account.token_url,
                    scopes: account.scopes,
                }
            )?;
            Ok(())
        })
    }
}

const COMPANY: &str = "name, street, extra, postal_code, city, region, country, email, phone, website, \
     vat_id, register, signer, language, currency, terms_days, deadline_days, paper, envelope, logo, \
     hold_seconds, payment_order, discount, discount_grace_days, accept_certain, currency_chosen, \
     supervisor";
const ACCOUNT: &str = "host, port, security, user, from_name, from_address, reply_to, allow_plain, ca_file, sign_in, provider, client_id, \
     tenant, authorize_url, token_url, scopes";

impl Company {
    /// The currency for what names none; `None` unless a person chose it.
    pub fn chosen_currency(&self) -> Option<Currency> {
        self.currency_chosen.then_some(self.currency)
    }
}

impl BookReader {
    /// Writes the company without a journal entry.
    pub(crate) fn put_company(&self, company: &Company) -> Result<()> {
        let address = &company.address;
        sql::put!(
            self.db,
            company {
                name: company.name,
                street: address.street,
                extra: address.extra,
                postal_code: address.postal_code,
                city: address.city,
                region: address.region,
                country: address.country,
                email: company.email,
                phone: company.phone,
                website: company.website,
                // The account of books from before there were several; what is undone may need the columns.
                iban: "",
                bic: "",
                bank_name: "",
                vat_id: company.vat_id,
                register: company.register,
                signer: company.signer,
                language: company.language.code(),
                currency: company.currency.code(),
                terms_days: company.terms_days,
                deadline_days: company.deadline_days,
                paper: company.paper,
                envelope: company.window,
                logo: company.logo.as_ref().map(Hash::as_str),
                hold_seconds: company.hold_seconds,
                payment_order: company.payment_order.name(),
                discount: company.discount.to_string(),
                discount_grace_days: company.discount_grace_days,
                accept_certain: company.accept_certain,
                currency_chosen: company.currency_chosen,
                supervisor: company.supervisor,
            }
        )?;
        self.put_company_accounts(&company.accounts)
    }

    /// Returns the company, or the default if none was entered yet.
    pub fn company(&self) -> Result<Company> {
        let company = self
            .db
            .prepare_cached(&format!("SELECT {COMPANY} FROM company"))?
            .query_row([], |row| {
                let mut row = Columns::new(row);
                Ok(Company {
                    name: row.get()?,
                    address: address(&mut row)?,
                    email: row.get()?,
                    phone: row.get()?,
                    website: row.get()?,
                    accounts: Vec::new(),
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
                    supervisor: row.get()?,
                })
            })
            .optional()?;
        Ok(Company {
            accounts: self.company_accounts()?,
            ..company.unwrap_or_default()
        })
    }

    /// Returns the account, if one was entered.
    pub fn mail_account(&self) -> Result<Option<MailAccount>> {
        Ok(self
            .db
            .prepare_cached(&format!("SELECT {ACCOUNT} FROM mail_account"))?
            .query_row([], |row| {
                let mut row = Columns::new(row);
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
                    sign_in: row.get()?,
                    provider: row.get()?,
                    client_id: row.get()?,
                    tenant: row.get()?,
                    authorize_url: row.get()?,
                    token_url: row.get()?,
                    scopes: row.get()?,
                })
            })
            .optional()?)
    }
}
