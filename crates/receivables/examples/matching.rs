//! Measures matching on statements whose truth is known: prints a table by kind of trouble.
//!
//! `cargo xtask matching [SEED]`: the books of twenty seeds, starting with that one.

#[path = "../tests/statements/mod.rs"]
mod statements;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let first: u64 = std::env::args()
        .nth(1)
        .map_or(Ok(7_001), |text| text.parse())?;
    let table = statements::Table::measure(first..first + 20, 60);
    #[expect(clippy::print_stdout, reason = "the table is what this program is for")]
    {
        println!("{table}");
    }
    Ok(table.verdict()?)
}
