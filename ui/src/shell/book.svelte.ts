import type { BookInfo } from "$/bindings";
import { toasts } from "$/design";
import {
  asFailure,
  call,
  host,
  isNothing,
  type CallOptions,
  type CommandName,
  type Request,
  type Response,
} from "$/host";
import { language, showIn, t } from "$/texts";
import { showLog } from "./fault";

/** The open book, and a number that grows with every change to it, so that screens showing rows read them again. */
class Book {
  info = $state.raw<BookInfo | null>(null);
  /** Whether it is known yet if a book is open. */
  known = $state(false);
  revision = $state(0);

  /** Reads what the shell shows about the book. */
  async refresh(): Promise<void> {
    this.#show(await call("book.info", {}));
  }

  #show(info: BookInfo | null): void {
    if (info) showIn(info.language);
    this.info = info;
    this.known = true;
  }

  /** Signals that something in the book changed. */
  async changed(): Promise<void> {
    this.revision += 1;
    await this.refresh();
  }

  async open(path: string, create = false): Promise<void> {
    // A new book speaks the language of whoever makes it.
    const made = create ? { language: language() } : {};
    this.#opened(await call("book.open", { path, create, ...made }));
  }

  async openSample(): Promise<void> {
    this.#opened(await call("book.sample", {}));
  }

  #opened(info: BookInfo): void {
    this.#show(info);
    this.revision += 1;
  }

  async close(): Promise<void> {
    await call("book.close", {});
    this.#closed();
  }

  /** Closes it and moves its file to the system's bin. */
  async delete(name: string): Promise<void> {
    await call("book.delete", { name });
    this.#closed();
  }

  #closed(): void {
    this.info = null;
    this.revision += 1;
  }

  get today(): string {
    return this.info?.today ?? "";
  }
}

export const book = new Book();

/**
 * Runs a command that changes the book, and says so with a way to undo it; silent if `said` returns nothing. Rejects
 * with its failure.
 */
export async function change<K extends CommandName>(
  name: K,
  request: Request<K>,
  said: string | ((response: Response<K>) => string | null),
  options?: CallOptions,
): Promise<Response<K>> {
  const response = await call(name, request, options).catch(async (thrown: unknown) => {
    const failure = asFailure(thrown);
    if (failure.code === "cancelled" && !isNothing(failure)) await book.changed();
    throw thrown;
  });
  await book.changed();
  const text = typeof said === "string" ? said : said(response);
  if (text) toasts.show({ text, act: takeBack() });
  return response;
}

/** Undoes the newest change, but none that somebody makes later. */
function takeBack() {
  const seen = book.info?.undo;
  return { label: t("common-undo"), icon: "undo" as const, run: () => void undo(seen) };
}

/** Undoes the newest change and says which; nothing if it is not the one that was seen. */
export async function undo(seen = book.info?.undo): Promise<void> {
  await step("journal.undo", seen, (what) => t("frame-undone-that", { what }));
}

/** Redoes the last undone change. */
export async function redo(): Promise<void> {
  await step("journal.redo", book.info?.redo, (what) => t("frame-redone-that", { what }));
}

async function step(
  name: "journal.undo" | "journal.redo",
  seen: string | null | undefined,
  said: (what: string) => string,
): Promise<void> {
  try {
    const { summary } = await call(name, seen ? { seen } : {});
    toasts.show({ text: said(summary) });
  } catch (thrown) {
    report(thrown);
  }
  await book.changed().catch(report);
}

/** Shows a failure that belongs to no place on the screen. A cancellation in time is not a failure. */
export function report(thrown: unknown): void {
  const failure = asFailure(thrown);
  if (isNothing(failure)) return;
  const isFault = failure.code === "internal" && host().pathsKnown;
  const act = isFault ? { label: t("frame-show-log"), icon: "folder" as const, run: () => void showLog() } : undefined;
  toasts.show({ text: failure.message, hint: failure.hint, tone: "danger", act });
}

/** Imports new files from the watched folder, and reports any. */
export async function lookIntoFolder(): Promise<void> {
  const { seen, report: came, problems } = await call("watch.look", {});
  if (seen === 0) return;
  await book.changed();
  const asked = problems.filter((problem) => problem.asks).length;
  if (came && came.created + came.changed > 0) {
    const { created, changed } = came;
    const text =
      asked > 0
        ? t("frame-watched-came-asks", { created, changed, asked })
        : t("frame-watched-came", { created, changed });
    toasts.show({ text, act: takeBack() });
  } else if (problems.length > asked) {
    toasts.show({
      text: t("frame-watched-failed"),
      tone: "danger",
    });
  }
}
