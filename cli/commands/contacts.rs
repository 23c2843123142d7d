//! `owed contacts`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::contacts::{
    self, ContactEdit, ContactForm, ContactNamed, ContactRemove, ContactRow, ContactSave, Contacts,
    ContactsOf, EmailWorks, VCardRead, VCardWrite,
};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::{Changes, Chosen, Source};
use owed_receivables::{Addressed, Language, Salutation};
use owed_texts::{Message, PlainKey, key, text};
use serde::Serialize;

use crate::named;
use crate::options::{text as path_text, word};
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-contacts")]
pub struct ContactsWord {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    #[command(about = "help-contacts-list")]
    List(OfCustomer),
    Add(Add),
    Edit(Edit),
    Remove(Remove),
    Works(Works),
    Read(Read),
    Write(Write),
}

#[derive(Debug, Args)]
struct OfCustomer {
    #[arg(help = "help-contacts-customer", long, value_name = "NUMBER")]
    customer: String,
}

// Called as in `ContactForm`.
#[derive(Debug, Args, Serialize)]
struct Fields {
    #[arg(long)]
    name: Option<String>,
    #[arg(help = "help-contacts-salutation", long)]
    salutation: Option<Chosen<Salutation>>,
    #[arg(help = "help-contacts-language", long)]
    language: Option<Chosen<Language>>,
    #[arg(help = "help-contacts-email", long)]
    email: Option<String>,
    #[arg(long)]
    phone: Option<String>,
    #[arg(help = "help-contacts-role", long)]
    role: Option<String>,
    #[arg(help = "help-contacts-reminders", long, value_parser = word::<Addressed>())]
    reminders: Option<Addressed>,
    #[arg(help = "help-contacts-from-level", long, value_name = "LEVEL")]
    from_level: Option<u8>,
    #[arg(help = "help-contacts-up-to-level", long, value_name = "LEVEL")]
    up_to_level: Option<u8>,
    #[arg(long)]
    note: Option<String>,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-add")]
struct Add {
    #[command(flatten)]
    of: OfCustomer,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-edit")]
struct Edit {
    #[arg(help = "help-contacts-contact")]
    contact: String,
    #[command(flatten)]
    of: OfCustomer,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-remove")]
struct Remove {
    #[arg(help = "help-contacts-contact")]
    contact: String,
    #[command(flatten)]
    of: OfCustomer,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-works")]
struct Works {
    #[arg(help = "help-contacts-works-email")]
    email: String,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-read")]
struct Read {
    file: PathBuf,
    #[command(flatten)]
    of: OfCustomer,
}

#[derive(Debug, Args)]
#[command(about = "help-contacts-write")]
struct Write {
    file: PathBuf,
    #[arg(help = "help-contacts-write-customer", long, value_name = "NUMBER")]
    customer: Option<String>,
}

pub fn run(cx: &Context<'_>, args: ContactsWord, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::List(of) => {
            let customer_id = named::customer(cx, &of.customer)?;
            shown(cx, customer_id, None, output)
        }
        Action::Add(args) => add(cx, &args, output),
        Action::Edit(args) => edit(cx, &args, output),
        Action::Remove(args) => remove(cx, &args, output),
        Action::Works(Works { email }) => {
            let request = EmailWorks {
                email: email.clone(),
            };
            let answer = contacts::works(cx, request)?;
            output.say(&answer, text!("cli-email-works", email))
        }
        Action::Read(args) => read(cx, &args, output),
        Action::Write(args) => write(cx, &args, output),
    }
}

fn add(cx: &Context<'_>, args: &Add, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.of.customer)?;
    let mut form = ContactForm::default();
    Changes::given(&args.fields)?.apply(&mut form)?;
    let request = ContactSave {
        customer_id,
        id: None,
        form,
        seen: None,
    };
    let id = contacts::save(cx, request)?.id;
    one(cx, customer_id, id, output)
}

fn edit(cx: &Context<'_>, args: &Edit, output: &mut Output) -> Result<u8, Failure> {
    let (customer_id, id) = key(cx, &args.of, &args.contact)?;
    let request = ContactEdit {
        customer_id,
        id,
        changes: Changes::given(&args.fields)?,
    };
    let id = contacts::edit(cx, request)?.id;
    one(cx, customer_id, id, output)
}

fn remove(cx: &Context<'_>, args: &Remove, output: &mut Output) -> Result<u8, Failure> {
    let (customer_id, id) = key(cx, &args.of, &args.contact)?;
    contacts::remove(cx, ContactRemove { customer_id, id })?;
    let said = text!("cli-deleted", what = &args.contact);
    shown(cx, customer_id, Some(said), output)
}

fn read(cx: &Context<'_>, args: &Read, output: &mut Output) -> Result<u8, Failure> {
    let request = VCardRead {
        customer_id: named::customer(cx, &args.of.customer)?,
        source: Source::Path {
            path: path_text(&args.file)?,
        },
    };
    let done = contacts::read(cx, request)?;
    let said = text!("cli-contacts-read", added = done.added, known = done.known);
    output.say(&done, said)
}

fn write(cx: &Context<'_>, args: &Write, output: &mut Output) -> Result<u8, Failure> {
    let customer = args.customer.as_deref();
    let request = VCardWrite {
        customer_id: customer
            .map(|number| named::customer(cx, number))
            .transpose()?,
        path: path_text(&args.file)?,
    };
    let done = contacts::write(cx, request)?;
    let said = text!(
        "cli-contacts-written",
        count = done.contacts,
        path = &done.path
    );
    output.say(&done, said)
}

/// Returns the keys of a customer and of one of its contacts.
fn key(cx: &Context<'_>, of: &OfCustomer, contact: &str) -> Result<(i64, i64), Failure> {
    let customer_id = named::customer(cx, &of.customer)?;
    let request = ContactNamed {
        customer_id,
        name: contact.to_owned(),
    };
    Ok((customer_id, contacts::named(cx, request)?.id))
}

/// Prints a saved contact.
fn one(cx: &Context<'_>, customer_id: i64, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let all = contacts::list(cx, ContactsOf { customer_id })?.contacts;
    let saved = all.into_iter().find(|row| row.id == id);
    output.show(&saved, |output| table(saved.as_slice(), output))
}

fn shown(
    cx: &Context<'_>,
    customer_id: i64,
    done: Option<Message>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let answer: Contacts = contacts::list(cx, ContactsOf { customer_id })?;
    output.show(&answer, |output| match &done {
        Some(done) => output.line(done),
        None => table(&answer.contacts, output),
    })
}

fn table(rows: &[ContactRow], output: &mut Output) -> Result<(), Failure> {
    let language = output.language();
    let cells = rows.iter().map(|row| {
        let form = &row.form;
        let mut email = form.email.clone();
        if !row.undeliverable.is_empty() {
            email = text!("cli-email-came-back", email).text(language);
        }
        vec![
            row.id.to_string(),
            form.name.clone(),
            row.role_text.clone(),
            email,
            form.phone.clone(),
            reminders(form.reminders).text(language),
            levels(form),
        ]
    });
    output.table(
        &heads![
            "common-key",
            "common-name",
            "contacts-role",
            "common-email",
            "common-phone",
            "contacts-reminders",
            "contacts-levels"
        ],
        cells.collect(),
        &[],
    )
}

fn reminders(addressed: Addressed) -> PlainKey {
    match addressed {
        Addressed::To => key!("contacts-reminders-to"),
        Addressed::Copy => key!("contacts-reminders-copy"),
        Addressed::None => key!("contacts-reminders-none"),
    }
}

fn levels(form: &ContactForm) -> String {
    match (form.from_level, form.up_to_level) {
        (None, None) => String::new(),
        (Some(from), None) => format!("{from}–"),
        (None, Some(up_to)) => format!("–{up_to}"),
        (Some(from), Some(up_to)) => format!("{from}–{up_to}"),
    }
}
