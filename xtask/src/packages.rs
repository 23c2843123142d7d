//! The system software that Owed needs, by its names on each system.

use crate::platform::Family;
use crate::proof::Proof::{self, Library, Loaded, Program, Python};

/// The packages needed for one purpose.
pub struct Need {
    packages: &'static [Package],
    /// What to get elsewhere, in words; empty for nothing.
    mac: &'static str,
    windows: &'static str,
}

/// A package by its name on each system; where a system splits it, the names are separated by spaces.
pub struct Package {
    pub debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
    /// All of these hold once it is installed. They include every program that it is installed for.
    pub proofs: &'static [Proof],
}

const fn package(
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
    proofs: &'static [Proof],
) -> Package {
    Package {
        debian,
        fedora,
        arch,
        proofs,
    }
}

/// Returns a package with the same name everywhere and one program.
const fn program(name: &'static str, proofs: &'static [Proof]) -> Package {
    package(name, name, name, proofs)
}

/// To build the program. bindgen, which binds SQLite's session extension, needs libclang.
pub const COMPILER: Need = Need {
    packages: &[
        package(
            "build-essential",
            "gcc gcc-c++ make",
            "base-devel",
            &[Program("c++")],
        ),
        package(
            "pkg-config",
            "pkgconf-pkg-config",
            "pkgconf",
            &[Program("pkg-config")],
        ),
        package("libclang-dev", "clang-devel", "clang", &[Loaded("clang")]),
    ],
    mac: "the command line tools: xcode-select --install",
    windows: "Visual Studio Build Tools with “Desktop development with C++”, and LLVM (libclang.dll)",
};

/// To build and show the window.
pub const WEB_VIEW: Need = Need {
    packages: &[
        package(
            "libwebkit2gtk-4.1-dev",
            "webkit2gtk4.1-devel",
            "webkit2gtk-4.1",
            &[Library("webkit2gtk-4.1")],
        ),
        package(
            "libssl-dev",
            "openssl-devel",
            "openssl",
            &[Library("openssl")],
        ),
    ],
    mac: "",
    windows: "the WebView2 runtime (part of Windows 11 and of a current Windows 10)",
};

/// To test the screens in a browser.
pub const BROWSER: Need = Need {
    packages: &[program("chromium", &[Program("chromium")])],
    mac: "Chromium or Chrome, with OWED_CHROMIUM naming its program",
    windows: "Chromium or Chrome, with OWED_CHROMIUM naming its program",
};

const PYTHON: Package = package("python3", "python3", "python", &[Program("python3")]);

const BUS: Package = package(
    "dbus",
    "dbus-daemon",
    "dbus",
    &[Program("dbus-run-session")],
);

/// To test the real window without a display, and files dragged onto it from a file manager.
pub const WINDOW_TEST: Need = Need {
    packages: &[
        package(
            "xvfb",
            "xorg-x11-server-Xvfb",
            "xorg-server-xvfb",
            &[Program("Xvfb"), Program("xvfb-run")],
        ),
        package("xauth", "xorg-x11-xauth", "xorg-xauth", &[Program("xauth")]),
        package(
            "webkit2gtk-driver",
            "webkitgtk6.0",
            "webkit2gtk-4.1",
            &[Program("WebKitWebDriver")],
        ),
        BUS,
        PYTHON,
        package(
            "python3-gi",
            "python3-gobject",
            "python-gobject",
            &[Python("import gi")],
        ),
        package(
            "gir1.2-gtk-3.0",
            "gtk3",
            "gtk3",
            &[Python("import gi; gi.require_version('Gtk', '3.0')")],
        ),
        program("xdotool", &[Program("xdotool")]),
    ],
    mac: "",
    windows: "",
};

/// To test passwords in a real keychain.
pub const KEYCHAIN: Need = Need {
    packages: &[
        BUS,
        program("gnome-keyring", &[Program("gnome-keyring-daemon")]),
    ],
    mac: "",
    windows: "",
};

/// To test the mails against real servers.
pub const MAIL_SERVERS: Need = Need {
    packages: &[
        program("postfix", &[Program("postfix")]),
        package(
            "dovecot-imapd",
            "dovecot",
            "dovecot",
            &[Program("dovecot"), Program("imap")],
        ),
        package("dovecot-lmtpd", "dovecot", "dovecot", &[Program("lmtp")]),
        program("openssl", &[Program("openssl")]),
    ],
    mac: "",
    windows: "",
};

