import { beforeEach, describe, expect, it, vi } from "vitest";
import { href, Router } from "./router.svelte";

beforeEach(() => history.replaceState(null, "", "#/"));

describe("the router", () => {
  it("leaves out parameters without a value", () => {
    expect(href("/invoices", { customer: 7, currency: null, q: "", from: 0 })).toBe("#/invoices?customer=7&from=0");
  });

  it("reads the address it starts at", () => {
    history.replaceState(null, "", "#/customers/7?tab=items");
    const router = new Router();
    const stop = router.start();
    expect(router.parts).toEqual(["customers", "7"]);
    expect(router.params.get("tab")).toBe("items");
    stop();
  });

  it("keeps the step when only parameters change, and its memory with it", () => {
    const router = new Router();
    const stop = router.start();
    router.go("/invoices", { state: "open" });
    const { step } = router;
    router.memory<number>("scroll").write(640);
    router.set({ q: "meier", state: null });
    expect(router.step).toBe(step);
    expect(location.hash).toBe("#/invoices?q=meier");
    expect(router.memory<number>("scroll").read()).toBe(640);
    stop();
  });

  it("goes on filtering where the browser refuses to note every letter", () => {
    vi.useFakeTimers();
    const router = new Router();
    const stop = router.start();
    router.go("/invoices");
    const refuse = vi.spyOn(history, "replaceState").mockImplementation(() => {
      throw new DOMException("more than 100 times per 30 seconds", "SecurityError");
    });
    router.set({ q: "me" });
    router.set({ q: "mei" });
    expect(router.params.get("q")).toBe("mei");
    refuse.mockRestore();
    vi.advanceTimersByTime(1000);
    expect(location.hash).toBe("#/invoices?q=mei");
    vi.useRealTimers();
    stop();
  });

  it("gives every new step a memory of its own, and the old one back with its state", () => {
    const router = new Router();
    const stop = router.start();
    router.go("/aging");
    const left = history.state as unknown;
    router.memory<number>("scroll").write(320);
    router.go("/aging", { basis: "issue" });
    expect(router.memory<number>("scroll").read()).toBeUndefined();
    history.replaceState(left, "", "#/aging");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(router.memory<number>("scroll").read()).toBe(320);
    stop();
  });
});
