//! The window: from its start to a usable aging screen, and the memory of all its processes.

use super::Bench;
use super::outcome::Outcome;

pub fn run(_: &Bench) -> Result<Vec<Outcome>, String> {
    Err("not yet".to_owned())
}
