//! The use cases: one list of commands that every face calls.
