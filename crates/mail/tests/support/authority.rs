//! An authorization server for tests (OAuth 2.0 with PKCE), and a browser that visits it.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use sha2::{Digest, Sha256};

/// The registration that the server knows.
pub const CLIENT_ID: &str = "owed-of-harbour";

/// How the server behaves.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// How long its tokens last, in seconds.
    pub lifetime: u64,
    /// Whether each refresh replaces the grant, and the old one ends with it.
    pub replaces: bool,
    /// Whether it gives grants at all.
    pub lasting: bool,
    /// The secret that its registration has.
    pub secret: Option<&'static str>,
    /// What it answers instead of signing in.
    pub denies: Option<&'static str>,
    /// How often a grant may still be used before it is taken back.
    pub uses: Option<usize>,
    /// The status of every answer to a request for tokens.
    pub trouble: Option<u16>,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            lifetime: 3600,
            replaces: false,
            lasting: true,
            secret: None,
            denies: None,
            uses: None,
            trouble: None,
        }
    }
}

#[derive(Default)]
struct State {
    manner: Manner,
    /// Codes with their challenge and redirect.
    codes: HashMap<String, (String, String)>,
    grants: HashSet<String>,
    tokens: HashSet<String>,
    given: usize,
    refreshes: usize,
    asked: Vec<HashMap<String, String>>,
}

pub struct Authority {
    pub port: u16,
    state: Arc<Mutex<State>>,
    ending: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Authority {
    pub fn start(manner: Manner) -> Authority {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State {
            manner,
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
                    // A conversation returns `None` when it breaks.
                    let _ = serve(stream.unwrap(), &state);
                }
            }
        });
        Authority {
            port,
            state,
            ending,
            thread: Some(thread),
        }
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// Changes how the server behaves from now on.
    pub fn behave(&self, change: impl FnOnce(&mut Manner)) {
        change(&mut self.state.lock().unwrap().manner);
    }

    /// Says whether a mail server would accept the token.
    pub fn accepts(&self) -> impl Fn(&str) -> bool + Send + Sync + 'static {
        let state = Arc::clone(&self.state);
        move |token| state.lock().unwrap().tokens.contains(token)
    }

    /// Ends all access tokens at once.
    pub fn end_tokens(&self) {
        self.state.lock().unwrap().tokens.clear();
    }

    /// Takes all grants back, as a person or administrator does.
    pub fn revoke(&self) {
        self.state.lock().unwrap().grants.clear();
        self.end_tokens();
    }

    pub fn refreshes(&self) -> usize {
        self.state.lock().unwrap().refreshes
    }

    /// Returns the queries of all visits to the sign-in page.
    pub fn asked(&self) -> Vec<HashMap<String, String>> {
        self.state.lock().unwrap().asked.clone()
    }

    /// Returns everything secret that the server ever gave and still knows.
    pub fn secrets(&self) -> Vec<String> {
        let state = self.state.lock().unwrap();
        state.grants.iter().chain(&state.tokens).cloned().collect()
    }
}

