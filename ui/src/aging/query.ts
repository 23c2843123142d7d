import type { AgingQuery, AgingReport, Basis, Bucket } from "$/bindings";
import { addDays } from "$/design";
import type { Request } from "$/host";
import { href, readSort, type Params } from "$/shell";

export type AgingAsked = Request<"aging.report"> & { basis: Basis; buckets: number[] };

const edges = (text: string | null): number[] =>
  (text ?? "")
    .split(",")
    .map(Number)
    .filter((edge) => edge > 0);

/** Returns the bucket edges as typed; `null` if any of them is not a whole number of days. */
export function typedEdges(text: string): string | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  return parts.every((part) => /^[1-9]\d{0,4}$/.test(part)) ? parts.join(",") : null;
}

/** Returns what the address asks of the report. */
export function asked(params: URLSearchParams): AgingAsked {
  return {
    as_of: params.get("as_of"),
    basis: params.get("basis") === "issue" ? "issue" : "due",
    buckets: edges(params.get("buckets")),
    search: params.get("q") ?? "",
    currency: params.get("currency"),
    sort: readSort<AgingQuery["sort"]["by"]>(params.get("sort"), { by: "total", descending: true }),
  };
}

/** Says whether an item of this age is in a bucket. */
export function within(bucket: Bucket, days: number): boolean {
  return (bucket.days_from === null || days >= bucket.days_from) && (bucket.days_to === null || days <= bucket.days_to);
}

/**
 * Returns the query for the invoices that add up to a figure of the report: of one bucket or all, of one customer or
 * those found.
 */
export function rowsBehind(
  report: AgingReport,
  figure: { currency: string; bucket?: Bucket; customer?: { id: number; name: string }; search?: string | undefined },
): string {
  const params: Params = {
    state: "open",
    as_of: report.as_of,
    basis: report.basis === "issue" ? "issue" : null,
    currency: figure.currency,
    from: figure.bucket?.days_from,
    to: figure.bucket?.days_to,
    customer: figure.customer?.id,
    customer_name: figure.customer?.name,
    q: figure.customer ? null : figure.search,
  };
  return href("/invoices", params);
}

/** Returns the last days of the months before `today`, newest first, for which reports are usually requested. */
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
