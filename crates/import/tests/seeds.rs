//! The files that fuzzing starts from, and those that once broke a reader: each is read or refused (rule F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use std::fs;
use std::path::Path;

use owed_import::{Defaults, Overrides, detect, read, read_any};

#[test]
fn f6_every_seed_is_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    let mut count = 0;
    for reader in fs::read_dir(folder).unwrap() {
        let reader = reader.unwrap().path();
        let mut any_read = false;
        for seed in fs::read_dir(&reader).unwrap() {
            let bytes = fs::read(seed.unwrap().path()).unwrap();
            any_read |= if reader.ends_with("csv") {
                detect(&bytes, &Overrides::default())
                    .and_then(|detection| read(&bytes, &detection, &Defaults::default()))
                    .is_ok()
            } else {
                read_any(&bytes, &Overrides::default()).is_ok()
            };
            count += 1;
        }
        assert!(
            any_read,
            "{}: fuzzing starts from a file that is read",
            reader.display()
        );
    }
    assert!(count > 12);
}
