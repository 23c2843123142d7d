//! The people at a customer: who is written to at which level, copies, addresses from which mail came back, vCards, and
//! who of the company looks after whom (rule D8).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, pdf_text};
use crate::matching::{codes, statement};
use crate::scripted::{Act, Phase, Server};

/// Level 1 three days after the due date, level 2 seven days later, both by e-mail.
const POLICY: &str = r#"{"name": "P", "levels": [
  {"days": 3, "from": "due", "deadline_days": 7, "tone": "friendly", "gap_days": 1},
  {"days": 7, "from": "sent", "deadline_days": 7, "tone": "firm", "gap_days": 1}]}"#;

fn book() -> Book {
    let book = Book::new();
    book.done(
        "company set --name 'Harbour Joinery' --street '1 Quay' --postal-code 20457 --city Hamburg \
         --country DE --iban DE89370400440532013000 --hold-seconds 0 --signer Office",
    );
    book.file("policy.json", POLICY);
    book.done("policy save policy.json");
    book.done("policy standard P --for everyone");
    book.done(
        "customers add --number K1 --name 'Nord GmbH' --contact 'Anna Berg' --email anna@nord.example \
         --street 'Weg 1' --postal-code 10115 --city Berlin --country DE",
    );
    book.done(
        "invoices add --customer K1 --number R1 --amount 100 --issued 2026-01-05 --due 2026-02-04",
    );
    book
}

fn account(book: &mut Book, server: &Server) {
    let port = server.port;
    book.done(&format!(
        "account set --host 127.0.0.1 --port {port} --security plain --user books --from books@harbour.example"
    ));
    book.password(Some("secret"));
}

fn people(book: &Book) -> Vec<Value> {
    let list = book.done("contacts list --customer K1");
    list["contacts"].as_array().unwrap().clone()
}

fn names(book: &Book) -> Vec<String> {
    let name = |one: &Value| one["name"].as_str().unwrap().to_owned();
    people(book).iter().map(name).collect()
}

/// Runs reminders on a day and sends what comes of it.
fn remind(book: &Book, day: &str) -> Value {
    let run = book.done(&format!("run propose --today {day}"));
    let id = &run["run"];
    book.done(&format!("run approve {id} --today {day}"));
    book.done(&format!("run produce {id} --out letters --today {day}"));
    book.run(&format!("send --now --today {day}")).json
}

/// Returns a header of the newest mail that the server accepted.
fn header(server: &Server, name: &str) -> String {
    let taken = server.taken();
    let text = String::from_utf8(taken.last().unwrap().clone()).unwrap();
    let head = text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
    let line = head.lines().find_map(|line| line.strip_prefix(name));
    line.unwrap_or_default().trim_start_matches(": ").to_owned()
}

#[test]
fn the_customers_contact_is_the_first_and_others_follow() {
    let book = book();
    assert_eq!(names(&book), ["Anna Berg"]);
    let added = book.done(
        "contacts add --customer K1 --name 'Bo Lind' --email bo@nord.example --role 'Accounts payable' \
         --salutation mr --phone 12 --up-to-level 2 --note 'Calls back'",
    );
    assert_eq!(added["role"], "accounts_payable");
    assert_eq!(added["role_text"], "Accounts payable");
    assert_eq!(added["reminders"], "to");
    assert_eq!(names(&book), ["Anna Berg", "Bo Lind"]);

    book.done("contacts edit bo@nord.example --customer K1 --role 'Night shift' --reminders copy");
    book.done("contacts edit 0 --customer K1 --salutation ms --language de");
    let all = people(&book);
    assert_eq!(
        (&all[0]["id"], &all[0]["salutation"]),
        (&json!(0), &json!("ms"))
    );
    assert_eq!(
        (&all[1]["role"], &all[1]["up_to_level"]),
        (&json!("Night shift"), &json!(2))
    );
    let form = book.done("customers show K1")["customer"]["form"].clone();
    assert_eq!(form["contact"], "Anna Berg", "in one place only");
    book.done("customers edit K1 --email office@nord.example");
    assert_eq!(people(&book)[0]["email"], "office@nord.example");
    assert_eq!(people(&book)[0]["salutation"], "ms");

    // Removing the first lets the next one follow, and undo brings the first back.
    book.done("contacts remove 'anna berg' --customer K1");
    assert_eq!(names(&book), ["Bo Lind"]);
    assert_eq!(people(&book)[0]["role"], "Night shift");
    book.done("undo");
    assert_eq!(people(&book), all_with_office(&all));
    for _ in 0..5 {
        book.done("undo");
    }
    assert_eq!(names(&book), ["Anna Berg"]);
    book.done("check");
}

