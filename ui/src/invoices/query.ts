import type { InvoiceColumn, InvoiceFilter, InvoiceRow, InvoiceState } from "$/bindings";
import { dayText } from "$/design";
import type { Request } from "$/host";
import { readSort, readWord, type Params } from "$/shell";

export type InvoicesAsked = Request<"invoices.list">;

/** What the list may be narrowed to. */
export const filterNames = {
  all: "All",
  open: "Open",
  overdue: "Overdue",
  settled: "Paid",
  written_off: "Written off",
  cancelled: "Cancelled",
  disputed: "Disputed",
} satisfies Record<InvoiceFilter, string>;

const number = (text: string | null): number | null => (text === null || text === "" ? null : Number(text));

/** What the address asks the list for. */
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
    // Of all, what is latest; of what is owed, what has waited longest.
    sort: readSort<InvoiceColumn>(params.get("sort"), { by: "due", descending: !params.get("state") }),
  };
}

/** A filter in words, and the parameters that take it away. */
export interface Chip {
  text: string;
  without: Params;
}

/** The filters that are on, besides the state and the words searched for, which have fields of their own. */
export function chips(params: URLSearchParams, today: string): Chip[] {
  const asks = asked(params);
  const list: Chip[] = [];
  if (asks.customer_id !== null) {
    list.push({
      text: `Customer: ${params.get("customer_name") ?? asks.customer_id}`,
      without: { customer: null, customer_name: null },
    });
  }
  if (asks.currency) list.push({ text: `Currency: ${asks.currency}`, without: { currency: null } });
  const days = range(asks.days_from ?? null, asks.days_to ?? null, asks.basis === "issue");
  if (days) list.push({ text: days, without: { from: null, to: null, basis: null } });
  if (asks.as_of && asks.as_of !== today) list.push({ text: `As of ${dayText(asks.as_of)}`, without: { as_of: null } });
  return list;
}

function range(from: number | null, to: number | null, issue: boolean): string | null {
  const what = issue ? "days old" : "days overdue";
  if (from !== null && to !== null) return from === to ? `${from} ${what}` : `${from} to ${to} ${what}`;
  if (from !== null) return `${from} ${what} or more`;
  if (to === 0 && !issue) return "Not overdue";
  return to === null ? null : `At most ${to} ${what}`;
}

interface Look {
  word: string;
  tone: "quiet" | "good" | "warn" | "danger";
  icon?: "flag";
}

const looks = {
  open: { closed: false, look: { word: "Open", tone: "quiet" } },
  overdue: { closed: false, look: { word: "Overdue", tone: "warn" } },
  settled: { closed: true, look: { word: "Paid", tone: "good" } },
  written_off: { closed: true, look: { word: "Written off", tone: "quiet" } },
  cancelled: { closed: true, look: { word: "Cancelled", tone: "quiet" } },
} satisfies Record<InvoiceState, { closed: boolean; look: Look }>;

/** Whether nothing is open of it any more, be it paid, given up or cancelled. */
export const isClosed = (row: Pick<InvoiceRow, "state">): boolean => looks[row.state].closed;

/** How a row's state is told. */
export function stateOf(row: Pick<InvoiceRow, "state" | "disputed" | "days" | "late_discount">): Look {
  if (row.disputed && !isClosed(row)) return { word: "Disputed", tone: "warn", icon: "flag" };
  if (row.late_discount) return { word: "Late discount", tone: "warn" };
  if (row.state === "overdue" && row.days > 30) return { ...looks.overdue.look, tone: "danger" };
  return looks[row.state].look;
}
