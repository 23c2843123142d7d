import type { AccountForm } from "$/bindings";
import type { PlainKey } from "$/texts";

/** The names of the forms of a way to pay. */
export const forms = {
  iban: "account-form-iban",
  sort_code: "account-form-sort-code",
  routing: "account-form-routing",
  bsb: "account-form-bsb",
  ifsc: "account-form-ifsc",
  transit: "account-form-transit",
  upi: "account-form-upi",
  pix: "account-form-pix",
  link: "account-form-link",
  other: "account-form-other",
} satisfies Record<AccountForm, PlainKey>;

/** What the number of a form is called. */
export const numbers = {
  iban: "settings-company-iban",
  sort_code: "letters-account-number",
  routing: "letters-account-number",
  bsb: "letters-account-number",
  ifsc: "letters-account-number",
  transit: "letters-account-number",
  upi: "account-form-upi",
  pix: "account-form-pix",
  link: "settings-account-link",
  other: null,
} satisfies Record<AccountForm, PlainKey | null>;

/** What the bank's code of a form is called. */
export const codes = {
  iban: null,
  sort_code: "letters-sort-code",
  routing: "letters-routing",
  bsb: "settings-account-bsb",
  ifsc: "settings-account-ifsc",
  transit: "settings-account-transit",
  upi: null,
  pix: null,
  link: null,
  other: null,
} satisfies Record<AccountForm, PlainKey | null>;
