//! Many letters on all cores.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};

use owed_texts::key;

use crate::document::Document;
use crate::error::LettersError;
use crate::text::Typesetter;
use crate::writer::{Printpdf, Writer};

/// The number of letters that share one subset of the fonts: enough to make its cost negligible, few enough to give every
/// thread its share of a thousand.
const BATCH: usize = 50;

/// Makes letters on several threads; the bytes do not depend on their number.
#[derive(Debug, Clone, Copy)]
pub struct Press<W = Printpdf> {
    writer: W,
    threads: usize,
}

impl Default for Press {
    /// Uses one thread per core.
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self::new(Printpdf, cores)
    }
}

impl<W: Writer> Press<W> {
    pub fn new(writer: W, threads: usize) -> Self {
        Self {
            writer,
            threads: threads.max(1),
        }
    }

    /// Returns the file of one document.
    pub fn file(&self, document: &Document) -> Result<Vec<u8>, LettersError> {
        let mut files = self.writer.files(std::slice::from_ref(document))?;
        files
            .pop()
            .ok_or(LettersError::Writer(key!("letter-pdf-file")))
    }

    /// Makes documents 0 to `count`, one file each. `compose` makes a document; `keep` takes its file, on the thread that
    /// made it and in no particular order. The first error ends the work.
    pub fn files<E: From<LettersError> + Send>(
        &self,
        count: usize,
        compose: impl Fn(usize, &mut Typesetter) -> Result<Document, E> + Sync,
        keep: impl Fn(usize, Document, Vec<u8>) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let (sender, jobs) = mpsc::channel();
        for index in 0..count {
            // The receiver is on the next line.
            let _ = sender.send(index);
        }
        drop(sender);
        self.stream(
            jobs,
            |index, setter| compose(*index, setter),
            |index, made| {
                let (document, file) = made?;
                keep(index, document, file)
            },
        )
    }

    /// Makes one document file per incoming job, until the sender is gone. `keep` also receives what `compose` could not
    /// make, and ends the work by returning an error; otherwise like [`Press::files`]. The bytes depend on the order of the
    /// jobs alone.
    pub fn stream<T: Send, E: From<LettersError> + Send>(
        &self,
        jobs: Receiver<T>,
        compose: impl Fn(&T, &mut Typesetter) -> Result<Document, E> + Sync,
        keep: impl Fn(T, Result<(Document, Vec<u8>), E>) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let jobs = Mutex::new(jobs);
        let stopped = AtomicBool::new(false);
        let failure: Mutex<Option<E>> = Mutex::new(None);
        let work = || -> Result<(), E> {
            let mut setter = None;
            while !stopped.load(Ordering::Relaxed) {
                let batch = batch(&jobs);
                if batch.is_empty() {
                    break;
                }
                let setter = setter.get_or_insert_with(Typesetter::new);
                let (mut made, mut documents) = (Vec::new(), Vec::new());
                for job in batch {
                    match compose(&job, setter) {
                        Ok(document) => {
                            made.push(job);
                            documents.push(document);
                        }
                        Err(error) => keep(job, Err(error))?,
                    }
                }
                let files = self.writer.files(&documents)?;
                for ((job, document), file) in made.into_iter().zip(documents).zip(files) {
                    keep(job, Ok((document, file)))?;
                }
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            for _ in 0..self.threads {
                scope.spawn(|| {
                    if let Err(error) = work() {
                        stopped.store(true, Ordering::Relaxed);
                        if let Ok(mut first) = failure.lock() {
                            first.get_or_insert(error);
                        }
                    }
                });
            }
        });
        failure.into_inner().ok().flatten().map_or(Ok(()), Err)
    }

    /// Makes documents 0 to `count` in order into one file, written to `out` as it grows; only one batch is in memory.
    pub fn merged<E: From<LettersError> + Send>(
        &self,
        title: &str,
        count: usize,
        compose: impl Fn(usize, &mut Typesetter) -> Result<Document, E> + Sync,
        out: &mut dyn Write,
    ) -> Result<(), E> {
        let mut run = self.writer.print_run(title, out)?;
        let mut setters: Vec<Typesetter> = (0..self.threads).map(|_| Typesetter::new()).collect();
        let mut start = 0;
        while start < count {
            let end = (start + BATCH).min(count);
            let share = (end - start).div_ceil(self.threads);
            let compose = &compose;
            let parts: Vec<Result<Vec<Document>, E>> = std::thread::scope(|scope| {
                let handles: Vec<_> = setters
                    .iter_mut()
                    .enumerate()
                    .map(|(part, setter)| {
                        let from = (start + part * share).min(end);
                        let to = (from + share).min(end);
                        scope
                            .spawn(move || (from..to).map(|index| compose(index, setter)).collect())
                    })
                    .collect();
                handles
                    .into_iter()
                    .map(|handle| {
                        handle
                            .join()
                            .unwrap_or_else(|cause| std::panic::resume_unwind(cause))
                    })
                    .collect()
            });
            for part in parts {
                for document in part? {
                    run.add(&document)?;
                }
            }
            start = end;
        }
        Ok(run.finish()?)
    }
}

/// Takes the next jobs that share one subset of the fonts, in order: one thread at a time waits for them.
fn batch<T>(jobs: &Mutex<Receiver<T>>) -> Vec<T> {
    jobs.lock()
        .map(|jobs| jobs.iter().take(BATCH).collect())
        .unwrap_or_default()
}
