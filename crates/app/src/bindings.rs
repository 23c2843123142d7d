//! The TypeScript side of the wire, generated from the list of commands. `cargo xtask bindings` writes it; a test fails
//! while the file in `ui/src/bindings` is stale.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the types that commands use.
pub(crate) struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    commands: Vec<(&'static str, String, String)>,
}

impl Collector {
    pub(crate) fn command<Q: TS + 'static + ?Sized, R: TS + 'static + ?Sized>(
        &mut self,
        name: &'static str,
    ) {
        self.visit::<Q>();
        self.visit::<R>();
        self.commands
            .push((name, Q::name(&self.config), R::name(&self.config)));
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            self.declarations.insert(
                T::name(&self.config),
                format!("export {}", T::decl(&self.config)),
            );
        }
    }
}

/// The whole file of types and commands.
pub fn typescript() -> String {
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        declarations: BTreeMap::new(),
        commands: Vec::new(),
    };
    crate::commands::collect(&mut collector);
    collector.visit::<crate::failure::Failure>();
    collector.visit::<crate::context::Step>();
    let mut out =
        String::from("// Generated from crates/app by `cargo xtask bindings`; do not edit.\n\n");
    for declaration in collector.declarations.values() {
        let _ = writeln!(out, "{declaration}\n");
    }
    out.push_str(
        "/** Every command with its request and its response. */\nexport interface Commands {\n",
    );
    for (name, request, response) in &collector.commands {
        let _ = writeln!(
            out,
            "  \"{name}\": {{ request: {request}; response: {response} }};"
        );
    }
    out.push_str("}\n");
    out
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_bindings_in_the_front_end_are_those_of_today() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings/index.ts");
        let fresh = super::typescript();
        if std::env::var_os("OWED_WRITE_BINDINGS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == fresh,
            "ui/src/bindings/index.ts is stale; run `cargo xtask bindings`"
        );
    }
}
