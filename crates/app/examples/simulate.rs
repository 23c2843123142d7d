//! A year in fast forward over the sample company: what was sent to whom, and what they did.
//!
//! `cargo xtask simulate [DAYS]`

#[path = "../tests/year/mod.rs"]
mod year;

use chrono::NaiveDate;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let days = std::env::args()
        .nth(1)
        .map_or(Ok(365), |text| text.parse())?;
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?;
    let folder = tempfile::tempdir()?;
    let year = year::Year::play(folder.path(), first, days)
        .map_err(|failure| failure.message.to_string())?;
    #[expect(clippy::print_stdout, reason = "the story is what this program is for")]
    for line in year.story {
        println!("{line}");
    }
    Ok(())
}
