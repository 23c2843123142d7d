// Files as other programs write them, and how they are chosen in the window.

import { type Page } from "@playwright/test";
import { go } from "./owed.ts";

export interface Given {
  name: string;
  text: string;
}

/** Chooses files on the import screen. */
export async function choose(page: Page, files: Given[]): Promise<void> {
  await go(page, "/import");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Choose files/ }).click();
  await (await chooser).setFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
}

const party = (tag: string, name: string) =>
  `<cac:${tag}><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:${tag}>`;
const parties = (buyer: string) => party("AccountingSupplierParty", "Harbour Joinery") + party("AccountingCustomerParty", buyer);
const total = (amount: string) =>
  `<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">${amount}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">${amount}</cbc:PayableAmount></cac:LegalMonetaryTotal>`;

/** Returns a UBL invoice of January 2026, due on 4 February. */
export const ublInvoice = (number: string, amount: string, buyer = "Alder Ltd"): Given => ({
  name: `${number}.xml`,
  text: `<u:Invoice xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="c" xmlns:cac="a">
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-01-05</cbc:IssueDate><cbc:DueDate>2026-02-04</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
${parties(buyer)}${total(amount)}</u:Invoice>`,
});

/** Returns a UBL credit note for one of them. */
export const ublCreditNote = (number: string, amount: string, to: string, buyer = "Alder Ltd"): Given => ({
  name: `${number}.xml`,
  text: `<u:CreditNote xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" xmlns:cbc="c" xmlns:cac="a">
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-01-20</cbc:IssueDate>
<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${to}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
${parties(buyer)}${total(amount)}</u:CreditNote>`,
});

export interface Credit {
  day: string;
  amount: string;
  payer: string;
  text: string;
}

/** Returns a camt.053 statement of one month whose balances match its credits; `closing` is their sum. */
export const camtStatement = (name: string, credits: Credit[], closing: string): Given => ({
  name,
  text: `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance("OPBD", "0.00", "2026-03-01")}${balance("CLBD", closing, "2026-03-31")}
${credits.map(entry).join("\n")}</Stmt></BkToCstmrStmt></Document>`,
});

const balance = (code: string, amount: string, day: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const entry = ({ day, amount, payer, text }: Credit, at: number) => `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>B${at}</AcctSvcrRef>
<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
