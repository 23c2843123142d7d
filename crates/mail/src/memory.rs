//! A transport that keeps its messages, for tests and previews.

use std::collections::VecDeque;

use crate::compose::Envelope;
use crate::delivery::{Delivery, LastMoment, Transport};

/// Keeps every message it accepts and gives the prepared answers.
#[derive(Debug, Default)]
pub struct MemoryTransport {
    /// The accepted messages, in order.
    pub accepted: Vec<(Envelope, Vec<u8>)>,
    /// The answers to give first, in order; afterwards everything is accepted.
    pub answers: VecDeque<Delivery>,
}

impl Transport for MemoryTransport {
    fn hand_over(&mut self, envelope: &Envelope, message: &[u8], last: LastMoment<'_>) -> Delivery {
        if let Err(why) = last() {
            return Delivery::Temporary { why, code: None };
        }
        let answer = self.answers.pop_front().unwrap_or(Delivery::Accepted {
            response: "kept in memory".to_owned(),
        });
        if matches!(answer, Delivery::Accepted { .. }) {
            self.accepted.push((envelope.clone(), message.to_vec()));
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_answers_as_told_and_then_accepts() {
        let refused = Delivery::Temporary {
            why: "later".into(),
            code: Some(451),
        };
        let mut transport = MemoryTransport {
            answers: VecDeque::from([refused.clone()]),
            ..MemoryTransport::default()
        };
        let envelope = Envelope {
            from: "a@example.com".to_owned(),
            to: vec!["b@example.com".to_owned()],
        };
        assert_eq!(transport.deliver(&envelope, b"x"), refused);
        assert!(transport.accepted.is_empty());
        assert!(matches!(
            transport.deliver(&envelope, b"x"),
            Delivery::Accepted { .. }
        ));
        assert_eq!(transport.accepted, [(envelope, b"x".to_vec())]);
    }
}
