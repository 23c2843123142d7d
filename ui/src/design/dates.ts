import type { Language } from "$/bindings";
import { language } from "$/texts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The numbers of months by the beginning of their names, in every language. */
const monthOf: Record<string, number> = {
  ...Object.fromEntries(months.map((month, at) => [month.toLowerCase(), at + 1])),
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
};

/** Words for today, in every language. */
const todays = ["today", "t", "heute", "h"];

const two = (part: number) => String(part).padStart(2, "0");

const written: Record<Language, (date: Date) => string> = {
  en: (date) => `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`,
  de: (date) => `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`,
};

const iso = (date: Date): string => date.toISOString().slice(0, 10);

const parsed = (day: string): Date | null => {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && iso(date) === day ? date : null;
};

/** Returns a day as the screens show it: 2 Mar 2026, in German 02.03.2026. */
export function dayText(day: string): string {
  const date = parsed(day);
  return date ? written[language()](date) : day;
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
 * and +30 or -7 days from today, with words in every language, whatever the screens use. Slashes are refused, because
 * either number may be the month.
 */
export function readDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  if (todays.includes(typed)) return today;
  const away = /^([+-])(\d{1,4})$/.exec(typed);
  if (away) return addDays(today, Number(`${away[1]}${away[2]}`));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(typed);
  if (dotted) return whole(dotted[3] ?? today.slice(0, 4), dotted[2], dotted[1]);
  const worded = /^(\d{1,2})\.? ?([a-zä]{3})[a-zä]*\.? ?(\d{4}|\d{2})?$/.exec(typed);
  if (worded) return whole(worded[3] ?? today.slice(0, 4), String(monthOf[worded[2] ?? ""] ?? ""), worded[1]);
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
