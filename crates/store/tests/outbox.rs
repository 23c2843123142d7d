//! Rules S1, S2, R6: nothing is sent twice, and nothing is forgotten.

// A broken fixture may panic.
#![allow(clippy::unwrap_used)]

use std::time::Duration;

mod common;

use common::*;
use owed_store::{
    Book, MailMessage, MessageId, MessageQuery, MessageState, Outcome, PageRequest, StoreError,
};

fn state(book: &Book, id: MessageId) -> MessageState {
    book.message(id).unwrap().state
}

#[test]
fn s2_a_message_is_held_sent_once_and_keeps_its_bytes() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (letter, id) = letter(&mut desk.book, &sample, "run");
    assert_eq!(desk.book.next_due().unwrap(), Some(1_000));
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    assert_eq!(claim_next(&mut desk.book, &mut sender, 999), None);
    let claimed = claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    assert_eq!((claimed.id, claimed.attempts), (id, 1));
    assert_eq!(claim_next(&mut desk.book, &mut sender, 9_000), None);
    let bytes = desk.book.document(&claimed.message.document).unwrap().bytes;
    assert_eq!(bytes, b"run");
    let sent = Outcome::Sent {
        response: "250 ok".into(),
    };
    desk.book
        .finish_sending(&mut sender, id, &sent, 1_100, day("2026-04-02"))
        .unwrap();
    let row = desk.book.message(id).unwrap();
    assert_eq!((row.state, row.sent_at), (MessageState::Sent, Some(1_100)));
    assert_eq!(row.response.as_deref(), Some("250 ok"));
    assert!(matches!(
        desk.book
            .finish_sending(&mut sender, id, &sent, 1_200, day("2026-04-02")),
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
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    let retry = Outcome::Retry {
        error: "450 later".into(),
        next_attempt: 5_000,
    };
    desk.book
        .finish_sending(&mut sender, id, &retry, 1_100, day("2026-04-02"))
        .unwrap();
    assert_eq!(desk.book.next_due().unwrap(), Some(5_000));
    assert_eq!(claim_next(&mut desk.book, &mut sender, 4_999), None);
    let again = claim_next(&mut desk.book, &mut sender, 5_000).unwrap();
    assert_eq!(again.attempts, 2);
    let failed = Outcome::Failed {
        error: "550 no".into(),
    };
    desk.book
        .finish_sending(&mut sender, id, &failed, 5_100, day("2026-04-02"))
        .unwrap();
    assert_eq!(claim_next(&mut desk.book, &mut sender, 99_000), None);
    assert_eq!(
        desk.book.message(id).unwrap().last_error.as_deref(),
        Some("550 no")
    );
    decide(&mut desk.book, 6_000, |word| word.queue(id)).unwrap();
    assert!(claim_next(&mut desk.book, &mut sender, 6_000).is_some());
}

#[test]
fn s2_one_program_sends_at_a_time() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let mut other = Book::open(desk.book.path()).unwrap();
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    assert!(matches!(
        other.start_sending("ann", 1_000),
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
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    std::fs::remove_file(desk.folder.path().join("a.owed-sending")).unwrap();
    assert_eq!(other.recover(HOUR).unwrap(), 0);
    assert!(matches!(
        other.start_sending("ann", HOUR),
        Err(StoreError::AlreadySending)
    ));
    assert_eq!(state(&other, first), MessageState::Sending);
    let sent = Outcome::Sent {
        response: "250 ok".into(),
    };
    desk.book
        .finish_sending(&mut sender, first, &sent, 2_000, day("2026-04-02"))
        .unwrap();
    // Nothing is being sent: the other may continue, and the first claims no more.
    let mut heir = other.start_sending("ann", 3_000).unwrap();
    let (next, seen) = (desk.book.due(3_000).unwrap()[0], desk.book.seen().unwrap());
    assert!(matches!(
        desk.book.take_message(&mut sender, next, seen, 3_000),
        Err(StoreError::AlreadySending)
    ));
    claim_next(&mut other, &mut heir, 3_000).unwrap();
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
        let mut sender = desk.book.start_sending("ann", 0).unwrap();
        let claimed = claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
        assert_eq!(claimed.id, id);
        sender.ending().unwrap();
    }
    assert_eq!(state(&desk.book, first), MessageState::Unknown);
    assert_eq!(desk.book.recover(2_000).unwrap(), 1);
    assert_eq!(desk.book.recover(2_000).unwrap(), 0);
    assert_eq!(state(&desk.book, second), MessageState::Unknown);
    let mut sender = desk.book.start_sending("ann", 3_000).unwrap();
    assert_eq!(claim_next(&mut desk.book, &mut sender, 3_000), None);
    decide(&mut desk.book, 4_000, |word| {
        word.confirm(first, day("2026-04-02"))
    })
    .unwrap();
    assert_eq!(state(&desk.book, first), MessageState::Sent);
    decide(&mut desk.book, 4_000, |word| word.queue(second)).unwrap();
    assert_eq!(
        claim_next(&mut desk.book, &mut sender, 4_000).unwrap().id,
        second
    );
}

#[test]
fn s2_a_dead_sender_whose_message_had_not_ended_left_nothing_unknown() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    drop(sender);
    assert_eq!(desk.book.recover(2_000).unwrap(), 1);
    assert_eq!(state(&desk.book, id), MessageState::Queued);
    let mut sender = desk.book.start_sending("ann", 3_000).unwrap();
    let again = claim_next(&mut desk.book, &mut sender, 3_000).unwrap();
    assert_eq!((again.id, again.attempts), (id, 2));
}

