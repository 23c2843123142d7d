//! Banks of Germany.

use crate::{balances, id, one, read, told};

#[test]
fn sparkasse_tells_pending_movements_and_returned_debits() {
    let file = "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n\"DE02120300000000202051\";\"03.02.26\";\"03.02.26\";\"GUTSCHR. UEBERWEISUNG\";\"RE-17 vom 3.1.\";\"\";\"\";\"E2E-17\";\"\";\"\";\"\";\"Birke KG\";\"DE02500105170137075030\";\"INGDDEFFXXX\";\"1.190,00\";\"EUR\";\"Umsatz gebucht\"\n\"DE02120300000000202051\";\"04.02.26\";\"04.02.26\";\"RUECKLASTSCHRIFT\";\"RE-12\";\"\";\"\";\"NOTPROVIDED\";\"\";\"50,00\";\"3,50\";\"Alder GmbH\";\"DE02100100100006820101\";\"PBNKDEFFXXX\";\"-53,50\";\"EUR\";\"Umsatz gebucht\"\n\"DE02120300000000202051\";\"05.02.26\";\"05.02.26\";\"LASTSCHRIFT\";\"Strom\";\"\";\"\";\"\";\"\";\"\";\"\";\"Stadtwerke\";\"\";\"\";\"-20,00\";\"EUR\";\"Umsatz vorgemerkt\"\n";
    let contents = read(file);
    assert_eq!(
        (id(&contents), contents.format.to_string().as_str()),
        ("sparkasse-camt", "csv")
    );
    let statement = one(&contents);
    assert_eq!(statement.account, "DE02120300000000202051");
    assert_eq!(
        told(statement),
        [
            "2026-02-03 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17 vom 3.1.",
            "2026-02-04 -5350 | Alder GmbH | DE02100100100006820101 |  | RE-12 | reversal",
            "2026-02-05 -2000 | Stadtwerke |  |  | Strom | Pending",
        ]
    );
}

#[test]
fn dkb_names_payer_and_payee_and_the_account_above_the_header() {
    let file = "\"Girokonto\";\"DE02120300000000202051\"\n\"Zeitraum:\";\"01.02.2026 - 28.02.2026\"\n\"Kontostand vom 28.02.2026:\";\"1.234,56 €\"\n\"\"\n\"Buchungsdatum\";\"Wertstellung\";\"Status\";\"Zahlungspflichtige*r\";\"Zahlungsempfänger*in\";\"Verwendungszweck\";\"Umsatztyp\";\"IBAN\";\"Betrag (€)\";\"Gläubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\"\n\"13.02.26\";\"13.02.26\";\"Gebucht\";\"Birke KG\";\"Tischlerei Quay\";\"RE-17\";\"Eingang\";\"DE02500105170137075030\";\"1.190,00\";\"\";\"\";\"E2E-17\"\n\"14.02.26\";\"14.02.26\";\"Gebucht\";\"Tischlerei Quay\";\"Stadtwerke\";\"Strom\";\"Ausgang\";\"DE02100100100006820101\";\"-45,5\";\"\";\"\";\"\"\n";
    let contents = read(file);
    assert_eq!(id(&contents), "dkb-2023");
    let statement = one(&contents);
    assert_eq!(statement.account, "DE02120300000000202051");
    assert_eq!(balances(statement), (None, Some(123_456)));
    assert_eq!(
        statement.closing.unwrap().date.unwrap().to_string(),
        "2026-02-28"
    );
    assert_eq!(
        told(statement),
        [
            "2026-02-13 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17",
            "2026-02-14 -4550 | Stadtwerke | DE02100100100006820101 |  | Strom",
        ]
    );
}

#[test]
fn deutsche_bank_has_debits_apart_and_the_balance_below() {
    let file = "Umsätze Girokonto (00);;;Kundennummer: 100 1234567\n01.02.2026 - 28.02.2026\nLetzter Kontostand;;;;100,00;EUR\nVorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.\nBuchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz;Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung\n03.02.2026;03.02.2026;SEPA-Gutschrift;Birke KG;RE-17;DE02500105170137075030;INGDDEFF;E2E-17;;;;;;;;;1.190,00;EUR\n04.02.2026;04.02.2026;SEPA-Lastschrift;Stadtwerke;Strom;;;;;;;;;;;-45,50;;EUR\nKontostand;28.02.2026;;;1.244,50;EUR;;;;;;;;;;;;\n";
    let contents = read(file);
    assert_eq!(id(&contents), "deutsche-bank");
    let statement = one(&contents);
    assert_eq!(
        told(statement),
        [
            "2026-02-03 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17",
            "2026-02-04 -4550 | Stadtwerke |  |  | Strom",
        ]
    );
    assert!(statement.closing.is_some());
}
