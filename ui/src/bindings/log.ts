// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type LogPlace = { 
/**
 * The folder, with a file for each day.
 */
folder: string, };
