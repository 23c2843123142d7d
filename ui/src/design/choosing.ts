import type { SvelteSet } from "svelte/reactivity";
import type { Rows } from "./rows.svelte";

interface Choosable<Row> {
  rows: Rows<Row>;
  rowKey: (row: Row) => number | string;
  /** Keys of the chosen rows; without it rows cannot be chosen. */
  selected: SvelteSet<number | string> | undefined;
}

/** How rows of a table are chosen: one by one, from one to another, or all. */
export class Choosing<Row> {
  #table: () => Choosable<Row>;
  /** Where a stretch of rows begins. */
  #anchor: number | undefined;

  constructor(table: () => Choosable<Row>) {
    this.#table = table;
  }

  /** Lets the next stretch begin at the row that has the tab stop. */
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

  /** Chooses from where the stretch began, else from `active`, to a row, and nothing else. */
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

  /** Chooses all rows, or none where all are chosen. */
  async all(): Promise<void> {
    const { rows, rowKey, selected } = this.#table();
    if (!selected) return;
    if (selected.size >= rows.count) return selected.clear();
    await rows.reach(0, rows.count - 1);
    for (const row of rows.known()) selected.add(rowKey(row));
  }
}
