/** What a screen needs of the shell around it. */
export { default as ActionBar } from "./ActionBar.svelte";
export { default as ActionButton } from "./ActionButton.svelte";
export { default as ActionMenu } from "./ActionMenu.svelte";
export { default as ExportMenu } from "./ExportMenu.svelte";
export { default as Failed } from "./Failed.svelte";
export { default as Find } from "./Find.svelte";
export { default as FormDialog } from "./FormDialog.svelte";
export { default as RowsFailure } from "./RowsFailure.svelte";
export { default as Screen } from "./Screen.svelte";
export { actions, offer, type Action } from "./actions.svelte";
export { book, change, report } from "./book.svelte";
export { dropped } from "./dropped.svelte";
export { Form } from "./form.svelte";
export { Loaded } from "./loaded.svelte";
export { EVERYTHING, readSort, readWord, writeSort } from "./params";
export type { Sorting } from "$/design";
export { href, router, type Params } from "./router.svelte";
export { watch } from "./watch";
