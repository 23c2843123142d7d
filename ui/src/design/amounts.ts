/** An amount as Rust formatted it. */
export interface Formatted {
  text: string;
  currency: string;
}

/** An amount with its currency: `12.50 EUR`. */
export const amountText = ({ text, currency }: Formatted): string => `${text} ${currency}`;

/** Amounts of several currencies in a row; they are never added. */
export const amountsText = (amounts: Formatted[], between = " and "): string => amounts.map(amountText).join(between);
