// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type DossierMade = { customer_id: number, customer: string, name: string, path: string | null, zip: string | null, 
/**
 * What follows the dossier's own pages, in order.
 */
enclosures: Array<string>, 
/**
 * Letters that are left out because nothing says that they were sent.
 */
not_sent: Array<string>, };

export type DossierMake = { customer_id: number, 
/**
 * One PDF with the dossier's own pages, followed by everything that they mention.
 */
path: string | null, 
/**
 * A ZIP archive with the same PDF and the originals: letters as PDF, mails as `.eml`.
 */
zip: string | null, };
