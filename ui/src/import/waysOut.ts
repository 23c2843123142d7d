import type { Action } from "$/shell";

interface Review {
  /** `the file` or `the files`. */
  what: string;
  /** What a row or file with problems is called: `the rows with problems`. */
  wrong: string;
  leave: string;
  able: () => boolean;
  leavable: () => boolean;
  oncommit: (acceptProblems: boolean) => void;
  onleave: () => void;
}

/** The ways out of a review by keys and palette: all of it comes in, what has no problems, or nothing. */
export const waysOut = ({ what, wrong, leave, able, leavable, oncommit, onleave }: Review): Action[] => [
  {
    id: "import.commit",
    title: `Import ${what}`,
    group: "On this screen",
    keys: "mod+enter",
    icon: "import",
    enabled: able,
    run: () => oncommit(false),
  },
  {
    id: "import.rest",
    title: `Skip ${wrong} and import the rest`,
    group: "On this screen",
    keys: "l",
    icon: "import",
    enabled: leavable,
    run: () => oncommit(true),
  },
  { id: "import.leave", title: leave, group: "On this screen", icon: "close", run: onleave },
];
