import { language } from "$/texts";

/** Returns a count with grouped thousands: `1,204`, in German `1.204`. */
export const grouped = (count: number): string => count.toLocaleString(language());

/** Turns words that appear within longer texts into a sentence of their own. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
