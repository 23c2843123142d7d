//! Policies and groups (rule R12).

use insta::assert_snapshot;

use crate::common::{Book, company, each};

const PATIENT: &str = r#"{
  "name": "Patient",
  "levels": [
    {"days": 14, "from": "due", "deadline_days": 14, "tone": "friendly"},
    {"days": 7, "from": "deadline", "deadline_days": 10, "tone": "firm", "channel": "letter",
     "fee": {"EUR": "2,50"}, "interest": true, "minimum": {"EUR": "5"}, "gap_days": 7}
  ],
  "regime": "DE-B2B",
  "after_last": "agency"
}"#;

fn policy_of(book: &Book, customer: &str) -> String {
    let shown = book.done(&format!("customers show {customer}"));
    shown["customer"]["policy"].as_str().unwrap().to_owned()
}

#[test]
fn r12_a_book_begins_with_three_policies() {
    let book = company("");
    let (code, text) = book.text("policy list");
    assert_eq!(code, 0);
    assert_snapshot!(text);
}

#[test]
fn r12_a_policy_is_saved_from_a_file_and_shown_as_one() {
    let book = company("");
    book.file("patient.json", PATIENT);
    let saved = book.done("policy save patient.json");
    assert_eq!(saved["form"]["levels"][1]["fee"]["EUR"], "2.50");
    assert_eq!(saved["form"]["regime"], "de-b2b");
    let (_, shown) = book.text("policy show Patient");
    assert_snapshot!(shown);
    book.file("again.json", shown.replace("14", "21"));
    let again = book.done("policy save again.json");
    assert_eq!(again["id"], saved["id"], "one of its name is changed");
    assert_eq!(again["form"]["levels"][0]["days"], 21);
    book.done("undo");
    book.done("undo");
    let list = book.done("policy list");
    assert_eq!(each(&list["policies"], "name").len(), 3);
}

