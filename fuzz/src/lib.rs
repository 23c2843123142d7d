//! The limits of every reader for any input (rule F6): no panic, no hang, bounded memory.

use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many times the file's size a reader may use in memory, plus a constant.
const TIMES: usize = 10;
const CONSTANT: usize = 16 << 20;
/// How long a reader may take with instrumentation on.
const LONGEST: Duration = Duration::from_secs(1);
/// On a busy machine, a reader gets more chances.
const TRIES: usize = 3;

/// Reads, and fails if that took too long or too much memory at once.
///
/// # Panics
/// If it took more than ten times the file's size plus a constant, or more than a second on each try.
pub fn within_limits<T>(bytes: &[u8], read: impl Fn(&[u8]) -> T) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let hangs = (0..TRIES).all(|_| {
        let started = Instant::now();
        drop(read(bytes));
        started.elapsed() > LONGEST
    });
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(
        taken <= TIMES * bytes.len() + CONSTANT,
        "{taken} bytes of memory for a file of {}",
        bytes.len()
    );
    assert!(!hangs, "more than a second for {} bytes", bytes.len());
}
