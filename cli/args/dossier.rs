//! `owed dossier`

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[group(id = "places", required = true, multiple = true)]
pub struct Places {
    /// One PDF: who owes what, interest, what happened, and every letter and mail behind it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// A ZIP archive with the same PDF and the originals
    #[arg(long, value_name = "FILE")]
    pub zip: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Dossier {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    pub customer: String,
    #[command(flatten)]
    pub places: Places,
}
