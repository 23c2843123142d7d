//! The outcome for each customer of a run, as returned.

use owed_receivables::dunning::Channel;
use owed_receivables::words;
use owed_store::{MessageState, RunEntryState, RunState};
use serde::Serialize;
use ts_rs::TS;

use super::wire::RunSum;

/// The state of a run by recipient.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunStatus {
    pub run: i64,
    pub as_of: String,
    pub state: RunState,
    pub counts: RunCounts,
    pub to_do: RunToDo,
    pub recipients: Vec<Recipient>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct RunCounts {
    pub proposed: u32,
    pub approved: u32,
    /// Made, but not yet posted or sent.
    pub waiting: u32,
    /// Posted or sent.
    pub left: u32,
    pub failed: u32,
    pub unknown: u32,
    /// Taken out by a person, or no longer due when it was to leave (rule R7).
    pub dropped: u32,
}

impl RunCounts {
    pub(super) fn add(&mut self, state: RecipientState) {
        use RecipientState as S;
        let place = match state {
            S::Proposed => &mut self.proposed,
            S::Approved => &mut self.approved,
            S::ToPost | S::Held | S::Queued | S::Sending => &mut self.waiting,
            S::Posted | S::Sent => &mut self.left,
            S::Failed => &mut self.failed,
            S::Unknown => &mut self.unknown,
            S::Excluded | S::Dropped | S::Cancelled => &mut self.dropped,
        };
        *place += 1;
    }
}

/// What is left to do for a produced run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct RunToDo {
    /// Letters to post.
    pub to_post: u32,
    /// Mails waiting in the outbox.
    pub waiting: u32,
    /// Mails that failed, or that may or may not have been sent.
    pub troubled: u32,
}

impl RunToDo {
    pub(super) fn add(&mut self, state: RecipientState) {
        use RecipientState as S;
        let place = match state {
            S::ToPost => &mut self.to_post,
            S::Held | S::Queued | S::Sending => &mut self.waiting,
            S::Failed | S::Unknown => &mut self.troubled,
            S::Proposed | S::Approved | S::Posted | S::Sent => return,
            S::Excluded | S::Dropped | S::Cancelled => return,
        };
        *place += 1;
    }

    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

words! {
    /// The outcome for a customer of a run, or for one letter.
    pub enum RecipientState: "word-recipient-state" {
        Proposed,
        Approved,
        /// Taken out by a person.
        Excluded,
        /// There was no longer a reason to write (rule R7).
        Dropped,
        ToPost,
        Posted,
        Held,
        Queued,
        Sending,
        Sent,
        Failed,
        Unknown,
        Cancelled,
    }
}

words! {
    /// The recipients of a run, by what is left to do about them.
    pub enum RecipientFate: "word-recipient-fate" {
        ToPost,
        /// To be approved, to be made, or in the outbox.
        Waiting,
        /// Posted or sent.
        Left,
        /// Failed, or unknown whether sent.
        Trouble,
        /// Nothing leaves.
        Dropped,
    }
}

impl RecipientState {
    pub(super) fn fate(self) -> RecipientFate {
        match self {
            Self::ToPost => RecipientFate::ToPost,
            Self::Proposed | Self::Approved | Self::Held | Self::Queued | Self::Sending => {
                RecipientFate::Waiting
            }
            Self::Posted | Self::Sent => RecipientFate::Left,
            Self::Failed | Self::Unknown => RecipientFate::Trouble,
            Self::Excluded | Self::Dropped | Self::Cancelled => RecipientFate::Dropped,
        }
    }
}

impl From<RunEntryState> for RecipientState {
    /// The state of an entry whose letters do not determine it.
    fn from(state: RunEntryState) -> Self {
        match state {
            RunEntryState::Proposed => Self::Proposed,
            RunEntryState::Approved => Self::Approved,
            RunEntryState::Excluded => Self::Excluded,
            RunEntryState::Produced | RunEntryState::Dropped => Self::Dropped,
        }
    }
}

impl From<MessageState> for RecipientState {
    fn from(state: MessageState) -> Self {
        match state {
            MessageState::Held => Self::Held,
            MessageState::Queued => Self::Queued,
            MessageState::Sending => Self::Sending,
            MessageState::Sent => Self::Sent,
            MessageState::Failed => Self::Failed,
            MessageState::Unknown => Self::Unknown,
            MessageState::Cancelled => Self::Cancelled,
        }
    }
}

/// The outcome for one customer of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recipient {
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub state: RecipientState,
    pub fate: RecipientFate,
    pub channel: Channel,
    pub level: u8,
    pub letter_id: Option<i64>,
    pub message_id: Option<i64>,
    pub totals: Vec<RunSum>,
    /// Why it was taken out, dropped or not sent.
    pub reason: String,
}
