//! Real servers: Postfix accepts the mail, Dovecot returns it.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use std::sync::{Arc, Mutex};
use std::thread;

use mail_parser::{MessageParser, MimeHeaders};
use mailstack::MailStack;
use owed_mail::oauth::{Access, Client, Provider, SharedSecrets, SigningIn};
use owed_mail::secret::InMemory;
use owed_mail::{
    Account, Delivery, MailError, Password, Secrets as _, Security, SignIn, SmtpTransport,
    Transport, test_connection,
};
use owed_receivables::Language;
use sha2::{Digest, Sha256};
use support::authority::{Authority, CLIENT_ID, Manner, browse};
use support::{composed, draft};

fn account(stack: &MailStack, port: u16, security: Security) -> Account {
    Account {
        port,
        security,
        user: Some(stack.user.to_owned()),
        ca_file: Some(stack.ca_path.clone()),
        ..Account::new(stack.host, "books@example.com")
    }
}

fn password(stack: &MailStack) -> Option<Password> {
    Some(Password::new(stack.password))
}

fn accepted(delivery: &Delivery, stack: &MailStack) {
    assert!(
        matches!(delivery, Delivery::Accepted { .. }),
        "{delivery:?}\n{}",
        stack.logs()
    );
}

#[test]
fn s5_a_mail_arrives_whole_over_starttls_tls_and_plain_loopback() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    for (mailbox, port, security) in [
        ("whole-starttls", stack.ports.submission, Security::StartTls),
        ("whole-tls", stack.ports.smtps, Security::Tls),
        ("whole-plain", stack.ports.plain, Security::Plain),
    ] {
        let address = format!("{mailbox}@example.com");
        let draft = draft(&address);
        let message = composed(&address);
        let mut transport = SmtpTransport::new(account(stack, port, security), password(stack));
        accepted(&transport.deliver(&message.envelope, &message.bytes), stack);

        let mails = stack.wait_for(mailbox, 1).unwrap();
        assert_eq!(mails.len(), 1, "{mailbox}");
        assert!(
            mails[0].ends_with(&message.bytes),
            "{mailbox}: not the stored bytes"
        );
        let mail = MessageParser::default().parse(&mails[0]).unwrap();
        let from = mail.from().unwrap().first().unwrap();
        assert_eq!(from.name(), Some(draft.from.name.as_str()));
        assert_eq!(from.address(), Some("books@example.com"));
        let to = mail.to().unwrap().first().unwrap();
        assert_eq!(to.name(), Some(draft.to[0].name.as_str()));
        assert_eq!(to.address(), Some(address.as_str()));
        assert_eq!(mail.subject(), Some(draft.subject.as_str()));
        let file = mail.attachment(0).unwrap();
        assert_eq!(
            file.attachment_name(),
            Some(draft.attachments[0].name.as_str())
        );
        assert_eq!(
            Sha256::digest(file.contents()),
            Sha256::digest(&draft.attachments[0].bytes)
        );
    }
}

#[test]
fn twenty_mails_leave_over_one_connection() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    let account = account(stack, stack.ports.submission, Security::StartTls);
    let mut transport = SmtpTransport::new(account, password(stack));
    let message = composed("twenty@example.com");
    for _ in 0..20 {
        accepted(&transport.deliver(&message.envelope, &message.bytes), stack);
    }
    let mails = stack.wait_for("twenty", 20).unwrap();
    assert_eq!(mails.len(), 20);
    assert!(mails.iter().all(|mail| mail.ends_with(&message.bytes)));
}

#[test]
fn a_sign_in_at_the_provider_sends_until_it_is_taken_back() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    let authority = Authority::start(Manner::default());
    let client = Client {
        provider: Provider::Other,
        client_id: CLIENT_ID.to_owned(),
        authorize: authority.address("authorize"),
        token: authority.address("token"),
        scopes: "mail".to_owned(),
    };
    let account = Account {
        sign_in: SignIn::OAuth(client.clone()),
        ..account(stack, stack.ports.submission, Security::StartTls)
    };
    let signing = SigningIn::begin(&client, stack.user, None).unwrap();
    let address = signing.address().to_owned();
    let browser = thread::spawn(move || browse(&address));
    let grant = signing.finish(Language::En, &|| true).unwrap();
    browser.join().unwrap();
    let mut secrets = InMemory::default();
    secrets.set(&account, &grant.kept()).unwrap();
    let secrets: SharedSecrets = Arc::new(Mutex::new(Box::new(secrets)));
    let folder = tempfile::tempdir().unwrap();
    let access = || {
        let (secrets, lock) = (secrets.clone(), folder.path().join("lock"));
        Access::new(account.clone(), client.clone(), secrets, lock)
    };

    let mut signed_in = access();
    signed_in.token().unwrap();
    for token in authority.secrets() {
        stack.allow_token(token);
    }
    let message = composed("by-token@example.com");
    let mut transport = SmtpTransport::with_access(account.clone(), signed_in);
    accepted(&transport.deliver(&message.envelope, &message.bytes), stack);
    let mails = stack.wait_for("by-token", 1).unwrap();
    assert!(mails[0].ends_with(&message.bytes));

    // Tokens that the servers were never told of are refused, and so are those that replace them.
    let error = SmtpTransport::with_access(account.clone(), access())
        .test()
        .unwrap_err();
    assert!(
        matches!(error, MailError::TokenRefused { .. }),
        "{error}\n{}",
        stack.logs()
    );
    assert!(!format!("{error:?}").contains("s3cret"));
}

