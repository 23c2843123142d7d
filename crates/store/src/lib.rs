//! The book: one SQLite file, and every line of SQL.
