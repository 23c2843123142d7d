//! A running balance, and its gaps.

use owed_import::Code;

use crate::{balances, id, one, read};

const ING: &str = "Umsatzanzeige;Datei erstellt am: 28.02.2026 10:11\n\nIBAN;DE02 5001 0517 0137 0750 30\nKontoname;Girokonto\nBank;ING\nKunde;Tischlerei Quay\nZeitraum;01.02.2026 - 28.02.2026\nSaldo;1.244,50;EUR\n\nSortierung;Datum absteigend\n\nIn der CSV-Datei finden Sie alle bereits gebuchten Umsätze.\n\nBuchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n14.02.2026;14.02.2026;Stadtwerke;Lastschrift;Strom;1.244,50;EUR;-45,50;EUR\n13.02.2026;13.02.2026;Birke KG;Gutschrift;RE-17;1.290,00;EUR;1.190,00;EUR\n";

#[test]
fn a_running_balance_newest_first_gives_opening_and_closing() {
    let contents = read(ING);
    assert_eq!(id(&contents), "ing-de");
    let statement = one(&contents);
    assert_eq!(
        (statement.account.as_str(), statement.holder.as_str()),
        ("DE02500105170137075030", "Tischlerei Quay")
    );
    assert_eq!(balances(statement), (Some(10_000), Some(124_450)));
}

#[test]
fn f5_a_gap_in_a_running_balance_is_a_problem_at_its_row() {
    let file = "Date,Description,Amount,Balance\n2026-02-13,A,10.00,110.00\n2026-02-14,B,10.00,120.00\n2026-02-15,C,10.00,135.00\n2026-02-16,D,10.00,145.00\n";
    let contents = read(file);
    let [problem] = &contents.problems.list[..] else {
        panic!("{:?}", contents.problems.list)
    };
    assert_eq!((problem.code, problem.row), (Code::Contradiction, Some(4)));
    assert_eq!(contents.statements[0].entries.len(), 4);
}
