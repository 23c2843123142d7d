//! One example per kind of evidence: what is proposed, whether it is certain, and why.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use owed_receivables::discount::Offer;
use owed_receivables::matching::{
    Candidate, Expected, ExpectedKind, Gone, Index, Learned, Matched, MatchingDebtor,
    MatchingFacts, MatchingItem, OpenClaim, Payer, Receipt, Remainder,
};
use owed_receivables::payment_reference::{creditor_reference, letter_digits, qr_reference};
use owed_receivables::{ClaimId, CreditId, Currency, CustomerId, Date, InvoiceId, Money};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn item(id: i64, customer: i64, number: &str, minor: i64) -> MatchingItem {
    MatchingItem {
        id: InvoiceId(id),
        customer: CustomerId(customer),
        number: number.to_owned(),
        balance: eur(minor),
        issued: day("2026-01-10"),
        due: day("2026-02-09"),
        offers: Vec::new(),
        reference: String::new(),
        implied: Vec::new(),
    }
}

/// Returns three customers: the first with three items and a known account, the last with a settled one.
fn known() -> MatchingFacts {
    let debtor = |id, name: &str, account: &str| MatchingDebtor {
        id: CustomerId(id),
        name: name.to_owned(),
        former_names: Vec::new(),
        accounts: vec![account.to_owned()],
        parent: None,
    };
    let mut known = MatchingFacts {
        items: vec![
            item(1, 1, "RE-2026-00101", 11_900),
            item(2, 1, "RE-2026-00102", 23_800),
            item(3, 1, "RE-2026-00103", 5_000),
            item(4, 2, "RE-2026-00104", 77_700),
            item(5, 3, "RE-2025-00990", 0),
        ],
        debtors: vec![
            debtor(1, "Alster Möbel GmbH", "DE02120300000000202051"),
            debtor(2, "Jane Fairweather", ""),
            debtor(3, "Baltic Foods AB", ""),
        ],
        ..MatchingFacts::default()
    };
    known.items[1].offers.push(Offer {
        until: day("2026-01-20"),
        amount: eur(476),
    });
    known.items[3].reference = "RF18 5390 0754 7034".to_owned();
    known
}

/// Returns a receipt of 2026-03-05 from an unknown payer.
fn receipt(minor: i64, text: &str) -> Receipt {
    Receipt {
        text: text.to_owned(),
        ..Receipt::new(day("2026-03-05"), eur(minor))
    }
}

fn from(name: &str, account: &str, receipt: Receipt) -> Receipt {
    let payer = Payer {
        name: name.to_owned(),
        account: account.to_owned(),
        ultimate: String::new(),
    };
    Receipt { payer, ..receipt }
}

fn best(known: MatchingFacts, receipt: &Receipt) -> Candidate {
    Index::new(known).propose(receipt).swap_remove(0)
}

fn items(candidate: &Candidate) -> Vec<i64> {
    candidate.shares.iter().map(|share| share.item.0).collect()
}

fn codes(candidate: &Candidate) -> Vec<&'static str> {
    candidate
        .reasons
        .iter()
        .map(|reason| reason.code().name())
        .collect()
}

#[test]
fn the_reference_of_a_letter_names_all_that_it_asks_for() {
    let digits = letter_digits(CustomerId(1), day("2026-03-01"));
    for written in [qr_reference(&digits), creditor_reference(&digits)] {
        let mut known = known();
        let asked = [1, 3].map(InvoiceId);
        let sum: i64 = known
            .items
            .iter()
            .filter(|item| asked.contains(&item.id))
            .map(|item| item.balance.minor)
            .sum();
        known.letters = vec![(digits.clone(), asked.to_vec())];
        let structured = Receipt {
            reference: written.clone().unwrap(),
            ..receipt(sum, "")
        };
        let typed = receipt(sum, &format!("payment {}", written.unwrap()));
        for receipt in [structured, typed] {
            let found = best(known.clone(), &receipt);
            assert_eq!(items(&found), [1, 3], "{receipt:?}");
            assert!(found.certain, "{receipt:?}");
        }
        // Another letter's reference names nothing here.
        known.letters[0].0 = letter_digits(CustomerId(1), day("2026-03-02"));
        let other = receipt(1, &creditor_reference(&digits).unwrap());
        assert!(Index::new(known).names(&other).is_empty());
    }
}

const ALSTER: &str = "DE02 1203 0000 0000 2020 51";

