//! What the sender knows after handing a message over.

use owed_texts::Arg;

use crate::compose::Envelope;
use crate::error::MailError;

/// What became of one message, as far as this side can know (rules S2, S3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// The server took responsibility for the message.
    Accepted {
        /// The server's own words; they often carry its number for the message.
        response: String,
    },
    /// Nothing was taken; trying again later is right.
    Temporary { why: Arg, code: Option<u16> },
    /// Nothing was taken, and trying the same again is pointless.
    Permanent { why: Arg, code: Option<u16> },
    /// The end of the message went out, or may have, and no answer came: it may have been delivered. Only a person
    /// can decide whether to send it again.
    Unknown { why: Arg },
    /// Nothing was taken because the account cannot send at all now. The next message would meet the same, so the run
    /// ends here; [`MailError::is_temporary`] says whether it may go on by itself later.
    Account(MailError),
}

/// Called when all of a message but its end has gone out: from then on the server may take it. An error, in words, keeps
/// the end back, so that nothing was taken.
pub type LastMoment<'m> = &'m mut dyn FnMut() -> Result<(), Arg>;

/// A way for messages to leave.
pub trait Transport {
    /// Hands one message over and reports what is known then. Never sends it a second time by itself once its end may
    /// have gone out, which `last` tells the caller beforehand.
    fn hand_over(&mut self, envelope: &Envelope, message: &[u8], last: LastMoment<'_>) -> Delivery;

    /// As [`Transport::hand_over`], for callers to whom the last moment means nothing.
    fn deliver(&mut self, envelope: &Envelope, message: &[u8]) -> Delivery {
        self.hand_over(envelope, message, &mut || Ok(()))
    }
}
