//! Who may access the server, and which files it opens for them.
//!
//! Every page open in a browser on this computer can send requests to a loopback port, and a stranger's domain name can
//! be made to resolve to it. So the address contains a secret, requests must name this server by its IP address or as
//! localhost, and the files that they name must be in folders chosen at startup.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};

use owed_app::failure::{Code, Failure};
use owed_texts::text;
use serde_json::Value;

/// The keys under which commands accept paths.
const PLACES: &[&str] = &["path", "paths", "folder", "merged", "ca_file"];

pub struct Door {
    address: SocketAddr,
    secret: String,
    folders: Vec<PathBuf>,
}

impl Door {
    /// Creates a door with a new secret, giving access to the files in these folders.
    pub fn new(address: SocketAddr, folders: &[PathBuf]) -> Self {
        // The standard hasher's keys come from the system's source of randomness.
        let part = || RandomState::new().build_hasher().finish();
        Self {
            address,
            secret: format!("{:016x}{:016x}", part(), part()),
            folders: folders.iter().map(|folder| real(folder)).collect(),
        }
    }

    /// Returns the address for a browser.
    pub fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.secret)
    }

    /// Returns the rest of an address that begins with the secret.
    pub fn inside<'u>(&self, url: &'u str) -> Option<&'u str> {
        url.strip_prefix('/')?
            .strip_prefix(&self.secret)?
            .strip_prefix('/')
    }

    pub fn is_ours(&self, host: &str) -> bool {
        host == self.address.to_string() || host == format!("localhost:{}", self.address.port())
    }

    /// # Errors
    /// [`Code::Refused`] if a request names a path outside the folders.
    pub fn check(&self, request: &Value) -> Result<(), Failure> {
        match request {
            Value::Object(fields) => fields.iter().try_for_each(|(key, value)| {
                if PLACES.contains(&key.as_str()) {
                    self.places(value)?;
                }
                self.check(value)
            }),
            Value::Array(values) => values.iter().try_for_each(|value| self.check(value)),
            _ => Ok(()),
        }
    }

    fn places(&self, value: &Value) -> Result<(), Failure> {
        match value {
            Value::Array(values) => values.iter().try_for_each(|value| self.places(value)),
            Value::String(path) if !path.is_empty() && !self.reaches(Path::new(path)) => Err(
                Failure::new(Code::Refused, text!("error-outside-served", path)),
            ),
            _ => Ok(()),
        }
    }

    fn reaches(&self, path: &Path) -> bool {
        let climbs = path.components().any(|part| part == Component::ParentDir);
        let place = real(path);
        !climbs && self.folders.iter().any(|folder| place.starts_with(folder))
    }
}

/// Resolves the links of a path, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let existing = absolute
        .ancestors()
        .find_map(|part| Some((fs::canonicalize(part).ok()?, part)));
    match existing {
        Some((found, part)) => match absolute.strip_prefix(part) {
            Ok(rest) if !rest.as_os_str().is_empty() => found.join(rest),
            _ => found,
        },
        None => absolute,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn door(folder: &Path) -> Door {
        Door::new("127.0.0.1:5181".parse().unwrap(), &[folder.to_owned()])
    }

    #[test]
    fn only_the_address_with_the_secret_leads_inside() {
        let door = door(Path::new("/tmp"));
        let url = door.url();
        let path = url.strip_prefix("http://127.0.0.1:5181").unwrap();
        assert_eq!(
            door.inside(&format!("{path}call/aging")),
            Some("call/aging")
        );
        assert_eq!(door.inside("/call/aging"), None);
        let other = Door::new(door.address, &[]);
        assert_eq!(
            other.inside(path),
            None,
            "each start has a secret of its own"
        );
    }

    #[test]
    fn a_name_that_was_made_to_lead_here_is_not_ours() {
        let door = door(Path::new("/tmp"));
        assert!(door.is_ours("127.0.0.1:5181") && door.is_ours("localhost:5181"));
        for host in ["evil.example:5181", "127.0.0.1", "127.0.0.1:5182", ""] {
            assert!(!door.is_ours(host), "{host}");
        }
    }

    #[test]
    fn places_outside_the_folders_are_refused_wherever_they_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let door = door(folder.path());
        let inside = folder.path().join("new/letters.pdf");
        let climbing = folder.path().join("../secret.csv");
        for (request, allowed) in [
            (json!({ "path": inside, "note": "/etc/passwd" }), true),
            (json!({ "path": null, "folder": "" }), true),
            (json!({ "path": "/etc/passwd" }), false),
            (
                json!({ "files": [{ "source": { "path": "/etc/passwd" } }] }),
                false,
            ),
            (json!({ "paths": [inside, "/etc/passwd"] }), false),
            (json!({ "path": climbing }), false),
        ] {
            assert_eq!(door.check(&request).is_ok(), allowed, "{request}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/etc", folder.path().join("link")).unwrap();
        let door = door(folder.path());
        let request = json!({ "path": folder.path().join("link/passwd") });
        assert!(door.check(&request).is_err());
    }
}