/// Returns the people with the first one's address as edited later.
fn all_with_office(all: &[Value]) -> Vec<Value> {
    let mut all = all.to_vec();
    all[0]["email"] = json!("office@nord.example");
    all
}

#[test]
fn what_makes_no_contact_is_refused_with_the_field() {
    let book = book();
    for (line, field, why) in [
        ("add --customer K1", "name", "Give a name"),
        ("add --customer K1 --email bo@", "email", "bo@"),
        (
            "add --customer K1 --name Bo --from-level 3 --up-to-level 2",
            "up_to_level",
            "no level",
        ),
        (
            "add --customer K1 --name Bo --up-to-level 99",
            "up_to_level",
            "from 1 to 20",
        ),
        ("edit Bo --customer K1 --phone 1", "contact", "no contact"),
        ("add --customer K9 --name Bo", "customer", "K9"),
    ] {
        let refused = book.run(&format!("contacts {line}"));
        assert_eq!(refused.code, 1, "{line}");
        assert_eq!(
            refused.json["failure"]["field"], field,
            "{line}: {refused:?}"
        );
        let told = refused.json["failure"]["message"].as_str().unwrap();
        assert!(told.contains(why), "{line}: {told}");
    }
    let known = book.run("contacts add --customer K1 --name 'ANNA BERG'");
    assert_eq!(known.json["failure"]["code"], "refused", "{known:?}");
}

#[test]
fn d8_each_level_goes_to_the_people_it_concerns() {
    let mut book = book();
    let server = Server::start(&[]);
    account(&mut book, &server);
    book.done("contacts edit 0 --customer K1 --up-to-level 1 --salutation ms");
    book.done("contacts add --customer K1 --name 'Cy Hall' --email cy@nord.example --from-level 2 --language en");
    book.done(
        "contacts add --customer K1 --name 'Di Ito' --email di@nord.example --reminders copy",
    );

    remind(&book, "2026-02-10");
    assert!(
        header(&server, "To").contains("anna@nord.example"),
        "{}",
        header(&server, "To")
    );
    assert!(!header(&server, "To").contains("cy@"));
    assert!(header(&server, "Cc").contains("di@nord.example"));
    remind(&book, "2026-02-20");
    assert!(
        header(&server, "To").contains("cy@nord.example"),
        "{}",
        header(&server, "To")
    );
    assert!(!header(&server, "To").contains("anna@"));

    // Nobody is left for level 2: the letter goes by post, and the run says why.
    book.done("contacts remove cy@nord.example --customer K1");
    book.done(
        "invoices add --customer K1 --number R2 --amount 50 --issued 2026-01-05 --due 2026-02-04",
    );
    let run = book.done("run propose --today 2026-02-25");
    let row = &run["customers"][0];
    assert_eq!(row["channel"], "letter", "{row:#}");
    assert!(row["reasons"].to_string().contains("level 2"), "{row:#}");
}

#[test]
fn an_address_that_does_not_exist_is_marked_and_not_used_again() {
    let mut book = book();
    let unknown = "550 5.1.1 <anna@nord.example>: user unknown";
    let server = Server::start(&[(Phase::Rcpt, Act::Say(unknown))]);
    account(&mut book, &server);
    let sent = remind(&book, "2026-02-10");
    assert_eq!(sent["failed"], 1, "{sent:#}");
    let marked = people(&book)[0]["undeliverable"][0].clone();
    assert_eq!(marked["email"], "anna@nord.example");
    assert!(marked["said"].as_str().unwrap().contains("user unknown"));
    let shown = book.done("customers show K1");
    assert!(
        shown["customer"]["warnings"]
            .to_string()
            .contains("came back"),
        "{shown:#}"
    );

    let refused = book.run("contacts works bo@nord.example");
    assert_eq!(refused.json["failure"]["code"], "not_found");
    book.done("contacts works anna@nord.example");
    assert_eq!(people(&book)[0]["undeliverable"], json!([]));
}