/// To read back written files: pages, codes, tables, postings.
pub const READERS: Need = Need {
    packages: &[
        package(
            "poppler-utils",
            "poppler-utils",
            "poppler",
            &[
                Program("pdftotext"),
                Program("pdftoppm"),
                Program("pdfinfo"),
                Program("pdffonts"),
                Program("pdfimages"),
                Program("pdfdetach"),
            ],
        ),
        program("qpdf", &[Program("qpdf")]),
        package("zbar-tools", "zbar", "zbar", &[Program("zbarimg")]),
        package("sqlite3", "sqlite", "sqlite", &[Program("sqlite3")]),
        package("procps", "procps-ng", "procps-ng", &[Program("ps")]),
        program("hledger", &[Program("hledger")]),
        program("beancount", &[Program("bean-check")]),
        PYTHON,
    ],
    mac: "brew install poppler qpdf zbar sqlite hledger beancount python",
    windows: "poppler, qpdf, zbar, sqlite, hledger, beancount and Python (for instance from scoop, chocolatey or pip), in the PATH",
};

/// To compare with an office program.
pub const OFFICE: Need = Need {
    packages: &[package(
        "libreoffice-writer-nogui",
        "libreoffice-writer",
        "libreoffice-still",
        &[Program("soffice")],
    )],
    mac: "brew install libreoffice",
    windows: "LibreOffice, with soffice in the PATH",
};

/// To compare with Python's libraries, which go into a separate environment.
pub const PYTHON_LIBRARIES: Need = Need {
    packages: &[
        PYTHON,
        package(
            "python3-venv",
            "python3",
            "python",
            &[Python("import ensurepip")],
        ),
    ],
    mac: "brew install python",
    windows: "Python, in the PATH",
};

/// To identify the measured state of the project and make a clean copy of it.
pub const HISTORY: Need = Need {
    packages: &[program("git", &[Program("git")])],
    mac: "the command line tools: xcode-select --install",
    windows: "Git, in the PATH",
};

/// To create an empty Debian.
pub const EMPTY_SYSTEM: Need = Need {
    packages: &[program("debootstrap", &[Program("debootstrap")])],
    mac: "",
    windows: "",
};

impl Need {
    pub fn packages(&self) -> &'static [Package] {
        self.packages
    }
}

impl Package {
    fn is_there(&self, family: Family) -> bool {
        self.proofs.iter().all(|proof| proof.holds(family))
    }
}

/// Returns the missing packages of `needs`, ready to be copied; `None` if none is missing.
pub fn missing(family: Family, needs: &[&Need]) -> Option<String> {
    instructions(family, needs, |package| !package.is_there(family))
}

fn instructions(
    family: Family,
    needs: &[&Need],
    lacks: impl Fn(&Package) -> bool,
) -> Option<String> {
    match family {
        Family::Debian => named("sudo apt-get install", needs, lacks, |one| one.debian),
        Family::Fedora => named("sudo dnf install", needs, lacks, |one| one.fedora),
        Family::Arch => named("sudo pacman -S --needed", needs, lacks, |one| one.arch),
        Family::OtherUnix => named("by their Debian names:", needs, lacks, |one| one.debian),
        Family::MacOs => told(needs, lacks, |need| need.mac),
        Family::Windows => told(needs, lacks, |need| need.windows),
    }
}

fn named(
    command: &str,
    needs: &[&Need],
    lacks: impl Fn(&Package) -> bool,
    name: fn(&Package) -> &'static str,
) -> Option<String> {
    let packages = needs.iter().flat_map(|need| need.packages());
    let mut names = Vec::new();
    for one in packages.filter(|package| lacks(package)).map(name) {
        if !names.contains(&one) {
            names.push(one);
        }
    }
    (!names.is_empty()).then(|| format!("    {command} {}", names.join(" ")))
}

fn told(
    needs: &[&Need],
    lacks: impl Fn(&Package) -> bool,
    words: fn(&Need) -> &'static str,
) -> Option<String> {
    let lines: Vec<String> = needs
        .iter()
        .filter(|need| need.packages().iter().any(&lacks))
        .map(|need| words(need))
        .filter(|text| !text.is_empty())
        .map(|text| format!("    {text}"))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_told_what_to_install() {
        let all = |family| instructions(family, &[&COMPILER, &WEB_VIEW], |_| true).unwrap();
        assert_eq!(
            all(Family::Fedora),
            "    sudo dnf install gcc gcc-c++ make pkgconf-pkg-config clang-devel webkit2gtk4.1-devel openssl-devel"
        );
        assert!(all(Family::Arch).contains("webkit2gtk-4.1"));
        assert_eq!(all(Family::MacOs).lines().count(), 1);
        assert_eq!(all(Family::Windows).lines().count(), 2);
        assert_eq!(
            instructions(Family::MacOs, &[&WEB_VIEW], |_| true),
            None,
            "it brings a web view of its own"
        );
    }

    #[test]
    fn only_what_is_missing_is_named_and_once() {
        let lacks = |package: &Package| package.debian != "dbus" && package.arch != "clang";
        let told = instructions(Family::Arch, &[&COMPILER, &MAIL_SERVERS], lacks).unwrap();
        assert_eq!(
            told,
            "    sudo pacman -S --needed base-devel pkgconf postfix dovecot openssl"
        );
    }
}
