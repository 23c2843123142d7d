import { language } from "$/texts";

/** A count with its thousands grouped: `1,204`, in German `1.204`. */
export const grouped = (count: number): string => count.toLocaleString(language());

/** Words that stand in longer texts, as a sentence of their own. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
