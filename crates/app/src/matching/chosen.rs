//! The candidate that a person chose.

use super::wire::{Accept, Candidate};
use crate::failure::{Code, Failure};

/// The candidate that a request means: the one that was seen, else the one of that number.
pub(super) fn chosen<'f, T>(
    request: &Accept,
    found: &'f [T],
    shown: impl Fn(&T) -> Candidate,
) -> Result<&'f T, Failure> {
    if request.seen.is_empty() {
        let at = request.candidate.saturating_sub(1) as usize;
        return found.get(at).ok_or_else(|| no_candidate(request));
    }
    let same = |one: &&T| shown(one).mark == request.seen;
    found.iter().find(same).ok_or_else(|| {
        Failure::new(
            Code::Refused,
            "The book has changed: what you chose is no longer proposed.",
        )
        .hint("Look at the proposals again.")
    })
}

pub(super) fn no_candidate(request: &Accept) -> Failure {
    let at = request.candidate.max(1);
    match request.credit_id {
        Some(id) => Failure::new(Code::Refused, format!("Credit {id} has no candidate {at}."))
            .hint("Name the invoices that it is for."),
        None => Failure::new(
            Code::Refused,
            format!("Bank entry {} has no candidate {at}.", request.entry_id),
        )
        .hint("Name the invoices that it pays, or the customer it belongs to."),
    }
}
