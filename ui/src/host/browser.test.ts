import { afterEach, describe, expect, it, vi } from "vitest";
import { browserHost } from "./browser";

const host = browserHost(() => Promise.resolve(null));

function answer(...chunks: string[]) {
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes.encode(chunk));
      controller.close();
    },
  });
  const request = vi.fn<(url: string) => Promise<object>>(() => Promise.resolve({ ok: true, status: 200, body }));
  vi.stubGlobal("fetch", request);
  return request;
}

afterEach(() => vi.unstubAllGlobals());

describe("a call through `owed serve`", () => {
  it("gives the steps as they come and then the answer, wherever the chunks are cut", async () => {
    const request = answer(
      '{"step":{"done":1,"total":2,"wh',
      'at":"Größe"}}\n{"step":{"done":2,"total":2,"what":""}}\n{"o',
      'k":{"id":7}}\n',
    );
    const steps: number[] = [];
    const saved = await host.call(
      "customers.save",
      { id: null, form: {} as never },
      { onStep: (step) => steps.push(step.done) },
    );
    expect(saved).toEqual({ id: 7 });
    expect(steps).toEqual([1, 2]);
    expect(request.mock.calls[0]?.[0]).toBe("call/customers.save");
  });

  it("lets the connection go after the answer, though the server keeps it open", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"ok":{"id":7}}\n')),
      cancel,
    });
    vi.stubGlobal("fetch", () => Promise.resolve({ ok: true, status: 200, body }));
    await host.call("journal.undo", {});
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it("reads an answer that does not end with a line break", async () => {
    answer('{"ok":null}');
    expect(await host.call("book.info", {})).toBeNull();
  });

  it("rejects with the failure's code, message, hint and field", async () => {
    answer('{"failure":{"code":"invalid","message":"“x” is no amount","hint":"Write 1,234.50.","field":"amount"}}\n');
    await expect(host.call("journal.undo", {})).rejects.toMatchObject({
      code: "invalid",
      hint: "Write 1,234.50.",
      field: "amount",
    });
  });

  it("says so when the answer stops in the middle", async () => {
    answer('{"step":{"done":1,"total":9,"what":"rows"}}\n');
    await expect(host.call("journal.undo", {})).rejects.toMatchObject({ code: "internal" });
  });

  it("is `cancelled` when the user aborts it", async () => {
    vi.stubGlobal(
      "fetch",
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) =>
          init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))),
        ),
    );
    const abort = new AbortController();
    const pending = host.call("journal.undo", {}, { signal: abort.signal });
    abort.abort();
    await expect(pending).rejects.toMatchObject({ code: "cancelled" });
  });
});
