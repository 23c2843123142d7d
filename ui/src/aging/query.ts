import type { AgingReport } from "$/bindings";
import { addDays } from "$/design";
import type { Request } from "$/host";
import { href, readSort, type Params } from "$/shell";

export type AgingAsked = Request<"aging.report"> & { basis: "due" | "issue"; buckets: number[] };

const edges = (text: string | null): number[] => (text ?? "").split(",").map(Number).filter((edge) => edge > 0);

/** What the address asks the report for. */
export function asked(params: URLSearchParams): AgingAsked {
  return {
    as_of: params.get("as_of"),
    basis: params.get("basis") === "issue" ? "issue" : "due",
    buckets: edges(params.get("buckets")),
    search: params.get("q") ?? "",
    currency: params.get("currency"),
    sort: readSort(params.get("sort"), { by: "total", descending: true }),
  };
}

/** First and last day of a bucket by its key: `not_due`, `1-30`, `over_90`. */
export function daysOf(key: string): { from: number | null; to: number | null } {
  const between = /^(\d+)-(\d+)$/.exec(key);
  if (between) return { from: Number(between[1]), to: Number(between[2]) };
  const over = /^over_(\d+)$/.exec(key);
  return over ? { from: Number(over[1]) + 1, to: null } : { from: null, to: 0 };
}

/** Whether an item so many days old is in a bucket. */
export function within(key: string, days: number): boolean {
  const { from, to } = daysOf(key);
  return (from === null || days >= from) && (to === null || days <= to);
}

/** The invoices that sum to a figure of the report: of one bucket or of all, of one customer or of those found. */
export function rowsBehind(
  report: AgingReport,
  figure: { currency: string; bucket?: string; customer?: { id: number; name: string }; search?: string | undefined },
): string {
  const days = figure.bucket === undefined ? { from: null, to: null } : daysOf(figure.bucket);
  const params: Params = {
    state: "open",
    as_of: report.as_of,
    basis: report.basis === "issue" ? "issue" : null,
    currency: figure.currency,
    ...days,
    customer: figure.customer?.id,
    customer_name: figure.customer?.name,
    q: figure.customer ? null : figure.search,
  };
  return href("/invoices", params);
}

/** The last days of the months before `today`, the newest first: the days that reports are asked for. */
export function monthEnds(today: string, count: number): string[] {
  const ends: string[] = [];
  let first = `${today.slice(0, 7)}-01`;
  while (today !== "" && ends.length < count) {
    const end = addDays(first, -1);
    ends.push(end);
    first = `${end.slice(0, 7)}-01`;
  }
  return ends;
}
