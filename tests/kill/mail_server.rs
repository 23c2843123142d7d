//! A mail server that counts accepted messages: a message has arrived once its final dot was read, whether or not the
//! sender receives the answer.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// The delay before an answer, long enough for kills to fall into it often.
const THOUGHT: Duration = Duration::from_millis(2);

#[derive(Default)]
struct Post {
    arrived: BTreeMap<String, u32>,
    connections: u32,
}

pub struct MailServer {
    port: u16,
    post: Arc<Mutex<Post>>,
}

impl MailServer {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let post = Arc::new(Mutex::new(Post::default()));
        let server = Self {
            port,
            post: Arc::clone(&post),
        };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                post.lock().unwrap().connections += 1;
                let post = Arc::clone(&post);
                thread::spawn(move || {
                    // A killed sender ends the conversation with an error, which is being tested.
                    let _ = converse(stream, &post);
                    post.lock().unwrap().connections -= 1;
                });
            }
        });
        server
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns how many messages arrived for each recipient since the last call, once all connections are closed.
    pub fn arrived(&self) -> BTreeMap<String, u32> {
        loop {
            let mut post = self.post.lock().unwrap();
            if post.connections == 0 {
                return std::mem::take(&mut post.arrived);
            }
            drop(post);
            thread::sleep(Duration::from_millis(1));
        }
    }
}

fn converse(stream: TcpStream, post: &Mutex<Post>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let mut out = stream;
    let mut say = |text: &str| {
        thread::sleep(THOUGHT);
        out.write_all(format!("{text}\r\n").as_bytes())
    };
    say("220 counting")?;
    let mut recipient = String::new();
    while let Some(line) = lines.next().transpose()? {
        let word = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        match word.as_str() {
            "EHLO" => say("250-counting\r\n250 8BITMIME")?,
            "RCPT" => {
                let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                address.clone_into(&mut recipient);
                say("250 taken")?;
            }
            "DATA" => {
                say("354 go on")?;
                loop {
                    match lines.next().transpose()? {
                        Some(line) if line == "." => break,
                        Some(_) => {}
                        None => return Ok(()),
                    }
                }
                *post
                    .lock()
                    .unwrap()
                    .arrived
                    .entry(recipient.clone())
                    .or_default() += 1;
                say("250 kept")?;
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 well")?,
        }
    }
    Ok(())
}
