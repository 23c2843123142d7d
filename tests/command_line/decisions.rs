//! Each bank entry counts once and is decided on once, whoever else has the book open (rule L6).

use std::collections::BTreeSet;
use std::process::Stdio;

use serde_json::Value;

use crate::common::Book;
use crate::matching::{ALPHA, book, statement};

/// Days of March with one movement each; each export covers some.
const DAYS: [u32; 6] = [2, 3, 4, 5, 6, 7];

/// Returns exports of the movements `from` to `to`, in the formats that banks offer.
fn exports(from: usize, to: usize) -> [(&'static str, String); 3] {
    let days = &DAYS[from..to];
    let before: u32 = DAYS[..from].iter().map(|day| 50 + day).sum();
    let after: u32 = before + days.iter().map(|day| 50 + day).sum::<u32>();
    let mut table = "IBAN Auftragskonto;Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;\
                     Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung\n"
        .to_owned();
    let mut balance = before;
    let mut rows = Vec::new();
    for day in days {
        balance += 50 + day;
        rows.push(format!(
            "DE89370400440532013000;{day:02}.03.2026;{day:02}.03.2026;Alpha;{ALPHA};Danke {day};5{day},00;EUR;{balance},00\n"
        ));
    }
    rows.reverse();
    table += &rows.concat();
    let mut swift = format!(
        ":20:X\n:25:DE89370400440532013000\n:28C:{from}/{to}\n:60F:C260301EUR{before},00\n"
    );
    let mut camt = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><GrpHdr><MsgId>m</MsgId>\
         </GrpHdr><Stmt><Id>{from}-{to}</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>"
    );
    for day in days {
        swift += &format!(":61:2603{day:02}03{day:02}C5{day},00NTRFNONREF\n:86:Danke {day}\n");
        camt += &format!(
            "<Ntry><Amt Ccy=\"EUR\">5{day}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
             <BookgDt><Dt>2026-03-{day:02}</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>Danke {day}</Ustrd></RmtInf>\
             </TxDtls></NtryDtls></Ntry>"
        );
    }
    let last = days.last().unwrap();
    swift += &format!(":62F:C2603{last:02}EUR{after},00\n-\n");
    camt += "</Stmt></BkToCstmrStmt></Document>";
    [("csv", table), ("sta", swift), ("xml", camt)]
}

#[test]
fn l6_overlapping_exports_share_their_movements_whatever_they_are_called() {
    for kind in 0..3 {
        for same_name in [true, false] {
            let book = Book::new();
            let mut created = Vec::new();
            for (at, (from, to)) in [(0, 3), (1, 5), (0, 6)].into_iter().enumerate() {
                let (ending, export) = &exports(from, to)[kind];
                let at = if same_name { 0 } else { at };
                book.file(&format!("export{at}.{ending}"), export);
                let report = book.done(&format!("import export{at}.{ending}"));
                created.push(report["created"].as_u64().unwrap());
            }
            assert_eq!(created, [3, 2, 1], "format {kind}, one name: {same_name}");
            assert_eq!(book.done("bank entries")["count"], 6);
            book.done("check");
        }
    }
}

#[test]
fn l6_overlapping_exports_of_one_folder_share_their_movements() {
    let book = Book::new();
    for (folder, (from, to)) in [("a", (0, 4)), ("b", (2, 6))] {
        std::fs::create_dir_all(book.path(&format!("in/{folder}"))).unwrap();
        let (_, export) = &exports(from, to)[0];
        book.file(&format!("in/{folder}/export.csv"), export);
    }
    book.done("import in");
    assert_eq!(book.done("bank entries")["count"], 6);
}

/// Runs both at once on one book; returns the exit codes.
fn at_once(book: &Book, lines: [&str; 2]) -> [i32; 2] {
    let children = lines.map(|line| {
        let mut command = book.command(line);
        command
            .arg("--json")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().unwrap()
    });
    children.map(|mut child| child.wait().unwrap().code().unwrap())
}

