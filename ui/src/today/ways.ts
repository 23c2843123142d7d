import type { TaskKind } from "$/bindings";
import type { IconName } from "$/design";
import { href, type Params } from "$/shell";

interface Way {
  /** What the button does, in a word or two. */
  does: string;
  icon: IconName;
  path: string;
  params?: Params;
}

const ways: Record<TaskKind, Way> = {
  set_up_company: { does: "Set up", icon: "settings", path: "/settings" },
  import: { does: "Import", icon: "import", path: "/import" },
  overdue: { does: "Write reminders", icon: "reminders", path: "/reminders" },
  runs_unfinished: { does: "Finish", icon: "reminders", path: "/reminders" },
  letters_to_post: { does: "Post", icon: "reminders", path: "/reminders" },
  messages_unknown: { does: "Resolve", icon: "messages", path: "/messages", params: { folder: "trouble" } },
  messages_failed: { does: "Review", icon: "messages", path: "/messages", params: { folder: "trouble" } },
  messages_held: { does: "Review", icon: "messages", path: "/messages", params: { folder: "outbox" } },
  bank_lines: { does: "Match", icon: "money", path: "/bank" },
  on_account: { does: "Allocate", icon: "money", path: "/aging", params: { sort: "-on_account" } },
  payments_old: { does: "Import", icon: "import", path: "/import" },
  promises_broken: { does: "Call", icon: "phone", path: "/calls" },
  promises_due: { does: "Import", icon: "import", path: "/import" },
  instalments_missed: { does: "Call", icon: "phone", path: "/calls" },
  calls_due: { does: "Call", icon: "phone", path: "/calls" },
  disputes_unowned: { does: "Review", icon: "flag", path: "/invoices", params: { state: "disputed" } },
  disputes: { does: "Review", icon: "flag", path: "/invoices", params: { state: "disputed" } },
  small_balances: { does: "Write off", icon: "close", path: "/invoices", params: { state: "overdue", small: 1 } },
  watched_questions: { does: "Answer", icon: "folder", path: "/settings", params: { section: "file" } },
  watched_problems: { does: "Review", icon: "folder", path: "/settings", params: { section: "file" } },
};

/** Where a piece of work is done, and what its button says. */
export function wayOf(kind: TaskKind): Way & { query: string } {
  const way = ways[kind];
  return { ...way, query: href("", way.params).slice(1) };
}
