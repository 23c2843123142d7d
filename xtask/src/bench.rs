//! `cargo xtask bench`.

use crate::ground::Ground;

pub fn run(_ground: &Ground, _words: &[String]) -> Result<(), String> {
    Err("There is nothing to measure yet".to_owned())
}
