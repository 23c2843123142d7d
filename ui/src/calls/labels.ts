import type { CallOccasion, CallTask } from "$/bindings";
import type { IconName } from "$/design";
import { t, type PlainKey } from "$/texts";

interface Look {
  word: PlainKey;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const looks: Record<CallOccasion, Look> = {
  again: { word: "calls-occasion-again", tone: "info", icon: "phone" },
  broken_promise: { word: "common-promise-broken", tone: "danger", icon: "danger" },
  missed_instalment: { word: "common-instalment-missed", tone: "danger", icon: "danger" },
  overdue: { word: "common-overdue", tone: "quiet", icon: "circle" },
};
const notNow: Look = { word: "calls-occasion-not-now", tone: "quiet", icon: "clock" };

/** Returns how the reason for a call is shown, or that the customer is not called now (rule I8). */
export function occasionLook(one: CallTask) {
  const look = one.held_back ? notNow : looks[one.occasion];
  return { ...look, word: t(look.word) };
}
