//! Sign-in at the mail provider (OAuth 2.0, RFC 6749): Owed never sees the password. A person signs in once in the browser
//! ([`SigningIn`]: authorization code with PKCE on a loopback address, RFC 7636 and 8252). The [`Grant`] that this gives is
//! kept where passwords are, and an [`Access`] makes of it the short-lived tokens that the mail server accepts.

mod access;
mod exchange;
mod grant;
mod http;
mod proof;
mod sign_in;

pub use crate::client::{Client, Provider};
pub use access::{Access, SharedSecrets};
pub use grant::Grant;
pub use sign_in::{SigningIn, Stopped};
