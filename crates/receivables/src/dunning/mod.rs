//! Reminders: the policy says when, the proposal says who, what and why.

pub mod account;
mod by_hand;
pub mod call_list;
mod candidate;
mod edit;
mod holding_back;
mod hours;
mod in_plan;
mod item_state;
mod letter;
mod news;
pub mod policy;
pub mod policy_book;
pub mod proposal;
mod proposed;
pub mod quiet;
pub mod ready;
pub mod reason;
mod reason_code;
pub mod recheck;
mod together;
mod told;

/// The newest payment is old if it is older than this many days (rule R8).
pub const OLD_PAYMENTS_DAYS: i64 = 7;

pub use crate::customer::{Channel, PolicyId};
pub use account::{Debtor, DunningItem, Pause, Reminded};
pub use by_hand::by_hand;
pub use call_list::{CallOccasion, Chased};
pub use edit::edit;
pub use holding_back::held_back;
pub use hours::Hours;
pub use news::{Bearing, News};
pub use policy::{AfterLast, CountFrom, FeeRule, GuardRails, Level, Policy};
pub use policy_book::PolicyBook;
pub use proposal::propose;
pub use proposed::{Proposed, ProposedItem, ReminderKind};
pub use reason::Reason;
pub use reason_code::ReasonCode;
pub use recheck::{Asked, Verdict, outdated, recheck};
pub use told::KeptMessage;
