//! `owed customers add`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerForm, CustomerSave};
use owed_app::failure::Failure;

use super::fields::{Fields, saved};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-customers-add")]
pub struct Add {
    #[command(flatten)]
    fields: Fields,
}

pub fn run(cx: &Context<'_>, args: &Add, output: &mut Output) -> Result<u8, Failure> {
    let mut form = CustomerForm::default();
    args.fields.changes(cx)?.apply(&mut form)?;
    let new = CustomerSave {
        id: None,
        form,
        seen: None,
    };
    saved(cx, customers::save(cx, new)?.id, output)
}
