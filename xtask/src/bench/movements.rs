//! The company's bank: a movement for each open invoice, in every format that banks use.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::company::{Company, Invoice, TODAY, amount, currency, date, hash, name};

struct Movement {
    day: i64,
    cents: u64,
    name: String,
    account: String,
    text: String,
    end_to_end: String,
}

impl Movement {
    /// Returns the text of an invoice's payment: most payers write its number, each in their own way; some write
    /// nothing useful.
    fn paying(invoice: &Invoice) -> Self {
        let (number, seed) = (&invoice.number, hash(invoice.cents ^ 0xa5a5));
        let issued = date(invoice.issued);
        let text = match seed % 10 {
            0..5 => format!("Rechnung {number} vom {issued}"),
            5 => format!("{} {}", &number[..5], &number[5..]),
            6 => format!("INV {number} CUST C{:05}", invoice.customer),
            7 => "Danke".to_owned(),
            8 => format!("Zahlung {}", &number[1..]),
            _ => "SEPA credit transfer".to_owned(),
        };
        Self {
            day: (invoice.issued + 30 + (seed >> 8) as i64 % 20).min(TODAY),
            cents: invoice.cents,
            name: name(invoice.customer),
            account: format!("DE4937040044{:010}", invoice.customer),
            text,
            end_to_end: if seed % 10 == 9 {
                number.clone()
            } else {
                "NOTPROVIDED".to_owned()
            },
        }
    }
}

/// Yields the movements on the account in a currency.
fn movements(count: usize, code: &str) -> impl Iterator<Item = Movement> {
    let company = Company {
        open: count as u64,
        settled: 0,
    };
    let in_it = company
        .all()
        .filter(move |invoice| currency(invoice.customer) == code);
    in_it.map(|invoice| Movement::paying(&invoice))
}

/// Yields all movements in one currency.
fn all(count: usize) -> impl Iterator<Item = Movement> {
    let company = Company {
        open: count as u64,
        settled: 0,
    };
    company.all().map(|invoice| Movement::paying(&invoice))
}

fn escaped(name: &str) -> String {
    name.replace('&', "&amp;")
}

/// Writes camt.053 with one account per currency.
pub fn camt(path: &Path, count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    out.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
          <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId>\
          <CreDtTm>2026-11-20T20:00:00</CreDtTm></GrpHdr>\n",
    )?;
    for (at, code) in ["EUR", "USD", "GBP"].iter().enumerate() {
        let sum: u64 = movements(count, code).map(|movement| movement.cents).sum();
        let balance = |name: &str, cents: u64| {
            format!(
                "<Bal><Tp><CdOrPrtry><Cd>{name}</Cd></CdOrPrtry></Tp><Amt Ccy=\"{code}\">{}</Amt>\
                 <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{}</Dt></Dt></Bal>\n",
                amount(cents),
                date(TODAY)
            )
        };
        writeln!(
            out,
            "<Stmt><Id>{at}</Id><Acct><Id><IBAN>DE8937040044053201300{at}</IBAN></Id><Ccy>{code}</Ccy></Acct>\n{}{}",
            balance("OPBD", 0),
            balance("CLBD", sum)
        )?;
        for (entry, movement) in movements(count, code).enumerate() {
            let Movement {
                cents,
                account,
                text,
                end_to_end,
                ..
            } = &movement;
            let (day, cents) = (date(movement.day), amount(*cents));
            writeln!(
                out,
                "<Ntry><Amt Ccy=\"{code}\">{cents}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                 <BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt><AcctSvcrRef>B{at}-{entry}</AcctSvcrRef>\
                 <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\n\
                 <NtryDtls><TxDtls><Refs><EndToEndId>{end_to_end}</EndToEndId></Refs><Amt Ccy=\"{code}\">{cents}</Amt>\
                 <CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>{}</Nm></Pty></Dbtr>\
                 <DbtrAcct><Id><IBAN>{account}</IBAN></Id></DbtrAcct></RltdPties>\n\
                 <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>",
                escaped(&movement.name)
            )?;
        }
        out.write_all(b"</Stmt>\n")?;
    }
    out.write_all(b"</BkToCstmrStmt></Document>\n")?;
    out.flush()
}

/// Writes MT940 as German banks do, one statement per hundred movements.
pub fn mt940(path: &Path, count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let short = |days: i64| date(days)[2..].replace('-', "");
    let sum = |cents: u64| amount(cents).replace('.', ",");
    let (mut balance, mut page) = (0, 0);
    let mut movements = all(count).peekable();
    while movements.peek().is_some() {
        page += 1;
        write!(
            out,
            ":20:STARTUMS\r\n:25:37040044/0532013000\r\n:28C:{page}/1\r\n:60F:C{}EUR{}\r\n",
            short(TODAY),
            sum(balance)
        )?;
        for movement in movements.by_ref().take(100) {
            balance += movement.cents;
            let day = short(movement.day);
            let purpose: String = ["EREF+", &movement.end_to_end, "SVWZ+", &movement.text].concat();
            let mut fields = String::new();
            for (at, part) in purpose.as_bytes().chunks(27).enumerate() {
                let _ = write!(fields, "?{}{}", 20 + at, String::from_utf8_lossy(part));
            }
            write!(
                out,
                ":61:{day}{}CR{}NTRFNONREF\r\n:86:166?00GUTSCHRIFT{fields}?30COBADEFF\r\n?31{}?32{}\r\n",
                &day[2..],
                sum(movement.cents),
                movement.account,
                movement.name.replace('ü', "ue").replace('ö', "oe")
            )?;
        }
        write!(out, ":62F:C{}EUR{}\r\n-\r\n", short(TODAY), sum(balance))?;
    }
    out.flush()
}

/// Writes OFX 1, which is SGML.
pub fn ofx(path: &Path, count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let short = |days: i64| date(days).replace('-', "");
    write!(
        out,
        "OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:UTF-8\r\nCHARSET:NONE\r\n\
         COMPRESSION:NONE\r\nOLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n\
         <OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD\r\n\
         <BANKACCTFROM><BANKID>121000248<ACCTID>1234567<ACCTTYPE>CHECKING</BANKACCTFROM>\r\n\
         <BANKTRANLIST><DTSTART>20210101<DTEND>{}\r\n",
        short(TODAY)
    )?;
    let mut balance = 0;
    for (at, movement) in all(count).enumerate() {
        balance += movement.cents;
        write!(
            out,
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>{}120000<TRNAMT>{}<FITID>F{at}<NAME>{}<MEMO>{}</STMTTRN>\r\n",
            short(movement.day),
            amount(movement.cents),
            escaped(&movement.name),
            movement.text
        )?;
    }
    write!(
        out,
        "</BANKTRANLIST><LEDGERBAL><BALAMT>{}<DTASOF>{}</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\r\n",
        amount(balance),
        short(TODAY)
    )?;
    out.flush()
}

/// Writes a bank's export with a running balance, newest last.
pub fn csv(path: &Path, count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(
        out,
        "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)"
    )?;
    let mut balance = 0;
    for movement in all(count) {
        balance += movement.cents;
        let day = date(movement.day);
        writeln!(
            out,
            "{}/{}/{},{},{},FASTER PAYMENT,{},{}",
            &day[8..],
            &day[5..7],
            &day[..4],
            movement.name,
            movement.text,
            amount(movement.cents),
            amount(balance)
        )?;
    }
    out.flush()
}
