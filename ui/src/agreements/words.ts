import type {
  Agreements,
  CallOutcome,
  DisputeState,
  HandoverState,
  HoldState,
  PlanStanding,
  PromiseState,
} from "$/bindings";
import { optionsOf, type IconName } from "$/design";

/** The commands that end an agreement with nothing but a day. */
type Ending = "promises.withdraw" | "holds.lift" | "plans.end" | "handovers.end";

/** One agreement as its panel shows it. */
export interface Line {
  key: string;
  id: number;
  kind: string;
  /** The state in a word, with how it looks. */
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon?: IconName;
  /** The state in a sentence, as the book tells it. */
  text: string;
  invoice: { id: number; number: string } | null;
  /** Whether it still means something today. */
  current: boolean;
  /** How it is ended, where it can be: what the button says, the command, and what is said then. */
  end?: { does: string; command: Ending; said: string };
  /** A dispute that can be closed or given to somebody; who has it now. */
  dispute?: { owner: string };
}

type Look = Pick<Line, "word" | "tone" | "icon">;

const promises: Record<PromiseState, Look> = {
  open: { word: "Promised", tone: "info", icon: "clock" },
  kept: { word: "Promise kept", tone: "good" },
  broken: { word: "Promise broken", tone: "danger" },
  withdrawn: { word: "Promise cancelled", tone: "quiet" },
};
const disputes: Record<DisputeState, Look> = {
  open: { word: "Disputed", tone: "warn", icon: "flag" },
  closed: { word: "Dispute resolved", tone: "quiet", icon: "check" },
};
const holds: Record<HoldState, Look> = {
  active: { word: "On hold", tone: "info", icon: "clock" },
  planned: { word: "Hold scheduled", tone: "quiet", icon: "clock" },
  over: { word: "Hold ended", tone: "quiet" },
  lifted: { word: "Hold cancelled", tone: "quiet" },
};
const plans: Record<PlanStanding, Look> = {
  kept: { word: "Plan on track", tone: "good" },
  missed: { word: "Instalment missed", tone: "danger" },
  paid: { word: "Plan completed", tone: "good" },
  ended: { word: "Plan cancelled", tone: "quiet" },
};
const handovers: Record<HandoverState, Look> = {
  active: { word: "Handed over", tone: "info", icon: "right" },
  ended: { word: "Returned", tone: "quiet", icon: "left" },
};

interface Head {
  id: number;
  invoice_id: number | null;
  invoice: string | null;
  text: string;
}

function line(kind: string, row: Head, look: Look, current: boolean): Line {
  const invoice = row.invoice_id === null ? null : { id: row.invoice_id, number: row.invoice ?? "" };
  return { key: `${kind} ${row.id}`, id: row.id, kind, ...look, text: row.text, invoice, current };
}

/** Everything that was agreed, what holds today first. `owing` is whether anything is open; a broken promise of a debt that is paid is history. */
export function linesOf(of: Agreements, owing: boolean): Line[] {
  const renewed = (row: Head, place: number) =>
    of.promises.slice(0, place).some((newer) => newer.invoice_id === row.invoice_id);
  const lines = [
    ...of.handovers.map((row) =>
      ending(
        line("handover", row, handovers[row.state], row.state === "active"),
        "End",
        "handovers.end",
        "Marked as returned",
      ),
    ),
    ...of.promises.map((row, place) =>
      ending(
        line(
          "promise",
          row,
          promises[row.state],
          row.state === "open" || (row.state === "broken" && owing && !renewed(row, place)),
        ),
        "Cancel promise",
        "promises.withdraw",
        "Promise cancelled",
      ),
    ),
    ...of.plans.map((row) =>
      ending(
        line("plan", row, plans[row.state], ["kept", "missed"].includes(row.state)),
        "End",
        "plans.end",
        "Payment plan cancelled",
      ),
    ),
    ...of.disputes.map((row) => {
      const shown = line("dispute", row, disputes[row.state], row.state === "open");
      return shown.current ? { ...shown, dispute: { owner: row.owner } } : shown;
    }),
    ...of.holds.map((row) =>
      ending(
        line("hold", row, holds[row.state], ["active", "planned"].includes(row.state)),
        "Cancel hold",
        "holds.lift",
        "Hold cancelled",
      ),
    ),
  ];
  return [...lines.filter((one) => one.current), ...lines.filter((one) => !one.current)];
}

function ending(of: Line, does: string, command: Ending, said: string): Line {
  return of.current ? { ...of, end: { does, command, said } } : of;
}

/** Only what concerns one invoice: its own, and what was agreed for everything of its customer. */
export function concerning(of: Agreements, invoiceId: number): Agreements {
  const its = (row: Head) => row.invoice_id === null || row.invoice_id === invoiceId;
  return {
    promises: of.promises.filter(its),
    disputes: of.disputes.filter(its),
    holds: of.holds.filter(its),
    plans: of.plans.filter((plan) => plan.items.some((item) => item.invoice_id === invoiceId)),
    handovers: of.handovers.filter(its),
    calls: of.calls,
  };
}

export const outcomes = optionsOf({
  no_answer: "No answer",
  promised: "Promised to pay",
  disputes: "Disputes an invoice",
  again: "Call back on a day",
  wrong_person: "Wrong person",
  other: "Something else",
} satisfies Record<CallOutcome, string>);
