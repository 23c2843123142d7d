//! Bank statements of every format (rules F2, F4–F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "common/camt.rs"]
mod message;
#[path = "common/zip.rs"]
mod zip;

use message::{camt, entry};
use owed_import::{
    Code, Contents, DateOrder, Entry, ImportError, Overrides, State, Statement, read_any,
};
use owed_receivables::{Currency, Date};
use zip::zip;

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

#[test]
fn mt940_reads_the_three_dialects_of_field_86() {
    let contents = read(MT940);
    assert_eq!(contents.format.to_string(), "mt940");
    let (statement, problems) = one(MT940);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(
        (statement.account.as_str(), statement.number.as_str()),
        ("37040044/0532013000", "7/1")
    );
    let [german, dutch, plain] = &statement.entries[..] else {
        panic!("{statement:?}")
    };
    assert_eq!(
        (german.amount, german.bank_reference.as_str()),
        (119_000, "BANK-77")
    );
    assert_eq!(german.reference, "E2E-2026-00000000000042");
    assert_eq!(german.text, "Rechnung 1042 vom 05.02.2026");
    assert_eq!(german.counterparty.name, "OKAFOR LIND + PARTNERS GMBH");
    assert_eq!(german.counterparty.account, "DE89370400440532013000");

    assert_eq!(
        (dutch.amount, dutch.reversal),
        (5_025, true),
        "a reversed debit comes back"
    );
    assert_eq!(
        (dutch.value, dutch.booked),
        (Some(day("2025-12-31")), Some(day("2026-01-02")))
    );
    assert_eq!(
        (dutch.reference.as_str(), dutch.text.as_str()),
        ("ABC-1", "Factuur 7/2026")
    );
    assert_eq!(dutch.counterparty.name, "J. de Vries");
    assert_eq!(dutch.counterparty.account, "NL91ABNA0417164300");

    assert_eq!(
        (plain.amount, plain.reference.as_str()),
        (-4_025, "KASSE 5")
    );
    assert_eq!(plain.text, "Account fees for March as agreed");
}

#[test]
fn mt940_knows_what_comes_back_by_its_kind_or_its_business_code() {
    let entry = |line: &str, information: &str| {
        let text = format!(
            ":20:X\n:25:1/2\n:28C:1\n:60F:C260301EUR0,\n:61:2603190319{line}\n:86:{information}\n:62F:C260331EUR0,\n-\n"
        );
        one(&text).0.entries[0].clone()
    };
    for (line, information, reversal, fees) in [
        ("D504,50NRTINONREF", "109?00RETURN?20SVWZ+X", true, 0),
        ("D504,50NMSCNONREF", "108?00RETURN?20SVWZ+X", true, 0),
        (
            "D504,50NRTINONREF",
            "109?20OAMT+500,00?21COAM+4,50",
            true,
            450,
        ),
        (
            "D504,50NRTINONREF",
            "/OCMT/EUR500,//CHGS/EUR4,5/",
            true,
            450,
        ),
        ("RC504,50NTRFNONREF", "free text", true, 0),
        ("D504,50NTRFNONREF", "177?20OAMT+500,00", false, 0),
        ("D504,50NTRFNONREF", "116?20SVWZ+109", false, 0),
    ] {
        let read = entry(line, information);
        let got = (read.amount, read.reversal, read.fees);
        assert_eq!(got, (-50_450, reversal, fees), "{line} {information}");
    }
}

