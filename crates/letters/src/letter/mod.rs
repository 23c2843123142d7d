//! Common to all letters, whatever their subject: sender and recipient, the frame around the text, how to pay, and the mail
//! that carries it.

mod address;
mod compose;
mod fields;
mod frame;
mod mail;

pub(crate) use compose::Letter;
pub(crate) use fields::fields;
pub use mail::MailTexts;
