//! ISO 20022 statements (rule F5).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "common/camt.rs"]
mod message;
#[path = "common/statement.rs"]
mod statement;

use message::{balance, camt, details, entry};
use owed_import::MovementState;
use owed_receivables::Currency;
use statement::{day, one, read};

#[test]
fn every_camt_message_and_version_reads_alike() {
    let statement = entry(
        "12.5",
        "CRDT",
        &format!("<NtryDtls>{}</NtryDtls>", details("E2E-1", "12.5")),
    );
    for message in ["camt.052", "camt.053", "camt.054"] {
        for version in 1..=13 {
            let text = camt(message, version, &statement);
            let contents = read(&text);
            assert_eq!(contents.format.to_string(), message, "{version}");
            let (read, problems) = one(&text);
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(read.account, "DE89370400440532013000");
            let entry = &read.entries[0];
            assert_eq!((entry.amount, entry.currency), (1250, Some(Currency::EUR)));
            assert_eq!(
                (entry.booked, entry.value),
                (Some(day("2026-03-05")), Some(day("2026-03-06")))
            );
            assert_eq!(
                (entry.reference.as_str(), entry.text.as_str()),
                ("E2E-1", "Invoice 1042")
            );
            assert_eq!(entry.counterparty.name, "Okafor & Söhne");
            assert_eq!(entry.counterparty.account, "GB33BUKB20201555555555");
        }
    }
}

#[test]
fn a_collective_booking_is_split_only_where_its_parts_come_to_it() {
    let parts = |second: &str| {
        format!(
            "<NtryDtls>{}{}</NtryDtls>",
            details("A", "10.00"),
            details("B", second)
        )
    };
    let (whole, problems) = one(&camt(
        "camt.053",
        2,
        &entry("15.00", "CRDT", &parts("5.00")),
    ));
    assert!(problems.is_empty(), "{problems:?}");
    let amounts: Vec<_> = whole
        .entries
        .iter()
        .map(|entry| (entry.amount, entry.part))
        .collect();
    assert_eq!(amounts, [(1000, Some((1, 2))), (500, Some((2, 2)))]);

    let (whole, problems) = one(&camt(
        "camt.053",
        2,
        &entry("15.00", "CRDT", &parts("6.00")),
    ));
    assert_eq!(whole.entries.len(), 1);
    assert_eq!(whole.entries[0].amount, 1500);
    assert!(problems[0].contains("2 parts"), "{problems:?}");
}

#[test]
fn charges_of_a_collective_booking_are_a_movement_of_their_own() {
    let parts = format!(
        "<Chrgs><Rcrd><Amt Ccy=\"EUR\">0.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs><NtryDtls>{}{}</NtryDtls>",
        details("A", "10.00"),
        details("B", "5.00")
    );
    let (whole, problems) = one(&camt("camt.053", 8, &entry("14.50", "CRDT", &parts)));
    assert!(problems.is_empty(), "{problems:?}");
    let amounts: Vec<_> = whole
        .entries
        .iter()
        .map(|entry| (entry.amount, entry.is_fee))
        .collect();
    assert_eq!(amounts, [(1000, false), (500, false), (-50, true)]);
}

#[test]
fn what_a_bank_kept_of_a_payment_is_its_fee() {
    let more = "<NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"EUR\">1000.00</Amt></InstdAmt></AmtDtls>\
                <Chrgs><Rcrd><Amt Ccy=\"EUR\">15.00</Amt></Rcrd></Chrgs></TxDtls></NtryDtls>";
    let (read, _) = one(&camt("camt.053", 8, &entry("985.00", "CRDT", more)));
    assert_eq!(
        (read.entries[0].amount, read.entries[0].fees),
        (98_500, 1_500)
    );
    let (read, _) = one(&camt("camt.053", 8, &entry("1000.00", "CRDT", more)));
    assert_eq!(
        (read.entries[0].amount, read.entries[0].fees),
        (100_000, 0),
        "charged on its own"
    );
}

#[test]
fn a_returned_direct_debit_goes_out_and_names_the_debtor() {
    let more = "<RvslInd>true</RvslInd><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Debtor Ltd</Nm></Pty></Dbtr>\
                <Cdtr><Pty><Nm>Us</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls>";
    let (read, _) = one(&camt("camt.053", 8, &entry("99.00", "DBIT", more)));
    let entry = &read.entries[0];
    assert_eq!((entry.amount, entry.reversal), (-9_900, true));
    assert_eq!(entry.counterparty.name, "Debtor Ltd");
}

#[test]
fn a_return_is_known_by_any_of_its_marks_and_what_the_bank_charges_is_its_fee() {
    let listed = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>";
    let own = "<BkTxCd><Prtry><Cd>NRTI+109+914</Cd><Issr>DK</Issr></Prtry></BkTxCd>";
    let code = "<BkTxCd><Prtry><Cd>NTRF+109</Cd></Prtry></BkTxCd>";
    let why = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    let sent = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">94.50</Amt></InstdAmt></AmtDtls>";
    let plain = "<BkTxCd><Prtry><Cd>NTRF+177</Cd></Prtry></BkTxCd>";
    for (more, details, reversal, fees) in [
        (listed, "", true, 0),
        (own, "", true, 0),
        (code, "", true, 0),
        ("", why, true, 0),
        ("<RvslInd>1</RvslInd>", "", true, 0),
        (listed, sent, true, 450),
        (plain, sent, false, 0),
    ] {
        let parties = "<RltdPties><Dbtr><Nm>Debtor Ltd</Nm></Dbtr></RltdPties>";
        let more = format!("{more}<NtryDtls><TxDtls>{details}{parties}</TxDtls></NtryDtls>");
        let (read, _) = one(&camt("camt.053", 8, &entry("99.00", "DBIT", &more)));
        let got = (read.entries[0].reversal, read.entries[0].fees);
        assert_eq!(got, (reversal, fees), "{more}");
    }
}

#[test]
fn f5_a_gap_between_balances_and_movements_is_told() {
    let statement = |closing: &str| {
        let pending = entry("5.00", "CRDT", "").replace("BOOK", "<Cd>PDNG</Cd>");
        let movements = entry("20.00", "CRDT", "") + &entry("2.50", "DBIT", "") + &pending;
        camt(
            "camt.053",
            8,
            &(balance("OPBD", "100.00") + &balance("CLBD", closing) + &movements),
        )
    };
    let (read, problems) = one(&statement("117.50"));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(read.entries[2].state, MovementState::Pending);
    let (_, problems) = one(&statement("118.50"));
    assert!(problems[0].contains("118.50 EUR"), "{problems:?}");
}

#[test]
fn an_entry_without_a_date_has_its_statements() {
    let undated =
        "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>";
    let created = |text: &str| {
        text.replace(
            "<MsgId>1</MsgId>",
            "<MsgId>1</MsgId><CreDtTm>2026-04-02T06:00:00+02:00</CreDtTm>",
        )
    };
    let (of_the_group, problems) = one(&created(&camt("camt.054", 2, undated)));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(of_the_group.entries[0].booked, None, "the file says none");
    assert_eq!(of_the_group.dated(), Some(day("2026-04-02")));
    let own = format!("<CreDtTm>2026-04-01T22:00:00</CreDtTm>{undated}");
    let (own, _) = one(&created(&camt("camt.054", 8, &own)));
    assert_eq!(own.dated(), Some(day("2026-04-01")));
    let closed = format!("{}{undated}", balance("CLBD", "1.00"));
    let (closed, _) = one(&created(&camt("camt.053", 2, &closed)));
    assert_eq!(closed.dated(), Some(day("2026-03-31")));
}
