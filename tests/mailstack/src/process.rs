//! Keeps the servers running exactly as long as the tests.

use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::{StackError, io_error};

/// Starts both servers, waits for its input to end, stops them and removes the folder. Its input is a pipe held by this
/// program, which ends with the program however that ends, even by `kill -9`.
const SCRIPT: &str = r#"
dovecot -F -c "$1/dovecot.conf" </dev/null & dovecot=$!
postfix -c "$1/postfix" start </dev/null
while read -r _; do :; done
postfix -c "$1/postfix" stop </dev/null
kill "$dovecot"; wait "$dovecot"
rm -rf "$1"
"#;

/// Postfix takes up to five seconds to stop by itself.
const FAREWELL: Duration = Duration::from_secs(20);

#[derive(Debug)]
pub(crate) struct Supervisor(Child);

impl Supervisor {
    pub(crate) fn start(folder: &Path) -> Result<Supervisor, StackError> {
        let log = File::create(folder.join("log/supervisor.log"))
            .map_err(io_error("making the supervisor's log"))?;
        let errors = log.try_clone().map_err(io_error("the supervisor's log"))?;
        Command::new("sh")
            .arg("-c")
            .arg(SCRIPT)
            .arg("mailstack")
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(log)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .map(Supervisor)
            .map_err(io_error("starting the mail servers"))
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let end = Instant::now() + FAREWELL;
        while Instant::now() < end {
            match self.0.try_wait() {
                Ok(None) => thread::sleep(Duration::from_millis(20)),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Ok(Some(_)) | Err(_) => return,
            }
        }
        let group = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw);
        if let Some(group) = group {
            // It does not matter if it is gone already.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}
