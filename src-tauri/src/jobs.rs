//! The running jobs: those of the screens, and the outbox's automatic ones. Each can be cancelled.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use owed_app::context::{Progress, Step};

/// How long the program waits at its end for jobs that stop between two steps: long enough for a mail server's answer, so
/// that closing the window leaves no message of unknown fate.
const PATIENCE: Duration = Duration::from_secs(30);

/// The number by which a job is cancelled. The screens count from 1.
pub type JobId = u32;

#[derive(Default)]
pub struct Jobs {
    open: Mutex<Open>,
    ended: Condvar,
}

#[derive(Default)]
struct Open {
    cancelled: HashMap<JobId, Arc<AtomicBool>>,
    closing: bool,
}

/// A job while it runs; dropping it ends it.
pub struct Job<'a, F: Fn(&Step) + Sync> {
    jobs: &'a Jobs,
    id: JobId,
    cancelled: Arc<AtomicBool>,
    hear: F,
}

impl Jobs {
    /// Registers a job before its work starts, so that it can be cancelled while it waits for its turn.
    pub fn start<F: Fn(&Step) + Sync>(&self, id: JobId, hear: F) -> Job<'_, F> {
        let mut open = self.open();
        let cancelled = Arc::new(AtomicBool::new(open.closing));
        open.cancelled.insert(id, Arc::clone(&cancelled));
        Job {
            jobs: self,
            id,
            cancelled,
            hear,
        }
    }

    /// Asks a job to stop; does nothing if it has ended.
    pub fn cancel(&self, id: JobId) {
        if let Some(cancelled) = self.open().cancelled.get(&id) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Asks every job to stop, including later ones, and waits until they have or patience ends.
    pub fn close(&self) {
        let mut open = self.open();
        open.closing = true;
        for cancelled in open.cancelled.values() {
            cancelled.store(true, Ordering::Relaxed);
        }
        // Whether they or the patience ended, the program ends now.
        let _ = self
            .ended
            .wait_timeout_while(open, PATIENCE, |open| !open.cancelled.is_empty());
    }

    pub fn closing(&self) -> bool {
        self.open().closing
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F: Fn(&Step) + Sync> Progress for Job<'_, F> {
    fn step(&self, step: &Step) {
        (self.hear)(step);
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl<F: Fn(&Step) + Sync> Drop for Job<'_, F> {
    fn drop(&mut self) {
        self.jobs.open().cancelled.remove(&self.id);
        self.jobs.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_job_that_is_named_is_cancelled() {
        let jobs = Jobs::default();
        let first = jobs.start(1, |_| {});
        let second = jobs.start(2, |_| {});
        jobs.cancel(2);
        jobs.cancel(3);
        assert!(!first.cancelled());
        assert!(second.cancelled());
    }

    #[test]
    fn closing_stops_every_job_and_waits_for_its_end() {
        let jobs = Arc::new(Jobs::default());
        let (started, ready) = std::sync::mpsc::channel();
        let worker = std::thread::spawn({
            let jobs = Arc::clone(&jobs);
            move || {
                let job = jobs.start(1, |_| {});
                started.send(()).unwrap();
                while !job.cancelled() {
                    std::thread::yield_now();
                }
            }
        });
        ready.recv().unwrap();
        jobs.close();
        assert!(
            jobs.open().cancelled.is_empty(),
            "closed while a job was still running"
        );
        assert!(
            jobs.start(2, |_| {}).cancelled(),
            "a job that came late must not start working"
        );
        worker.join().unwrap();
    }
}
