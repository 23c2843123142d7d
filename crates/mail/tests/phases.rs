//! What is known after each way a conversation can go wrong (rules S2, S3).

mod support;

use std::thread;
use std::time::Duration;

use owed_mail::{
    Account, Composed, Delivery, Envelope, MailError, Password, Security, SmtpTransport, State,
    Transport, test_connection,
};
use support::scripted::{Act, Phase, Server};
use support::{composed, plain_account};

/// What a test expects, without the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expect {
    Accepted,
    Temporary(Option<u16>),
    Permanent(u16),
    Unknown,
    /// The account cannot send; the word is the error's code.
    Account(&'static str),
}

fn seen(delivery: &Delivery) -> Expect {
    match delivery {
        Delivery::Accepted { .. } => Expect::Accepted,
        Delivery::Temporary { code, .. } => Expect::Temporary(*code),
        Delivery::Permanent { code, .. } => Expect::Permanent(code.unwrap_or_default()),
        Delivery::Unknown { .. } => Expect::Unknown,
        Delivery::Account(error) => Expect::Account(error.code()),
    }
}

/// Never reached, however busy the machine.
const PATIENT: Duration = Duration::from_secs(60);
/// Where the server never answers, every test waits this long, or five times as long.
const IMPATIENT: Duration = Duration::from_secs(1);

fn account(port: u16) -> Account {
    Account {
        user: Some("books".to_owned()),
        timeout: PATIENT,
        ..plain_account(port)
    }
}

fn transport(server: &Server) -> SmtpTransport {
    SmtpTransport::new(account(server.port), Some(Password::new("secret")))
}

/// Gives up soon on a server that hangs.
fn impatient(server: &Server) -> SmtpTransport {
    let account = Account {
        timeout: IMPATIENT,
        ..account(server.port)
    };
    SmtpTransport::new(account, Some(Password::new("secret")))
}

