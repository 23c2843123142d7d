//! The files of the watched folder that were not seen before and are whole.
//!
//! A file that is still being written would come in cut off, and again when it is whole. So a file is read once it rests:
//! it was left alone for a while, or two looks in a row find it the same. One that ends as if it were cut off must rest
//! for longer, for some programs write no end.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use owed_store::{Hash, Reading, WatchedLook};
use owed_texts::{Language, PlainKey, key};

use super::Waiting;
use super::whole::is_whole;
use crate::context::Context;
use crate::failure::Failure;
use crate::imports::files_in;

/// So long a file must have been left alone before it is read.
const REST: Duration = Duration::from_secs(2);
/// The same of one that ends as if it were cut off.
const LONG_REST: Duration = Duration::from_mins(1);

/// A file that was not seen before, with the bytes that come in.
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

/// A file that may still be written.
pub(super) struct Left {
    name: String,
    why: PlainKey,
}

impl Left {
    pub fn shown(self, language: Language) -> Waiting {
        Waiting {
            name: self.name,
            detail: self.why.text(language),
        }
    }
}

const CHANGING: PlainKey = key!("watch-changing");
const CUT_OFF: PlainKey = key!("watch-cut-off");

/// A file as it was found.
struct Found {
    path: PathBuf,
    look: WatchedLook,
}

/// The fresh files of the folder, and those that are left for a later look.
pub(super) fn look(cx: &Context<'_>, folder: &Path) -> Result<(Vec<Fresh>, Vec<Left>), Failure> {
    let known = cx.app.book()?.watched_looks()?;
    let now = cx.app.now().timestamp_millis();
    let mut found = Vec::new();
    for path in files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let name = name.to_string_lossy().into_owned();
        // A file that cannot be looked at now may be on its way still; the next look finds it.
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

/// How a file looks now, and since when.
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

/// A file's size, and when it was changed in nanoseconds since 1970.
fn measured(path: &Path) -> Option<(i64, i64)> {
    let file = fs::metadata(path).ok()?;
    let changed = file.modified().ok()?;
    let nanos = match changed.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_nanos()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_nanos()).ok()?,
    };
    Some((i64::try_from(file.len()).ok()?, nanos))
}

/// How long a file has been as it is: by its own date, or since it was first seen so. A date may lie ahead, where the
/// clock of another computer wrote it.
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
    /// It is empty, or not to be read at the moment.
    Nothing,
}

/// Reads a file once, and says what it is; its hash is that of the bytes that come in.
fn take(book: &Reading, file: &Found) -> Result<Taken, Failure> {
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
    let hash = Hash::of(&bytes);
    if book.watched_file(&hash)?.is_some() {
        return Ok(Taken::Known);
    }
    if !is_whole(&bytes) && rested(&file.look) < LONG_REST {
        return Ok(Taken::Left(CUT_OFF));
    }
    Ok(Taken::Fresh(bytes.into(), hash))
}
