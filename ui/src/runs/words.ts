import type { IconName } from "$/design";
import { lookOf } from "$/messages/words";
import type { Standing } from "./lines";

interface Look {
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const standings: Record<Standing, Look> = {
  in: { word: "In", tone: "good", icon: "check" },
  approved: { word: "Approved", tone: "info", icon: "check" },
  made: { word: "Made", tone: "quiet", icon: "file" },
  taken_out: { word: "Taken out", tone: "warn", icon: "close" },
  out: { word: "Out", tone: "quiet", icon: "circle" },
};

/** How a customer's standing is shown. */
export const standingLook = (standing: Standing): Look => standings[standing];

const fates: Record<string, Look> = {
  proposed: { word: "Not approved", tone: "quiet", icon: "circle" },
  approved: standings.approved,
  excluded: standings.taken_out,
  dropped: { word: "Dropped", tone: "warn", icon: "close" },
  to_post: { word: "To post", tone: "warn", icon: "print" },
  posted: { word: "Posted", tone: "good", icon: "check" },
};

/** How what became of a recipient is shown; a mail's as in the outbox. */
export const fateLook = (state: string): Look => fates[state] ?? lookOf(state);

/** How a letter goes out. */
export const ways: Record<string, { word: string; icon: IconName }> = {
  email: { word: "E-mail", icon: "messages" },
  letter: { word: "Letter", icon: "print" },
};

/** A level as it is spoken of: the courtesy note has none. */
export const levelWord = (kind: string, level: number): string => (kind === "courtesy" ? "Note" : String(level));
