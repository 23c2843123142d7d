import type { TaskKind } from "$/bindings";
import type { IconName } from "$/design";
import { href, type Params } from "$/shell";
import type { PlainKey } from "$/texts";

interface Way {
  /** The button's label, in a word or two. */
  does: PlainKey;
  icon: IconName;
  path: string;
  params?: Params;
}

const ways: Record<TaskKind, Way> = {
  set_up_company: { does: "today-do-set-up", icon: "settings", path: "/settings" },
  import: { does: "common-import", icon: "import", path: "/import" },
  overdue: { does: "common-write-reminders", icon: "reminders", path: "/reminders" },
  runs_unfinished: { does: "today-do-finish", icon: "reminders", path: "/reminders" },
  letters_to_post: { does: "today-do-post", icon: "reminders", path: "/reminders" },
  messages_unknown: { does: "today-do-resolve", icon: "messages", path: "/messages", params: { folder: "trouble" } },
  messages_failed: { does: "today-do-review", icon: "messages", path: "/messages", params: { folder: "trouble" } },
  messages_held: { does: "today-do-review", icon: "messages", path: "/messages", params: { folder: "outbox" } },
  bank_lines: { does: "common-match", icon: "money", path: "/bank" },
  on_account: { does: "common-allocate", icon: "money", path: "/aging", params: { sort: "-on_account" } },
  payments_old: { does: "common-import", icon: "import", path: "/import" },
  promises_broken: { does: "today-do-call", icon: "phone", path: "/calls" },
  promises_due: { does: "common-import", icon: "import", path: "/import" },
  instalments_missed: { does: "today-do-call", icon: "phone", path: "/calls" },
  calls_due: { does: "today-do-call", icon: "phone", path: "/calls" },
  disputes_unowned: { does: "today-do-review", icon: "flag", path: "/invoices", params: { state: "disputed" } },
  disputes_late: { does: "today-do-resolve", icon: "flag", path: "/invoices", params: { state: "disputed" } },
  next_steps: { does: "today-do-review", icon: "clock", path: "/customers", params: { state: "next_step" } },
  unreachable: { does: "today-do-review", icon: "warning", path: "/reminders" },
  disputes: { does: "today-do-review", icon: "flag", path: "/invoices", params: { state: "disputed" } },
  small_balances: {
    does: "common-write-off",
    icon: "close",
    path: "/invoices",
    params: { state: "overdue", small: 1 },
  },
  watched_questions: { does: "today-do-answer", icon: "folder", path: "/settings", params: { section: "file" } },
  watched_problems: { does: "today-do-review", icon: "folder", path: "/settings", params: { section: "file" } },
};

/** Returns where a task is done, and its button's label. */
export function wayOf(kind: TaskKind): Way & { query: string } {
  const way = ways[kind];
  return { ...way, query: href("", way.params).slice(1) };
}
