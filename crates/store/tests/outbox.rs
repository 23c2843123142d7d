//! Rules S1, S2, R6: nothing goes out twice, and nothing is forgotten.

// A broken fixture may panic.
#![allow(clippy::unwrap_used)]

mod common;

use common::*;
use owed_store::{Book, MessageId, MessageQuery, MessageState, Outcome, StoreError};

fn state(book: &Book, id: MessageId) -> MessageState {
    book.message(id).unwrap().state
}

#[test]
fn s2_a_message_is_held_sent_once_and_keeps_its_bytes() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (letter, id) = letter(&mut desk.book, &sample, "run");
    assert_eq!(desk.book.next_due().unwrap(), Some(1_000));
    let sender = desk.book.start_sending(0).unwrap();
    assert_eq!(desk.book.claim_next_due(&sender, 999).unwrap(), None);
    let claimed = desk.book.claim_next_due(&sender, 1_000).unwrap().unwrap();
    assert_eq!((claimed.id, claimed.attempts), (id, 1));
    assert_eq!(desk.book.claim_next_due(&sender, 9_000).unwrap(), None);
    let bytes = desk.book.document(&claimed.message.document).unwrap().bytes;
    assert_eq!(bytes, b"run");
    let sent = Outcome::Sent {
        response: "250 ok".into(),
    };
    desk.book
        .finish_sending(&sender, id, &sent, 1_100, day("2026-04-02"))
        .unwrap();
    let row = desk.book.message(id).unwrap();
    assert_eq!((row.state, row.sent_at), (MessageState::Sent, Some(1_100)));
    assert_eq!(row.response.as_deref(), Some("250 ok"));
    assert!(matches!(
        desk.book
            .finish_sending(&sender, id, &sent, 1_200, day("2026-04-02")),
        Err(StoreError::WrongState {
            found: MessageState::Sent,
            ..
        })
    ));
    let states: Vec<_> = desk
        .book
        .message_events(id)
        .unwrap()
        .into_iter()
        .map(|event| event.state)
        .collect();
    assert_eq!(states, [MessageState::Sending, MessageState::Sent]);
    let of_letter = MessageQuery {
        letter: Some(letter),
        ..MessageQuery::default()
    };
    assert_eq!(desk.book.messages(&of_letter).unwrap().total, 1);
    assert_eq!(desk.book.next_due().unwrap(), None);
}

#[test]
fn s3_a_retry_waits_and_a_failure_waits_for_a_person() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let sender = desk.book.start_sending(0).unwrap();
    desk.book.claim_next_due(&sender, 1_000).unwrap().unwrap();
    let retry = Outcome::Retry {
        error: "450 later".into(),
        next_attempt: 5_000,
    };
    desk.book
        .finish_sending(&sender, id, &retry, 1_100, day("2026-04-02"))
        .unwrap();
    assert_eq!(desk.book.next_due().unwrap(), Some(5_000));
    assert_eq!(desk.book.claim_next_due(&sender, 4_999).unwrap(), None);
    let again = desk.book.claim_next_due(&sender, 5_000).unwrap().unwrap();
    assert_eq!(again.attempts, 2);
    let failed = Outcome::Failed {
        error: "550 no".into(),
    };
    desk.book
        .finish_sending(&sender, id, &failed, 5_100, day("2026-04-02"))
        .unwrap();
    assert_eq!(desk.book.claim_next_due(&sender, 99_000).unwrap(), None);
    assert_eq!(
        desk.book.message(id).unwrap().last_error.as_deref(),
        Some("550 no")
    );
    desk.book.queue_message(id, "ann", 6_000).unwrap();
    assert!(desk.book.claim_next_due(&sender, 6_000).unwrap().is_some());
}

#[test]
fn s2_one_program_sends_at_a_time() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let mut other = Book::open(desk.book.path()).unwrap();
    let sender = desk.book.start_sending(0).unwrap();
    desk.book.claim_next_due(&sender, 1_000).unwrap().unwrap();
    assert!(matches!(
        other.start_sending(1_000),
        Err(StoreError::AlreadySending)
    ));
    assert_eq!(other.recover(1_000).unwrap(), 0);
    assert_eq!(state(&other, id), MessageState::Sending);
}

