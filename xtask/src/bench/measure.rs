//! Runs a program and measures its wall time and peak memory.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The interval between memory samples of a running program.
const LOOK: Duration = Duration::from_millis(2);

/// Returns the wall time in seconds of a program that must succeed; its output goes to `output`.
pub fn seconds(mut command: Command, output: &Path) -> Result<f64, String> {
    let program = name(&command);
    let file = fs::File::create(output)
        .map_err(|error| format!("Cannot write {}: {error}", output.display()))?;
    command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(Stdio::piped());
    let started = Instant::now();
    let result = command
        .spawn()
        .and_then(std::process::Child::wait_with_output);
    let span = started.elapsed().as_secs_f64();
    let ended = result.map_err(|error| format!("Cannot run {program}: {error}"))?;
    if ended.status.success() {
        Ok(span)
    } else {
        let words = String::from_utf8_lossy(&ended.stderr);
        Err(format!("{program}: {}: {}", ended.status, words.trim()))
    }
}

/// Returns the median times of several programs that take turns, after one turn each that does not count.
pub fn in_turns<const N: usize>(
    turns: usize,
    mut programs: [&mut dyn FnMut() -> Result<f64, String>; N],
) -> Result<[f64; N], String> {
    let mut spans = [const { Vec::new() }; N];
    for turn in 0..=turns {
        for (program, spans) in programs.iter_mut().zip(&mut spans) {
            let span = program()?;
            if turn > 0 {
                spans.push(span);
            }
        }
    }
    Ok(spans.map(median))
}

pub fn median(mut spans: Vec<f64>) -> f64 {
    spans.sort_by(f64::total_cmp);
    let half = spans.len() / 2;
    match spans.len() % 2 {
        1 => spans[half],
        _ => f64::midpoint(spans[half - 1], spans[half]),
    }
}

/// Returns the program's own peak memory in MB, as the system counts it; Linux only.
pub fn peak_memory(mut command: Command) -> Result<f64, String> {
    let program = name(&command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| format!("Cannot run {program}: {error}"))?;
    let mut peak = 0.0_f64;
    loop {
        peak = peak.max(memory(child.id(), "VmHWM:").unwrap_or(0.0));
        match child.try_wait() {
            Ok(None) => thread::sleep(LOOK),
            Ok(Some(status)) if status.success() && peak > 0.0 => return Ok(peak),
            Ok(Some(status)) if status.success() => {
                return Err("this system does not tell how much memory a program holds".to_owned());
            }
            Ok(Some(status)) => return Err(format!("{program}: {status}")),
            Err(error) => return Err(format!("{program}: {error}")),
        }
    }
}

/// Returns a line of a process's status, in MB.
fn memory(process: u32, line: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes = status.lines().find_map(|text| text.strip_prefix(line))?;
    let number: f64 = kilobytes.trim().trim_end_matches(" kB").parse().ok()?;
    Some(number * 1024.0 / 1e6)
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// Waits until earlier writes have reached the disk, so that a measured program need not wait for them.
pub fn disk_at_rest() {
    let _ = Command::new("sync").status();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_between_the_two_middles() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]).to_bits(), 2.0_f64.to_bits());
        assert_eq!(
            median(vec![4.0, 1.0, 2.0, 9.0]).to_bits(),
            3.0_f64.to_bits()
        );
    }

    #[test]
    fn the_first_turn_does_not_count_and_the_programs_alternate() {
        let (mut calls, mut spans) = (String::new(), [100.0, 1.0, 2.0, 3.0].into_iter());
        let log = std::cell::RefCell::new(&mut calls);
        let medians = in_turns(
            3,
            [
                &mut || {
                    log.borrow_mut().push('a');
                    spans.next().ok_or_else(String::new)
                },
                &mut || {
                    log.borrow_mut().push('b');
                    Ok(5.0)
                },
            ],
        )
        .unwrap();
        assert_eq!(calls, "abababab");
        assert_eq!(medians.map(f64::to_bits), [2.0_f64, 5.0].map(f64::to_bits));
    }
}
