//! New and complete files in the watched folder.
//!
//! A file still being written would be imported truncated, and again when complete. So a file is only read when it is
//! at rest: unchanged for a while, or the same in two consecutive looks. One that seems truncated must rest longer,
//! since some programs write no end.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use owed_store::{BookReader, Hash, WatchedLook};
use owed_texts::{Language, PlainKey, key};

use super::Waiting;
use super::whole::is_whole;
use crate::context::Context;
use crate::failure::Failure;
use crate::imports::files_in;

/// How long a file must be unchanged before it is read.
const REST: Duration = Duration::from_secs(2);
/// The same for a file that seems truncated.
const LONG_REST: Duration = Duration::from_mins(1);

/// A new file, with the bytes to import.
pub(super) struct Fresh {
    pub look: WatchedLook,
    pub bytes: Arc<[u8]>,
    pub hash: Hash,
}

impl Fresh {
    pub fn file_name(&self) -> String {
        let name = Path::new(&self.look.name).file_name();
        name.map_or_else(
            || self.look.name.clone(),
            |name| name.to_string_lossy().into_owned(),
        )
    }
}

/// A file that may still be being written.
pub(super) struct Left {
    name: String,
    why: PlainKey,
}

impl Left {
    pub fn into_waiting(self, language: Language) -> Waiting {
        Waiting {
            name: self.name,
            detail: self.why.text(language),
        }
    }
}

const CHANGING: PlainKey = key!("watch-changing");
const CUT_OFF: PlainKey = key!("watch-cut-off");

/// A file as found.
struct Found {
    path: PathBuf,
    look: WatchedLook,
}

/// Returns the new files of the folder, and those left for a later look.
pub(super) fn look(cx: &Context<'_>, folder: &Path) -> Result<(Vec<Fresh>, Vec<Left>), Failure> {
    let known = cx.app.book()?.watched_looks()?;
    let now = cx.app.now().timestamp_millis();
    let mut found = Vec::new();
    for path in files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let name = name.to_string_lossy().into_owned();
        // An unreadable file may still be arriving; the next look finds it.
        let Some(look) = seen(&path, name, &known, now) else {
            continue;
        };
        if !look.read {
            found.push(Found { path, look });
        }
    }
    let youngest = found.iter().map(|file| rested(&file.look)).min();
    if let Some(left) = youngest.and_then(|rested| REST.checked_sub(rested)) {
        thread::sleep(left);
    }
    let mut book = cx.app.book()?;
    let (mut fresh, mut left) = (Vec::new(), Vec::new());
    for file in found {
        match take(&book, &file)? {
            Taken::Fresh(bytes, hash) => {
                let twice = fresh.iter().any(|known: &Fresh| known.hash == hash);
                if !twice {
                    let look = file.look;
                    fresh.push(Fresh { look, bytes, hash });
                }
            }
            Taken::Known => book.note_watched_look(&WatchedLook {
                read: true,
                ..file.look
            })?,
            Taken::Left(why) => {
                let name = file.look.name.clone();
                book.note_watched_look(&file.look)?;
                left.push(Left { name, why });
            }
            Taken::Nothing => {}
        }
    }
    Ok((fresh, left))
}

/// Returns a file's current size and date, and since when it has had them.
fn seen(
    path: &Path,
    name: String,
    known: &HashMap<String, WatchedLook>,
    now: i64,
) -> Option<WatchedLook> {
    let (size, modified) = measured(path)?;
    let same = known
        .get(&name)
        .filter(|look| (look.size, look.modified) == (size, modified));
    Some(WatchedLook {
        since: same.map_or(now, |look| look.since),
        read: same.is_some_and(|look| look.read),
        name,
        size,
        modified,
    })
}

/// Returns a file's size, and its modification time in nanoseconds since 1970.
fn measured(path: &Path) -> Option<(i64, i64)> {
    let file = fs::metadata(path).ok()?;
    let changed = file.modified().ok()?;
    let nanos = match changed.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_nanos()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_nanos()).ok()?,
    };
    Some((i64::try_from(file.len()).ok()?, nanos))
}

/// Returns how long a file has been unchanged: by its own date, or since it was first seen like this. A date may be in
/// the future if another computer's clock wrote it.
fn rested(look: &WatchedLook) -> Duration {
    let now = SystemTime::now();
    let ago = |since: Option<SystemTime>| {
        since
            .and_then(|since| now.duration_since(since).ok())
            .unwrap_or_default()
    };
    let nanos = |nanos: i64| UNIX_EPOCH.checked_add(Duration::from_nanos(nanos.try_into().ok()?));
    let millis =
        |millis: i64| UNIX_EPOCH.checked_add(Duration::from_millis(millis.try_into().ok()?));
    ago(nanos(look.modified)).max(ago(millis(look.since)))
}

enum Taken {
    Fresh(Arc<[u8]>, Hash),
    /// The same bytes were seen before.
    Known,
    Left(PlainKey),
    /// It is empty, or cannot be read at the moment.
    Nothing,
}

/// Reads a file once, and classifies it; the hash is of the bytes that are imported.
fn take(book: &BookReader, file: &Found) -> Result<Taken, Failure> {
    let unchanged = || measured(&file.path) == Some((file.look.size, file.look.modified));
    if !unchanged() {
        return Ok(Taken::Left(CHANGING));
    }
    let Ok(bytes) = fs::read(&file.path) else {
        return Ok(Taken::Nothing);
    };
    if bytes.is_empty() {
        return Ok(Taken::Nothing);
    }
    if !unchanged() {
        return Ok(Taken::Left(CHANGING));
    }
    let hash = Hash::digest(&bytes);
    if book.watched_file(&hash)?.is_some() {
        return Ok(Taken::Known);
    }
    if !is_whole(&bytes) && rested(&file.look) < LONG_REST {
        return Ok(Taken::Left(CUT_OFF));
    }
    Ok(Taken::Fresh(bytes.into(), hash))
}
