import type { RunCustomer, RunSum } from "$/bindings";
import { dayText } from "$/design";
import { allOf, t } from "$/texts";

/** Says in words what a customer would get, or why nothing. */
export function letterText(
  of: Pick<RunCustomer, "in" | "kind" | "level" | "tone" | "channel" | "total_text" | "deadline" | "reasons">,
): string {
  if (!of.in) return t("policies-try-nothing", { why: of.reasons[0]?.text ?? t("policies-try-not-due") });
  const { level, tone, channel } = of;
  const letter = { channel, total: of.total_text, deadline: dayText(of.deadline) };
  return of.kind === "courtesy"
    ? t("policies-try-courtesy", letter)
    : t("policies-try-level", { ...letter, level, tone });
}

/** Returns the sums that letters ask for. */
export const sumsText = (sums: RunSum[]): string => allOf(sums.map((sum) => sum.total_text));