#[test]
fn r12_what_cannot_be_a_policy_says_why() {
    let book = company("");
    for (json, said) in [
        ("{", "is not a policy"),
        (r#"{"name": "A", "levels": []}"#, "no level"),
        (
            r#"{"name": "A", "levels": [{"days": 1, "from": "sent", "deadline_days": 1}]}"#,
            "due date",
        ),
        (
            r#"{"name": "A", "levels": [{"days": 1, "deadline_days": 1, "fee": {"EUR": "x"}}]}"#,
            "amount",
        ),
        (
            r#"{"name": "A", "regime": "mars", "levels": [{"days": 1, "deadline_days": 1}]}"#,
            "mars",
        ),
    ] {
        book.file("bad.json", json);
        let failure = book.refused("policy save bad.json");
        let message = failure["message"].as_str().unwrap();
        assert!(message.contains(said), "{json}: {message}");
    }
}

#[test]
fn r12_the_customers_policy_goes_before_the_groups_before_the_companys() {
    let book = company("");
    assert_eq!(policy_of(&book, "K1"), "Friendly, business customers");
    book.done("customers edit K1 --kind consumer");
    assert_eq!(policy_of(&book, "K1"), "Consumers");
    book.done("group add Retail --policy 'Strict, business customers'");
    book.done("customers edit K1 --group Retail");
    assert_eq!(policy_of(&book, "K1"), "Strict, business customers");
    book.file("patient.json", PATIENT);
    book.done("policy save patient.json");
    book.done("customers edit K1 --policy Patient --channel letter");
    assert_eq!(policy_of(&book, "K1"), "Patient");
    let refused = book.refused("policy delete Patient");
    assert!(refused["message"].as_str().unwrap().contains("customers"));

    book.done("customers edit K1 --city Kiel");
    let form = book.done("customers show K1")["customer"]["form"].clone();
    assert_eq!(
        (&form["kind"], &form["channel"], &form["city"]),
        (&"consumer".into(), &"letter".into(), &"Kiel".into()),
        "what is not given stays"
    );
    book.done("customers edit K1 --policy '' --channel ''");
    assert_eq!(policy_of(&book, "K1"), "Strict, business customers");
    book.done("group set Retail --policy ''");
    assert_eq!(policy_of(&book, "K1"), "Consumers");
    book.done("policy delete Patient");
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn r12_the_company_chooses_its_standard() {
    let book = company("");
    book.done("policy standard 'Strict, business customers' --for business");
    assert_eq!(policy_of(&book, "K1"), "Strict, business customers");
    let refused = book.refused("policy delete 'Strict, business customers'");
    assert!(refused["message"].as_str().unwrap().contains("default"));
    book.refused("policy standard Nothing --for business");
    let answer = book.done("policy standard 'Strict, business customers' --for everyone");
    assert_eq!(
        answer["standard_for"],
        serde_json::json!(["business", "consumer"])
    );
    book.done("undo");
    book.done("undo");
    assert_eq!(policy_of(&book, "K1"), "Friendly, business customers");
}

#[test]
fn a_name_that_reads_like_a_hint_cuts_no_message_in_two() {
    let book = company("");
    book.file("north.json", PATIENT.replace("Patient", "North; strict"));
    book.done("policy save north.json");
    book.done("customers edit K1 --policy 'North; strict'");
    let told = |line: &str, message: &str, hint: &str| {
        let failure = book.refused(line);
        assert_eq!(failure["message"], message, "{line}");
        assert_eq!(failure["hint"], hint, "{line}");
    };
    told(
        "policy delete 'North; strict'",
        "The policy “North; strict” cannot be deleted: customers still have it (1).",
        "Give them another policy first.",
    );
    book.done("customers edit K1 --policy ''");
    book.done("policy standard 'North; strict' --for business");
    told(
        "policy delete 'North; strict'",
        "The policy “North; strict” cannot be deleted: it is the default for business customers.",
        "Make another policy the default first.",
    );
    book.done("undo");
    book.done("policy delete 'North; strict'");
    told(
        "policy show 'North; strict'",
        "There is no policy “North; strict”.",
        "`owed policy list` lists them by their whole names.",
    );
    book.done("group add 'North; strict'");
    told(
        "group add 'North; strict'",
        "There is already a group called “North; strict”.",
        "Choose another name.",
    );
}

#[test]
fn r12_a_policy_prints_as_one_page() {
    let book = company("");
    book.done("policy print 'Strict, business customers' --out strict.pdf");
    let text = crate::common::pdf_text(&book.path("strict.pdf"));
    assert!(text.contains("Strict, business customers"), "{text}");
    assert_eq!(text.matches('\u{c}').count(), 1, "{text}");
}

#[test]
fn help_teaches_policies() {
    assert_snapshot!(Book::new().text("help policy").1);
}

#[test]
fn groups_are_listed_with_their_customers() {
    let book = company("");
    book.done("group add Retail");
    book.done("group add Builders --policy Consumers");
    book.done("customers edit K2 --group Builders");
    let (_, text) = book.text("group list");
    assert_snapshot!(text);
    book.refused("group delete Builders");
    book.done("group delete Retail");
    book.refused("group add Builders");
}

#[test]
fn r12_a_policy_is_tried_before_it_is_used() {
    let book = company("k1@example.com");
    book.done("account set --host localhost --user me --from me@example.com");
    book.file("patient.json", PATIENT);
    let before = book.done("journal");
    let trial = book.done("policy try patient.json --as-of 2026-03-25");
    // RE-2 of K1, RE-3 and RE-5 are 10 days overdue: the present policy reminds after 7 days, the tried one after 14.
    assert_eq!(
        (&trial["letters_now"], &trial["letters_then"]),
        (&2.into(), &1.into()),
        "{trial}"
    );
    let changes = trial["changes"].as_array().unwrap();
    let k2 = &changes
        .iter()
        .find(|row| row["now"][0]["customer"] == "K2")
        .unwrap();
    assert_eq!(
        (&k2["now"][0]["in"], &k2["then"][0]["in"]),
        (&true.into(), &false.into())
    );
    assert_eq!(k2["then"][0]["reasons"][0]["code"], "waiting_for_level");
    assert_eq!(book.done("journal"), before, "nothing is written");

    let consumers = book.done("policy try patient.json --as-of 2026-03-25 --for consumer");
    assert_eq!(consumers["customers"], 0);
    let (_, text) = book.text("policy try 'Strict, business customers' --as-of 2026-03-25");
    assert_snapshot!(text);
}