#[test]
fn mt940_reads_polish_parts_and_dutch_labels() {
    let (statement, problems) = one(
        ":20:1\n:25P:/PL61109010140000071219812874\nBREXPLPW\n:28C:5/1\n\
        :60F:C260304PLN10,00\n:61:2603050305CN1,45S034NONREF//BR123\n:86:034\n034~00VE02\n~20Faktura FV/2026/03\n\
        ~3010901014\n~32JAN KOWALSKI\n~38PL27114020040000300201355387\n\
        :61:2603050305C2,50N247NONREF\n:86:SEPA OVERBOEKING                 IBAN: NL27ABNA0516753600\n\
        BIC: ABNANL2A                    NAAM: J JANSEN\nOMSCHRIJVING: FACTUUR 118        KENMERK: 2026-0001\n\
        :62F:C260305PLN13,95\n-\n",
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(statement.account, "PL61109010140000071219812874");
    let told = statement.entries.iter().map(|entry| {
        let other = &entry.counterparty;
        (
            entry.text.as_str(),
            other.name.as_str(),
            other.account.as_str(),
            entry.reference.as_str(),
        )
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (
                "Faktura FV/2026/03",
                "JAN KOWALSKI",
                "PL27114020040000300201355387",
                ""
            ),
            ("FACTUUR 118", "J JANSEN", "NL27ABNA0516753600", "2026-0001"),
        ]
    );
}

#[test]
fn mt942_marks_what_is_only_announced() {
    let text = ":20:REPORT\r\n:25:DE89370400440532013000\r\n:28C:1/1\r\n:34F:EURD0,\r\n:13D:2603051200+0100\r\n\
                :61:260305EC12,NTRFNONREF\r\n:86:Invoice 9\r\n:90C:1EUR12,\r\n-\r\n";
    let contents = read(text);
    assert_eq!(contents.format.to_string(), "mt942");
    let entry = &contents.statements[0].entries[0];
    assert_eq!(
        (entry.amount, entry.currency, entry.state),
        (1200, Some(Currency::EUR), State::Pending)
    );
}

#[test]
fn several_statements_of_one_file_stay_apart() {
    let two = MT940
        .replace("{1:F01BANKDEFFAXXX}{2:O9400000}{4:\n", "")
        .replace("-}\n", "-\n")
        .repeat(2);
    let contents = read(two);
    let counts: Vec<_> = contents
        .statements
        .iter()
        .map(|statement| statement.entries.len())
        .collect();
    assert_eq!(counts, [3, 3]);
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
}

const OFX_BODY: &str = "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>121000248<ACCTID>00 1234<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260301
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305120000.000[-8:PST]<TRNAMT>+1,50<FITID>F1<CHECKNUM>77<NAME>A&amp;B <MEMO>
<REFNUM></STMTTRN>
<STMTTRN><TRNTYPE>FEE<DTPOSTED>20260306<TRNAMT>-2.00<FITID>F2<MEMO>Monthly</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>99.5<DTASOF>20260306</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
";

fn check_ofx(entries: &[Entry]) {
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
fn f4_qif_asks_for_the_order_of_day_and_month_where_nothing_tells() {
    let text = |date: &str| {
        format!(
            "!Account\nNChecking\nTBank\n^\n!Type:Bank\nD{date}\nT-1,234.50\nN101\nPLandlord\nMRent\n^\n"
        )
    };
    for (date, expected) in [
        ("3/31'26", "2026-03-31"),
        ("31/ 3/26", "2026-03-31"),
        ("12/31/1999", "1999-12-31"),
    ] {
        let (statement, problems) = one(&text(date));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(statement.account, "Checking");
        let entry = &statement.entries[0];
        assert_eq!(
            (entry.booked, entry.amount, entry.currency),
            (Some(day(expected)), -123_450, None),
            "{date}"
        );
        assert_eq!(
            (entry.text.as_str(), entry.counterparty.name.as_str()),
            ("Rent", "Landlord")
        );
    }
    let asked = read_any(text("3/4/26").as_bytes(), &Overrides::default()).unwrap();
    let [question] = &asked.problems.list[..] else {
        panic!("{:?}", asked.problems)
    };
    assert_eq!(
        (question.code, question.value.as_str()),
        (Code::AmbiguousDates, "3/4/26")
    );
    assert!(asked.statements.is_empty());
    let chosen = Overrides {
        date_order: Some(DateOrder::Dmy),
        currency: Some(Currency::GBP),
        ..Overrides::default()
    };
    let contents = read_any(text("3/4/26").as_bytes(), &chosen).unwrap();
    let entry = &contents.statements[0].entries[0];
    assert_eq!(
        (entry.booked, entry.currency),
        (Some(day("2026-04-03")), Some(Currency::GBP))
    );
}

#[test]
fn the_files_of_an_archive_are_read_as_one() {
    let statement = camt("camt.053", 8, &entry("1.00", "CRDT", ""));
    let contents = read(zip(&[
        ("march/1.xml", statement.as_bytes()),
        ("2.xml", statement.as_bytes()),
    ]));
    assert_eq!(
        (
            contents.format.to_string().as_str(),
            contents.statements.len()
        ),
        ("camt.053", 2)
    );

    let contents = read(zip(&[
        ("1.xml", statement.as_bytes()),
        ("readme.txt", b"hello"),
        ("2.sta", MT940.as_bytes()),
    ]));
    assert_eq!(
        (
            contents.format.to_string().as_str(),
            contents.statements.len()
        ),
        ("zip", 2)
    );
    assert!(
        contents.problems.list[0]
            .message
            .to_string()
            .starts_with("readme.txt: "),
        "{:?}",
        contents.problems
    );
}

#[test]
fn f6_what_is_cut_off_or_a_trap_is_refused() {
    let whole = camt("camt.053", 8, &entry("1.00", "CRDT", ""));
    let refused = |bytes: &[u8]| read_any(bytes, &Overrides::default()).unwrap_err();
    for cut in [
        whole.len() / 2,
        whole.len() - 3,
        whole.find("</Ntry>").unwrap(),
    ] {
        assert_eq!(
            refused(&whole.as_bytes()[..cut]),
            ImportError::CutOff,
            "{cut}"
        );
    }
    let bomb = whole.replace(
        "<Document",
        "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Document",
    );
    assert!(matches!(
        refused(bomb.as_bytes()),
        ImportError::Entities { row: 2 }
    ));
    assert!(matches!(
        refused(whole.replace("BOOK", "B\0K").as_bytes()),
        ImportError::NulByte { row: 3 }
    ));
    assert!(matches!(
        refused(whole.replace("BOOK", "&nope;").as_bytes()),
        ImportError::Malformed { .. }
    ));
    assert_eq!(
        refused(&OFX_BODY.as_bytes()[..OFX_BODY.len() - 10]),
        ImportError::CutOff
    );
    let nested = refused(&zip(&[("a.zip", &zip(&[("b", b"c")]))])).to_string();
    assert!(nested.contains("archive inside"), "{nested}");
    assert_eq!(
        refused(&zip(&[("a", b"b")])[..20]),
        ImportError::DamagedArchive
    );
    assert_eq!(
        refused(b"<html></html>"),
        ImportError::UnknownXml("html".to_owned())
    );
}

/// Returns a statement of two movements, 119.00 and 81.00; `first` is field 61 of the first.
fn two_movements(first: &str) -> String {
    format!(
        ":20:X\n:25:37040044/0532013000\n:28C:1/1\n:60F:C260225EUR100,00\n{first}\n:86:166?20R-1?32Alpha GmbH\n\
         :61:2603020302CR81,00NTRFNONREF\n:86:166?20R-2?32Beta GmbH\n:62F:C260302EUR300,00\n-\n"
    )
}

#[test]
fn mt940_reads_a_movement_whose_booking_day_is_blank_or_whose_line_is_broken() {
    for first in [
        ":61:260301CR119,00NTRFNONREF",
        ":61:260301    CR119,00NTRFNONREF",
        ":61:2603010301CR\n119,00NTRFNONREF",
        ":61:260301    C\n119,00NTRFNONREF",
    ] {
        let (statement, problems) = one(&two_movements(first));
        assert_eq!(problems, [""; 0], "{first}");
        let told: Vec<_> = statement
            .entries
            .iter()
            .map(|entry| (entry.amount, entry.booked))
            .collect();
        assert_eq!(
            told,
            [
                (11_900, Some(day("2026-03-01"))),
                (8_100, Some(day("2026-03-02")))
            ],
            "{first}"
        );
    }
}

#[test]
fn a_value_day_that_february_lacks_is_its_last_and_noted() {
    for (value, expected) in [
        ("260230", "2026-02-28"),
        ("280230", "2028-02-29"),
        ("260229", "2026-02-28"),
    ] {
        let (statement, problems) = one(&two_movements(&format!(
            ":61:{value}0301CR119,00NTRFNONREF"
        )));
        assert_eq!(statement.entries[0].value, Some(day(expected)), "{value}");
        assert_eq!(statement.entries.len(), 2);
        assert!(problems[0].contains(expected), "{problems:?}");
    }
    let table = "Buchungstag;Valutadatum;Verwendungszweck;Betrag;Währung\n27.02.26;30.02.26;R-1;10,00;EUR\n02.03.26;02.03.26;R-2;20,00;EUR\n";
    let contents = read(table);
    let entries = &contents.statements[0].entries;
    assert_eq!(
        (entries.len(), entries[0].value),
        (2, Some(day("2026-02-28")))
    );
    assert_eq!(contents.problems.list[0].code, Code::ReadAs);
    let no_day = two_movements(":61:2602310301CR119,00NTRFNONREF");
    assert_eq!(read(no_day).problems.list[0].code, Code::BadAmount);
}

#[test]
fn mt940_reads_statements_without_their_first_field_and_dutch_ones_with_the_account_in_field_61() {
    let head = "ABNANL2A\r\n940\r\nABNANL2A\r\n";
    let statement = |number: u32, opening: &str, line: &str, closing: &str| {
        format!(
            ":25:NL91ABNA0417164300\r\n:28:{number}/1\r\n:60F:C260301EUR{opening}\r\n{line}\r\n:62F:C260302EUR{closing}\r\n"
        )
    };
    let first = statement(
        1,
        "0,",
        ":61:2603020302C12,50N654NONREF\r\n:86:/TRTP/SEPA OVERBOEKING/NA\r\nME/J DE VRIES EN/OF K BOS/REMI/FACTUUR 8",
        "12,50",
    );
    let second = statement(
        2,
        "12,50",
        ":61:2603020302C7,50N654NONREF\r\nNL27ABNA0516753600\r\n:86:/ORDP//NAME/M Oost/REMI/2026-9",
        "20,",
    );
    for file in [
        format!("{head}{first}-\r\n{head}{second}-\r\n"),
        format!("{first}{second}"),
    ] {
        let contents = read(&file);
        assert!(contents.problems.is_empty(), "{:?}", contents.problems);
        let [first, second] = &contents.statements[..] else {
            panic!("{contents:?}")
        };
        assert_eq!(first.entries[0].counterparty.name, "J DE VRIES EN/OF K BOS");
        let entry = &second.entries[0];
        assert_eq!(
            (
                entry.amount,
                entry.counterparty.account.as_str(),
                entry.text.as_str()
            ),
            (750, "NL27ABNA0516753600", "2026-9")
        );
    }
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

#[test]
fn f4_qif_says_its_order_of_dates_in_an_option() {
    let text = |option: &str| format!("!Option:{option}\n!Type:Bank\nD04/05/2026\nT1.00\nPA\n^\n");
    for (option, expected) in [("MDY", "2026-04-05"), ("DMY", "2026-05-04")] {
        let (statement, problems) = one(&text(option));
        assert_eq!(
            (statement.entries[0].booked, problems.len()),
            (Some(day(expected)), 0)
        );
    }
    let asked = read(text("AllXfr"));
    assert_eq!(asked.problems.list[0].code, Code::AmbiguousDates);
}
