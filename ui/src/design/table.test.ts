import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { SvelteSet } from "svelte/reactivity";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import NumbersTable from "../../tests/NumbersTable.svelte";
import { preferences } from "./preferences.svelte";
import { Rows } from "./rows.svelte";
import { fitting, moved, stating, stretches, widths, type Column, type TablePlace } from "./table";

const ROW = 32;
const HEIGHT = 10 * ROW;

let rows: Rows<{ id: number }>;
async function list(count: number): Promise<void> {
  rows = new Rows();
  await rows.load(({ offset, limit }) => {
    const length = Math.max(0, Math.min(limit, count - offset));
    return Promise.resolve({ count, rows: Array.from({ length }, (_, place) => ({ id: offset + place })) });
  }, "all");
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await tick();
};
async function press(key: string, init: KeyboardEventInit = {}) {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
  await settle();
}
const focused = () => document.activeElement?.closest("tr")?.dataset.index;
const bodyRows = () => [...document.querySelectorAll("tr[data-index]")];
const first = async () => {
  document.querySelector<HTMLElement>("tr[data-index][tabindex='0']")?.focus();
  await settle();
};

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(function (this: HTMLElement) {
    return this.matches(".grid") ? HEIGHT : ROW;
  });
});
afterAll(() => vi.restoreAllMocks());
beforeEach(() => (preferences.singleKeys = true));

describe("a windowed grid", () => {
  it("has a row in the page only for what is in sight, and says how many there are", async () => {
    await list(100_000);
    render(NumbersTable, { rows });
    await settle();
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("100002");
    expect(bodyRows().length).toBeLessThan(60);
    expect(bodyRows()[0]?.getAttribute("aria-rowindex")).toBe("2");
  });

  it("has one tab stop, whatever its rows contain", async () => {
    await list(30);
    render(NumbersTable, { rows, selected: new SvelteSet<number | string>() });
    await settle();
    const stops = [...document.querySelectorAll<HTMLElement>("tr, a, button, input")].filter(
      (element) => element.tabIndex === 0,
    );
    expect(stops.map((element) => element.dataset.index)).toEqual(["0"]);
  });

  it.each([
    [["j", "j", "k"], "1"],
    [["ArrowDown", "ArrowDown"], "2"],
    [["PageDown"], "7"],
    [["End"], "99999"],
    [["End", "Home"], "0"],
    [["End", "PageUp", "ArrowUp"], "99991"],
  ])("goes by %j to row %s, wherever that is", async (keys, at) => {
    await list(100_000);
    render(NumbersTable, { rows });
    await settle();
    await first();
    for (const key of keys) await press(key);
    expect(focused()).toBe(at);
  });

  it("keeps the focus when its row is scrolled out of sight", async () => {
    await list(100_000);
    render(NumbersTable, { rows });
    await settle();
    await first();
    await press("j");
    const box = document.querySelector(".grid") as HTMLElement;
    box.scrollTop = 50_000 * ROW;
    await fireEvent.scroll(box);
    await settle();
    expect(focused()).toBe("1");
    await press("j");
    expect(focused()).toBe("2");
    expect(box.scrollTop).toBeLessThan(ROW * 3);
  });

  it("leads to the links of a row, of the head and of the totals by arrows", async () => {
    await list(3);
    render(NumbersTable, { rows });
    await settle();
    await first();
    await press("ArrowRight");
    expect(document.activeElement?.textContent).toBe("open 0");
    await press("ArrowLeft");
    expect(document.activeElement?.tagName).toBe("TR");
    await press("ArrowUp");
    expect(document.activeElement?.textContent).toContain("Number");
    await press("ArrowDown");
    expect(focused()).toBe("0");
    await press("End");
    await press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("all");
    await press("ArrowUp");
    expect(focused()).toBe("2");
  });

  it("opens the row with Enter and by a click, but not by a click on its link", async () => {
    await list(3);
    const onopen = vi.fn();
    render(NumbersTable, { rows, onopen });
    await settle();
    await first();
    await press("j");
    await press("Enter");
    await fireEvent.click(screen.getByText("row 2"));
    await fireEvent.click(screen.getByText("open 0"));
    expect(onopen.mock.calls.map(([row]) => (row as { id: number }).id)).toEqual([1, 2]);
  });

  it("selects with x, and from there to where Shift goes", async () => {
    await list(1000);
    const selected = new SvelteSet<number | string>();
    render(NumbersTable, { rows, selected });
    await settle();
    await first();
    await press("j");
    await press("x");
    expect([...selected]).toEqual([1]);
    await press("ArrowDown", { shiftKey: true });
    await press("ArrowDown", { shiftKey: true });
    expect([...selected]).toEqual([1, 2, 3]);
    expect(bodyRows()[2]?.getAttribute("aria-selected")).toBe("true");
    await press("a", { ctrlKey: true });
    await vi.waitFor(() => expect(selected.size).toBe(1000));
    await press("Escape");
    expect(selected.size).toBe(0);
  });

  it("leaves letters alone when single keys are off, but not the arrows", async () => {
    await list(5);
    render(NumbersTable, { rows });
    await settle();
    await first();
    preferences.singleKeys = false;
    await press("j");
    expect(focused()).toBe("0");
    await press("ArrowDown");
    expect(focused()).toBe("1");
  });

  it("sorts by its heads: numbers first from the largest, then the other way round", async () => {
    await list(3);
    const onsort = vi.fn();
    const { rerender } = render(NumbersTable, { rows, onsort, sort: { by: "id", descending: false } });
    await settle();
    expect(screen.getByRole("columnheader", { name: "Number" }).getAttribute("aria-sort")).toBe("ascending");
    await fireEvent.click(screen.getByRole("button", { name: "Link" }));
    await rerender({ sort: { by: "twice", descending: true } });
    await fireEvent.click(screen.getByRole("button", { name: "Link" }));
    expect(onsort.mock.calls.map(([sort]) => sort as unknown)).toEqual([
      { by: "twice", descending: true },
      { by: "twice", descending: false },
    ]);
  });

  it("comes back to the place and the selection it was left at", async () => {
    await list(5000);
    let place: TablePlace | undefined = { top: 3000 * ROW, active: 3004, selected: [3004] };
    const memory = { read: () => place, write: (kept: TablePlace) => (place = kept) };
    const selected = new SvelteSet<number | string>();
    render(NumbersTable, { rows, memory, selected });
    await settle();
    expect((document.querySelector(".grid") as HTMLElement).scrollTop).toBe(3000 * ROW);
    expect(document.querySelector("tr[tabindex='0']")?.getAttribute("data-index")).toBe("3004");
    expect([...selected]).toEqual([3004]);
    await first();
    await press("j");
    expect(place?.active).toBe(3005);
  });

  it("says what it was told to say when there is nothing", async () => {
    await list(0);
    render(NumbersTable, { rows });
    await settle();
    expect(screen.getByText("Nothing here")).toBeTruthy();
  });
});

