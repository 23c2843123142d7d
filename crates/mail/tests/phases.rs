//! What is known after every possible failure of a conversation (rules S2, S3).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use std::thread;

use owed_mail::{Composed, Delivery, Transport};
use support::client::{Expect, impatient, seen, transport};
use support::composed;
use support::scripted::{Act, Phase, Server};

#[test]
fn s2_s3_every_failure_at_every_phase_is_judged_by_what_the_server_can_have_taken() {
    use Act::{Drip, Drop, Hang, Say, SayAndDrop};
    use Expect::{Account, Permanent, Temporary, Unknown};
    use Phase::{Auth, Body, Data, Dot, Ehlo, Greeting, Mail, Rcpt};
    let table = [
        (Greeting, Say("421 too busy"), Account("busy")),
        (Greeting, Say("554 no service"), Account("rejected")),
        (Greeting, Say("hello there"), Account("not_smtp")),
        (Greeting, Drop, Account("lost")),
        (Greeting, Hang, Account("timed_out")),
        (Greeting, Drip("220-slow\r\n"), Account("timed_out")),
        (Ehlo, Drip("250-slow"), Account("timed_out")),
        (Auth, Drip("235 s"), Account("timed_out")),
        (Mail, Drip("250 s"), Temporary(None)),
        (Rcpt, Drip("250 s"), Temporary(None)),
        (Data, Drip("354 s"), Temporary(None)),
        (Dot, Drip("250-s\r\n"), Unknown),
        (Ehlo, Say("451 later"), Account("busy")),
        (Ehlo, Say("550 go away"), Account("rejected")),
        (Ehlo, Drop, Account("lost")),
        (Ehlo, Hang, Account("timed_out")),
        (
            Auth,
            Say("535 5.7.8 bad credentials"),
            Account("wrong_password"),
        ),
        (Auth, Say("454 4.7.0 try later"), Account("busy")),
        (Auth, Drop, Account("lost")),
        (Auth, Hang, Account("timed_out")),
        (Mail, Say("451 later"), Temporary(Some(451))),
        (Mail, Say("553 not your address"), Permanent(553)),
        (Mail, Say("552 too big"), Permanent(552)),
        (Mail, Say("530 log in first"), Account("login_required")),
        (Mail, SayAndDrop("421 closing"), Temporary(Some(421))),
        (Mail, Drop, Temporary(None)),
        (Mail, Hang, Temporary(None)),
        (Rcpt, Say("450 greylisted"), Temporary(Some(450))),
        (Rcpt, Say("550 no such user"), Permanent(550)),
        (Rcpt, SayAndDrop("421 closing"), Temporary(Some(421))),
        (Rcpt, Drop, Temporary(None)),
        (Rcpt, Hang, Temporary(None)),
        (Data, Say("451 later"), Temporary(Some(451))),
        (Data, Say("554 no"), Permanent(554)),
        (Data, Say("250 what?"), Temporary(None)),
        (Data, Drop, Temporary(None)),
        (Data, Hang, Temporary(None)),
        (Body, Drop, Temporary(None)),
        (Body, Hang, Temporary(None)),
        (Dot, Say("451 disk full"), Temporary(Some(451))),
        (Dot, Say("552 too big"), Permanent(552)),
        (Dot, SayAndDrop("421 closing"), Temporary(Some(421))),
        (Dot, Say("354 still going?"), Unknown),
        (Dot, Say("gibberish"), Unknown),
        (Dot, Say("100 what?"), Unknown),
        (Dot, SayAndDrop("2"), Unknown),
        (Dot, SayAndDrop("250-more to"), Unknown),
        (Dot, Drop, Unknown),
        (Dot, Hang, Unknown),
    ];
    let small = composed("anna@example.com");
    // More than the buffers of both ends hold, so that the connection breaks before the end can be written.
    let large = Composed {
        bytes: "Any line of a long message.\r\n"
            .repeat(800_000)
            .into_bytes(),
        ..small.clone()
    };
    let wrong: Vec<String> = thread::scope(|scope| {
        let rows = table.map(|(phase, act, expected)| {
            let message = if phase == Body { &large } else { &small };
            scope.spawn(move || {
                let server = Server::start(&[(phase, act)]);
                let mut transport = match act {
                    Hang | Drip(_) => impatient(&server),
                    _ => transport(&server),
                };
                let delivery = transport.deliver(&message.envelope, &message.bytes);
                let right = seen(&delivery) == expected
                    && !matches!(delivery, Delivery::Accepted { .. })
                    && server.taken().is_empty();
                (!right).then(|| format!("{phase:?} {act:?}: {delivery:?}, not {expected:?}"))
            })
        });
        rows.into_iter()
            .filter_map(|row| row.join().unwrap())
            .collect()
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn s5_the_server_takes_the_stored_bytes_unchanged() {
    let server = Server::start(&[]);
    let message = composed("anna@example.com");
    let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
    assert_eq!(
        delivery,
        Delivery::Accepted {
            response: "250 2.0.0 queued as 4711".to_owned()
        }
    );
    assert_eq!(server.taken(), [message.bytes]);
}

#[test]
fn s3_a_temporary_refusal_leaves_the_connection_good_for_the_next_attempt() {
    for phase in [Phase::Mail, Phase::Rcpt, Phase::Data, Phase::Dot] {
        let server = Server::start(&[(phase, Act::Say("451 later"))]);
        let mut transport = transport(&server);
        let message = composed("anna@example.com");
        let mut send = || transport.deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&send()), Expect::Temporary(Some(451)), "{phase:?}");
        assert_eq!(seen(&send()), Expect::Accepted, "{phase:?}");
        assert_eq!(server.taken().len(), 1, "{phase:?}");
        assert_eq!(server.connections(), 1, "{phase:?}");
    }
}

#[test]
fn many_messages_go_over_one_connection() {
    let server = Server::start(&[]);
    let mut transport = transport(&server);
    for _ in 0..5 {
        let message = composed("anna@example.com");
        let delivery = transport.deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&delivery), Expect::Accepted);
    }
    drop(transport);
    assert_eq!(server.taken().len(), 5);
    assert_eq!(server.connections(), 1);
    assert_eq!(server.commands().last().map(String::as_str), Some("QUIT"));
}

