//! A socket with a common deadline for all waits: a server that sends a byte now and then gets no more time than a silent
//! one.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

pub(super) struct Timed {
    socket: TcpStream,
    until: Instant,
    stall: Duration,
}

impl Timed {
    pub fn connect(address: &SocketAddr, until: Instant) -> io::Result<Timed> {
        let stall = left(until)?;
        let socket = TcpStream::connect_timeout(address, stall)?;
        // A message's end is a small packet; without this it waits for the acknowledgement of earlier packets.
        socket.set_nodelay(true)?;
        Ok(Timed {
            socket,
            until,
            stall,
        })
    }

    /// Makes reading and writing fail from then on, or earlier after a stall.
    pub fn wait_until(&mut self, until: Instant, stall: Duration) {
        self.until = until;
        self.stall = stall;
    }

    fn wait(&self) -> io::Result<Option<Duration>> {
        Ok(Some(left(self.until)?.min(self.stall)))
    }
}

fn left(until: Instant) -> io::Result<Duration> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() {
        Err(ErrorKind::TimedOut.into())
    } else {
        Ok(left)
    }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.socket.set_read_timeout(self.wait()?)?;
        self.socket.read(buffer)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.socket.set_write_timeout(self.wait()?)?;
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.socket.flush()
    }
}
