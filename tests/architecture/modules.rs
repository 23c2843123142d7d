//! A crate's modules are layered: sibling modules never depend on each other in a circle, not even through a third.
//! Seen from outside, a module and its submodules are one; they may depend on each other.
//!
//! Dependencies are read from `use` lines and from paths such as `crate::…` and `super::…`, following `pub use`. Test
//! files next to the code they test are ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::sources;

/// The source folders whose modules are layered.
const LAYERED: &[&str] = &[
    "cli",
    "crates/app/src",
    "crates/import/src",
    "crates/letters/src",
    "crates/mail/src",
    "crates/receivables/src",
    "crates/store/src",
    "crates/texts/src",
    "src-tauri/src",
    "tests/mailstack/src",
    "xtask/src",
];

#[test]
fn the_modules_of_every_crate_are_looked_at() {
    for entry in fs::read_dir("crates").unwrap() {
        let folder = entry.unwrap().path().join("src");
        assert!(
            LAYERED.iter().any(|known| Path::new(known) == folder),
            "name {} in LAYERED",
            folder.display()
        );
    }
}

#[test]
fn no_modules_know_each_other_in_a_circle() {
    for folder in LAYERED {
        let circles = Modules::read(Path::new(folder)).circles();
        assert!(circles.is_empty(), "in {folder}:\n{circles}");
    }
}

/// A module by its path in the crate, or a path to something in one.
type Names = Vec<String>;

/// The modules of a crate.
struct Modules {
    /// The paths in each module's text, as written.
    paths: BTreeMap<Names, Vec<Names>>,
    /// Re-exports, by their name in the module.
    given_on: BTreeMap<Names, Names>,
}

impl Modules {
    fn read(folder: &Path) -> Self {
        let (mut paths, mut given_on) = (BTreeMap::new(), BTreeMap::new());
        for (file, text) in sources(folder) {
            let file = file.strip_prefix(folder).unwrap().with_extension("");
            let mut module: Names = file
                .iter()
                .map(|part| part.to_str().unwrap().to_owned())
                .collect();
            module.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
            let text = without_comments_and_tests(&text);
            for used in uses(&text, true) {
                let name = used.last().unwrap().clone();
                given_on.insert([&module[..], &[name]].concat(), used);
            }
            let mut found = uses(&text, false);
            found.extend(inline_paths(&text));
            paths.insert(module, found);
        }
        Self { paths, given_on }
    }

    /// Returns the module that a path in another one refers to; `None` if it is outside the crate.
    fn leads_to(&self, from: &Names, path: &[String], depth: usize) -> Option<Names> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            name if self.paths.contains_key(&below(from, name)) => (from.clone(), path),
            _ => return None,
        };
        while let Some((name, behind)) = rest.split_first() {
            let next = below(&at, name);
            if name == "super" {
                at.pop();
            } else if self.paths.contains_key(&next) {
                at = next;
            } else if let Some(given) = self.given_on.get(&next).filter(|_| depth < 8) {
                return self.leads_to(&at, given, depth + 1).or(Some(at));
            } else {
                break;
            }
            rest = behind;
        }
        Some(at)
    }

    /// Returns, for each module, which of its submodules depends on which.
    fn knowing(&self) -> BTreeMap<Names, BTreeMap<String, BTreeSet<String>>> {
        let mut knowing: BTreeMap<_, BTreeMap<_, BTreeSet<_>>> = BTreeMap::new();
        for (module, paths) in &self.paths {
            for known in paths
                .iter()
                .filter_map(|path| self.leads_to(module, path, 0))
            {
                let common = module
                    .iter()
                    .zip(&known)
                    .take_while(|(a, b)| a == b)
                    .count();
                if let (Some(one), Some(other)) = (module.get(common), known.get(common)) {
                    let within = knowing.entry(module[..common].to_vec()).or_default();
                    within.entry(one.clone()).or_default().insert(other.clone());
                }
            }
        }
        knowing
    }

    /// Returns the modules in circles, one line per parent; empty if there are none.
    fn circles(&self) -> String {
        let mut told = String::new();
        for (module, mut knowing) in self.knowing() {
            // Modules without dependencies or dependents among the remaining ones are in no circle.
            loop {
                let left: BTreeSet<_> = knowing.keys().cloned().collect();
                let known: BTreeSet<_> = knowing.values().flatten().cloned().collect();
                knowing.retain(|one, others| {
                    others.retain(|other| left.contains(other));
                    !others.is_empty() && known.contains(one)
                });
                if knowing.len() == left.len() {
                    break;
                }
            }
            for (one, others) in knowing {
                let others = others.into_iter().collect::<Vec<_>>().join(", ");
                let _ = writeln!(told, "{}{one} knows {others}", prefix(&module));
            }
        }
        told
    }
}

fn below(module: &Names, name: &str) -> Names {
    [&module[..], &[name.to_owned()]].concat()
}

fn prefix(module: &Names) -> String {
    module.iter().map(|name| format!("{name}::")).collect()
}

fn without_comments_and_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    code.lines()
        .map(|line| line.split("//").next().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Returns the paths of the `use` lines, all or re-exports only.
fn uses(text: &str, given_on: bool) -> Vec<Names> {
    let mut paths = Vec::new();
    for (at, _) in text.match_indices("use ") {
        let line = text[..at].rsplit('\n').next().unwrap().trim();
        let begins = line.is_empty() || line.starts_with("pub") && !line.contains(' ');
        if begins && (!given_on || !line.is_empty()) {
            let tree = text[at + "use ".len()..].split(';').next().unwrap();
            leaves(&[], tree, &mut paths);
        }
    }
    paths
}

/// Collects the paths of a tree such as `crate::{a::b, c::{self, D as E}}`.
fn leaves(before: &[String], tree: &str, paths: &mut Vec<Names>) {
    let (mut depth, mut from) = (0, 0);
    let ends = tree.char_indices().chain([(tree.len(), ',')]);
    for (at, sign) in ends {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let (path, inner) = match tree[from..at].split_once('{') {
                    Some((path, inner)) => (path, inner.trim_end().strip_suffix('}')),
                    None => (&tree[from..at], None),
                };
                let path = path.split(" as ").next().unwrap();
                let names = path.split("::").map(str::trim);
                let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
                let mut path = before.to_vec();
                path.extend(names);
                match inner {
                    Some(inner) => leaves(&path, inner, paths),
                    None if path.len() > before.len() => {
                        path.pop_if(|last| ["self", "*"].contains(&last.as_str()));
                        paths.push(path);
                    }
                    None => {}
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// Returns the paths in the code itself. A path that continues in braces belongs to [`uses`].
fn inline_paths(text: &str) -> Vec<Names> {
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let begins = |path: &&str| {
        ["crate::", "super::", "self::"]
            .iter()
            .any(|begin| path.starts_with(begin))
    };
    text.split(|sign: char| !is_name(sign) && sign != ':')
        .filter(|path| begins(path) && !path.ends_with(':'))
        .map(|path| path.split("::").map(str::to_owned).collect())
        .collect()
}