it("makes a column as wide as its longest figure or its head needs", () => {
  expect(fitting("Net", ["1.00", "12,345,678.90"])).toBeGreaterThan(fitting("Net", ["1.00"]));
  expect(fitting("Over 90 days", [])).toBeGreaterThan(90);
});

it("keeps columns of states as wide as their longest word, and no narrower than they are meant", () => {
  expect(stating(["Paid", "Open"], 104)).toBe(104);
  expect(stating(["Paid", "Not approved yet"], 104)).toBeGreaterThan(16 * 6.6 + 20);
});

describe("columns that do not fit", () => {
  const columns = [
    { key: "name", head: "Name" },
    { key: "sum", head: "Sum", width: 150 },
    { key: "code", head: "Currency", width: 72 },
    { key: "do", head: "Do", width: 170, headUnseen: true },
  ] as Column<unknown>[];

  it("stand closer, then in small letters too, but for buttons", () => {
    const usual = 140 + 150 + 72 + 170 + 36;
    expect(widths(columns, 36, 800)).toEqual({ fit: "usual", least: usual, of: [undefined, 150, 72, 170] });
    expect(widths(columns, 36, usual - 10)).toEqual({
      fit: "closer",
      least: usual - 15,
      of: [undefined, 142, 68, 170],
    });
    const small = widths(columns, 36, usual - 25);
    expect([small.fit, small.of]).toEqual(["smaller", [undefined, 131, 68, 170]]);
    expect(small.least).toBeLessThan(usual - 25);
    const wordy = [{ key: "days", head: "Days overdue", width: 90 }] as Column<unknown>[];
    expect(widths(wordy, 0, 80).of, "its head wraps").toEqual([80]);
  });

  it("are as they are while nobody knows how much room there is", () => {
    expect(widths(columns, 0, 0).fit).toBe("usual");
  });
});

describe("the stretches of a window", () => {
  it("holds the focused row apart, before or after what is in sight", () => {
    const heights = (first: number, last: number, focused: number) =>
      stretches(first, last, focused, 100).map((part) => (part.kind === "row" ? part.index : `${part.rows} left out`));
    expect(heights(50, 52, 10)).toEqual(["10 left out", 10, "39 left out", 50, 51, 52, "47 left out"]);
    expect(heights(0, 1, 99)).toEqual([0, 1, "97 left out", 99]);
    expect(heights(0, 2, 1)).toEqual([0, 1, 2, "97 left out"]);
  });

  it("never leaves the list", () => {
    expect([moved("ArrowUp", 0, 10, 5), moved("PageDown", 8, 10, 5), moved("q", 3, 10, 5)]).toEqual([0, 9, undefined]);
  });
});
