//! `cargo xtask bare`: all tests of a clean clone in an empty Debian, where nothing is installed, configured or left
//! over.
//!
//! Rust and Node, which the readme asks for, come from this machine, with the configuration that downloads need here.
//! Setup must install everything else; this proves that it does.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::ground::Ground;
use crate::packages::{EMPTY_SYSTEM, HISTORY};
use crate::platform::{self, Rights};
use crate::process::Job;
use crate::run::stage;
use crate::setup;

const RELEASE: &str = "bookworm";
const MIRROR: &str = "http://deb.debian.org/debian";
/// The limit for a full test run, with everything rebuilt on a slow machine.
const LIMIT: Duration = Duration::from_secs(4 * 60 * 60);

/// The locations of Node and Rust inside, followed by Debian's folders of programs.
const NODE: &str = "/opt/node";
const DEBIAN_PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Prefixes of variables that configure how to reach a package registry from here.
const PASSED_ON: &[&str] = &[
    "CARGO_BUILD_",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_PROFILE_",
    "CARGO_REGISTR",
    "CARGO_SOURCE_",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NODE_EXTRA_CA_CERTS",
    "NO_PROXY",
    "NPM_CONFIG_",
    "PIP_",
    "SSL_CERT_",
];

/// Mounts and runs in a separate namespace, so that nothing stays mounted however this ends. Deliberately sets no
/// locale.
const SCRIPT: &str = r#"
root=$1 cargo_home=$2 rustup_home=$3 target=$4
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount -t proc proc "$root/proc"
for folder in "$cargo_home" "$rustup_home"; do
    mkdir -p "$root$folder"
    mount --bind "$folder" "$root$folder"
done
mkdir -p "$root/owed/target"
mount --bind "$target" "$root/owed/target"
exec chroot "$root" sh -c 'cd /owed && exec bash .ci/run'
"#;

pub fn run(ground: &Ground, words: &[String]) -> Result<(), String> {
    if !words.is_empty() {
        return Err("cargo xtask bare".to_owned());
    }
    if !cfg!(target_os = "linux") || platform::rights() != Rights::Root {
        return Err("An empty Debian is made by root on Linux".to_owned());
    }
    let place = ground.target.join("bare");
    let root = place.join("root");
    stage("What this needs from the system", || {
        setup::system(ground, &[&EMPTY_SYSTEM, &HISTORY])
    })?;
    stage("An empty Debian", || empty(ground, &place, &root))?;
    stage("Rust, Node and this project in it", || {
        furnish(ground, &root)
    })?;
    println!("All tests in it");
    test(ground, &place, &root)
        .map_err(|error| format!("{error}\nIt is left as it was: chroot {}", root.display()))?;
    remove(&root)
}

fn empty(ground: &Ground, place: &Path, root: &Path) -> Result<(), String> {
    remove(root)?;
    for folder in ["packages", "target"] {
        let folder = place.join(folder);
        std::fs::create_dir_all(&folder)
            .map_err(|error| format!("Cannot make {}: {error}", folder.display()))?;
    }
    let mut command = Command::new("debootstrap");
    command
        .args([
            "--variant=minbase",
            "--include=ca-certificates",
            "--cache-dir",
        ])
        .arg(place.join("packages"))
        .arg(RELEASE)
        .arg(root)
        .arg(MIRROR);
    work(ground, "making an empty Debian", command)
}

fn remove(root: &Path) -> Result<(), String> {
    if !root.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(root)
        .map_err(|error| format!("Cannot remove {}: {error}", root.display()))
}

/// Copies in Rust and Node, and this machine's access to the registries.
fn furnish(ground: &Ground, root: &Path) -> Result<(), String> {
    let mut clone = Command::new("git");
    clone
        .args(["clone", "--quiet", "--no-hardlinks"])
        .arg(&ground.root)
        .arg(root.join("owed"));
    work(ground, "cloning", clone)?;
    let node = node()?;
    for (from, to) in [
        (node.program.as_path(), "opt/node/bin/node"),
        (&node.npm, "opt/node/npm"),
        (Path::new("/etc/apt"), "etc/apt"),
        (Path::new("/usr/share/keyrings"), "usr/share/keyrings"),
        (Path::new("/etc/ssl/certs"), "etc/ssl/certs"),
        (
            Path::new("/usr/local/share/ca-certificates"),
            "usr/local/share/ca-certificates",
        ),
        (Path::new("/etc/pip.conf"), "etc/pip.conf"),
        (Path::new("/etc/resolv.conf"), "etc/resolv.conf"),
        (Path::new("/etc/hosts"), "etc/hosts"),
        (&home()?.join(".npmrc"), "root/.npmrc"),
    ] {
        if from.exists() {
            copy(ground, from, &root.join(to))?;
        }
    }
    for name in ["npm", "npx"] {
        let script = Path::new("../npm/bin").join(format!("{name}-cli.js"));
        link(&script, &root.join("opt/node/bin").join(name))?;
    }
    Ok(())
}

