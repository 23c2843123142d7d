import type { Agreements, Balance } from "$/bindings";
import { amountsText } from "$/design";
import { t, type PlainKey } from "$/texts";
import { linesOf } from "./labels";

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

/** Returns the next step: obstacles come first, then broken agreements, then things to wait for, then the reminder. */
export function nextFor(of: Agreements, balances: Balance[], today: string): Next {
  const open = listed(balances, "open");
  if (!open) return { what: t("agreements-next-nothing"), why: t("agreements-nothing-open"), tone: "quiet" };
  const lines = linesOf(of, true).filter((line) => line.current);
  const find = (state: PlainKey, whole = false) =>
    lines.find((line) => line.state === state && (!whole || line.invoice === null));
  const overdue = listed(balances, "overdue");
  const last = of.calls[0];

  const gone = find("agreements-handed-over", true);
  if (gone)
    return {
      what: t("agreements-next-handed-over"),
      why: t("agreements-next-handed-over-why", { text: gone.text }),
      tone: "info",
    };
  const held = find("agreements-on-hold", true);
  if (held)
    return { what: t("agreements-next-wait"), why: t("agreements-next-wait-why", { text: held.text }), tone: "info" };
  const broken = find("common-promise-broken");
  if (broken) return { what: t("agreements-next-call-promise"), why: broken.text, tone: "danger", act: "agree.call" };
  const missed = find("common-instalment-missed");
  if (missed)
    return { what: t("agreements-next-call-instalment"), why: missed.text, tone: "danger", act: "agree.call" };
  if (last?.again_on && last.again_on <= today)
    return { what: t("agreements-next-call-back"), why: last.text, tone: "warn", act: "agree.call" };
  const unowned = lines.find((line) => line.dispute?.owner === "");
  if (unowned) return { what: t("agreements-next-assign"), why: unowned.text, tone: "warn" };
  const promised = find("agreements-promised", true);
  if (promised) return { what: t("agreements-next-wait-payment"), why: promised.text, tone: "info" };
  if (overdue)
    return {
      what: t("common-write-reminder"),
      why: t("agreements-next-remind-why", { amount: overdue }),
      tone: "warn",
      act: "customer.remind",
    };
  const kept = find("agreements-plan-on-track");
  if (kept) return { what: t("agreements-next-wait-instalment"), why: kept.text, tone: "info" };
  const credit = listed(balances, "on_account");
  if (credit)
    return {
      what: t("agreements-next-allocate"),
      why: t("agreements-next-allocate-why", { amount: credit }),
      tone: "info",
      act: "customer.credits",
    };
  return {
    what: t("agreements-next-nothing-yet"),
    why: t("agreements-next-nothing-yet-why", { amount: open }),
    tone: "quiet",
  };
}