#[test]
fn s2_a_sender_whose_lock_file_was_lost_is_left_alone() {
    const HOUR: i64 = 60 * 60 * 1_000;
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, first) = letter(&mut desk.book, &sample, "one");
    letter(&mut desk.book, &sample, "two");
    let mut other = Book::open(desk.book.path()).unwrap();
    let sender = desk.book.start_sending(0).unwrap();
    desk.book.claim_next_due(&sender, 1_000).unwrap().unwrap();
    std::fs::remove_file(desk.folder.path().join("a.owed-sending")).unwrap();
    assert_eq!(other.recover(HOUR).unwrap(), 0);
    assert!(matches!(
        other.start_sending(HOUR),
        Err(StoreError::AlreadySending)
    ));
    assert_eq!(state(&other, first), MessageState::Sending);
    let sent = Outcome::Sent {
        response: "250 ok".into(),
    };
    desk.book
        .finish_sending(&sender, first, &sent, 2_000, day("2026-04-02"))
        .unwrap();
    // Nothing is under way: the other may go on, and the first takes no more.
    let heir = other.start_sending(3_000).unwrap();
    assert!(matches!(
        desk.book.claim_next_due(&sender, 3_000),
        Err(StoreError::AlreadySending)
    ));
    other.claim_next_due(&heir, 3_000).unwrap().unwrap();
    drop(heir);
    std::fs::remove_file(desk.folder.path().join("a.owed-sending")).unwrap();
    assert_eq!(
        other.recover(3_001 + HOUR).unwrap(),
        1,
        "none is at it for so long"
    );
}

#[test]
fn s2_what_a_dead_sender_left_is_unknown_until_a_person_decides() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, first) = letter(&mut desk.book, &sample, "one");
    let (_, second) = letter(&mut desk.book, &sample, "two");
    for id in [first, second] {
        let sender = desk.book.start_sending(0).unwrap();
        assert_eq!(
            desk.book
                .claim_next_due(&sender, 1_000)
                .unwrap()
                .unwrap()
                .id,
            id
        );
    }
    assert_eq!(state(&desk.book, first), MessageState::Unknown);
    assert_eq!(desk.book.recover(2_000).unwrap(), 1);
    assert_eq!(desk.book.recover(2_000).unwrap(), 0);
    assert_eq!(state(&desk.book, second), MessageState::Unknown);
    let sender = desk.book.start_sending(3_000).unwrap();
    assert_eq!(desk.book.claim_next_due(&sender, 3_000).unwrap(), None);
    desk.book
        .confirm_message(first, "ann", 4_000, day("2026-04-02"))
        .unwrap();
    assert_eq!(state(&desk.book, first), MessageState::Sent);
    desk.book.queue_message(second, "ann", 4_000).unwrap();
    assert_eq!(
        desk.book
            .claim_next_due(&sender, 4_000)
            .unwrap()
            .unwrap()
            .id,
        second
    );
}

#[test]
fn s2_only_what_waits_can_be_cancelled() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    desk.book.cancel_message(id, "ann", 10).unwrap();
    let sender = desk.book.start_sending(0).unwrap();
    assert_eq!(desk.book.claim_next_due(&sender, 9_000).unwrap(), None);
    assert!(matches!(
        desk.book.cancel_message(id, "ann", 11),
        Err(StoreError::WrongState {
            found: MessageState::Cancelled,
            ..
        })
    ));
    assert_eq!(
        desk.book.message_counts().unwrap(),
        [(MessageState::Cancelled, 1)]
    );
}

#[test]
fn r6_a_run_writes_a_customer_one_letter() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (id, _) = letter(&mut desk.book, &sample, "run");
    assert_eq!(
        desk.book.letter_of_batch("run", sample.customer).unwrap(),
        Some(id)
    );
    let kept = desk.book.letter(id).unwrap().letter;
    let again = desk.book.write(entry("again"), |w| w.insert_letter(&kept));
    assert!(matches!(again, Err(StoreError::LetterExists { .. })));
    assert!(desk.book.check().unwrap().problems.is_empty());
}
