//! A table of customers, invoices or payments.
#![no_main]

use libfuzzer_sys::fuzz_target;
use owed_fuzz::within_limits;
use owed_import::{Defaults, Overrides, detect, read};

fuzz_target!(|bytes: &[u8]| within_limits(bytes, |bytes| {
    detect(bytes, &Overrides::default())
        .and_then(|detection| read(bytes, &detection, &Defaults::default()))
}));
