// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type OriginalFile = { 
/**
 * Names its content.
 */
document: string, name: string, media_type: string, };

export type OriginalOf = { "invoice": number } | { "credit": number };

export type OriginalSave = { of: OriginalOf, document: string, 
/**
 * `null`: where it can be looked at for a while.
 */
path: string | null, };

export type Originals = { of: OriginalOf, files: Array<OriginalFile>, };

export type OriginalsNamed = { number: string, credit_note: boolean, };
