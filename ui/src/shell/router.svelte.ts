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
  #later: ReturnType<typeof setTimeout> | undefined;

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
    // The same parameters stay the same object, so that nobody asks again for what they have.
    if (search !== this.params.toString()) this.params = new URLSearchParams(search);
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
    const address = href(this.path, { ...Object.fromEntries(this.params), ...params });
    this.params = new URLSearchParams(address.split("?")[1]);
    this.#write(address, this.step);
  }

  /** WebKit refuses more than a hundred changes in half a minute, which a fast typist reaches: the last one comes later. */
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

  /** A place to keep something for this step of the history. */
  memory<Kept>(name: string): Memory<Kept> {
    const kept = this.#kept.get(this.step) ?? new Map<string, unknown>();
    this.#kept.set(this.step, kept);
    return { read: () => kept.get(name) as Kept | undefined, write: (value) => void kept.set(name, value) };
  }
}

export const router = new Router();
