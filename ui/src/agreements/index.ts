/** Agreements with customers: promises, disputes, holds, payment plans, hand-overs and calls. */
export { default as Agreed } from "./Agreed.svelte";
export { default as Agreeing } from "./Agreeing.svelte";
export { default as NextStep } from "./NextStep.svelte";
export type { Subject } from "./subject";
export { concerning } from "./labels";
