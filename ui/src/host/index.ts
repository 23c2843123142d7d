import { browserHost, type AskPath } from "./browser";
import type { Host } from "./host";
import { tauriHost } from "./tauri";

export { asFailure, cancelled, CommandFailure, isNothing } from "./host";
export type { CallOptions, CommandName, DropEvent, FileKind, Host, Request, Response } from "./host";
export type { AskPath } from "./browser";

let chosen: Host | undefined;

/** Chooses the host once, at the start: the window if there is one, else the browser. */
export function startHost(ask: AskPath): void {
  chosen = "__TAURI_INTERNALS__" in window ? tauriHost() : browserHost(ask);
}

/** Replaces the host; for tests. */
export function useHost(other: Host): void {
  chosen = other;
}

/** Returns the host that shows this window. */
export function host(): Host {
  if (!chosen) throw new Error("the host is not started");
  return chosen;
}

/** Runs a command; rejects with a {@link CommandFailure}. */
export const call: Host["call"] = (name, request, options) => host().call(name, request, options);
