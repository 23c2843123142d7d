import { t } from "$/texts";
import type { Failure, Source, Step } from "../bindings";
import { lines } from "./lines";
import { asFailure, cancelled, CommandFailure, type CallOptions, type CommandName, type Host } from "./host";

type Line = { step: Step } | { ok: unknown } | { failure: Failure };

/** Asks the user to type a path; `null` if they cancelled. */
export type AskPath = (title: string, proposal: string) => Promise<string | null>;

const lost = (message: string) =>
  new CommandFailure({ code: "internal", message, hint: t("frame-lost-hint"), field: null });

async function call(name: CommandName, request: unknown, options: CallOptions = {}): Promise<unknown> {
  try {
    // Relative: the address contains the secret of `owed serve`.
    const answer = await fetch(`call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal: options.signal ?? null,
    });
    if (!answer.ok || !answer.body) throw lost(t("frame-lost-status", { status: String(answer.status) }));
    for await (const text of lines(answer.body)) {
      const line = JSON.parse(text) as Line;
      if ("step" in line) options.onStep?.(line.step);
      else if ("ok" in line) return line.ok;
      else throw asFailure(line.failure);
    }
    throw lost(t("frame-lost-midway"));
  } catch (thrown) {
    if (options.signal?.aborted) throw cancelled();
    if (thrown instanceof TypeError) throw lost(t("frame-lost"));
    throw asFailure(thrown);
  }
}

function sourceOf(file: File): Promise<Source> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).replace(/^[^,]*,/, "") });
    reader.onerror = () => reject(asFailure(reader.error));
    reader.readAsDataURL(file);
  });
}

function pickFiles(accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = accept;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** Returns the host for a browser with `owed serve`: files by their content, paths typed by the user. */
export function browserHost(ask: AskPath): Host {
  return {
    pathsKnown: false,
    call: call as Host["call"],
    async pickFiles(kind) {
      const files = await pickFiles(kind.endings.map((ending) => `.${ending}`).join(","));
      return Promise.all(files.map(sourceOf));
    },
    pickPath: (title) => ask(title, ""),
    pickFolder: (title) => ask(title, ""),
    saveFile: (title, defaultName) => ask(title, defaultName),
    openPath: (path) => Promise.reject(asFailure(new Error(t("frame-cannot-open", { path })))),
    openAddress(address) {
      // A browser that opens no window here still shows the button that opens the page again.
      window.open(address, "_blank", "noopener,noreferrer");
      return Promise.resolve();
    },
    onDrop(hear) {
      const over = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        hear({ kind: "over" });
      };
      const leave = (event: DragEvent) => {
        if (event.relatedTarget === null) hear({ kind: "leave" });
      };
      const drop = (event: DragEvent) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void Promise.all(files.map(sourceOf)).then((sources) => hear({ kind: "drop", sources }));
      };
      window.addEventListener("dragover", over);
      window.addEventListener("dragleave", leave);
      window.addEventListener("drop", drop);
      return () => {
        window.removeEventListener("dragover", over);
        window.removeEventListener("dragleave", leave);
        window.removeEventListener("drop", drop);
      };
    },
  };
}
