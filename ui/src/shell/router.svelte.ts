import type { Memory } from "$/design";

export type Params = Record<string, string | number | null | undefined>;

function query(params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : "";
}

/** The address of a screen: `#/invoices?customer=7`. Parameters without a value are left out. */
export const href = (path: string, params: Params = {}): string => `#${path}${query(params)}`;

/**
 * Screens by the part of the address behind `#`. Each step of the history keeps what its screen wants to find again
 * when the user comes back: scroll, selection.
 */
export class Router {
  path = $state("/");
  params = $state.raw(new URLSearchParams());
  /** Names the step of the history; a new one shows its screen anew. */
  step = $state("");

  #kept = new Map<string, Map<string, unknown>>();

  /** Follows the address from now on; the function given back stops that. */
  start(): () => void {
    const read = () => this.#read();
    read();
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    return () => {
      window.removeEventListener("popstate", read);
      window.removeEventListener("hashchange", read);
    };
  }

  #read(): void {
    const state = history.state as { step?: string } | null;
    const step = state?.step ?? crypto.randomUUID();
    if (!state?.step) history.replaceState({ step }, "");
    const [path = "", search = ""] = location.hash.replace(/^#/, "").split("?");
    this.path = path === "" ? "/" : path;
    this.params = new URLSearchParams(search);
    this.step = step;
  }

  /** The parts of the path: `["customers", "7"]`. */
  get parts(): string[] {
    return this.path.split("/").filter((part) => part !== "");
  }

  /** Goes on to a screen; Back returns from it. */
  go(path: string, params: Params = {}): void {
    history.pushState({ step: crypto.randomUUID() }, "", href(path, params));
    this.#read();
  }

  /** Sets parameters of this screen without a new step; those without a value go away. */
  set(params: Params): void {
    const now = { ...Object.fromEntries(this.params), ...params };
    history.replaceState({ step: this.step }, "", href(this.path, now));
    this.#read();
  }

  back(): void {
    history.back();
  }

  /** A place to keep something for this step of the history. */
  memory<Kept>(name: string): Memory<Kept> {
    const kept = this.#kept.get(this.step) ?? new Map<string, unknown>();
    this.#kept.set(this.step, kept);
    return { read: () => kept.get(name) as Kept | undefined, write: (value) => void kept.set(name, value) };
  }
}

export const router = new Router();
