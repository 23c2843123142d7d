//! When to retry after a temporary failure (rule S3).

use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// A greylisting server accepts the mail after minutes; one that is down is back within a day, or someone must check.
const PAUSES: [u64; 8] = [
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    8 * HOUR,
];

/// The longest pause.
pub const LONGEST: Duration = Duration::from_secs(8 * HOUR);

/// Returns how long to wait after the `failures`-th temporary failure of a message (counted from 1); `None` means to give
/// up, since the message has failed. The pauses never shrink and together span about a day.
pub fn pause(failures: u32) -> Option<Duration> {
    let index = usize::try_from(failures).ok()?.saturating_sub(1);
    PAUSES.get(index).copied().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_pauses_grow_and_end() {
        let pauses: Vec<Duration> = (1..).map_while(pause).collect();
        assert_eq!(pauses.first(), Some(&Duration::from_secs(60)));
        assert!(pauses.is_sorted());
        assert_eq!(pauses.last(), Some(&LONGEST));
        let day = Duration::from_secs(24 * HOUR);
        assert!((day / 2..day * 2).contains(&pauses.iter().sum()));
        assert_eq!(pause(u32::MAX), None);
    }
}
