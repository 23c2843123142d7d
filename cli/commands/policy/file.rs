//! A policy in a file.

use std::fs;
use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::policies::{self, PolicyForm};
use owed_app::request;
use owed_app::wire::Nothing;
use owed_texts::text;

/// Reads the policy in the file, and the key of an existing policy of that name, which it would change.
pub fn read(cx: &Context<'_>, file: &Path) -> Result<(Option<i64>, PolicyForm), Failure> {
    let path = || file.display().to_string();
    let content = fs::read_to_string(file).map_err(|error| {
        let message = text!(
            "cli-policy-unread",
            path = path(),
            error = error.to_string()
        );
        Failure::new(Code::BadFile, message)
    })?;
    let json = serde_json::from_str(&content).map_err(|error| {
        let message = text!("cli-no-policy", path = path(), error = error.to_string());
        Failure::new(Code::BadFile, message)
    })?;
    let form: PolicyForm = request::read(json)?;
    let known = policies::list(cx, Nothing {})?;
    let mut known = known.iter();
    let of_its_name = known.find(|row| row.name == form.name.trim());
    Ok((of_its_name.map(|row| row.id), form))
}
