//! What was done, and taking it back.

use owed_receivables::words;
use owed_store::{Entry, JournalRow as Stored, PageRequest, Reading};
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
    /// What became of what was done.
    pub enum JournalState: "word-journal-state" {
        Done,
        Undone,
        /// It took something back, or did it again.
        Undo,
        /// Something left the house because of it.
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

/// Takes the newest change back, or does again what was taken back last.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "JournalStep")]
#[serde(default)]
pub struct Step {
    /// Which that is, in the words that the person saw: where somebody else has changed the book since, nothing is done.
    /// `null`: not said.
    #[ts(optional)]
    pub seen: Option<String>,
}

/// What was undone or done again, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    pub summary: String,
}

/// The entry of a change: who makes it, now, by which command, and what it is in the user's words.
pub(crate) fn entry(cx: &Context<'_>, command: &str, summary: impl Into<Message>) -> Entry {
    Entry {
        who: cx.who(),
        at: cx.app.now().timestamp_millis(),
        command: command.to_owned(),
        summary: summary.into(),
    }
}

/// Like [`entry`], for a change that says itself what it is, once it knows ([`owed_store::Writing::summarize`]).
pub(crate) fn begin(cx: &Context<'_>, command: &str) -> Entry {
    entry(cx, command, Message::plain(""))
}

/// What undo would take back and redo would bring again, in words.
pub(crate) fn next(
    book: &Reading,
    language: Language,
) -> Result<(Option<String>, Option<String>), Failure> {
    let text = |summary: Message| summary.text(language);
    Ok((book.next_undo()?.map(text), book.next_redo()?.map(text)))
}

/// What was done with the book, newest first.
///
/// # Errors
/// Where the book cannot be read.
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

/// Takes the newest change back (rule L5).
///
/// # Errors
/// Where there is none, something left the house because of it, or it is not the one that was seen.
pub fn undo(cx: &Context<'_>, step: Step) -> Result<Undone, Failure> {
    let at = cx.app.now().timestamp_millis();
    let mut book = cx.app.book()?;
    let undone = book.undo_seen(step.seen.as_deref(), &cx.who(), at)?;
    Ok(Undone {
        summary: undone.summary.text(cx.language(&book)?),
    })
}

/// Does again what was undone last.
///
/// # Errors
/// Where there is nothing, the book changed since, or it is not the one that was seen.
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
