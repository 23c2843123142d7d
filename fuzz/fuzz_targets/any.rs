//! A file of any format, recognised by its content.
#![no_main]

use libfuzzer_sys::fuzz_target;
use owed_fuzz::within_limits;
use owed_import::{Overrides, read_any};

fuzz_target!(|bytes: &[u8]| within_limits(bytes, |bytes| read_any(bytes, &Overrides::default())));
