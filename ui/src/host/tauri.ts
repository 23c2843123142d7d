import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Source, Step } from "../bindings";
import { asFailure, cancelled, type CallOptions, type CommandName, type DropEvent, type Host } from "./host";

let lastJob = 0;

async function call(name: CommandName, request: unknown, options: CallOptions = {}): Promise<unknown> {
  const { signal } = options;
  if (signal?.aborted) throw cancelled();
  const job = ++lastJob;
  const onStep = new Channel<Step>((step) => options.onStep?.(step));
  const cancel = () => void invoke("cancel", { job });
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    return await invoke("call", { name, request, job, onStep });
  } catch (thrown) {
    throw asFailure(thrown);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

const sourcesOf = (paths: string[]): Source[] => paths.map((path) => ({ path }));

/** Returns the host for the desktop window: the system's dialogs, and files by their paths. */
export function tauriHost(): Host {
  return {
    pathsKnown: true,
    call: call as Host["call"],
    async pickFiles(kind) {
      const paths = await open({ multiple: true, filters: [{ name: kind.name, extensions: kind.endings }] });
      return sourcesOf(paths ?? []);
    },
    pickPath: (title, kind) => open({ title, filters: [{ name: kind.name, extensions: kind.endings }] }),
    pickFolder: (title) => open({ title, directory: true }),
    saveFile: (title, defaultName) => save({ title, defaultPath: defaultName }),
    async openPath(path) {
      await invoke("open_path", { path }).catch((thrown: unknown) => {
        throw asFailure(thrown);
      });
    },
    async openAddress(address) {
      await invoke("open_address", { address }).catch((thrown: unknown) => {
        throw asFailure(thrown);
      });
    },
    onDrop(hear) {
      const stop = getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop") hear({ kind: "drop", sources: sourcesOf(payload.paths) });
        else hear({ kind: payload.type === "leave" ? "leave" : "over" } satisfies DropEvent);
      });
      return () => void stop.then((unlisten) => unlisten());
    },
  };
}
