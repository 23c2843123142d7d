/** This person's preferences for look and keyboard; kept on this computer, not in the book. */
export type Theme = "system" | "light" | "dark";
export type Density = "normal" | "compact";

function stored<T extends string>(name: string, allowed: readonly T[], usual: T): T {
  const value = localStorage.getItem(`owed.${name}`);
  return allowed.find((one) => one === value) ?? usual;
}

class Preferences {
  #theme = $state<Theme>(stored("theme", ["system", "light", "dark"], "system"));
  #density = $state<Density>(stored("density", ["normal", "compact"], "normal"));
  #singleKeys = $state(stored("single-keys", ["on", "off"], "on") === "on");

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    localStorage.setItem("owed.theme", theme);
    this.apply();
  }

  get density(): Density {
    return this.#density;
  }
  set density(density: Density) {
    this.#density = density;
    localStorage.setItem("owed.density", density);
    this.apply();
  }

  /** Whether keys without Ctrl or Cmd act outside fields. */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }
  set singleKeys(on: boolean) {
    this.#singleKeys = on;
    localStorage.setItem("owed.single-keys", on ? "on" : "off");
  }

  /** The height of a table row in pixels; the same as `--row`. */
  get rowHeight(): number {
    return this.#density === "compact" ? 28 : 32;
  }

  /** Sets theme and density on the page, where the tokens read them. */
  apply(): void {
    document.documentElement.dataset.theme = this.#theme;
    document.documentElement.dataset.density = this.#density;
  }
}

export const preferences = new Preferences();
