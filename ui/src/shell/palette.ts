import { nameAndNumber } from "$/customers/labels";
import { call } from "$/host";
import { t } from "$/texts";
import type { Action } from "./actions.svelte";
import { router } from "./router.svelte";

/** Something the palette lists: an action, a customer, an invoice. */
export type Found = Pick<Action, "id" | "title" | "group" | "keys" | "icon" | "run">;

/** Scores how well the typed words match beginnings of words: smaller is better, nothing if one matches none. */
export function fit(typed: string, text: string): number | undefined {
  const lower = text.toLowerCase();
  let far = 0;
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = ` ${lower}`.indexOf(` ${word}`);
    if (at < 0) return undefined;
    far += at;
  }
  return far;
}

/** Returns the matching actions, best first. */
export function fitting(typed: string, actions: Action[]): Found[] {
  return actions
    .filter((action) => action.enabled?.() !== false && action.id !== "palette")
    .map((action) => ({ action, at: fit(typed, `${action.title} ${action.group} ${action.words ?? ""}`) }))
    .filter((entry): entry is { action: Action; at: number } => entry.at !== undefined)
    .sort((one, other) => one.at - other.at)
    .map((entry) => entry.action);
}

const FEW = { offset: 0, limit: 5 };

/** Returns customers and invoices of the open book that contain the typed text. */
export async function records(typed: string, signal: AbortSignal): Promise<Found[]> {
  const [customers, invoices] = await Promise.all([
    call("customers.list", { search: typed, state: "all", window: FEW }, { signal }),
    call("invoices.list", { search: typed, state: "all", window: FEW }, { signal }),
  ]);
  return [
    ...customers.rows.map((row): Found => ({
      id: `customer-${row.id}`,
      title: nameAndNumber(row.name, row.number, " · "),
      group: t("common-customer"),
      icon: "customers",
      run: () => router.go(`/customers/${row.id}`),
    })),
    ...invoices.rows.map((row): Found => ({
      id: `invoice-${row.id}`,
      title: `${row.number} · ${row.customer}`,
      group: t("common-invoice"),
      icon: "invoices",
      run: () => router.go(`/invoices/${row.id}`),
    })),
  ];
}
