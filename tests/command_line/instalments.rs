//! An invoice in a plan is overdue by instalment in every list and sum (rules A5, P2).

use serde_json::{Value, json};

use crate::common::{Book, company, each};

fn overdue(book: &Book, today: &str) -> (Vec<String>, Value) {
    let list = book.done(&format!(
        "invoices --state overdue --customer K1 --today {today}"
    ));
    let numbers = each(&list["rows"], "number").into_iter().map(str::to_owned);
    (numbers.collect(), list["sums"][0]["open"]["minor"].clone())
}

fn balance(book: &Book, today: &str) -> (Value, Value) {
    let shown = book.done(&format!("customers show K1 --today {today}"));
    let balance = &shown["customer"]["balances"][0];
    (
        balance["open"]["minor"].clone(),
        balance["overdue"]["minor"].clone(),
    )
}

#[test]
fn p2_a_kept_plan_is_overdue_nowhere_and_a_missed_instalment_everywhere() {
    let book = company("");
    assert_eq!(
        balance(&book, "2026-03-31"),
        (json!("123450"), json!("123450"))
    );
    book.done("plan add --customer K1 --instalments 3 --first 2026-04-15");
    assert_eq!(balance(&book, "2026-04-15"), (json!("123450"), json!("0")));
    assert_eq!(overdue(&book, "2026-04-15"), (vec![], json!(null)));
    let list = book.done("customers --overdue --today 2026-04-15");
    assert!(!each(&list["rows"], "number").contains(&"K1"));
    assert_eq!(
        balance(&book, "2026-04-16"),
        (json!("123450"), json!("41150"))
    );
    assert_eq!(
        overdue(&book, "2026-04-16"),
        (vec!["RE-1".to_owned()], json!("41150"))
    );
    let row = book.done("invoices show RE-1 --today 2026-04-16")["row"].clone();
    assert_eq!(
        (&row["due"], &row["days"], &row["state"]),
        (&json!("2026-04-15"), &json!(1), &json!("overdue"))
    );
    let all = book.done("invoices --state all --customer K1 --today 2026-04-16");
    assert_eq!(
        all["sums"][0]["open"]["minor"], "123450",
        "each invoice once and whole"
    );
    assert_eq!(all["count"], 2);
}
