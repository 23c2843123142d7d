import type { Decision, DeliveryReport, Mailbox, MessageState } from "$/bindings";
import type { IconName } from "$/design";
import { type PlainKey, t, type TextKey } from "$/texts";

/** How a state is shown. */
export interface Look<Word = string> {
  word: Word;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const looks = {
  held: { word: "messages-held", tone: "warn", icon: "clock" },
  queued: { word: "common-waiting", tone: "info", icon: "clock" },
  sending: { word: "messages-sending", tone: "info", icon: "up" },
  sent: { word: "common-sent", tone: "good", icon: "check" },
  failed: { word: "messages-failed", tone: "danger", icon: "danger" },
  unknown: { word: "messages-unknown", tone: "danger", icon: "warning" },
  cancelled: { word: "messages-cancelled", tone: "quiet", icon: "close" },
} satisfies Record<MessageState, Look<PlainKey>>;

/** Puts a look's word into the language of the screens. */
export const told = (look: Look<PlainKey>): Look => ({ ...look, word: t(look.word) });

/** Returns how a message's state is shown. */
export const lookOf = (state: MessageState): Look => told(looks[state]);

/** Returns all words for a message's state. */
export const stateWords = (): string[] => Object.values(looks).map((look) => t(look.word));

export const folderNames = {
  all: "common-all",
  outbox: "messages-outbox",
  sent: "common-sent",
  trouble: "common-problems",
} satisfies Record<Mailbox, PlainKey>;

interface Decided<D extends Decision> {
  decision: D;
  icon: IconName;
  /** The button's label. */
  title: PlainKey;
  /** The same for all selected messages. */
  ofSelected: TextKey;
  /** The message after doing it to a number of them. */
  said: TextKey;
}

const { release, cancel, retry, arrived, not_arrived } = {
  release: {
    decision: "release",
    icon: "up",
    title: "messages-release",
    ofSelected: "messages-release-selected",
    said: "messages-said-released",
  },
  cancel: {
    decision: "cancel",
    icon: "close",
    title: "messages-stop",
    ofSelected: "messages-stop-selected",
    said: "messages-said-stopped",
  },
  retry: {
    decision: "retry",
    icon: "redo",
    title: "messages-retry",
    ofSelected: "messages-retry-selected",
    said: "messages-said-retried",
  },
  arrived: {
    decision: "arrived",
    icon: "check",
    title: "messages-arrived",
    ofSelected: "messages-arrived-selected",
    said: "messages-said-arrived",
  },
  not_arrived: {
    decision: "not_arrived",
    icon: "close",
    title: "messages-not-arrived",
    ofSelected: "messages-not-arrived-selected",
    said: "messages-said-not-arrived",
  },
} as const satisfies { [D in Decision]: Decided<D> };

export type Choice = typeof release | typeof cancel | typeof retry | typeof arrived | typeof not_arrived;

const decisions: Record<MessageState, Choice[]> = {
  held: [release, cancel],
  queued: [cancel],
  sending: [],
  sent: [],
  failed: [retry, cancel],
  unknown: [arrived, not_arrived],
  cancelled: [],
};

/** Returns the decisions that a person can make about a message in this state. */
export const choicesFor = (state: MessageState): Choice[] => decisions[state];

/** Returns seconds as a countdown: `1:05`, `1:00:05`. */
export function countdown(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Summarises a delivery in a line. */
export function delivered(report: DeliveryReport): string {
  const parts = [
    report.sent > 0 && t("messages-delivered-sent", { count: report.sent }),
    report.failed > 0 && t("messages-delivered-failed", { count: report.failed }),
    report.unknown > 0 && t("messages-delivered-unknown", { count: report.unknown }),
    report.dropped > 0 && t("messages-delivered-dropped", { count: report.dropped }),
    report.held_back > 0 && t("messages-delivered-held-back", { count: report.held_back }),
    report.waiting > 0 && t("messages-delivered-waiting", { count: report.waiting }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : t("messages-delivered-nothing");
}
