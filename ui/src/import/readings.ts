import type { Corrections, DetectedColumn, ListKind, Problem, SettledBy } from "$/bindings";
import { dayText, sentence } from "$/design";
import { choices, t, type PlainKey } from "$/texts";
import type { Corrected } from "./reading.svelte";

export interface TwoWays {
  /** The text in the file. */
  text: string;
  /** The same as a day, read day first and month first. */
  dmy: string;
  mdy: string;
}

export interface TwoAmounts {
  text: string;
  /** The same read with a decimal point, and with a decimal comma. */
  point: string;
  comma: string;
}

/** A question about a file that only a person can answer, and what each answer corrects. */
export interface Asked {
  title: string;
  /** The cell's text in the file. */
  cell?: string | undefined;
  choices: { label: string; reads?: string | undefined; answer: Corrected }[];
}

export const orderOfDates = (date: TwoWays | null): Asked => ({
  title: t("import-ask-date"),
  cell: date?.text,
  choices: [
    { label: t("import-day-first"), reads: date?.dmy, answer: { date_order: "dmy" } },
    { label: t("import-month-first"), reads: date?.mdy, answer: { date_order: "mdy" } },
  ],
});

export const decimalSign = (amount: TwoAmounts | null): Asked => ({
  title: t("import-ask-decimal"),
  cell: amount?.text,
  choices: [
    { label: t("import-the-point"), reads: amount?.point, answer: { decimal: "." } },
    { label: t("import-the-comma"), reads: amount?.comma, answer: { decimal: "," } },
  ],
});

/** The names of the kinds of list. */
export const kinds: Record<ListKind, PlainKey> = {
  invoices: "common-invoices",
  customers: "common-customers",
  payments: "import-payments",
  statement: "import-bank-statement",
};

const questions: Record<SettledBy, (problem: Problem) => Asked | null> = {
  kind: kindOfList,
  columns: ({ message, proposal }) => proposal && { title: sentence(message), choices: [asProposed(proposal)] },
  date_order: ({ value }) => orderOfDates(dateTwoWays([value])),
  decimal: ({ value }) => decimalSign(amountTwoWays([value])),
  same_payments: ({ value }) => samePayments(value),
  currency: ({ value, proposal }) => currencyOf(proposal?.currency ?? value),
  encoding: ({ value }) => encodingOf(value),
};

/** Returns the question that settles a problem of a file; nothing if the file itself must be corrected. */
export const questionOf = (problem: Problem): Asked | null =>
  problem.settled_by && questions[problem.settled_by](problem);

/** Puts the likeliest first. */
const among = (proposal: string, usual: string[]) =>
  [...new Set([proposal, ...usual])].filter((choice) => choice !== "");

const currencyOf = (proposal: string): Asked => ({
  title: t("import-ask-currency"),
  choices: among(proposal, ["EUR", "USD", "GBP", "CHF"]).map((code) => ({ label: code, answer: { currency: code } })),
});

const encodingOf = (proposal: string): Asked => ({
  title: t("import-ask-encoding"),
  choices: among(proposal, ["windows-1252", "IBM850", "macintosh"]).map((name) => ({
    label: name,
    answer: { encoding: name },
  })),
});
/** Says whether a problem asks what the list is, or what its columns are. */
export const asksForMeaning = (problem: Problem): boolean =>
  problem.settled_by === "kind" || problem.settled_by === "columns";

const asProposed = (proposal: Corrections, label = t("import-read-so")) => ({
  label,
  answer: { ...(proposal.kind && { kind: proposal.kind }), columns: proposal.columns },
});

function kindOfList({ message, proposal }: Problem): Asked {
  const all = choices(kinds);
  const guess = all.find((kind) => kind.value === proposal?.kind);
  const others = all.filter((kind) => kind !== guess).map(({ value, label }) => ({ label, answer: { kind: value } }));
  return {
    title: sentence(message),
    choices: [...(proposal && guess ? [asProposed(proposal, guess.label)] : []), ...others],
  };
}

const samePayments = (amount: string): Asked => ({
  title: t("import-ask-payments"),
  cell: amount,
  choices: [
    { label: t("import-same-money"), answer: { same_payments: "yes" } },
    { label: t("import-other-payments"), answer: { same_payments: "no" } },
  ],
});

const two = (part: string) => part.padStart(2, "0");
const century = (year: string) => (year.length === 2 ? `20${year}` : year);

/** Returns an ambiguous date of the file; nothing if each reads the same both ways. */
export function readTwoWays(columns: DetectedColumn[]): TwoWays | null {
  const dates = columns.filter((column) => column.field.includes("date"));
  return dateTwoWays((dates.length > 0 ? dates : columns).flatMap((column) => column.samples));
}

/** Returns the first of the texts that can be two days. */
export function dateTwoWays(texts: string[]): TwoWays | null {
  for (const text of texts) {
    const parts = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/.exec(text);
    const [, one = "", other = "", year = ""] = parts ?? [];
    if (!parts || Number(one) === Number(other) || Number(one) > 12 || Number(other) > 12) continue;
    return {
      text: text.trim(),
      dmy: dayText(`${century(year)}-${two(other)}-${two(one)}`),
      mdy: dayText(`${century(year)}-${two(one)}-${two(other)}`),
    };
  }
  return null;
}

/** Returns an amount such as `1.234` that may be thousands or a fraction. */
export const readTwoAmounts = (columns: DetectedColumn[]): TwoAmounts | null =>
  amountTwoWays(columns.flatMap((column) => column.samples));

/** Returns the first of the texts that can be two amounts. */
export function amountTwoWays(texts: string[]): TwoAmounts | null {
  const text = texts.find((sample) => /^-?\d{1,3}[.,]\d{3}$/.test(sample.trim()))?.trim();
  if (!text) return null;
  const [whole = "", part = ""] = text.split(/[.,]/);
  const thousands = `${whole},${part}.00`;
  const fraction = `${whole}.${part}`;
  return text.includes(".") ? { text, point: fraction, comma: thousands } : { text, point: thousands, comma: fraction };
}
