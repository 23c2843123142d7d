//! `owed statement`

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
What is open today, of everyone with a balance, one file each:
  owed --book firm.owed statement --out statements
Everything that moved last year on one account, by e-mail too:
  owed --book firm.owed statement --customer 10007 --from 2025-01-01 --to 2025-12-31 --out statements --mail")]
pub struct Statement {
    /// Only this customer; everyone with a balance where it is left out. May be given again
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    /// What is open at the end of this day
    #[arg(long, value_name = "DATE", conflicts_with = "from")]
    pub as_of: Option<String>,
    /// Instead, everything that moved from this day on
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The last day of the movements; today where it is left out
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<String>,
    /// The folder for one file a statement
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// One file with all statements, to print
    #[arg(long, value_name = "FILE")]
    pub merged: Option<PathBuf>,
    /// Also write them as e-mails and hold these in the outbox
    #[arg(long)]
    pub mail: bool,
}
