//! Files that other programs wrote, read into drafts with problems at row and column.
