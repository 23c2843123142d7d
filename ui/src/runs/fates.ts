import type { Recipient, RecipientFate, RunSum, RunToDo } from "$/bindings";
import { grouped } from "$/design";
import { readWord } from "$/shell";
import { choices, type PlainKey, t } from "$/texts";

/** The recipients shown in the report. */
export type Fate = RecipientFate | "all";

const labels = {
  all: "common-all",
  to_post: "runs-to-post",
  waiting: "common-waiting",
  left: "common-sent",
  trouble: "common-problems",
  dropped: "runs-excluded",
} satisfies Record<Fate, PlainKey>;

/** Returns the fate named by an address. */
export const readFate = (text: string | null): Fate => readWord<Fate>(text, labels, "all");

/** Returns a recipient's key among rows: one has several letters if the policy splits them by level. */
export const fateKey = (one: Recipient): string => `${one.customer_id} ${one.letter_id ?? ""}`;

export const inFolder = (recipients: Recipient[], fate: Fate): Recipient[] =>
  fate === "all" ? recipients : recipients.filter((one) => one.fate === fate);

/** Returns the non-empty folders with their counts. */
export function foldersOf(recipients: Recipient[]): { value: Fate; label: string }[] {
  const all = choices<Fate>(labels).map((one) => ({ ...one, count: inFolder(recipients, one.value).length }));
  return all
    .filter((one) => one.value === "all" || one.count > 0)
    .map(({ value, label, count }) => ({ value, label: `${label} ${grouped(count)}` }));
}

/** Joins sums of several currencies, which are never added. */
export const sumsText = (sums: RunSum[]): string => sums.map((sum) => sum.total_text).join(" + ");

/** Says what remains to be done in a produced run, in words; empty if nothing does. */
export function leftToDo({ to_post, waiting, troubled }: RunToDo): string {
  return [
    to_post > 0 && t("runs-left-to-post", { count: to_post }),
    waiting > 0 && t("runs-left-waiting", { count: waiting }),
    troubled > 0 && t("runs-left-troubled", { count: troubled }),
  ]
    .filter(Boolean)
    .join(", ");
}
