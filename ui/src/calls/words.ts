import type { IconName } from "$/design";
import type { Cause } from "./list";

interface Look {
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const looks: Record<Cause, Look> = {
  again: { word: "Call again", tone: "info", icon: "phone" },
  broken: { word: "Promise broken", tone: "danger", icon: "danger" },
  missed: { word: "Instalment missed", tone: "danger", icon: "danger" },
  reminded: { word: "Silent", tone: "warn", icon: "clock" },
  overdue: { word: "Overdue", tone: "quiet", icon: "circle" },
};

/** How the reason for a call is shown. */
export const causeLook = (cause: Cause): Look => looks[cause];

const opening = "Say who you are and for which company, and ask for the person who pays the invoices.";
const closing = "Repeat what was agreed, the amount and the day, and note it here before the next call.";
const middle: Record<Cause, string[]> = {
  again: ["Remind them that you agreed to speak today.", "Ask what has become of it since, and for the day on which the money leaves."],
  broken: ["Name the promise and its day, and that the money did not come.", "Ask what came in between, and for a new day that will hold; offer instalments if the whole is too much."],
  missed: ["Name the instalment that is missing.", "Ask when it comes. Say that the plan ends if it stays away."],
  reminded: ["Ask whether the reminder arrived, and whether the invoice is in order.", "If so, ask for the day of payment. If not, note what is contested."],
  overdue: ["Ask whether the invoice arrived and is in order.", "Ask for the day on which it will be paid."],
};

/** What to say, step by step. */
export const script = (cause: Cause): string[] => [opening, ...middle[cause], closing];
