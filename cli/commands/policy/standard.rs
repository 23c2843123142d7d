//! `owed policy standard`

use clap::{Args, ValueEnum};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyStandard};
use owed_receivables::CustomerKind;

use super::done;
use crate::named;
use crate::output::Output;

/// Make a policy the default
#[derive(Debug, Args)]
pub struct Standard {
    name: String,
    /// The customers it is for
    #[arg(long = "for", value_enum)]
    whom: Whom,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Whom {
    Business,
    Consumer,
    Everyone,
}

impl From<Whom> for Option<CustomerKind> {
    fn from(whom: Whom) -> Self {
        match whom {
            Whom::Business => Some(CustomerKind::Business),
            Whom::Consumer => Some(CustomerKind::Consumer),
            Whom::Everyone => None,
        }
    }
}

pub fn run(cx: &Context<'_>, args: &Standard, output: &mut Output) -> Result<u8, Failure> {
    let id = named::policy(cx, &args.name)?;
    let kind = args.whom.into();
    policies::standard(cx, PolicyStandard { id, kind })?;
    let whose = kind.map_or("all", CustomerKind::name);
    let said = format!("“{}” is the default for {whose} customers", args.name);
    done(cx, id, &said, output)
}
