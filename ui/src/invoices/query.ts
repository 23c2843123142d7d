import type { InvoiceColumn, InvoiceFilter, InvoiceRow, InvoiceState } from "$/bindings";
import { dayText } from "$/design";
import type { Request } from "$/host";
import { readSort, readWord, type Params } from "$/shell";
import { type PlainKey, t } from "$/texts";

export type InvoicesAsked = Request<"invoices.list">;

/** The filters of the list. */
export const filterNames = {
  all: "common-all",
  open: "common-state-open",
  overdue: "common-overdue",
  settled: "common-paid",
  written_off: "invoices-written-off",
  cancelled: "common-cancelled",
  disputed: "common-disputed",
} satisfies Record<InvoiceFilter, PlainKey>;

const number = (text: string | null): number | null => (text === null || text === "" ? null : Number(text));

/** Returns what the address asks of the list. */
export function asked(params: URLSearchParams): InvoicesAsked {
  return {
    search: params.get("q") ?? "",
    customer_id: number(params.get("customer")),
    currency: params.get("currency"),
    state: readWord<InvoiceFilter>(params.get("state"), filterNames, "all"),
    as_of: params.get("as_of"),
    basis: params.get("basis") === "issue" ? "issue" : "due",
    days_from: number(params.get("from")),
    days_to: number(params.get("to")),
    // All invoices: the latest first; open ones: the longest waiting first.
    sort: readSort<InvoiceColumn>(params.get("sort"), { by: "due", descending: !params.get("state") }),
  };
}

/** A filter in words, and the parameters that remove it. */
export interface Chip {
  text: string;
  without: Params;
}

/** Returns the active filters, except the state and the search words, which have their own fields. */
export function chips(params: URLSearchParams, today: string): Chip[] {
  const asks = asked(params);
  const list: Chip[] = [];
  if (asks.customer_id !== null) {
    list.push({
      text: t("invoices-chip-customer", { name: params.get("customer_name") ?? String(asks.customer_id) }),
      without: { customer: null, customer_name: null },
    });
  }
  if (asks.currency)
    list.push({ text: t("invoices-chip-currency", { currency: asks.currency }), without: { currency: null } });
  const days = range(asks.days_from ?? null, asks.days_to ?? null, asks.basis === "issue");
  if (days) list.push({ text: days, without: { from: null, to: null, basis: null } });
  if (asks.as_of && asks.as_of !== today)
    list.push({ text: t("invoices-chip-as-of", { day: dayText(asks.as_of) }), without: { as_of: null } });
  return list;
}

function range(from: number | null, to: number | null, issue: boolean): string | null {
  if (from !== null && from === to) return t(issue ? "invoices-chip-old" : "common-days-overdue-count", { days: from });
  if (from !== null && to !== null) return t(issue ? "invoices-chip-old-to" : "invoices-chip-overdue-to", { from, to });
  if (from !== null) return t(issue ? "invoices-chip-old-or-more" : "invoices-chip-overdue-or-more", { from });
  if (to === 0 && !issue) return t("invoices-chip-not-overdue");
  if (to === null) return null;
  return t(issue ? "invoices-chip-old-at-most" : "invoices-chip-overdue-at-most", { to });
}

interface Look<Word = string> {
  word: Word;
  tone: "quiet" | "good" | "warn" | "danger";
  icon?: "flag";
}

const looks = {
  open: { closed: false, look: { word: "common-state-open", tone: "quiet" } },
  overdue: { closed: false, look: { word: "common-overdue", tone: "warn" } },
  settled: { closed: true, look: { word: "common-paid", tone: "good" } },
  written_off: { closed: true, look: { word: "invoices-written-off", tone: "quiet" } },
  cancelled: { closed: true, look: { word: "common-cancelled", tone: "quiet" } },
} satisfies Record<InvoiceState, { closed: boolean; look: Look<PlainKey> }>;

/** Says whether nothing is open on it any more: paid, written off or cancelled. */
export const isClosed = (row: Pick<InvoiceRow, "state">): boolean => looks[row.state].closed;

/** Returns how a row's state is shown. */
export function stateOf(row: Pick<InvoiceRow, "state" | "disputed" | "days" | "late_discount">): Look {
  if (row.disputed && !isClosed(row)) return { word: t("common-disputed"), tone: "warn", icon: "flag" };
  if (row.late_discount) return { word: t("invoices-late-discount"), tone: "warn" };
  if (row.state === "overdue" && row.days > 30) return { word: t("common-overdue"), tone: "danger" };
  const { look } = looks[row.state];
  return { ...look, word: t(look.word) };
}
