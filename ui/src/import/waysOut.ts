import type { Action } from "$/shell";
import { t } from "$/texts";

interface Review {
  /**
   * The names of the ways: `Import the file`, `Skip the rows with problems and import the rest`, `Do not import this
   * file`.
   */
  commit: string;
  rest: string;
  leave: string;
  able: () => boolean;
  leavable: () => boolean;
  oncommit: (acceptProblems: boolean) => void;
  onleave: () => void;
}

/**
 * Returns the ways out of a review for keys and palette: import everything, import what has no problems, or nothing.
 */
export const waysOut = ({ commit, rest, leave, able, leavable, oncommit, onleave }: Review): Action[] => [
  {
    id: "import.commit",
    title: commit,
    group: t("common-on-screen"),
    keys: "mod+enter",
    icon: "import",
    enabled: able,
    run: () => oncommit(false),
  },
  {
    id: "import.rest",
    title: rest,
    group: t("common-on-screen"),
    keys: "l",
    icon: "import",
    enabled: leavable,
    run: () => oncommit(true),
  },
  { id: "import.leave", title: leave, group: t("common-on-screen"), icon: "close", run: onleave },
];
