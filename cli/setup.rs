//! Provides the app with folders, passwords, the day, and the user.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

use owed_app::context::{App, Setup};
use owed_app::failure::{Code, Failure};
use owed_app::secrets::{self, Account, MailError, Password, Secrets, SignIn};
use owed_texts::{Language, text};

/// Returns the app, with the given day and time, if any. Without a language, the open book's is used.
pub fn app(
    today: Option<&str>,
    time: Option<&str>,
    language: Option<Language>,
) -> Result<App, Failure> {
    let today = today
        .map(|text| owed_app::typed::date("today", text))
        .transpose()?;
    let time = time
        .map(|text| owed_app::typed::time_of_day("time", text))
        .transpose()?;
    let (config_dir, data_dir) = owed_app::places::folders()?;
    let secrets = Box::new(Prompting {
        system: secrets::System::new(),
    });
    Ok(App::new(Setup {
        config_dir,
        data_dir,
        secrets,
        today,
        time,
        who: owed_app::places::user(),
        language,
    }))
}

/// Returns the language of the system's locale; English if Owed does not support it.
pub fn language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|locale| !locale.is_empty())
        .unwrap_or_default();
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    name.parse().unwrap_or_default()
}

/// Returns the path given by `--book`.
pub fn book_path(book: Option<&Path>) -> Result<&Path, Failure> {
    book.ok_or_else(|| Failure::new(Code::NoBook, text!("cli-which-book")))
}

/// Passwords from the environment or the keychain, or else from a prompt if someone is there to answer.
struct Prompting {
    system: secrets::System,
}

impl Secrets for Prompting {
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError> {
        match self.system.get(account) {
            Ok(Some(password)) => Ok(Some(password)),
            Ok(None) | Err(MailError::NoKeychain { .. })
                if account.sign_in == SignIn::Password && io::stdin().is_terminal() =>
            {
                Ok(ask(account))
            }
            other => other,
        }
    }

    fn set(&mut self, account: &Account, password: &Password) -> Result<(), MailError> {
        self.system.set(account, password)
    }

    fn forget(&mut self, account: &Account) -> Result<(), MailError> {
        self.system.forget(account)
    }
}

/// Asks for the account's password without showing it; `None` if nothing was typed.
pub fn ask(account: &Account) -> Option<Password> {
    let user = account.user.as_deref().unwrap_or_default();
    let prompt = text!("cli-password-of", user, host = &account.host);
    let typed = rpassword::prompt_password(prompt.text(language())).ok()?;
    (!typed.is_empty()).then(|| Password::new(typed))
}
