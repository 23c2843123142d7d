//! `owed info`

use owed_app::book::{self, BookInfo};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::Nothing;
use owed_texts::text;

use crate::output::{DONE, Output};

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    match book::info(cx, Nothing {})? {
        Some(info) => output.show(&info, |output| print(&info, output)),
        None => Ok(DONE),
    }
}

fn print(info: &BookInfo, output: &mut Output) -> Result<(), Failure> {
    output.line(&info.path)?;
    output.line(text!(
        "cli-book-holds",
        customers = info.customers,
        invoices = info.invoices,
        open = info.open_invoices
    ))?;
    match &info.payments_known_to {
        Some(day) => output.line(text!("frame-payments-known", day))?,
        None => output.line(text!("frame-no-payments"))?,
    }
    for need in info.letters_need.iter().chain(&info.mail_needs) {
        output.line(text!("cli-missing", need))?;
    }
    Ok(())
}
