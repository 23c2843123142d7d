//! Real mail servers for tests: Postfix accepts mail over STARTTLS, TLS and plain text and hands it to Dovecot, which
//! returns it over IMAP. They run in one temporary folder on free loopback ports, with their own certificates, and end
//! with the test run, even if it is killed.
//!
//! Needs Debian's `postfix`, `dovecot-imapd`, `dovecot-lmtpd` and `openssl`, and root.

mod certificates;
mod imap;
mod process;
mod servers;
mod tokens;

use std::fs;
use std::io;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

use process::Supervisor;
use tokens::Tokens;

/// Set to `1`, skips every test that needs the servers.
pub const SKIP_VARIABLE: &str = "OWED_SKIP_MAIL_SERVERS";

/// How long the servers may take to listen, or a mail to arrive, on a busy machine.
const DEADLINE: Duration = Duration::from_secs(60);

/// Why the servers did not start or did not answer.
#[derive(Debug, Error)]
pub enum StackError {
    #[error(
        "the mail tests need {missing}. Install it: `apt-get install postfix dovecot-imapd dovecot-lmtpd openssl`, or leave these tests out with {SKIP_VARIABLE}=1"
    )]
    NotInstalled { missing: String },
    #[error(
        "the mail tests start Postfix, which needs root. Run them as root, or leave them out with {SKIP_VARIABLE}=1"
    )]
    NotRoot,
    #[error("{what}: {source}")]
    Io { what: String, source: io::Error },
    #[error("`{command}` failed: {output}")]
    Command { command: String, output: String },
    #[error("{what} in time\n{logs}")]
    TooLate { what: String, logs: String },
    #[error("IMAP: {0}")]
    Imap(String),
}

/// Loopback ports of the running servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ports {
    /// SMTP that requires STARTTLS and a login.
    pub submission: u16,
    /// SMTP inside TLS, with login.
    pub smtps: u16,
    /// Like `submission`, with a certificate that expired years ago.
    pub expired: u16,
    /// SMTP without any TLS, with login.
    pub plain: u16,
    /// IMAP inside TLS.
    pub imaps: u16,
    pub(crate) lmtp: u16,
    pub(crate) auth: u16,
}

/// The running servers. Dropping it stops them and removes their folder.
#[derive(Debug)]
pub struct MailStack {
    pub ports: Ports,
    /// The name that the certificates are issued for.
    pub host: &'static str,
    /// Another address of the `smtps` port, which the certificates are not issued for.
    pub misnamed: &'static str,
    /// The authority behind the certificates, as PEM.
    pub ca_path: PathBuf,
    /// A login that works on every port. Mail to any address is accepted; the part before the @ names the mailbox.
    pub user: &'static str,
    pub password: &'static str,
    tokens: Tokens,
    folder: PathBuf,
    _supervisor: Supervisor,
}

impl MailStack {
    /// Starts the servers and waits until all of them listen.
    ///
    /// # Errors
    /// [`StackError`], with the servers' logs if they started at all.
    pub fn start() -> Result<MailStack, StackError> {
        servers::check_installed()?;
        let folder = make_folder()?;
        let started = MailStack::start_in(&folder);
        if started.is_err() {
            // The supervisor removes the folder; without one, nobody would.
            let _ = fs::remove_dir_all(&folder);
        }
        started
    }

    fn start_in(folder: &Path) -> Result<MailStack, StackError> {
        certificates::make(&folder.join("tls"))?;
        let ports = free_ports().map_err(io_error("finding free ports"))?;
        let introspection = bind().map_err(io_error("finding a free port"))?;
        let asked = introspection
            .local_addr()
            .map_err(io_error("finding a free port"))?
            .port();
        let tokens = Tokens::default();
        tokens.answer(introspection, USER);
        servers::configure(folder, &ports, PASSWORD, asked)?;
        let supervisor = Supervisor::start(folder)?;
        let stack = MailStack {
            ports,
            host: "localhost",
            misnamed: "127.0.0.2",
            ca_path: folder.join("tls/ca.pem"),
            user: USER,
            password: PASSWORD,
            tokens,
            folder: folder.to_owned(),
            _supervisor: supervisor,
        };
        stack.wait_for_ports()?;
        Ok(stack)
    }

