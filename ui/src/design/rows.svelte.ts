import { untrack } from "svelte";

/** A part of a long list, and how long the whole list is. */
export interface Page<Row> {
  count: number;
  rows: Row[];
}

/** Gets `limit` rows from `offset` on. */
export type FetchPage<Row> = (window: { offset: number; limit: number }, signal: AbortSignal) => Promise<Page<Row>>;

/** Rows in one request; the most that Owed answers. */
export const PAGE = 200;

/**
 * A long list of which only the pages looked at are in memory. While another query is answered the rows of the last one
 * stay, so nothing flashes.
 */
export class Rows<Row> {
  /** How many rows the whole list has. */
  count = $state(0);
  /** Whether a first answer came. */
  loaded = $state(false);
  /** What the last request was rejected with. */
  failure = $state.raw<unknown>(null);
  /** Names the query; a table that sees another name starts at the top. */
  view = $state("");

  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #fetch: FetchPage<Row> | undefined;
  #abort = new AbortController();
  #pending = new Map<number, { work: Promise<void>; abort: AbortController; passing: boolean }>();
  #first = 0;
  #last = 0;

  /** The row at `index`; nothing while its page is on the way. */
  get(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** All rows in memory, in order. */
  known(): Row[] {
    const pages = [...this.#pages].sort(([one], [other]) => one - other);
    return pages.flatMap(([, rows]) => rows);
  }

  /** Where the list will be looked at first. */
  aim(index: number): void {
    this.#first = this.#last = index;
  }

  /**
   * Asks anew. The same `view` keeps the place that is looked at; another one starts at the top. An effect that calls
   * it depends on nothing that is read here.
   */
  load(fetch: FetchPage<Row>, view: string): Promise<void> {
    return untrack(() => this.#load(fetch, view));
  }

  async #load(fetch: FetchPage<Row>, view: string): Promise<void> {
    if (this.loaded && view !== this.view) this.aim(0);
    this.#fetch = fetch;
    this.#abort.abort();
    const abort = (this.#abort = new AbortController());
    this.#pending.clear();
    try {
      let pages = await this.#get(fetch, abort.signal);
      if (pages.every(([, page]) => page.rows.length === 0) && (pages[0]?.[1].count ?? 0) > 0) {
        this.aim(0);
        pages = await this.#get(fetch, abort.signal);
      }
      if (abort.signal.aborted) return;
      this.#pages = new Map(pages.map(([number, page]) => [number, page.rows]));
      this.count = pages[0]?.[1].count ?? 0;
      this.view = view;
      this.loaded = true;
      this.failure = null;
    } catch (thrown) {
      if (!abort.signal.aborted) this.failure = thrown;
    }
  }

  #get(fetch: FetchPage<Row>, signal: AbortSignal): Promise<[number, Page<Row>][]> {
    const numbers = span(this.#first, this.#last);
    return Promise.all(
      numbers.map(async (number): Promise<[number, Page<Row>]> => [
        number,
        await fetch({ offset: number * PAGE, limit: PAGE }, signal),
      ]),
    );
  }

  /** Gets what lacks of the rows in sight; what was on the way for rows that were scrolled past is given up. */
  ensure(first: number, last: number): Promise<void> {
    this.#first = first;
    this.#last = last;
    const near = new Set(span(first, last));
    for (const [number, request] of this.#pending) {
      if (request.passing && !near.has(number)) request.abort.abort();
    }
    return untrack(() => this.#reach(first, last, true));
  }

  /** Gets what lacks between two rows, wherever the user looks, and resolves when it is there. */
  reach(first: number, last: number): Promise<void> {
    return this.#reach(first, last, false);
  }

  async #reach(first: number, last: number, passing: boolean): Promise<void> {
    if (!this.loaded || this.count === 0) return;
    const within = span(Math.max(0, first), Math.min(last, this.count - 1));
    await Promise.all(within.filter((number) => !this.#pages.has(number)).map((number) => this.#page(number, passing)));
  }

  #page(number: number, passing: boolean): Promise<void> {
    const pending = this.#pending.get(number);
    if (pending && !pending.abort.signal.aborted) {
      pending.passing &&= passing;
      return pending.work;
    }
    if (!this.#fetch) return Promise.resolve();
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, this.#abort.signal]);
    const work = this.#fetch({ offset: number * PAGE, limit: PAGE }, signal)
      .then((page) => {
        if (signal.aborted) return;
        this.#pages = new Map([...this.#pages, [number, page.rows]]);
        this.count = page.count;
      })
      .catch((thrown: unknown) => {
        if (!signal.aborted) this.failure = thrown;
      })
      .finally(() => this.#pending.get(number)?.abort === abort && this.#pending.delete(number));
    this.#pending.set(number, { work, abort, passing });
    return work;
  }

  /** Stops what is on the way. */
  stop(): void {
    this.#abort.abort();
  }
}

function span(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
