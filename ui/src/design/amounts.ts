import { allOf, language } from "$/texts";

/** An amount as Rust formatted it. */
export interface Formatted {
  text: string;
  currency: string;
}

/** Whether the language of the screens has the currency before the number. */
export const isCurrencyFirst = (): boolean => language() === "en";

/** An amount with its currency: `EUR 12.50`, in German `12,50 EUR`. */
export const amountText = ({ text, currency }: Formatted): string =>
  isCurrencyFirst() ? `${currency}\u00a0${text}` : `${text}\u00a0${currency}`;

/** Amounts of several currencies in a row, with words between them or a sign; they are never added. */
export function amountsText(amounts: Formatted[], between?: string): string {
  const texts = amounts.map(amountText);
  return between === undefined ? allOf(texts) : texts.join(between);
}
