//! `owed dossier`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::dossiers::{self, DossierMake};
use owed_app::failure::Failure;
use owed_texts::text;

use crate::named;
use crate::options::text;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-dossier")]
pub struct Dossier {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
    #[command(flatten)]
    places: Places,
}

#[derive(Debug, Args)]
#[group(id = "places", required = true, multiple = true)]
struct Places {
    #[arg(help = "help-dossier-out", long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(help = "help-dossier-zip", long, value_name = "FILE")]
    zip: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: &Dossier, output: &mut Output) -> Result<u8, Failure> {
    let request = DossierMake {
        customer_id: named::customer(cx, &args.customer)?,
        path: args.places.out.as_deref().map(text).transpose()?,
        zip: args.places.zip.as_deref().map(text).transpose()?,
    };
    let made = dossiers::make(cx, request)?;
    output.show(&made, |output| {
        for path in [&made.path, &made.zip].into_iter().flatten() {
            output.line(format!("{}  {}  {path}", made.customer, made.name))?;
        }
        for (index, name) in made.enclosures.iter().enumerate() {
            output.line(format!("{:>4}  {name}", index + 1))?;
        }
        for name in &made.not_sent {
            output.line(text!("cli-dossier-not-sent", name))?;
        }
        Ok(())
    })
}
