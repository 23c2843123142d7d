import type { DeliveryReport, MessagePage } from "$/bindings";
import { toasts } from "$/design";
import { call, host } from "$/host";
import { book, Form, report as tell, watch } from "$/shell";
import { t } from "$/texts";
import { delivered, type Choice } from "./labels";

/** How often the outbox is checked while the window sends by itself, in milliseconds. */
const LOOK_MS = 2000;

/** The schedule of the outbox, and the sending itself. Create it during component initialisation. */
export class Outbox {
  /** Messages waiting to be sent. */
  count = $state(0);
  /** Seconds until the next is due, if any. */
  seconds = $state<number | null>(null);
  report = $state.raw<DeliveryReport | null>(null);
  readonly form = new Form();
  #due: number | null = null;

  /** `reload` fetches the messages again. */
  constructor(reload: () => Promise<void>) {
    $effect(() => {
      const ticking = setInterval(() => this.#tick(), 250);
      // The window sends due messages by itself; this only watches.
      const stop = watch(LOOK_MS, () =>
        host().pathsKnown && this.count > 0 && !this.form.job.running ? reload() : null,
      );
      return () => {
        clearInterval(ticking);
        stop();
      };
    });
  }

  /** Takes over the book's state. */
  hear(page: MessagePage): void {
    this.count = page.folders.find((one) => one.folder === "outbox")?.count ?? 0;
    this.#due = page.next_due_seconds === null ? null : Date.now() + page.next_due_seconds * 1000;
    this.#tick();
  }

  #tick(): void {
    this.seconds = this.#due === null ? null : Math.max(0, Math.ceil((this.#due - Date.now()) / 1000));
  }

  /** Sends due messages; `now` also sends those still held. */
  async send(now: boolean): Promise<void> {
    this.report = null;
    await this.form.send(async (options) => {
      const report = await call("messages.deliver", { now }, options);
      const smooth = !report.stopped && report.results.length === report.sent;
      if (smooth) toasts.show({ text: delivered(report) });
      else this.report = report;
    });
    await book.changed();
  }

  async decide(ids: number[], choice: Choice): Promise<void> {
    try {
      const { changed } = await call("messages.decide", { ids, decision: choice.decision });
      if (choice.decision === "release") return await this.send(false);
      toasts.show({ text: t(choice.said, { count: changed }) });
      await book.changed();
    } catch (thrown) {
      tell(thrown);
    }
  }
}