#[test]
fn a_connection_that_the_server_closed_meanwhile_is_made_anew() {
    for act in [Act::Drop, Act::SayAndDrop("421 idle for too long")] {
        let server = Server::start(&[(Phase::Dot, Act::Say("250 ok")), (Phase::Mail, act)]);
        let mut transport = transport(&server);
        let message = composed("anna@example.com");
        for round in 0..2 {
            let delivery = transport.deliver(&message.envelope, &message.bytes);
            assert_eq!(seen(&delivery), Expect::Accepted, "{act:?} {round}");
        }
        assert_eq!(server.connections(), 2, "{act:?}");
    }
}

#[test]
fn s2_an_unknown_outcome_is_never_followed_by_a_second_attempt() {
    for act in [Act::Drop, Act::Hang] {
        // Even on a connection that was used before, where other failures lead to a new connection.
        let server = Server::start(&[(Phase::Dot, Act::Say("250 ok")), (Phase::Dot, act)]);
        let mut transport = impatient(&server);
        let message = composed("anna@example.com");
        let first = transport.deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&first), Expect::Accepted);
        let second = transport.deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&second), Expect::Unknown, "{act:?}");
        assert_eq!(server.connections(), 1, "{act:?}");
        let data = server
            .commands()
            .iter()
            .filter(|verb| *verb == "DATA")
            .count();
        assert_eq!(data, 2, "{act:?}");
    }
}

#[test]
fn s2_the_end_is_kept_back_where_the_last_moment_cannot_be_noted() {
    let server = Server::start(&[]);
    let message = composed("anna@example.com");
    let mut transport = transport(&server);
    let delivery = transport.hand_over(&message.envelope, &message.bytes, &mut || {
        assert!(server.taken().is_empty(), "nothing is taken before it");
        Err("the disk is full".into())
    });
    assert_eq!(seen(&delivery), Expect::Temporary(None));
    let delivery = transport.deliver(&message.envelope, &message.bytes);
    assert_eq!(seen(&delivery), Expect::Accepted);
    assert_eq!((server.taken().len(), server.connections()), (1, 2));
}

#[test]
fn s3_a_sender_refused_for_one_message_keeps_no_other_back() {
    let server = Server::start(&[(Phase::Mail, Act::Say("550 not this one"))]);
    let mut transport = transport(&server);
    let message = composed("anna@example.com");
    let mut send = || transport.deliver(&message.envelope, &message.bytes);
    assert_eq!(seen(&send()), Expect::Permanent(550));
    assert_eq!(seen(&send()), Expect::Accepted);
}

#[test]
fn one_refused_recipient_means_that_nobody_gets_it() {
    let server = Server::start(&[
        (Phase::Rcpt, Act::Say("250 ok")),
        (Phase::Rcpt, Act::Say("550 no such user")),
    ]);
    let mut message = composed("anna@example.com");
    message.envelope.to.push("ben@example.com".to_owned());
    let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
    assert_eq!(seen(&delivery), Expect::Permanent(550));
    let Delivery::Permanent { why, .. } = delivery else {
        panic!("{delivery:?}")
    };
    assert!(why.to_string().contains("ben@example.com: no such user"));
    assert!(server.taken().is_empty());
}
