//! What is so, what tells of it, and the book that hears it.

mod book;
mod truth;

pub use book::Book;
pub use truth::{Dice, Telling, Truth};
