//! The software that Owed needs from the system, by the names each system gives it.

use crate::platform::Family;

/// A need, by what it is for, in the words of each system's installer.
pub struct Need {
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
    /// What to get elsewhere, in words; empty where nothing is needed.
    mac: &'static str,
    windows: &'static str,
    /// Shows that the need is met, on a system whose installer is not asked.
    pub proof: Proof,
}

pub enum Proof {
    /// A program that can be started.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
}

/// To build the program. SQLite's session extension is bound by bindgen, which needs libclang.
pub const COMPILER: Need = Need {
    debian: &["build-essential", "pkg-config", "libclang-dev"],
    fedora: &[
        "gcc",
        "gcc-c++",
        "make",
        "pkgconf-pkg-config",
        "clang-devel",
    ],
    arch: &["base-devel", "pkgconf", "clang"],
    mac: "the command line tools: xcode-select --install",
    windows: "Visual Studio Build Tools with “Desktop development with C++”, and LLVM (libclang.dll)",
    proof: Proof::Program("cc"),
};

/// To build and show the window.
pub const WEB_VIEW: Need = Need {
    debian: &["libwebkit2gtk-4.1-dev", "libssl-dev"],
    fedora: &["webkit2gtk4.1-devel", "openssl-devel"],
    arch: &["webkit2gtk-4.1", "openssl"],
    mac: "",
    windows: "the WebView2 runtime (part of Windows 11 and of a current Windows 10)",
    proof: Proof::Library("webkit2gtk-4.1"),
};

/// To test the screens in a browser.
pub const BROWSER: Need = Need {
    debian: &["chromium"],
    fedora: &["chromium"],
    arch: &["chromium"],
    mac: "Chromium or Chrome, with OWED_CHROMIUM naming its program",
    windows: "Chromium or Chrome, with OWED_CHROMIUM naming its program",
    proof: Proof::Program("chromium"),
};

/// To test the real window without a display.
pub const WINDOW_TEST: Need = Need {
    // The last three drag files onto it, as a file manager does.
    debian: &[
        "xvfb",
        "xauth",
        "webkit2gtk-driver",
        "dbus",
        "python3-gi",
        "gir1.2-gtk-3.0",
        "xdotool",
    ],
    fedora: &[
        "xorg-x11-server-Xvfb",
        "xorg-x11-xauth",
        "webkitgtk6.0",
        "dbus-daemon",
        "python3-gobject",
        "gtk3",
        "xdotool",
    ],
    arch: &[
        "xorg-server-xvfb",
        "xorg-xauth",
        "webkit2gtk-4.1",
        "dbus",
        "python-gobject",
        "gtk3",
        "xdotool",
    ],
    mac: "",
    windows: "",
    proof: Proof::Program("WebKitWebDriver"),
};

/// To test the mails against real servers.
pub const MAIL_SERVERS: Need = Need {
    debian: &["postfix", "dovecot-imapd", "dovecot-lmtpd", "openssl"],
    fedora: &["postfix", "dovecot", "openssl"],
    arch: &["postfix", "dovecot", "openssl"],
    mac: "",
    windows: "",
    proof: Proof::Program("postfix"),
};

/// To read back what was written: pages, codes, tables.
pub const READERS: Need = Need {
    debian: &[
        "poppler-utils",
        "qpdf",
        "zbar-tools",
        "sqlite3",
        "procps",
        "hledger",
        "beancount",
    ],
    fedora: &[
        "poppler-utils",
        "qpdf",
        "zbar",
        "sqlite",
        "procps-ng",
        "hledger",
        "beancount",
    ],
    arch: &[
        "poppler",
        "qpdf",
        "zbar",
        "sqlite",
        "procps-ng",
        "hledger",
        "beancount",
    ],
    mac: "brew install poppler qpdf zbar sqlite hledger beancount",
    windows: "poppler, qpdf, zbar, sqlite, hledger and beancount (for instance from scoop, chocolatey or pip), in the PATH",
    proof: Proof::Program("pdftotext"),
};

/// To measure against an office program.
pub const OFFICE: Need = Need {
    debian: &["libreoffice-writer-nogui"],
    fedora: &["libreoffice-writer"],
    arch: &["libreoffice-still"],
    mac: "brew install libreoffice",
    windows: "LibreOffice, with soffice in the PATH",
    proof: Proof::Program("soffice"),
};

impl Need {
    pub fn debian(&self) -> &'static [&'static str] {
        self.debian
    }
}

/// What to install for `needs`, ready to be copied; `None` where the system has it all.
pub fn instructions(family: Family, needs: &[&Need]) -> Option<String> {
    let joined = |command: &str, list: fn(&Need) -> &'static [&'static str]| {
        let packages: Vec<&str> = needs.iter().flat_map(|need| list(need)).copied().collect();
        Some(format!("    {command} {}", packages.join(" ")))
    };
    let words = |list: fn(&Need) -> &'static str| {
        let lines: Vec<String> = needs
            .iter()
            .map(|need| list(need))
            .filter(|text| !text.is_empty())
            .map(|text| format!("    {text}"))
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    };
    match family {
        Family::Debian => joined("sudo apt-get install", |need| need.debian),
        Family::Fedora => joined("sudo dnf install", |need| need.fedora),
        Family::Arch => joined("sudo pacman -S --needed", |need| need.arch),
        Family::OtherUnix => joined("by their Debian names:", |need| need.debian),
        Family::MacOs => words(|need| need.mac),
        Family::Windows => words(|need| need.windows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_told_what_to_install() {
        let needs = [&COMPILER, &WEB_VIEW];
        let fedora = instructions(Family::Fedora, &needs).unwrap();
        assert!(
            fedora.contains("dnf install gcc") && fedora.contains("webkit2gtk4.1-devel"),
            "{fedora}"
        );
        assert!(
            instructions(Family::Arch, &needs)
                .unwrap()
                .contains("webkit2gtk-4.1")
        );
        assert_eq!(
            instructions(Family::MacOs, &needs).unwrap().lines().count(),
            1
        );
        assert_eq!(
            instructions(Family::Windows, &needs)
                .unwrap()
                .lines()
                .count(),
            2
        );
        assert_eq!(instructions(Family::MacOs, &[&WEB_VIEW]), None);
    }
}
