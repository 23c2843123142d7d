import type { Snippet } from "svelte";

/** A column of a {@link Rows} table: its head and its cells. */
export interface Column<Row> {
  key: string;
  head: string;
  /** Whether the head is only for screen readers, as above buttons. */
  headUnseen?: boolean;
  /** Numbers are aligned to the end, text to the start. */
  align?: "start" | "end";
  sortable?: boolean;
  /** Pixels; columns without a width share the rest. */
  width?: number;
  /** The minimum of a column without a width, if not {@link LEAST}. */
  least?: number;
  /** Shows a row's cell; it also gets the column's key, for columns made alike. */
  cell: Snippet<[Row, string]>;
  /** Shows a cell in a pinned row of totals, by the number of that row. */
  total?: Snippet<[number, string]>;
}

/** The minimum of a column without a width; below it the table scrolls sideways. */
export const LEAST = 140;

/** Returns the width in pixels of a column of figures, so that neither they nor its head is cut off. */
export function fitting(head: string, figures: string[]): number {
  const wide = (figure: string) => [...figure].reduce((sum, sign) => sum + (/[.,' ]/.test(sign) ? 5 : 9.1), 0);
  return Math.ceil(Math.max(40, ...figures.map(wide), head.length * 6.6 + 18) + 25);
}

/** Returns the width in pixels of a column of states, so that no word beside its icon is cut off; at least `least`. */
export const stating = (words: string[], least: number): number =>
  Math.max(least, Math.ceil(Math.max(...words.map((word) => word.length)) * 6.6) + 38);

/** How a table saves room: first its columns move closer, then its text shrinks too, and its heads wrap. */
export type Fit = "usual" | "closer" | "smaller";

/**
 * Returns the columns' widths in the available pixels, before the table scrolls sideways; columns of buttons stay as
 * they are.
 */
export function widths<Row>(
  columns: Column<Row>[],
  extra: number,
  room: number,
): { fit: Fit; least: number; of: (number | undefined)[] } {
  const outer = (place: number) => place === 0 || place === columns.length - 1;
  const fitted = (fit: Fit) =>
    columns.map((column, place) => {
      const usual = column.width ?? column.least ?? LEAST;
      if (fit === "usual" || column.headUnseen) return usual;
      return Math.max(narrowed[fit](usual), headOf[fit](column)) + (outer(place) ? 5 : 0);
    });
  const sum = (list: number[]) => list.reduce((all, one) => all + one, extra);
  const fit =
    room === 0 ? "usual" : ((["usual", "closer"] as const).find((one) => sum(fitted(one)) <= room) ?? "smaller");
  const kept = fitted(fit);
  return {
    fit,
    least: sum(kept),
    of: columns.map((column, place) => (column.width === undefined ? undefined : kept[place])),
  };
}

/** 8 pixels between columns instead of 16, and text of 12 pixels instead of 13. */
const narrowed = {
  closer: (width: number) => width - 8,
  smaller: (width: number) => Math.ceil(((width - 24) * 12) / 13) + 14,
};
/** Returns the room for a head, whose text is always small; or for its longest word. */
const headOf = {
  closer: ({ head }: { head: string }) => Math.ceil(head.length * 7.2) + 10,
  smaller: ({ head }: { head: string }) =>
    Math.ceil(Math.max(...head.split(" ").map((word) => word.length)) * 7.2) + 10,
};

export interface Sorting<By extends string = string> {
  by: By;
  descending: boolean;
}

/** Where a table was left, to return to. */
export interface TablePlace {
  top: number;
  active: number;
  selected: (number | string)[];
}

/** Keeps a place while another screen is shown. */
export interface Memory<Kept> {
  read(): Kept | undefined;
  write(kept: Kept): void;
}

/** A stretch of a windowed list: a row, or the height of omitted ones. */
export type Stretch = { kind: "row"; index: number } | { kind: "gap"; from: number; rows: number };

/** Returns the rows from `first` to `last` plus the focused one, which must stay even when it is scrolled away. */
export function stretches(first: number, last: number, focused: number, count: number): Stretch[] {
  const shown = [];
  for (let index = Math.max(0, first); index <= Math.min(last, count - 1); index++) shown.push(index);
  if (focused >= 0 && focused < count && !shown.includes(focused)) shown.push(focused);
  shown.sort((one, other) => one - other);
  const list: Stretch[] = [];
  let next = 0;
  for (const index of shown) {
    if (index > next) list.push({ kind: "gap", from: next, rows: index - next });
    list.push({ kind: "row", index });
    next = index + 1;
  }
  if (count > next) list.push({ kind: "gap", from: next, rows: count - next });
  return list;
}

/** Returns the row that a key leads to from `at`; nothing if the key does not move. */
export function moved(key: string, at: number, count: number, page: number): number | undefined {
  const target = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}
