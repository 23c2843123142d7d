//! `owed schedule`

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
The system then starts `owed run` for this book every day: it proposes and holds for review, and only mails of levels whose \
policy says `send_alone` leave by themselves. A day on which the computer was off is caught up.

Under Linux it is a user's timer of systemd, under macOS an agent of launchd, under Windows a task of the task scheduler. \
Where there is none of these, the error names the line for cron.")]
pub struct Schedule {
    #[command(subcommand)]
    pub action: ScheduleAction,
}

#[derive(Debug, Subcommand)]
pub enum ScheduleAction {
    /// Start the run every day; installing again changes the time
    Install {
        /// The time of day; 07:30 where it is left out
        #[arg(long, value_name = "HH:MM")]
        at: Option<String>,
    },
    /// Do not start it any more
    Remove,
    /// Whether it is started, and when
    Status,
}