#[test]
fn s2_s3_every_failure_at_every_phase_is_judged_by_what_the_server_can_have_taken() {
    use Act::{Drop, Hang, Say, SayAndDrop};
    use Expect::{Account, Permanent, Temporary, Unknown};
    use Phase::{Auth, Body, Data, Dot, Ehlo, Greeting, Mail, Rcpt};
    let table = [
        (Greeting, Say("421 too busy"), Account("busy")),
        (Greeting, Say("554 no service"), Account("rejected")),
        (Greeting, Say("hello there"), Account("not_smtp")),
        (Greeting, Drop, Account("lost")),
        (Greeting, Hang, Account("timed_out")),
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
        (Mail, Say("553 not your address"), Account("sender_refused")),
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
    // More than the buffers of both ends hold, so that the break comes before the end could be written.
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
                    Hang => impatient(&server),
                    _ => transport(&server),
                };
                let delivery = transport.deliver(&message.envelope, &message.bytes);
                let right = seen(&delivery) == expected
                    && delivery.next_state() != State::Sent
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
        // Also on a connection that served before, where other failures lead to a new connection.
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
fn one_refused_recipient_means_that_nobody_gets_it() {
    let server = Server::start(&[
        (Phase::Rcpt, Act::Say("250 ok")),
        (Phase::Rcpt, Act::Say("550 no such user")),
    ]);
    let mut message = composed("anna@example.com");
    message.envelope.to.push("ben@example.com".to_owned());
    let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
    assert_eq!(seen(&delivery), Expect::Permanent(550));
    assert!(server.taken().is_empty());
}

#[test]
fn a_message_that_could_hide_a_second_one_is_refused_before_connecting() {
    let server = Server::start(&[]);
    let envelope = composed("anna@example.com").envelope;
    for bytes in [
        b"Subject: x\r\n\r\na\n.\r\nMAIL FROM:<x@example.com>\r\n".as_slice(),
        b"Subject: x\r\n\r\na\r.\r\n",
        b"Subject: x\r\n\r\na\r",
        b"\nSubject: x\r\n",
        "Subject: ü\r\n\r\n".as_bytes(),
    ] {
        let delivery = transport(&server).deliver(&envelope, bytes);
        assert_eq!(seen(&delivery), Expect::Permanent(0), "{bytes:?}");
    }
    for to in [
        vec![],
        vec!["a@example.com\r\nRCPT TO:<b@example.com>".to_owned()],
    ] {
        let envelope = Envelope {
            to,
            ..envelope.clone()
        };
        let delivery = transport(&server).deliver(&envelope, b"Subject: x\r\n\r\n");
        assert_eq!(seen(&delivery), Expect::Permanent(0));
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn s4_the_password_is_in_no_error_even_when_the_server_quotes_it() {
    let password = Password::new("tr0ub4dor&3");
    let plain = "AGJvb2tzAHRyMHViNGRvciYz"; // base64 of NUL books NUL tr0ub4dor&3
    for said in [
        "535 login of books with tr0ub4dor&3 failed",
        "535 AUTH PLAIN AGJvb2tzAHRyMHViNGRvciYz failed",
        "535 dHIwdWI0ZG9yJjM= failed",
        "454 later, tr0ub4dor&3",
        "454 AUTH PLAIN AGJvb2tzAHRyMHViNGRvciYz",
        "what is tr0ub4dor&3?",
    ] {
        let server = Server::start(&[(Phase::Auth, Act::Say(said))]);
        let error = test_connection(&account(server.port), Some(&password)).unwrap_err();
        let shown = format!("{error} {error:?} {} {password:?}", error.hint());
        for secret in ["tr0ub4dor", plain, "dHIwdWI0ZG9yJjM="] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[test]
fn a_login_without_password_or_without_an_offer_is_named() {
    let server = Server::start(&[]);
    let error = test_connection(&account(server.port), None).unwrap_err();
    assert!(
        matches!(error, MailError::PasswordMissing { .. }),
        "{error}"
    );

    let server = Server::start(&[(Phase::Ehlo, Act::Say("250 scripted"))]);
    let error = test_connection(&account(server.port), Some(&Password::new("x"))).unwrap_err();
    assert!(
        matches!(error, MailError::LoginNotOffered { .. }),
        "{error}"
    );
}

#[test]
fn the_connection_test_sends_nothing() {
    let server = Server::start(&[]);
    let greeting = test_connection(&account(server.port), Some(&Password::new("secret"))).unwrap();
    assert_eq!(greeting.server, "scripted");
    assert!(!greeting.encrypted);
    assert!(greeting.logged_in);
    assert_eq!(server.commands(), ["EHLO", "AUTH", "QUIT"]);
}

#[test]
fn nobody_there_is_told_apart_from_nobody_answering() {
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let error = test_connection(&account(port), None).unwrap_err();
    assert!(matches!(error, MailError::Refused { .. }), "{error}");
    assert!(error.is_temporary());

    let nowhere = Account {
        host: "mail.invalid".to_owned(),
        allow_plain: true,
        ..account(25)
    };
    let error = test_connection(&nowhere, None).unwrap_err();
    assert!(matches!(error, MailError::HostNotFound { .. }), "{error}");
    assert!(error.is_temporary());
}

#[test]
fn words_slipped_in_before_encryption_do_not_count_as_said_under_it() {
    let server = Server::start(&[
        (Phase::Ehlo, Act::Say("250-scripted\r\n250 STARTTLS")),
        (
            Phase::StartTls,
            Act::Say("220 go\r\n250-evil\r\n250 AUTH PLAIN"),
        ),
    ]);
    let account = Account {
        security: Security::StartTls,
        ..account(server.port)
    };
    let error = test_connection(&account, Some(&Password::new("secret"))).unwrap_err();
    assert!(matches!(error, MailError::TlsFailed { .. }), "{error}");
    assert_eq!(server.commands(), ["EHLO", "STARTTLS"]);
}

#[test]
fn a_server_that_refuses_to_encrypt_for_the_moment_is_asked_again_later() {
    let server = Server::start(&[(Phase::Ehlo, Act::Say("250-scripted\r\n250 starttls"))]);
    let account = Account {
        security: Security::StartTls,
        ..account(server.port)
    };
    let error = test_connection(&account, Some(&Password::new("secret"))).unwrap_err();
    assert!(
        matches!(error, MailError::Busy { code: 454, .. }),
        "{error}"
    );
}

#[test]
fn the_older_login_works_where_the_plain_one_is_not_offered() {
    let server = Server::start(&[
        (
            Phase::Ehlo,
            Act::Say("250-scripted\r\n250-   \r\n250 AUTH LOGIN"),
        ),
        (Phase::Auth, Act::Say("334 VXNlcm5hbWU6")),
    ]);
    let greeting = test_connection(&account(server.port), Some(&Password::new("secret"))).unwrap();
    assert!(greeting.logged_in);
    // Base64 of books and secret, in the capitals that the server notes commands in.
    assert_eq!(
        server.commands(),
        ["EHLO", "AUTH", "YM9VA3M=", "C2VJCMV0", "QUIT"]
    );
}

#[test]
fn unusual_replies_are_understood_and_endless_ones_end() {
    let message = composed("anna@example.com");
    let long: &str = "2".repeat(100_000).leak();
    let many: &str = "250-more\r\n".repeat(1_000).leak();
    for (act, expected) in [
        (Act::Say("250"), Expect::Accepted),
        (
            Act::Say("250-2.0.0 taken\r\n250 2.0.0 as 4711"),
            Expect::Accepted,
        ),
        (Act::Say(long), Expect::Unknown),
        (Act::Say(many), Expect::Unknown),
        (Act::Say("250\u{fc}"), Expect::Unknown),
        (Act::Say("\u{fc}\u{fc}\u{fc}"), Expect::Unknown),
        (Act::Say(""), Expect::Unknown),
    ] {
        let server = Server::start(&[(Phase::Dot, act)]);
        let delivery = transport(&server).deliver(&message.envelope, &message.bytes);
        assert_eq!(seen(&delivery), expected, "{act:?}: {delivery:?}");
    }
}
