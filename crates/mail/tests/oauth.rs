//! Signing in at the provider, and sending with what that gives.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod support;

use std::io::Write;
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use owed_mail::oauth::{Access, Client, Grant, Provider, SharedSecrets, SigningIn, Stopped};
use owed_mail::secret::InMemory;
use owed_mail::{Account, MailError, Password, SignIn, SmtpTransport, Transport};
use owed_receivables::Language;
use support::authority::{Authority, CLIENT_ID, Manner, browse, get, sent_to};
use support::client::{Expect, seen};
use support::composed;
use support::scripted::{Act, Phase, Server};

fn client(authority: &Authority) -> Client {
    Client {
        provider: Provider::Other,
        client_id: CLIENT_ID.to_owned(),
        authorize: authority.address("authorize"),
        token: authority.address("token"),
        scopes: "mail offline_access".to_owned(),
    }
}

fn account(port: u16, client: &Client) -> Account {
    Account {
        sign_in: SignIn::OAuth(client.clone()),
        ..support::client::account(port)
    }
}

/// Signs in with a browser that goes to `visit` of the sign-in's address; returns the last page too.
fn sign_in(
    authority: &Authority,
    secret: Option<&str>,
    visit: impl FnOnce(&str) -> String + Send + 'static,
) -> (Result<Grant, Stopped>, String) {
    let signing = SigningIn::begin(&client(authority), "books", secret.map(Password::new)).unwrap();
    let address = signing.address().to_owned();
    let browser = thread::spawn(move || visit(&address));
    let granted = signing.finish(Language::En, &|| true);
    (granted, browser.join().unwrap())
}

fn failure(granted: Result<Grant, Stopped>) -> MailError {
    match granted {
        Err(Stopped::Failed(error)) => error,
        other => panic!("{other:?}"),
    }
}

