import type { Decision, DeliveryReport, Mailbox, MessageState } from "$/bindings";
import { grouped, type IconName } from "$/design";

interface Look {
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const looks = {
  held: { word: "Held", tone: "warn", icon: "clock" },
  queued: { word: "Waiting", tone: "info", icon: "clock" },
  sending: { word: "Sending", tone: "info", icon: "up" },
  sent: { word: "Sent", tone: "good", icon: "check" },
  failed: { word: "Failed", tone: "danger", icon: "danger" },
  unknown: { word: "Unknown", tone: "danger", icon: "warning" },
  cancelled: { word: "Cancelled", tone: "quiet", icon: "close" },
} satisfies Record<MessageState, Look>;

/** How a message's state is shown. */
export const lookOf = (state: MessageState): Look => looks[state];

export const folderNames = {
  all: "All",
  outbox: "Outbox",
  sent: "Sent",
  trouble: "Problems",
} satisfies Record<Mailbox, string>;

interface Choice {
  decision: Decision;
  /** What the button says. */
  title: string;
  icon: IconName;
  /** What was done with so many. */
  said: (count: string) => string;
}

const release: Choice = { decision: "release", title: "Send now", icon: "up", said: (count) => `${count} released` };
const cancel: Choice = {
  decision: "cancel",
  title: "Cancel",
  icon: "close",
  said: (count) => `${count} will not be sent`,
};
const retry: Choice = {
  decision: "retry",
  title: "Try again",
  icon: "redo",
  said: (count) => `${count} will be tried again`,
};
const arrived: Choice = {
  decision: "arrived",
  title: "It arrived",
  icon: "check",
  said: (count) => `${count} marked as arrived`,
};
const lost: Choice = {
  decision: "not_arrived",
  title: "It did not arrive",
  icon: "close",
  said: (count) => `${count} marked as not arrived`,
};

const choices = {
  held: [release, cancel],
  queued: [cancel],
  sending: [],
  sent: [],
  failed: [retry, cancel],
  unknown: [arrived, lost],
  cancelled: [],
} satisfies Record<MessageState, Choice[]>;

/** What a person can decide about a message in this state. */
export const choicesFor = (state: MessageState): Choice[] => choices[state];

export type { Choice };

/** Seconds as a countdown: `1:05`, `1:00:05`. */
export function countdown(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How a delivery went, in a line. */
export function delivered(report: DeliveryReport): string {
  const parts = [
    report.sent > 0 && `${grouped(report.sent)} sent`,
    report.failed > 0 && `${grouped(report.failed)} failed`,
    report.unknown > 0 && `${grouped(report.unknown)} unknown`,
    report.dropped > 0 && `${grouped(report.dropped)} no longer due`,
    report.held_back > 0 && `${grouped(report.held_back)} held back by quiet hours`,
    report.waiting > 0 && `${grouped(report.waiting)} still in the outbox`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "Nothing was due";
}
