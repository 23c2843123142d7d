import { expect, it } from "vitest";
import type { Action } from "./actions.svelte";
import { fitting } from "./palette";

const action = (title: string, more: Partial<Action> = {}): Action => ({
  id: title,
  title,
  group: "Go to",
  run: () => undefined,
  ...more,
});

it("finds actions by the starts of their words, in any order, the nearest first", () => {
  const all = [action("Write a reminder"), action("Go to Aging"), action("Aging today"), action("Compact rows")];
  const found = (typed: string) => fitting(typed, all).map((one) => one.title);
  expect(found("ag")).toEqual(["Aging today", "Go to Aging"]);
  expect(found("rem wri")).toEqual(["Write a reminder"]);
  expect(found("act")).toEqual([]);
  expect(found("")).toHaveLength(4);
});

it("finds by other words too, and leaves out what cannot be done now", () => {
  const all = [
    action("Dark theme", { words: "theme" }),
    action("Light theme", { words: "theme", enabled: () => false }),
  ];
  expect(fitting("theme", all).map((one) => one.title)).toEqual(["Dark theme"]);
});
