//! Properties that hold for every file.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::read_all;
use owed_import::{Defaults, Finding, Overrides, detect, read, read_any};
use owed_receivables::{Currency, Language, Money};
use proptest::prelude::*;

/// One file of each format, small enough to be damaged thousands of times.
const SAMPLES: [&str; 7] = [
    "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE89</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>\
     <Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal><Ntry><Amt Ccy=\"EUR\">99.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-03-05</Dt></BookgDt>\
     <NtryDtls><TxDtls><Amt Ccy=\"EUR\">90.00</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">9.50</Amt></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>",
    "{4:\n:20:A\n:25:DE89EUR\n:28C:1/1\n:60F:C260302EUR100,00\n:61:2603050305CR123,45NTRFINV-1042//B7\nmore\n:86:166?00X?20EREF+1?21SVWZ+Ä 1042?32Okafor?31GB33\n\
     :61:2603050305D1,NTRFNONREF\n:86:/EREF/1//CNTP/NL91/ABNA/N/C//REMI/USTD//x/\n:62F:C260305EUR223,45\n-}\n",
    "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>1</BANKACCTFROM><STMTTRN><DTPOSTED>20260305<TRNAMT>+1,50<NAME>A&amp;B<MEMO><![CDATA[x]]></STMTTRN></STMTRS></OFX>",
    "!Account\nNChecking\n^\n!Type:Bank\nD3/31'26\nT-1,234.50\nN101\nPLandlord ä\nMRent\n^\n",
    "<Invoice xmlns:c=\"c\"><c:ID>1</c:ID><IssueDate>2026-02-05</IssueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode><PaymentTerms><Note>#SKONTO#TAGE=14#PROZENT=2.00#</Note></PaymentTerms>\
     <LegalMonetaryTotal><TaxInclusiveAmount currencyID=\"EUR\">1.00</TaxInclusiveAmount><PayableAmount currencyID=\"EUR\">1.00</PayableAmount></LegalMonetaryTotal></Invoice>",
    "<CrossIndustryInvoice><ExchangedDocument><ID>1</ID><IssueDateTime><DateTimeString format=\"102\">20260205</DateTimeString></IssueDateTime></ExchangedDocument><SupplyChainTradeTransaction>\
     <ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode><SpecifiedTradeSettlementHeaderMonetarySummation><GrandTotalAmount>1</GrandTotalAmount>\
     </SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>",
    "<FatturaElettronica><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><Divisa>EUR</Divisa><Data>2026-02-05</Data><Numero>1</Numero><ImportoTotaleDocumento>1.00\
     </ImportoTotaleDocumento></DatiGeneraliDocumento></DatiGenerali></FatturaElettronicaBody></FatturaElettronica>",
];

proptest! {
    #[test]
    fn f6_no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(detection) = detect(&bytes, &Overrides::default()) {
            let _ = read(&bytes, &detection, &Defaults::default());
        }
    }

    #[test]
    fn f6_no_damage_to_a_file_makes_it_panic(
        sample in prop::sample::select(SAMPLES.to_vec()),
        damages in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = sample.as_bytes().to_vec();
        for (at, length, kind) in damages {
            let at = at.index(bytes.len());
            let length = length.index(40).min(bytes.len() - at);
            match kind % 4 {
                0 => bytes[at] = kind,
                1 => { bytes.drain(at..at + length); }
                2 => { let again = bytes[at..at + length].to_vec(); bytes.splice(at..at, again); }
                _ => bytes.truncate(at + 1),
            }
            if bytes.is_empty() {
                break;
            }
        }
        if let Err(error) = read_any(&bytes, &Overrides::default()) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn f6_no_cells_make_it_panic(
        cells in prop::collection::vec("[-0-9€$.,;/'\" ()a-zA-ZÄß\u{a0}\n]{0,12}", 0..40),
        separator in prop::sample::select(vec![",", ";", "\t"]),
    ) {
        let names = ["Kunde", "Invoice Number", "Invoice Date", "Amount", "Paid", "Soll", "Haben", "Terms"];
        let mut file = names.join(separator);
        for row in cells.chunks(8) {
            file = format!("{file}\n{}", row.join(separator));
        }
        if let Ok(detection) = detect(file.as_bytes(), &Overrides::default()) {
            let reading = read(file.as_bytes(), &detection, &Defaults { currency: Some(Currency::EUR), ..Defaults::default() }).unwrap();
            for invoice in &reading.drafts.invoices {
                prop_assert!(invoice.gross.minor > 0);
                prop_assert!(invoice.customer < reading.drafts.customers.len());
            }
        }
    }

    #[test]
    fn m1_amounts_survive_every_way_of_writing_them(minors in prop::collection::vec(1..2_000_000_000_i64, 1..20), german in any::<bool>(), form in 0..4_u8) {
        let language = if german { Language::De } else { Language::En };
        let mut file = "Customer;Invoice Number;Invoice Date;Amount\n".to_owned();
        for (index, minor) in minors.iter().enumerate() {
            let number = language.number(Money::new(*minor, Currency::EUR));
            let amount = match form {
                0 => number,
                1 => format!("{number} €"),
                2 => format!("EUR {number}"),
                _ => format!("({number})"),
            };
            file += &format!("A;{index:03};2026-01-{:02};{amount}\n", index + 1);
        }
        let (detection, reading) = read_all(file.as_bytes());
        prop_assert!(matches!(detection.decimal, Finding::Known(_)));
        let read: Vec<_> = reading.drafts.invoices.iter().map(|invoice| invoice.gross.minor).collect();
        prop_assert_eq!(read, minors);
    }
}