#[test]
fn the_connection_test_tells_what_it_found() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    for (port, security, encrypted) in [
        (stack.ports.submission, Security::StartTls, true),
        (stack.ports.smtps, Security::Tls, true),
        (stack.ports.plain, Security::Plain, false),
    ] {
        let account = account(stack, port, security);
        let greeting = test_connection(&account, password(stack).as_ref()).unwrap();
        assert_eq!(greeting.server, "localhost");
        assert_eq!((greeting.encrypted, greeting.logged_in), (encrypted, true));
        assert_eq!(greeting.tls, encrypted.then_some("TLS 1.3"));
    }
}

#[test]
fn a_wrong_password_stops_the_account_and_is_quoted_nowhere() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    let account = account(stack, stack.ports.submission, Security::StartTls);
    let wrong = Password::new("not-the-password");
    let message = composed("nobody@example.com");
    let mut transport = SmtpTransport::new(account, Some(wrong));
    let Delivery::Account(error) = transport.deliver(&message.envelope, &message.bytes) else {
        panic!("a wrong password was not noticed");
    };
    assert!(matches!(error, MailError::WrongPassword { .. }), "{error}");
    assert!(!error.is_temporary());
    assert!(!format!("{error:?}").contains("not-the-password"));
}

#[test]
fn s4_a_server_that_cannot_be_trusted_gets_neither_password_nor_mail() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    use Security::{Plain, StartTls, Tls};
    let ports = stack.ports;
    let usual = |port, security| account(stack, port, security);
    let stranger = |port, security| Account {
        ca_file: None,
        ..usual(port, security)
    };
    let misnamed = Account {
        host: stack.misnamed.to_owned(),
        ..usual(ports.smtps, Tls)
    };
    let remote_plain = Account {
        host: "mail.example.com".to_owned(),
        ..usual(ports.plain, Plain)
    };
    for (account, code) in [
        (stranger(ports.submission, StartTls), "unknown_authority"),
        (stranger(ports.smtps, Tls), "unknown_authority"),
        (usual(ports.expired, StartTls), "certificate_expired"),
        (misnamed, "wrong_host_name"),
        (usual(ports.plain, StartTls), "no_tls"),
        (usual(ports.plain, Tls), "tls_failed"),
        (remote_plain, "plain_not_allowed"),
    ] {
        let error = test_connection(&account, password(stack).as_ref()).unwrap_err();
        assert_eq!(error.code(), code, "{account:?}: {error}");
        assert!(!error.is_temporary(), "{account:?}: {error}");
        let message = composed("untrusted@example.com");
        let mut transport = SmtpTransport::new(account.clone(), password(stack));
        let delivery = transport.deliver(&message.envelope, &message.bytes);
        assert_eq!(delivery, Delivery::Account(error), "{account:?}");
    }
    assert_eq!(stack.fetch("untrusted").unwrap(), Vec::<Vec<u8>>::new());
}

#[test]
fn the_server_that_demands_encryption_is_not_sent_a_plain_login() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    let account = account(stack, stack.ports.submission, Security::Plain);
    let error = test_connection(&account, password(stack).as_ref()).unwrap_err();
    assert!(
        matches!(error, MailError::LoginNotOffered { .. }),
        "{error}"
    );
}

#[test]
fn an_extra_authority_that_cannot_be_read_is_named() {
    let Some(stack) = MailStack::shared() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let garbage = folder.path().join("ca.pem");
    std::fs::write(&garbage, "no certificate").unwrap();
    for ca_file in [folder.path().join("missing.pem"), garbage] {
        let account = Account {
            ca_file: Some(ca_file.clone()),
            ..account(stack, stack.ports.submission, Security::StartTls)
        };
        let error = test_connection(&account, password(stack).as_ref()).unwrap_err();
        assert!(matches!(error, MailError::CaFile { .. }), "{error}");
        assert!(
            error.to_string().contains(&ca_file.display().to_string()),
            "{error}"
        );
    }
}
