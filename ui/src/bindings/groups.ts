// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type GroupDelete = { id: number, };

export type GroupEdit = { id: number, changes: Partial<GroupForm>, };

export type GroupForm = { name: string, 
/**
 * `null`: the company's policy.
 */
policy_id: number | null, };

export type GroupRow = { id: number, name: string, 
/**
 * `null`: the company's policy.
 */
policy_id: number | null, 
/**
 * The name of its own policy; empty without one.
 */
policy: string, customers: number, };

export type GroupSave = { 
/**
 * `null` makes a new group.
 */
id: number | null, form: GroupForm, 
/**
 * The group as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: GroupForm, };
