import type { Recipient, RecipientState, RunSum } from "$/bindings";
import { optionsOf } from "$/design";
import { letters, mails } from "$/letters/asked";
import { readWord } from "$/shell";

/** What can have become of a recipient, as the report sorts it. */
export type Fate = "all" | "to_post" | "waiting" | "left" | "trouble" | "dropped";

type Folder = Exclude<Fate, "all">;

const labels = {
  all: "All",
  to_post: "To post",
  waiting: "Waiting",
  left: "Left",
  trouble: "Trouble",
  dropped: "Dropped",
} satisfies Record<Fate, string>;

/** The fate that an address names. */
export const readFate = (text: string | null): Fate => readWord<Fate>(text, labels, "all");

const folderOf: Record<RecipientState, Folder> = {
  proposed: "waiting",
  approved: "waiting",
  excluded: "dropped",
  dropped: "dropped",
  to_post: "to_post",
  posted: "left",
  held: "waiting",
  queued: "waiting",
  sending: "waiting",
  sent: "left",
  failed: "trouble",
  unknown: "trouble",
  cancelled: "dropped",
};

/** A recipient's name among rows: one has several letters where the policy splits them by level. */
export const fateKey = (one: Recipient): string => `${one.customer_id} ${one.letter_id ?? ""}`;

export const inFolder = (recipients: Recipient[], fate: Fate): Recipient[] =>
  fate === "all" ? recipients : recipients.filter((one) => folderOf[one.state] === fate);

/** The folders that hold somebody, with their count. */
export function foldersOf(recipients: Recipient[]): { value: Fate; label: string }[] {
  const all = optionsOf<Fate>(labels).map((one) => ({ ...one, count: inFolder(recipients, one.value).length }));
  return all
    .filter((one) => one.value === "all" || one.count > 0)
    .map(({ value, label, count }) => ({ value, label: `${label} ${count}` }));
}

/** Sums of several currencies, which are never added. */
export const sumsText = (sums: RunSum[]): string => sums.map((sum) => sum.total_text).join(" + ");

/** What still has to happen in a produced run, in words; empty when nothing has. */
export function leftToDo(recipients: Recipient[]): string {
  const count = (...states: RecipientState[]) => recipients.filter((one) => states.includes(one.state)).length;
  const posting = count("to_post");
  const waiting = count("held", "queued", "sending");
  const trouble = count("failed", "unknown");
  return [
    posting > 0 && `${letters(posting)} to post`,
    waiting > 0 && `${mails(waiting)} waiting`,
    trouble > 0 && `${mails(trouble)} in trouble`,
  ]
    .filter(Boolean)
    .join(", ");
}
