import type { BankEntryLine, BankEntryQuery, BankStatementLine, EntryState } from "$/bindings";
import { dayText, type IconName } from "$/design";
import { t, type PlainKey } from "$/texts";

interface Look {
  word: PlainKey;
  tone: "quiet" | "info" | "good" | "warn";
  icon: IconName;
}

const looks = {
  open: { word: "common-state-open", tone: "info", icon: "circle" },
  matched: { word: "bank-matched-state", tone: "good", icon: "check" },
  set_aside: { word: "bank-set-aside-state", tone: "quiet", icon: "close" },
} satisfies Record<EntryState, Look>;

/** Returns how an entry's state is shown. */
export function lookOf(entry: BankEntryLine) {
  const look = looks[entry.state];
  return { ...look, word: t(look.word) };
}

/** The views: what waits for an invoice, the entries by their state, and the statements. */
export type View = "match" | EntriesView | "statements";
export type EntriesView = "matched" | "set_aside" | "all";

export const viewNames: Record<View, PlainKey> = {
  match: "bank-view-match",
  matched: "bank-matched-state",
  set_aside: "bank-set-aside-state",
  all: "bank-view-all",
  statements: "bank-view-statements",
};

const listed: Record<View, EntryState | ""> = {
  match: "open",
  matched: "matched",
  set_aside: "set_aside",
  all: "",
  statements: "",
};

const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** Returns an account as people read it: its number, an IBAN in groups of four, else its name. */
export const accountName = ({ account, account_name }: BankStatementLine): string =>
  (iban.test(account) ? account.replace(/(.{4})(?=.)/g, "$1 ") : account) ||
  account_name ||
  t("bank-account-unnumbered");

/** Returns the days that a statement covers. */
export function period(statement: BankStatementLine): string {
  const days = [statement.from, statement.to].filter((day) => day !== null);
  return [...new Set(days)].map((day) => dayText(day)).join(" – ");
}

/** Returns the other side of an entry: its name, else its account. */
export const otherSide = (entry: BankEntryLine): string => entry.name || entry.ultimate || entry.account;

/** Returns further facts about an entry. */
export const marks = (entry: BankEntryLine): string[] =>
  [
    entry.is_reversal && t("bank-mark-returned"),
    entry.is_fee && t("bank-mark-charge"),
    entry.part !== null && t("bank-mark-part", { part: entry.part }),
    entry.fees !== null && t("bank-mark-less", { amount: entry.fees.text }),
  ].filter((mark) => mark !== false);

/** Returns the query for the entries listed by a view of the Bank screen. */
export const asked = (view: View, params: URLSearchParams): Omit<BankEntryQuery, "window"> => ({
  state: listed[view],
  statement: Number(params.get("statement")) || null,
  text: params.get("q") ?? "",
  direction: "",
});
