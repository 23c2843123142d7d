//! Writes the TypeScript side of the wire into the folder that is named; `cargo xtask bindings` names it.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("the folder is missing"))?;
    let files = owed_app::bindings::files();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !files.contains_key(&*name) {
            fs::remove_file(&path)?;
        }
    }
    for (name, text) in files {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
