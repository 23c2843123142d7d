//! The life of a message in the outbox (rule S2).

use serde::{Deserialize, Serialize};

/// Where a message stands. The names on the wire and in the book are the lower-case words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Stored, waiting for a person or for the visible delay to pass.
    Held,
    /// Released; the next run takes it.
    Queued,
    /// Handed to the server at this moment. Written before the first byte leaves.
    Sending,
    /// The server took it.
    Sent,
    /// Not taken, and not tried again by itself.
    Failed,
    /// Its end may have gone out and no answer came; a person decides.
    Unknown,
}

/// Who moves a message on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    Program,
    Person,
}

impl State {
    pub const ALL: [State; 6] = [
        State::Held,
        State::Queued,
        State::Sending,
        State::Sent,
        State::Failed,
        State::Unknown,
    ];

    /// Whether `actor` may move a message from here to `next`. Out of `Unknown` and `Failed` only a person leads: the
    /// program never sends anything twice by itself. What is no longer due may fail before it was ever sent (R7).
    pub fn may_become(self, next: State, actor: Actor) -> bool {
        use State::{Failed, Held, Queued, Sending, Sent, Unknown};
        match (self, next) {
            (Held, Queued | Failed) | (Queued, Held | Sending | Failed) => true,
            (Sending, Queued | Sent | Failed | Unknown) => actor == Actor::Program,
            (Failed, Held | Queued) | (Unknown, Held | Queued | Sent | Failed) => {
                actor == Actor::Person
            }
            _ => false,
        }
    }

    /// The state of a message found at start-up, when no run can be under way: one caught in the middle may or may
    /// not have gone out.
    pub fn after_crash(self) -> State {
        match self {
            State::Sending => State::Unknown,
            other => other,
        }
    }

    /// The word in the book and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            State::Held => "held",
            State::Queued => "queued",
            State::Sending => "sending",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Unknown => "unknown",
        }
    }

    /// The inverse of [`State::word`].
    pub fn from_word(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every state the program alone can bring about, starting from `start`.
    fn reachable_by_program(start: State) -> BTreeSet<State> {
        let mut seen = BTreeSet::from([start]);
        loop {
            let next: BTreeSet<State> = seen
                .iter()
                .flat_map(|from| {
                    State::ALL
                        .into_iter()
                        .filter(|to| from.may_become(*to, Actor::Program))
                })
                .chain(seen.iter().copied())
                .collect();
            if next == seen {
                return seen;
            }
            seen = next;
        }
    }

    #[test]
    fn s2_the_program_never_sends_again_what_may_have_gone_out() {
        for state in [State::Sent, State::Unknown, State::Failed] {
            assert_eq!(reachable_by_program(state), BTreeSet::from([state]));
        }
        assert_eq!(State::Sending.after_crash(), State::Unknown);
        for state in State::ALL.into_iter().filter(|s| *s != State::Sending) {
            assert_eq!(state.after_crash(), state);
        }
    }

    #[test]
    fn s2_a_person_decides_about_an_unknown_message() {
        for next in [State::Queued, State::Sent, State::Failed] {
            assert!(State::Unknown.may_become(next, Actor::Person), "{next:?}");
        }
        assert!(!State::Unknown.may_become(State::Sending, Actor::Person));
    }

    #[test]
    fn s2_nothing_leaves_what_was_sent_and_nothing_is_sent_unrecorded() {
        for actor in [Actor::Program, Actor::Person] {
            for next in State::ALL {
                assert!(!State::Sent.may_become(next, actor), "{next:?}");
            }
            for from in [State::Held, State::Queued, State::Failed] {
                assert!(!from.may_become(State::Sent, actor), "{from:?}");
            }
            for from in State::ALL.into_iter().filter(|s| *s != State::Queued) {
                assert!(!from.may_become(State::Sending, actor), "{from:?}");
            }
        }
    }

    #[test]
    fn words_are_those_serde_writes() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.word()), Some(state));
            assert_eq!(format!("{state:?}").to_lowercase(), state.word());
        }
        assert_eq!(State::from_word("gone"), None);
    }
}
