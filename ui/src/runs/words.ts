import type {
  Channel,
  MessageState,
  ReasonCode,
  RecipientState,
  ReminderKind,
  RunLeftOut,
  RunLineStanding,
} from "$/bindings";
import { counted, type IconName } from "$/design";
import { lookOf } from "$/messages/words";

interface Look {
  word: string;
  tone: "quiet" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const standings = {
  in: { word: "Included", tone: "good", icon: "check" },
  approved: { word: "Approved", tone: "info", icon: "check" },
  made: { word: "Created", tone: "quiet", icon: "file" },
  taken_out: { word: "Excluded", tone: "warn", icon: "close" },
  out: { word: "Excluded", tone: "quiet", icon: "circle" },
} satisfies Record<RunLineStanding, Look>;

/** How a customer's standing is shown. */
export const standingLook = (standing: RunLineStanding): Look => standings[standing];

const fates = {
  proposed: { word: "Not approved", tone: "quiet", icon: "circle" },
  approved: standings.approved,
  excluded: standings.taken_out,
  dropped: { word: "Excluded", tone: "warn", icon: "close" },
  to_post: { word: "To post", tone: "warn", icon: "print" },
  posted: { word: "Posted", tone: "good", icon: "check" },
} satisfies Record<Exclude<RecipientState, MessageState>, Look>;

/** How what became of a recipient is shown; a mail's as in the outbox. */
export const fateLook = (state: RecipientState): Look => (isFate(state) ? fates[state] : lookOf(state));
const isFate = (state: RecipientState): state is keyof typeof fates => Object.hasOwn(fates, state);

/** How a letter goes out. */
export const ways = {
  email: { word: "E-mail", icon: "messages" },
  letter: { word: "Letter", icon: "print" },
} satisfies Record<Channel, { word: string; icon: IconName }>;

/** A level as it is spoken of: the courtesy note has none. */
export const levelWord = (kind: ReminderKind, level: number): string => (kind === "courtesy" ? "Note" : String(level));

interface Out {
  why: string;
  does?: string;
  href?: string;
}

/** What keeps most customers out of a run, said of all of them, and the way out of it; of what keeps few out, nothing. */
const outs: Record<ReasonCode, Out | null> = {
  not_overdue: { why: "nothing is overdue yet", does: "See what falls due", href: "#/aging" },
  waiting_for_level: {
    why: "the next level of the policy is not reached yet",
    does: "Look at the policies",
    href: "#/settings?section=policies",
  },
  too_recent: { why: "the last reminder is too recent, or has not been sent yet" },
  only_claims: { why: "only fees, interest or charges are open" },
  below_minimum: {
    why: "what is owed is below the policy's minimum",
    does: "Look at the policies",
    href: "#/settings?section=policies",
  },
  disputed: { why: "what is overdue is disputed", does: "See the disputes", href: "#/invoices?state=disputed" },
  payment_waits: {
    why: "money at the bank seems to pay it and is not matched yet",
    does: "Match bank transactions",
    href: "#/bank",
  },
  question_waits: { why: "a list waits for your answer", does: "Answer it", href: "#/settings?section=file" },
  promised: { why: "they have promised to pay" },
  plan_kept: { why: "they keep to a payment plan" },
  on_hold: { why: "they are on hold" },
  handed_over: { why: "they were handed over" },
  covered_on_account: { why: "unallocated money covers it", does: "Allocate it", href: "#/aging?sort=-on_account" },
  no_address: {
    why: "no address is known to write to",
    does: "See these customers",
    href: "#/customers?state=overdue",
  },
  quiet_time: { why: "customers are not to be contacted now" },
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

/** Why a run leaves everyone out, by the most frequent reason and its count. */
export function mostly([most, ...others]: RunLeftOut[]): string {
  if (!most) return "Nobody owes anything that a reminder could ask for.";
  const whom = counted(most.customers, "customer");
  const known = outs[most.code];
  const because = others.length > 0 ? "Mostly because" : "Because";
  return known ? `${because} ${known.why} (${whom}).` : `${most.text} (${whom})`;
}

/** Where the most frequent reason is dealt with, and what the button says; nothing where there is only waiting. */
export function wayOut([most]: RunLeftOut[]): { does: string; href: string } | null {
  const { does, href } = (most && outs[most.code]) ?? {};
  return does && href ? { does, href } : null;
}
