/** An amount as Rust formatted it. */
export interface Formatted {
  text: string;
  currency: string;
}

/** The parts of an amount in the order in which a language has them. */
type Order = "currency first" | "currency last";

let order: Order = "currency first";

/** Sets the order for all amounts on the screens, by the language of the book. */
export const setAmountOrder = (language: string): void => {
  order = language === "de" ? "currency last" : "currency first";
};

export const isCurrencyFirst = (): boolean => order === "currency first";

/** An amount with its currency: `EUR 12.50`, in German `12,50 EUR`. */
export const amountText = ({ text, currency }: Formatted): string =>
  isCurrencyFirst() ? `${currency}\u00a0${text}` : `${text}\u00a0${currency}`;

/** Amounts of several currencies in a row; they are never added. */
export const amountsText = (amounts: Formatted[], between = " and "): string => amounts.map(amountText).join(between);
