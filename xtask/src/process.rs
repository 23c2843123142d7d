//! Runs a program with its output in a log, a sign of life while it is silent, and a time limit.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::platform;

/// How long a program may be silent before a line says that it is still working.
const SILENCE: Duration = Duration::from_secs(20);
/// How long to wait for remaining output after the program has ended: a process it left behind may hold the stream
/// open.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// A program to run.
pub struct Job {
    /// A description for the reader: “building the window”.
    pub what: String,
    pub command: Command,
    /// The log to which all output is appended.
    pub log: PathBuf,
    pub limit: Duration,
    /// Shows its output as it comes, rather than only signs of life.
    pub show: bool,
}

/// The destination of both of the program's streams.
struct Sink {
    log: File,
    show: bool,
    last_line: String,
    last_sign: Instant,
}

impl Job {
    /// # Errors
    /// If the program cannot be started, fails, or exceeds its limit: it and everything it started are then ended.
    pub fn run(mut self) -> Result<(), String> {
        let sink = Arc::new(Mutex::new(Sink {
            log: self.open_log()?,
            show: self.show,
            last_line: String::new(),
            last_sign: Instant::now(),
        }));
        let program = self.command.get_program().to_string_lossy().into_owned();
        self.command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self
            .command
            .spawn()
            .map_err(|error| format!("Cannot start {program}: {error}"))?;
        let readers = [
            child.stdout.take().map(|stream| follow(stream, &sink)),
            child.stderr.take().map(|stream| follow(stream, &sink)),
        ];
        let status = self.watch(&mut child, &sink)?;
        let ended = Instant::now();
        while readers.iter().flatten().any(|reader| !reader.is_finished())
            && ended.elapsed() < LAST_WORDS
        {
            thread::sleep(Duration::from_millis(10));
        }
        if status.success() {
            Ok(())
        } else {
            Err(format!("{program}: {status}"))
        }
    }

    fn open_log(&self) -> Result<File, String> {
        let refused = |error| format!("Cannot write {}: {error}", self.log.display());
        if let Some(folder) = self.log.parent() {
            std::fs::create_dir_all(folder).map_err(refused)?;
        }
        let mut log = File::options()
            .create(true)
            .append(true)
            .open(&self.log)
            .map_err(refused)?;
        writeln!(log, "$ {:?}", self.command).map_err(refused)?;
        Ok(log)
    }

    fn watch(&self, child: &mut Child, sink: &Mutex<Sink>) -> Result<ExitStatus, String> {
        let started = Instant::now();
        loop {
            if let Some(status) = child
                .try_wait()
                .map_err(|error| format!("{}: {error}", self.what))?
            {
                return Ok(status);
            }
            if started.elapsed() > self.limit {
                platform::end_with_children(child);
                return Err(format!(
                    "{} took longer than {} and was ended",
                    self.what,
                    time(self.limit)
                ));
            }
            hold(sink).sign_of_life(&self.what, started);
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Sink {
    fn line(&mut self, line: &str) {
        // A log that cannot be written (as on a full disk) must not stop the work it records.
        let _ = self.log.write_all(line.as_bytes());
        let line = line.trim_end();
        if self.show {
            println!("{line}");
            self.last_sign = Instant::now();
        }
        if !line.trim().is_empty() {
            self.last_line = line.trim().chars().take(100).collect();
        }
    }

    fn sign_of_life(&mut self, what: &str, started: Instant) {
        if self.last_sign.elapsed() < SILENCE {
            return;
        }
        self.last_sign = Instant::now();
        let detail = if self.show {
            ""
        } else {
            self.last_line.as_str()
        };
        println!("    … {what}, {} {detail}", time(started.elapsed()));
    }
}

/// Reads a stream to its end, line by line, in any encoding.
fn follow(stream: impl Read + Send + 'static, sink: &Arc<Mutex<Sink>>) -> JoinHandle<()> {
    let sink = Arc::clone(sink);
    thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut line = Vec::new();
        while stream
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            hold(&sink).line(&String::from_utf8_lossy(&line));
            line.clear();
        }
    })
}

fn hold(sink: &Mutex<Sink>) -> MutexGuard<'_, Sink> {
    sink.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns a duration in words: `8.4 s`, `3 min 05 s`.
pub fn time(span: Duration) -> String {
    match span.as_secs() {
        0..60 => format!("{:.1} s", span.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(script: &str, name: &str, limit: Duration) -> Job {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let log =
            std::env::temp_dir().join(format!("owed-xtask-{}-{name}.log", std::process::id()));
        Job {
            what: name.to_owned(),
            command,
            log,
            limit,
            show: false,
        }
    }

    #[cfg(unix)]
    #[test]
    fn output_of_both_streams_is_in_the_log_and_a_failure_names_the_program() {
        let job = job(
            "echo out; echo err >&2; exit 3",
            "fails",
            Duration::from_secs(60),
        );
        let log = job.log.clone();
        let error = job.run().unwrap_err();
        let text = std::fs::read_to_string(&log).unwrap();
        std::fs::remove_file(log).unwrap();
        assert!(error.contains("sh") && error.contains('3'), "{error}");
        assert!(text.contains("out\n") && text.contains("err\n"), "{text}");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_never_ends_is_ended_with_its_children() {
        let mark = std::env::temp_dir().join(format!("owed-xtask-{}-child", std::process::id()));
        let script = format!("(sleep 600 & echo $! > '{}'; wait) & wait", mark.display());
        let job = job(&script, "hangs", Duration::from_secs(2));
        let log = job.log.clone();
        let error = job.run().unwrap_err();
        let child = std::fs::read_to_string(&mark).unwrap();
        std::fs::remove_file(mark).unwrap();
        std::fs::remove_file(log).unwrap();
        assert!(error.contains("was ended"), "{error}");
        let still_runs = (0..100).all(|_| {
            thread::sleep(Duration::from_millis(100));
            runs(child.trim())
        });
        assert!(!still_runs, "the grandchild {child} still runs");
    }

    /// Says whether a process is running rather than a zombie that its new parent has not reaped.
    #[cfg(unix)]
    fn runs(process: &str) -> bool {
        let state = Command::new("ps")
            .args(["-o", "stat=", "-p", process])
            .output()
            .unwrap()
            .stdout;
        !state.trim_ascii().is_empty() && !state.starts_with(b"Z")
    }

    #[test]
    fn spans_read_well() {
        assert_eq!(time(Duration::from_millis(8_440)), "8.4 s");
        assert_eq!(time(Duration::from_secs(185)), "3 min 05 s");
    }
}
