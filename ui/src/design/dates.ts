import { inEvery, t } from "$/texts";

/** Returns the names of the months in every language, each with its number. */
const monthNames = (): [string, number][] =>
  inEvery("form-months").flatMap((names) =>
    names.split(", ").map((name, at): [string, number] => [name.toLowerCase(), at + 1]),
  );

/** Returns the number of the month whose name, in any language, begins so; nothing if it is not clear. */
function monthOf(beginning: string): string {
  const found = new Set(monthNames().flatMap(([name, month]) => (name.startsWith(beginning) ? [month] : [])));
  const [month] = found.size === 1 ? found : [];
  return String(month ?? "");
}

/** Returns the words for today, in every language. */
const todays = (): string[] => inEvery("form-today").flatMap((words) => words.split(", "));

const two = (part: number) => String(part).padStart(2, "0");

/** Writes a day by a pattern of LDML, as the catalogue has it: `d MMM y`, `dd.MM.y`, `d 'de' MMMM 'de' y`. */
function written(date: Date, pattern: string): string {
  const [day, month] = [date.getUTCDate(), date.getUTCMonth()];
  const parts: Record<string, () => string> = {
    d: () => String(day),
    dd: () => two(day),
    M: () => String(month + 1),
    MM: () => two(month + 1),
    MMM: () => t("form-short-months").split(", ")[month] ?? "",
    MMMM: () => t("form-months").split(", ")[month] ?? "",
    y: () => String(date.getUTCFullYear()),
  };
  return pattern.replace(/'([^']*)'|d+|M+|y+/g, (part, words?: string) => words ?? parts[part]?.() ?? part);
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

const parsed = (day: string): Date | null => {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && iso(date) === day ? date : null;
};

/** Returns a day as the screens show it: 2 Mar 2026, in German 02.03.2026. */
export function dayText(day: string): string {
  const date = parsed(day);
  return date ? written(date, t("form-date")) : day;
}

/** Returns the day `days` later, or the same text if it is not a day. */
export function addDays(day: string, days: number): string {
  const date = parsed(day);
  if (!date) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** Returns how many days `to` is after `from`; 0 if either is not a day. */
export function daysBetween(from: string, to: string): number {
  const [one, other] = [parsed(from), parsed(to)];
  return one && other ? Math.round((other.getTime() - one.getTime()) / 86_400_000) : 0;
}

/**
 * Parses a typed day into `2026-03-02`; `null` if it is not clear. Accepts 2026-03-02, 2.3.2026, 2 mar 2026, `today`,
 * and +30 or -7 days from today, with words in every language, whatever the screens use; a month may be shortened to three letters. Slashes are refused, because
 * either number may be the month.
 */
export function readDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  if (todays().includes(typed)) return today;
  const away = /^([+-])(\d{1,4})$/.exec(typed);
  if (away) return addDays(today, Number(`${away[1]}${away[2]}`));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(typed);
  if (dotted) return whole(dotted[3] ?? today.slice(0, 4), dotted[2], dotted[1]);
  const worded = /^(\d{1,2})\.? ?(\p{L}{3,})\.? ?(\d{4}|\d{2})?$/u.exec(typed);
  if (worded) return whole(worded[3] ?? today.slice(0, 4), monthOf(worded[2] ?? ""), worded[1]);
  return parsed(typed) ? typed : null;
}

function whole(year: string, month = "", day = ""): string | null {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parsed(text) ? text : null;
}

/** Returns an RFC 3339 moment in this computer's time: 2 Mar 2026, 14:05, in German 02.03.2026, 14:05. */
export function momentText(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${dayText(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
