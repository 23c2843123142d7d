import { allOf, t } from "$/texts";

/** An amount formatted by Rust. */
export interface Formatted {
  text: string;
  currency: string;
}

/** Returns what the screens' language writes before and after the number of an amount: `["EUR ", ""]`, in German `["", " EUR"]`. */
export function besideNumber(currency: string): [before: string, after: string] {
  const [before = "", after = ""] = t("form-amount", { currency, number: "\u0001" }).split("\u0001");
  return [before, after];
}

/** Returns an amount with its currency: `EUR 12.50`, in German `12,50 EUR`. */
export const amountText = ({ text, currency }: Formatted): string => t("form-amount", { currency, number: text });

/** Joins amounts of several currencies with words or a sign; they are never added. */
export function amountsText(amounts: Formatted[], between?: string): string {
  const texts = amounts.map(amountText);
  return between === undefined ? allOf(texts) : texts.join(between);
}
