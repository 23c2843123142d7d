//! Reads the catalogue's keys with their parameters, its languages, and where each text is in its file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/catalogue_file.rs"]
mod catalogue_file;

use catalogue_file::Entry;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../texts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir(&folder).expect("the folder `texts` is there") {
        let path = entry.expect("its files can be listed").path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            println!("cargo::rerun-if-changed={}", path.display());
            let code = path.file_stem().expect("a file has a name");
            let path = path.canonicalize().expect("a path can be told in full");
            languages.insert(code.to_string_lossy().into_owned(), path);
        }
    }
    let english = languages.keys().position(|code| code == "en");
    let english = english.expect("texts/en.ftl is there");
    let files: Vec<(String, String, BTreeMap<String, Entry>)> = languages
        .into_iter()
        .map(|(code, path)| {
            let text = fs::read_to_string(&path).expect("a file of the catalogue can be read");
            match catalogue_file::entries(&text) {
                Ok(entries) => (code, path.display().to_string(), entries),
                Err(errors) => panic!("texts/{code}.ftl: {errors}"),
            }
        })
        .collect();
    let out = Path::new(&env::var("OUT_DIR").expect("cargo names a folder")).join("keys.rs");
    let code = code(&files[english].2, &files);
    fs::write(out, code).expect("what is generated can be written");
}

fn code(
    english: &BTreeMap<String, Entry>,
    files: &[(String, String, BTreeMap<String, Entry>)],
) -> String {
    let mut out = String::from("pub(crate) const KEYS: &[(&str, &[&str])] = &[\n");
    for (key, entry) in english {
        let parameters: Vec<&String> = entry.parameters.iter().collect();
        let _ = writeln!(out, "    ({key:?}, &{parameters:?}),");
    }
    out.push_str("];\n\npub(crate) static FILES: &[File] = &[\n");
    for (code, path, entries) in files {
        let places: Vec<(u32, u32)> = english.keys().map(|key| place(entries.get(key))).collect();
        let _ = writeln!(
            out,
            "    File {{ code: {code:?}, text: include_str!({path:?}), places: &{places:?} }},"
        );
    }
    out.push_str("];\n");
    out
}

/// Returns where a text begins and ends; twice the same if it is missing.
fn place(entry: Option<&Entry>) -> (u32, u32) {
    let place = entry.map(|entry| entry.place.clone()).unwrap_or_default();
    let byte = |at| u32::try_from(at).expect("a file has fewer bytes");
    (byte(place.start), byte(place.end))
}
