import { tick } from "svelte";
import type { PreviewPages, RunDraft, RunEdits } from "$/bindings";
import { call, type CommandFailure } from "$/host";
import { book, Loaded, router, type Action } from "$/shell";
import { t } from "$/texts";
import type { Desk, Edited } from "./desk.svelte";
import type { Line } from "./lines";

/** What the letter needs of the list of proposals beside it. */
export interface ProposalList {
  step: (by: number) => void;
  focus: () => void;
}

/**
 * The letter of a run that is under review: its text and level may be changed. Create it during component
 * initialisation.
 */
export class Reviewed {
  pane = $state<"letter" | "mail" | "more">("letter");
  writing = $state(false);
  /** The level that a person raises it to, which needs a reason. */
  raising = $state<number | null>(null);
  /** Why the typed text gives no pages. */
  failed = $state.raw<CommandFailure | null>(null);
  /** What is typed, and based on what. */
  trial = $state.raw<{ edits: RunEdits; seen: RunEdits } | null>(null);
  readonly #desk: Desk;
  readonly #line: () => Line | undefined;
  readonly #list: () => ProposalList | undefined;
  readonly #loaded: Loaded<{ of: number; draft: RunDraft } | null>;

  constructor(desk: Desk, line: () => Line | undefined, list: () => ProposalList | undefined) {
    this.#desk = desk;
    this.#line = line;
    this.#list = list;
    this.#loaded = new Loaded(async (signal) => {
      void book.revision;
      const { run } = desk;
      const of = this.line?.customer_id;
      if (!run || of === undefined || !this.changeable) return null;
      return { of, draft: await call("runs.draft", { run: run.run, customer_id: of }, { signal }) };
    });
  }

  get line(): Line | undefined {
    return this.#line();
  }

  get isLetter(): boolean {
    return this.line !== undefined && this.line.standing !== "out" && this.line.standing !== "made";
  }

  get changeable(): boolean {
    return this.line !== undefined && ["in", "approved", "taken_out"].includes(this.line.standing);
  }

  /** The possible changes to it. */
  get draft(): RunDraft | null {
    const loaded = this.#loaded.value;
    return loaded?.of === this.line?.customer_id ? (loaded?.draft ?? null) : null;
  }

  preview(signal: AbortSignal): Promise<PreviewPages> {
    const request = {
      run: this.#desk.run?.run ?? 0,
      customer_id: this.line?.customer_id ?? 0,
      edits: this.trial?.edits ?? null,
    };
    return call("runs.preview", request, { signal });
  }

  /** Opens the text as it is now: a change may have been saved a moment ago. */
  async write(): Promise<void> {
    const of = this.line?.customer_id;
    if (!(await this.#loaded.again()) || this.line?.customer_id !== of) return;
    this.writing = true;
    if (this.pane === "more") this.pane = "letter";
  }

  async stopWriting(): Promise<void> {
    this.writing = false;
    this.trial = null;
    this.failed = null;
    await tick();
    this.#list()?.focus();
  }

  async keepWords(edits: RunEdits, seen: RunEdits): Promise<void> {
    if (await this.#keep(edits, seen)) await this.stopWriting();
  }

  async #keep(edits: RunEdits, seen: RunEdits): Promise<boolean> {
    const { line } = this;
    if (!line) return false;
    return this.#desk.edit(line, edits, seen, false, t("runs-text-saved", { name: line.name }));
  }

  /** Moves to another customer; anything typed meanwhile is kept. */
  async step(by: number): Promise<void> {
    if (this.trial && this.line && !(await this.#keep(this.trial.edits, this.trial.seen))) return;
    this.trial = null;
    this.#list()?.step(by);
  }

  /** Includes or excludes an invoice, and reports it. */
  setItems(edited: Edited, said: string): void {
    const { line } = this;
    if (line) void this.#desk.alter(line, edited, line.standing === "taken_out", said);
  }

  setLevel(level: number): void {
    const { line, draft } = this;
    if (!line || !draft || level === line.level) return;
    if (level > draft.proposed) this.raising = level;
    else
      void this.#desk.alter(
        line,
        ({ edits, proposed }) => ({ ...edits, level: level === proposed ? null : level, level_reason: "" }),
        false,
        t("runs-level-set", { name: line.name, level }),
      );
  }

  async details(): Promise<void> {
    this.pane = "more";
    await tick();
    document.querySelector<HTMLElement>("[data-shown='more'], .reasons")?.focus();
  }

  /** The actions on it, and the ways to the next one. */
  get actions(): Action[] {
    const { line, draft } = this;
    const takenOut = line?.standing === "taken_out";
    const idle = () => !this.#desk.form.job.running;
    return [
      {
        id: "run.toggle",
        title: takenOut ? t("runs-include") : t("runs-exclude"),
        group: t("common-reminders"),
        keys: "x",
        icon: takenOut ? "undo" : "close",
        enabled: () => this.changeable && idle(),
        run: () => line && void this.#desk.toggle(line, !takenOut),
      },
      {
        id: "run.words",
        title: t("runs-edit-text"),
        short: t("runs-edit-text-short"),
        group: t("common-reminders"),
        keys: "e",
        icon: "edit",
        enabled: () => draft !== null && !takenOut,
        run: () => void this.write(),
      },
      ...Array.from({ length: Math.min(9, draft?.levels ?? 0) }, (_, place): Action => ({
        id: `run.level.${place + 1}`,
        title: t("runs-level-number", { level: place + 1 }),
        group: t("common-reminders"),
        keys: String(place + 1),
        icon: "aging",
        enabled: () => line?.kind === "reminder" && !takenOut && idle(),
        run: () => this.setLevel(place + 1),
      })),
      {
        id: "run.next",
        title: t("common-next-customer"),
        group: t("common-reminders"),
        keys: "]",
        icon: "right",
        run: () => void this.step(1),
      },
      {
        id: "run.previous",
        title: t("common-previous-customer"),
        group: t("common-reminders"),
        keys: "[",
        icon: "left",
        run: () => void this.step(-1),
      },
      {
        id: "run.back",
        title: t("runs-back-to-list"),
        group: t("common-reminders"),
        keys: "escape",
        icon: "left",
        run: () => this.#list()?.focus(),
      },
      {
        id: "run.customer",
        title: t("common-open-customer"),
        group: t("common-reminders"),
        keys: "o",
        icon: "customers",
        enabled: () => line !== undefined,
        run: () => line && router.go(`/customers/${line.customer_id}`),
      },
    ];
  }
}
