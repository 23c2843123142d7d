//! MT940 and MT942: dialects, labels, and what is missing or broken in them.

use owed_import::{Code, MovementState};
use owed_receivables::Currency;

use crate::{MT940, day, one, read};

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
        (1200, Some(Currency::EUR), MovementState::Pending)
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
