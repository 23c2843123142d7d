import type { Source } from "$/bindings";

/** Files that were dropped anywhere in the window and wait for the import screen. */
class Dropped {
  sources = $state.raw<Source[]>([]);
  /** Whether files hang over the window now. */
  over = $state(false);

  /** Gives the files to the one who asks, once. */
  take(): Source[] {
    const { sources } = this;
    this.sources = [];
    return sources;
  }
}

export const dropped = new Dropped();
