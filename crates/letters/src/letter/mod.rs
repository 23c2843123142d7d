//! What every letter has, whatever it is about: who writes to whom, the frame around the text, how to pay, and the mail
//! that carries it.

mod address;
mod compose;
mod fields;
mod frame;
mod head;
mod mail;
mod payment;

pub(crate) use compose::Letter;
pub(crate) use fields::{fields, single_line};
pub use head::{Company, Head, Recipient};
pub use mail::MailTexts;
pub(crate) use payment::{Payment, labelled};
