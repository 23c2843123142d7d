import { describe, expect, it, vi } from "vitest";
import { PAGE, Rows, type FetchPage } from "./rows.svelte";

const numbers = (count: number, from = 0) =>
  vi.fn<FetchPage<number>>(({ offset, limit }) => {
    const rows = Array.from(
      { length: Math.max(0, Math.min(limit, count - offset)) },
      (_, place) => from + offset + place,
    );
    return Promise.resolve({ count, rows });
  });

describe("a long list", () => {
  it("gets only the pages that are looked at, each once", async () => {
    const fetch = numbers(100_000);
    const rows = new Rows<number>();
    await rows.load(fetch, "all");
    expect([rows.count, rows.get(0), rows.get(PAGE)]).toEqual([100_000, 0, undefined]);
    await Promise.all([rows.ensure(50_000, 50_030), rows.ensure(50_010, 50_040)]);
    expect(rows.get(50_017)).toBe(50_017);
    expect(fetch.mock.calls.map(([window]) => window.offset)).toEqual([0, 50_000]);
  });

  it("gives up pages that were scrolled past, but not those that a selection waits for", async () => {
    const rows = new Rows<number>();
    const given = new Map<number, AbortSignal>();
    const slow: FetchPage<number> = ({ offset }, signal) => {
      if (offset === 0) return Promise.resolve({ count: 10_000, rows: [0] });
      given.set(offset, signal);
      return new Promise(() => undefined);
    };
    await rows.load(slow, "all");
    void rows.ensure(1000, 1100);
    void rows.reach(2000, 2100);
    void rows.ensure(2000, 2100);
    void rows.ensure(9000, 9100);
    expect([...given].map(([offset, signal]) => [offset, signal.aborted])).toEqual([
      [1000, true],
      [2000, false],
      [9000, false],
    ]);
  });

  it("keeps the old rows until the new ones are there", async () => {
    const rows = new Rows<number>();
    await rows.load(numbers(500), "one");
    let answer: (page: { count: number; rows: number[] }) => void = () => undefined;
    const loading = rows.load(() => new Promise((resolve) => (answer = resolve)), "two");
    expect([rows.count, rows.get(3), rows.view]).toEqual([500, 3, "one"]);
    answer({ count: 1, rows: [42] });
    await loading;
    expect([rows.count, rows.get(0), rows.get(3), rows.view]).toEqual([1, 42, undefined, "two"]);
  });

  it("forgets an answer that a later question overtook", async () => {
    const rows = new Rows<number>();
    let late: (page: { count: number; rows: number[] }) => void = () => undefined;
    const first = rows.load(() => new Promise((resolve) => (late = resolve)), "slow");
    await rows.load(numbers(2, 10), "fast");
    late({ count: 1, rows: [0] });
    await first;
    expect([rows.view, rows.count, rows.get(0)]).toEqual(["fast", 2, 10]);
  });

  it("reads again where the user is when the same query is asked anew", async () => {
    const rows = new Rows<number>();
    await rows.load(numbers(1000), "same");
    await rows.ensure(610, 640);
    const again = numbers(1000, 5000);
    await rows.load(again, "same");
    expect(again.mock.calls.map(([window]) => window.offset)).toEqual([600]);
    expect(rows.get(615)).toBe(5615);
  });

  it("goes to the start when the list became shorter than the place", async () => {
    const rows = new Rows<number>();
    await rows.load(numbers(1000), "same");
    await rows.ensure(900, 930);
    await rows.load(numbers(3), "same");
    expect([rows.count, rows.get(0)]).toEqual([3, 0]);
  });

  it("keeps what was rejected, and the rows it had", async () => {
    const rows = new Rows<number>();
    await rows.load(numbers(5), "one");
    await rows.load(() => Promise.reject(new Error("no")), "two");
    expect(rows.failure).toBeInstanceOf(Error);
    expect(rows.get(4)).toBe(4);
    await rows.load(numbers(5), "three");
    expect(rows.failure).toBeNull();
  });
});