/// A company that has signed in, and what its programs share.
struct Desk {
    authority: Authority,
    secrets: SharedSecrets,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(manner: Manner) -> Desk {
        let authority = Authority::start(manner);
        let (granted, _) = sign_in(&authority, manner.secret, browse);
        let mut secrets = InMemory::default();
        let account = account(0, &client(&authority));
        owed_mail::Secrets::set(&mut secrets, &account, &granted.unwrap().kept()).unwrap();
        Desk {
            authority,
            secrets: Arc::new(Mutex::new(Box::new(secrets))),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn lock(&self) -> PathBuf {
        self.folder.path().join("sign-in.lock")
    }

    fn access(&self) -> Access {
        let client = client(&self.authority);
        Access::new(
            account(0, &client),
            client,
            self.secrets.clone(),
            self.lock(),
        )
    }

    fn server(&self, script: &[(Phase, Act)]) -> Server {
        Server::with_tokens(script, self.authority.accepts())
    }

    fn transport(&self, server: &Server) -> SmtpTransport {
        let account = account(server.port, &client(&self.authority));
        SmtpTransport::with_access(account, self.access())
    }
}

fn send(transport: &mut SmtpTransport) -> Expect {
    let mail = composed("anna@example.com");
    seen(&transport.deliver(&mail.envelope, &mail.bytes))
}

#[test]
fn a_person_signs_in_once() {
    let authority = Authority::start(Manner::default());
    let (granted, page) = sign_in(&authority, None, browse);
    granted.unwrap();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("<h1>You are signed in</h1>"), "{page}");
    let asked = &authority.asked()[0];
    assert_eq!(asked["scope"], "mail offline_access");
    assert_eq!(asked["login_hint"], "books");
    assert_eq!(asked["code_challenge"].len(), 43);
    assert!(
        asked["redirect_uri"].starts_with("http://127.0.0.1:"),
        "{asked:?}"
    );
}

#[test]
fn a_registration_with_a_secret_shows_it() {
    let manner = Manner {
        secret: Some("shh"),
        ..Manner::default()
    };
    let authority = Authority::start(manner);
    let (granted, page) = sign_in(&authority, None, browse);
    let error = failure(granted);
    assert!(matches!(error, MailError::SignInRejected { .. }), "{error}");
    assert!(page.contains("The sign-in did not work"), "{page}");
    let desk = Desk::new(manner);
    let server = desk.server(&[]);
    assert_eq!(send(&mut desk.transport(&server)), Expect::Accepted);
}

#[test]
fn an_answer_with_another_state_is_not_used() {
    let authority = Authority::start(Manner::default());
    let (granted, page) = sign_in(&authority, None, |address| {
        let ours = sent_to(address);
        let (back, _) = ours.split_once("&state=").unwrap();
        let other = get(&format!("{back}&state=guessed"));
        assert!(other.contains("belongs to another sign-in"), "{other}");
        // The wait goes on for the real answer.
        get(&ours)
    });
    granted.unwrap();
    assert!(page.contains("You are signed in"), "{page}");
}

#[test]
fn other_visits_do_not_end_the_wait() {
    let authority = Authority::start(Manner::default());
    let (granted, _) = sign_in(&authority, None, |address| {
        let back = sent_to(address);
        let (host, _) = back
            .strip_prefix("http://")
            .unwrap()
            .split_once('/')
            .unwrap();
        // A connection that stays silent, as browsers open in advance, and one that says nonsense.
        let silent = TcpStream::connect(host).unwrap();
        TcpStream::connect(host)
            .unwrap()
            .write_all(b"\x16\x03\x01\r\n\r\n")
            .unwrap();
        assert!(get(&format!("http://{host}/favicon.ico")).starts_with("HTTP/1.1 404"));
        assert!(get(&format!("http://{host}/")).starts_with("HTTP/1.1 404"));
        let page = get(&back);
        drop(silent);
        page
    });
    granted.unwrap();
}

#[test]
fn a_refusal_in_the_browser_is_told_and_harmless() {
    let authority = Authority::start(Manner {
        denies: Some("access_denied"),
        ..Manner::default()
    });
    let (granted, page) = sign_in(&authority, None, browse);
    let error = failure(granted);
    assert!(matches!(error, MailError::SignInDenied { .. }), "{error}");
    assert!(
        error.to_string().contains("access_denied No <b>way"),
        "{error}"
    );
    assert!(page.contains("&lt;b>way"), "{page}");
}

#[test]
fn a_sign_in_that_does_not_last_says_which_scope_is_missing() {
    let authority = Authority::start(Manner {
        lasting: false,
        ..Manner::default()
    });
    let error = failure(sign_in(&authority, None, browse).0);
    assert!(matches!(error, MailError::SignInShort { .. }), "{error}");
    assert!(error.hint().unwrap().contains("offline_access"));
}

#[test]
fn the_wait_can_be_cancelled_and_the_port_is_closed() {
    let authority = Authority::start(Manner::default());
    let signing = SigningIn::begin(&client(&authority), "", None).unwrap();
    let back = sent_to(signing.address());
    let goes_on = AtomicBool::new(true);
    let granted = thread::scope(|scope| {
        let waiting =
            scope.spawn(|| signing.finish(Language::En, &|| goes_on.load(Ordering::SeqCst)));
        goes_on.store(false, Ordering::SeqCst);
        waiting.join().unwrap()
    });
    assert_eq!(granted, Err(Stopped::Cancelled));
    let (host, _) = back
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    assert!(TcpStream::connect(host).is_err());
}

#[test]
fn many_messages_take_one_token() {
    let desk = Desk::new(Manner::default());
    let server = desk.server(&[]);
    let mut transport = desk.transport(&server);
    for _ in 0..3 {
        assert_eq!(send(&mut transport), Expect::Accepted);
    }
    assert_eq!((server.taken().len(), server.connections()), (3, 1));
    assert_eq!(desk.authority.refreshes(), 1);
}

#[test]
fn a_token_about_to_end_is_replaced_before_the_next_login() {
    let desk = Desk::new(Manner {
        lifetime: 30,
        ..Manner::default()
    });
    let server = desk.server(&[(Phase::Mail, Act::Say("250 ok")), (Phase::Mail, Act::Drop)]);
    let mut transport = desk.transport(&server);
    assert_eq!(send(&mut transport), Expect::Accepted);
    desk.authority.end_tokens();
    assert_eq!(send(&mut transport), Expect::Accepted);
    assert_eq!((server.taken().len(), server.connections()), (2, 2));
    assert_eq!(desk.authority.refreshes(), 2);
}

#[test]
fn s2_a_token_that_ends_in_the_middle_of_a_run_loses_and_repeats_nothing() {
    // The server closes the session, or says that it wants a login, in its usual ways.
    for end in [
        Act::Drop,
        Act::Say("530 5.7.57 Client not authenticated to send mail"),
        Act::Say("535 5.7.3 Authentication unsuccessful"),
        Act::SayAndDrop("421 4.7.0 Session ended"),
    ] {
        let desk = Desk::new(Manner::default());
        let server = desk.server(&[(Phase::Mail, Act::Say("250 ok")), (Phase::Mail, end)]);
        let mut transport = desk.transport(&server);
        assert_eq!(send(&mut transport), Expect::Accepted);
        desk.authority.end_tokens();
        assert_eq!(send(&mut transport), Expect::Accepted, "{end:?}");
        assert_eq!(send(&mut transport), Expect::Accepted, "{end:?}");
        assert_eq!(server.taken().len(), 3, "{end:?}");
        assert_eq!(desk.authority.refreshes(), 2, "{end:?}");
    }
}

#[test]
fn a_grant_taken_back_stops_the_run_and_is_not_temporary() {
    let desk = Desk::new(Manner::default());
    let server = desk.server(&[(Phase::Mail, Act::Say("250 ok")), (Phase::Mail, Act::Drop)]);
    let mut transport = desk.transport(&server);
    assert_eq!(send(&mut transport), Expect::Accepted);
    let secrets = desk.authority.secrets();
    desk.authority.revoke();
    assert_eq!(send(&mut transport), Expect::Account("sign_in_ended"));
    assert_eq!(server.taken().len(), 1);
    let error = desk.access().token().unwrap_err();
    assert!(!error.is_temporary());
    assert!(error.hint().unwrap().contains("Sign in again"), "{error}");
    for secret in secrets {
        assert!(!format!("{error:?}").contains(&secret), "{error:?}");
    }
}

#[test]
fn s4_a_token_that_the_server_keeps_refusing_is_renewed_once_and_shown_nowhere() {
    let desk = Desk::new(Manner::default());
    let server = Server::with_tokens(&[], |_| false);
    let transport = desk.transport(&server);
    let error = transport.test().unwrap_err();
    assert!(matches!(error, MailError::TokenRefused { .. }), "{error}");
    assert_eq!((server.connections(), desk.authority.refreshes()), (2, 2));
    let shown = format!("{error:?}");
    assert!(!shown.contains("s3cret") && shown.contains('…'), "{shown}");
}

#[test]
fn trouble_at_the_provider_is_temporary() {
    let desk = Desk::new(Manner::default());
    for status in [500, 503, 429] {
        desk.authority
            .behave(|manner| manner.trouble = Some(status));
        let error = desk.access().token().unwrap_err();
        assert!(
            matches!(error, MailError::ProviderUnreachable { .. }),
            "{error}"
        );
        assert!(error.is_temporary());
    }
    let client = client(&desk.authority);
    let Desk {
        authority,
        secrets,
        folder,
    } = desk;
    drop(authority);
    let lock = folder.path().join("lock");
    let error = Access::new(account(0, &client), client, secrets, lock)
        .token()
        .unwrap_err();
    assert!(
        matches!(error, MailError::ProviderUnreachable { .. }),
        "{error}"
    );
}

#[test]
fn a_server_without_tokens_and_an_account_without_sign_in_are_named() {
    let desk = Desk::new(Manner::default());
    let plain = Server::start(&[]);
    let error = desk.transport(&plain).test().unwrap_err();
    assert!(
        matches!(error, MailError::TokensNotOffered { .. }),
        "{error}"
    );

    let client = client(&desk.authority);
    let nobody: SharedSecrets = Arc::new(Mutex::new(Box::new(InMemory::default())));
    let mut access = Access::new(account(0, &client), client, nobody, desk.lock());
    let error = access.token().unwrap_err();
    assert!(matches!(error, MailError::SignInMissing { .. }), "{error}");
}

#[test]
fn of_programs_that_refresh_at_once_each_uses_the_others_grant() {
    let desk = Desk::new(Manner {
        replaces: true,
        ..Manner::default()
    });
    thread::scope(|scope| {
        let all: Vec<_> = (0..8)
            .map(|_| {
                let mut access = desk.access();
                scope.spawn(move || access.token().map(|_| access.renew().map(|_| ())))
            })
            .collect();
        for one in all {
            one.join().unwrap().unwrap().unwrap();
        }
    });
    assert_eq!(desk.authority.refreshes(), 16);
}

#[test]
fn a_replaced_grant_that_cannot_be_stored_serves_while_the_program_runs() {
    /// Keeps what it has, as an environment variable does.
    struct Fixed(Password);
    impl owed_mail::Secrets for Fixed {
        fn get(&self, _: &Account) -> Result<Option<Password>, MailError> {
            Ok(Some(self.0.clone()))
        }
        fn set(&mut self, _: &Account, _: &Password) -> Result<(), MailError> {
            Err(MailError::SecretReadOnly {
                source_name: owed_texts::Message::plain("a test"),
            })
        }
        fn forget(&mut self, account: &Account) -> Result<(), MailError> {
            self.set(account, &Password::new(""))
        }
    }
    let authority = Authority::start(Manner {
        replaces: true,
        ..Manner::default()
    });
    let grant = sign_in(&authority, None, browse).0.unwrap();
    let fixed: SharedSecrets = Arc::new(Mutex::new(Box::new(Fixed(Password::new(grant.shown())))));
    let folder = tempfile::tempdir().unwrap();
    let client = client(&authority);
    let mut access = Access::new(
        account(0, &client),
        client,
        fixed,
        folder.path().join("lock"),
    );
    for _ in 0..3 {
        access.renew().unwrap();
    }
}
