//! Logging in: what is tried, what is reported, what is asked again.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use owed_mail::{Account, MailError, Password, Security, test_connection};
use support::client::account;
use support::scripted::{Act, Phase, Server};

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
    // Base64 of books and secret, in capitals, as the server records commands.
    assert_eq!(
        server.commands(),
        ["EHLO", "AUTH", "YM9VA3M=", "C2VJCMV0", "QUIT"]
    );
}
