import type { Memory } from "$/design";

export type Params = Record<string, string | number | null | undefined>;

function query(params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : "";
}

/** Returns the address of a screen: `#/invoices?customer=7`. Parameters without a value are omitted. */
export const href = (path: string, params: Params = {}): string => `#${path}${query(params)}`;

/**
 * Screens by the part of the address behind `#`. Each history step keeps what its screen needs when the user comes
 * back: scroll position, selection.
 */
export class Router {
  path = $state("/");
  params = $state.raw(new URLSearchParams());
  /** Names the history step; a new one shows its screen afresh. */
  step = $state("");

  #kept = new Map<string, Map<string, unknown>>();
  #later: ReturnType<typeof setTimeout> | undefined;

  /** Follows the address from now on; the returned function stops that. */
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
    // Equal parameters stay the same object, so that nothing is fetched again.
    if (search !== this.params.toString()) this.params = new URLSearchParams(search);
    this.step = step;
  }

  /** The parts of the path: `["customers", "7"]`. */
  get parts(): string[] {
    return this.path.split("/").filter((part) => part !== "");
  }

  /** Opens a screen; Back returns from it. */
  go(path: string, params: Params = {}): void {
    history.pushState({ step: crypto.randomUUID() }, "", href(path, params));
    this.#read();
  }

  /** Sets parameters of this screen without a new history step; those without a value are removed. */
  set(params: Params): void {
    const address = href(this.path, { ...Object.fromEntries(this.params), ...params });
    this.params = new URLSearchParams(address.split("?")[1]);
    this.#write(address, this.step);
  }

  /**
   * WebKit refuses more than a hundred changes in half a minute, which a fast typist reaches: the last one is delayed.
   */
  #write(address: string, step: string): void {
    clearTimeout(this.#later);
    if (step !== this.step) return;
    try {
      history.replaceState({ step }, "", address);
    } catch {
      this.#later = setTimeout(() => this.#write(address, step), 1000);
    }
  }

  back(): void {
    history.back();
  }

  /** Returns a place to keep something for this history step. */
  memory<Kept>(name: string): Memory<Kept> {
    const kept = this.#kept.get(this.step) ?? new Map<string, unknown>();
    this.#kept.set(this.step, kept);
    return { read: () => kept.get(name) as Kept | undefined, write: (value) => void kept.set(name, value) };
  }
}

export const router = new Router();
