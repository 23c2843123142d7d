//! Lists as files, wherever a word says `--export`.

use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::{self, Table, TableExport};
use owed_app::wire::TableFormat;

use super::text;

/// Writes all rows of a list where a file was named for it.
pub fn export(cx: &Context<'_>, table: Table, path: Option<&Path>) -> Result<(), Failure> {
    if let Some(path) = path {
        let request = TableExport {
            table,
            format: TableFormat::of(path)?,
            path: text(path)?,
        };
        tables::export(cx, request)?;
    }
    Ok(())
}
