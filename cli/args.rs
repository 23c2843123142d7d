//! The words and options of `owed`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Owed gets a small business paid: it reads the invoices that other programs wrote, ages what is owed, and writes
/// reminder letters and e-mails. Everything is kept in one file on this computer.
#[derive(Debug, Parser)]
#[command(name = "owed", version, max_term_width = 100, after_help = AFTER_HELP)]
pub struct Cli {
    /// The book to work with, a file that ends in .owed
    #[arg(long, global = true, value_name = "FILE", env = "OWED_BOOK")]
    pub book: Option<PathBuf>,
    /// Answer as JSON; amounts are whole minor units in strings
    #[arg(long, global = true)]
    pub json: bool,
    /// Take this day for today
    #[arg(
        long,
        global = true,
        value_name = "DATE",
        env = "OWED_TODAY",
        hide = true
    )]
    pub today: Option<String>,
    #[command(subcommand)]
    pub word: Word,
}

const AFTER_HELP: &str = "\
A first month-end:
  owed --book firm.owed import invoices.csv       read the invoices; a missing book is made
  owed --book firm.owed import payments.csv --kind payments
  owed --book firm.owed aging                     who owes what, since when
  owed --book firm.owed company set --name \"Firm Ltd\" --street \"1 High Street\" --city Leeds
  owed --book firm.owed letters --out letters     one PDF for each customer with something overdue
  owed --book firm.owed account set --host mail.example.com --user me --from me@example.com
  owed --book firm.owed mail                      write the same as e-mails, held in the outbox
  owed --book firm.owed send                      send what is no longer held
  owed --book firm.owed undo                      take the last change back

`owed help WORD` says more of one word. Dates are written 2026-03-02. With OWED_BOOK set, --book can be left out.

Exit codes: 0 done; 1 it could not be done; 2 an import has problems and nothing was written;
3 some messages were not sent; 4 a check found problems; 64 the command line is wrong.";

