import type {
  Channel,
  MessageState,
  ReasonCode,
  RecipientState,
  ReminderKind,
  RunLeftOut,
  RunLineStanding,
} from "$/bindings";
import type { IconName } from "$/design";
import { type PlainKey, t } from "$/texts";
import { type Look, lookOf, stateWords, told } from "$/messages/labels";

const standings = {
  in: { word: "runs-included", tone: "good", icon: "check" },
  approved: { word: "runs-approved", tone: "info", icon: "check" },
  made: { word: "common-created", tone: "quiet", icon: "file" },
  taken_out: { word: "runs-excluded", tone: "warn", icon: "close" },
  out: { word: "runs-excluded", tone: "quiet", icon: "circle" },
} satisfies Record<RunLineStanding, Look<PlainKey>>;

/** Returns how a customer's standing is shown. */
export const standingLook = (standing: RunLineStanding): Look => told(standings[standing]);

/** Returns all words for a customer's standing. */
export const standingWords = (): string[] => Object.values(standings).map((look) => t(look.word));

const fates = {
  proposed: { word: "runs-not-approved", tone: "quiet", icon: "circle" },
  approved: standings.approved,
  excluded: standings.taken_out,
  dropped: { word: "runs-excluded", tone: "warn", icon: "close" },
  to_post: { word: "runs-to-post", tone: "warn", icon: "print" },
  posted: { word: "common-posted", tone: "good", icon: "check" },
} satisfies Record<Exclude<RecipientState, MessageState>, Look<PlainKey>>;

/** Returns how a recipient's state is shown; a mail's as in the outbox. */
export const fateLook = (state: RecipientState): Look => (isFate(state) ? told(fates[state]) : lookOf(state));
/** Returns all words for a recipient's state. */
export const fateWords = (): string[] => [...Object.values(fates).map((look) => t(look.word)), ...stateWords()];
const isFate = (state: RecipientState): state is keyof typeof fates => Object.hasOwn(fates, state);

const ways = {
  email: { word: "common-email", icon: "messages" },
  letter: { word: "common-letter", icon: "print" },
} satisfies Record<Channel, { word: PlainKey; icon: IconName }>;

/** Returns how a letter goes out. */
export const wayLook = (channel: Channel): { word: string; icon: IconName } => ({
  ...ways[channel],
  word: t(ways[channel].word),
});

/** Returns the word for a level; the courtesy note has none. */
export const levelWord = (kind: ReminderKind, level: number): string =>
  kind === "courtesy" ? t("runs-note") : String(level);

interface Out {
  why: PlainKey;
  does?: PlainKey;
  href?: string;
}

/** Reasons that keep most customers out of a run, worded for all of them, with the remedy; none for rarer reasons. */
const outs: Record<ReasonCode, Out | null> = {
  not_overdue: { why: "runs-out-not-overdue", does: "runs-see-falls-due", href: "#/aging" },
  waiting_for_level: {
    why: "runs-out-waiting-for-level",
    does: "runs-look-at-policies",
    href: "#/settings?section=policies",
  },
  too_recent: { why: "runs-out-too-recent" },
  only_claims: { why: "runs-out-only-claims" },
  below_minimum: {
    why: "runs-out-below-minimum",
    does: "runs-look-at-policies",
    href: "#/settings?section=policies",
  },
  disputed: { why: "runs-out-disputed", does: "runs-see-disputes", href: "#/invoices?state=disputed" },
  payment_waits: {
    why: "runs-out-payment-waits",
    does: "runs-match-transactions",
    href: "#/bank",
  },
  question_waits: { why: "runs-out-question-waits", does: "runs-answer", href: "#/settings?section=file" },
  promised: { why: "runs-out-promised" },
  plan_kept: { why: "runs-out-plan-kept" },
  on_hold: { why: "runs-out-on-hold" },
  handed_over: { why: "runs-out-handed-over" },
  covered_on_account: { why: "runs-out-covered-on-account", does: "runs-allocate", href: "#/aging?sort=-on_account" },
  no_address: {
    why: "runs-out-no-address",
    does: "runs-see-customers",
    href: "#/customers?state=overdue",
  },
  quiet_time: { why: "runs-out-quiet-time" },
  level_reached: null,
  listed: null,
  courtesy: null,
  late_discount: null,
  may_be_paid: null,
  by_letter: null,
  taken_out: null,
  outdated: null,
  not_proposed: null,
};

/** Says why a run leaves everyone out, by the most frequent reason and its count. */
export function mostly([most, ...others]: RunLeftOut[]): string {
  if (!most) return t("runs-out-nobody-owes");
  const known = outs[most.code];
  const count = most.customers;
  if (!known) return t("runs-out-said", { said: most.text, count });
  return t(others.length > 0 ? "runs-out-mostly-because" : "runs-out-because", { why: t(known.why), count });
}

/** Returns where the most frequent reason is dealt with, and the button's label; nothing if one can only wait. */
export function wayOut([most]: RunLeftOut[]): { does: string; href: string } | null {
  const { does, href } = (most && outs[most.code]) ?? {};
  return does && href ? { does: t(does), href } : null;
}
