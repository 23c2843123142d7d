//! `cargo xtask package`: builds an installer for the system it runs on.

use std::path::PathBuf;
use std::time::Duration;

use crate::ground::Ground;
use crate::packages::{COMPILER, WEB_VIEW};
use crate::platform::Family;
use crate::process::Job;
use crate::setup;

const LIMIT: Duration = Duration::from_secs(60 * 60);

pub fn build(ground: &Ground, words: &[String]) -> Result<(), String> {
    let kinds = words
        .first()
        .map_or_else(|| usual(Family::here()), String::as_str);
    setup::system(ground, &[&COMPILER, &WEB_VIEW])?;
    setup::node_packages(ground, "ui")?;
    setup::node_packages(ground, "src-tauri")?;
    let mut bundle = ground.npx("src-tauri", &["tauri", "build", "--bundles", kinds]);
    bundle.env("CARGO_TARGET_DIR", &ground.target);
    for (what, command) in [
        ("building the screens", ground.npm("ui", &["run", "build"])),
        ("building the package", bundle),
    ] {
        println!("{what}");
        Job {
            what: what.to_owned(),
            command,
            log: ground.log("package"),
            limit: LIMIT,
            show: true,
        }
        .run()?;
    }
    for file in packages(ground) {
        println!("{}", file.display());
    }
    Ok(())
}

fn usual(family: Family) -> &'static str {
    match family {
        Family::Fedora => "rpm",
        Family::MacOs => "app,dmg",
        Family::Windows => "nsis",
        Family::Debian | Family::Arch | Family::OtherUnix => "deb",
    }
}

/// Lists the bundler's packages: `bundle/deb/Owed_0.1.0_amd64.deb`.
fn packages(ground: &Ground) -> Vec<PathBuf> {
    let entries = |folder: PathBuf| {
        std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
    };
    entries(ground.target.join("release/bundle"))
        .flat_map(entries)
        .filter(|file| {
            let ending = file.extension().unwrap_or_default();
            ["deb", "rpm", "app", "dmg", "exe", "msi"]
                .iter()
                .any(|known| ending == *known)
        })
        .collect()
}
