//! What holds for every reader whatever it is given (rule F6): no panic, no hang, bounded memory.

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A reader may take so many times the file's size in memory, and this much for itself.
const TIMES: usize = 10;
const CONSTANT: usize = 64 << 20;

/// Reads, and fails where that took too much memory at once.
///
/// # Panics
/// Where it took more than ten times the file's size and a constant.
pub fn within_memory<T>(bytes: &[u8], read: impl FnOnce(&[u8]) -> T) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    drop(read(bytes));
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(
        taken <= TIMES * bytes.len() + CONSTANT,
        "{taken} bytes of memory for a file of {}",
        bytes.len()
    );
}
