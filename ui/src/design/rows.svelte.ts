import { untrack } from "svelte";

/** A part of a long list, and the length of the whole list. */
export interface Page<Row> {
  count: number;
  rows: Row[];
}

/** Fetches `limit` rows from `offset` on. */
export type FetchPage<Row> = (window: { offset: number; limit: number }, signal: AbortSignal) => Promise<Page<Row>>;

/** Rows per request; Owed answers no more. */
export const PAGE = 200;

/**
 * A long list of which only the visited pages are in memory. While a new query is being answered, the old rows stay, so
 * nothing flashes.
 */
export class Rows<Row> {
  /** The number of rows in the whole list. */
  count = $state(0);
  /** Whether a first answer has come. */
  loaded = $state(false);
  /** The last request's rejection. */
  failure = $state.raw<unknown>(null);
  /** Names the query; a table starts at the top when the name changes. */
  view = $state("");

  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #fetch: FetchPage<Row> | undefined;
  #abort = new AbortController();
  #pending = new Map<number, { work: Promise<void>; abort: AbortController; passing: boolean }>();
  #first = 0;
  #last = 0;

  /** Returns the row at `index`; nothing while its page is loading. */
  get(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Returns all rows in memory, in order. */
  known(): Row[] {
    const pages = [...this.#pages].sort(([one], [other]) => one - other);
    return pages.flatMap(([, rows]) => rows);
  }

  /** Sets where the list will be viewed first. */
  aim(index: number): void {
    this.#first = this.#last = index;
  }

  /**
   * Reloads. The same `view` keeps the scroll position; another one starts at the top. Reading here makes no calling
   * effect depend on anything.
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

  /** Fetches missing rows in sight; requests for rows scrolled past are dropped. */
  ensure(first: number, last: number): Promise<void> {
    this.#first = first;
    this.#last = last;
    const near = new Set(span(first, last));
    for (const [number, request] of this.#pending) {
      if (request.passing && !near.has(number)) request.abort.abort();
    }
    return untrack(() => this.#reach(first, last, true));
  }

  /** Fetches missing rows between two positions, wherever the user scrolls, and resolves when they are there. */
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

  /** Stops running requests. */
  stop(): void {
    this.#abort.abort();
  }
}

function span(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
