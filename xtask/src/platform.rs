//! Everything that differs between operating systems.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// npm and npx are scripts, which Windows starts by their full names only.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
pub const NPX: &str = if cfg!(windows) { "npx.cmd" } else { "npx" };

/// Systems, distinguished by how software is installed on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Debian,
    Fedora,
    Arch,
    OtherUnix,
    MacOs,
    Windows,
}

impl Family {
    pub fn here() -> Family {
        match std::env::consts::OS {
            "macos" => Family::MacOs,
            "windows" => Family::Windows,
            _ => std::fs::read_to_string("/etc/os-release")
                .map_or(Family::OtherUnix, |text| Family::from_os_release(&text)),
        }
    }

    /// Determines the system from `ID` and `ID_LIKE` in the text of `/etc/os-release`.
    fn from_os_release(os_release: &str) -> Family {
        let names: Vec<&str> = os_release
            .lines()
            .filter_map(|line| {
                line.strip_prefix("ID=")
                    .or_else(|| line.strip_prefix("ID_LIKE="))
            })
            .flat_map(|value| value.trim_matches('"').split_whitespace())
            .collect();
        let any = |wanted: &[&str]| names.iter().any(|name| wanted.contains(name));
        if any(&["debian", "ubuntu"]) {
            Family::Debian
        } else if any(&["fedora", "rhel", "centos"]) {
            Family::Fedora
        } else if any(&["arch"]) {
            Family::Arch
        } else {
            Family::OtherUnix
        }
    }
}

/// Says whether a window can be opened.
pub fn has_display() -> bool {
    if cfg!(any(target_os = "macos", windows)) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Finds the file of a program that can be started by name.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

/// How the user may change the system, if at all: as root, or with sudo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    Root,
    Sudo,
    None,
}

pub fn rights() -> Rights {
    let user = Command::new("id").arg("-u").stderr(Stdio::null()).output();
    if user.is_ok_and(|output| output.stdout.trim_ascii() == b"0") {
        Rights::Root
    } else if program("sudo").is_some() {
        Rights::Sudo
    } else {
        Rights::None
    }
}

/// Returns the command for a shell script that runs with `rights`.
pub fn privileged_shell(rights: Rights, script: &str) -> Command {
    let mut command = Command::new(if rights == Rights::Sudo { "sudo" } else { "sh" });
    if rights == Rights::Sudo {
        command.arg("sh");
    }
    command.args(["-c", script]);
    command
}

/// Ends a program and all its descendants.
pub fn end_with_children(child: &mut Child) {
    let id = child.id();
    if cfg!(windows) {
        quietly(Command::new("taskkill").args(["/T", "/F", "/PID", &id.to_string()]));
    } else {
        let below = descendants(id)
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>();
        quietly(Command::new("kill").arg("-9").args(below));
    }
    // Both fail only if the program has ended already, which is fine.
    let _ = child.kill();
    let _ = child.wait();
}

fn descendants(root: u32) -> Vec<u32> {
    let Ok(output) = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output() else {
        return Vec::new();
    };
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let mut numbers = line.split_whitespace().filter_map(|word| word.parse().ok());
        if let (Some(id), Some(parent)) = (numbers.next(), numbers.next()) {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        let below = children.remove(&id).unwrap_or_default();
        found.extend(&below);
        open.extend(below);
    }
    found
}

fn quietly(command: &mut Command) {
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}

/// Finds the browser for the screens' tests: Debian's, or the one `OWED_CHROMIUM` names.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("OWED_CHROMIUM").map(PathBuf::from);
    named.or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| program(name))
    })
}

/// The Python that sees the system's libraries; another may precede it in the PATH.
pub const SYSTEM_PYTHON: &str = "/usr/bin/python3";

/// Where Linux distributions put programs that only system services call.
const SERVICE_FOLDERS: [&str; 3] = ["/usr/sbin", "/usr/lib/dovecot", "/usr/libexec/dovecot"];

/// Finds the file of a program that a user or a system service can start.
pub fn system_program(name: &str) -> Option<PathBuf> {
    let by_services = SERVICE_FOLDERS
        .iter()
        .map(|folder| Path::new(folder).join(name));
    program(name).or_else(|| by_services.into_iter().find(|file| file.is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_told_by_their_own_name_or_by_what_they_are_like() {
        assert_eq!(
            Family::from_os_release("NAME=Debian\nID=debian\n"),
            Family::Debian
        );
        assert_eq!(
            Family::from_os_release("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            Family::Debian
        );
        assert_eq!(
            Family::from_os_release("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"),
            Family::Fedora
        );
        assert_eq!(
            Family::from_os_release("ID=manjaro\nID_LIKE=arch\n"),
            Family::Arch
        );
        assert_eq!(Family::from_os_release("ID=void\n"), Family::OtherUnix);
    }
}
