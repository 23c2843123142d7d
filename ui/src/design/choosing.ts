import type { SvelteSet } from "svelte/reactivity";
import type { Rows } from "./rows.svelte";

interface Choosable<Row> {
  rows: Rows<Row>;
  rowKey: (row: Row) => number | string;
  /** Keys of the selected rows; without it rows cannot be selected. */
  selected: SvelteSet<number | string> | undefined;
}

/** Selects rows of a table: one by one, as a range, or all. */
export class Choosing<Row> {
  #table: () => Choosable<Row>;
  /** Where a range begins. */
  #anchor: number | undefined;

  constructor(table: () => Choosable<Row>) {
    this.#table = table;
  }

  /** Begins the next range at the row that has the tab stop. */
  startAnew(): void {
    this.#anchor = undefined;
  }

  toggle(index: number): void {
    const { rows, rowKey, selected } = this.#table();
    const row = rows.get(index);
    if (!row || !selected) return;
    const key = rowKey(row);
    if (!selected.delete(key)) selected.add(key);
    this.#anchor = index;
  }

  /** Selects exactly the range from its start, else from `active`, to a row. */
  async extend(active: number, to: number): Promise<void> {
    const { rows, rowKey, selected } = this.#table();
    if (!selected) return;
    this.#anchor ??= active;
    const [from, until] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    await rows.reach(from, until);
    selected.clear();
    for (let index = from; index <= until; index++) {
      const row = rows.get(index);
      if (row) selected.add(rowKey(row));
    }
  }

  /** Selects all rows, or none if all are selected. */
  async all(): Promise<void> {
    const { rows, rowKey, selected } = this.#table();
    if (!selected) return;
    if (selected.size >= rows.count) return selected.clear();
    await rows.reach(0, rows.count - 1);
    for (const row of rows.known()) selected.add(rowKey(row));
  }
}
