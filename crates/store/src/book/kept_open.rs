//! Files that are read beside SQLite and kept open while they have a name: on Unix, closing one drops the locks that
//! SQLite holds on it elsewhere in this process (<https://www.sqlite.org/howtocorrupt.html>, 2.2).

use std::fs::File;
use std::io;
use std::path::Path;

/// Reads the first `COUNT` bytes of a file.
///
/// # Errors
/// [`UnexpectedEof`](io::ErrorKind::UnexpectedEof) if it is shorter.
pub(crate) fn read_first<const COUNT: usize>(path: &Path) -> io::Result<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    system::read_first(path, &mut bytes)?;
    Ok(bytes)
}

#[cfg(unix)]
mod system {
    use std::fs;
    use std::os::unix::fs::{FileExt, MetadataExt};
    use std::path::Path;
    use std::sync::{Mutex, PoisonError};

    use super::{File, io};

    /// One handle per file, so that a window open for weeks does not run out of them.
    static KEPT: Mutex<Vec<File>> = Mutex::new(Vec::new());

    pub fn read_first(path: &Path, bytes: &mut [u8]) -> io::Result<()> {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        // A file without a name can no longer be opened, hence not locked either.
        kept.retain(|file| file.metadata().is_ok_and(|file| file.nlink() > 0));
        let wanted = fs::metadata(path)?;
        let is_it = |file: &File| {
            let file = file.metadata();
            file.is_ok_and(|file| (file.dev(), file.ino()) == (wanted.dev(), wanted.ino()))
        };
        if let Some(file) = kept.iter().find(|file| is_it(file)) {
            return file.read_exact_at(bytes, 0);
        }
        let file = File::open(path)?;
        let read = file.read_exact_at(bytes, 0);
        kept.push(file);
        read
    }

    #[cfg(test)]
    pub fn count_in(folder: &Path) -> usize {
        let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let names = fs::read_dir(folder).unwrap();
        let inodes: Vec<u64> = names
            .map(|name| name.unwrap().metadata().unwrap().ino())
            .collect();
        let is_there = |file: &&File| inodes.contains(&file.metadata().unwrap().ino());
        kept.iter().filter(is_there).count()
    }
}

#[cfg(not(unix))]
mod system {
    use std::io::Read;
    use std::path::Path;

    use super::{File, io};

    pub fn read_first(path: &Path, bytes: &mut [u8]) -> io::Result<()> {
        File::open(path)?.read_exact(bytes)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_held_by_one_handle_and_one_in_its_place_is_read_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book");
        std::fs::write(&path, "first").unwrap();
        for _ in 0..20 {
            assert_eq!(&read_first::<5>(&path).unwrap(), b"first");
        }
        assert_eq!(system::count_in(folder.path()), 1);
        std::fs::write(folder.path().join("other"), "other").unwrap();
        std::fs::rename(folder.path().join("other"), &path).unwrap();
        assert_eq!(&read_first::<5>(&path).unwrap(), b"other");
        assert_eq!(system::count_in(folder.path()), 1);
        let few = read_first::<9>(&path).unwrap_err();
        assert_eq!(few.kind(), io::ErrorKind::UnexpectedEof);
    }
}
