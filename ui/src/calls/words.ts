import type { CallOccasion, CallTask } from "$/bindings";
import type { IconName } from "$/design";

interface Look {
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const looks: Record<CallOccasion, Look> = {
  again: { word: "Call back", tone: "info", icon: "phone" },
  broken_promise: { word: "Promise broken", tone: "danger", icon: "danger" },
  missed_instalment: { word: "Instalment missed", tone: "danger", icon: "danger" },
  overdue: { word: "Overdue", tone: "quiet", icon: "circle" },
};
const notNow: Look = { word: "Not today", tone: "quiet", icon: "clock" };

/** How the reason for a call is shown; also that there is none today (rule I8). */
export const occasionLook = (one: CallTask): Look => (one.held_back ? notNow : looks[one.occasion]);
