//! Which open items a bank entry pays, why, and how certain that is (rules L2, F2, I7).
//!
//! [`Index::new`] is built once over the book; [`Index::propose`] explains one receipt. It collects evidence of three kinds:
//! what the text names (references with their check digits, invoice numbers in any spelling), who paid (account, name,
//! earlier decisions of a person), and what the amount equals. Each explanation gets points for each kind; it is certain
//! only if it reaches [`CERTAIN`] and the next one is [`MARGIN`] points behind. Nothing is certain if a careful bookkeeper
//! would ask.

mod alike;
mod amounts;
mod batch;
mod candidate;
mod evidence;
mod explain;
mod index;
mod known;
mod named;
mod names;
mod numbers;
mod one_day;
mod payers;
mod reason;
mod reason_code;
mod references;
mod refunds;
mod returns;
mod tokens;
mod told;
mod weighing;

pub use crate::fold::fold;
pub use crate::sums::{Fits, fitting};
pub use candidate::{Candidate, ClaimShare, Remainder, Share};
pub use evidence::{CERTAIN, MARGIN};
pub use index::Index;
pub use known::{
    Expected, ExpectedKind, Learned, Matched, MatchingDebtor, MatchingFacts, MatchingItem,
    OpenClaim, Payer, Receipt, payer_key,
};
pub(crate) use names::{key as name_key, umlauts as without_umlauts};
pub use reason::MatchingReason;
pub use reason_code::MatchReasonCode;
pub use references::Scheme;
pub use refunds::{Booked, Refund};
pub use returns::{Gone, Return};
pub use told::{PaymentMatch, share_out};
