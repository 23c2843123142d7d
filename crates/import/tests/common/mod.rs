//! Reading of small files in tests.
#![allow(clippy::unwrap_used, dead_code)]

use owed_import::{Defaults, Detection, Overrides, Reading, detect, read};
use owed_receivables::Currency;

/// Detects and reads with the defaults of a company in euros.
pub fn read_all(bytes: &[u8]) -> (Detection, Reading) {
    read_with(bytes, &Overrides::default())
}

pub fn read_with(bytes: &[u8], overrides: &Overrides) -> (Detection, Reading) {
    let detection = detect(bytes, overrides).unwrap();
    let defaults = Defaults {
        currency: Some(Currency::EUR),
    };
    let reading = read(bytes, &detection, &defaults).unwrap();
    (detection, reading)
}
