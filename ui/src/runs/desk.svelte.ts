import type { Run, RunCustomer, RunEdits, RunProduce, RunProduced, RunStatus } from "$/bindings";
import { asFailure, call, type CommandFailure } from "$/host";
import { book, change, Form } from "$/shell";
import { leftToDo } from "./fates";
import { lines } from "./lines";

/** Runs looked at for what is still to post or to send; older ones are in the customers' timelines. */
const LOOKED_AT = 12;

/** The run under review, and the runs before it that are not finished. Make it while a component is set up. */
export class Desk {
  run = $state.raw<Run | null>(null);
  status = $state.raw<RunStatus | null>(null);
  unfinished = $state.raw<RunStatus[]>([]);
  failure = $state.raw<CommandFailure | null>(null);
  readonly form = new Form();
  readonly lines = $derived(this.run && this.status ? lines(this.run, this.status) : []);

  /** `asOf` gives the day; today where it is nothing. */
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
    const known = await call("runs.list", {}, { signal });
    const approved = day === null ? known.find((one) => one.state === "approved") : undefined;
    const standing =
      approved ??
      known.find((one) => one.state === "proposed" && one.run === this.run?.run && one.as_of === (day ?? book.today));
    const run = standing
      ? await call("runs.get", { run: standing.run }, { signal })
      : await call("runs.propose", { as_of: day }, { signal });
    const status = await call("runs.status", { run: run.run }, { signal });
    const made = known.filter((one) => one.state === "produced" || one.run === approved?.run).slice(0, LOOKED_AT);
    const before = await Promise.all(made.map((one) => call("runs.status", { run: one.run }, { signal })));
    if (signal.aborted) return;
    this.run = run;
    this.status = status;
    this.unfinished = before.filter((one) => leftToDo(one.recipients) !== "");
    this.failure = null;
  }

  /** Changes one customer's letter, which was `seen` like that, or takes the customer out. */
  async edit(customer: RunCustomer, edits: RunEdits, seen: RunEdits, exclude: boolean, said: string): Promise<boolean> {
    const { run } = this;
    if (!run) return false;
    return this.form.send((options) =>
      change("runs.edit", { run: run.run, customer_id: customer.customer_id, exclude, edits, seen }, said, options),
    );
  }

  /** Takes a customer out, or puts it in again, with the changes made before. */
  async toggle(customer: RunCustomer, exclude: boolean): Promise<void> {
    const { run } = this;
    if (!run) return;
    const said = exclude ? `${customer.name} taken out` : `${customer.name} is in again`;
    await this.form.send(async (options) => {
      const { edits } = await call("runs.draft", { run: run.run, customer_id: customer.customer_id }, options);
      await change(
        "runs.edit",
        { run: run.run, customer_id: customer.customer_id, exclude, edits, seen: edits },
        said,
        options,
      );
    });
  }

  /** Approves these customers, or everyone that is in. */
  async approve(customers: number[] | null, said: string | null): Promise<boolean> {
    const { run } = this;
    if (!run) return false;
    return this.form.send((options) =>
      change("runs.approve", { run: run.run, customers, except: [] }, () => said, options),
    );
  }

  /** Makes the letters and mails of everyone approved. */
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
