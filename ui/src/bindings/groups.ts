// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type GroupDelete = { id: number, };

export type GroupEdit = { id: number, changes: Partial<GroupForm>, };

export type GroupForm = { name: string, 
/**
 * `null` means the company's policy.
 */
policy_id: number | null, };

export type GroupRow = { id: number, name: string, 
/**
 * `null` means the company's policy.
 */
policy_id: number | null, 
/**
 * The name of its own policy; empty if none.
 */
policy: string, customers: number, };

export type GroupSave = { 
/**
 * `null` creates a new group.
 */
id: number | null, form: GroupForm, 
/**
 * The group as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
 */
seen?: GroupForm, };