    /// Returns the servers shared by all tests of one program, started by the first; they stop when the program ends.
    /// `None` if [`SKIP_VARIABLE`] is set.
    ///
    /// # Panics
    /// If they do not start, with the reason and what to do.
    pub fn shared() -> Option<&'static MailStack> {
        static STACK: OnceLock<Result<MailStack, StackError>> = OnceLock::new();
        if std::env::var(SKIP_VARIABLE).is_ok_and(|value| value == "1") {
            return None;
        }
        match STACK.get_or_init(MailStack::start) {
            Ok(stack) => Some(stack),
            Err(error) => panic!("{error}"),
        }
    }

    /// Accepts an access token for the login of [`MailStack::user`] (XOAUTH2) from now on.
    pub fn allow_token(&self, token: String) {
        self.tokens.allow(token);
    }

    /// Returns every mail in the mailbox named by the part of `user` before an @, as the server stored it.
    ///
    /// # Errors
    /// [`StackError`] if the server cannot be reached or refuses.
    pub fn fetch(&self, user: &str) -> Result<Vec<Vec<u8>>, StackError> {
        imap::fetch_all(self, user)
    }

    /// Like [`MailStack::fetch`], once at least `count` mails have arrived.
    ///
    /// # Errors
    /// [`StackError::TooLate`] with the servers' logs.
    pub fn wait_for(&self, user: &str, count: usize) -> Result<Vec<Vec<u8>>, StackError> {
        let mut mails = Vec::new();
        self.poll(
            || {
                mails = self.fetch(user)?;
                Ok(mails.len() >= count)
            },
            &format!("{count} mails for {user} did not arrive"),
        )?;
        Ok(mails)
    }

    /// Returns the servers' own logs.
    pub fn logs(&self) -> String {
        let files = ["postfix.log", "dovecot.log", "supervisor.log"];
        files
            .iter()
            .map(|name| {
                let path = self.folder.join("log").join(name);
                let text = fs::read_to_string(path).unwrap_or_default();
                format!("--- {name}\n{text}")
            })
            .collect()
    }

    fn wait_for_ports(&self) -> Result<(), StackError> {
        let Ports {
            submission,
            smtps,
            expired,
            plain,
            imaps,
            lmtp,
            auth,
        } = self.ports;
        for port in [submission, smtps, expired, plain, imaps, lmtp, auth] {
            self.poll(
                || Ok(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()),
                &format!("the mail servers did not listen on port {port}"),
            )?;
        }
        Ok(())
    }

    fn poll(
        &self,
        mut done: impl FnMut() -> Result<bool, StackError>,
        what: &str,
    ) -> Result<(), StackError> {
        let end = Instant::now() + DEADLINE;
        while !done()? {
            if Instant::now() > end {
                return Err(StackError::TooLate {
                    what: what.to_owned(),
                    logs: self.logs(),
                });
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

const USER: &str = "books";
/// Without spaces, since Dovecot reads it as one word.
const PASSWORD: &str = "correct-horse-7";

/// Creates the folder, which must be accessible to the servers' own users.
fn make_folder() -> Result<PathBuf, StackError> {
    let folder = tempfile::Builder::new()
        .prefix("mailstack-")
        .permissions(fs::Permissions::from_mode(0o755))
        .tempdir()
        .map_err(io_error("making a temporary folder"))?;
    Ok(folder.keep())
}

fn free_ports() -> io::Result<Ports> {
    // All are held until all are chosen, so that no two are equal.
    let listeners: [TcpListener; 7] = [
        bind()?,
        bind()?,
        bind()?,
        bind()?,
        bind()?,
        bind()?,
        bind()?,
    ];
    let [submission, smtps, expired, plain, imaps, lmtp, auth] = listeners;
    let port = |listener: TcpListener| listener.local_addr().map(|address| address.port());
    Ok(Ports {
        submission: port(submission)?,
        smtps: port(smtps)?,
        expired: port(expired)?,
        plain: port(plain)?,
        imaps: port(imaps)?,
        lmtp: port(lmtp)?,
        auth: port(auth)?,
    })
}

fn bind() -> io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", 0))
}

fn io_error(what: impl Into<String>) -> impl FnOnce(io::Error) -> StackError {
    let what = what.into();
    move |source| StackError::Io { what, source }
}