#[derive(Debug, Subcommand)]
pub enum Word {
    /// Read customers, invoices or payments from a CSV file
    Import(Import),
    /// Who owes what since when, as of any day
    Aging(Aging),
    /// List the customers, or show, add and edit one
    Customers(Customers),
    /// List invoices, or add one, write one off, take a discount off
    Invoices(Invoices),
    /// Add a payment by hand
    Payment(Credit),
    /// Add a credit note by hand
    Credit(Credit),
    /// Write reminder letters as PDF files
    Letters(Letters),
    /// Write reminder e-mails and hold them in the outbox
    Mail(Mail),
    /// Send what is due in the outbox
    Send(Send),
    /// List the messages, show one as it was sent, or decide about some
    Messages(Messages),
    /// Calculate the interest on one debt, without a book
    Interest(Interest),
    /// The reference rates and rules that interest rests on, with their sources
    Rates,
    /// Show or set the company that the letters come from
    Company(Company),
    /// Show, set or test the mail account
    Account(Account),
    /// Fill a new book with the sample company
    Sample,
    /// Take the last change back
    Undo,
    /// Do again what was undone last
    Redo,
    /// List what was done with the book
    Journal {
        /// At most so many lines
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Recompute every stored figure and compare
    Check,
    /// What the book holds
    Info,
    /// Serve the window's screens to a browser on this computer (for development)
    #[cfg(feature = "serve")]
    Serve {
        #[arg(long, default_value_t = 0)]
        port: u16,
        #[arg(long, default_value = "ui/dist")]
        ui: PathBuf,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Encoding, separator, decimal sign, date order and columns are detected by name and by content. \
`--dry-run` shows what would happen. Reading the same file again changes nothing. \
Where every day in the file is 12 or less the date order cannot be known: say --date-order dmy or mdy.

A corrected mapping is remembered for the next file of the same shape:
  owed --book firm.owed import list.csv --column 3=due_date --column Ref=invoice_number")]
pub struct Import {
    /// The file to read
    pub file: PathBuf,
    /// What the rows are
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// The order of day, month and year in dates
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
    /// The currency of rows that name none
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// The decimal sign of amounts
    #[arg(long, value_name = "SIGN", value_parser = [".", ","])]
    pub decimal: Option<String>,
    /// The separator of columns
    #[arg(long, value_name = "SIGN")]
    pub separator: Option<String>,
    /// The file's encoding, such as utf-8 or windows-1252
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The line that the column heads are in
    #[arg(long, value_name = "LINE")]
    pub header_row: Option<u32>,
    /// What a column means: its number or head, and a field; an empty field leaves it out
    #[arg(long = "column", value_name = "COLUMN=FIELD")]
    pub columns: Vec<String>,
    /// Show what would happen and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out the rows with problems and take the rest
    #[arg(long)]
    pub accept_problems: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    Invoices,
    Customers,
    Payments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DateOrder {
    Dmy,
    Mdy,
    Ymd,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum By {
    Customer,
    Invoice,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Basis {
    Due,
    Issue,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Tone {
    #[default]
    Friendly,
    Firm,
    Final,
}

#[derive(Debug, Args)]
pub struct Aging {
    /// The day to look at; later payments, credits and invoices are left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Count days from the due date or from the issue date
    #[arg(long, value_enum, default_value = "due")]
    pub basis: Basis,
    /// A row for each customer or for each invoice
    #[arg(long, value_enum, default_value = "customer")]
    pub by: By,
    /// The last day of each bucket
    #[arg(long, value_name = "DAYS", default_value = "30,60,90")]
    pub buckets: String,
    /// Only this currency
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// Also write the report to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Customers {
    /// Only those whose number, name or place contains it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub search: String,
    /// Only those with something overdue
    #[arg(long)]
    pub overdue: bool,
    #[command(subcommand)]
    pub action: Option<CustomerAction>,
}

#[derive(Debug, Subcommand)]
pub enum CustomerAction {
    /// One customer with its balance and everything that happened
    Show { customer: String },
    /// Add a customer
    Add(CustomerFields),
    /// Change what is given of a customer
    Edit {
        customer: String,
        #[command(flatten)]
        fields: CustomerFields,
    },
}

#[derive(Debug, Args)]
pub struct CustomerFields {
    #[arg(long)]
    pub number: Option<String>,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub extra: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long)]
    pub region: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    /// en or de
    #[arg(long)]
    pub language: Option<String>,
    /// Days from issue to due date
    #[arg(long)]
    pub terms: Option<u32>,
    #[arg(long)]
    pub vat_id: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Invoices {
    /// Only those whose number, customer or reference contains it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub search: String,
    /// Only this customer's
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
    /// all, open, overdue, settled or disputed
    #[arg(long, default_value = "open", value_parser = ["all", "open", "overdue", "settled", "disputed"])]
    pub state: String,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[command(subcommand)]
    pub action: Option<InvoiceAction>,
}

#[derive(Debug, Subcommand)]
pub enum InvoiceAction {
    /// One invoice with what was allocated to it
    Show { invoice: String },
    /// Add an invoice
    Add {
        /// The customer's number
        #[arg(long)]
        customer: String,
        #[arg(long)]
        number: String,
        #[arg(long)]
        amount: String,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        issued: Option<String>,
        #[arg(long, value_name = "DATE")]
        due: Option<String>,
        #[arg(long, default_value = "")]
        reference: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Give up what is open of an invoice, or a part of it
    WriteOff(Reduce),
    /// Take a discount off what is open
    Discount(Reduce),
}

#[derive(Debug, Args)]
pub struct Reduce {
    /// The invoice's number
    pub invoice: String,
    /// All that is open where it is left out
    #[arg(long)]
    pub amount: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long)]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Credit {
    #[command(subcommand)]
    pub action: CreditAction,
}

#[derive(Debug, Subcommand)]
pub enum CreditAction {
    /// Add one; without --invoice it is allocated to the oldest open items
    Add {
        /// The customer's number
        #[arg(long)]
        customer: String,
        #[arg(long)]
        amount: String,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Its number or reference
        #[arg(long, default_value = "")]
        number: String,
        #[arg(long, default_value = "")]
        note: String,
        /// The invoice that gets it, and how much: 1042 or 1042=99.50
        #[arg(long = "invoice", value_name = "NUMBER[=AMOUNT]")]
        invoices: Vec<String>,
        /// Allocate nothing: leave it on account
        #[arg(long)]
        on_account: bool,
    },
}

#[derive(Debug, Args)]
pub struct Letters {
    /// The folder for one file a letter
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// One file with all letters, to print
    #[arg(long, value_name = "FILE")]
    pub merged: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Only these customers, by number
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    #[arg(long, value_enum, default_value = "friendly")]
    pub tone: Tone,
}

#[derive(Debug, Args)]
pub struct Mail {
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Only these customers, by number
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    #[arg(long, value_enum, default_value = "friendly")]
    pub tone: Tone,
}

#[derive(Debug, Args)]
#[command(after_help = "\
The password comes from the environment variable OWED_SMTP_PASSWORD, else from the system's keychain, \
else it is asked.

A message whose fate is not known (the connection broke between its end and the server's answer) \
is never sent again by itself: see `owed messages`.")]
pub struct Send {
    /// Also send what is still held
    #[arg(long)]
    pub now: bool,
    /// Write .eml files into this folder instead of sending; they count as sent
    #[arg(long, value_name = "DIR")]
    pub to_folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Messages {
    /// all, outbox, sent or trouble
    #[arg(long, default_value = "all", value_parser = ["all", "outbox", "sent", "trouble"])]
    pub folder: String,
    #[command(subcommand)]
    pub action: Option<MessageAction>,
}

#[derive(Debug, Subcommand)]
pub enum MessageAction {
    /// One message with its attempts
    Show { id: i64 },
    /// Write a message as the .eml file that was sent
    Save { id: i64, path: PathBuf },
    /// Let held messages leave now
    Release { ids: Vec<i64> },
    /// Never send these
    Cancel { ids: Vec<i64> },
    /// Try failed messages, and those that wait for their next attempt, again now
    Retry { ids: Vec<i64> },
    /// A message of unknown fate arrived
    Arrived { ids: Vec<i64> },
    /// A message of unknown fate did not arrive, and may be sent again
    NotArrived { ids: Vec<i64> },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Interest runs from the day after the due date through the last day, both included, on what is open on each day, and is \
never compounded. A payment counts from its own day. A new row starts with each payment and each new rate.

What a business customer in Germany owes for 10,000 euros, of which 4,000 came on 10 June:
  owed interest --regime de-b2b --principal 10000 --due 2025-05-15 --paid 2025-06-10:4000

With a rate that was agreed on, in any currency:
  owed interest --regime contract:9.5 --principal 1200 --currency USD --due 2026-01-31

`owed rates` lists the regimes with their laws. Owed states rules and their sources; it gives no legal advice.")]
pub struct Interest {
    /// de-b2b, de-b2c, at-b2b, at-b2c, uk, ch, eu, eu:COUNTRY or contract:RATE (percent a year)
    #[arg(long, value_name = "REGIME")]
    pub regime: String,
    /// What was owed at first
    #[arg(long, value_name = "AMOUNT")]
    pub principal: String,
    /// The debt's currency; the regime's own where it is left out
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// The day on which the debt fell due
    #[arg(long, value_name = "DATE")]
    pub due: String,
    /// The last day that counts; today where it is left out
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
    /// A part payment: its day and its amount
    #[arg(long, value_name = "DATE:AMOUNT")]
    pub paid: Vec<String>,
    /// How days become parts of a year: ACT/365, ACT/ACT (ISDA), ACT/360 or 30E/360
    #[arg(long, default_value = "act365", value_parser = ["act365", "actact", "act360", "30360"])]
    pub day_count: String,
}

#[derive(Debug, Args)]
pub struct Company {
    #[command(subcommand)]
    pub action: Option<CompanyAction>,
}

#[derive(Debug, Subcommand)]
pub enum CompanyAction {
    /// Set what is given and leave the rest
    Set(Box<CompanyFields>),
}

#[derive(Debug, Args)]
pub struct CompanyFields {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub extra: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long)]
    pub region: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub website: Option<String>,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long)]
    pub bic: Option<String>,
    #[arg(long)]
    pub bank_name: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    #[arg(long)]
    pub register: Option<String>,
    #[arg(long)]
    pub signer: Option<String>,
    /// en or de
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long)]
    pub currency: Option<String>,
    #[arg(long)]
    pub terms_days: Option<u32>,
    #[arg(long)]
    pub deadline_days: Option<u32>,
    /// a4 or letter
    #[arg(long)]
    pub paper: Option<String>,
    /// The envelope's window: din5008b, dl or us10
    #[arg(long)]
    pub window: Option<String>,
    /// Seconds that mails are held before they leave
    #[arg(long)]
    pub hold_seconds: Option<u32>,
    /// A PNG, JPEG or SVG file
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Account {
    #[command(subcommand)]
    pub action: Option<AccountAction>,
}

#[derive(Debug, Subcommand)]
pub enum AccountAction {
    /// Set what is given and leave the rest
    Set(Box<AccountFields>),
    /// Connect, sign in, and send nothing
    Test,
}

#[derive(Debug, Args)]
pub struct AccountFields {
    #[arg(long)]
    pub host: Option<String>,
    #[arg(long)]
    pub port: Option<u16>,
    /// starttls, tls or plain
    #[arg(long)]
    pub security: Option<String>,
    #[arg(long)]
    pub user: Option<String>,
    /// The address that mails come from
    #[arg(long)]
    pub from: Option<String>,
    /// The name that mails come from
    #[arg(long)]
    pub from_name: Option<String>,
    #[arg(long)]
    pub reply_to: Option<String>,
    /// Allow a connection that anyone on the way can read
    #[arg(long)]
    pub allow_plain: Option<bool>,
    /// A file with the certificate of an authority of your own
    #[arg(long, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    /// Ask for the password and keep it in the system's keychain
    #[arg(long)]
    pub ask_password: bool,
}
