import type { Recipient, RunSum } from "$/bindings";
import { letters, mails } from "$/letters/asked";

/** What can have become of a recipient, as the report sorts it. */
export type Fate = "all" | "to_post" | "waiting" | "left" | "trouble" | "dropped";

const states: Record<Exclude<Fate, "all">, { label: string; of: string[] }> = {
  to_post: { label: "To post", of: ["to_post"] },
  waiting: { label: "Waiting", of: ["held", "queued", "sending", "proposed", "approved"] },
  left: { label: "Left", of: ["posted", "sent"] },
  trouble: { label: "Trouble", of: ["failed", "unknown"] },
  dropped: { label: "Dropped", of: ["excluded", "dropped", "cancelled"] },
};

/** A recipient's name among rows: one has several letters where the policy splits them by level. */
export const fateKey = (one: Recipient): string => `${one.customer_id} ${one.letter_id ?? ""}`;

export const inFolder = (recipients: Recipient[], fate: Fate): Recipient[] =>
  fate === "all" ? recipients : recipients.filter((one) => states[fate].of.includes(one.state));

/** The folders that hold somebody, with their count. */
export function foldersOf(recipients: Recipient[]): { value: Fate; label: string }[] {
  const kept = (Object.keys(states) as Exclude<Fate, "all">[]).map((value) => ({
    value,
    count: inFolder(recipients, value).length,
  }));
  return [
    { value: "all" as const, label: `All ${recipients.length}` },
    ...kept
      .filter((one) => one.count > 0)
      .map((one) => ({ value: one.value, label: `${states[one.value].label} ${one.count}` })),
  ];
}

/** Sums of several currencies, which are never added. */
export const sumsText = (sums: RunSum[]): string => sums.map((sum) => sum.total_text).join(" + ");

/** What still has to happen in a produced run, in words; empty when nothing has. */
export function leftToDo(recipients: Recipient[]): string {
  const count = (...states: string[]) => recipients.filter((one) => states.includes(one.state)).length;
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
