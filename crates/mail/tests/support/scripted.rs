//! A mail server that misbehaves as scripted.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

/// A moment in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Greeting,
    Ehlo,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    /// While the message flows, long before its end.
    Body,
    /// The final dot has been read.
    Dot,
}

/// The scripted deviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Answers with this line.
    Say(&'static str),
    /// Closes the connection.
    Drop,
    /// Answers with this line, then closes the connection.
    SayAndDrop(&'static str),
    /// Says nothing until the client gives up.
    Hang,
    /// Repeats this, a byte at a time, each well before any wait for one byte would end.
    Drip(&'static str),
}

/// Between two bytes of a drip.
const PAUSE: Duration = Duration::from_millis(200);

/// Says whether an access token is good.
pub type Accepts = Box<dyn Fn(&str) -> bool + Send + Sync>;

#[derive(Default)]
struct State {
    /// Logs in by access token, if set.
    accepts: Option<Accepts>,
    script: VecDeque<(Phase, Act)>,
    taken: Vec<Vec<u8>>,
    hanging: Vec<TcpStream>,
    connections: usize,
    commands: Vec<String>,
}

pub struct Server {
    pub port: u16,
    state: Arc<Mutex<State>>,
    ending: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts a server on which each entry happens once, at the first such moment after the entries before it.
    pub fn start(script: &[(Phase, Act)]) -> Server {
        Server::run(script, None)
    }

    /// Like [`Server::start`], for logins with an access token (XOAUTH2) that `accepts` finds good.
    pub fn with_tokens(
        script: &[(Phase, Act)],
        accepts: impl Fn(&str) -> bool + Send + Sync + 'static,
    ) -> Server {
        Server::run(script, Some(Box::new(accepts)))
    }

    fn run(script: &[(Phase, Act)], accepts: Option<Accepts>) -> Server {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State {
            accepts,
            script: script.iter().copied().collect(),
            ..State::default()
        }));
        let ending = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let (state, ending) = (Arc::clone(&state), Arc::clone(&ending));
            move || {
                for stream in listener.incoming() {
                    if ending.load(Ordering::SeqCst) {
                        return;
                    }
                    state.lock().unwrap().connections += 1;
                    // A conversation returns `None` when it breaks, which is often the point.
                    let _ = serve(stream.unwrap(), &state);
                }
            }
        });
        Server {
            port,
            state,
            ending,
            thread: Some(thread),
        }
    }

    /// Returns the messages that this server accepted, without dot-stuffing.
    pub fn taken(&self) -> Vec<Vec<u8>> {
        self.state.lock().unwrap().taken.clone()
    }

    pub fn connections(&self) -> usize {
        self.state.lock().unwrap().connections
    }

    /// Returns the first words of all commands, in order.
    pub fn commands(&self) -> Vec<String> {
        self.state.lock().unwrap().commands.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(stream: TcpStream, state: &Mutex<State>) -> Option<()> {
    let mut reader = BufReader::new(stream);
    answer(&mut reader, state, Phase::Greeting, "220 scripted ESMTP")?;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let verb = line.split([' ', '\r']).next()?.to_ascii_uppercase();
        state.lock().unwrap().commands.push(verb.clone());
        match verb.as_str() {
            "EHLO" => {
                let usual = match state.lock().unwrap().accepts {
                    Some(_) => "250-scripted\r\n250 AUTH XOAUTH2",
                    None => "250-scripted\r\n250 AUTH PLAIN",
                };
                answer(&mut reader, state, Phase::Ehlo, usual)?;
            }
            "STARTTLS" => {
                answer(&mut reader, state, Phase::StartTls, "454 not now")?;
            }
            "AUTH" => {
                let good = token_is_good(state, &line);
                if good.unwrap_or(true) {
                    answer(&mut reader, state, Phase::Auth, "235 ok")?;
                } else {
                    say(&mut reader, "334 eyJzdGF0dXMiOiI0MDEifQ==")?;
                    reader.read_line(&mut String::new()).ok()?;
                    say(&mut reader, &format!("535 5.7.3 not {line:?}"))?;
                }
            }
            "MAIL" => {
                answer(&mut reader, state, Phase::Mail, "250 ok")?;
            }
            "RCPT" => {
                answer(&mut reader, state, Phase::Rcpt, "250 ok")?;
            }
            "DATA" => data(&mut reader, state)?,
            "QUIT" => {
                say(&mut reader, "221 bye")?;
                return None;
            }
            _ => say(&mut reader, "250 ok")?,
        }
    }
}

/// Judges the token of `AUTH XOAUTH2 …`; `None` if this server wants none.
fn token_is_good(state: &Mutex<State>, line: &str) -> Option<bool> {
    let state = state.lock().unwrap();
    let accepts = state.accepts.as_ref()?;
    let token = || {
        let proof = BASE64
            .decode(line.trim_end().strip_prefix("AUTH XOAUTH2 ")?)
            .ok()?;
        let proof = String::from_utf8(proof).ok()?;
        let token = proof.strip_prefix("user=books\x01auth=Bearer ")?;
        token.strip_suffix("\x01\x01").map(str::to_owned)
    };
    Some(token().is_some_and(|token| accepts(&token)))
}

fn data(reader: &mut BufReader<TcpStream>, state: &Mutex<State>) -> Option<()> {
    if !answer(reader, state, Phase::Data, "354 go on")? {
        return Some(());
    }
    if let Some(act) = next(state, Phase::Body) {
        // Part of it has certainly arrived; the rest fills the buffers.
        reader.read_exact(&mut [0; 1000]).ok()?;
        perform(reader, state, act)?;
    }
    let mut message = Vec::new();
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line).ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            break;
        }
        message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
    match next(state, Phase::Dot) {
        Some(act) => perform(reader, state, act),
        None => {
            // Before the answer: once the client has it, a test may check.
            state.lock().unwrap().taken.push(message);
            say(reader, "250 2.0.0 queued as 4711")
        }
    }
}

fn next(state: &Mutex<State>, phase: Phase) -> Option<Act> {
    let script = &mut state.lock().unwrap().script;
    (script.front()?.0 == phase)
        .then(|| script.pop_front())
        .flatten()
        .map(|(_, act)| act)
}

/// Says whether the usual answer was given; `None` ends the conversation.
fn answer(
    reader: &mut BufReader<TcpStream>,
    state: &Mutex<State>,
    phase: Phase,
    usual: &str,
) -> Option<bool> {
    match next(state, phase) {
        Some(act) => perform(reader, state, act).map(|()| false),
        None => say(reader, usual).map(|()| true),
    }
}

fn perform(reader: &mut BufReader<TcpStream>, state: &Mutex<State>, act: Act) -> Option<()> {
    match act {
        Act::Say(line) => return say(reader, line),
        Act::Drop => {}
        Act::SayAndDrop(line) => say(reader, line)?,
        Act::Drip(text) => {
            for byte in text.bytes().cycle() {
                thread::sleep(PAUSE);
                reader.get_mut().write_all(&[byte]).ok()?;
            }
        }
        // The connection stays open, but unused.
        Act::Hang => state
            .lock()
            .unwrap()
            .hanging
            .push(reader.get_ref().try_clone().ok()?),
    }
    None
}

fn say(reader: &mut BufReader<TcpStream>, line: &str) -> Option<()> {
    reader
        .get_mut()
        .write_all(format!("{line}\r\n").as_bytes())
        .ok()
}
