import { untrack } from "svelte";
import type { RunCustomer, RunDraft, RunEdits, RunProduce, RunProduced, RunReview } from "$/bindings";
import { asFailure, call, type CommandFailure } from "$/host";
import { book, change, Form } from "$/shell";
import { t } from "$/texts";

/** Derives a letter's changes from the ones it has. */
export type Edited = (draft: RunDraft) => RunEdits;

/** The run under review, and earlier unfinished runs. Create it during component initialisation. */
export class Desk {
  #review = $state.raw<RunReview | null>(null);
  readonly run = $derived(this.#review?.run ?? null);
  readonly lines = $derived(this.#review?.lines ?? []);
  readonly unfinished = $derived(this.#review?.unfinished ?? []);
  failure = $state.raw<CommandFailure | null>(null);
  readonly form = new Form();

  /** `asOf` returns the day; `null` means today. */
  constructor(asOf: () => string | null) {
    $effect(() => {
      void book.revision;
      const day = asOf();
      const abort = new AbortController();
      this.#load(day, abort.signal).catch((thrown: unknown) => {
        if (!abort.signal.aborted) this.failure = asFailure(thrown);
      });
      return () => abort.abort();
    });
  }

  async #load(day: string | null, signal: AbortSignal): Promise<void> {
    // What is on the screen is no reason to reload.
    const run = untrack(() => this.run?.run ?? null);
    const review = await call("runs.review", { as_of: day, run }, { signal });
    if (signal.aborted) return;
    this.#review = review;
    this.failure = null;
  }

  /** Changes one customer's letter, or excludes the customer; refused if its changes are no longer those `seen`. */
  async edit(customer: RunCustomer, edits: RunEdits, seen: RunEdits, exclude: boolean, said: string): Promise<boolean> {
    const { run } = this;
    if (!run) return false;
    return this.form.send((options) =>
      change("runs.edit", { run: run.run, customer_id: customer.customer_id, exclude, edits, seen }, said, options),
    );
  }

  /** Excludes a customer, or includes it again with the earlier changes. */
  async toggle(customer: RunCustomer, exclude: boolean): Promise<void> {
    const said = t(exclude ? "runs-said-excluded" : "runs-said-included", { name: customer.name });
    await this.alter(customer, (draft) => draft.edits, exclude, said);
  }

  /** Changes one thing about a customer's letter, on top of its current changes. */
  async alter(customer: RunCustomer, edited: Edited, exclude: boolean, said: string): Promise<void> {
    const { run } = this;
    if (!run) return;
    const { customer_id } = customer;
    await this.form.send(async (options) => {
      const draft = await call("runs.draft", { run: run.run, customer_id }, options);
      const request = { run: run.run, customer_id, exclude, edits: edited(draft), seen: draft.edits };
      await change("runs.edit", request, said, options);
    });
  }

  /** Approves these customers, or everyone who is in. */
  async approve(customers: number[] | null, said: string | null): Promise<boolean> {
    const { run } = this;
    if (!run) return false;
    return this.form.send((options) =>
      change("runs.approve", { run: run.run, customers, except: [] }, () => said, options),
    );
  }

  /** Creates the letters and mails of everyone approved. */
  async produce(to: Pick<RunProduce, "folder" | "merged">): Promise<RunProduced | null> {
    const { run } = this;
    if (!run) return null;
    let produced: RunProduced | null = null;
    await this.form.send(async (options) => {
      produced = await change("runs.produce", { run: run.run, ...to, anew: false }, () => null, options);
    });
    return produced;
  }
}
