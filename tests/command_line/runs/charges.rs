//! Fees, interest and compensation of a run.

use serde_json::json;

use super::{book, each_in, proposed, remind, row};

#[test]
fn i6_the_third_letter_charges_interest_once_and_it_stays_open_after_the_invoice_is_paid() {
    let book = book();
    for day in ["2026-03-24", "2026-04-14"] {
        remind(&book, day);
    }
    let third = row(&proposed(&book, "2026-05-01"), "K1");
    // RE-1 from 13 February, RE-2 from 16 March, to 1 May at 1.27 % + 9: 1,000 × 78 and 234.50 × 47 days of 365.
    assert_eq!(
        (&third["level"], &third["interest"]),
        (&json!(3), &json!("2505"))
    );
    assert_eq!(third["total"], json!((123_450 + 2_505).to_string()));
    remind(&book, "2026-05-01");
    book.done("payment add --customer K1 --amount 1234.50 --date 2026-05-02 --invoice RE-1 --invoice RE-2 --today 2026-05-02");
    let aging = book.done("aging --as-of 2026-05-03");
    assert!(
        !aging.to_string().contains("\"K1\""),
        "no invoice is open: {aging}"
    );
    let claims = book.done("claim list --customer K1");
    let open: Vec<&str> = claims["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| claim["open"]["minor"].as_str().unwrap())
        .collect();
    assert_eq!(open.len(), 2, "{claims}");
    book.done("check");
}

#[test]
fn r6_a_fee_is_charged_once_an_item_and_level_and_consumers_pay_no_compensation() {
    let book = book();
    book.done("customers edit K1 --kind consumer");
    remind(&book, "2026-03-26");
    // Level 2 of the policy for consumers: seven days after a deadline of fourteen.
    let second = row(&proposed(&book, "2026-04-16"), "K1");
    assert_eq!(
        (
            &second["level"],
            &second["fee"],
            &second["interest"],
            &second["compensation"],
            &second["total"]
        ),
        (
            &json!(2),
            &json!("250"),
            &json!("0"),
            &json!("0"),
            &json!("123700")
        )
    );
    remind(&book, "2026-04-16");
    // As in kivitendo and ERPNext: the fee of level 2 stays open beside that of level 3, and neither is charged again.
    let third = row(&proposed(&book, "2026-05-07"), "K1");
    assert_eq!(
        (
            &third["level"],
            &third["fee"],
            &third["claims"],
            &third["total"]
        ),
        (&json!(3), &json!("250"), &json!("250"), &json!("123950"))
    );
    assert!(each_in(&proposed(&book, "2026-04-17")).is_empty());
}

#[test]
fn i4_compensation_once_an_invoice_and_never_in_the_first_letter() {
    let book = book();
    book.done("policy standard 'Strict, business customers' --for business");
    let first = row(&proposed(&book, "2026-03-26"), "K1");
    assert_eq!(
        (&first["level"], &first["compensation"]),
        (&json!(1), &json!("0"))
    );
    remind(&book, "2026-03-26");
    let second = row(&proposed(&book, "2026-04-05"), "K1");
    assert_eq!(
        (&second["level"], &second["compensation"]),
        (&json!(2), &json!("8000"))
    );
    remind(&book, "2026-04-05");
    let third = row(&proposed(&book, "2026-04-16"), "K1");
    assert_eq!(
        (&third["level"], &third["compensation"]),
        (&json!(3), &json!("0"))
    );
}
