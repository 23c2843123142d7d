import type {
  AfterLast,
  Channel,
  CountFrom,
  LegalKind,
  FeeRule,
  LevelForm,
  PolicyForm,
  PolicyRow,
  Tone,
} from "$/bindings";
import type { PlainKey } from "$/texts";

export const froms: Record<CountFrom, PlainKey> = {
  due: "policies-from-due",
  sent: "policies-from-sent",
  deadline: "policies-from-deadline",
};
export const tones: Record<Tone, PlainKey> = {
  friendly: "common-tone-friendly",
  firm: "common-tone-firm",
  final: "common-tone-final",
};
export const channels: Record<Channel, PlainKey> = { email: "common-email", letter: "common-letter" };
export const afterwards: Record<AfterLast, PlainKey> = {
  stop: "policies-after-stop",
  agency: "policies-after-agency",
  legal: "policies-after-legal",
};
export const feeRules: Record<FeeRule, PlainKey> = {
  each_level: "policies-fees-each-level",
  up_to_level: "policies-fees-up-to-level",
};
/** From Monday on. */
export const weekdays: PlainKey[] = [
  "policies-weekday-1",
  "policies-weekday-2",
  "policies-weekday-3",
  "policies-weekday-4",
  "policies-weekday-5",
  "policies-weekday-6",
  "policies-weekday-7",
];

/** The customers that a policy is the default for. */
export type Whose = LegalKind | "everyone";

/** Returns whom this policy is the default for; nothing for nobody. */
export const whoseDefault = ({ standard_for }: Pick<PolicyRow, "standard_for">): Whose | undefined =>
  standard_for.length > 1 ? "everyone" : standard_for[0];

export const whoseNames: Record<Whose, PlainKey> = {
  business: "common-businesses",
  consumer: "common-consumers",
  everyone: "common-everyone",
};

/** A level being edited: numbers are typed text. */
export interface TypedLevel extends Omit<LevelForm, "days" | "deadline_days" | "gap_days"> {
  days: string;
  deadline_days: string;
  gap_days: string;
}

/** A policy being edited. */
export interface TypedPolicy {
  name: string;
  /** Empty for no courtesy note. */
  courtesy_days: string;
  levels: TypedLevel[];
  fees: PolicyForm["fees"];
  /** Empty for the regime of the company's country. */
  regime: string;
  compensation: boolean;
  split_by_level: boolean;
  after_last: PolicyForm["after_last"];
  deadline_on_working_days: boolean;
  quiet_weekdays: number[];
  /** Separated by commas. */
  quiet_days: string;
  /** Such as 08:00; both empty for any hour. */
  hours_from: string;
  hours_to: string;
  contacts_per_week: string;
}

const count = (text: string): number | null => (text.trim() === "" ? null : Number(text));

export function typed(form: PolicyForm): TypedPolicy {
  const { quiet_weekdays, quiet_days, hours_from, hours_to, contacts_per_week } = form.guard_rails;
  return {
    name: form.name,
    courtesy_days: form.courtesy_days?.toString() ?? "",
    levels: form.levels.map((level) => ({
      ...level,
      days: String(level.days),
      deadline_days: String(level.deadline_days),
      gap_days: String(level.gap_days),
    })),
    fees: form.fees,
    regime: form.regime ?? "",
    compensation: form.compensation,
    split_by_level: form.split_by_level,
    after_last: form.after_last,
    deadline_on_working_days: form.deadline_on_working_days,
    quiet_weekdays,
    quiet_days: quiet_days.join(", "),
    hours_from: hours_from ?? "",
    hours_to: hours_to ?? "",
    contacts_per_week: contacts_per_week?.toString() ?? "",
  };
}

export function formOf(policy: TypedPolicy): PolicyForm {
  const { quiet_weekdays, quiet_days, hours_from, hours_to, contacts_per_week, ...rest } = policy;
  return {
    ...rest,
    courtesy_days: count(policy.courtesy_days),
    regime: policy.regime === "" ? null : policy.regime,
    levels: policy.levels.map((level) => ({
      ...level,
      days: Number(level.days),
      deadline_days: Number(level.deadline_days),
      gap_days: Number(level.gap_days),
    })),
    guard_rails: {
      quiet_weekdays,
      quiet_days: quiet_days.split(/[\s,;]+/).filter((day) => day !== ""),
      hours_from: hours_from.trim() === "" ? null : hours_from,
      hours_to: hours_to.trim() === "" ? null : hours_to,
      contacts_per_week: count(contacts_per_week),
    },
  };
}

const firmer: Record<Tone, Tone> = { friendly: "firm", firm: "final", final: "final" };

/** Returns a new level after these: a week after the deadline of the last one, with a firmer tone if there is one. */
export function levelAfter(levels: TypedLevel[]): TypedLevel {
  const last = levels.at(-1);
  const tone = last ? firmer[last.tone] : "friendly";
  return {
    days: "7",
    from: last ? "deadline" : "due",
    deadline_days: last?.deadline_days ?? "10",
    tone,
    channel: last?.channel ?? "email",
    fee: {},
    interest: last?.interest ?? false,
    minimum: last ? { ...last.minimum } : {},
    gap_days: last?.gap_days ?? "7",
    send_alone: false,
  };
}

/** Returns the currencies that a policy names, the company's own first. */
export function currenciesOf(levels: Pick<TypedLevel, "fee" | "minimum">[], own: string): string[] {
  const named = levels.flatMap((level) => [...Object.keys(level.fee), ...Object.keys(level.minimum)]).sort();
  return [...new Set([own, ...named])].filter((code) => code !== "");
}
