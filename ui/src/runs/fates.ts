import type { Recipient, RecipientFate, RunSum, RunToDo } from "$/bindings";
import { grouped } from "$/design";
import { readWord } from "$/shell";
import { choices, type PlainKey, t } from "$/texts";

/** Which recipients the report shows. */
export type Fate = RecipientFate | "all";

const labels = {
  all: "common-all",
  to_post: "runs-to-post",
  waiting: "common-waiting",
  left: "common-sent",
  trouble: "common-problems",
  dropped: "runs-excluded",
} satisfies Record<Fate, PlainKey>;

/** The fate that an address names. */
export const readFate = (text: string | null): Fate => readWord<Fate>(text, labels, "all");

/** A recipient's name among rows: one has several letters where the policy splits them by level. */
export const fateKey = (one: Recipient): string => `${one.customer_id} ${one.letter_id ?? ""}`;

export const inFolder = (recipients: Recipient[], fate: Fate): Recipient[] =>
  fate === "all" ? recipients : recipients.filter((one) => one.fate === fate);

/** The folders that hold somebody, with their count. */
export function foldersOf(recipients: Recipient[]): { value: Fate; label: string }[] {
  const all = choices<Fate>(labels).map((one) => ({ ...one, count: inFolder(recipients, one.value).length }));
  return all
    .filter((one) => one.value === "all" || one.count > 0)
    .map(({ value, label, count }) => ({ value, label: `${label} ${grouped(count)}` }));
}

/** Sums of several currencies, which are never added. */
export const sumsText = (sums: RunSum[]): string => sums.map((sum) => sum.total_text).join(" + ");

/** What still has to happen in a produced run, in words; empty when nothing has. */
export function leftToDo({ to_post, waiting, troubled }: RunToDo): string {
  return [
    to_post > 0 && t("runs-left-to-post", { count: to_post }),
    waiting > 0 && t("runs-left-waiting", { count: waiting }),
    troubled > 0 && t("runs-left-troubled", { count: troubled }),
  ]
    .filter(Boolean)
    .join(", ");
}
