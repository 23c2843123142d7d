// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type DossierMade = { customer_id: number, customer: string, name: string, path: string | null, zip: string | null, 
/**
 * What stands behind the dossier's own pages, in its order.
 */
enclosures: Array<string>, 
/**
 * Letters that are not in it: nothing says that they left the house.
 */
not_sent: Array<string>, };

export type DossierMake = { customer_id: number, 
/**
 * One PDF with the dossier's own pages and, behind them, everything that it speaks of.
 */
path: string | null, 
/**
 * A ZIP archive with the same PDF and the originals: letters as PDF, mails as `.eml`.
 */
zip: string | null, };
