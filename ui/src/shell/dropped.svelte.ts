import type { Source } from "$/bindings";

/** Files dropped anywhere in the window, waiting for the import screen. */
class Dropped {
  sources = $state.raw<Source[]>([]);
  /** Whether files are being dragged over the window. */
  over = $state(false);

  /** Returns the files to the first caller. */
  take(): Source[] {
    const { sources } = this;
    this.sources = [];
    return sources;
  }
}

export const dropped = new Dropped();