#[test]
fn each_kind_of_evidence_finds_its_items() {
    let reference = Receipt {
        reference: "RF18539007547034".to_owned(),
        ..receipt(77_700, "")
    };
    for (receipt, found, certain, code) in [
        (receipt(11_900, "RE-2026-00101"), vec![1], true, "number"),
        (reference, vec![4], true, "reference"),
        (
            from("", ALSTER, receipt(5_000, "")),
            vec![3],
            true,
            "account",
        ),
        (
            from("FAIRWEATHER JANE", "", receipt(77_700, "")),
            vec![4],
            true,
            "name",
        ),
        (
            from("J. Fairweather", "", receipt(77_700, "")),
            vec![4],
            false,
            "name_alike",
        ),
        (
            from("", ALSTER, receipt(35_700, "")),
            vec![1, 2],
            true,
            "amount_of_set",
        ),
        (
            from("", ALSTER, receipt(40_700, "")),
            vec![1, 2, 3],
            true,
            "everything",
        ),
        (receipt(77_700, "thanks"), vec![4], false, "amount"),
        (receipt(11_800, "RE-2026-00101"), vec![1], false, "missing"),
        (
            receipt(5_000, "RE-2026-00101"),
            vec![1],
            false,
            "part_payment",
        ),
        (
            receipt(20_000, "RE-2026-00101"),
            vec![1],
            false,
            "overpayment",
        ),
        (
            from("Jane Fairweather", "", receipt(11_900, "RE-2026-00101")),
            vec![1],
            true,
            "pays_for_another",
        ),
        (
            receipt(89_600, "RE-2026-00101, RE-2026-00104"),
            vec![1, 4],
            true,
            "amount_of_set",
        ),
        (
            from("", ALSTER, receipt(11_900, "RE-2025-00990")),
            vec![1],
            false,
            "names_settled",
        ),
    ] {
        let best = best(known(), &receipt);
        assert_eq!(
            (items(&best), best.certain),
            (found, certain),
            "{receipt:?}: {:?}",
            codes(&best)
        );
        assert!(
            codes(&best).contains(&code),
            "{receipt:?}: {:?}",
            codes(&best)
        );
    }
}

#[test]
fn p4_a_discount_is_taken_in_time_and_stays_open_after_it() {
    let paid = receipt(23_324, "RE-2026-00102");
    let early = Receipt {
        dated: day("2026-01-20"),
        ..paid.clone()
    };
    let taken = best(known(), &early);
    assert_eq!((taken.rest, taken.certain), (Remainder::Nothing, true));
    assert_eq!(
        (taken.shares[0].amount, taken.shares[0].discount),
        (23_324, 476)
    );
    let late = best(known(), &paid);
    assert_eq!(
        (late.rest, late.certain),
        (Remainder::Open(eur(476)), false)
    );
    let gracious = MatchingFacts {
        grace_days: 60,
        ..known()
    };
    assert_eq!(best(gracious, &paid).shares[0].discount, 476);
}

#[test]
fn p1_p2_what_was_announced_is_recognised() {
    let mut known = known();
    known.expected.push(Expected {
        customer: CustomerId(1),
        kind: ExpectedKind::Instalment,
        amount: eur(15_000),
        due: day("2026-03-01"),
        invoices: vec![InvoiceId(1), InvoiceId(2)],
    });
    let best = best(known, &from("", ALSTER, receipt(15_000, "Rate")));
    assert_eq!(items(&best), [1, 2]);
    assert_eq!((best.shares[1].amount, best.certain), (3_100, true));
    assert!(codes(&best).contains(&"instalment"));
}

#[test]
fn what_a_person_decided_counts_and_what_was_refused_is_never_certain() {
    let mut known = known();
    known.learned.push(Learned {
        payer: "name:HOLDING".to_owned(),
        customer: CustomerId(2),
    });
    let paid = from("Holding AG", "", receipt(77_700, ""));
    let learned = best(known.clone(), &paid);
    assert_eq!((codes(&learned)[0], learned.certain), ("learned", true));
    let refused = Receipt {
        refused: vec![InvoiceId(4)],
        ..paid
    };
    let again = best(known, &refused);
    assert!(!again.certain && codes(&again).contains(&"refused"));
}

#[test]
fn m2_another_currency_is_shown_and_never_certain() {
    let dollars = Receipt {
        amount: Money::new(77_700, Currency::USD),
        ..receipt(0, "RE-2026-00104")
    };
    let best = best(known(), &dollars);
    assert_eq!(
        (best.rest, best.certain, best.shares[0].amount),
        (Remainder::OtherCurrency, false, 0)
    );
}

#[test]
fn a_service_that_kept_its_fee_paid_in_full() {
    let net = Receipt {
        charges: 400,
        ..receipt(11_500, "RE-2026-00101")
    };
    let best = best(known(), &net);
    assert_eq!(
        (best.shares[0].amount, best.rest, best.certain),
        (11_900, Remainder::Nothing, true)
    );
    assert!(codes(&best).contains(&"charges"));
}

