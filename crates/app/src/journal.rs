//! The journal of changes, with undo and redo.

use owed_receivables::words;
use owed_store::{BookReader, JournalEntry, JournalRow as Stored, PageRequest};
use owed_texts::{Language, Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Window, count, moment};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "JournalQuery")]
#[serde(default)]
pub struct Query {
    pub window: Window,
}

words! {
    /// What became of a change.
    pub enum JournalState: "word-journal-state" {
        Done,
        Undone,
        /// It undid or redid something.
        Undo,
        /// It cannot be undone because something left the house.
        Kept,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalRow {
    pub id: i64,
    /// RFC 3339.
    pub at: String,
    pub who: String,
    pub command: String,
    pub summary: String,
    pub state: JournalState,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalPage {
    pub count: u32,
    pub rows: Vec<JournalRow>,
}

/// Undoes the newest change, or redoes the last one undone.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "JournalStep")]
#[serde(default)]
pub struct Step {
    /// The description of the change that the person saw; if someone else has changed the book since, nothing is done.
    /// `null` means unchecked.
    #[ts(optional)]
    pub seen: Option<String>,
}

/// What was undone or redone, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    pub summary: String,
}

/// Creates the journal entry of a change: who makes it, when, by which command, and its description for the user.
pub(crate) fn entry(cx: &Context<'_>, command: &str, summary: impl Into<Message>) -> JournalEntry {
    JournalEntry {
        who: cx.who(),
        at: cx.app.now().timestamp_millis(),
        command: command.to_owned(),
        summary: summary.into(),
    }
}

/// Like [`entry`], for a change that describes itself once it knows what it did ([`owed_store::Write::summarize`]).
pub(crate) fn begin(cx: &Context<'_>, command: &str) -> JournalEntry {
    entry(cx, command, Message::plain(""))
}

/// Returns what undo would take back and redo would repeat, in words.
pub(crate) fn next(
    book: &BookReader,
    language: Language,
) -> Result<(Option<String>, Option<String>), Failure> {
    let text = |summary: Message| summary.text(language);
    Ok((book.next_undo()?.map(text), book.next_redo()?.map(text)))
}

/// Returns what was done with the book, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, query: Query) -> Result<JournalPage, Failure> {
    let book = cx.app.book()?;
    let (page, language) = (book.journal(query.window.into())?, cx.language(&book)?);
    Ok(JournalPage {
        count: count(page.total),
        rows: page
            .rows
            .into_iter()
            .map(|stored| row(stored, language))
            .collect(),
    })
}

fn row(stored: Stored, language: Language) -> JournalRow {
    let state = if stored.undoes.is_some() || stored.redoes.is_some() {
        JournalState::Undo
    } else if stored.undone {
        JournalState::Undone
    } else if stored.left_house {
        JournalState::Kept
    } else {
        JournalState::Done
    };
    JournalRow {
        id: stored.id.0,
        at: moment(stored.at),
        who: stored.who,
        command: stored.command,
        summary: stored.summary.text(language),
        state,
    }
}

/// Undoes the newest change (rule L5).
///
/// # Errors
/// There is none, something left the house because of it, or it is not the one seen.
pub fn undo(cx: &Context<'_>, step: Step) -> Result<Undone, Failure> {
    let at = cx.app.now().timestamp_millis();
    let mut book = cx.app.book()?;
    let undone = book.undo_seen(step.seen.as_deref(), &cx.who(), at)?;
    Ok(Undone {
        summary: undone.summary.text(cx.language(&book)?),
    })
}

/// Redoes the last change undone.
///
/// # Errors
/// There is none, the book has changed since, or it is not the one seen.
pub fn redo(cx: &Context<'_>, step: Step) -> Result<Undone, Failure> {
    let at = cx.app.now().timestamp_millis();
    let mut book = cx.app.book()?;
    let done = book.redo_seen(step.seen.as_deref(), &cx.who(), at)?;
    Ok(Undone {
        summary: done.summary.text(cx.language(&book)?),
    })
}

impl From<Window> for PageRequest {
    fn from(window: Window) -> Self {
        Self {
            offset: u64::from(window.offset),
            limit: window.limit,
        }
    }
}
