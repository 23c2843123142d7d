//! What `owed customers add` and `owed customers edit` set.

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerForm, CustomerGet};
use owed_app::failure::Failure;
use owed_app::wire::Chosen;
use owed_app::{groups, policies};
use owed_receivables::dunning::Channel;
use owed_receivables::{CustomerKind, Language};

use crate::options::{set, word};
use crate::output::Output;

#[derive(Debug, Args)]
pub struct Fields {
    #[arg(long)]
    number: Option<String>,
    #[arg(long)]
    name: Option<String>,
    #[arg(long)]
    contact: Option<String>,
    #[arg(long)]
    email: Option<String>,
    #[arg(long)]
    phone: Option<String>,
    #[arg(long)]
    street: Option<String>,
    #[arg(long)]
    extra: Option<String>,
    #[arg(long)]
    postal_code: Option<String>,
    #[arg(long)]
    city: Option<String>,
    #[arg(long)]
    region: Option<String>,
    #[arg(long)]
    country: Option<String>,
    /// en or de, or '' for the company's own
    #[arg(long)]
    language: Option<Chosen<Language>>,
    /// Days from issue to due date
    #[arg(long)]
    terms: Option<u32>,
    /// What may be taken off for paying early: '2% 10 days', none; '' for the company's own terms
    #[arg(long, value_name = "TERMS")]
    discount: Option<String>,
    #[arg(long)]
    vat_id: Option<String>,
    #[arg(long)]
    note: Option<String>,
    #[arg(long, value_parser = word::<CustomerKind>())]
    kind: Option<CustomerKind>,
    /// How this customer wants to be reminded: email or letter, or '' for as the policy says
    #[arg(long)]
    channel: Option<Chosen<Channel>>,
    /// The name of the group, or '' for none
    #[arg(long)]
    group: Option<String>,
    /// The name of the customer's own policy, or '' for none
    #[arg(long)]
    policy: Option<String>,
}

/// The keys of the group and the policy that are named, 0 where they are taken away.
pub struct Belongs {
    group: Option<i64>,
    policy: Option<i64>,
}

impl Fields {
    pub fn belongs(&self, cx: &Context<'_>) -> Result<Belongs, Failure> {
        let key = |named: Option<&str>, of: &dyn Fn(&str) -> Result<i64, Failure>| match named {
            None => Ok(None),
            Some("") => Ok(Some(0)),
            Some(name) => of(name).map(Some),
        };
        Ok(Belongs {
            group: key(self.group.as_deref(), &|name| {
                Ok(groups::named(cx, name)?.id)
            })?,
            policy: key(self.policy.as_deref(), &|name| policies::id_of(cx, name))?,
        })
    }

    /// Sets the fields that are named.
    pub fn fill(self, belongs: &Belongs, form: &mut CustomerForm) {
        set(&mut form.number, self.number);
        set(&mut form.name, self.name);
        set(&mut form.contact, self.contact);
        set(&mut form.email, self.email);
        set(&mut form.phone, self.phone);
        set(&mut form.street, self.street);
        set(&mut form.extra, self.extra);
        set(&mut form.postal_code, self.postal_code);
        set(&mut form.city, self.city);
        set(&mut form.region, self.region);
        set(&mut form.country, self.country);
        set(&mut form.language, self.language);
        form.terms_days = self.terms.or(form.terms_days);
        form.discount = self.discount.or(form.discount.take());
        set(&mut form.vat_id, self.vat_id);
        set(&mut form.note, self.note);
        set(&mut form.kind, self.kind.map(Chosen::from));
        form.channel = self.channel.or(form.channel);
        form.group_id = belongs.group.or(form.group_id);
        form.policy_id = belongs.policy.or(form.policy_id);
    }
}

/// Prints the customer that was saved.
pub fn saved(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let form = customers::get(cx, CustomerGet { id })?.form;
    output.say(&form, &format!("Saved: {}  {}", form.number, form.name))
}
