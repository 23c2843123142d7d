//! OFX, with and without end tags.

use owed_import::{Code, StatementEntry};
use owed_receivables::Currency;

use crate::{OFX_BODY, day, one, read};

fn check_ofx(entries: &[StatementEntry]) {
    let [payment, fee] = entries else {
        panic!("{entries:?}")
    };
    assert_eq!(
        (payment.amount, payment.currency),
        (150, Some(Currency::USD))
    );
    assert_eq!(
        payment.booked,
        Some(day("2026-03-05")),
        "the day as the bank writes it, whatever the zone"
    );
    assert_eq!(
        (payment.reference.as_str(), payment.bank_reference.as_str()),
        ("77", "F1")
    );
    assert_eq!(
        (payment.text.as_str(), payment.counterparty.name.as_str()),
        ("A&B", "A&B")
    );
    assert_eq!((fee.amount, fee.is_fee), (-200, true));
}

#[test]
fn ofx_reads_amounts_that_a_bank_grouped() {
    for (text, minor) in [
        ("1,234.50", 123_450),
        ("1.234,50", 123_450),
        ("1 025,53", 102_553),
    ] {
        let (statement, problems) = one(&OFX_BODY.replace("+1,50", text));
        assert_eq!(
            (statement.entries[0].amount, problems),
            (minor, Vec::new()),
            "{text}"
        );
    }
    let (_, problems) = one(&OFX_BODY.replace("+1,50", "1,23.50"));
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn ofx_reads_with_and_without_end_tags() {
    let sgml = format!("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nCHARSET:1252\n\n{OFX_BODY}");
    let (statement, problems) = one(&sgml);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(statement.account, "001234");
    assert_eq!(statement.closing.unwrap().amount.minor, 9_950);
    check_ofx(&statement.entries);

    let mut xml =
        String::from("<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n");
    for line in OFX_BODY.split_inclusive('<') {
        xml += line;
    }
    for tag in [
        "CODE", "SEVERITY", "CURDEF", "BANKID", "ACCTID", "ACCTTYPE", "DTSTART", "TRNTYPE",
        "DTPOSTED", "TRNAMT", "FITID", "CHECKNUM", "NAME", "MEMO", "REFNUM", "BALAMT", "DTASOF",
    ] {
        let begin = format!("<{tag}>");
        let parts: Vec<_> = xml.split(&begin).map(str::to_owned).collect();
        xml = parts[0].clone();
        for part in &parts[1..] {
            let end = part.find('<').unwrap();
            xml += &format!("{begin}{}</{tag}>{}", part[..end].trim_end(), &part[end..]);
        }
    }
    let (statement, problems) = one(&xml);
    assert!(problems.is_empty(), "{problems:?}");
    check_ofx(&statement.entries);
}

#[test]
fn f1_movements_that_no_statement_of_an_ofx_file_holds_are_never_lost_in_silence() {
    let wrong_end = OFX_BODY.replace("</STMTRS>", "</CCSTMTRS>");
    let (statement, problems) = one(&wrong_end);
    assert_eq!(
        (
            statement.entries.len(),
            statement.account.as_str(),
            problems
        ),
        (2, "001234", Vec::new())
    );
    let card = OFX_BODY
        .replace("<STMTRS>", "<CCSTMTRS>")
        .replace("BANKACCTFROM", "CCACCTFROM");
    assert_eq!(one(&card).0.entries.len(), 2);
    let list =
        &OFX_BODY[OFX_BODY.find("<BANKTRANLIST>").unwrap()..OFX_BODY.find("<LEDGERBAL>").unwrap()];
    let piece = read(format!("OFXHEADER:100\n\n{list}"));
    assert_eq!(piece.statements[0].entries.len(), 2);
    assert_eq!(piece.problems.list[0].code, Code::NoCurrency);
    let put_together = read(format!("{OFX_BODY}{OFX_BODY}"));
    let problem = &put_together.problems.list[0];
    assert!(
        problem.row.is_none() && problem.message.to_string().contains("2 of the file's 4"),
        "{problem:?}"
    );
}

#[test]
fn f5_ofx_kinds_give_amounts_without_signs_theirs_and_contradict_wrong_ones() {
    let (statement, problems) = one(&OFX_BODY.replace("-2.00", "2.00"));
    assert_eq!(
        statement.entries[1].amount, -200,
        "no amount of the file has a sign"
    );
    assert!(problems[0].contains("-2.00"), "{problems:?}");
    let mixed = OFX_BODY.replace(
        "</BANKTRANLIST>",
        "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260307<TRNAMT>7.00<FITID>F3<NAME>X</STMTTRN></BANKTRANLIST>",
    );
    let (statement, problems) = one(&mixed);
    assert_eq!(statement.entries[2].amount, 700);
    assert!(problems[0].contains("contradict"), "{problems:?}");
}

#[test]
fn ofx_reads_letters_by_name_and_by_number() {
    let (statement, _) = one(&OFX_BODY.replace(
        "A&amp;B ",
        "Caf&#233; M&#xFC;ller &amp; O&apos;Neil &lt;1&gt; & Co &amp;lt; &#0; ",
    ));
    assert_eq!(
        statement.entries[0].counterparty.name,
        "Café Müller & O'Neil <1> & Co &lt; &#0;"
    );
}
