import { beforeEach, describe, expect, it, vi } from "vitest";
import { preferences } from "$/design";
import { Actions, type Action } from "./actions.svelte";

let registry: Actions;
let clock = 0;

function press(key: string, init: KeyboardEventInit = {}, on: HTMLElement = document.body): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, "timeStamp", { value: (clock += 100) });
  Object.defineProperty(event, "target", { value: on });
  return registry.press(event);
}
const action = (id: string, keys: string, run = vi.fn()): Action & { run: typeof run } => ({
  id,
  title: id,
  group: "Test",
  keys,
  run,
});

beforeEach(() => {
  registry = new Actions();
  clock += 10_000;
  preferences.singleKeys = true;
});

describe("the registry of actions", () => {
  it("runs a sequence only when its keys follow each other", () => {
    const aging = action("go.aging", "g a");
    registry.add([aging]);
    expect(press("a")).toBe(false);
    press("g");
    expect(press("a")).toBe(true);
    press("g");
    clock += 5000;
    press("a");
    expect(aging.run).toHaveBeenCalledTimes(1);
  });

  it("tells Ctrl+Z from Ctrl+Shift+Z", () => {
    const undo = action("undo", "mod+z");
    const redo = action("redo", "mod+shift+z");
    registry.add([undo, redo]);
    press("z", { ctrlKey: true });
    press("Z", { ctrlKey: true, shiftKey: true });
    expect(undo.run).toHaveBeenCalledTimes(1);
    expect(redo.run).toHaveBeenCalledTimes(1);
  });

  it("leaves single keys and Ctrl+Z to a field, but not Ctrl+K", () => {
    const [find, undo, palette] = [action("find", "/"), action("undo", "mod+z"), action("palette", "mod+k")];
    registry.add([find, undo, palette]);
    const field = document.createElement("input");
    press("/", {}, field);
    press("z", { ctrlKey: true }, field);
    press("k", { ctrlKey: true }, field);
    expect([find, undo, palette].map((one) => one.run.mock.calls.length)).toEqual([0, 0, 1]);
  });

  it("is silent about single keys when they are switched off", () => {
    const find = action("find", "/");
    registry.add([find]);
    preferences.singleKeys = false;
    expect(press("/")).toBe(false);
    expect(find.run).not.toHaveBeenCalled();
  });

  it("skips what cannot be done now, and prefers what was added last", () => {
    const below = action("screen.open", "o");
    const above = action("dialog.open", "o");
    registry.add([below]);
    const remove = registry.add([{ ...above, enabled: () => false }]);
    press("o");
    remove();
    registry.add([above]);
    press("o");
    expect(below.run).toHaveBeenCalledTimes(1);
    expect(above.run).toHaveBeenCalledTimes(1);
  });

  it("keeps one action an id", () => {
    registry.add([action("save", "s")]);
    const remove = registry.add([{ ...action("save", "s"), title: "Save the customer" }]);
    expect(registry.all.map((one) => one.title)).toEqual(["Save the customer"]);
    remove();
    expect(registry.get("save")?.title).toBe("save");
  });
});
