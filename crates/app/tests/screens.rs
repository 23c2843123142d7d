//! What the tests of the screens show: answers that the commands give of a small book. They are kept in
//! `ui/tests/answers`, a file a command; `INSTA_UPDATE=always cargo test -p owed-app --test screens` writes them anew.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod answers;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn the_screens_are_tested_on_what_the_commands_answer() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/tests/answers");
    let fresh = answers::told();
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        write(&folder, &fresh);
    }
    let kept = kept(&folder);
    let stale = fresh
        .iter()
        .filter(|(name, text)| kept.get(*name) != Some(text));
    let stale: Vec<&String> = stale.map(|(name, _)| name).collect();
    assert!(
        stale.is_empty() && kept.len() == fresh.len(),
        "ui/tests/answers is stale; see how to write it anew at the head of this test: {stale:?}"
    );
}

fn write(folder: &Path, fresh: &BTreeMap<String, String>) {
    for name in kept(folder).keys() {
        fs::remove_file(folder.join(name)).unwrap();
    }
    for (name, text) in fresh {
        fs::write(folder.join(name), text).unwrap();
    }
}

fn kept(folder: &Path) -> BTreeMap<String, String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}
