import type { LetterDespite, NotMade, Recipient, RunPosted } from "$/bindings";
import { call, host } from "$/host";
import { change, Form } from "$/shell";
import { t } from "$/texts";

/** A run whose letters exist: they are printed, posted, created again and sent. */
export class MadeRun {
  readonly form = new Form();
  /** Letters that are no longer true and were not marked. */
  keptBack = $state.raw<NotMade[]>([]);
  readonly #run: () => number;

  constructor(run: () => number) {
    this.#run = run;
  }

  #mark(posting: Recipient[], not_posted: boolean, despite: LetterDespite[], options?: { signal: AbortSignal }) {
    const ids = posting.map((recipient) => recipient.customer_id);
    const said = (done: RunPosted) =>
      t(not_posted ? "runs-said-not-posted" : "runs-said-posted", { count: ids.length - done.kept_back.length });
    const request = { run: this.#run(), customers: ids, on: null, not_posted, despite };
    return change("runs.post", request, said, options);
  }

  /** Marks letters as posted today, or as not posted; says whether that worked. */
  post(posting: Recipient[], not_posted: boolean): Promise<boolean> {
    return this.form.send(
      async (options) => (this.keptBack = (await this.#mark(posting, not_posted, [], options)).kept_back),
    );
  }

  /** Marks letters as posted, despite any changes since. */
  async postAnyway(posting: Recipient[], reason: string): Promise<void> {
    const despite = posting.map(({ customer_id }) => ({ customer_id, reason }));
    this.keptBack = (await this.#mark(posting, false, despite)).kept_back;
    this.form.failure = null;
  }

  /** Writes the letters to print again, into one file of this name or as PDFs. */
  async print(how: "merged" | "folder", name: string): Promise<void> {
    const to = { folder: null as string | null, merged: null as string | null, anew: false };
    to[how] =
      how === "folder"
        ? await host().pickFolder(t("runs-pick-folder"))
        : await host().saveFile(t("runs-pick-file"), name);
    const path = to[how];
    if (!path) return;
    await this.form.send(async (options) => {
      await call("runs.produce", { run: this.#run(), ...to }, options);
      if (host().pathsKnown) await host().openPath(path);
    });
  }

  async makeAnew(): Promise<void> {
    const request = { run: this.#run(), folder: null, merged: null, anew: true };
    const said = t("runs-said-created-again");
    await this.form.send((options) => change("runs.produce", request, said, options));
  }

  async send(): Promise<void> {
    await this.form.send((options) => change("runs.send", { run: this.#run(), folder: null }, () => null, options));
  }
}