#[test]
fn s2_without_its_log_a_message_is_unknown() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    drop(sender);
    std::fs::remove_file(desk.folder.path().join("a.owed-sent")).unwrap();
    assert_eq!(desk.book.recover(2_000).unwrap(), 1);
    assert_eq!(state(&desk.book, id), MessageState::Unknown);
}

#[test]
fn s2_an_outcome_that_the_book_could_not_take_is_entered_later() {
    let outcomes = [
        (
            Outcome::Sent {
                response: "250 as \"47\"\\".into(),
            },
            MessageState::Sent,
        ),
        (
            Outcome::Retry {
                error: "451".into(),
                next_attempt: 5_000,
            },
            MessageState::Queued,
        ),
        (
            Outcome::Failed {
                error: "550".into(),
            },
            MessageState::Failed,
        ),
    ];
    for (outcome, expected) in outcomes {
        let mut desk = desk();
        let sample = sample(&mut desk.book);
        let (kept, id) = letter(&mut desk.book, &sample, "run");
        let mut sender = desk.book.start_sending("ann", 0).unwrap();
        claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
        sender.ending().unwrap();
        desk.book.wait_for_others(Duration::ZERO).unwrap();
        let mut other = Book::open(desk.book.path()).unwrap();
        let busy = write(&mut other, |_| {
            let today = day("2026-04-02");
            let book = &mut desk.book;
            Ok(book.finish_sending(&mut sender, id, &outcome, 1_100, today))
        });
        assert!(matches!(busy, Err(StoreError::Busy)), "{busy:?}");
        drop(sender);
        assert_eq!(state(&other, id), MessageState::Sending);
        assert_eq!(other.recover(9_000).unwrap(), 1);
        let row = other.message(id).unwrap();
        assert_eq!(row.state, expected);
        if let Outcome::Sent { response } = outcome {
            assert_eq!((row.response, row.sent_at), (Some(response), Some(1_100)));
            let left_on = other.letter(kept).unwrap().left_on;
            assert_eq!(left_on, Some(day("2026-04-02")), "not the day of the look");
        }
    }
}

#[test]
fn r7_a_message_is_not_taken_where_others_wrote_since_it_was_looked_at() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    let seen = desk.book.seen().unwrap();
    let mut other = Book::open(desk.book.path()).unwrap();
    write(&mut other, |w| w.insert_customer(&customer("another")));
    let book = &mut desk.book;
    assert_eq!(
        book.take_message(&mut sender, id, seen, 1_000).unwrap(),
        None
    );
    let seen = book.seen().unwrap();
    write(book, |w| w.insert_customer(&customer("of its own")));
    let claimed = book.take_message(&mut sender, id, seen, 1_000).unwrap();
    assert_eq!(claimed.unwrap().id, id);
}

