import { t } from "$/texts";
import type { Commands, Corrections, Failure, Source, Step, Window } from "../bindings";

export type CommandName = keyof Commands;
export type Response<K extends CommandName> = Commands[K]["response"];

type Optional<T> = T extends Array<unknown> ? T : T extends object ? { [P in keyof T]?: Optional<T[P]> } : T;

/** Queries of lists and corrections of files take the usual value for whatever is left out of them, wherever they stand. */
type Loose<T> = T extends { window: Window } | Corrections
  ? Optional<T>
  : T extends object
    ? { [P in keyof T]: Loose<T[P]> }
    : T;

/** The request of a command, complete but for what takes the usual value. */
export type Request<K extends CommandName> = Commands[K]["usual"] extends true
  ? Optional<Commands[K]["request"]>
  : Loose<Commands[K]["request"]>;

export interface CallOptions {
  /** Hears how far long work has come. */
  onStep?: (step: Step) => void;
  /** Aborting it cancels the work; the call then rejects with the code `cancelled`. */
  signal?: AbortSignal;
}

/** Which files a dialog offers: a word for them and their endings without the dot. */
export interface FileKind {
  name: string;
  endings: string[];
}

export type DropEvent = { kind: "over" } | { kind: "leave" } | { kind: "drop"; sources: Source[] };

/** What the screens need of the window or the browser that shows them. */
export interface Host {
  /** Whether files are known by their paths; else they arrive with their content. */
  readonly pathsKnown: boolean;
  /** Runs a command; rejects with a {@link CommandFailure}. */
  call<K extends CommandName>(name: K, request: Request<K>, options?: CallOptions): Promise<Response<K>>;
  /** Files to read; empty when the user changed their mind. */
  pickFiles(kind: FileKind): Promise<Source[]>;
  /** The path of an existing file. */
  pickPath(title: string, kind: FileKind): Promise<string | null>;
  pickFolder(title: string): Promise<string | null>;
  /** The path of a file to be written. */
  saveFile(title: string, defaultName: string): Promise<string | null>;
  /** Opens a file or folder in the program that the system has for it. */
  openPath(path: string): Promise<void>;
  /** Hears files dragged over the window; the function given back stops that. */
  onDrop(hear: (event: DropEvent) => void): () => void;
}

/** A {@link Failure} that can be thrown. Tell failures apart by `code` only. */
export class CommandFailure extends Error implements Failure {
  readonly code: Failure["code"];
  readonly hint: string | null;
  readonly field: string | null;

  constructor(failure: Failure) {
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

/** Anything thrown, as a failure that can be shown. */
export function asFailure(thrown: unknown): CommandFailure {
  if (thrown instanceof CommandFailure) return thrown;
  if (isFailure(thrown)) return new CommandFailure(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CommandFailure({ code: "internal", message, hint: null, field: null });
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}

export const cancelled = () =>
  new CommandFailure({ code: "cancelled", message: t("frame-cancelled"), hint: null, field: null });

/** Whether somebody stopped it before anything was done: there is nothing to say. What was done by then has a hint. */
export const isNothing = (failure: CommandFailure): boolean => failure.code === "cancelled" && failure.hint === null;
