import type { RunReviewLine } from "$/bindings";
import type { Sorting } from "$/shell";
import { allOf, type PlainKey, t } from "$/texts";

/** A row of the review: what the run says about a customer in one currency, and its state. */
export type Line = RunReviewLine;

export const lineKey = (line: Line): string => `${line.customer_id} ${line.currency}`;

/** Which lines are shown: those in the run, those left out, or all. */
export type Shown = "run" | "out" | "all";

export const shownChoices: Record<Shown, PlainKey> = {
  run: "runs-to-remind",
  out: "runs-excluded",
  all: "common-all",
};

/** Filters and sorts. Customers excluded by hand stay with the others, so that they can be included again. */
export function arranged(all: Line[], shown: Shown, search: string, sort: Sorting): Line[] {
  const words = search.trim().toLowerCase();
  const found = all.filter(
    (line) =>
      (shown === "all" || (shown === "out") === (line.standing === "out")) &&
      (words === "" || line.name.toLowerCase().includes(words) || line.customer.toLowerCase().includes(words)),
  );
  const direction = sort.descending ? -1 : 1;
  return found.sort((one, other) => direction * compared(one, other, sort.by));
}

function compared(one: Line, other: Line, by: string): number {
  if (by === "level") return one.level - other.level;
  // Amounts of different currencies are never compared.
  if (by === "total")
    return one.currency.localeCompare(other.currency) || Number(BigInt(one.total) - BigInt(other.total));
  return one.name.localeCompare(other.name);
}

/** Joins reasons in one line. */
export const why = (reasons: { text: string }[]): string => reasons.map((reason) => reason.text).join(" ");

/** Returns `3 letters and 12 e-mails`. */
export function lettersAndMails(printed: number, mailed: number): string {
  const parts = [
    ...(printed > 0 ? [t("common-count-letters", { count: printed })] : []),
    ...(mailed > 0 ? [t("common-count-emails", { count: mailed })] : []),
  ];
  return allOf(parts) || t("runs-nothing");
}

/** Returns the rows that an approval concerns: everyone who is in, or one customer. */
export const toApprove = (all: Line[], only?: number): Line[] =>
  all.filter(
    (line) =>
      (line.standing === "in" || line.standing === "approved") && (only === undefined || only === line.customer_id),
  );

/** Counts letters, mails and customers of rows: a customer gets one, in however many currencies (rule R1). */
export function counted(meant: Line[]): { printed: number; mailed: number; customers: number[] } {
  const ways = new Map(meant.map((line) => [line.customer_id, line.channel]));
  const printed = [...ways.values()].filter((channel) => channel === "letter").length;
  return { printed, mailed: ways.size - printed, customers: [...ways.keys()] };
}
