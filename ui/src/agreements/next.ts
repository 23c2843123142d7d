import type { Agreements, Balance } from "$/bindings";
import { amountsText } from "$/design";
import { linesOf } from "./words";

/** What to do next with a customer, and why. */
export interface Next {
  what: string;
  why: string;
  tone: "quiet" | "info" | "warn" | "danger";
  /** The action that does it. */
  act?: string;
}

const isSome = (amount: { minor: string }): boolean => amount.minor !== "0";
const listed = (balances: Balance[], of: "open" | "overdue" | "on_account"): string =>
  amountsText(balances.map((balance) => balance[of]).filter(isSome));

/** What stands in the way comes first, then what was said and not done, then what is waited for, then the reminder. */
export function nextFor(of: Agreements, balances: Balance[], today: string): Next {
  const open = listed(balances, "open");
  if (!open) return { what: "Nothing to do", why: "Nothing is open.", tone: "quiet" };
  const lines = linesOf(of, true).filter((line) => line.current);
  const find = (word: string, whole = false) =>
    lines.find((line) => line.word === word && (!whole || line.invoice === null));
  const overdue = listed(balances, "overdue");
  const last = of.calls[0];

  const gone = find("Handed over", true);
  if (gone) return { what: "Handed over: no action", why: `${gone.text}. No reminder is sent.`, tone: "info" };
  const held = find("On hold", true);
  if (held) return { what: "Wait", why: `On hold: ${held.text}.`, tone: "info" };
  const broken = find("Promise broken");
  if (broken) return { what: "Call: promise broken", why: broken.text, tone: "danger", act: "agree.call" };
  const missed = find("Instalment missed");
  if (missed) return { what: "Call: instalment missed", why: missed.text, tone: "danger", act: "agree.call" };
  if (last?.again_on && last.again_on <= today)
    return { what: "Call back, as agreed", why: last.text, tone: "warn", act: "agree.call" };
  const unowned = lines.find((line) => line.dispute?.owner === "");
  if (unowned) return { what: "Assign an owner to the dispute", why: unowned.text, tone: "warn" };
  const promised = find("Promised", true);
  if (promised) return { what: "Wait for the promised payment", why: promised.text, tone: "info" };
  if (overdue) return { what: "Write a reminder", why: `${overdue} overdue.`, tone: "warn", act: "customer.remind" };
  const kept = find("Plan on track");
  if (kept) return { what: "Wait for the next instalment", why: kept.text, tone: "info" };
  const credit = listed(balances, "on_account");
  if (credit)
    return {
      what: "Allocate the payment or credit",
      why: `${credit} is not allocated to an invoice yet.`,
      tone: "info",
      act: "customer.credits",
    };
  return { what: "Nothing to do yet", why: `${open} open, none overdue.`, tone: "quiet" };
}
