//! The candidate that a person chose.

use super::wire::{Accept, MatchCandidate};
use crate::failure::{Code, Failure};
use owed_texts::text;

/// Returns the requested candidate: the one seen, else the one with the number.
pub(super) fn chosen<'f, T>(
    request: &Accept,
    found: &'f [T],
    shown: impl Fn(&T) -> MatchCandidate,
) -> Result<&'f T, Failure> {
    if request.seen.is_empty() {
        let at = request.candidate.saturating_sub(1) as usize;
        return found.get(at).ok_or_else(|| no_candidate(request));
    }
    let same = |one: &&T| shown(one).mark == request.seen;
    found
        .iter()
        .find(same)
        .ok_or_else(|| Failure::new(Code::Refused, text!("error-bank-changed")))
}

pub(super) fn no_candidate(request: &Accept) -> Failure {
    let at = request.candidate.max(1).to_string();
    let message = match request.credit_id {
        Some(id) => text!(
            "error-bank-no-candidate-of-credit",
            credit = id.to_string(),
            at
        ),
        None => text!(
            "error-bank-no-candidate",
            entry = request.entry_id.to_string(),
            at
        ),
    };
    Failure::new(Code::Refused, message)
}
