//! Keys that stay the same across readings, machines and versions (rule F2).

use std::fmt::Write;

/// 128-bit FNV-1a: simple, stable, and wide enough that two of a book's rows never collide by chance. Keys protect against
/// reading twice, not against forgery.
#[derive(Debug, Clone, Copy)]
pub struct Key(u128);

const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The key of nothing.
impl Default for Key {
    fn default() -> Self {
        Self(OFFSET)
    }
}

impl Key {
    /// Adds one part and its end, so that "ab" + "c" differs from "a" + "bc".
    pub fn part(mut self, text: &str) -> Self {
        for byte in text.bytes().chain([0xFF]) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(PRIME);
        }
        self
    }

    /// Returns the number itself.
    pub fn value(self) -> u128 {
        self.0
    }

    /// Returns 32 hexadecimal digits.
    pub fn hex(self) -> String {
        let mut out = String::with_capacity(32);
        // Writing to a String cannot fail.
        let _ = write!(out, "{:032x}", self.0);
        out
    }
}
