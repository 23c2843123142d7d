//! Reads the catalogue's keys with their parameters, and its languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/catalogue_file.rs"]
mod catalogue_file;

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
    let english = fs::read_to_string(&languages["en"]).expect("texts/en.ftl can be read");
    let keys = match catalogue_file::keys(&english) {
        Ok(keys) => keys,
        Err(errors) => panic!("texts/en.ftl: {errors}"),
    };
    let out = Path::new(&env::var("OUT_DIR").expect("cargo names a folder")).join("keys.rs");
    fs::write(out, code(&keys, &languages)).expect("what is generated can be written");
}

fn code(
    keys: &BTreeMap<String, BTreeSet<String>>,
    languages: &BTreeMap<String, std::path::PathBuf>,
) -> String {
    let mut out = String::from("pub(crate) const KEYS: &[(&str, &[&str])] = &[\n");
    for (key, parameters) in keys {
        let parameters: Vec<&String> = parameters.iter().collect();
        let _ = writeln!(out, "    ({key:?}, &{parameters:?}),");
    }
    out.push_str("];\n\npub(crate) const FILES: &[(&str, &str)] = &[\n");
    for (code, path) in languages {
        let _ = writeln!(out, "    ({code:?}, include_str!({path:?})),");
    }
    out.push_str("];\n");
    out
}
