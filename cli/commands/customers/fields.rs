//! The fields that `owed customers add` and `owed customers edit` set.

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerForm, CustomerGet};
use owed_app::failure::Failure;
use owed_app::wire::{Changes, Chosen};
use owed_receivables::dunning::Channel;
use owed_receivables::{CustomerKind, Language};
use owed_texts::text;
use serde::Serialize;

use crate::named;
use crate::options::word;
use crate::output::Output;

/// Called as in [`CustomerForm`].
#[derive(Debug, Args, Serialize)]
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
    #[arg(help = "help-common-language", long)]
    language: Option<Chosen<Language>>,
    #[arg(help = "help-common-terms", long)]
    #[serde(rename = "terms_days")]
    terms: Option<u32>,
    #[arg(help = "help-common-discount", long, value_name = "TERMS")]
    discount: Option<String>,
    #[arg(long)]
    vat_id: Option<String>,
    #[arg(long)]
    note: Option<String>,
    #[arg(long, value_parser = word::<CustomerKind>())]
    kind: Option<CustomerKind>,
    #[arg(help = "help-common-channel", long)]
    channel: Option<Chosen<Channel>>,
    #[arg(help = "help-common-group", long)]
    #[serde(skip)]
    group: Option<String>,
    #[arg(help = "help-common-policy", long)]
    #[serde(skip)]
    policy: Option<String>,
    #[arg(help = "help-customers-parent", long, value_name = "NUMBER")]
    #[serde(skip)]
    parent: Option<String>,
    #[arg(long)]
    sector: Option<String>,
    #[arg(help = "help-customers-credit-limit", long, value_name = "AMOUNT")]
    credit_limit: Option<String>,
    #[arg(help = "help-customers-credit-currency", long, value_name = "CODE")]
    credit_currency: Option<String>,
    #[arg(help = "help-customers-in-charge", long, value_name = "NAME")]
    in_charge: Option<String>,
    #[arg(help = "help-customers-next-on", long, value_name = "DATE")]
    next_on: Option<String>,
    #[arg(help = "help-customers-next-step", long, value_name = "TEXT")]
    next_step: Option<String>,
}

impl Fields {
    /// Returns the given fields. Removing a group, a policy or a parent sets its key to 0.
    pub fn changes(&self, cx: &Context<'_>) -> Result<Changes<CustomerForm>, Failure> {
        let mut changes = Changes::given(self)?;
        if let Some(name) = &self.group {
            let key = match name.as_str() {
                "" => 0,
                name => named::group(cx, name)?,
            };
            changes = changes.and("group_id", key);
        }
        if let Some(name) = &self.policy {
            let key = match name.as_str() {
                "" => 0,
                name => named::policy(cx, name)?,
            };
            changes = changes.and("policy_id", key);
        }
        if let Some(number) = &self.parent {
            let key = match number.as_str() {
                "" => 0,
                number => {
                    named::customer(cx, number).map_err(|failure| failure.field("parent_id"))?
                }
            };
            changes = changes.and("parent_id", key);
        }
        Ok(changes)
    }
}

/// Prints the saved customer.
pub fn saved(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let form = customers::get(cx, CustomerGet { id })?.form;
    output.say(
        &form,
        text!(
            "cli-customer-saved",
            number = &form.number,
            name = &form.name
        ),
    )
}
