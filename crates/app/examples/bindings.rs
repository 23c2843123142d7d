//! Prints the TypeScript side of the wire; `cargo xtask bindings` puts it in its place.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    io::stdout().write_all(owed_app::bindings::typescript().as_bytes())
}