impl Drop for Authority {
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
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? <= 2 {
            break;
        }
        if let Some(number) = line.to_lowercase().strip_prefix("content-length:") {
            length = number.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let target = first.split(' ').nth(1)?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let answer = match path {
        "/authorize" => authorize(&mut state.lock().unwrap(), &pairs(query)),
        "/token" => {
            let form = pairs(&String::from_utf8(body).ok()?);
            token(&mut state.lock().unwrap(), &form)
        }
        _ => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n".to_owned(),
    };
    let (head, body) = answer
        .split_once("\r\n\r\n")
        .unwrap_or((answer.trim_end(), ""));
    let text = format!("{head}\r\nConnection: close\r\n\r\n{body}");
    reader.get_mut().write_all(text.as_bytes()).ok()
}

/// Signs everybody in at once and sends the browser back.
fn authorize(state: &mut State, query: &HashMap<String, String>) -> String {
    state.asked.push(query.clone());
    let is = |name: &str, value: &str| query.get(name).is_some_and(|given| given == value);
    let good = is("client_id", CLIENT_ID)
        && is("response_type", "code")
        && is("code_challenge_method", "S256");
    let (Some(redirect), true) = (query.get("redirect_uri"), good) else {
        return json(400, "{}");
    };
    let back = query.get("state").cloned().unwrap_or_default();
    let answer = match state.manner.denies {
        Some(error) => format!("error={error}&error_description=No+%3Cb%3Eway"),
        None => {
            let code = named(state, "code");
            let challenge = query.get("code_challenge").cloned().unwrap_or_default();
            state
                .codes
                .insert(code.clone(), (challenge, redirect.clone()));
            format!("code={code}")
        }
    };
    format!(
        "HTTP/1.1 302 Found\r\nLocation: {redirect}/?{answer}&state={back}\r\nContent-Length: 0\r\n"
    )
}

fn token(state: &mut State, form: &HashMap<String, String>) -> String {
    let value = |name: &str| form.get(name).map_or("", String::as_str);
    if let Some(status) = state.manner.trouble {
        return json(status, "{}");
    }
    if value("client_id") != CLIENT_ID
        || form.get("client_secret").map(String::as_str) != state.manner.secret
    {
        return json(
            401,
            r#"{"error":"invalid_client","error_description":"Who are you?"}"#,
        );
    }
    let invalid = |said: &str| {
        json(
            400,
            &format!(r#"{{"error":"invalid_grant","error_description":"{said}"}}"#),
        )
    };
    match value("grant_type") {
        "authorization_code" => {
            let Some((challenge, redirect)) = state.codes.remove(value("code")) else {
                return invalid("No such code.");
            };
            let proof = BASE64.encode(Sha256::digest(value("code_verifier")));
            if challenge != proof || redirect != value("redirect_uri") {
                return invalid("Not from you.");
            }
        }
        "refresh_token" => {
            let grant = value("refresh_token");
            match &mut state.manner.uses {
                Some(0) => state.grants.clear(),
                Some(uses) => *uses -= 1,
                None => {}
            }
            if !state.grants.contains(grant) {
                // A careless server quotes what it was given.
                return invalid(&format!("{grant} was revoked."));
            }
            state.refreshes += 1;
            if state.manner.replaces {
                state.grants.remove(grant);
            }
        }
        _ => return json(400, r#"{"error":"unsupported_grant_type"}"#),
    }
    let access = named(state, "access");
    state.tokens.insert(access.clone());
    let lifetime = state.manner.lifetime;
    let mut answer =
        format!(r#"{{"access_token":"{access}","token_type":"Bearer","expires_in":{lifetime}"#);
    let fresh = value("grant_type") == "authorization_code" || state.manner.replaces;
    if state.manner.lasting && fresh {
        let grant = named(state, "grant");
        state.grants.insert(grant.clone());
        answer += &format!(r#","refresh_token":"{grant}""#);
    }
    json(200, &format!("{answer}}}"))
}

fn named(state: &mut State, kind: &str) -> String {
    state.given += 1;
    format!("s3cret-{kind}-{}", state.given)
}

fn json(status: u16, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} Answer\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn pairs(query: &str) -> HashMap<String, String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(name, value)| (plain(name), plain(value)))
        .collect()
}

/// Undoes the encoding of a form.
fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap()
}

/// Opens an address as a browser does, following where it is sent; returns the last page with its head.
pub fn browse(address: &str) -> String {
    let page = get(address);
    let next = page
        .lines()
        .find_map(|line| line.strip_prefix("Location: "));
    match next {
        Some(next) => get(next),
        None => page,
    }
}

/// Returns where the sign-in page sends the browser, without going there.
pub fn sent_to(address: &str) -> String {
    let page = get(address);
    let next = page
        .lines()
        .find_map(|line| line.strip_prefix("Location: "));
    next.unwrap().to_owned()
}

pub fn get(address: &str) -> String {
    let rest = address.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host).unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    page
}