#[test]
fn vcards_come_in_once_and_go_out_whole() {
    let book = book();
    book.file(
        "people.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Herr Bo Lind\r\nEMAIL:bo@nord.example\r\nTITLE:Einkauf\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Berg\r\nTEL:040 1\r\nEND:VCARD\r\n",
    );
    let read = book.done("contacts read people.vcf --customer K1");
    assert_eq!((&read["added"], &read["known"]), (&json!(1), &json!(1)));
    let again = book.done("contacts read people.vcf --customer K1");
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(2)));
    let all = people(&book);
    assert_eq!(all[0]["phone"], "040 1");
    assert_eq!(
        (&all[1]["salutation"], &all[1]["role"]),
        (&json!("mr"), &json!("Einkauf"))
    );

    let written = book.done("contacts write out.vcf");
    assert_eq!(written["contacts"], 2);
    let cards = fs::read_to_string(book.path("out.vcf")).unwrap();
    assert!(
        cards.contains("FN:Bo Lind") && cards.contains("ORG:Nord GmbH"),
        "{cards}"
    );
    book.done("customers add --number K2 --name 'Sued AG'");
    book.done("contacts read out.vcf --customer K2");
    assert_eq!(
        book.done("contacts list --customer K2")["contacts"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    book.file("none.vcf", "hello");
    let refused = book.run("contacts read none.vcf --customer K1");
    assert_eq!(refused.json["failure"]["code"], "bad_file", "{refused:?}");
}

#[test]
fn who_looks_after_a_customer_signs_and_the_supervisor_signs_the_last_level() {
    let book = book();
    book.done("customers edit K1 --in-charge 'Eva Roth' --sector Timber --credit-limit 5000 --kind sole_trader");
    book.done("company set --supervisor 'Finn Berg'");
    let form = book.done("customers show K1")["customer"]["form"].clone();
    assert_eq!(
        (&form["kind"], &form["sector"]),
        (&json!("sole_trader"), &json!("Timber"))
    );
    assert_eq!(
        (&form["credit_limit"], &form["credit_currency"]),
        (&json!("5,000.00"), &json!("EUR"))
    );
    for (day, signer) in [("2026-02-10", "Eva Roth"), ("2026-02-25", "Finn Berg")] {
        let run = book.done(&format!("run propose --today {day}"));
        let id = &run["run"];
        book.done(&format!("run approve {id} --today {day}"));
        let made = book.done(&format!("run produce {id} --out letters --today {day}"));
        let text = pdf_text(&book.path(made["files"][0].as_str().unwrap()));
        assert!(text.contains(signer), "{day}: {text}");
        book.done(&format!("run post {id} --today {day}"));
    }
    let of = |name: &str| {
        let list = book.done(&format!("customers --in-charge '{name}'"));
        list["count"].as_u64().unwrap()
    };
    assert_eq!((of("eva roth"), of("Finn Berg")), (1, 0));
}

#[test]
fn a_next_step_is_due_on_its_day() {
    let book = book();
    book.done("customers edit K1 --next-on 2026-04-02 --next-step 'Ask for the delivery note'");
    let refused = book.run("customers add --number K3 --name C --next-step Call");
    assert_eq!(refused.json["failure"]["field"], "next_on", "{refused:?}");
    let form = book.done("customers show K1")["customer"]["form"].clone();
    assert_eq!(form["next_step"], "Ask for the delivery note");
    book.done("customers edit K1 --next-on ''");
    let form = book.done("customers show K1")["customer"]["form"].clone();
    assert_eq!(
        (&form["next_on"], &form["next_step"]),
        (&json!(""), &json!(""))
    );
}

#[test]
fn a_customer_belongs_to_one_parent_who_pays_for_it() {
    let book = book();
    book.done("customers add --number P --name 'Holding Nord AG'");
    book.done("customers edit K1 --parent P");
    let shown = book.done("customers show K1");
    assert_eq!(shown["customer"]["parent"]["number"], "P");
    let shown = book.done("customers show P");
    assert_eq!(shown["customer"]["branches"][0]["number"], "K1");
    for (line, why) in [
        ("edit P --parent P", "itself"),
        ("edit P --parent K1", "itself"),
        (
            "add --number K2 --name 'Sued AG' --parent K1",
            "belongs to another",
        ),
    ] {
        let refused = book.run(&format!("customers {line}"));
        assert_eq!(
            refused.json["failure"]["field"], "parent_id",
            "{line}: {refused:?}"
        );
        let told = refused.json["failure"]["message"].as_str().unwrap();
        assert!(told.contains(why), "{line}: {told}");
    }
    let paid = [("05", "100,00", "HOLDING NORD AG", "", "thank you")];
    book.file("march.sta", statement(&paid));
    book.done("import march.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["items"], json!(["R1"]));
    assert_eq!(
        (&best["certain"], codes(&best)),
        (&json!(true), vec!["parent", "amount"])
    );
    book.done("customers edit K1 --parent ''");
    assert!(book.done("customers show K1")["customer"]["parent"].is_null());
}

#[test]
fn l8_people_stay_whole_when_customers_are_merged_and_redo_brings_it_back() {
    let book = book();
    book.done("customers add --number K2 --name 'Nord Zwei' --email office@zwei.example");
    book.done(
        "contacts add --customer K2 --name 'Anna Berg' --email berg@zwei.example --role buyer",
    );
    book.done("contacts add --customer K2 --name 'Xaver Ott' --email x@zwei.example");
    book.done("customers merge K2 --into K1");
    let merged = people(&book);
    let said: Vec<_> = merged
        .iter()
        .map(|one| [&one["name"], &one["email"], &one["role"]].map(|text| text.as_str().unwrap()))
        .collect();
    assert_eq!(
        said,
        [
            ["Anna Berg", "anna@nord.example, berg@zwei.example", "buyer"],
            ["Xaver Ott", "x@zwei.example", ""],
            ["", "office@zwei.example", ""],
        ]
    );
    book.done("undo");
    assert_eq!(names(&book), ["Anna Berg"]);
    book.done("redo");
    assert_eq!(people(&book), merged);
    book.done("check");
}

#[test]
fn p3_a_dispute_has_a_day_by_which_to_settle_it() {
    let book = book();
    let early = book
        .run("dispute add --invoice R1 --reason damaged --date 2026-03-10 --deadline 2026-03-01");
    assert_eq!(early.json["failure"]["field"], "deadline", "{early:?}");
    let added = book
        .done("dispute add --invoice R1 --reason damaged --date 2026-03-10 --deadline 2026-03-20");
    assert_eq!(added["deadline"], "2026-03-20");
    assert_eq!(added["is_late"], true, "it is the 31st");
    assert!(
        added["text"].as_str().unwrap().contains("to be settled by"),
        "{added:#}"
    );
    let id = &added["id"];
    let moved = book.done(&format!("dispute assign {id} --deadline 2026-04-20"));
    assert_eq!(
        (&moved["is_late"], &moved["owner"]),
        (&json!(false), &json!(""))
    );
    let early = book.run(&format!("dispute assign {id} --deadline 2026-03-01"));
    assert_eq!(early.json["failure"]["field"], "deadline", "{early:?}");
    let owned = book.done(&format!("dispute assign {id} --owner Ana"));
    assert_eq!(
        owned["deadline"], "2026-04-20",
        "only what is given changes"
    );
}

#[test]
fn a_customers_people_and_next_step_are_shown_in_words() {
    let book = book();
    book.done("contacts add --customer K1 --name 'Bo Lind' --email bo@nord.example --role buyer --reminders copy");
    book.done("customers edit K1 --in-charge 'Eva Roth' --next-on 2026-04-02 --next-step Call");
    let (_, shown) = book.text("customers show K1");
    for said in [
        "Bo Lind, Buyer, bo@nord.example",
        "Looked after by Eva Roth",
        "Look again on 2026-04-02: Call",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let (_, list) = book.text("contacts list --customer K1");
    assert!(list.contains("Gets a copy"), "{list}");
    let limit = book.run("customers edit K1 --credit-limit abc");
    let told = limit.json["failure"]["message"].as_str().unwrap();
    assert!(!told.contains("two different"), "{told}");
}