/// Copies a file or a whole folder. Existing files are replaced rather than written through: a link in the new system
/// would lead into this one.
fn copy(ground: &Ground, from: &Path, to: &Path) -> Result<(), String> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("Cannot make {}: {error}", folder.display()))?;
    }
    let from = from
        .canonicalize()
        .map_err(|error| format!("{}: {error}", from.display()))?;
    let mut command = Command::new("cp");
    command
        .args(["-RPT", "--remove-destination", "--preserve=mode"])
        .arg(from)
        .arg(to);
    work(ground, "copying", command)
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> Result<(), String> {
    std::os::unix::fs::symlink(to, at)
        .map_err(|error| format!("Cannot make {}: {error}", at.display()))
}

#[cfg(not(unix))]
fn link(_: &Path, at: &Path) -> Result<(), String> {
    Err(format!("{} cannot be made on this system", at.display()))
}

struct Node {
    program: PathBuf,
    /// The folder of npm's own package.
    npm: PathBuf,
}

fn node() -> Result<Node, String> {
    let real = |name: &str| {
        platform::program(name)
            .and_then(|file| file.canonicalize().ok())
            .ok_or_else(|| format!("{name} is not in the PATH"))
    };
    // npm is bin/npm-cli.js of its package.
    let npm = real("npm")?;
    let folder = npm.ancestors().nth(2).unwrap_or(&npm);
    Ok(Node {
        program: real("node")?,
        npm: folder.to_path_buf(),
    })
}

fn home() -> Result<PathBuf, String> {
    std::env::var_os("HOME")
        .map(PathBuf::from)
        .ok_or_else(|| "HOME is not set".to_owned())
}

/// Returns rustup's folder of the toolchain in use.
fn toolchain(ground: &Ground) -> Result<PathBuf, String> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(&ground.root)
        .output()
        .map_err(|error| format!("Cannot start rustc: {error}"))?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let is_rustups = folder
        .parent()
        .is_some_and(|above| above.ends_with("toolchains"));
    if !is_rustups || !folder.join("bin/cargo").is_file() {
        return Err(format!(
            "Rust in {} cannot be brought in; rustup's can",
            folder.display()
        ));
    }
    Ok(folder)
}

fn test(ground: &Ground, place: &Path, root: &Path) -> Result<(), String> {
    let cargo_home = match std::env::var_os("CARGO_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => home()?.join(".cargo"),
    };
    let toolchain = toolchain(ground)?;
    let rustup_home = toolchain.ancestors().nth(2).unwrap_or(&toolchain);
    let mut path = OsString::from(toolchain.join("bin"));
    path.push(format!(":{NODE}/bin:{DEBIAN_PATH}"));
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--propagation", "private", "sh", "-euc"])
        .arg(SCRIPT)
        .arg("bare")
        .arg(root)
        .arg(&cargo_home)
        .arg(rustup_home)
        .arg(place.join("target"))
        .env_clear()
        .envs(std::env::vars_os().filter(|(name, _)| is_passed_on(&name.to_string_lossy())))
        .env("CARGO_HOME", &cargo_home)
        .env("RUSTUP_HOME", rustup_home)
        .env(
            "RUSTUP_TOOLCHAIN",
            toolchain.file_name().unwrap_or_default(),
        )
        .env("HOME", "/root")
        .env("PATH", path);
    Job {
        what: "the tests in an empty Debian".to_owned(),
        command,
        log: ground.log("bare"),
        limit: LIMIT,
        show: true,
    }
    .run()
}

fn is_passed_on(name: &str) -> bool {
    let upper = name.to_uppercase();
    PASSED_ON.iter().any(|begins| upper.starts_with(begins))
}

fn work(ground: &Ground, what: &str, command: Command) -> Result<(), String> {
    Job {
        what: what.to_owned(),
        command,
        log: ground.log("bare"),
        limit: LIMIT,
        show: false,
    }
    .run()
    .map_err(|error| format!("{error}; see {}", ground.log("bare").display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_registries_is_passed_on_and_no_locale() {
        for name in [
            "https_proxy",
            "CARGO_PROFILE_DEV_DEBUG",
            "npm_config_registry",
            "SSL_CERT_FILE",
        ] {
            assert!(is_passed_on(name), "{name}");
        }
        for name in [
            "LANG",
            "LC_ALL",
            "DISPLAY",
            "USER",
            "CARGO_PKG_NAME",
            "CARGO_MANIFEST_DIR",
        ] {
            assert!(!is_passed_on(name), "{name}");
        }
    }
}
