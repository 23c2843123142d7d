import { call } from "$/host";
import { numberOf } from "./labels";

/** Returns customers whose name or number contains the typed text, to choose one. */
export async function customersFor(text: string): Promise<{ value: string; label: string; detail: string }[]> {
  const { rows } = await call("customers.list", { search: text, state: "all", window: { offset: 0, limit: 20 } });
  return rows.map((row) => ({ value: String(row.id), label: row.name, detail: numberOf(row.number, row.name) }));
}
