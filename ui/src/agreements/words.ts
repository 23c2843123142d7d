import type { Agreements } from "$/bindings";
import type { IconName } from "$/design";

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

const looks: Record<string, Pick<Line, "word" | "tone" | "icon">> = {
  "promise open": { word: "Promised", tone: "info", icon: "clock" },
  "promise kept": { word: "Promise kept", tone: "good" },
  "promise broken": { word: "Promise broken", tone: "danger" },
  "promise withdrawn": { word: "Promise withdrawn", tone: "quiet" },
  "dispute open": { word: "Disputed", tone: "warn", icon: "flag" },
  "dispute closed": { word: "Dispute closed", tone: "quiet", icon: "check" },
  "hold active": { word: "On hold", tone: "info", icon: "clock" },
  "hold planned": { word: "Hold to come", tone: "quiet", icon: "clock" },
  "hold over": { word: "Hold over", tone: "quiet" },
  "hold lifted": { word: "Hold lifted", tone: "quiet" },
  "plan kept": { word: "Instalments kept", tone: "good" },
  "plan missed": { word: "Instalment missed", tone: "danger" },
  "plan paid": { word: "Instalments paid", tone: "good" },
  "plan ended": { word: "Instalments given up", tone: "quiet" },
  "handover active": { word: "Handed over", tone: "info", icon: "right" },
  "handover ended": { word: "Came back", tone: "quiet", icon: "left" },
};

interface Head {
  id: number;
  invoice_id: number | null;
  invoice: string | null;
  state: string;
  text: string;
}

function line(kind: string, row: Head, current: boolean): Line {
  const look = looks[`${kind} ${row.state}`] ?? { word: `${kind}, ${row.state}`, tone: "quiet" as const };
  const invoice = row.invoice_id === null ? null : { id: row.invoice_id, number: row.invoice ?? "" };
  return { key: `${kind} ${row.id}`, id: row.id, kind, ...look, text: row.text, invoice, current };
}

/** Everything that was agreed, what holds today first. `owing` is whether anything is open; a broken promise of a debt that is paid is history. */
export function linesOf(of: Agreements, owing: boolean): Line[] {
  const renewed = (row: Head, place: number) =>
    of.promises.slice(0, place).some((newer) => newer.invoice_id === row.invoice_id);
  const lines = [
    ...of.handovers.map((row) =>
      ending(line("handover", row, row.state === "active"), "End", "handovers.end", "The hand-over has ended"),
    ),
    ...of.promises.map((row, place) =>
      ending(
        line("promise", row, row.state === "open" || (row.state === "broken" && owing && !renewed(row, place))),
        "Withdraw",
        "promises.withdraw",
        "Promise withdrawn",
      ),
    ),
    ...of.plans.map((row) =>
      ending(
        line("plan", row, ["kept", "missed"].includes(row.state)),
        "End",
        "plans.end",
        "The payment plan has ended",
      ),
    ),
    ...of.disputes.map((row) => {
      const shown = line("dispute", row, row.state === "open");
      return shown.current ? { ...shown, dispute: { owner: row.owner } } : shown;
    }),
    ...of.holds.map((row) =>
      ending(line("hold", row, ["active", "planned"].includes(row.state)), "Lift", "holds.lift", "The hold is lifted"),
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

export const outcomes = [
  { value: "no_answer" as const, label: "No answer" },
  { value: "promised" as const, label: "Promised to pay" },
  { value: "disputes" as const, label: "Disputes an invoice" },
  { value: "again" as const, label: "Call again on a day" },
  { value: "wrong_person" as const, label: "Wrong person" },
  { value: "other" as const, label: "Something else" },
];