#[test]
fn i8_what_quiet_hours_put_off_is_looked_at_again_by_whoever_sends() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let book = &mut desk.book;
    book.put_off_message(id, "ann", 1_000, 9_000, "quiet")
        .unwrap();
    assert_eq!(book.next_due().unwrap(), Some(9_000));
    assert_eq!(book.due(1_000).unwrap(), [id]);
}

#[test]
fn l5_what_is_decided_about_messages_stands_in_the_journal_and_undo_passes_it_by() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    let before = desk.book.next_undo().unwrap();
    assert!(before.is_some());
    decide(&mut desk.book, 10, |word| word.cancel(id)).unwrap();
    let rows = desk.book.journal(PageRequest::ALL).unwrap().rows;
    assert_eq!((rows[0].who.as_str(), rows[0].left_house), ("ann", true));
    assert_eq!(desk.book.next_undo().unwrap(), before);
    let refused = decide(&mut desk.book, 11, |word| word.cancel(id));
    assert!(refused.is_err());
    let rows_now = desk.book.journal(PageRequest::ALL).unwrap().rows;
    assert_eq!(
        rows_now.len(),
        rows.len(),
        "what had no effect is not noted"
    );
    desk.book.undo("ann", 20).unwrap();
    decide(&mut desk.book, 30, |_| Ok(())).unwrap();
    assert!(desk.book.redo("ann", 40).is_ok(), "a note is no change");
}

#[test]
fn s2_a_program_killed_after_any_change_of_messages_leaves_a_book_that_opens() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, first) = letter(&mut desk.book, &sample, "one");
    let (_, second) = letter(&mut desk.book, &sample, "two");
    let path = desk.book.path().to_owned();
    drop(desk.book);
    let place = |name: &str| desk.folder.path().join(name);
    type Change = fn(&mut Book, [MessageId; 2]);
    let changes: [Change; 3] = [
        |book, ids| {
            decide(book, 10, |word| {
                ids.iter().try_for_each(|id| word.queue(*id))
            })
            .unwrap();
        },
        |book, _| {
            let mut sender = book.start_sending("ann", 0).unwrap();
            claim_next(book, &mut sender, 1_000).unwrap();
        },
        |book, [_, second]| {
            write(book, |w| w.drop_message(second, "paid"));
        },
    ];
    for change in changes {
        let mut book = Book::open(&path).unwrap();
        change(&mut book, [first, second]);
        // The program is killed: its log stays.
        std::fs::copy(&path, place("killed")).unwrap();
        std::fs::copy(place("a.owed-wal"), place("killed-wal")).unwrap();
        let before = dump(&book);
        assert_eq!(dump(&Book::open(&place("killed")).unwrap()), before);
    }
}

#[test]
fn s2_only_what_waits_can_be_cancelled() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, id) = letter(&mut desk.book, &sample, "run");
    decide(&mut desk.book, 10, |word| word.cancel(id)).unwrap();
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    assert_eq!(claim_next(&mut desk.book, &mut sender, 9_000), None);
    assert!(matches!(
        decide(&mut desk.book, 11, |word| word.cancel(id)),
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

#[test]
fn s3_a_message_made_anew_goes_on_with_the_pauses_of_the_one_before() {
    let mut desk = desk();
    let sample = sample(&mut desk.book);
    let (_, first) = letter(&mut desk.book, &sample, "one");
    let mut sender = desk.book.start_sending("ann", 0).unwrap();
    let claimed = claim_next(&mut desk.book, &mut sender, 1_000).unwrap();
    let later = Outcome::Retry {
        error: "greylisted".into(),
        next_attempt: 2_000,
    };
    desk.book
        .finish_sending(&mut sender, first, &later, 1_500, day("2026-04-02"))
        .unwrap();
    let second = write(&mut desk.book, |write| {
        write.drop_message(first, "another address")?;
        let again = write.insert_message(&MailMessage {
            message_id: "again@example.com".into(),
            ..claimed.message.clone()
        })?;
        write.go_on_from(&claimed)?;
        Ok(again)
    });
    let again = claim_next(&mut desk.book, &mut sender, i64::MAX).unwrap();
    assert_eq!(
        (again.id, again.attempts),
        (second, 2),
        "the second attempt"
    );
}
