import type {
  Agreements,
  CallOutcome,
  DisputeState,
  HandoverState,
  HoldState,
  PlanStanding,
  PromiseState,
} from "$/bindings";
import type { IconName } from "$/design";
import { t, type PlainKey } from "$/texts";

/** The commands that end an agreement and need only a day. */
type Ending = "promises.withdraw" | "holds.lift" | "plans.end" | "handovers.end";

/** An agreement as its panel shows it. */
export interface Line {
  key: string;
  id: number;
  kind: string;
  /** The key of the state's word, and its look. */
  state: PlainKey;
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon?: IconName;
  /** The state in a sentence, as the book words it. */
  text: string;
  invoice: { id: number; number: string } | null;
  /** Whether it still applies today. */
  current: boolean;
  /** How it can be ended, if at all: the button's label, the command, and the message afterwards. */
  end?: { does: string; command: Ending; said: string };
  /** For a dispute that can be closed or assigned: its present owner. */
  dispute?: { owner: string };
}

type Look = Pick<Line, "state" | "tone" | "icon">;

const promises: Record<PromiseState, Look> = {
  open: { state: "agreements-promised", tone: "info", icon: "clock" },
  kept: { state: "agreements-promise-kept", tone: "good" },
  broken: { state: "common-promise-broken", tone: "danger" },
  withdrawn: { state: "agreements-promise-cancelled", tone: "quiet" },
};
const disputes: Record<DisputeState, Look> = {
  open: { state: "common-disputed", tone: "warn", icon: "flag" },
  closed: { state: "agreements-dispute-resolved", tone: "quiet", icon: "check" },
};
const holds: Record<HoldState, Look> = {
  active: { state: "agreements-on-hold", tone: "info", icon: "clock" },
  planned: { state: "agreements-hold-scheduled", tone: "quiet", icon: "clock" },
  over: { state: "agreements-hold-ended", tone: "quiet" },
  lifted: { state: "agreements-hold-cancelled", tone: "quiet" },
};
const plans: Record<PlanStanding, Look> = {
  kept: { state: "agreements-plan-on-track", tone: "good" },
  missed: { state: "common-instalment-missed", tone: "danger" },
  paid: { state: "agreements-plan-completed", tone: "good" },
  ended: { state: "agreements-plan-cancelled", tone: "quiet" },
};
const handovers: Record<HandoverState, Look> = {
  active: { state: "agreements-handed-over", tone: "info", icon: "right" },
  ended: { state: "agreements-handover-returned", tone: "quiet", icon: "left" },
};

interface Head {
  id: number;
  invoice_id: number | null;
  invoice: string | null;
  text: string;
}

function line(kind: string, row: Head, look: Look, current: boolean): Line {
  const invoice = row.invoice_id === null ? null : { id: row.invoice_id, number: row.invoice ?? "" };
  return { key: `${kind} ${row.id}`, id: row.id, kind, ...look, word: t(look.state), text: row.text, invoice, current };
}

/**
 * Returns all agreements, current ones first. `owing` says whether anything is open; a broken promise about a paid debt
 * is history.
 */
export function linesOf(of: Agreements, owing: boolean): Line[] {
  const renewed = (row: Head, place: number) =>
    of.promises.slice(0, place).some((newer) => newer.invoice_id === row.invoice_id);
  const lines = [
    ...of.handovers.map((row) =>
      ending(
        line("handover", row, handovers[row.state], row.state === "active"),
        t("agreements-end"),
        "handovers.end",
        t("agreements-marked-returned"),
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
        t("agreements-cancel-promise"),
        "promises.withdraw",
        t("agreements-promise-cancelled"),
      ),
    ),
    ...of.plans.map((row) =>
      ending(
        line("plan", row, plans[row.state], ["kept", "missed"].includes(row.state)),
        t("agreements-end"),
        "plans.end",
        t("agreements-plan-ended"),
      ),
    ),
    ...of.disputes.map((row) => {
      const shown = line("dispute", row, disputes[row.state], row.state === "open");
      return shown.current ? { ...shown, dispute: { owner: row.owner } } : shown;
    }),
    ...of.holds.map((row) =>
      ending(
        line("hold", row, holds[row.state], ["active", "planned"].includes(row.state)),
        t("agreements-cancel-hold"),
        "holds.lift",
        t("agreements-hold-cancelled"),
      ),
    ),
  ];
  return [...lines.filter((one) => one.current), ...lines.filter((one) => !one.current)];
}

function ending(of: Line, does: string, command: Ending, said: string): Line {
  return of.current ? { ...of, end: { does, command, said } } : of;
}

/** Returns only what concerns one invoice: its own agreements, and those about its whole customer. */
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

export const outcomes: Record<CallOutcome, PlainKey> = {
  no_answer: "common-no-answer",
  promised: "agreements-outcome-promised",
  disputes: "agreements-outcome-disputes",
  again: "agreements-outcome-again",
  wrong_person: "common-wrong-person",
  other: "agreements-outcome-other",
};
