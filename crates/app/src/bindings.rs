//! The TypeScript bindings, generated from the list of commands: a file per feature, one for the words of the crates
//! below, one for the keys of the catalogue of texts, and `index.ts` with all of it. `cargo xtask bindings` writes
//! them; a test fails while those in `ui/src/bindings` are stale.

use std::any::{TypeId, type_name};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{self, Listener};

const HEAD: &str = "// Generated from crates/app by `cargo xtask bindings`; do not edit.\n";

/// Returns the files in `ui/src/bindings`, by name.
pub fn files() -> BTreeMap<String, String> {
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        types: BTreeMap::new(),
        commands: Vec::new(),
    };
    commands::tell(&mut collector);
    collector.visit::<crate::failure::Told>();
    collector.visit::<crate::context::Step>();
    collector.files()
}

/// Collects the types that commands use.
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    /// By name; no two types share one.
    types: BTreeMap<String, Declared>,
    commands: Vec<Command>,
}

struct Declared {
    /// The name of its file without the extension.
    file: String,
    declaration: String,
    /// The names of types that it may refer to.
    of: BTreeSet<String>,
}

struct Command {
    name: &'static str,
    request: String,
    response: String,
    of: BTreeSet<String>,
    /// Whether every field of its request may be left out.
    usual: bool,
}

impl Listener for Collector {
    fn hear<Q: TS + 'static, R: TS + 'static>(&mut self, name: &'static str, usual: bool) {
        self.visit::<Q>();
        self.visit::<R>();
        let mut of = Names::new(&self.config);
        of.visit::<Q>();
        of.visit::<R>();
        self.commands.push(Command {
            name,
            request: Q::name(&self.config),
            response: R::name(&self.config),
            of: of.names,
            usual,
        });
    }
}

impl Collector {
    fn files(self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::<String, Vec<&Declared>>::new();
        for declared in self.types.values() {
            files
                .entry(declared.file.clone())
                .or_default()
                .push(declared);
        }
        let mut written: BTreeMap<String, String> = files
            .iter()
            .map(|(file, declared)| (format!("{file}.ts"), self.file(file, declared)))
            .collect();
        written.insert("commands.ts".to_owned(), self.list());
        written.insert("texts.ts".to_owned(), texts());
        let exports = files
            .keys()
            .map(String::as_str)
            .chain(["commands", "texts"]);
        let mut index = format!("{HEAD}\n");
        for file in exports.collect::<BTreeSet<_>>() {
            let _ = writeln!(index, "export type * from \"./{file}\";");
        }
        written.insert("index.ts".to_owned(), index);
        written
    }

    /// Returns the file with the types of one feature.
    fn file(&self, file: &str, declared: &[&Declared]) -> String {
        let used = declared.iter().flat_map(|one| {
            let is_in = |name: &&String| has_word(&one.declaration, name);
            one.of.iter().filter(is_in)
        });
        let mut out = format!("{HEAD}{}", self.imports(file, used));
        for one in declared {
            let _ = write!(out, "\n{}\n", one.declaration);
        }
        out
    }

    /// Returns the list of commands.
    fn list(&self) -> String {
        let used = self.commands.iter().flat_map(|command| {
            let named = |name: &&String| {
                has_word(&command.request, name) || has_word(&command.response, name)
            };
            command.of.iter().filter(named)
        });
        let mut out = format!("{HEAD}{}", self.imports("commands", used));
        out.push_str(
            "\n/**\n * Every command with its request and its response; where `usual` is true, what is left out of the request takes the\n \
             * usual value.\n */\nexport interface Commands {\n",
        );
        for command in &self.commands {
            let Command {
                name,
                request,
                response,
                usual,
                ..
            } = command;
            let _ = writeln!(
                out,
                "  \"{name}\": {{ request: {request}; response: {response}; usual: {usual} }};"
            );
        }
        out.push_str("}\n");
        out
    }

    /// Returns the imports that a file needs from the others.
    fn imports<'n>(&self, file: &str, used: impl Iterator<Item = &'n String>) -> String {
        let mut from = BTreeMap::<&str, BTreeSet<&str>>::new();
        for name in used {
            let home = self.types[name].file.as_str();
            if home != file {
                from.entry(home).or_default().insert(name);
            }
        }
        let lines = from.into_iter().map(|(home, names)| {
            let names: Vec<&str> = names.into_iter().collect();
            format!(
                "import type {{ {} }} from \"./{home}\";\n",
                names.join(", ")
            )
        });
        let lines: String = lines.collect();
        match lines.is_empty() {
            true => lines,
            false => format!("\n{lines}"),
        }
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_none() {
            return;
        }
        let mut of = Names::new(&self.config);
        T::visit_dependencies(&mut of);
        let name = T::ident(&self.config);
        let declared = Declared {
            file: home(type_name::<T>()),
            declaration: format!("export {}", T::decl(&self.config)),
            of: of.names,
        };
        if let Some(other) = self.types.get(&name) {
            assert_eq!(
                (&other.file, &other.declaration),
                (&declared.file, &declared.declaration),
                "two types are called {name}"
            );
        }
        self.types.insert(name, declared);
    }
}

/// Collects the names of exported types from whatever contains them.
struct Names<'c> {
    config: &'c Config,
    names: BTreeSet<String>,
}

impl<'c> Names<'c> {
    fn new(config: &'c Config) -> Self {
        Self {
            config,
            names: BTreeSet::new(),
        }
    }
}

impl TypeVisitor for Names<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            self.names.insert(T::ident(self.config));
        } else {
            T::visit_dependencies(self);
        }
        T::visit_generics(self);
    }
}

/// Returns the keys of the catalogue, each with the names of its parameters.
fn texts() -> String {
    let mut out = format!(
        "{HEAD}\n/** Every text of the catalogue by its key, with the names of its parameters. */\nexport interface Texts {{\n"
    );
    for (key, parameters) in owed_texts::keys() {
        let names: Vec<String> = parameters
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        let names = match names.is_empty() {
            true => "never".to_owned(),
            false => names.join(" | "),
        };
        let _ = writeln!(out, "  \"{key}\": {names};");
    }
    out.push_str("}\n");
    out
}

/// Returns the file of a type by its path in Rust: that of its feature.
fn home(path: &str) -> String {
    let path = path.split('<').next().unwrap_or_default();
    let feature = path
        .strip_prefix("owed_app::")
        .and_then(|path| path.split("::").next());
    match feature {
        Some("failure" | "context" | "places") => "wire".to_owned(),
        Some(feature) => feature.to_owned(),
        None => "words".to_owned(),
    }
}

/// Says whether a declaration names a type outside its comments.
fn has_word(declaration: &str, name: &str) -> bool {
    let code = declaration.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("* ") && !line.starts_with("/**")
    });
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    code.flat_map(|line| line.split(|sign| !is_part(sign)))
        .any(|word| word == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_bindings_in_the_front_end_are_those_of_today() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings");
        let kept: BTreeMap<String, String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(path).unwrap())
            })
            .collect();
        let fresh = super::files();
        let stale = fresh
            .iter()
            .filter(|(name, text)| kept.get(*name) != Some(text));
        let stale: Vec<&String> = stale.map(|(name, _)| name).collect();
        assert!(
            stale.is_empty() && kept.len() == fresh.len(),
            "ui/src/bindings is stale; run `cargo xtask bindings`: {stale:?}"
        );
    }
}
