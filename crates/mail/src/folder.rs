//! A transport that writes `.eml` files, for a machine without a mail server.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::compose::Envelope;
use crate::delivery::{Delivery, LastMoment, Transport};
use crate::error::MailError;

/// Writes each message as an `.eml` file that any mail program opens.
#[derive(Debug)]
pub struct FolderTransport {
    folder: PathBuf,
    next: u32,
}

impl FolderTransport {
    /// Creates a transport that writes into `folder`, creating it if missing.
    ///
    /// # Errors
    /// [`MailError::Folder`] if it cannot be created.
    pub fn new(folder: impl Into<PathBuf>) -> Result<FolderTransport, MailError> {
        let folder = folder.into();
        fs::create_dir_all(&folder).map_err(|error| failure(&folder, &error))?;
        Ok(FolderTransport { folder, next: 1 })
    }

    /// Writes under a new name, so that no earlier message is ever lost.
    fn write(&mut self, envelope: &Envelope, message: &[u8]) -> io::Result<PathBuf> {
        let recipient = envelope.to.first().map_or("", String::as_str);
        // Half a message must not look like one: it gets its name once it is complete.
        let mut file = tempfile::Builder::new()
            .prefix(".owed-")
            .tempfile_in(&self.folder)?;
        file.write_all(message)?;
        file.as_file().sync_all()?;
        loop {
            let path = self.folder.join(file_name(self.next, recipient));
            self.next += 1;
            match file.persist_noclobber(&path) {
                Ok(_) => return Ok(path),
                Err(taken) if taken.error.kind() == ErrorKind::AlreadyExists => file = taken.file,
                Err(failed) => return Err(failed.error),
            }
        }
    }
}

impl Transport for FolderTransport {
    /// The response for an accepted message is the path of its file.
    fn hand_over(&mut self, envelope: &Envelope, message: &[u8], last: LastMoment<'_>) -> Delivery {
        if let Err(why) = last() {
            return Delivery::Temporary { why, code: None };
        }
        match self.write(envelope, message) {
            Ok(path) => Delivery::Accepted {
                response: path.display().to_string(),
            },
            Err(error) => Delivery::Account(failure(&self.folder, &error)),
        }
    }
}

fn file_name(number: u32, recipient: &str) -> String {
    let safe: String = recipient
        .chars()
        .take(100)
        .map(|c| {
            if c.is_ascii_alphanumeric() || "@.-_+".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    format!("{number:04}-{safe}.eml")
}

fn failure(folder: &Path, error: &io::Error) -> MailError {
    MailError::Folder {
        path: folder.to_owned(),
        why: error.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(to: &str) -> Envelope {
        Envelope {
            from: "books@example.com".to_owned(),
            to: vec![to.to_owned()],
        }
    }

    fn path(delivery: Delivery) -> PathBuf {
        match delivery {
            Delivery::Accepted { response } => PathBuf::from(response),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn s5_the_exact_bytes_lie_in_the_folder_and_nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("out/mails");
        for round in 0u8..2 {
            let mut transport = FolderTransport::new(&place).unwrap();
            for copy in 0u8..3 {
                let message = [b"Subject: x\r\n\r\n".as_slice(), &[round, copy]].concat();
                let written = path(transport.deliver(&envelope("a@example.com"), &message));
                assert_eq!(fs::read(written).unwrap(), message);
            }
        }
        assert_eq!(fs::read_dir(&place).unwrap().count(), 6);
    }

    #[test]
    fn a_hostile_recipient_stays_inside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut transport = FolderTransport::new(folder.path()).unwrap();
        let written = path(transport.deliver(&envelope("../../x/\u{0}\\y@example.com"), b"m"));
        assert_eq!(written.parent(), Some(folder.path()));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let error = FolderTransport::new(file.join("below")).unwrap_err();
        assert!(error.to_string().contains("below"), "{error}");
    }
}
