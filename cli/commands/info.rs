//! `owed info`

use owed_app::book::{self, BookInfo};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::{Nothing, plural};

use crate::output::{DONE, Output};

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    match book::info(cx, Nothing {})? {
        Some(info) => output.show(&info, |output| print(&info, output)),
        None => Ok(DONE),
    }
}

fn print(info: &BookInfo, output: &mut Output) -> Result<(), Failure> {
    output.line(&format!(
        "{}\n{}, {}, {} of them open",
        info.path,
        plural(info.customers, "customer", "customers"),
        plural(info.invoices, "invoice", "invoices"),
        info.open_invoices
    ))?;
    match &info.payments_known_to {
        Some(day) => output.line(&format!("Payments up to date as of {day}"))?,
        None => output.line("No payments yet")?,
    }
    for need in info.letters_need.iter().chain(&info.mail_needs) {
        output.line(&format!("Missing: {need}"))?;
    }
    Ok(())
}
