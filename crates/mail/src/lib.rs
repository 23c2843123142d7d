//! Messages and how they are sent: SMTP with honest outcomes.
//!
//! [`compose()`] turns a [`Draft`] into the exact bytes that will go out, so that they can be stored before the first byte
//! leaves (rules S1 and S5). A [`Transport`] hands them over and answers with a [`Delivery`]: what the sender knows
//! afterwards, which does not always include whether the message arrived. The book stores the resulting states; [`retry`]
//! says when to try again (S2, S3). [`Secrets`] keep passwords and grants out of the book (S4); [`oauth`] makes the latter.

mod account;
mod address;
mod client;
mod compose;
mod delivery;
mod error;
mod folder;
mod loopback;
mod memory;
pub mod oauth;
mod opened;
pub mod presets;
pub mod retry;
pub mod secret;
mod smtp;

pub use account::{Account, Security, SignIn};
pub use address::Mailbox;
pub use compose::{Attachment, Composed, Draft, Envelope, compose, message_id};
pub use delivery::{Delivery, LastMoment, Transport};
pub use error::MailError;
pub use folder::FolderTransport;
pub use memory::MemoryTransport;
pub use opened::{Opened, open};
pub use secret::{Password, Secrets};
pub use smtp::{Greeting, SmtpTransport, test_connection};