#[test]
fn two_entries_for_one_item_are_both_left_to_a_person() {
    let paid = receipt(11_900, "RE-2026-00101");
    let all = Index::new(known()).propose_all([&paid, &paid]);
    assert!(all.iter().all(|candidates| !candidates[0].certain));
    assert!(codes(&all[1][0]).contains(&"claimed_twice"));
}

#[test]
fn a_credit_note_is_matched_with_its_own_customers_items_only() {
    let note = Receipt {
        customer: Some(CustomerId(2)),
        ..receipt(77_700, "for RE-2026-00101")
    };
    let best = best(known(), &note);
    assert_eq!(items(&best), [4]);
    assert!(codes(&best).contains(&"customers_own"));
}

#[test]
fn i7_a_number_of_the_payers_own_speaks_against_all_others_however_short() {
    let (name, account) = ("Alster Möbel GmbH", ALSTER);
    for (other, text) in [
        ("1032", "1032"),
        ("1032", "Zahlung 1032"),
        ("1032", "Teilzahlung 1032"),
        ("103", "Zahlung 103"),
        ("12", "12"),
        ("2026-0605", "20260605"),
        ("2026-0605", "605"),
        ("RE-2026-00088", "Zahlung 88"),
        ("RE-2026-00088", "Rechnung 88"),
    ] {
        let mut known = known();
        known.items.push(item(6, 1, other, 35_700));
        let paid = best(known.clone(), &from(name, account, receipt(11_900, text)));
        assert!(!paid.certain, "{other}, {text}: {:?}", paid.reasons);
        // It is evidence for its own item.
        let whole = best(known, &from(name, account, receipt(35_700, text)));
        assert_eq!((items(&whole), whole.certain), (vec![6], true), "{text}");
    }
    // A date, a sum and a customer number are not.
    for text in ["10.03.2026", "119,00 EUR", "Kd.-Nr. 1032", "Miete 2026"] {
        let mut known = known();
        known.items.push(item(6, 1, "1032", 35_700));
        let paid = best(known, &from(name, account, receipt(11_900, text)));
        assert_eq!((items(&paid), paid.certain), (vec![1], true), "{text}");
    }
}

#[test]
fn l7_money_that_left_is_a_return_or_a_refund_and_only_a_return_is_certain() {
    let matched = |number: &str| Matched {
        payment: CreditId(7),
        customer: CustomerId(1),
        dated: day("2026-02-20"),
        amount: eur(11_900),
        reference: String::new(),
        end_to_end: String::new(),
        payer: Payer {
            name: "Alster Möbel GmbH".to_owned(),
            ..Payer::default()
        },
        items: vec![(InvoiceId(1), number.to_owned(), 11_900)],
    };
    let known = MatchingFacts {
        matched: vec![matched("RE-2026-00101")],
        on_account: vec![(CustomerId(1), eur(11_900)), (CustomerId(2), eur(90_000))],
        ..known()
    };
    let index = Index::new(known);
    let gone = from("ALSTER MOEBEL GMBH", "", receipt(11_900, "RE-2026-00101"));
    let told = Receipt {
        goes_back: true,
        ..gone.clone()
    };
    let found = index.gone(&told);
    assert!(matches!(&found[..], [Gone::Return(one)] if one.certain));
    let found = index.gone(&gone);
    assert!(
        found.iter().all(|one| !one.is_certain()) && found.len() == 2,
        "{found:?}"
    );
    let refund = index.gone(&from("Jane Fairweather", "", receipt(50_000, "thanks")));
    assert!(matches!(&refund[..], [Gone::Refund(one)] if one.customer == CustomerId(2)));
    let supplier = index.gone(&from("Landlord", "", receipt(11_900, "rent")));
    assert_eq!(
        supplier,
        [],
        "money of the same amount leaves for many reasons"
    );
}

/// Adds what customer 1 owes besides invoices: a fee for the second item, and interest that counts from 1 March.
fn with_claims(rank: bool) -> MatchingFacts {
    let claim = |id, invoice: i64, minor, rank: Option<u8>| OpenClaim {
        id: ClaimId(id),
        customer: CustomerId(1),
        invoice: Some(InvoiceId(invoice)),
        open: eur(minor),
        counts_from: day("2026-03-01"),
        rank,
    };
    MatchingFacts {
        claims: vec![
            claim(1, 2, 500, rank.then_some(0)),
            claim(2, 1, 230, rank.then_some(1)),
        ],
        ..known()
    }
}

