//! Many letters on all cores.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::document::Document;
use crate::error::LettersError;
use crate::text::Typesetter;
use crate::writer::{Printpdf, Writer};

/// Letters that share one subset of the fonts: enough that making it costs next to nothing, few enough to hold.
const BATCH: usize = 200;

/// Makes letters on several threads; the bytes do not depend on how many.
#[derive(Debug, Clone, Copy)]
pub struct Press<W = Printpdf> {
    writer: W,
    threads: usize,
}

impl Default for Press {
    /// One thread a core.
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

    /// The file of one document.
    pub fn file(&self, document: &Document) -> Result<Vec<u8>, LettersError> {
        let mut files = self.writer.files(std::slice::from_ref(document))?;
        files.pop().ok_or(LettersError::Writer("file"))
    }

    /// Makes documents 0 to `count`, one file each. `compose` makes a document; `keep` takes its file, on the thread that
    /// made it and in no particular order. The first error ends the work.
    pub fn files<E: From<LettersError> + Send>(
        &self,
        count: usize,
        compose: impl Fn(usize, &mut Typesetter) -> Result<Document, E> + Sync,
        keep: impl Fn(usize, Document, Vec<u8>) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let next = AtomicUsize::new(0);
        let stopped = AtomicBool::new(false);
        let failure: Mutex<Option<E>> = Mutex::new(None);
        let work = || -> Result<(), E> {
            let mut setter = Typesetter::new();
            while !stopped.load(Ordering::Relaxed) {
                let start = next.fetch_add(BATCH, Ordering::Relaxed);
                if start >= count {
                    break;
                }
                let batch = start..(start + BATCH).min(count);
                let documents = batch
                    .clone()
                    .map(|index| compose(index, &mut setter))
                    .collect::<Result<Vec<_>, E>>()?;
                let files = self.writer.files(&documents)?;
                for ((index, document), file) in batch.zip(documents).zip(files) {
                    keep(index, document, file)?;
                }
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            for _ in 0..self.threads.min(count.div_ceil(BATCH)) {
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

    /// Makes documents 0 to `count` in order into one file, which is written to `out` as it grows; memory holds one batch
    /// of them.
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
