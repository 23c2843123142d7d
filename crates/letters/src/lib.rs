//! Facts and texts become pages, and pages become PDF.
