//! A real keychain, and none at all. Each runs in a child process, because a program accesses its keychain only once.

#![allow(clippy::unwrap_used, reason = "test code outside the test functions")]

use std::env;
use std::process::Command;

use owed_mail::oauth::Client;
use owed_mail::secret::{InMemory, Keychain, password_for};
use owed_mail::{Account, MailError, Password, Secrets, SignIn};

/// Set to `1`, skips the test that needs GNOME Keyring.
const SKIP_VARIABLE: &str = "OWED_SKIP_KEYCHAIN";
const CHILD: &str = "OWED_TEST_KEYCHAIN_CHILD";

fn account(user: &str) -> Account {
    Account {
        user: Some(user.to_owned()),
        ..Account::new("mail.example.com", "books@example.com")
    }
}

/// Says whether `secrets` holds `text` for the account; the password itself cannot be read.
fn holds(secrets: &dyn Secrets, account: &Account, text: &str) -> bool {
    let found = secrets.get(account).unwrap();
    found.is_some_and(|password| password == Password::new(text))
}

fn keeps_replaces_and_forgets(secrets: &mut dyn Secrets) {
    let (anna, ben) = (account("anna"), account("ben"));
    assert!(secrets.get(&anna).unwrap().is_none());
    secrets
        .set(&anna, &Password::new("first, ünïcode"))
        .unwrap();
    assert!(holds(secrets, &anna, "first, ünïcode"));
    secrets.set(&anna, &Password::new("second")).unwrap();
    assert!(holds(secrets, &anna, "second"));
    assert!(secrets.get(&ben).unwrap().is_none());
    secrets.forget(&anna).unwrap();
    secrets.forget(&anna).unwrap();
    let error = password_for(secrets, &anna).unwrap_err();
    assert!(
        matches!(error, MailError::PasswordMissing { .. }),
        "{error}"
    );
    keeps_a_grant_beside_a_password(secrets);
}

/// A grant may be as long as providers make them, and is not the same account's password.
fn keeps_a_grant_beside_a_password(secrets: &mut dyn Secrets) {
    let by_password = account("anna");
    let by_grant = Account {
        sign_in: SignIn::OAuth(Client::google("id")),
        ..by_password.clone()
    };
    let grant = "g".repeat(2500);
    secrets.set(&by_grant, &Password::new(&*grant)).unwrap();
    assert!(secrets.get(&by_password).unwrap().is_none());
    secrets.set(&by_password, &Password::new("typed")).unwrap();
    assert!(holds(secrets, &by_grant, &grant));
    secrets.forget(&by_grant).unwrap();
    assert!(secrets.get(&by_grant).unwrap().is_none());
    assert!(holds(secrets, &by_password, "typed"));
}

#[test]
fn s4_secrets_in_memory_are_kept_replaced_and_forgotten() {
    keeps_replaces_and_forgets(&mut InMemory::default());
}

#[test]
fn an_account_without_login_needs_no_password() {
    let account = Account::new("mail.example.com", "books@example.com");
    assert!(
        password_for(&InMemory::default(), &account)
            .unwrap()
            .is_none()
    );
}

#[test]
fn s4_the_keychain_keeps_replaces_and_forgets() {
    if env::var(SKIP_VARIABLE).is_ok_and(|value| value == "1") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let script =
        "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", script, "keychain"])
        .arg(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "child_with_a_keychain"])
        .env(CHILD, "1")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_RUNTIME_DIR", home.path())
        .output()
        .unwrap_or_else(|error| {
            panic!(
                "the keychain test needs dbus-run-session ({error}). Install it: `apt-get install dbus gnome-keyring`, or leave this test out with {SKIP_VARIABLE}=1"
            )
        });
    assert!(
        output.status.success(),
        "with `dbus` and `gnome-keyring` installed this works; {SKIP_VARIABLE}=1 leaves it out\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn s4_without_a_keychain_the_error_says_so_and_what_to_do() {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "child_without_a_keychain"])
        .env(CHILD, "1")
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
#[ignore = "run by s4_the_keychain_keeps_replaces_and_forgets"]
fn child_with_a_keychain() {
    if env::var_os(CHILD).is_some() {
        keeps_replaces_and_forgets(&mut Keychain);
    }
}

#[test]
#[ignore = "run by s4_without_a_keychain_the_error_says_so_and_what_to_do"]
fn child_without_a_keychain() {
    if env::var_os(CHILD).is_some() {
        let error = Keychain.get(&account("anna")).unwrap_err();
        assert!(matches!(error, MailError::NoKeychain { .. }), "{error:?}");
        assert!(error.hint().unwrap().contains("OWED_SMTP_PASSWORD"));
        let error = Keychain
            .set(&account("anna"), &Password::new("tr0ub4dor"))
            .unwrap_err();
        assert!(!format!("{error} {error:?}").contains("tr0ub4dor"));
    }
}
