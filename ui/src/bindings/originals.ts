// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type OriginalFile = { 
/**
 * Identifies its content.
 */
document: string, name: string, media_type: string, };

export type OriginalOf = { "invoice": number } | { "credit": number };

export type OriginalSave = { of: OriginalOf, document: string, 
/**
 * `null` means a temporary file to open.
 */
path: string | null, };

export type Originals = { of: OriginalOf, files: Array<OriginalFile>, };

export type OriginalsNamed = { number: string, credit_note: boolean, };
