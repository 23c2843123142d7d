//! What the sender knows after handing over a message.

use owed_texts::Arg;

use crate::compose::Envelope;
use crate::error::MailError;

/// The outcome for one message, as far as this side can know (rules S2, S3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// The server took responsibility for the message.
    Accepted {
        /// The server's reply, which often contains its number for the message.
        response: String,
    },
    /// Nothing was accepted; trying again later makes sense.
    Temporary { why: Arg, code: Option<u16> },
    /// Nothing was accepted, and trying the same again is pointless.
    Permanent { why: Arg, code: Option<u16> },
    /// Nothing was accepted, because one of the recipients does not exist (RFC 3463: 5.1.1 and its like).
    NoSuchAddress {
        address: String,
        why: Arg,
        code: Option<u16>,
    },
    /// The end of the message went out, or may have, and no answer came: it may have been delivered. Only a person can
    /// decide whether to send it again.
    Unknown { why: Arg },
    /// Nothing was accepted because the account cannot send at all now. The next message would fail too, so the run ends
    /// here; [`MailError::is_temporary`] says whether it may resume by itself later.
    Account(MailError),
}

/// Called when all of a message but its end has gone out: from then on the server may accept it. An error, in words,
/// withholds the end, so that nothing is accepted.
pub type LastMoment<'m> = &'m mut dyn FnMut() -> Result<(), Arg>;

/// A way to send messages.
pub trait Transport {
    /// Hands over one message and reports what is known then. Never sends it a second time by itself once its end may have
    /// gone out, which `last` tells the caller beforehand.
    fn hand_over(&mut self, envelope: &Envelope, message: &[u8], last: LastMoment<'_>) -> Delivery;

    /// Like [`Transport::hand_over`], for callers that do not need the last moment.
    fn deliver(&mut self, envelope: &Envelope, message: &[u8]) -> Delivery {
        self.hand_over(envelope, message, &mut || Ok(()))
    }
}
