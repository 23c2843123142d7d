//! `owed dossier`

use owed_app::context::Context;
use owed_app::customers;
use owed_app::dossiers::{self, Make};
use owed_app::failure::Failure;

use crate::args;
use crate::output::Output;

use super::text;

pub fn run(cx: &Context<'_>, words: args::Dossier, output: &mut Output) -> Result<u8, Failure> {
    let made = dossiers::make(
        cx,
        Make {
            customer_id: customers::id_of(cx, &words.customer)?,
            path: words.places.out.as_deref().map(text).transpose()?,
            zip: words.places.zip.as_deref().map(text).transpose()?,
        },
    )?;
    if output.json {
        output.answer(&made)?;
        return Ok(0);
    }
    for path in [&made.path, &made.zip].into_iter().flatten() {
        output.line(&format!("{}  {}  {path}", made.customer, made.name))?;
    }
    for (index, name) in made.enclosures.iter().enumerate() {
        output.line(&format!("{:>4}  {name}", index + 1))?;
    }
    for name in &made.not_sent {
        output.line(&format!(
            "Not in it, as nothing says that it was sent: {name}"
        ))?;
    }
    Ok(0)
}
