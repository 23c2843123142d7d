//! `owed policy standard`

use clap::{Args, ValueEnum};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyStandard};
use owed_receivables::LegalKind;
use owed_texts::text;

use super::done;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy-standard")]
pub struct Standard {
    name: String,
    #[arg(help = "help-policy-standard-for", long = "for", value_enum)]
    whom: Whom,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Whom {
    Business,
    Consumer,
    Everyone,
}

impl From<Whom> for Option<LegalKind> {
    fn from(whom: Whom) -> Self {
        match whom {
            Whom::Business => Some(LegalKind::Business),
            Whom::Consumer => Some(LegalKind::Consumer),
            Whom::Everyone => None,
        }
    }
}

pub fn run(cx: &Context<'_>, args: &Standard, output: &mut Output) -> Result<u8, Failure> {
    let id = named::policy(cx, &args.name)?;
    let kind = args.whom.into();
    policies::standard(cx, PolicyStandard { id, kind })?;
    let policy = &args.name;
    let said = match kind {
        None => text!("cli-default-for-all", policy),
        Some(LegalKind::Business) => text!("cli-default-for-businesses", policy),
        Some(LegalKind::Consumer) => text!("cli-default-for-consumers", policy),
    };
    done(cx, id, said, output)
}
