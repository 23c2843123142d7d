//! Reads the languages of the catalogue, its keys with their parameters, and where each text is in its file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
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
    let english = languages.remove("en").expect("texts/en.ftl is there");
    let english = Read::new("en".to_owned(), &english);
    let mut all = vec![english];
    all.extend(
        languages
            .into_iter()
            .map(|(code, path)| Read::new(code, &path)),
    );
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo names a folder"));
    for (name, code) in [("keys.rs", keys(&all)), ("languages.rs", list(&all))] {
        fs::write(out.join(name), code).expect("what is generated can be written");
    }
}

/// A language's file. The first one is English, whose keys count.
struct Read {
    code: String,
    path: PathBuf,
    entries: BTreeMap<String, Entry>,
}

impl Read {
    fn new(code: String, path: &Path) -> Self {
        assert!(
            code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_lowercase()),
            "texts/{code}.ftl: its name is no ISO 639 code"
        );
        let text = fs::read_to_string(path).expect("a file of the catalogue can be read");
        match catalogue_file::entries(&text) {
            Ok(entries) => Self {
                code,
                path: path.to_owned(),
                entries,
            },
            Err(errors) => panic!("texts/{code}.ftl: {errors}"),
        }
    }

    /// Returns the name of its variant: `En`.
    fn variant(&self) -> String {
        let (first, rest) = self.code.split_at(1);
        first.to_ascii_uppercase() + rest
    }
}

fn list(all: &[Read]) -> String {
    let languages = all
        .iter()
        .map(|one| format!("    {}: {:?},\n", one.variant(), one.code));
    format!("languages! {{\n{}}}\n", languages.collect::<String>())
}

fn keys(all: &[Read]) -> String {
    let english = &all[0].entries;
    let mut out = String::from("pub(crate) const KEYS: &[(&str, &[&str])] = &[\n");
    for (key, entry) in english {
        let parameters: Vec<&String> = entry.parameters.iter().collect();
        let _ = writeln!(out, "    ({key:?}, &{parameters:?}),");
    }
    let names: String = english.keys().map(String::as_str).collect();
    let ends = english.keys().scan(0, |end, key| {
        *end += key.len();
        Some(*end)
    });
    let ends: Vec<usize> = ends.collect();
    let plain = english.values().map(|entry| entry.parameters.is_empty());
    let plain: Vec<bool> = plain.collect();
    let _ = writeln!(
        out,
        "];\n\nstatic NAMES: Names = Names {{ joined: {names:?}, ends: &{ends:?}, plain: &{plain:?} }};\n"
    );
    let _ = writeln!(out, "static FILES: [File; {}] = [", all.len());
    for Read { path, entries, .. } in all {
        let places: Vec<(u32, u32)> = english.keys().map(|key| place(entries.get(key))).collect();
        let _ = writeln!(
            out,
            "    File {{ text: include_str!({path:?}), places: &{places:?} }},"
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
