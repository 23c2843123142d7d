// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";

export type DiscountOffer = { until: string, amount: Amount, 
/**
 * Whether the day has passed.
 */
over: boolean, };

export type InvoiceDiscount = { 
/**
 * As typed: `3% 7 days, 2% 14 days`; empty if none.
 */
terms: string, offers: Array<DiscountOffer>, 
/**
 * “EUR 20.00 is open: it looks like a discount taken 5 days late.”; `null` if none was taken late.
 */
late: string | null, };
