import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { Draft } from "./draft.svelte";

describe("a draft", () => {
  it("knows upon what it was typed, whatever others save meanwhile", () => {
    const stop = $effect.root(() => {
      const draft = new Draft("a test", { phone: "1", city: "Hull" });
      draft.value.city = "York";
      flushSync();
      draft.hear({ phone: "2", city: "Hull" });
      expect(draft.value).toEqual({ phone: "1", city: "York" });
      expect(draft.seen).toEqual({ phone: "1", city: "Hull" });

      const again = new Draft("a test", { phone: "2", city: "Hull" });
      expect(again.value.city).toBe("York");
      expect(again.seen).toEqual({ phone: "1", city: "Hull" });

      draft.discard();
      expect([draft.value, draft.seen]).toEqual([
        { phone: "2", city: "Hull" },
        { phone: "2", city: "Hull" },
      ]);
    });
    stop();
  });
});