#[test]
fn i7_a_sum_with_all_that_was_claimed_pays_it_and_nothing_is_left() {
    for (paid, text, wanted) in [
        (11_900 + 730, "RE-2026-00101", vec![1]),
        (11_900 + 230, "RE-2026-00101 with interest", vec![1]),
        (
            11_900 + 23_800 + 730,
            "RE-2026-00101, RE-2026-00102",
            vec![1, 2],
        ),
        (11_900 + 730, "as you asked", vec![1]),
        (11_900 + 23_800 + 5_000 + 730, "", vec![1, 2, 3]),
    ] {
        let best = best(with_claims(false), &from("", ALSTER, receipt(paid, text)));
        assert_eq!(items(&best), wanted, "{text}");
        let claimed: i64 = best.claims.iter().map(|(_, amount)| amount).sum();
        let given: i64 = best.shares.iter().map(|share| share.amount).sum();
        assert_eq!(
            (claimed + given, best.rest),
            (paid, Remainder::Nothing),
            "{text}"
        );
        assert!(best.certain && codes(&best).contains(&"claims"), "{best:?}");
    }
}

#[test]
fn i7_what_comes_to_no_claims_pays_them_only_in_the_order_of_german_law() {
    let paid = from("", ALSTER, receipt(11_900 + 600, "RE-2026-00101"));
    let oldest = best(with_claims(false), &paid);
    assert_eq!(
        (oldest.claims, oldest.rest),
        (vec![], Remainder::OnAccount(eur(600)))
    );
    let german = best(with_claims(true), &paid);
    assert_eq!(german.claims, [(ClaimId(1), 500), (ClaimId(2), 100)]);
    assert_eq!((german.rest, german.certain), (Remainder::Nothing, false));

    let part = from("", ALSTER, receipt(9_999, "thanks"));
    let oldest = best(with_claims(false), &part);
    assert_eq!((oldest.claims, oldest.shares[0].amount), (vec![], 9_999));
    let german = best(with_claims(true), &part);
    assert_eq!(german.claims, [(ClaimId(1), 500), (ClaimId(2), 230)]);
    assert_eq!(german.shares[0].amount, 9_999 - 730);
    let named = from("", ALSTER, receipt(9_999, "RE-2026-00101"));
    assert_eq!(best(with_claims(true), &named).claims, []);
}

#[test]
fn i7_money_from_before_a_claim_and_credit_notes_settle_none() {
    let early = Receipt {
        dated: day("2026-02-28"),
        ..from("", ALSTER, receipt(11_900 + 730, "RE-2026-00101"))
    };
    assert_eq!(best(with_claims(true), &early).claims, []);
    let note = Receipt {
        customer: Some(CustomerId(1)),
        ..receipt(11_900 + 730, "for RE-2026-00101")
    };
    assert_eq!(best(with_claims(true), &note).claims, []);
}

#[test]
fn i7_what_was_claimed_alone_is_paid_when_a_person_says_so() {
    let paid = from("", ALSTER, receipt(730, "costs"));
    let best = best(with_claims(false), &paid);
    assert_eq!(
        (items(&best), best.claims.len(), best.certain),
        (vec![], 2, false)
    );
}

#[test]
fn two_entries_with_the_same_claims_are_both_left_to_a_person() {
    let paid = |amount, text| from("", ALSTER, receipt(amount, text));
    let (one, two) = (
        paid(11_900 + 730, "RE-2026-00101"),
        paid(23_800 + 730, "RE-2026-00102"),
    );
    let all = Index::new(with_claims(false)).propose_all([&one, &two]);
    assert!(all.iter().all(|found| !found[0].certain), "{all:?}");
}

#[test]
fn a_parent_pays_for_those_that_belong_to_it() {
    let mut known = known();
    // Baltic Foods owes 42.42 and belongs to Jane Fairweather, who owes something else.
    known.items.push(item(6, 3, "RE-2026-00106", 4_242));
    known.debtors[2].parent = Some(CustomerId(2));
    for (text, certain) in [("RE-2026-00106", true), ("", true)] {
        let paid = from("Jane Fairweather", "", receipt(4_242, text));
        let found = best(known.clone(), &paid);
        assert_eq!(
            (items(&found), found.certain),
            (vec![6], certain),
            "{text:?}: {:?}",
            codes(&found)
        );
        assert!(codes(&found).contains(&"parent"), "{:?}", codes(&found));
    }
    // If the parent owes the same amount itself, nobody knows which is meant.
    known.items.push(item(7, 2, "RE-2026-00107", 4_242));
    let paid = from("Jane Fairweather", "", receipt(4_242, ""));
    assert!(!best(known, &paid).certain);
}
