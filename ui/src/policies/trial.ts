import type { RunCustomer, RunSum } from "$/bindings";
import { dayText } from "$/design";

/** What one customer would get, in words; why not, where nothing. */
export function letterText(
  of: Pick<RunCustomer, "in" | "kind" | "level" | "tone" | "channel" | "total_text" | "deadline" | "reasons">,
): string {
  if (!of.in) return `Nothing: ${of.reasons[0]?.text ?? "not due"}`;
  const what = of.kind === "courtesy" ? "Courtesy note" : `Level ${of.level}, ${of.tone},`;
  return `${what} by ${of.channel === "email" ? "e-mail" : "letter"}: ${of.total_text} by ${dayText(of.deadline)}`;
}

/** The sums that letters ask for, to stand behind their number. */
export function sumsText(sums: RunSum[]): string {
  return sums.length === 0 ? "" : ` for ${sums.map((sum) => sum.total_text).join(" and ")}`;
}
