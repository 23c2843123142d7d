import type { DetectedColumn } from "$/bindings";
import { dayText } from "$/design";

export interface TwoWays {
  /** As it stands in the file. */
  text: string;
  /** The same as a day, the day first and the month first. */
  dmy: string;
  mdy: string;
}

const two = (part: string) => part.padStart(2, "0");
const century = (year: string) => (year.length === 2 ? `20${year}` : year);

/** A date of the file that can be read in two ways; nothing where each reads the same both ways. */
export function readTwoWays(columns: DetectedColumn[]): TwoWays | null {
  const dates = columns.filter((column) => column.field.includes("date"));
  for (const text of (dates.length > 0 ? dates : columns).flatMap((column) => column.samples)) {
    const parts = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/.exec(text);
    const [, one = "", other = "", year = ""] = parts ?? [];
    if (!parts || Number(one) === Number(other) || Number(one) > 12 || Number(other) > 12) continue;
    return {
      text: text.trim(),
      dmy: dayText(`${century(year)}-${two(other)}-${two(one)}`),
      mdy: dayText(`${century(year)}-${two(one)}-${two(other)}`),
    };
  }
  return null;
}

/** An amount such as `1.234` that may be thousands or a fraction. */
export function readTwoAmounts(columns: DetectedColumn[]): { text: string; point: string; comma: string } | null {
  const text = columns.flatMap((column) => column.samples).find((sample) => /^-?\d{1,3}[.,]\d{3}$/.test(sample.trim()))?.trim();
  if (!text) return null;
  const [whole = "", part = ""] = text.split(/[.,]/);
  const thousands = `${whole},${part}.00`;
  const fraction = `${whole}.${part}`;
  return text.includes(".") ? { text, point: fraction, comma: thousands } : { text, point: thousands, comma: fraction };
}
