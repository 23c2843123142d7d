//! Handmade ISO 20022 messages.
#![allow(dead_code, reason = "each test takes what it needs")]

/// Returns a camt message of a version, with the given content of its statement.
pub fn camt(message: &str, version: u32, statement: &str) -> String {
    let (tag, inner) = match message {
        "camt.052" => ("BkToCstmrAcctRpt", "Rpt"),
        "camt.053" => ("BkToCstmrStmt", "Stmt"),
        _ => ("BkToCstmrDbtCdtNtfctn", "Ntfctn"),
    };
    let first = if version == 1 {
        format!("V{version:02}")
    } else {
        String::new()
    };
    format!(
        "<?xml version=\"1.0\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{message}.001.{version:02}\">\n\
         <{tag}{first}><GrpHdr><MsgId>1</MsgId></GrpHdr><{inner}><Id>7</Id>\
         <Acct><Id><IBAN>DE89 3704 0044 0532 0130 00</IBAN></Id><Ccy>EUR</Ccy></Acct>{statement}\
         </{inner}></{tag}{first}></Document>"
    )
}

pub fn balance(code: &str, amount: &str) -> String {
    format!(
        "<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
         <Dt><Dt>2026-03-31</Dt></Dt></Bal>"
    )
}

pub fn entry(amount: &str, direction: &str, more: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-03-05+01:00</Dt></BookgDt><ValDt><DtTm>2026-03-06T10:00:00</DtTm></ValDt>{more}</Ntry>"
    )
}

pub fn details(reference: &str, amount: &str) -> String {
    format!(
        "<TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>\
         <AmtDtls><TxAmt><Amt Ccy=\"EUR\">{amount}</Amt></TxAmt></AmtDtls>\
         <RltdPties><Dbtr><Nm>Okafor &amp; Söhne</Nm></Dbtr><DbtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></DbtrAcct></RltdPties>\
         <RmtInf><Ustrd>Invoice</Ustrd><Ustrd>1042</Ustrd></RmtInf></TxDtls>"
    )
}
