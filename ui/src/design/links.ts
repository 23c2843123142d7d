/** Returns the links and buttons in a table row, which arrows reach: for Tab the table is one stop. */
const linksIn = (row: Element | null | undefined) => [...(row?.querySelectorAll<HTMLElement>("a, button") ?? [])];

/** Removes a row's links from the Tab order, again whenever `content` changes. */
export const outOfTabs = (content: unknown) => (row: HTMLElement) => {
  if (content === undefined) return;
  for (const link of row.querySelectorAll<HTMLElement>("a, button, input")) link.tabIndex = -1;
};

/** Moves from a row to its links, from one to the next, and back to the row. */
export function sideways(from: HTMLElement, step: number): void {
  const row = from.closest("tr");
  const links = linksIn(row);
  const next = links.indexOf(from) + step;
  if (from === row && step < 0) return;
  (next < 0 ? row : links[next])?.focus();
}

/** The row with the tab stop, the last row, and a way to move to one. */
interface Stop {
  active: number;
  last: number;
  go: (index: number) => void;
}

/**
 * Moves up and down between the head, the rows and the totals, in the position of the focused link; says whether it
 * did.
 */
export function across(from: HTMLElement, key: string, { active, last, go }: Stop): boolean {
  const row = from.closest("tr");
  const part = row?.parentElement?.tagName;
  const table = from.closest("table");
  if (part === "THEAD") {
    if (key === "ArrowDown") go(active);
    return true;
  }
  const up = key === "ArrowUp" || key === "k";
  if (part === "TFOOT") {
    const next = up ? row?.previousElementSibling : row?.nextElementSibling;
    if (next) linksIn(next)[linksIn(row).indexOf(from)]?.focus();
    else if (up) go(last);
    return true;
  }
  if (up && active === 0) linksIn(table?.querySelector("thead tr"))[0]?.focus();
  else if (!up && active === last) linksIn(table?.querySelector("tfoot tr"))[0]?.focus();
  else return false;
  return true;
}
