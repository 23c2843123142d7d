import { allOf, language } from "$/texts";

/** An amount formatted by Rust. */
export interface Formatted {
  text: string;
  currency: string;
}

/** Says whether the screens' language puts the currency before the number. */
export const isCurrencyFirst = (): boolean => language() === "en";

/** Returns an amount with its currency: `EUR 12.50`, in German `12,50 EUR`. */
export const amountText = ({ text, currency }: Formatted): string =>
  isCurrencyFirst() ? `${currency}\u00a0${text}` : `${text}\u00a0${currency}`;

/** Joins amounts of several currencies with words or a sign; they are never added. */
export function amountsText(amounts: Formatted[], between?: string): string {
  const texts = amounts.map(amountText);
  return between === undefined ? allOf(texts) : texts.join(between);
}
