import { t } from "$/texts";
import type { Commands, Corrections, Failure, Source, Step, Window } from "../bindings";

export type CommandName = keyof Commands;
export type Response<K extends CommandName> = Commands[K]["response"];

type Optional<T> = T extends Array<unknown> ? T : T extends object ? { [P in keyof T]?: Optional<T[P]> } : T;

/** In queries of lists and corrections of files, omitted values take their defaults, at any depth. */
type Loose<T> = T extends { window: Window } | Corrections
  ? Optional<T>
  : T extends object
    ? { [P in keyof T]: Loose<T[P]> }
    : T;

/** The request of a command, complete except for values with defaults. */
export type Request<K extends CommandName> = Commands[K]["usual"] extends true
  ? Optional<Commands[K]["request"]>
  : Loose<Commands[K]["request"]>;

export interface CallOptions {
  /** Called with the progress of long work. */
  onStep?: (step: Step) => void;
  /** Aborting it cancels the work; the call then rejects with the code `cancelled`. */
  signal?: AbortSignal;
}

/** The files that a dialog offers: a word for them and their extensions without the dot. */
export interface FileKind {
  name: string;
  endings: string[];
}

export type DropEvent = { kind: "over" } | { kind: "leave" } | { kind: "drop"; sources: Source[] };

/** What the screens need from the window or the browser that shows them. */
export interface Host {
  /** Whether files have paths; else they arrive with their content. */
  readonly pathsKnown: boolean;
  /** Runs a command; rejects with a {@link CommandFailure}. */
  call<K extends CommandName>(name: K, request: Request<K>, options?: CallOptions): Promise<Response<K>>;
  /** Lets the user choose files to read; empty if they cancelled. */
  pickFiles(kind: FileKind): Promise<Source[]>;
  /** Lets the user choose an existing file; returns its path. */
  pickPath(title: string, kind: FileKind): Promise<string | null>;
  pickFolder(title: string): Promise<string | null>;
  /** Lets the user choose a file to write; returns its path. */
  saveFile(title: string, defaultName: string): Promise<string | null>;
  /** Opens a file or folder in the system's program for it. */
  openPath(path: string): Promise<void>;
  /** Opens a page of another site in the browser. */
  openAddress(address: string): Promise<void>;
  /** Calls `hear` for files dragged over the window; the returned function stops that. */
  onDrop(hear: (event: DropEvent) => void): () => void;
}

/** What a screen uses of a failure; the key and its parameters are for scripts. */
type Shown = Pick<Failure, "code" | "message" | "hint" | "field">;

/** A failure that can be thrown. Distinguish failures by `code` only. */
export class CommandFailure extends Error implements Shown {
  readonly code: Failure["code"];
  readonly hint: string | null;
  readonly field: string | null;

  constructor(failure: Shown) {
    super(failure.message);
    this.name = "CommandFailure";
    this.code = failure.code;
    this.hint = failure.hint;
    this.field = failure.field;
  }

  /** What went wrong and what to do, as one text. */
  get inFull(): string {
    return [this.message, this.hint].filter(Boolean).join(" ");
  }
}

/** Converts anything thrown into a failure that can be shown. */
export function asFailure(thrown: unknown): CommandFailure {
  if (thrown instanceof CommandFailure) return thrown;
  if (isFailure(thrown)) return new CommandFailure(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CommandFailure({ code: "internal", message, hint: null, field: null });
}

function isFailure(thrown: unknown): thrown is Shown {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}

export const cancelled = () =>
  new CommandFailure({ code: "cancelled", message: t("frame-cancelled"), hint: null, field: null });

/**
 * Says whether somebody cancelled before anything was done, so there is nothing to report. If something was done, there
 * is a hint.
 */
export const isNothing = (failure: CommandFailure): boolean => failure.code === "cancelled" && failure.hint === null;
