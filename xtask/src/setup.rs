//! Prepares a machine: installs missing software if possible, and otherwise names it.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::ground::Ground;
use crate::packages::{self, Need};
use crate::platform::{self, Family, Rights};
use crate::process::Job;

const LONG: Duration = Duration::from_secs(15 * 60);

/// Packages whose services would start on installation; the tests start their own.
const SERVICES: &[&str] = &["postfix", "dovecot-imapd", "dovecot-lmtpd"];

/// Everything the tests need.
pub const TESTS: &[&Need] = &[
    &packages::COMPILER,
    &packages::WEB_VIEW,
    &packages::BROWSER,
    &packages::WINDOW_TEST,
    &packages::KEYCHAIN,
    &packages::MAIL_SERVERS,
    &packages::READERS,
    &packages::PYTHON_LIBRARIES,
    &packages::HISTORY,
];

/// Ensures what the tests need: all system packages, and those of the front end.
pub fn for_tests(ground: &Ground) -> Result<(), String> {
    system(ground, TESTS)?;
    node_packages(ground, "ui")?;
    node_packages(ground, "tests/e2e")
}

/// Ensures that the system has what is needed.
///
/// # Errors
/// If something is missing and cannot be installed from here; the message lists what to install.
pub fn system(ground: &Ground, needs: &[&Need]) -> Result<(), String> {
    let family = Family::here();
    if family == Family::Debian {
        return debian(ground, needs);
    }
    packages::missing(family, needs).map_or(Ok(()), |list| {
        Err(format!("Please install this, then try again:\n{list}"))
    })
}

fn debian(ground: &Ground, needs: &[&Need]) -> Result<(), String> {
    let packages = needs.iter().flat_map(|need| need.packages());
    let wanted: BTreeSet<&str> = packages.map(|package| package.debian).collect();
    let missing = not_installed(&wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let rights = platform::rights();
    if rights == Rights::None {
        return Err(format!(
            "Please install these packages, then try again:\n    apt-get install {list}"
        ));
    }
    println!("    installing {list}");
    Job {
        what: "installing packages".to_owned(),
        command: platform::privileged_shell(rights, &apt_script(&missing)),
        log: ground.log("apt"),
        limit: LONG,
        show: false,
    }
    .run()
    .map_err(|error| {
        let log = ground.log("apt");
        format!("The packages could not be installed ({error}; see {}).\nBy hand: apt-get install {list}", log.display())
    })
}

fn not_installed<'a>(wanted: &BTreeSet<&'a str>) -> Vec<&'a str> {
    let mut query = Command::new("dpkg-query");
    query
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(wanted)
        .stderr(Stdio::null());
    let answer = query
        .output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    let answer = String::from_utf8_lossy(&answer);
    let installed: Vec<&str> = answer
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    wanted
        .iter()
        .filter(|name| !installed.contains(name))
        .copied()
        .collect()
}

/// Installs without prompts and without starting the packages' services: a policy prevents that during the
/// installation, unless the machine has its own policy.
fn apt_script(missing: &[&str]) -> String {
    let no_start = if missing.iter().any(|name| SERVICES.contains(name)) {
        "policy=/usr/sbin/policy-rc.d
         if [ ! -e $policy ]; then
             trap 'rm -f /usr/sbin/policy-rc.d' EXIT
             trap 'exit 130' INT TERM
             printf '#!/bin/sh\\nexit 101\\n' > $policy
             chmod 755 $policy
         fi"
    } else {
        ""
    };
    let list = missing.join(" ");
    format!(
        "set -eu
         export DEBIAN_FRONTEND=noninteractive
         {no_start}
         apt-get -o DPkg::Lock::Timeout=300 update
         apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends {list}"
    )
}

/// Installs the packages in a folder's lock file unless the installed ones match it.
pub fn node_packages(ground: &Ground, folder: &str) -> Result<(), String> {
    let here = ground.root.join(folder);
    let changed = |file: &str| {
        std::fs::metadata(here.join(file))
            .and_then(|data| data.modified())
            .ok()
    };
    let wanted = changed("package-lock.json")
        .ok_or_else(|| format!("{folder}/package-lock.json is missing"))?;
    if changed("node_modules/.package-lock.json").is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    if platform::program("node").is_none() {
        return Err(
            "Please install Node 20 or newer (https://nodejs.org), then try again".to_owned(),
        );
    }
    println!("    installing the packages of {folder}");
    let log = ground.log("npm");
    Job {
        what: format!("npm ci in {folder}"),
        command: ground.npm(folder, &["ci", "--no-audit", "--no-fund"]),
        log: log.clone(),
        limit: LONG,
        show: false,
    }
    .run()
    .map_err(|error| format!("{error}, in {folder}; see {}", log.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_do_not_start_when_they_are_installed() {
        assert!(apt_script(&["qpdf", "postfix"]).contains("exit 101"));
        assert!(!apt_script(&["qpdf"]).contains("policy"));
    }
}