fn payments(book: &Book) -> i64 {
    let credits: Value = book.done("customers show K1");
    let on_account: i64 = credits["customer"]["balances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| crate::common::minor(&one["on_account"]["minor"]))
        .sum();
    on_account + (11_900 + 23_800) - book.open("RE-2026-00101") - book.open("RE-2026-00102")
}

#[test]
fn l6_two_programs_decide_about_an_entry_once() {
    let pairs = [
        ["match accept 1", "match park 1 --customer K1"],
        ["match park 1 --customer K1", "match park 1 --customer K1"],
        [
            "match --accept-certain",
            "match accept 1 --items RE-2026-00102",
        ],
        ["match accept 1", "match aside 1 --reason ours"],
    ];
    let mut refused = BTreeSet::new();
    for pair in pairs {
        for _ in 0..3 {
            let book = book(&[("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101")]);
            let codes = at_once(&book, pair);
            refused.extend(codes);
            let aside = book.done("bank entries")["rows"][0]["state"] == "set_aside";
            let came = if aside { 0 } else { 11_900 };
            assert_eq!(payments(&book), came, "{pair:?} {codes:?}");
            book.done("check");
        }
    }
    assert!(refused.contains(&1), "the later one is told: {refused:?}");
}

#[test]
fn l6_what_was_seen_and_has_changed_is_not_accepted() {
    let book = book(&[("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101")]);
    let seen = book.done("match")["entries"][0]["candidates"][0]["mark"].clone();
    book.done("payment add --customer K1 --amount 19.00 --invoice RE-2026-00101");
    let seen = seen.as_str().unwrap();
    let refused = book.refused(&format!("match accept 1 --seen '{seen}'"));
    assert_eq!(refused["code"], "refused");
    let seen = book.done("match")["entries"][0]["candidates"][0]["mark"].clone();
    book.done(&format!(
        "match accept 1 --seen '{}'",
        seen.as_str().unwrap()
    ));
    book.done("check");
}

#[test]
fn l6_a_statement_that_came_again_is_not_matched_again() {
    let book = book(&[]);
    book.done("company set --accept-certain yes");
    let march = [("05", "119,00", "ALPHA LIMITED", ALPHA, "RE-2026-00101")];
    book.file("export.sta", statement(&march));
    book.done("import export.sta");
    let longer = [
        march[0],
        ("06", "238,00", "ALPHA LIMITED", ALPHA, "RE-2026-00102"),
    ];
    book.file(
        "export.sta",
        statement(&longer).replace(":28C:3/1", ":28C:4/1"),
    );
    book.done("import export.sta");
    assert_eq!(payments(&book), 11_900 + 23_800);
    assert_eq!(book.done("bank entries")["count"], 2);
}

#[test]
fn l6_two_programs_change_a_customer_and_no_change_is_lost() {
    let book = book(&[]);
    for round in 0..4 {
        let lines = [
            format!("customers edit K1 --phone {round}1"),
            format!("customers edit K1 --city Town{round}"),
        ];
        let codes = at_once(&book, [&lines[0], &lines[1]]);
        let form = book.done("customers show K1")["customer"]["form"].clone();
        let kept = [
            form["phone"] == format!("{round}1"),
            form["city"] == format!("Town{round}"),
        ];
        for (code, kept) in codes.into_iter().zip(kept) {
            assert_eq!(code == 0, kept, "{codes:?} {form}");
        }
    }
}

#[test]
fn r6_two_programs_produce_a_run_once() {
    for _ in 0..2 {
        let book = crate::common::company("");
        book.done("run propose");
        book.done("run approve 1");
        at_once(&book, ["run produce 1", "run produce 1"]);
        let timeline = book.done("customers show K1")["timeline"].clone();
        let letters = crate::common::each(&timeline, "kind");
        let letters = letters.into_iter().filter(|kind| *kind == "letter").count();
        assert_eq!(letters, 1, "{timeline}");
        book.done("check");
    }
}

#[test]
fn l6_two_programs_that_change_one_record_change_only_what_they_name() {
    let pairs = [
        ["company set --phone 1", "company set --city Hull"],
        [
            "customers edit K1 --phone 1",
            "customers edit K1 --city Hull",
        ],
        [
            "account set --host a.example.com",
            "account set --from-name Us",
        ],
    ];
    for _ in 0..5 {
        let book = book(&[]);
        book.done("account set --host mail.example.com --from us@example.com");
        for pair in pairs {
            assert_eq!(at_once(&book, pair), [0, 0], "{pair:?}");
        }
        let company = book.done("company");
        assert_eq!(
            (&company["phone"], &company["city"]),
            (&"1".into(), &"Hull".into())
        );
        let form = &book.done("customers show K1")["customer"]["form"];
        assert_eq!(
            (&form["phone"], &form["city"]),
            (&"1".into(), &"Hull".into())
        );
        let account = book.done("account");
        let kept = (&account["host"], &account["from_name"]);
        assert_eq!(kept, (&"a.example.com".into(), &"Us".into()));
        book.done("check");
    }
}

#[test]
fn l6_two_programs_hand_a_debt_over_once() {
    for _ in 0..5 {
        let book = book(&[]);
        let codes = at_once(
            &book,
            [
                "handover add --customer K1 --to agency",
                "handover add --customer K1 --to legal",
            ],
        );
        assert_eq!(
            codes.iter().sum::<i32>(),
            1,
            "the later one is told: {codes:?}"
        );
        let handovers = book.done("handover list")["handovers"].clone();
        assert_eq!(handovers.as_array().unwrap().len(), 1);
    }
}
