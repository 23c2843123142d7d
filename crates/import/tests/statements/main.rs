//! Bank statements of every format (rules F2, F4–F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "../common/camt.rs"]
mod message;
mod mt940;
mod ofx;
mod qif;
mod whole_files;
#[path = "../common/zip.rs"]
mod zip;

use owed_import::{Contents, Overrides, Statement, read_any};
use owed_receivables::Date;

fn read(content: impl AsRef<[u8]>) -> Contents {
    read_any(content.as_ref(), &Overrides::default()).unwrap()
}

fn one(content: &str) -> (Statement, Vec<String>) {
    let contents = read(content);
    let [statement] = &contents.statements[..] else {
        panic!("{contents:?}")
    };
    let problems = contents.problems.list.iter();
    (
        statement.clone(),
        problems
            .map(|problem| problem.message.to_string())
            .collect(),
    )
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const MT940: &str = "{1:F01BANKDEFFAXXX}{2:O9400000}{4:
:20:STARTUMS
:25:37040044/0532013000
:28C:7/1
:60F:C260227EUR1000,
:61:2603020302CR1190,00NTRFNONREF//BANK-77
/OCMT/EUR1190,00/
:86:166?00GUTSCHRIFT?10931?20EREF+E2E-2026-0000000000004?212?22SVWZ+
Rechnung 1042 vom 05.02.?232026?30COBADEFFXXX?31DE89370400440532013000
?32OKAFOR LIND + PART?33NERS GMBH
:61:2512310102RD50,25NRTINONREF
:86:/RTRN/MS03//EREF/ABC-1//CNTP/NL91ABNA0417164300/ABNANL2A/J. de Vries
/Utrecht//REMI/USTD//Factuur 7/2026/
:61:2603040304D40,25NCHGKASSE 5
:86:Account fees for March
as agreed
:62F:C260304EUR2200,
-}
";

const OFX_BODY: &str = "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>121000248<ACCTID>00 1234<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260301
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305120000.000[-8:PST]<TRNAMT>+1,50<FITID>F1<CHECKNUM>77<NAME>A&amp;B <MEMO>
<REFNUM></STMTTRN>
<STMTTRN><TRNTYPE>FEE<DTPOSTED>20260306<TRNAMT>-2.00<FITID>F2<MEMO>Monthly</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>99.5<DTASOF>20260306</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
";
